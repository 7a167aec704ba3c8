// Whole phrases of the transcript: the frames of turns and calls, what the tools answer, what Python and unittest
// print.
#include <array>

#include "agent/learn/vocab.h"
#include "agent/protocol.h"
#include "tools/specs.h"

namespace anser::agent {
namespace {

// clang-format off
constexpr std::array kPhrases{
    // calls
    R"({"name":"edit","arguments":{"path":")", R"({"name":"read","arguments":{"path":")",
    R"({"name":"search","arguments":{"pattern":")", R"({"name":"note","arguments":{"about":")", R"({"name":"note","arguments":{"text":")",
    R"({"name":"recall","arguments":{"query":")", R"({"name":"forget","arguments":{"id":)", R"({"name":"sql","arguments":{"query":")",
    R"({"name":"submit","arguments":{"answer":")", R"({"name":"write","arguments":{"path":")", "\",\"at\":\"", "\",\"text\":\"", "}}\n```",
    "CREATE TABLE IF NOT EXISTS ", "INSERT INTO ", " VALUES(today(),'", " VALUES('", "SELECT ", " FROM ", " WHERE ", "coalesce(sum(amount),0)", "DELETE FROM ", "='",
    " AND day<='", " GROUP BY ", " ORDER BY ", " DESC LIMIT 1",
    R"({"name":"run","arguments":{"command":")", "\"}}\n```", "old\":\"", "text\":\"", "\",\"new\":\"", "\",\"new\":\"\"}}\n```",
    // the goal
    "\nFiles: ", "\nFiles: test_", ".py test_", "\nCheck: python3 test_", "\nCheck: python3 ", ".py", "test_",
    // answers of the tools
    " lines)", "edited ", "inserted ", "deleted ", ".py line ", ".py (", "exit 1\n", "exit 0\n", "exit 0", "exit 1",
    "killed: wall limit", "killed: cpu limit", "accepted", "1 matches\n", "noted ", ", replaces ", "forgot ",
    "no note found", "1 found\n", " found\n", "1 row changed", "no rows", " (2026-", " (2027-", " to 2026-", " to 2027-",
    "\nNotes: ", "\nTables: ", "\nPinned: ", "\nDone: ", "\nNext: ", "2026-", "2027-",
    // test scripts
    "FAIL ", "\nFAIL ", "FAIL: ", "\nFAIL: ", " -> ", ", expected ", "), expected ", "], expected ", "', expected ", "' (line ", " returned ", ": got ", ", want ", " passed", "\n0/", "ok",
    "\n----------------------------------------------------------------------\nRan ", " tests in 0.0", " test in 0.0",
    "s\nFAILED (failures=", "s\nFAILED (errors=", "s\nOK", " (__main__.Test", ".test_", ", errors=",
    "\n======================================================================\nFAIL: test_",
    "\n======================================================================\nERROR: test_",
    "\n----------------------------------------------------------------------\nTraceback (most recent call last):\n  File \"/work/test_",
    // tracebacks
    "Traceback (most recent call last):\n  File \"/work/", "Traceback (most recent call last):\n  File \"/work/test_",
    "\n  File \"/work/", ".py\", line ", ", in <module>\n    from ", ", in <module>\n    assert ", ", in test_", ", in ",
    "\n    self.assertEqual(", "\nAssertionError: ", "\nAssertionError", "^^^^", "^^^^^^^^", "^^^^^^^^^^^^^^^^", "\n    ", "\n           ",
    "\n                     ", "\n  [Previous line repeated ", " more times]", "True", "False", "None",
    // exceptions
    " (line ", "SyntaxError: ", "\nSyntaxError: ", "\nIndentationError: ", "IndexError: ", "TypeError: ", "NameError: name '", "KeyError: ",
    "AttributeError: '", "ZeroDivisionError: ", "ValueError: ", "RecursionError: ", "UnboundLocalError: cannot access local variable '",
    "OverflowError: ", "' is not defined", "' where it is not associated with a value", "' object has no attribute '",
    "maximum recursion depth exceeded", " in comparison", "list index out of range", "string index out of range", "pop from empty list",
    "unsupported operand type(s) for ", "' not supported between instances of '", "' and '", "' object is not subscriptable",
    "' object is not iterable", "' object is not callable", "' object cannot be interpreted as an integer", "object of type '", "' has no len()",
    "list indices must be integers or slices, not ", "string indices must be integers, not '", "can only concatenate str (not \"",
    "can only concatenate list (not \"", "\") to str", "\") to list", "division by zero", "integer division or modulo by zero",
    "integer modulo by zero", "max() arg is an empty sequence", "min() arg is an empty sequence", "range() arg 3 must not be zero",
    "invalid literal for int() with base 10: ", "missing 1 required positional argument: '", "not enough values to unpack (expected ",
    "too many values to unpack (expected ", ", got ", "cannot unpack non-iterable ", " object", "NoneType", "invalid syntax", "expected ':'",
    "unexpected indent", "expected an indented block after ", "' statement on line ", "unindent does not match any outer indentation level",
    "' was never closed", "unmatched '", "closing parenthesis '", "' does not match opening parenthesis '",
    "unterminated string literal (detected at line ", "invalid syntax. Perhaps you forgot a comma?",
    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", ". Did you mean: '", "'?",
    // code
    "    ", "        ", "            ", "                ", "\\\"", "(\\\"", "\\\"\\\"", "\\\\", "\\n", ", ", "), (", "], [", "[[", "]]", "'", "', '"};
// clang-format on

}  // namespace

std::vector<std::string> protocol_phrases() {
  const Dialect& dialect = *find_dialect("g1i");
  const std::string goal = "\x01";
  const std::string prompt = dialect.prompt(tools::default_specs(), goal);
  const std::string observation = dialect.observation(goal);
  const auto before = [&goal](const std::string& text) { return text.substr(0, text.find(goal)); };
  const auto after = [&goal](const std::string& text) { return text.substr(text.find(goal) + goal.size()); };
  const std::string turn = dialect.user(goal);
  std::vector<std::string> phrases{before(prompt), after(prompt), before(observation), before(turn)};
  for (const char* name : {"run", "submit"})
    phrases.push_back(dialect.call({.name = name, .arguments = nlohmann::ordered_json::object()}));
  for (const char* phrase : kPhrases) phrases.emplace_back(phrase);
  return phrases;
}

}  // namespace anser::agent
