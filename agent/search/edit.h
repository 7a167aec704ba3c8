// Edit: one change of one line of one file, the unit of proposers, of training bugs and of the `edit` tool.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/protocol.h"
#include "base/result.h"

namespace anser::agent {

struct Edit {
  enum class Kind : unsigned char { kReplace, kInsertAfter, kDelete };
  Kind kind = Kind::kReplace;
  int line = 0;      // 1-based; kInsertAfter: 0 means before the first line
  std::string text;  // without indentation: the host supplies it (see apply_edit); empty for kDelete
  std::string what;  // which rule made it ("comparison", "off by one"), for reports
  bool operator==(const Edit& other) const { return kind == other.kind && line == other.line && text == other.text; }
};

// The source with the edit applied. Replacement keeps the old line's indentation; an inserted line takes that of the
// line before it, one level deeper when that line opens a block (ends with ':' or '{'). kInvalid when the line does not
// exist.
Result<std::string> apply_edit(std::string_view source, const Edit& edit);

// The `edit` call that makes it in `source`: a replacement names the piece of the line that differs,
// {"path":P,"line":N,"old":A,"new":B}, so that a brain need not copy the rest; the whole line ("text":T) where that
// will not do. Delete has text ""; insert is {"path":P,"after":N,"text":T}. One edit has one call.
Action edit_action(const std::string& path, const Edit& edit, std::string_view source);

enum class Language : unsigned char { kPython, kOther };
// By file name.
Language language_of(std::string_view path);

// Every single-edit mutation of the file that the tables know, duplicates (by resulting text) removed, in a fixed
// order. Python: by syntax (tokens, scopes of names, brackets). Others: by token. `max_edits` bounds the work.
std::vector<Edit> propose_edits(std::string_view source, Language language, size_t max_edits = 4000);

}  // namespace anser::agent
