#include "agent/learn/episodes.h"

#include <algorithm>

#include "agent/progress.h"
#include "agent/protocol.h"
#include "tools/line_edit.h"
#include "tools/note.h"
#include "tools/observation.h"
#include "tools/specs.h"

namespace anser::agent {
namespace {

class Writer {
 public:
  Writer(const PlannedProgram& planned, const EpisodePlan& plan, const Judged& judged)
      : planned_(planned),
        plan_(plan),
        judged_(judged),
        path_(planned.item.module + ".py"),
        dialect_(*find_dialect("g1i")) {}

  std::optional<Episode> write() {
    if (!plausible()) return std::nullopt;
    prompt();
    const std::string& first = plan_.versions[0];
    if (plan_.moves.empty()) {
      run(first);
      submit();
      return std::move(episode_);
    }
    if (!plan_.read_first) run(first);
    if (plan_.search_first) search(first);
    read(first);
    if (plan_.read_first) run(first);
    for (size_t i = 0; i < plan_.moves.size(); ++i) {
      const Move& move = plan_.moves[i];
      if (blind_) read(plan_.versions[i]);
      edit(move, plan_.versions[i], plan_.versions[i + 1]);
      if (move.run_after) run(plan_.versions[i + 1]);
      if (move.wrong && plan_.reread) read(plan_.versions[i + 1]);
    }
    if (plan_.note) note();
    submit();
    return std::move(episode_);
  }

 private:
  const TestRun& ran(const std::string& version) const {
    const auto& variants = planned_.item.variants;
    const auto found = std::find(variants.begin(), variants.end(), version);
    return found == variants.end() ? judged_.right : judged_.variants[static_cast<size_t>(found - variants.begin())];
  }
  // The tests must see what is wrong, in every version but the last.
  bool plausible() const {
    for (size_t i = 0; i + 1 < plan_.versions.size(); ++i)
      if (ran(plan_.versions[i]).passed()) return false;
    return ran(plan_.versions.back()).passed();
  }

  void open() {
    const std::vector<std::string> files{path_, "test_" + path_};
    const std::string goal = goal_text(plan_.goal, files, "python3 test_" + path_, progress_text(progress_));
    episode_.segments = {{dialect_.prompt(tools::default_specs(), goal), {}}};
    episode_.first = current_;
    episode_.wrong_edits = 0;
    blind_ = true;
  }
  void prompt() {
    current_ = plan_.versions.front();
    open();
    episode_.origin = planned_.program.origin;
    episode_.name = planned_.program.name;
    episode_.cluster = planned_.program.cluster;
    episode_.kinds = plan_.kinds;
    episode_.path = path_;
    episode_.last = plan_.versions.back();
  }

  void call(const Action& action, bool wrong = false) {
    Segment segment{dialect_.call(action), {}};
    if (!wrong) segment.spans.push_back({0, segment.text.size(), kCallWeight});
    episode_.segments.push_back(std::move(segment));
  }
  // What came back for the call before; behind it the mind may be started anew, and what was is not in the document.
  void observe(const Action& action, const std::string& text, float weight, bool passed = true) {
    show(text, weight);
    if (action.name == "read") blind_ = false;
    tools::Observation seen;
    seen.text = text;
    seen.ok = passed;
    add_step(progress_, action, seen, action.name == "run");
    if (++steps_ == plan_.forget_after) open();
  }
  void show(const std::string& text, float weight) {
    Segment segment{dialect_.observation(text), {}};
    const size_t head = dialect_.observation("x").find('x');
    const size_t tail = dialect_.observation("x").size() - head - 1;
    segment.spans.push_back({head, segment.text.size() - tail, weight});
    episode_.segments.push_back(std::move(segment));
  }
  static Action action(const std::string& name) {
    return {.name = name, .arguments = nlohmann::ordered_json::object()};
  }

  void run(const std::string& version) {
    call(action("run"));
    observe(action("run"), ran(version).text(), kOutputWeight, ran(version).passed());
  }
  void read(const std::string& version) {
    Action read = action("read");
    read.arguments["path"] = path_;
    call(read);
    observe(read, tools::listing(path_, version), kListingWeight);
  }
  void search(const std::string& version) {
    Action search = action("search");
    search.arguments["pattern"] = "def " + planned_.program.entry;
    const auto lines = tools::split_lines(version);
    for (size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].find("def " + planned_.program.entry) == std::string_view::npos) continue;
      call(search);
      return observe(search, "1 matches\n" + path_ + ":" + std::to_string(i + 1) + ": " + std::string(lines[i]),
                     kOutputWeight);
    }
  }
  void note() {
    Action note = action("note");
    note.arguments["text"] = "line " + std::to_string(plan_.moves.back().edit.line) + " of " + path_ + " was wrong";
    call(note);
    observe(note, tools::noted_text(1, 0, false), kOutputWeight);
  }
  void submit() { call(action("submit")); }

  void edit(const Move& move, const std::string& before, const std::string& after) {
    const Action made = edit_action(path_, move.edit, before);
    call(made, move.wrong);
    episode_.wrong_edits += move.wrong ? 1 : 0;
    current_ = after;
    Segment& segment = episode_.segments.back();
    if (!move.wrong) {
      const bool insert = move.edit.kind == Edit::Kind::kInsertAfter;
      const size_t line = segment.text.find(insert ? "\",\"after\":" : "\",\"line\":");
      const bool piece = segment.text.find("\"old\":\"", line) < segment.text.find("\"text\":\"", line);
      const size_t text = segment.text.find(piece ? "old\":\"" : "text\":\"", line);
      segment.spans = {{0, line, kCallWeight}, {line, text, kLineWeight}, {text, segment.text.size(), kTextWeight}};
    }
    switch (move.edit.kind) {
      case Edit::Kind::kReplace:
        return observe(made, tools::edited_text(path_, move.edit.line, after), kOutputWeight);
      case Edit::Kind::kInsertAfter:
        return observe(made, tools::inserted_text(path_, move.edit.line + 1, after), kOutputWeight);
      case Edit::Kind::kDelete:
        return observe(made, tools::deleted_text(path_, move.edit.line), kOutputWeight);
    }
  }

  const PlannedProgram& planned_;
  const EpisodePlan& plan_;
  const Judged& judged_;
  const std::string path_;
  const Dialect& dialect_;
  Episode episode_;
  Progress progress_;
  std::string current_;  // version of the file
  int steps_ = 0;
  bool blind_ = true;  // the program was not read since the mind was started
};

}  // namespace

std::optional<Episode> write_episode(const PlannedProgram& planned, const EpisodePlan& plan, const Judged& judged) {
  if (!judged.reason.empty()) return std::nullopt;
  return Writer(planned, plan, judged).write();
}

runtime::Document to_document(const Episode& episode, const runtime::Tokenizer& tokenizer) {
  runtime::Document document;
  document.tokens.push_back(runtime::kEndOfDocument);
  document.weights.push_back(0);
  for (const Segment& segment : episode.segments) {
    size_t at = 0;
    size_t span = 0;
    for (const runtime::Token token : tokenizer.encode(segment.text)) {
      while (span < segment.spans.size() && segment.spans[span].end <= at) ++span;
      const bool inside = span < segment.spans.size() && segment.spans[span].begin <= at;
      document.tokens.push_back(token);
      document.weights.push_back(inside ? segment.spans[span].weight : 0);
      at += tokenizer.bytes(token).size();
    }
  }
  return document;
}

}  // namespace anser::agent
