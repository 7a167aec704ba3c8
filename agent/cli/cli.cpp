#include "agent/cli/cli.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "agent/cli/commands.h"
#include "agent/protocol.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

// The first *.gguf of a directory, by name; "" when there is none.
std::string first_model(const fs::path& directory) {
  std::vector<std::string> found;
  std::error_code failed;
  for (fs::directory_iterator at(directory, failed), end; !failed && at != end; at.increment(failed)) {
    if (at->path().extension() == ".gguf") found.push_back(at->path().string());
  }
  std::sort(found.begin(), found.end());
  return found.empty() ? "" : found.front();
}

}  // namespace

std::optional<int> parse_options(CLI::App& app, int argc, char** argv) {
  try {
    app.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
}

std::string data_directory(const std::string& option) {
  if (!option.empty()) return option;
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data == '/') return std::string(data) + "/anser";
  const char* home = std::getenv("HOME");
  return std::string(home != nullptr ? home : "/tmp") + "/.local/share/anser";
}

Result<std::string> find_brain(const std::string& option) {
  if (!option.empty()) return option;
  std::vector<fs::path> places = {fs::path(ANSER_SOURCE_ROOT) / "models"};
  std::error_code failed;
  const fs::path executable = fs::read_symlink("/proc/self/exe", failed);
  for (fs::path at = executable.parent_path(); !failed && !at.empty() && at != at.root_path(); at = at.parent_path()) {
    places.push_back(at / "models");
  }
  for (const fs::path& place : places) {
    const std::string model = first_model(place);
    if (!model.empty()) return model;
  }
  return Error{Errc::kNotFound, "there is no brain: no .gguf file in " + places[0].string() +
                                    " nor in a models/ beside the program; name one with --brain FILE"};
}

void add_device_option(CLI::App& app, std::string& device) {
  app.add_option("--device", device, "where the brain computes: cpu, or cuda, the first NVIDIA GPU (docs/gpu.md)")
      ->check(CLI::IsMember({"cpu", "cuda"}))
      ->default_str("cpu");
}

runtime::ModelOptions options_of_device(const std::string& device) {
  runtime::ModelOptions options;
  if (device == "cuda") options.place = runtime::Place::kCuda;
  return options;
}

const CLI::Validator& known_dialect() {
  static const CLI::Validator check(
      [](std::string& name) { return find_dialect(name) == nullptr ? unknown_dialect(name) : std::string(); }, "NAME");
  return check;
}

void raise_open_files() {
  struct rlimit files {};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == files.rlim_max) return;
  files.rlim_cur = files.rlim_max;
  (void)::setrlimit(RLIMIT_NOFILE, &files);  // refused: it goes on with what it has
}

int fail(int status, const Error& error) {
  std::fprintf(stderr, "anser: %s\n", error.message().c_str());
  return status;
}

}  // namespace anser::agent
