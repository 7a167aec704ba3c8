// What the layers above see of the sandbox: agent/ includes this, never sandbox/ (the direction of the layers).
#pragma once

#include "sandbox/box.h"
#include "sandbox/run/outcome.h"

namespace anser::tools {
using sandbox::Box;
using sandbox::BoxOptions;
using sandbox::Cause;
using sandbox::cause_name;
using sandbox::Command;
using sandbox::describe_box;
using sandbox::Entry;
using sandbox::How;
using sandbox::how_name;
using sandbox::Limits;
using sandbox::Outcome;
using sandbox::outcome_json;
using sandbox::Output;
using sandbox::Sandbox;
using sandbox::SandboxOptions;
using sandbox::Snapshot;
}  // namespace anser::tools
