#include "agent/model/bench_commands.h"

#include <algorithm>
#include <cstdio>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/model/bench.h"
#include "agent/model/bench_report.h"
#include "agent/model/device_bench.h"
#include "agent/model/output.h"
#include "agent/model/resume_report.h"
#include "agent/model/scratch_folder.h"
#include "base/unique_fd.h"
#include "runtime/files/load.h"
#include "runtime/files/random_weights.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

// Returns --against, which other options may need.
CLI::Option* add_common(CLI::App& command, BenchRequest& request) {
  command.add_option("--threads", request.threads, "0: one per processor")->check(CLI::NonNegativeNumber);
  command.add_option("--rounds", request.rounds, "each contender's turns, on the processor")
      ->check(CLI::Range(1, 100))
      ->capture_default_str();
  CLI::Option* against =
      command.add_option("--against", request.against, "beside another engine")->check(CLI::IsMember({"llama"}));
  command.add_option("--llama", request.llama, "folder of llama.cpp's libraries: scripts/llama.sh")
      ->capture_default_str()
      ->needs(against);
  command.add_option("--svg", request.svg, "a file to draw a chart in");
  command.add_flag("--json", request.json, "print JSON");
  return against;
}

int bench_on_device(const BenchRequest& request) {
  if (!request.against.empty() || !request.svg.empty()) {
    return model_failed(Error{Errc::kInvalid, "--against and --svg are for the processor, not for --device cuda"},
                        kUsage);
  }
  DeviceBenchOptions settings;
  settings.threads = request.threads;
  settings.recurrence = request.recurrence;
  settings.seconds = request.seconds;
  for (const std::string& model : request.models) {
    const auto result = bench_device(model, settings);
    if (!result) return model_failed(result.error(), kBrainRefused);
    print_report(device_bench_report(model, *result), request.json);
  }
  return kDone;
}

// Nothing where none is asked for.
Result<std::optional<LlamaPeer>> open_peer(const BenchRequest& request) {
  if (request.against.empty()) return std::optional<LlamaPeer>();
  TRY_ASSIGN(LlamaPeer peer, LlamaPeer::open(request.llama));
  return std::optional<LlamaPeer>(std::move(peer));
}

int write_chart(const BenchRequest& request, const std::string& svg) {
  if (request.svg.empty()) return kDone;
  const Status written = write_file_atomic(request.svg, svg);
  return written ? kDone : model_failed(written.error(), kUsage);
}

// What cannot be measured is refused before minutes are spent on the rest. Exit status; kDone when all is well.
int check_models(const std::vector<std::string>& models) {
  for (const std::string& model : models) {
    if (runtime::names_random_model(model)) {
      const auto drawn = runtime::parse_random_model(model);
      if (!drawn) return model_failed(drawn.error(), kUsage);
    } else {
      const auto file = runtime::load_file(model);
      if (!file) return model_failed(file.error(), kBrainRefused);
    }
  }
  return kDone;
}

}  // namespace

BenchCommands add_bench_commands(CLI::App& app, BenchRequest& request) {
  BenchCommands out;
  out.bench = app.add_subcommand("bench", "the machine's limits; tokens per second, load time, memory, state times");
  out.bench->add_option("model", request.models, "weight files, or random:SHAPE:TYPE (random:0.4b:q8_0)")->required();
  add_device_option(*out.bench, request.device);
  out.bench->add_flag("--recurrence", request.recurrence, "on a device: also one layer's, 1k to 64k tokens");
  out.bench->add_option("--seconds", request.seconds, "a contender's turn, at least; on a device, a figure")
      ->check(CLI::Range(0.001, 60.0))
      ->capture_default_str();
  add_common(*out.bench, request);
  out.resume = app.add_subcommand("resume-bench", "the time to go on after a pause, against the length of the history");
  out.resume->add_option("model", request.models, "a weight file, or random:SHAPE:TYPE")->required()->expected(1);
  out.resume->add_option("--lengths", request.lengths, "tokens of history, rising")
      ->delimiter(',')
      ->capture_default_str();
  out.resume->add_option("--budget", request.budget, "seconds that an engine may spend on reading one history")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  out.resume->add_flag("--cold", request.cold, "put the kept files out of the system's cache before every load");
  CLI::Option* against = add_common(*out.resume, request);
  out.resume->add_option("--key-heads", request.key_heads, "of the Transformer; 0: a quarter of its heads")
      ->check(CLI::NonNegativeNumber)
      ->needs(against);
  return out;
}

int run_bench(const BenchRequest& request) {
  if (const int status = check_models(request.models); status != kDone) return status;
  if (request.device == "cuda") return bench_on_device(request);
  if (request.recurrence)
    return model_failed(Error{Errc::kInvalid, "--recurrence is for a device: add --device cuda"}, kUsage);
  const ScratchFolder scratch;
  const auto peer = open_peer(request);
  if (!peer) return model_failed(peer.error(), kUsage);
  BenchOptions settings;
  settings.threads = request.threads;
  settings.rounds = request.rounds;
  settings.seconds = request.seconds;
  settings.peer = *peer ? &**peer : nullptr;
  settings.scratch = scratch.path;
  const MachineBench machine = bench_machine(settings);
  if (!request.json) std::fputs(machine_text(machine).c_str(), stdout);
  ordered_json report{{"machine", machine_report(machine)}};
  if (*peer) report["llama"] = (*peer)->version();
  report["models"] = ordered_json::array();
  std::vector<ModelBench> models;
  for (const std::string& model : request.models) {
    auto result = bench_model(model, machine, settings);
    if (!result) return model_failed(result.error(), kBrainRefused);
    report["models"].push_back(model_report(*result));
    if (!request.json) std::fputs(model_text(*result).c_str(), stdout);
    std::fflush(stdout);
    models.push_back(std::move(*result));
  }
  if (request.json) print_report(report, true);
  return write_chart(request, bench_svg(machine, models));
}

int run_resume_bench(const BenchRequest& request) {
  if (const int status = check_models(request.models); status != kDone) return status;
  ResumeOptions settings;
  for (const std::string& text : request.lengths) {
    const auto length = parse_length(text);
    if (!length) return model_failed(length.error(), kUsage);
    settings.lengths.push_back(*length);
  }
  std::sort(settings.lengths.begin(), settings.lengths.end());
  settings.lengths.erase(std::unique(settings.lengths.begin(), settings.lengths.end()), settings.lengths.end());
  const ScratchFolder scratch;
  const auto peer = open_peer(request);
  if (!peer) return model_failed(peer.error(), kUsage);
  settings.threads = request.threads;
  settings.rounds = request.rounds;
  settings.budget = request.budget;
  settings.key_heads = request.key_heads;
  settings.cold = request.cold;
  settings.peer = *peer ? &**peer : nullptr;
  settings.scratch = scratch.path;
  const auto result = bench_resume(request.models.front(), settings);
  if (!result) return model_failed(result.error(), kBrainRefused);
  if (request.json) {
    print_report(resume_report(*result), true);
  } else {
    std::fputs(resume_text(*result).c_str(), stdout);
  }
  return write_chart(request, resume_svg(*result));
}

}  // namespace anser::agent
