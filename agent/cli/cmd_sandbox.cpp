// `anser sandbox -- CMD...`: one program in one box. Its output is passed on as it comes (made visible on a terminal,
// raw otherwise), its exit code is ours; 125: the box could not be set up, 124: a limit ended it. `anser sandbox
// COMMAND ...`: boxes that are kept (cmd_box.cpp).
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>

#include "agent/cli/cli.h"
#include "agent/cli/cmd_box.h"
#include "agent/cli/commands.h"
#include "agent/cli/sandbox_arguments.h"

namespace anser::agent {
namespace {

struct Options {
  std::string workspace;
  PolicyArguments policy;
  RunArguments run;
};

std::string footer() {
  std::string text = "Commands, for boxes that are kept (`anser sandbox COMMAND --help` says more):\n";
  for (const BoxCommand& command : kBoxCommands) {
    text +=
        "  " + std::string(command.name) + std::string(10 - std::strlen(command.name), ' ') + command.summary + "\n";
  }
  return text +
         "\nExit status: the program's own (127: it is not there, 126: it cannot be executed); 128 + n when signal n "
         "ended it;\n124 a limit ended it; 125 the box could not be set up; 2 bad usage, nothing was run.\n"
         "Example:\n  anser sandbox --workspace . --mem 256M --wall 5s -- python3 -m unittest";
}

void define(CLI::App& app, Options& options) {
  app.add_option("--workspace", options.workspace, "directory to see as /work; it is never written")->type_name("DIR");
  add_policy_options(app, options.policy, true);
  add_run_options(app, options.run);
  app.add_option("command", options.run.command.argv, "the program and its arguments, after --");
  app.positionals_at_end();
  app.footer(footer());
}

int run(const Options& options) {
  const auto asked = policy_of(options.policy, nullptr);
  if (!asked) return fail(kUsage, asked.error());
  if (options.run.command.argv.empty()) return show_policy(*asked, stdout);
  if (options.run.explain) {
    if (const int code = show_policy(*asked, stderr); code != kDone) return code;
  }
  tools::Command command = command_for(options.run, asked->policy);
  auto sandbox = tools::Sandbox::start({"", options.run.best_effort, {}, asked->policy});
  if (!sandbox) return sandbox_refused(sandbox.error(), kBoxRefused);
  tools::Snapshot snapshot;
  if (!options.workspace.empty()) {
    // Not import_tree: nobody will ask for its name, and naming a large tree means reading all of it.
    std::error_code code;
    snapshot.layers = {std::filesystem::canonical(options.workspace, code).string()};
    if (code || !std::filesystem::is_directory(snapshot.layers[0])) {
      std::fprintf(stderr, "anser: --workspace %s is not a directory\n", options.workspace.c_str());
      return kUsage;
    }
  }
  auto box = (*sandbox)->open(snapshot, {});
  if (!box) return sandbox_refused(box.error(), kBoxRefused);
  prepare_streams(options.run, command);
  auto outcome = box->run(command);
  if (!outcome) return sandbox_refused(outcome.error(), kBoxRefused);
  return show_outcome(options.run, *outcome);
}

}  // namespace

int sandbox_main(int argc, char** argv) {
  for (const BoxCommand& command : kBoxCommands) {
    if (argc > 1 && std::strcmp(argv[1], command.name) == 0) return command.main(argc - 1, argv + 1);
  }
  Options options;
  CLI::App app{"Runs one program in a box: the system read-only, a copy-on-write workspace, no network, limits.",
               "anser sandbox"};
  define(app, options);
  try {
    app.parse(argc, argv);
    if (options.run.command.argv.empty() && !options.run.explain)
      throw CLI::RequiredError("a program to run, after --");
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  return run(options);
}

}  // namespace anser::agent
