// What happens in an episode. Most are one bug and one edit; the rest are what keeps a brain honest: files that are
// already right, two bugs, edits that do not help and how to go on after them.
#include <algorithm>
#include <array>
#include <set>

#include "agent/learn/episodes.h"

namespace anser::agent {
namespace {

constexpr double kAlreadyRight = 0.03, kTwoBugs = 0.06, kWrongEdits = 0.30;

constexpr std::array<const char*, 30> kGoals{"make the tests pass",
                                             "fix the bug",
                                             "the tests fail, fix the code",
                                             "fix the failing test",
                                             "make the check pass",
                                             "repair the program",
                                             "something is wrong here, please fix it",
                                             "get the tests green",
                                             "find and fix the bug",
                                             "debug this",
                                             "please make the tests pass",
                                             "the check fails. mend it.",
                                             "one line is wrong, repair it",
                                             "Fix the bug so that all tests pass.",
                                             "Make all tests pass.",
                                             "Repair the function; do not change the tests.",
                                             "$f gives wrong results, fix it",
                                             "$f is broken",
                                             "fix $f",
                                             "repair $m.py",
                                             "fix the bug in $m.py",
                                             "test_$m.py fails, find out why and fix $m.py",
                                             "there is a bug in $f, correct it",
                                             "why does test_$m.py fail? fix it",
                                             "tests are red",
                                             "help, my code does not work",
                                             "make it work",
                                             "correct the mistake in $m.py",
                                             "the function $f does not do what it should",
                                             "run the tests and fix what fails"};

constexpr std::array<const char*, 24> kModules{
    "solution", "utils", "helpers", "main", "lib",     "core",  "tools", "work", "task",  "app",   "program", "script",
    "module",   "funcs", "source",  "impl", "example", "buggy", "work1", "prog", "mylib", "basic", "common",  "util"};

const std::set<std::string>& standard_modules() {
  static const std::set<std::string> names{
      "abc",       "array",    "ast",      "bisect",     "calendar", "cmd",      "code",    "collections",
      "copy",      "csv",      "datetime", "decimal",    "difflib",  "dis",      "enum",    "fractions",
      "functools", "glob",     "graphlib", "hashlib",    "heapq",    "html",     "inspect", "io",
      "itertools", "json",     "keyword",  "math",       "numbers",  "operator", "os",      "parser",
      "pathlib",   "pprint",   "profile",  "queue",      "random",   "re",       "select",  "shlex",
      "signal",    "site",     "stat",     "statistics", "string",   "struct",   "symbol",  "sys",
      "test",      "textwrap", "time",     "timeit",     "token",    "tokenize", "trace",   "traceback",
      "types",     "typing",   "uuid",     "warnings",   "unittest", "zlib",     "locale",  "platform"};
  return names;
}

std::string substituted(std::string text, const std::string& function, const std::string& module) {
  for (const auto& [slot, value] : {std::pair<std::string, std::string>{"$f", function}, {"$m", module}})
    for (size_t at = text.find(slot); at != std::string::npos; at = text.find(slot))
      text.replace(at, slot.size(), value);
  return text;
}

std::string module_name(const Program& program, Rng& rng) {
  std::string name = rng.chance(0.55) ? program.entry : kModules[rng.below(kModules.size())];
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (standard_modules().count(name) > 0 || name.empty()) name += "_work";
  while (name[0] == '_') name.erase(0, 1);
  return name;
}

TestStyle draw_style(Rng& rng) {
  const double at = rng.uniform();
  if (at < 0.48) return TestStyle::kPlain;
  if (at < 0.54) return TestStyle::kReturned;
  if (at < 0.60) return TestStyle::kGot;
  return at < 0.75 ? TestStyle::kUnittest : TestStyle::kAssert;
}

// A candidate that somebody might try: on the line that is wrong, near it, or anywhere.
std::optional<Edit> plausible(const std::string& source, int line, Rng& rng) {
  std::vector<Edit> all = propose_edits(source, Language::kPython, 1500);
  std::vector<Edit> near;
  const int reach = rng.chance(0.5) ? 0 : rng.chance(0.5) ? 2 : 1000;
  for (const Edit& edit : all)
    if (std::abs(edit.line - line) <= reach && (edit.kind == Edit::Kind::kReplace || rng.chance(0.05)))
      near.push_back(edit);
  if (near.empty()) return std::nullopt;
  return rng.pick(near);
}

class Planner {
 public:
  Planner(const Program& program, const BugMaker& maker, Rng& rng) : right_(program.source), maker_(maker), rng_(rng) {}

