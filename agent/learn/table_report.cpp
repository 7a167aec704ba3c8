#include "agent/learn/table_report.h"

#include <algorithm>

#include "agent/search/candidates.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

// The first line of each text that the other does not have there.
TableReport::Miss difference(const Bug& bug, const std::string& right) {
  const auto a = tools::split_lines(bug.source);
  const auto b = tools::split_lines(right);
  size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  TableReport::Miss miss{bug.kind, "", ""};
  const bool removed = b.size() > a.size(), added = a.size() > b.size();
  if (i < a.size() && !removed) miss.wrong = std::string(a[i]);
  if (i < b.size() && !added) miss.right = std::string(b[i]);
  return miss;
}

// Runs of spaces after the indentation are one space: "x  0" is repaired as well by "x =  0".
std::string even(const std::string& text) {
  std::string result;
  bool code = false;
  for (const char c : text) {
    if (c == '\n') code = false;
    if (c == ' ' && code && result.back() == ' ') continue;
    result += c;
    code |= c != ' ' && c != '\n';
  }
  return result;
}

bool holds(const std::vector<Edit>& table, const std::string& wrong, const std::string& right) {
  const Digest wanted = text_digest(even(right));
  return std::any_of(table.begin(), table.end(), [&](const Edit& edit) {
    const auto result = apply_edit(wrong, edit);
    return result && text_digest(even(*result)) == wanted;
  });
}

}  // namespace

TableReport table_report(std::vector<WeightedSource> sources, Split split, int programs, int per_program, int show,
                         uint64_t seed) {
  TableReport report;
  Rng rng(seed);
  for (const Program& program : draw_programs(sources, split, programs, rng)) {
    const BugMaker maker(program.source);
    for (int i = 0; i < per_program; ++i) {
      const auto bug = maker.draw(rng);
      if (!bug) continue;
      const std::vector<Edit> table = propose_edits(bug->source, Language::kPython);
      const int held = holds(table, bug->source, program.source) ? 1 : 0;
      report.candidates += static_cast<int64_t>(table.size());
      ++report.all.bugs;
      ++report.kinds[bug->kind].bugs;
      report.all.held += held;
      report.kinds[bug->kind].held += held;
      if (held == 0 && static_cast<int>(report.misses.size()) < show)
        report.misses.push_back(difference(*bug, program.source));
    }
  }
  return report;
}

}  // namespace anser::agent
