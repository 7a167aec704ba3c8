// What the layers above see of the sandbox: agent/ includes this, never sandbox/ (the direction of the layers).
#pragma once

#include "sandbox/box.h"
#include "sandbox/run/outcome.h"

namespace anser::tools {
using sandbox::Box;
using sandbox::BoxOptions;
using sandbox::Cause;
using sandbox::cause_name;
using sandbox::check_policy;
using sandbox::Command;
using sandbox::default_policy;
using sandbox::Entry;
using sandbox::How;
using sandbox::how_name;
using sandbox::Limits;
using sandbox::narrow;
using sandbox::Narrowed;
using sandbox::Outcome;
using sandbox::outcome_json;
using sandbox::Output;
using sandbox::parse_policy;
using sandbox::Policy;
using sandbox::policy_plan;
using sandbox::policy_text;
using sandbox::policy_variables;
using sandbox::Sandbox;
using sandbox::SandboxOptions;
using sandbox::Snapshot;
using sandbox::system_plan;
}  // namespace anser::tools
