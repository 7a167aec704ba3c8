// `anser model compare`: what each storage type loses against F32, on the same text.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace anser::agent {

struct CompareRequest {
  std::string file, text, shard;   // one of text and shard
  std::vector<std::string> types;  // empty: all
  int64_t tokens = 10000;          // at most
  int threads = 0;
  bool json = false;
};

// Defines the subcommand, which fills `request`.
CLI::App* add_compare_command(CLI::App& app, CompareRequest& request);

// Does it in `scratch`, an existing folder; prints the table, or the error. Returns the exit status.
int compare_model(const CompareRequest& request, const std::string& scratch);

}  // namespace anser::agent
