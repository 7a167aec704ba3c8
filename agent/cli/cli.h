// What the commands share: parsing, places, and how an error is shown. Used by commands only: it reads the environment
// and prints.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "base/result.h"
#include "runtime/model.h"

namespace anser::agent {

// Nothing: go on. A number: exit with it (0 after --help, 2 after a usage error, which has been printed).
std::optional<int> parse_options(CLI::App& app, int argc, char** argv);

// --data where given, else $XDG_DATA_HOME/anser, else ~/.local/share/anser.
std::string data_directory(const std::string& option);

// --brain where given, else the first models/*.gguf of the source tree that this program was built from, or of the
// folder of the executable and its parents. kNotFound says where it looked.
Result<std::string> find_brain(const std::string& option);

// --device cpu|cuda, into `device`; and what it means.
void add_device_option(CLI::App& app, std::string& device);
runtime::ModelOptions options_of_device(const std::string& device);

// An option's value must be the name of a dialect (agent/protocol.h); otherwise a usage error names the known ones.
const CLI::Validator& known_dialect();

// As many open files as the system lets this process have. Boxes have limits of their own (Limits::open_files).
void raise_open_files();

// "anser: MESSAGE" on stderr; returns `status`.
int fail(int status, const Error& error);

}  // namespace anser::agent
