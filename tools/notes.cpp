// notes: what is worth keeping beyond the fixed-size state. Files in notes/ are the truth; the index finds them again.
#include "base/clock.h"
#include "tools/line_edit.h"
#include "tools/observation.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

constexpr const char* kFile = "notes/notes.md";
constexpr const char* kBullet = "- ";
constexpr size_t kMaxNoteBytes = 2000;
constexpr size_t kMaxFileBytes = 256 * 1024;
constexpr int kMaxHits = 10;

std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) line += c == '\n' || c == '\r' ? ' ' : c;
  return line;
}

bool is_note_file(const Entry& entry) {
  const std::string& path = entry.path;
  return entry.kind == 'f' && path.rfind("notes/", 0) == 0 && path.size() > 3 &&
         path.compare(path.size() - 3, 3, ".md") == 0;
}

class Notes final : public Tool {
 public:
  explicit Notes(std::shared_ptr<NotesIndex> index) : index_(std::move(index)) {}
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    const auto text = arguments.at("text").get<std::string>();
    return arguments.at("op").get<std::string>() == "append" ? append(one_line(text), context) : search(text, context);
  }

 private:
  Result<Observation> append(const std::string& text, ToolContext& context) {
    if (text.empty()) return Error{Errc::kInvalid, "the note is empty"};
    if (text.size() > kMaxNoteBytes) {
      return Error{Errc::kInvalid, "a note may have " + std::to_string(kMaxNoteBytes) + " bytes: write a shorter one"};
    }
    std::string file;
    Result<std::string> old = context.box.read(kFile);
    if (old) file = std::move(*old);
    if (!old && old.error().code != Errc::kNotFound) return old.error();
    if (file.size() + text.size() > kMaxFileBytes) {
      return Error{Errc::kInvalid, std::string(kFile) + " is full: rewrite it shorter with `write`"};
    }
    file += kBullet + text + "\n";
    TRY(context.box.write(kFile, file));
    TRY(index_->record(text, context.session, context.step, iso_time(Clock().wall())));
    Observation observation;
    observation.text = "noted " + std::string(kFile) + " line " + std::to_string(split_lines(file).size());
    return observation;
  }

  Result<Observation> search(const std::string& words, ToolContext& context) {
    TRY_ASSIGN(const std::vector<NoteLine> lines, note_lines(context.box));
    TRY(index_->rebuild(lines));
    TRY_ASSIGN(const std::vector<NoteHit> hits, index_->search(words, kMaxHits));
    std::string found = hits.empty() ? "no note found" : std::to_string(hits.size()) + " found";
    for (const NoteHit& hit : hits) {
      found += "\n" + hit.note.path + ":" + std::to_string(hit.note.line) + ": " + hit.note.text;
    }
    Observation observation;
    observation.text = cut_for_brain(found, kObservationBytes, &observation.cut_bytes);
    return observation;
  }

  static Result<std::vector<NoteLine>> note_lines(Box& box) {
    std::vector<NoteLine> notes;
    TRY_ASSIGN(const std::vector<Entry> entries, box.list());
    for (const Entry& entry : entries) {
      if (!is_note_file(entry)) continue;
      TRY_ASSIGN(const std::string source, box.read(entry.path));
      int64_t number = 0;
      for (std::string_view line : split_lines(source)) {
        ++number;
        if (line.substr(0, 2) == kBullet) line.remove_prefix(2);
        if (!line.empty()) notes.push_back({entry.path, number, std::string(line)});
      }
    }
    return notes;
  }

  const ToolSpec spec_ = default_spec("notes");
  std::shared_ptr<NotesIndex> index_;
};

}  // namespace

std::unique_ptr<Tool> make_notes(std::shared_ptr<NotesIndex> index) {
  return std::make_unique<Notes>(std::move(index));
}

}  // namespace anser::tools
