// What `anser sandbox -- CMD` and its commands about boxes share: options about policies, and how a run is shown. Used
// by cmd_sandbox.cpp and cmd_box*.cpp only: it reads the environment and prints.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

// Exit status of `anser sandbox -- CMD` and `exec` where it is not the program's own (docs/decisions.md).
constexpr int kLimitMet = 124, kBoxRefused = 125;

struct PolicyArguments {
  std::string file;                                        // --policy
  std::vector<std::function<void(tools::Policy&)>> asked;  // what the other options say of the policy, in their order
};
// --mem and so on. `with_file`: --policy too.
void add_policy_options(CLI::App& app, PolicyArguments& arguments, bool with_file);

struct AskedPolicy {
  tools::Policy policy;
  std::vector<std::string> refused;  // what was asked for beyond the policy that could only be narrowed
};
// `most`, or else the policy file, or else the default, and what the other options make of it. Without `most` and file
// they are the operator's word; otherwise they can only narrow, and what they ask for beyond is said on stderr.
Result<AskedPolicy> policy_of(const PolicyArguments& arguments, const tools::Policy* most);

struct RunArguments {
  tools::Command command;
  std::string report;
  bool json = false, explain = false, best_effort = false, pass_stdin = false;
};
void add_run_options(CLI::App& app, RunArguments& arguments);

// The policy for people, and what was refused; an exit status.
int show_policy(const AskedPolicy& asked, std::FILE* to);
// The command as it will run under this policy: limits and variables.
tools::Command command_for(const RunArguments& arguments, const tools::Policy& policy);
// Standard input, read to its end, where it is asked for; output passed on as it comes (made visible on a terminal).
void prepare_streams(const RunArguments& arguments, tools::Command& command);
// What the options want to know of the outcome; the exit status.
int show_outcome(const RunArguments& arguments, const tools::Outcome& outcome);
// "anser: the sandbox did not start: ..." on stderr.
int sandbox_refused(const Error& error, int status);

}  // namespace anser::agent
