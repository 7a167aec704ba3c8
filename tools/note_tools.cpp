// note, recall, forget: what is worth keeping beyond the fixed-size state. Files in notes/ are the truth; the index
// finds them again.
#include "base/clock.h"
#include "tools/box_notes.h"
#include "tools/observation.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

Writer writer_of(const ToolContext& context) {
  const std::string now = context.now.empty() ? iso_time(Clock().wall()) : context.now;
  return {"brain", context.session, context.step, now};
}

class NoteTool : public Tool {
 public:
  NoteTool(const char* name, std::shared_ptr<NotesIndex> index) : spec_(default_spec(name)), index_(std::move(index)) {}
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    BoxNotes files(context.box);
    const Writer writer = writer_of(context);
    TRY_ASSIGN(NoteStore store, NoteStore::open(files, *index_, writer.time));
    TRY_ASSIGN(const std::string text, answer(arguments, store, writer));
    Observation observation;
    observation.text = cut_for_brain(text, kObservationBytes, &observation.cut_bytes);
    return observation;
  }

 private:
  virtual Result<std::string> answer(const nlohmann::json& arguments, NoteStore& store, const Writer& writer) = 0;
  const ToolSpec spec_;
  std::shared_ptr<NotesIndex> index_;
};

class AddNote final : public NoteTool {
 public:
  explicit AddNote(std::shared_ptr<NotesIndex> index) : NoteTool("note", std::move(index)) {}

 private:
  Result<std::string> answer(const nlohmann::json& arguments, NoteStore& store, const Writer& writer) override {
    Note note;
    note.text = arguments.at("text").get<std::string>();
    note.about = arguments.value("about", "");
    TRY_ASSIGN(const NoteStore::Added added, store.add(std::move(note), writer));
    return noted_text(added.id, added.replaces, added.known);
  }
};

class Recall final : public NoteTool {
 public:
  explicit Recall(std::shared_ptr<NotesIndex> index) : NoteTool("recall", std::move(index)) {}

 private:
  Result<std::string> answer(const nlohmann::json& arguments, NoteStore& store, const Writer&) override {
    const std::string at = arguments.value("at", "");
    if (!at.empty() && !is_day(at)) return Error{Errc::kInvalid, "at must be a day, as in 2026-03-31"};
    TRY_ASSIGN(const std::vector<Note> hits,
               store.search(arguments.at("query").get<std::string>(), at, kRecalled, at.empty() ? kRecalledOld : 0));
    return recalled_text(hits);
  }
};

class Forget final : public NoteTool {
 public:
  explicit Forget(std::shared_ptr<NotesIndex> index) : NoteTool("forget", std::move(index)) {}

 private:
  Result<std::string> answer(const nlohmann::json& arguments, NoteStore& store, const Writer& writer) override {
    const auto id = arguments.at("id").get<int64_t>();
    TRY(store.forget(id, writer));
    return forgot_text(id);
  }
};

}  // namespace

std::unique_ptr<Tool> make_note(std::shared_ptr<NotesIndex> index) {
  return std::make_unique<AddNote>(std::move(index));
}
std::unique_ptr<Tool> make_recall(std::shared_ptr<NotesIndex> index) {
  return std::make_unique<Recall>(std::move(index));
}
std::unique_ptr<Tool> make_forget(std::shared_ptr<NotesIndex> index) {
  return std::make_unique<Forget>(std::move(index));
}

}  // namespace anser::tools
