// Bugs: one-line mistakes put into correct programs, each with its true repair. More kinds than the table of
// agent/search/edit.h can undo, because a brain that only learns to invert a table has learnt the table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent/search/edit.h"
#include "agent/search/python_lexer.h"
#include "base/rng.h"

namespace anser::agent {

struct Bug {
  std::string kind;    // "comparison", "missing line", "unparsable", ...
  std::string source;  // the wrong file
  Edit repair;         // apply_edit(source, repair) is the right file
};

// The edit that takes `edited` (= apply_edit(source, edit)) back to `source`; nothing when one edit cannot.
std::optional<Edit> undo_edit(const std::string& source, const Edit& edit, const std::string& edited);

// Draws bugs of one source. Thread rule: const after construction, one Rng a thread.
class BugMaker {
 public:
  explicit BugMaker(std::string source);
  // A bug, its kind drawn by weight and its place evenly within the kind. Nothing when the source has no place for one.
  std::optional<Bug> draw(Rng& rng) const;
  // Every kind that can be drawn here.
  std::vector<std::string> kinds() const;

 private:
  struct Group {
    std::string kind;
    double weight = 0;
    std::vector<Edit> edits;
  };
  std::optional<Bug> make(const Edit& edit, const std::string& kind) const;
  std::optional<Bug> compound(Rng& rng) const;
  void add(const std::string& kind, double weight, std::vector<Edit> edits);

  std::string source_;
  PyFile file_;  // the same, parsed
  std::vector<Group> groups_;
};

}  // namespace anser::agent
