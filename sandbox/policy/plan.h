// What a box looks like inside: the mount plan (a list of lines, in order) and the environment. Pure apart from looking
// at which system directories this machine has; printable.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "sandbox/inside/wire.h"

namespace anser::sandbox {

struct PlanLine {
  wire::MountKind kind = wire::kMakeDirectory;
  std::string target;  // relative to the box's root
  std::string source;
};
using Plan = std::vector<PlanLine>;

// `root`: "/" (another directory in tests).
Plan system_plan(const std::string& root = "/");
// "bind read-only /usr -> /usr", one line each.
std::string plan_text(const Plan& plan);
// PATH, HOME, ... with the caller's variables over them.
std::vector<std::string> box_environment(const std::vector<std::string>& extra);

// A spec as the launcher reads it (wire::SpecHead and what follows).
struct SpecParts {
  const std::vector<std::string>& layers;
  const Plan& plan;
  const std::vector<std::string>& argv;
  const std::vector<std::string>& env;
  const std::string& cwd;
  const std::string& path;
  const void* filter;
  size_t filter_count;
};
// kInvalid when something has a NUL in it, or there is too much of it.
Result<std::string> encode_spec(const SpecParts& parts);

}  // namespace anser::sandbox
