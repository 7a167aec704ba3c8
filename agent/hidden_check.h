// The hidden check: what decides whether a task is solved, for `anser run` and `anser eval` alike.
#pragma once

#include "agent/task.h"
#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

// Limits of one program run of the task.
tools::Limits task_limits(const Task& task);

// Whether more than the check decides: a hidden_check is given, or there is a hidden/ (load_task then finds one). A
// hidden_check without hidden/ runs on the final files as they are.
bool has_hidden_check(const Task& task);

// Copies hidden/ (when the task has one) over `last` in a FRESH box and runs hidden_check there (check, when it is
// empty). An Error when the check could not be started: then nothing is known, which is not the same as failing.
Result<bool> passes_hidden_check(const Task& task, tools::Sandbox& sandbox, const tools::Snapshot& last);

}  // namespace anser::agent
