// Where the bugs come from. Most are single-edit mutations of the right program, weighted towards those that look
// plausible (a comparison, a variable, a range): the first study found that these are what a small brain fails to
// find. The rest (bug_kinds.cpp) are mistakes that no table of single tokens makes.
#include "agent/learn/bugs.h"

#include <algorithm>
#include <map>

#include "agent/learn/bug_kinds.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

struct Weight {
  const char* kind;  // of the bug
  double weight;
};

// By the name of the rule that makes the wrong version out of the right one.
const std::map<std::string, Weight>& weights() {
  static const std::map<std::string, Weight> table{
      {"comparison", {"comparison", 6}},
      {"variable", {"variable", 8}},
      {"range", {"range", 5}},
      {"bound", {"off by one", 3}},
      {"index", {"index", 4}},
      {"slice", {"slice bound", 4}},
      {"operator", {"operator", 4}},
      {"constant", {"constant", 3}},
      {"initial value", {"initial value", 3}},
      {"augmented assignment", {"augmented assignment", 3}},
      {"negation", {"negation", 3}},
      {"condition", {"condition", 4}},
      {"keyword", {"keyword", 1.5}},
      {"method", {"method", 2}},
      {"function", {"function", 2}},
      {"arguments swapped", {"arguments swapped", 3}},
      {"operands swapped", {"operands swapped", 2}},
      {"elements swapped", {"elements swapped", 1.5}},
      {"return", {"wrong return", 3}},
      {"value", {"off by one", 2}},
      {"term left out", {"term left out", 5}},
      {"call left out", {"call left out", 4}},
      {"call missing", {"call too many", 1}},
      {"index left out", {"index left out", 2}},
      {"slice left out", {"slice left out", 3}},
      {"line too many", {"missing line", 6}},
      {"line missing", {"extra line", 1}},
      {"base case", {"extra line", 0.5}},
      {"indentation", {"indentation", 2.5}},
      {"sign", {"sign", 1}},
      {"string", {"string", 1.5}},
      {"attribute", {"attribute", 1.5}},
      {"order", {"order", 1}},
      {"default", {"condition", 0.3}},
      {"argument", {"off by one", 1.5}},
      {"syntax", {"unparsable", 0.5}},
      {"index missing", {"index", 0.7}},
      {"brackets missing", {"brackets too many", 0.7}},
      {"branches swapped", {"branches swapped", 1}},
  };
  return table;
}

std::string line_of(const std::string& source, int line) {
  const auto lines = tools::split_lines(source);
  return std::string(lines[static_cast<size_t>(line - 1)]);
}

// How much of the right program a bug destroys: tokens of the right line that the wrong one does not hold. What was
// lost has to be invented anew from the tests, and beyond a few tokens nobody can: such bugs are kept, but few of them.
double chance_to_keep(const PyFile& right, const Bug& bug) {
  if (bug.repair.kind == Edit::Kind::kDelete) return 1;
  const PyFile wrong(bug.source);
  std::map<std::string_view, int> held;
  const auto count = [&](const PyFile& file, int line, int sign) {
    if (line < 1 || line > file.line_count()) return;
    for (int i = file.line(line).first; i < file.line(line).last; ++i) held[file.text(i)] += sign;
  };
  const bool missing = bug.repair.kind == Edit::Kind::kInsertAfter;
  count(right, missing ? bug.repair.line + 1 : bug.repair.line, 1);
  if (!missing) count(wrong, bug.repair.line, -1);
  int lost = 0;
  for (const auto& [token, n] : held) lost += std::max(0, n);
  const int few = missing ? 6 : 3;
  return lost <= few ? 1 : lost <= few + 2 ? 0.5 : 0.2;
}

}  // namespace

std::optional<Edit> undo_edit(const std::string& source, const Edit& edit, const std::string& edited) {
  Edit back{Edit::Kind::kReplace, edit.line, "", edit.what};
  if (edit.kind == Edit::Kind::kInsertAfter) {
    back.kind = Edit::Kind::kDelete;
    back.line = edit.line + 1;
  } else {
    const std::string old = line_of(source, edit.line);
    back.text = old.substr(tools::indentation_of(old).size());
    if (edit.kind == Edit::Kind::kDelete) {
      back.kind = Edit::Kind::kInsertAfter;
      back.line = edit.line - 1;
    }
    if (back.text.empty()) return std::nullopt;
    const auto plain = apply_edit(edited, back);
    if (!plain || *plain != source) back.text = old;  // the depth has to be said
  }
  const auto result = apply_edit(edited, back);
  if (!result || *result != source) return std::nullopt;
  return back;
}

BugMaker::BugMaker(std::string source) : source_(std::move(source)), file_(source_) {
  std::map<std::string, std::vector<Edit>> by_rule;
  for (Edit& edit : propose_edits(source_, Language::kPython)) by_rule[edit.what].push_back(std::move(edit));
  for (auto& [rule, edits] : by_rule) {
    const auto found = weights().find(rule);
    if (found != weights().end()) add(found->second.kind, found->second.weight, std::move(edits));
  }
  for (BugKind& kind : other_bugs(source_)) add(kind.name, kind.weight, std::move(kind.edits));
}

void BugMaker::add(const std::string& kind, double weight, std::vector<Edit> edits) {
  if (!edits.empty()) groups_.push_back({kind, weight, std::move(edits)});
}

std::vector<std::string> BugMaker::kinds() const {
  std::vector<std::string> names;
  for (const Group& group : groups_)
    if (std::find(names.begin(), names.end(), group.kind) == names.end()) names.push_back(group.kind);
  return names;
}

std::optional<Bug> BugMaker::make(const Edit& edit, const std::string& kind) const {
  const auto wrong = apply_edit(source_, edit);
  if (!wrong || *wrong == source_) return std::nullopt;
  auto repair = undo_edit(source_, edit, *wrong);
  if (!repair) return std::nullopt;
  repair->what = kind;
  return Bug{kind, *wrong, *repair};
}

// Two slips on one line.
std::optional<Bug> BugMaker::compound(Rng& rng) const {
  const Group& group = rng.pick(groups_);
  const Edit& first = rng.pick(group.edits);
  if (first.kind != Edit::Kind::kReplace) return std::nullopt;
  const auto once = apply_edit(source_, first);
  if (!once) return std::nullopt;
  std::vector<Edit> second;
  for (Edit& edit : propose_edits(*once, Language::kPython))
    if (edit.kind == Edit::Kind::kReplace && edit.line == first.line && edit.what != "call missing")
      second.push_back(std::move(edit));
  if (second.empty()) return std::nullopt;
  return make(rng.pick(second), "two slips");
}

std::optional<Bug> BugMaker::draw(Rng& rng) const {
  if (groups_.empty()) return std::nullopt;
  constexpr double kCompound = 0.05;
  double total = 0;
  for (const Group& group : groups_) total += group.weight;
  for (int attempt = 0; attempt < 16; ++attempt) {
    if (rng.chance(kCompound)) {
      auto bug = compound(rng);
      if (bug && rng.chance(chance_to_keep(file_, *bug))) return bug;
      continue;
    }
    double at = rng.uniform() * total;
    for (const Group& group : groups_) {
      at -= group.weight;
      if (at > 0) continue;
      auto bug = make(rng.pick(group.edits), group.kind);
      if (bug && rng.chance(chance_to_keep(file_, *bug))) return bug;
      break;
    }
  }
  return std::nullopt;
}

}  // namespace anser::agent
