#include "agent/learn/notes/lessons.h"

#include <algorithm>

#include "agent/progress.h"
#include "tools/specs.h"

namespace anser::agent {
namespace {

constexpr float kAnswerWeight = 2.0f;

Action action(const std::string& name, const std::vector<std::pair<const char*, std::string>>& arguments) {
  Action made{name, nlohmann::ordered_json::object()};
  for (const auto& [key, value] : arguments) made.arguments[key] = value;
  return made;
}

// The segments of one document.
class Pen {
 public:
  Pen(std::string origin, std::string name) : dialect_(*find_dialect("g1i")) {
    episode_.origin = std::move(origin);
    episode_.name = std::move(name);
  }

  void prompt(const std::string& say, const std::vector<std::string>& files, const std::string& context) {
    episode_.segments.push_back({dialect_.prompt(tools::default_specs(), goal_text(say, files, "", context)), {}});
  }
  void user(const std::string& say) { episode_.segments.push_back({dialect_.user(say), {}}); }

  void call(const Action& made) {
    Segment segment{dialect_.call(made), {}};
    const size_t arguments = segment.text.find("\"arguments\":");
    const float weight = made.arguments.contains("answer") ? kAnswerWeight : kTextWeight;
    segment.spans = {{0, arguments, kCallWeight}, {arguments, segment.text.size(), weight}};
    episode_.segments.push_back(std::move(segment));
  }
  void observation(const std::string& text) {
    Segment segment{dialect_.observation(text), {}};
    const std::string frame = dialect_.observation("x");
    const size_t head = frame.find('x');
    segment.spans = {{head, segment.text.size() - (frame.size() - head - 1), kOutputWeight}};
    episode_.segments.push_back(std::move(segment));
  }
  Episode take() { return std::move(episode_); }

 private:
  const Dialect& dialect_;
  Episode episode_;
};

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

namespace {

// Does a long task as a person with a short memory would: every look at what is done already is a call.
class Worker {
 public:
  Worker(const LongTask& task, Desk& desk, int forget_every) : task_(task), desk_(desk), every_(forget_every) {}

  Result<std::vector<Episode>> work() {
    TRY(begin());
    while (true) {
      TRY_ASSIGN(const std::optional<Action> next, choose());
      if (!next) break;
      TRY(step(*next));
    }
    pen_->call(action("submit", {}));
    episodes_.push_back(pen_->take());
    for (const auto& [path, text] : task_.last) {
      if (desk_.file(path) != text) return Error{Errc::kInvalid, task_.kind + " was not done right in " + path};
    }
    return std::move(episodes_);
  }

 private:
  Status begin() {
    pen_.emplace("long", task_.kind);
    TRY_ASSIGN(const std::string context, desk_.context(progress_text(progress_)));
    pen_->prompt(task_.goal, desk_.paths(), context);
    seen_.clear();
    last_.reset();
    return {};
  }

  Status step(const Action& made) {
    pen_->call(made);
    TRY_ASSIGN(const tools::Observation seen, desk_.act(made));
    pen_->observation(seen.text);
    add_step(progress_, made, seen, false);
    last_ = made;
    seen_ = seen.text;
    if (++steps_ > 500) return Error{Errc::kInvalid, task_.kind + " does not come to an end"};
    if (every_ == 0 || steps_ % every_ != 0) return {};
    episodes_.push_back(pen_->take());
    return begin();
  }

  Result<std::optional<Action>> choose() {
    if (task_.kind == "sum") return sum();
    return task_.kind == "replace" ? replace() : checklist();
  }

  // The table of parts says which was the last; the goal names them all, sorted.
  std::optional<Action> sum() {
    std::vector<std::string> parts;
    for (const auto& [path, text] : task_.files) parts.push_back(path);
    // Started anew behind the last step: the file is there.
    if (!last_ && desk_.has("sum.txt")) return std::nullopt;
    if (!last_) {
      return action("sql", {{"query",
                             "CREATE TABLE IF NOT EXISTS parts(file,total);"
                             "SELECT file FROM parts ORDER BY rowid DESC LIMIT 1"}});
    }
    if (last_->name == "write") return std::nullopt;
    if (last_->name == "read") {
      const std::string path = last_->arguments["path"];
      const size_t at = seen_.find("|total: ");
      return action("sql", {{"query", "INSERT INTO parts VALUES('" + path + "'," +
                                          std::to_string(std::atoll(seen_.c_str() + at + 8)) + ")"}});
    }
    const std::string query = last_->arguments["query"];
    if (query.find("sum(total)") != std::string::npos) return action("write", {{"path", "sum.txt"}, {"text", seen_}});
    std::string done;
    if (query.rfind("INSERT", 0) == 0) done = query.substr(26, query.find('\'', 26) - 26);
    if (query.rfind("CREATE", 0) == 0 && seen_ != "no rows") done = seen_;
    auto next = done.empty() ? parts.begin() : std::find(parts.begin(), parts.end(), done) + 1;
    if (next == parts.end()) return action("sql", {{"query", "SELECT sum(total) FROM parts"}});
    return action("read", {{"path", *next}});
  }

