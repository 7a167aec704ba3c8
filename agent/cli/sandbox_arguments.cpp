#include "agent/cli/sandbox_arguments.h"

#include <cstdio>
#include <cstdlib>

#include "agent/cli/commands.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

int64_t bytes(const std::string& text) {
  size_t used = 0;
  int64_t value = 0;
  try {
    value = std::stoll(text, &used);
  } catch (const std::exception&) {
    throw CLI::ValidationError(text, "is not a size: write a number and K, M or G, like 512M");
  }
  const std::string unit = text.substr(used);
  const int shift = unit == "K" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : unit.empty() ? 0 : -1;
  if (shift < 0 || value <= 0 || value > (int64_t{1} << 40) >> shift) {
    throw CLI::ValidationError(text, "is not a size: write a number and K, M or G, like 512M");
  }
  return value << shift;
}

double span(const std::string& text) {
  size_t used = 0;
  double value = 0;
  try {
    value = std::stod(text, &used);
  } catch (const std::exception&) {
    throw CLI::ValidationError(text, "is not a time: write a number and s or ms, like 10s");
  }
  const std::string unit = text.substr(used);
  if (unit == "ms") value /= 1000;
  if ((unit != "" && unit != "s" && unit != "ms") || !(value > 0) || value > 1e6) {
    throw CLI::ValidationError(text, "is not a time: write a number and s or ms, like 10s");
  }
  return value;
}

// The environment is read here and not below: only main may.
const char* of_caller(const char* name) { return std::getenv(name); }

void add_network_option(CLI::App& app, PolicyArguments& arguments) {
  app.add_option_function<std::vector<std::string>>(
         "--net",
         [&arguments](const std::vector<std::string>& given) {
           std::string text;
           for (const std::string& one : given) text += one + " ";
           const auto rules = tools::network_rules(text);
           if (!rules) throw CLI::ValidationError("--net", rules.error().message());
           arguments.asked.push_back([network = *rules](tools::Policy& policy) { policy.network = network; });
         },
         "what may be reached: rules and caps like \"example.org:443 connections=8\" (docs/sandbox.md, \"The "
         "network\"), may be given again; or none (none: a loopback of its own)")
      ->type_name("RULES")
      ->allow_extra_args(false);
}

}  // namespace

void add_policy_options(CLI::App& app, PolicyArguments& arguments, bool with_file) {
  using tools::Limits;
  const auto set = [&arguments](int64_t Limits::*limit, int64_t value) {
    arguments.asked.push_back([limit, value](tools::Policy& policy) { policy.limits.*limit = value; });
  };
  const auto size = [&](const char* name, int64_t Limits::*limit, const char* help) {
    app.add_option_function<std::string>(
           name, [set, limit](const std::string& text) { set(limit, bytes(text)); }, help)
        ->type_name("SIZE");
  };
  const auto time = [&](const char* name, int64_t Limits::*limit, const char* help) {
    app.add_option_function<std::string>(
           name, [set, limit](const std::string& text) { set(limit, static_cast<int64_t>(span(text) * 1000 + 0.5)); },
           help)
        ->type_name("TIME");
  };
  if (with_file) {
    app.add_option("--policy", arguments.file,
                   "what is allowed (docs/formats.md, \"policy\"); the options below can then only narrow it")
        ->type_name("FILE");
  }
  size("--mem", &Limits::memory_bytes, "memory of all its processes together (512M)");
  time("--wall", &Limits::wall_ms, "time from start to end (10s)");
  time("--cpu", &Limits::cpu_ms, "processor time of all its processes together (10s)");
  app.add_option_function<int64_t>(
         "--pids", [set](int64_t value) { set(&Limits::pids, value); }, "processes and threads at once (64)")
      ->check(CLI::Range(1, 30000));
  size("--disk", &Limits::disk_bytes, "what the workspace may grow by (256M)");
  size("--tmp", &Limits::tmp_bytes, "size of /tmp and of /dev/shm, each (64M)");
  add_network_option(app, arguments);
  app.add_flag_callback(
      "--read-only",
      [&arguments] { arguments.asked.push_back([](tools::Policy& policy) { policy.workspace_read_only = true; }); },
      "/work cannot be written");
}

Result<AskedPolicy> policy_of(const PolicyArguments& arguments, const tools::Policy* most) {
  AskedPolicy out{most != nullptr ? *most : tools::default_policy(), {}};
  if (!arguments.file.empty()) {
    TRY_ASSIGN(const std::string text, read_file(arguments.file));
    TRY_ASSIGN(out.policy, tools::parse_policy(text));
  }
  tools::Policy request = out.policy;
  for (const auto& ask : arguments.asked) ask(request);
  if (most == nullptr && arguments.file.empty()) {
    TRY(tools::check_policy(request));
    out.policy = std::move(request);
  } else {
    tools::Narrowed narrowed = tools::narrow(out.policy, request);
    TRY(tools::check_policy(narrowed.policy));
    out = {std::move(narrowed.policy), std::move(narrowed.refused)};
  }
  for (const std::string& line : out.refused) std::fprintf(stderr, "anser: not allowed: %s\n", line.c_str());
  return out;
}

void add_run_options(CLI::App& app, RunArguments& arguments) {
  app.add_option("--env", arguments.command.env, "NAME=value, may be given again")
      ->type_name("VAR")
      ->allow_extra_args(false);
  app.add_option("--report", arguments.report, "write the outcome to FILE as JSON")->type_name("FILE");
  app.add_flag("--stdin", arguments.pass_stdin, "read standard input to its end and hand it to the program");
  app.add_flag("--best-effort", arguments.best_effort, "accept a kernel that lacks a layer; the outcome says which");
  app.add_flag("--json", arguments.json, "print the outcome as JSON instead of passing output on");
  app.add_flag("--explain", arguments.explain, "print the policy (on stderr beside a command), and how the run ended");
}

int show_policy(const AskedPolicy& asked, std::FILE* to) {
  const auto plan = tools::policy_plan(asked.policy, tools::system_plan());
  if (!plan) {
    std::fprintf(stderr, "anser: %s\n", plan.error().message().c_str());
    return kUsage;
  }
  std::string text = tools::policy_text(asked.policy, *plan);
  if (!asked.refused.empty()) text += "\nAsked for, and not allowed:\n";
  for (const std::string& line : asked.refused) text += "  " + line + "\n";
  return std::fputs(text.c_str(), to) < 0 ? kUsage : kDone;
}

tools::Command command_for(const RunArguments& arguments, const tools::Policy& policy) {
  tools::Command command = arguments.command;
  command.limits = policy.limits;
  std::vector<std::string> variables = tools::policy_variables(policy, of_caller);
  variables.insert(variables.end(), command.env.begin(), command.env.end());
  command.env = std::move(variables);
  return command;
}

int sandbox_refused(const Error& error, int status) {
  std::fprintf(stderr, "anser: the sandbox did not start: %s\n", error.message().c_str());
  return status;
}

}  // namespace anser::agent
