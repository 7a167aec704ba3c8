// The table of single-edit mutations, split by what they look at. Each function offers edits of one line to `out`;
// agent/search/edit.cpp calls them line by line, which gives the fixed order.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "agent/search/edit.h"
#include "agent/search/python_lexer.h"

namespace anser::agent {

// Collects edits of one source. Drops those that change nothing or give a text already given.
class Proposals {
 public:
  Proposals(std::string_view source, size_t max_edits);
  // Replaces bytes [begin, end) of the source, all on `line`, by `text`.
  void replace(int line, size_t begin, size_t end, std::string_view text, const char* what);
  void line(int line, std::string_view text, const char* what);
  void insert_after(int line, std::string_view text, const char* what);
  void remove(int line, const char* what);
  bool full() const { return edits_.size() >= max_edits_; }
  std::vector<Edit> take() { return std::move(edits_); }

 private:
  void offer(Edit edit);
  std::string source_;
  std::vector<std::pair<size_t, size_t>> lines_;  // [begin, end) of each
  size_t max_edits_;
  std::unordered_set<std::string> seen_;  // resulting texts, as digests
  std::vector<Edit> edits_;
};

// Operators, keywords, constants and names of methods: one token for another.
void mutate_tokens(const PyFile& file, int line, Proposals& out);
// A name for another, arguments and operands swapped.
void mutate_names(const PyFile& file, int line, Proposals& out);
// Off by one: indices, slices, ranges, arguments, returned values.
void mutate_bounds(const PyFile& file, int line, Proposals& out);
// Conditions and whole values: negation, a term left out, another value returned or assigned at first.
void mutate_values(const PyFile& file, int line, Proposals& out);
// A line too many, a line at the wrong depth, a line missing.
void mutate_lines(const PyFile& file, int line, Proposals& out);
// What was left out or put in: a return, an index, brackets, a call, a side of a condition, words of other languages.
void mutate_lost(const PyFile& file, int line, Proposals& out);
// A word of Python, and the one that hands which come from another language write for it.
struct ForeignWord {
  std::string_view right, wrong;
};
std::span<const ForeignWord> foreign_words();
// What makes a file unparsable: brackets, colons, quotes, misspelt keywords.
void mutate_syntax(const PyFile& file, int line, Proposals& out);
// Any other language, by token.
void mutate_text(std::string_view source, int line, Proposals& out);

// The index of the token that ends the clause which begins at `from` on this line: ',' or ':' or '=' or a closing
// bracket of the same depth, or `to`.
int clause_end(const PyFile& file, int from, int to);
// Tokens of a line without its trailing comment.
int code_end(const PyFile& file, int line);
// Spans [first, last) of the arguments between the brackets `open` and its mate, split at commas.
std::vector<std::pair<int, int>> arguments_of(const PyFile& file, int open);
// Source text of tokens [first, last).
std::string span_text(const PyFile& file, int first, int last);

}  // namespace anser::agent
