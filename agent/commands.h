// The subcommands: name, main, one line of help. To add one: write cmd_NAME.cpp, declare its main here, add a row.
#pragma once

#include <array>

namespace anser::agent {

// Exit status of every command: 0 solved or done, 1 not solved, 2 bad usage or configuration, 3 budget spent, 4 stuck,
// 5 the sandbox refused to start, 6 the brain cannot be loaded, 130 interrupted. `sandbox` has its own (124, 125).
enum ExitStatus : int {
  kDone = 0,
  kNotSolved = 1,
  kUsage = 2,
  kBudgetSpent = 3,
  kStuck = 4,
  kSandboxRefused = 5,
  kBrainRefused = 6,
  kInterrupted = 130
};

using CommandMain = int (*)(int argc, char** argv);  // argv[0] is the subcommand's name

int datagen_main(int argc, char** argv);
int model_main(int argc, char** argv);
int doctor_main(int argc, char** argv);
int sandbox_main(int argc, char** argv);
int train_main(int argc, char** argv);
int run_main(int argc, char** argv);
int shell_main(int argc, char** argv);
int session_main(int argc, char** argv);
int notes_main(int argc, char** argv);
int plan_main(int argc, char** argv);
int eval_main(int argc, char** argv);
int version_main(int argc, char** argv);

struct CommandRow {
  const char* name;
  CommandMain main;
  const char* summary;
};

inline constexpr std::array kCommands{
    CommandRow{"datagen", datagen_main, "make training documents, vocabularies and suites of tasks"},
    CommandRow{"model", model_main, "look at, check, convert and time weight files"},
    CommandRow{"doctor", doctor_main, "prove each layer of the sandbox by one allowed and one refused action"},
    CommandRow{"sandbox", sandbox_main, "run one program in a box, and say how it ended; boxes that are kept"},
    CommandRow{"train", train_main, "train a brain from shards, as a JSON configuration says"},
    CommandRow{"run", run_main, "work on a directory until its check passes"},
    CommandRow{"shell", shell_main, "work with the agent in a directory, turn by turn"},
    CommandRow{"session", session_main, "list and show what earlier runs did"},
    CommandRow{"notes", notes_main, "write, find and look back at a workspace's notes"},
    CommandRow{"plan", plan_main, "print the search trees of a session"},
    CommandRow{"eval", eval_main, "solved within N runs, by arm, with intervals"},
    CommandRow{"version", version_main, "print the version and what this build can use"},
};

}  // namespace anser::agent
