// Python by lines. A full parser would refuse the very files that are to be repaired, so this stops at tokens,
// brackets, blocks by indentation, and names: enough to say what one line could have meant.
#include "agent/search/python_lexer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_set>

namespace anser::agent {
namespace {

bool word_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool digit(char c) { return c >= '0' && c <= '9'; }
bool word_char(char c) { return word_start(c) || digit(c); }

// Separated by blanks.
constexpr std::string_view kKeywords =
    "False None True and as assert async await break class continue def del elif else except finally for from global "
    "if import in is lambda nonlocal not or pass raise return try while with yield ";
constexpr std::string_view kBuiltins =
    "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError "
    "BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError "
    "ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning "
    "EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError "
    "FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError "
    "IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError "
    "NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning "
    "PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError "
    "RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError "
    "TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError "
    "UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __doc__ __file__ "
    "__import__ __name__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr "
    "classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset "
    "getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals map max memoryview "
    "min next object oct open ord pow print property range repr reversed round set setattr slice sorted "
    "staticmethod str sum super tuple type vars zip ";

std::unordered_set<std::string_view> words_in(std::string_view text) {
  std::unordered_set<std::string_view> words;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find(' ', at);
    words.insert(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Longest first within each first byte.
constexpr std::array<std::string_view, 26> kLongOps{
    "**=", "//=", ">>=", "<<=", "...", "!=", "%=", "&=", "**", "*=", "+=", "-=", "->",
    "//",  "/=",  ":=",  "<<",  "<=",  "==", ">=", ">>", "@=", "^=", "|=", "<>", "\\\n"};
}  // namespace

bool py_keyword(std::string_view word) {
  static const auto words = words_in(kKeywords);
  return words.count(word) > 0;
}
bool py_builtin(std::string_view word) {
  static const auto words = words_in(kBuiltins);
  return words.count(word) > 0;
}

PyFile::PyFile(std::string_view source) : source_(source) {
  split_lines();
  lex();
  match_brackets();
  find_scopes();
  collect_names();
  find_unknown();
}

std::string_view PyFile::text(int index) const {
  const PyToken& t = token(index);
  return std::string_view(source_).substr(t.begin, t.end - t.begin);
}
std::string_view PyFile::line_text(int number) const {
  const PyLine& l = line(number);
  return std::string_view(source_).substr(l.begin, l.end - l.begin);
}
std::string_view PyFile::code(int number) const { return line_text(number).substr(line(number).indent); }
bool PyFile::is(int index, std::string_view what) const {
  return index >= 0 && index < token_count() && text(index) == what;
}
bool PyFile::name_at(int index) const {
  return index >= 0 && index < token_count() && token(index).kind == PyToken::Kind::kName;
}

void PyFile::split_lines() {
  size_t at = 0;
  while (at < source_.size()) {
    PyLine line;
    line.begin = at;
    size_t end = source_.find('\n', at);
    if (end == std::string::npos) end = source_.size();
    line.end = end;
    while (line.begin + line.indent < end && (source_[at + line.indent] == ' ' || source_[at + line.indent] == '\t'))
      ++line.indent;
    lines_.push_back(line);
    at = end + 1;
  }
}

void PyFile::push(PyToken::Kind kind, size_t begin, size_t end, int line) {
  PyToken token;
  token.kind = kind;
  token.begin = begin;
  token.end = end;
  token.line = line;
  tokens_.push_back(token);
}

// Reads the string that opens with a quote at `at` (its prefix begins at `prefix`); returns where it ends. A string
// that the line should have closed ends with the line.
size_t PyFile::lex_string(size_t at, size_t prefix, int line) {
  const char quote = source_[at];
  const bool triple = source_.compare(at, 3, std::string(3, quote)) == 0;
  size_t i = at + (triple ? 3 : 1);
  bool closed = false;
  while (i < source_.size()) {
    if (source_[i] == '\\') {
      i += 2;
    } else if (triple ? source_.compare(i, 3, std::string(3, quote)) == 0 : source_[i] == quote) {
      i += triple ? 3 : 1;
      closed = true;
      break;
    } else if (!triple && source_[i] == '\n') {
      break;
    } else {
      ++i;
    }
  }
  i = std::min(i, source_.size());
  push(closed ? PyToken::Kind::kString : PyToken::Kind::kBad, prefix, i, line);
  return i;
}

void PyFile::lex() {
  size_t at = 0;
  size_t line = 0;
  bool backslash = false;
  while (line < lines_.size()) {
    PyLine& here = lines_[line];
    here.first = token_count();
    if (at > here.begin) here.inside = here.text_inside = true;
    if (backslash) here.inside = true;
    backslash = false;
    at = std::max(at, here.begin);
    while (at < here.end) {
      const char c = source_[at];
      const int number = static_cast<int>(line) + 1;
      size_t word = at;
      while (word < source_.size() && word_char(source_[word])) ++word;
      const bool quoted = word < source_.size() && (source_[word] == '"' || source_[word] == '\'');
      if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
        ++at;
      } else if (c == '#') {
        push(PyToken::Kind::kComment, at, here.end, number);
        at = here.end;
      } else if (quoted && word - at <= 2 && (word == at || !digit(c))) {
        at = lex_string(word, at, number);
        if (at > here.end) here.text_inside = true;
      } else if (digit(c) || (c == '.' && at + 1 < here.end && digit(source_[at + 1]))) {
        size_t end = at + 1;
        while (end < here.end && (word_char(source_[end]) || source_[end] == '.')) ++end;
        push(PyToken::Kind::kNumber, at, end, number);
        at = end;
      } else if (word > at) {
        const auto text = std::string_view(source_).substr(at, word - at);
        push(py_keyword(text) ? PyToken::Kind::kKeyword : PyToken::Kind::kName, at, word, number);
        at = word;
      } else if (c == '\\' && at + 1 == here.end) {
        backslash = true;
        ++at;
      } else {
        size_t size = 1;
        for (std::string_view op : kLongOps)
          if (size < op.size() && source_.compare(at, op.size(), op) == 0) size = op.size();
        push(PyToken::Kind::kOp, at, at + size, number);
        at += size;
      }
    }
    here.last = token_count();
    for (int i = here.first; i < here.last; ++i) here.blank &= token(i).kind == PyToken::Kind::kComment;
    ++line;
  }
}

void PyFile::match_brackets() {
  std::vector<int> open;
  size_t next = 0;
  for (size_t l = 0; l < lines_.size(); ++l) {
    PyLine& here = lines_[l];
    // A keyword that only begins statements, at the start of a line, means that an earlier bracket was never closed.
    const bool statement = here.first < here.last && (is(here.first, "def") || is(here.first, "return") ||
                                                      is(here.first, "while") || is(here.first, "class"));
    if (statement) open.clear();
    if (!open.empty()) here.inside = true;
    for (; next < static_cast<size_t>(here.last); ++next) {
      PyToken& t = tokens_[next];
      const char c = t.kind == PyToken::Kind::kOp ? source_[t.begin] : ' ';
      const bool closes = c == ')' || c == ']' || c == '}';
      if (closes && !open.empty()) {
        const char o = source_[token(open.back()).begin];
        if ((o == '(' && c == ')') || (o == '[' && c == ']') || (o == '{' && c == '}')) {
          t.mate = open.back();
          tokens_[static_cast<size_t>(open.back())].mate = static_cast<int>(next);
          open.pop_back();
        }
      }
      t.depth = static_cast<int>(open.size());
      if (c == '(' || c == '[' || c == '{') open.push_back(static_cast<int>(next));
    }
  }
}

bool PyFile::opens_block(int number) const {
  const PyLine& l = line(number);
  int last = l.last - 1;
  while (last >= l.first && token(last).kind == PyToken::Kind::kComment) --last;
  return last >= l.first && is(last, ":") && token(last).depth == 0;
}

int PyFile::next_code_line(int number) const {
  for (int n = number + 1; n <= line_count(); ++n)
    if (!line(n).blank) return n;
  return 0;
}
int PyFile::previous_code_line(int number) const {
  for (int n = number - 1; n >= 1; --n)
    if (!line(n).blank) return n;
  return 0;
}

int PyFile::primary_begin(int index) const {
  int i = index;
  while (true) {
    const bool closer = is(i, ")") || is(i, "]") || is(i, "}");
    if (closer && token(i).mate >= 0) i = token(i).mate;
    const bool trailer = is(i, "(") || is(i, "[");
    if (i > 0 && is(i - 1, ".")) {
      i -= 2;
      if (i < 0) return 0;
    } else if (trailer && i > 0 && (name_at(i - 1) || is(i - 1, ")") || is(i - 1, "]")) &&
               token(i - 1).end == token(i).begin) {
      --i;
    } else {
      return i;
    }
  }
}

int PyFile::primary_end(int index) const {
  int i = index;
  if ((is(i, "(") || is(i, "[") || is(i, "{")) && token(i).mate >= 0) i = token(i).mate;
  while (i + 1 < token_count()) {
    if (is(i + 1, ".") && name_at(i + 2)) {
      i += 2;
    } else if ((is(i + 1, "(") || is(i + 1, "[")) && token(i + 1).mate >= 0 && token(i + 1).begin == token(i).end &&
               token(i).kind != PyToken::Kind::kOp) {
      i = token(i + 1).mate;
    } else if ((is(i + 1, "(") || is(i + 1, "[")) && token(i + 1).mate >= 0 && token(i + 1).begin == token(i).end &&
               (is(i, ")") || is(i, "]"))) {
      i = token(i + 1).mate;
    } else {
      break;
    }
  }
  return i + 1;
}

}  // namespace anser::agent
