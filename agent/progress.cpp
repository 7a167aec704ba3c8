#include "agent/progress.h"

namespace anser::agent {
namespace {

constexpr size_t kMostShown = 60, kMostNext = 120;

// Whole characters; "; " would end an entry.
std::string cut(std::string_view text, size_t most) {
  std::string line;
  for (const char c : text) line += c == ';' || c == '\n' ? ',' : c;
  if (line.size() <= most) return line;
  while (most > 0 && (static_cast<unsigned char>(line[most]) & 0xc0) == 0x80) --most;
  return line.substr(0, most) + "...";
}

std::string_view line_of(const std::string& text, size_t n) {
  std::string_view rest = text;
  for (; n > 0; --n) {
    const size_t end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  return rest.substr(0, rest.find('\n'));
}

std::string argument(const Action& action, const char* name) {
  const auto at = action.arguments.find(name);
  if (at == action.arguments.end()) return "";
  return at->is_string() ? at->get<std::string>() : at->dump();
}

}  // namespace

std::string progress_entry(const Action& action, const tools::Observation& seen) {
  const std::string head = cut(line_of(seen.text, 0), kMostShown);
  std::string entry = action.name.empty() ? "a call that could not be read" : action.name;
  if (action.name == "run" && action.arguments.contains("command"))
    return entry + " " + cut(argument(action, "command"), kMostShown) + ": " + head;
  if (const std::string path = argument(action, "path"); !path.empty()) {
    entry += " " + cut(path, kMostShown);
    for (const char* line : {"line", "after"}) {
      if (action.arguments.contains(line)) entry += " " + std::string(line) + " " + argument(action, line);
    }
    return seen.ok ? entry : entry + ": " + head;
  }
  if (action.name == "search") entry += " " + cut(argument(action, "pattern"), kMostShown);
  return entry + ": " + head;
}

void add_step(Progress& progress, const Action& action, const tools::Observation& seen, bool ran_check) {
  if (progress.done.size() == kProgressEntries) progress.done.erase(progress.done.begin());
  progress.done.push_back(progress_entry(action, seen));
  if (!ran_check) return;
  // The first line says how the program ended, or that the work was not accepted; the next what it said.
  const size_t said = seen.text.rfind("not accepted", 0) == 0 ? 2 : 1;
  const std::string why = cut(line_of(seen.text, said), kMostNext);
  progress.next = seen.ok ? "submit" : "the check fails" + (why.empty() ? "" : ": " + why);
}

std::string progress_text(const Progress& progress) {
  if (progress.done.empty()) return "";
  std::string text = "Done: ";
  for (size_t i = 0; i < progress.done.size(); ++i) text += (i == 0 ? "" : "; ") + progress.done[i];
  return progress.next.empty() ? text : text + "\nNext: " + progress.next;
}

}  // namespace anser::agent
