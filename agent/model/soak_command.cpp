#include "agent/model/soak_command.h"

#include <cstdio>

#include "agent/cli/commands.h"
#include "agent/model/output.h"
#include "agent/model/soak.h"
#include "base/json.h"

namespace anser::agent {

using nlohmann::ordered_json;

CLI::App* add_soak_command(CLI::App& app, SoakRequest& request) {
  CLI::App* command = app.add_subcommand("soak", "decode one long stream: time, memory, and that all stays finite");
  command->add_option("file", request.file, "a weight file")->required();
  command->add_option("--tokens", request.tokens, "of the stream")->check(CLI::PositiveNumber)->capture_default_str();
  command->add_option("--every", request.every, "tokens between lines")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->add_option("--seed", request.seed, "of the sampling")->capture_default_str();
  command->add_option("--threads", request.threads, "0: one per processor")->check(CLI::NonNegativeNumber);
  command->add_flag("--json", request.json, "print JSON");
  return command;
}

int run_soak(const SoakRequest& request) {
  SoakOptions settings;
  settings.tokens = request.tokens;
  settings.every = request.every;
  settings.seed = request.seed;
  settings.threads = request.threads;
  const auto show = [&](const SoakPoint& p) {
    if (request.json) return;
    std::printf("%9lld tokens  %8.1f MB  %8.1f us a token  largest in the state %.3g\n",
                static_cast<long long>(p.tokens), p.resident_mb, p.token_us, p.largest);
    std::fflush(stdout);
  };
  const auto result = soak_model(request.file, settings, show);
  if (!result) return model_failed(result.error(), kBrainRefused);
  ordered_json report{{"file", request.file}, {"points", ordered_json::array()}};
  for (const SoakPoint& p : result->points) {
    report["points"].push_back(
        {{"tokens", p.tokens}, {"resident_mb", p.resident_mb}, {"token_us", p.token_us}, {"largest", p.largest}});
  }
  if (!result->broken.empty())
    return model_failed(Error{Errc::kCorrupt, request.file + ": " + result->broken}, kNotSolved);
  const SoakPoint &first = result->points.front(), &last = result->points.back();
  report["time_last_to_first"] = last.token_us / first.token_us;
  report["memory_growth_mb"] = last.resident_mb - first.resident_mb;
  if (request.json) {
    print_report(report, true);
  } else {
    std::printf("last to first: %.3f of the time, %+.1f MB\n", last.token_us / first.token_us,
                last.resident_mb - first.resident_mb);
  }
  return kDone;
}

}  // namespace anser::agent
