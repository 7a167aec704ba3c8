// `anser model import`, `export` and `quantize`: one model from one file into another.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace anser::agent {

struct ConvertRequest {
  std::string in, out;
  std::string format = "gguf";  // runtime::format_from_name
  std::string type;             // storage of the large matrices; empty: as in the input, where the format has it
  std::string vocab, name, dialect, state;
  bool json = false;
  bool quantize = false;  // GGUF to GGUF
};

// Defines the three subcommands, which fill `request`.
struct ConvertCommands {
  CLI::App *import = nullptr, *exported = nullptr, *quantize = nullptr;
  bool chosen() const { return *import || *exported || *quantize; }
};
ConvertCommands add_convert_commands(CLI::App& app, ConvertRequest& request);

// Does it; prints the report, or the error. Returns the exit status.
int convert_model(const ConvertRequest& request);

}  // namespace anser::agent
