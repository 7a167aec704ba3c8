#include "tools/specs.h"

#include "base/check.h"

namespace anser::tools {
namespace {

Parameter text(const std::string& name, std::vector<std::string> choices = {}) {
  return {name, Parameter::Kind::kString, true, std::move(choices), 0, 0};
}
// Line numbers: a file that the tools edit has fewer lines than this.
Parameter number(const std::string& name, int64_t minimum) {
  return {name, Parameter::Kind::kInteger, true, {}, minimum, 999'999};
}

}  // namespace

std::vector<ToolSpec> default_specs() {
  return {
      {"run", "run(command?: string)", "run the check, or a shell command", {{{}}, {{text("command")}}}},
      {"read",
       "read(path: string)",
       "show a file with line numbers",
       {{{text("path")}}, {{text("path"), number("from", 1)}}}},
      {"edit",
       "edit(path: string, line: integer, old: string, new: string)",
       "replace a piece of a line, the first place that reads `old`; `text` instead replaces the whole line, and "
       "deletes it when it is empty; `after` "
       "inserts; `old` and `new` without a line replace exact text",
       {{{text("path"), number("line", 1), text("old"), text("new")}},
        {{text("path"), number("line", 1), text("text")}},
        {{text("path"), number("after", 0), text("text")}},
        {{text("path"), text("old"), text("new")}}}},
      {"write", "write(path: string, text: string)", "create or replace a file", {{{text("path"), text("text")}}}},
      {"search", "search(pattern: string)", "find a regular expression in all files but notes", {{{text("pattern")}}}},
      {"note",
       "note(about?: string, text: string)",
       "keep a fact beyond this session; a note about the same thing replaces the older one",
       {{{text("about"), text("text")}}, {{text("text")}}}},
      {"recall",
       "recall(query: string, at?: string)",
       "find notes by their words; `at`: as they stood at the end of that day, as in 2026-03-31",
       {{{text("query")}}, {{text("query"), text("at")}}}},
      {"forget", "forget(id: integer)", "a note that holds no longer; it stays in the history", {{{number("id", 1)}}}},
      {"sql",
       "sql(query: string)",
       "SQLite statements on a database of your own, memory.db; today() is the day as in 2026-03-31",
       {{{text("query")}}}},
      {"submit",
       "submit(answer?: string)",
       "say that the work is done, with an answer where one was asked for; the check decides",
       {{{}}, {{text("answer")}}}},
  };
}

ToolSpec default_spec(const std::string& name) {
  for (ToolSpec& spec : default_specs()) {
    if (spec.name == name) return spec;
  }
  CHECK(!"a tool of this name");
}

}  // namespace anser::tools
