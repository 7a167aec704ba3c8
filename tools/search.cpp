// search: a regular expression (RE2: linear time, whatever a model writes) over every text file of the workspace but
// its notes. They are searched by recall, and quote what was searched for: who replaces a word everywhere, with a note
// of what is done, would never come to an end.
#include <re2/re2.h>

#include "tools/line_edit.h"
#include "tools/note.h"
#include "tools/observation.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

constexpr int64_t kMaxFileBytes = int64_t{1} << 20;
constexpr int kMaxMatches = 200;

bool hidden(const std::string& path) { return path[0] == '.' || path.find("/.") != std::string::npos; }

// Appends "path:line: text" for every match; returns how many.
int matches(const std::string& path, const std::string& source, const RE2& pattern, std::string* text) {
  int count = 0;
  const std::vector<std::string_view> lines = split_lines(source);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!RE2::PartialMatch(re2::StringPiece(lines[i].data(), lines[i].size()), pattern)) continue;
    *text += "\n" + path + ":" + std::to_string(i + 1) + ": " + std::string(lines[i]);
    ++count;
  }
  return count;
}

class Search final : public Tool {
 public:
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    const RE2 pattern(arguments.at("pattern").get<std::string>(), RE2::Quiet);
    if (!pattern.ok()) return Error{Errc::kInvalid, "the pattern is no regular expression: " + pattern.error()};
    TRY_ASSIGN(const std::vector<Entry> entries, context.box.list());
    int count = 0;
    std::string found;
    for (const Entry& entry : entries) {
      if (entry.kind != 'f' || entry.size > kMaxFileBytes || count >= kMaxMatches) continue;
      if (hidden(entry.path) || is_note_path(entry.path)) continue;
      TRY_ASSIGN(const std::string source, context.box.read(entry.path));
      if (source.find('\0') != std::string::npos) continue;  // not a text
      count += matches(entry.path, source, pattern, &found);
    }
    Observation observation;
    const std::string many = count >= kMaxMatches ? " or more" : "";
    observation.text = count == 0 ? "no match"
                                  : cut_for_brain(std::to_string(count) + many + " matches" + found, kObservationBytes,
                                                  &observation.cut_bytes);
    return observation;
  }

 private:
  const ToolSpec spec_ = default_spec("search");
};

}  // namespace

std::unique_ptr<Tool> make_search() { return std::make_unique<Search>(); }

}  // namespace anser::tools
