// `anser version`: the version, and which kernels this processor can run.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "base/json.h"
#include "runtime/model.h"

namespace anser::agent {

int version_main(int argc, char** argv) {
  bool as_json = false;
  CLI::App app("Prints the version, and the kernels this machine can run, slowest first; the last one is chosen.",
               "anser version");
  app.add_flag("--json", as_json, "JSON for machines");
  app.footer("Example:\n  anser version --json");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  const std::vector<std::string> kernels = runtime::backends();
  if (as_json) {
    const nlohmann::ordered_json report{{"version", ANSER_VERSION}, {"kernels", kernels}, {"chosen", kernels.back()}};
    std::printf("%s\n", report.dump().c_str());
    return kDone;
  }
  std::printf("anser %s\nkernels:", ANSER_VERSION);
  for (const std::string& name : kernels) std::printf(" %s", name.c_str());
  std::printf("; %s is chosen\n", kernels.back().c_str());
  return kDone;
}

}  // namespace anser::agent
