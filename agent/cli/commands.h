// The subcommands: name, main, one line of help. To add one: write agent/cli/cmd_NAME.cpp, declare its main here, add a
// row.
#pragma once

#include <array>

#include "agent/exit_status.h"

namespace anser::agent {

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