  std::optional<EpisodePlan> plan() {
    if (rng_.chance(kAlreadyRight)) {
      plan_.versions = {right_};
      return plan_;
    }
    const auto bug = maker_.draw(rng_);
    if (!bug) return std::nullopt;
    plan_.kinds.push_back(bug->kind);
    plan_.versions.push_back(bug->source);
    if (rng_.chance(kTwoBugs)) {
      const auto second = BugMaker(bug->source).draw(rng_);
      if (!second || second->kind == "unparsable" || second->source == right_) return std::nullopt;
      plan_.kinds.push_back(second->kind);
      plan_.versions[0] = second->source;
      step(second->repair, false, true);
    } else if (rng_.chance(kWrongEdits)) {
      const int count = 1 + static_cast<int>(rng_.below(10) >= 7) + static_cast<int>(rng_.below(20) >= 18);
      for (int i = 0; i < count; ++i)
        if (!go_wrong(bug->repair, i + 1 == count)) return std::nullopt;
    }
    if (plan_.versions.back() != right_ && !step(bug->repair, false, true)) return std::nullopt;
    if (plan_.versions.back() != right_) return std::nullopt;
    return plan_;
  }

 private:
  bool step(const Edit& edit, bool wrong, bool run_after) {
    auto next = apply_edit(plan_.versions.back(), edit);
    if (!next) return false;
    plan_.moves.push_back({edit, wrong, run_after});
    plan_.versions.push_back(std::move(*next));
    return true;
  }
  // One edit that does not help, and what comes after it: the same line set right, or taken back.
  bool go_wrong(const Edit& repair, bool last) {
    const std::string before = plan_.versions.back();
    const auto wrong = plausible(before, repair.line, rng_);
    if (!wrong || !step(*wrong, true, true) || plan_.versions.back() == right_) return false;
    const std::string after = plan_.versions.back();
    const bool same =
        wrong->kind == Edit::Kind::kReplace && repair.kind == Edit::Kind::kReplace && wrong->line == repair.line;
    if (same && last && rng_.chance(0.75)) return true;  // the repair overwrites it
    const auto back = undo_edit(before, *wrong, after);
    return back && step(*back, false, false) && plan_.versions.back() == before;
  }

  const std::string& right_;
  const BugMaker& maker_;
  Rng& rng_;
  EpisodePlan plan_;
};

}  // namespace

PlannedProgram plan_program(Program program, int count, Rng& rng) {
  PlannedProgram planned;
  planned.program = std::move(program);
  const Program& right = planned.program;
  JudgeItem& item = planned.item;
  item.module = module_name(right, rng);
  item.source = right.source;
  item.entry = right.entry;
  item.inputs = right.inputs;
  item.style = draw_style(rng);
  item.visible = static_cast<int>(item.style == TestStyle::kUnittest ? rng.between(5, 8) : rng.between(7, 14));
  constexpr std::array<int, 8> kShown{1, 2, 2, 3, 3, 3, 3, 4};
  item.shown = kShown[rng.below(kShown.size())];
  item.seed = rng.next() >> 12;
  const BugMaker maker(right.source);
  std::set<std::string> first_versions;
  for (int i = 0; i < count; ++i) {
    auto plan = Planner(right, maker, rng).plan();
    if (!plan || !first_versions.insert(plan->versions[0]).second) continue;
    plan->goal = substituted(rng.pick(kGoals), right.entry, item.module);
    plan->read_first = rng.chance(0.28);
    plan->search_first = rng.chance(0.02);
    plan->reread = rng.chance(0.12);
    plan->note = rng.chance(0.015);
    if (rng.chance(0.2)) plan->forget_after = static_cast<int>(rng.between(1, 6));
    for (const std::string& version : plan->versions) {
      const bool known = version == right.source ||
                         std::find(item.variants.begin(), item.variants.end(), version) != item.variants.end();
      if (!known) item.variants.push_back(version);
    }
    planned.plans.push_back(std::move(*plan));
  }
  return planned;
}

}  // namespace anser::agent
