#include "agent/transcript.h"

#include <fmt/format.h>

#include "base/bytes.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

constexpr size_t kShownLines = 12;

// "edit a.py 3: return x": values in their order, texts after a colon.
std::string action_text(const Step& step) {
  if (step.action.name.empty()) return "(unreadable) " + visible(step.call);
  std::string text = step.action.name;
  for (const auto& [name, value] : step.action.arguments.items()) {
    const bool is_text = name == "text" || name == "old" || name == "new";
    const std::string shown = value.is_string() ? value.get<std::string>() : value.dump();
    if (is_text) {
      text += shown.empty() ? " (delete)" : (name == "new" ? " -> " : ": ") + visible(shown);
    } else {
      text += " " + visible(shown);
    }
  }
  return text;
}

}  // namespace

std::string step_text(const Step& step) {
  std::string text = fmt::format("{:3} {}", step.n, action_text(step));
  if (step.plan) {
    text += fmt::format("   [plan: {} candidates, {} runs, best {:.0f} %]", step.plan->candidates, step.plan->runs_used,
                        100 * step.plan->score);
  }
  const std::vector<std::string_view> lines = tools::split_lines(step.observation.text);
  const size_t shown = lines.size() <= kShownLines + 1 ? lines.size() : kShownLines;
  for (size_t i = 0; i < shown; ++i) text += "\n      " + std::string(lines[i]);
  if (shown < lines.size()) text += fmt::format("\n      ... {} more lines", lines.size() - shown);
  return text + "\n";
}

std::string ending_text(const RunReport& report) {
  std::string text = fmt::format("{}: {}", report.solved ? "solved" : "not solved", report.why);
  if (const std::string answer = answer_of(report); !answer.empty()) text = visible(answer) + "\n\n" + text;
  if (report.hidden_ran) text += report.hidden_passed ? "; the hidden check passes" : "; the hidden check fails";
  text += fmt::format(" ({} steps, {} runs, {} tokens, {:.1f} s)", report.steps.size(), report.runs, report.tokens,
                      report.wall_seconds);
  return text;
}

}  // namespace anser::agent
