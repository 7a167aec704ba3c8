// `anser model soak`: its options, and what it prints.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

namespace anser::agent {

struct SoakRequest {
  std::string file;
  int64_t tokens = 1'000'000, every = 100'000;
  uint64_t seed = 1;
  int threads = 0;
  bool json = false;
};

// Defines the subcommand, which fills `request`.
CLI::App* add_soak_command(CLI::App& app, SoakRequest& request);

// Walks, and prints a line at each point. Exit status.
int run_soak(const SoakRequest& request);

}  // namespace anser::agent
