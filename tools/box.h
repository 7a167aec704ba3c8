// What the layers above see of the sandbox: agent/ includes this, never sandbox/ (the direction of the layers).
#pragma once

#include "sandbox/box.h"
#include "sandbox/run/outcome.h"
#include "sandbox/trees/text.h"

namespace anser::tools {
using sandbox::Box;
using sandbox::BoxOptions;
using sandbox::Cause;
using sandbox::cause_name;
using sandbox::Change;
using sandbox::change_name;
using sandbox::check_policy;
using sandbox::CheckReport;
using sandbox::Collected;
using sandbox::Command;
using sandbox::conflicts_json;
using sandbox::Damage;
using sandbox::default_policy;
using sandbox::diff_json;
using sandbox::Entry;
using sandbox::ExportConflict;
using sandbox::ExportOptions;
using sandbox::ExportReport;
using sandbox::Flag;
using sandbox::flag_kind_name;
using sandbox::flag_table;
using sandbox::FlagKind;
using sandbox::How;
using sandbox::how_name;
using sandbox::KeptSnapshot;
using sandbox::Limits;
using sandbox::MergeConflict;
using sandbox::Merged;
using sandbox::narrow;
using sandbox::Narrowed;
using sandbox::Outcome;
using sandbox::outcome_json;
using sandbox::Output;
using sandbox::parse_policy;
using sandbox::Policy;
using sandbox::policy_json;
using sandbox::policy_plan;
using sandbox::policy_text;
using sandbox::policy_variables;
using sandbox::Process;
using sandbox::put_bytes;
using sandbox::reason_name;
using sandbox::recover_export;
using sandbox::Recovery;
using sandbox::Sandbox;
using sandbox::SandboxOptions;
using sandbox::Shell;
using sandbox::Snapshot;
using sandbox::system_plan;
}  // namespace anser::tools
