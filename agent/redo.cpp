#include "agent/redo.h"

#include "agent/hidden_check.h"
#include "agent/loop_note.h"
#include "agent/run.h"
#include "tools/toolbox.h"

namespace anser::agent {
namespace {

// What the loop wrote before the step.
Status redo_note(tools::Box& box, tools::NotesIndex& notes, const StepRow& step) {
  const auto noted = step.record.find("noted");
  if (noted == step.record.end() || !noted->is_object()) return {};
  return write_loop_note(box, notes, {text_at(*noted, "text"), text_at(*noted, "session"), text_at(*noted, "time")},
                         step.at.n - 1);
}

}  // namespace

RedoFn redo_fn() {
  return [](tools::Box& box, const SessionRow& session, const StepRow& step) -> Status {
    TRY_ASSIGN(const Task task, task_of(session));
    TRY_ASSIGN(auto notes, tools::NotesIndex::open(":memory:", task.files_dir));
    TRY(redo_note(box, *notes, step));
    const auto action = step.record.find("action");
    if (action == step.record.end() || !action->is_object() || step.record.contains("read_only")) return {};
    // A record may be somebody else's, by way of a bundle.
    const auto name = action->find("name");
    if (name == action->end() || !name->is_string())
      return Error{Errc::kCorrupt, "the action of " + name_of(step.at) + " has no name"};
    const tools::Toolbox toolbox = tools::Toolbox::standard(std::move(notes));
    tools::ToolContext context{
        box, task.check, task_limits(task), std::to_string(session.id), step.at.n, text_at(step.record, "now")};
    TRY(toolbox.call(name->get<std::string>(), action->value("arguments", nlohmann::json::object()), context));
    return {};
  };
}

}  // namespace anser::agent
