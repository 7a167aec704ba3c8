// The commands of `anser sandbox` about boxes that are kept: name, main, one line of help. To add one: write its main,
// add a row, and a section of docs/man/anser-sandbox.1 (a test looks).
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <string>

#include "agent/boxes/cabinet.h"
#include "agent/cli/commands.h"

namespace anser::agent {

int box_create_main(int argc, char** argv);
int box_exec_main(int argc, char** argv);
int box_snapshot_main(int argc, char** argv);
int box_restore_main(int argc, char** argv);
int box_fork_main(int argc, char** argv);
int box_diff_main(int argc, char** argv);
int box_merge_main(int argc, char** argv);
int box_export_main(int argc, char** argv);
int box_list_main(int argc, char** argv);
int box_destroy_main(int argc, char** argv);

struct BoxCommand {
  const char* name;
  CommandMain main;
  const char* summary;
};

inline constexpr std::array kBoxCommands{
    BoxCommand{"create", box_create_main, "make a box of a directory, with a policy of its own"},
    BoxCommand{"exec", box_exec_main, "run a program in it; what it writes stays in the box"},
    BoxCommand{"snapshot", box_snapshot_main, "give its present state a label"},
    BoxCommand{"restore", box_restore_main, "go back to an earlier state"},
    BoxCommand{"fork", box_fork_main, "make boxes that begin where it is"},
    BoxCommand{"diff", box_diff_main, "say what it changed"},
    BoxCommand{"merge", box_merge_main, "take in what another box changed"},
    BoxCommand{"export", box_export_main, "put what it changed into its directory, wholly or not at all"},
    BoxCommand{"list", box_list_main, "show all boxes"},
    BoxCommand{"destroy", box_destroy_main, "remove a box, and free what no other needs"},
};

// What these commands share.
struct BoxArguments {
  std::string store;  // --store
  bool json = false, best_effort = false, no_wait = false;
};
constexpr unsigned kJson = 1, kSandbox = 2, kLock = 4;  // which of --json, --best-effort, --no-wait there are
void add_box_options(CLI::App& app, BoxArguments& arguments, unsigned which);

// The directory of boxes: --store, else $XDG_STATE_HOME/anser/sandbox, else ~/.local/state/anser/sandbox.
Result<Cabinet> open_cabinet(const BoxArguments& arguments);
// Waits for whoever has the box, and says so; with --no-wait it says who has it instead.
Result<HeldBox> hold_box(const Cabinet& cabinet, const BoxArguments& arguments, const std::string& name);
Result<UniqueFd> hold_box_file(const Cabinet& cabinet, const BoxArguments& arguments, const std::string& name);
Result<std::unique_ptr<tools::Sandbox>> start_sandbox(const Cabinet& cabinet, bool best_effort,
                                                      const tools::Policy& policy);
// On stderr; the status is 2 where the command is wrong (a name that is taken, or is not there), otherwise 1.
int box_failed(const Error& error);

}  // namespace anser::agent
