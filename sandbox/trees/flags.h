// Flags: what of a change the host might execute or obey later. A box cannot do harm with a hook or a build file;
// whoever exports it and then types `make` can.
//
// Tested by tests/sandbox/flags_test.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/trees/diff.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

enum class FlagKind : uint8_t {
  kVersionControl,  // hooks and settings of git and others
  kBuild,           // files that a build or a package manager executes
  kInterpreter,     // what an interpreter runs or obeys when it starts
  kShell,           // files that a shell or a login reads
  kContinuous,      // workflows of CI services
  kContainer,       // images and machines
  kEditor,          // tasks and settings of editors
  kAgent,           // instructions and tools of agents like this one
  kExecutable,      // became a program
  kName             // a name that deceives who reads it
};
// "version control", "build", ...
const char* flag_kind_name(FlagKind kind);

// A row of the table. The pattern is compared without regard to case:
//   a name             a file of that name anywhere; * stands for any characters but /
//   dir/               everything below a directory of that name, anywhere
//   dir/name, a/b/     the same for several components in a row
struct FlagRule {
  std::string_view pattern;
  FlagKind kind;
  std::string_view why;
};
std::span<const FlagRule> flag_rules();
// The table for people, a line a rule.
std::string flag_table();

struct Flag {
  std::string path;
  FlagKind kind = FlagKind::kBuild;
  std::string pattern;  // of the rule; "" where the flag comes from the mode or the name itself
  std::string why;
  bool operator==(const Flag&) const = default;
};

bool matches_flag(std::string_view pattern, std::string_view path);
// Every reason to look at each of the changes before the host uses it, in order of the changes; `after` is the whole
// tree, for the siblings of a name. Deleted files are flagged by the table too: instructions that are gone change what
// is obeyed.
std::vector<Flag> flags_of(const std::vector<Change>& changes, const Tree& after);

}  // namespace anser::sandbox