  struct Match {
    std::string path;
    int64_t line = 0;
    std::string text;
  };
  // The first of what search answered.
  std::optional<Match> first_match() const {
    const size_t begin = seen_.find('\n');
    if (begin == std::string::npos) return std::nullopt;
    const std::string line = seen_.substr(begin + 1, seen_.find('\n', begin + 1) - begin - 1);
    const size_t path = line.find(':'), number = line.find(": ", path + 1);
    return Match{line.substr(0, path), std::atoll(line.c_str() + path + 1), line.substr(number + 2)};
  }

  static Action edit(const std::string& path, int64_t line, const std::string& from, const std::string& to) {
    Action made = action("edit", {{"path", path}});
    made.arguments["line"] = line;
    made.arguments["old"] = from;
    made.arguments["new"] = to;
    return made;
  }

  std::optional<Action> replace() {
    const size_t from = task_.goal.find('"') + 1, end = task_.goal.find('"', from);
    const size_t to = task_.goal.find('"', end + 1) + 1;
    const std::string word = task_.goal.substr(from, end - from);
    if (!last_ || last_->name == "edit") return action("search", {{"pattern", word}});
    const std::optional<Match> match = first_match();
    if (!match) return std::nullopt;
    return edit(match->path, match->line, word, task_.goal.substr(to, task_.goal.find('"', to) - to));
  }

  std::optional<Action> checklist() {
    const bool ticked = last_ && last_->name == "edit" && last_->arguments["path"] == "todo.md";
    if (!last_ || ticked) return action("search", {{"pattern", "- todo"}});
    if (last_->name == "search") {
      const std::optional<Match> match = first_match();
      if (!match) return std::nullopt;
      todo_ = *match;
      return action("read", {{"path", match->text.substr(8)}});
    }
    if (last_->name == "read") {
      const size_t at = seen_.find("|status: open");
      if (at == std::string::npos) return edit("todo.md", todo_.line, "todo", "done");
      const size_t line = seen_.rfind('\n', at) + 1;
      return edit(last_->arguments["path"], std::atoll(seen_.c_str() + line), "open", "done");
    }
    return edit("todo.md", todo_.line, "todo", "done");
  }

  const LongTask& task_;
  Desk& desk_;
  const int every_;
  std::optional<Pen> pen_;
  std::vector<Episode> episodes_;
  Progress progress_;
  int steps_ = 0;
  // Since the last reset.
  std::optional<Action> last_;
  std::string seen_;
  Match todo_;
};

}  // namespace

Result<std::vector<Episode>> write_long_task(const LongTask& task, int forget_every) {
  TRY_ASSIGN(const std::unique_ptr<Desk> desk, Desk::make());
  for (const auto& [path, text] : task.files) desk->set_file(path, text);
  return Worker(task, *desk, forget_every).work();
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
    if (at < 0.75) {
      const Scenario scenario = at < 0.42   ? draw_facts(visits, words)
                                : at < 0.55 ? draw_ledger(visits, words)
                                : at < 0.69 ? draw_stock(visits, words)
                                            : draw_reports(visits, words);
      Result<std::vector<Episode>> written = write_sessions(scenario, rng);
      if (!written && written.error().code != Errc::kNotFound) return written.error();
      ++batch.kinds[written ? scenario.family + " " + scenario.kind : "left out"];
      if (written) episodes = std::move(*written);
    } else {
      const LongTask task = draw_long_task(static_cast<int>(rng.between(2, 8)), words);
      const int every = rng.chance(0.6) ? static_cast<int>(rng.between(3, 8)) : 0;
      TRY_ASSIGN(episodes, write_long_task(task, every));
      ++batch.kinds["long " + task.kind];
    }
    for (Episode& episode : episodes) batch.episodes.push_back(std::move(episode));
  }
  return batch;
}

}  // namespace anser::agent
