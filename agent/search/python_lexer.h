// PyFile: Python source as lines and tokens, with brackets matched and the names of each function collected. Tolerant:
// a file that Python would refuse still has lines and tokens, because such files are what is to be repaired.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anser::agent {

struct PyToken {
  enum class Kind : unsigned char { kName, kKeyword, kNumber, kString, kOp, kComment, kBad };
  Kind kind = Kind::kBad;
  size_t begin = 0, end = 0;  // bytes of the source
  int line = 0;               // 1-based, where it begins
  int depth = 0;              // open brackets around it
  int mate = -1;              // index of the matching bracket, -1 when there is none
};

struct PyLine {
  size_t begin = 0, end = 0;  // without the newline
  size_t indent = 0;          // bytes of white space
  int first = 0, last = 0;    // tokens that begin here: [first, last)
  bool inside = false;        // begins inside a bracket, a string or after a backslash
  bool blank = true;          // no code: white space, a comment, or the middle of a string
  bool text_inside = false;   // holds part of a string that spans lines: not to be edited by token
};

// One function, or the module (def_line 0).
struct PyScope {
  int def_line = 0, first_line = 1, last_line = 0;  // the body is [first_line, last_line]
  size_t indent = 0;                                // of the body
  int parent = -1;                                  // enclosing function, -1: none
  std::string name;
  std::vector<std::string> parameters;  // without self and cls
  std::vector<std::string> variables;   // parameters, assigned names and loop names, by first appearance
  std::vector<std::string> unknown;     // used here and bound nowhere in the file
};

class PyFile {
 public:
  explicit PyFile(std::string_view source);

  std::string_view source() const { return source_; }
  const std::vector<PyLine>& lines() const { return lines_; }  // line N is [N - 1]
  const std::vector<PyToken>& tokens() const { return tokens_; }
  const std::vector<PyScope>& scopes() const { return scopes_; }  // [0] is the module
  const std::vector<std::string>& functions() const { return functions_; }
  const std::vector<std::string>& attributes() const { return attributes_; }  // names after "self."

  int line_count() const { return static_cast<int>(lines_.size()); }
  int token_count() const { return static_cast<int>(tokens_.size()); }
  const PyLine& line(int number) const { return lines_[static_cast<size_t>(number - 1)]; }
  const PyToken& token(int index) const { return tokens_[static_cast<size_t>(index)]; }
  std::string_view text(int index) const;  // of a token
  std::string_view line_text(int number) const;
  std::string_view code(int number) const;  // of a line without its indentation
  bool is(int index, std::string_view what) const;
  bool name_at(int index) const;  // an identifier that is no keyword
  // Innermost function whose body or header holds the line.
  const PyScope& scope_at(int line) const;
  // Variables visible at a line: of the innermost function, then of the functions around it.
  std::vector<std::string> visible_names(int line) const;
  // First and one-past-last token of the primary (atom with its trailers: a.b(c)[d]) that holds token `index`.
  int primary_begin(int index) const;
  int primary_end(int index) const;
  // Tokens of the statement [from, to) that bind a name: "a, (b, c) = ...", "for a, b in", "with x as y", "x := 1",
  // "lambda x:", parameters of a def. Not "a += 1", and not the names of an import.
  std::vector<int> bound_tokens(int from, int to) const;
  size_t indent_unit() const { return indent_unit_; }
  // The line's header ends in ':' and opens a block.
  bool opens_block(int line) const;
  int next_code_line(int line) const;      // 0: none
  int previous_code_line(int line) const;  // 0: none

 private:
  void split_lines();
  void lex();
  size_t lex_string(size_t at, size_t prefix, int line);
  void push(PyToken::Kind kind, size_t begin, size_t end, int line);
  void match_brackets();
  void find_scopes();
  void collect_names();
  void find_unknown();

  std::string source_;
  std::vector<PyLine> lines_;
  std::vector<PyToken> tokens_;
  std::vector<PyScope> scopes_;
  std::vector<std::string> functions_, attributes_;
  std::vector<int> scope_of_line_;
  size_t indent_unit_ = 4;
};

bool py_keyword(std::string_view word);
bool py_builtin(std::string_view word);

}  // namespace anser::agent
