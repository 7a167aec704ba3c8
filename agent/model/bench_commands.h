// `anser model bench` and `resume-bench`: their options, and what they print.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace anser::agent {

struct BenchRequest {
  std::vector<std::string> models;  // files, or random:SHAPE:TYPE
  std::string device, against, llama = "build/llama", svg;
  int threads = 0, rounds = 5;
  double seconds = 0.3;
  bool json = false, recurrence = false;
  // resume-bench
  std::vector<std::string> lengths{"1k", "10k", "100k", "1m"};
  double budget = 60;
  int64_t key_heads = 0;
  bool cold = false;
};

// Defines the two subcommands, which fill `request`.
struct BenchCommands {
  CLI::App *bench = nullptr, *resume = nullptr;
};
BenchCommands add_bench_commands(CLI::App& app, BenchRequest& request);

// Measure and print the report, or the error. Both return the exit status.
int run_bench(const BenchRequest& request);
int run_resume_bench(const BenchRequest& request);

}  // namespace anser::agent
