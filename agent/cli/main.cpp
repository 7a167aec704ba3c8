// Entry point: a table of subcommands. Each cmd_*.cpp parses its own options and wires the parts together.
#include <cstdio>
#include <cstring>
#include <string_view>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"

int main(int argc, char** argv) {
  using anser::agent::kCommands;
  const std::string_view name = argc > 1 ? argv[1] : "--help";
  anser::agent::raise_open_files();
  for (const auto& command : kCommands) {
    if (name == command.name) return command.main(argc - 1, argv + 1);
  }
  const bool help = name == "--help" || name == "-h" || name == "help";
  std::FILE* out = help ? stdout : stderr;
  if (!help) std::fprintf(out, "anser: no command named '%s'\n\n", argv[1]);
  std::fprintf(out, "Usage: anser COMMAND [OPTIONS]\n\nCommands:\n");
  for (const auto& command : kCommands) std::fprintf(out, "  %-10s %s\n", command.name, command.summary);
  std::fprintf(out, "\n`anser COMMAND --help` says more.\n");
  return help ? 0 : 2;
}
