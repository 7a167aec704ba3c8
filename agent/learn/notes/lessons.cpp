#include "agent/learn/notes/lessons.h"

#include "agent/learn/notes/pen.h"

namespace anser::agent {
namespace {

int64_t first_number(const std::string& text) {
  const size_t at = text.find('\n');
  return at == std::string::npos ? 0 : std::atoll(text.c_str() + at + 1);
}

// One session at the desk: does what its intents say, in the words of the tools.
class Session {
 public:
  Session(Desk& desk, Pen& pen) : desk_(desk), pen_(pen) {}

  Status work(const Visit& visit) {
    bool found = visit.answer.empty() || visit.answer == kUnknown;
    for (const Intent& intent : visit.intents) {
      TRY_ASSIGN(const std::string seen, perform(intent));
      found = found || seen.find(visit.answer) != std::string::npos;
    }
    if (!found) return Error{Errc::kNotFound, "the tools do not give the answer " + visit.answer + " to: " + visit.say};
    pen_.call(visit.answer.empty() ? action("submit", {}) : action("submit", {{"answer", visit.answer}}));
    return {};
  }

 private:
  Result<std::string> act(const Action& made) {
    pen_.call(made);
    TRY_ASSIGN(const tools::Observation seen, desk_.act(made));
    pen_.observation(seen.text);
    return seen.text;
  }

  Result<std::string> perform(const Intent& intent) {
    switch (intent.kind) {
      case Intent::Kind::kNote:
        return act(action("note", {{"about", intent.about}, {"text", intent.text}}));
      case Intent::Kind::kSql:
        return act(action("sql", {{"query", intent.about}}));
      case Intent::Kind::kRead:
        return act(action("read", {{"path", intent.about}}));
      case Intent::Kind::kRecall:
        if (intent.text.empty()) return act(action("recall", {{"query", intent.about}}));
        return act(action("recall", {{"query", intent.about}, {"at", intent.text}}));
      case Intent::Kind::kForget:
        break;
    }
    TRY_ASSIGN(const std::string seen, act(action("recall", {{"query", intent.about}})));
    // The best hit is about just this, or there is no such note.
    const size_t line = seen.find('\n');
    const std::string number = std::to_string(first_number(seen));
    if (line == std::string::npos ||
        seen.compare(line + 1, number.size() + intent.about.size() + 3, number + " " + intent.about + ": ") != 0)
      return Error{Errc::kNotFound, "no note is about " + intent.about};
    Action forget = action("forget", {});
    forget.arguments["id"] = first_number(seen);
    return act(forget);
  }

  Desk& desk_;
  Pen& pen_;
};

std::vector<std::string> shown_files(const Desk& desk) { return desk.paths(); }

}  // namespace

Result<std::vector<Episode>> write_sessions(const Scenario& scenario, Rng& rng) {
  TRY_ASSIGN(const std::unique_ptr<Desk> desk, Desk::make());
  std::vector<Episode> episodes;
  const std::string origin = scenario.family;
  std::optional<Pen> pen;
  bool pinned = false;
  for (const Visit& visit : scenario.visits) {
    desk->set_day(visit.day);
    for (const auto& [path, text] : visit.files) desk->set_file(path, text);
    const bool goes_on = pen && rng.chance(0.2);
    if (goes_on) {
      pen->observation("accepted");
      pen->user(visit.say);
    } else {
      if (pen) episodes.push_back(pen->take());
      pen.emplace(origin, scenario.kind);
      if (!pinned && scenario.family == "facts" && rng.chance(0.03)) pinned = desk->pin(1).has_value();
      TRY_ASSIGN(const std::string context, desk->context());
      pen->prompt(visit.say, shown_files(*desk), context);
    }
    TRY(Session(*desk, *pen).work(visit));
  }
  if (pen) episodes.push_back(pen->take());
  // The last question where nothing was kept: files that were lost, or a session of nobody's.
  if (rng.chance(0.06)) {
    TRY_ASSIGN(const std::unique_ptr<Desk> empty, Desk::make());
    Visit lost = scenario.visits.back();
    empty->set_day(lost.day);
    for (const auto& [path, text] : lost.files) empty->set_file(path, text);
    lost.answer = kUnknown;
    Pen other(origin, "lost");
    TRY_ASSIGN(const std::string context, empty->context());
    other.prompt(lost.say, shown_files(*empty), context);
    TRY(Session(*empty, other).work(lost));
    episodes.push_back(other.take());
  }
  return episodes;
}

Result<LessonBatch> make_lessons(uint64_t seed, Split split, uint64_t index) {
  constexpr int kScenarios = 60;
  Rng rng = Rng(seed).split(index + 1);
  LessonBatch batch;
  for (int i = 0; i < kScenarios; ++i) {
    Words words(split, rng);
    std::vector<Episode> episodes;
    const int visits = static_cast<int>(rng.chance(0.2) ? rng.between(8, 16) : rng.between(2, 8));
    const double at = rng.uniform();
    if (at < 0.70) {
      const Scenario scenario = at < 0.40   ? draw_facts(visits, words)
                                : at < 0.52 ? draw_ledger(visits, words)
                                : at < 0.64 ? draw_stock(visits, words)
                                            : draw_reports(visits, words);
      Result<std::vector<Episode>> written = write_sessions(scenario, rng);
      if (!written && written.error().code != Errc::kNotFound) return written.error();
      ++batch.kinds[written ? scenario.family + " " + scenario.kind : "left out"];
      if (written) episodes = std::move(*written);
    } else {
      const LongTask task = draw_long_task(static_cast<int>(rng.between(2, 14)), words);
      const LongWay way{rng.chance(0.6) ? static_cast<int>(rng.between(3, 8)) : 0, 0.04};
      TRY_ASSIGN(episodes, write_long_task(task, way, rng));
      ++batch.kinds["long " + task.kind];
    }
    for (Episode& episode : episodes) batch.episodes.push_back(std::move(episode));
  }
  return batch;
}

}  // namespace anser::agent
