// `anser model`: what a weight file holds, whether this build computes what it should, conversion, and speed.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <map>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/model/bench_commands.h"
#include "agent/model/checks.h"
#include "agent/model/compare.h"
#include "agent/model/convert.h"
#include "agent/model/output.h"
#include "agent/model/parity.h"
#include "agent/model/round_trips.h"
#include "agent/model/scratch_folder.h"
#include "agent/model/soak_command.h"
#include "base/json.h"
#include "base/unique_fd.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/load.h"
#include "runtime/files/random_weights.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

constexpr const char* kExample = R"(
Examples:
  anser model info models/debug.gguf
  anser model verify --data ../shared/data
  anser model verify --all --brain models/debug-l6c192.gguf
  anser model import rwkv7.pth rwkv7.gguf --vocab rwkv_vocab_v20230424.txt --type q8_0
  anser model import rwkv7.gguf tuned.gguf --state poetry.pth
  anser model export rwkv7.gguf rwkv7.pth --format pth --type bf16
  anser model quantize rwkv7-f16.gguf rwkv7-q4.gguf --type q4_k
  anser model random 0.4b /tmp/0.4b.gguf --type q4_k
  anser model compare rwkv7-f16.gguf --text held-out.txt --types q8_0,q4_k
  anser model bench models/debug.gguf --json
  anser model bench random:0.1b:q8_0 random:0.1b:q4_k --against llama --svg bench.svg
  anser model resume-bench random:0.1b:q8_0 --against llama --svg resume.svg
  anser model bench random:1.5b:f16 --device cuda)";

struct Options {
  std::string file, out, vocab, type, shape, data = "../shared/data", llama = "build/llama", device;
  uint64_t seed = 1;
  std::vector<std::string> resume, brains;
  int threads = 0;
  bool json = false, all = false, formats = false;
};

int info(const Options& options) {
  auto file = runtime::load_file(options.file);
  if (!file) return model_failed(file.error(), kBrainRefused);
  const runtime::Weights& weights = *file->weights;
  const runtime::ModelShape& shape = weights.shape;
  std::map<std::string, int64_t> types;
  for (const auto& [name, tensor] : weights.set.tensors) types[kernels::dtype_name(tensor.type)] += tensor.count();
  ordered_json report{{"file", options.file},
                      {"format", file->format},
                      {"layers", shape.layers},
                      {"width", shape.width},
                      {"heads", shape.heads()},
                      {"head_size", shape.head_size},
                      {"ffn", shape.ffn},
                      {"vocab", shape.vocab},
                      {"ranks_w_a_v_g", {shape.rank_w, shape.rank_a, shape.rank_v, shape.rank_g}},
                      {"a_scale", shape.a_scale},
                      {"parameters", weights.parameters()},
                      {"weight_bytes", weights.bytes()},
                      {"state_bytes", shape.state_floats() * 4},
                      {"tuned_initial_state", !weights.initial_state.empty()},
                      {"parameters_by_type", types},
                      {"fingerprint", weights.fingerprint().hex()}};
  if (!shape.has_ln0) report["variant_no_ln0"] = true;
  if (shape.head_bias) report["variant_head_bias"] = true;
  if (shape.output_bias) report["variant_output_bias"] = true;
  if (shape.deep_embed > 0) report["variant_x070a_deep_embed"] = shape.deep_embed;
  if (file->tokenizer) {
    report["tokenizer_ids"] = file->tokenizer->size();
    report["tokenizer"] = file->tokenizer->fingerprint().hex();
  } else {
    report["tokenizer"] = "none: " + file->tokenizer.error().what;
  }
  if (!file->metadata.empty()) report["metadata"] = file->metadata;
  print_report(report, options.json);
  return kDone;
}

const char* outcome_name(ModelCheck::Outcome outcome) {
  switch (outcome) {
    case ModelCheck::Outcome::kPassed:
      return "ok";
    case ModelCheck::Outcome::kFailed:
      return "FAILED";
    case ModelCheck::Outcome::kSkipped:
      return "skipped";
  }
  return "";
}

int verify(const Options& options) {
  if (!options.resume.empty()) {
    const Status status = continue_from_state(options.resume[0], options.resume[1], options.resume[2]);
    return status ? kDone : model_failed(status.error(), kNotSolved);
  }
  std::vector<ModelCheck> checks = run_golden_ladder(options.data, "/proc/self/exe");
  if (options.all || options.formats) {
    const ScratchFolder scratch;
    for (ModelCheck& check : check_round_trips(options.brains, scratch.path)) checks.push_back(std::move(check));
  }
  if (options.all) {
    const auto peer = LlamaPeer::open(options.llama);
    if (!peer) return model_failed(peer.error(), kUsage);
    const ScratchFolder scratch;
    for (ModelCheck& check : check_parity(*peer, options.brains, options.data, scratch.path, options.threads))
      checks.push_back(std::move(check));
  }
  ordered_json report = ordered_json::array();
  int passed = 0, failed = 0;
  for (const ModelCheck& check : checks) {
    passed += check.outcome == ModelCheck::Outcome::kPassed ? 1 : 0;
    failed += check.outcome == ModelCheck::Outcome::kFailed ? 1 : 0;
    report.push_back({{"check", check.name}, {"outcome", outcome_name(check.outcome)}, {"detail", check.detail}});
    if (!options.json) {
      std::printf("%-8s %-52s %s\n", outcome_name(check.outcome), check.name.c_str(), check.detail.c_str());
    }
  }
  if (options.json) std::printf("%s\n", report.dump(2).c_str());
  if (passed + failed == 0) {
    std::fprintf(stderr, "anser model verify: nothing could be checked; name the golden data with --data\n");
    return kUsage;
  }
  return failed == 0 ? kDone : kNotSolved;
}

std::vector<std::string> type_names() {
  std::vector<std::string> names;
  for (const kernels::StorageType& one : kernels::storage_types()) names.emplace_back(one.name);
  return names;
}

int make_random(const Options& options) {
  kernels::Pool pool(options.threads);
  const runtime::ModelShape shape = *runtime::published_shape(options.shape);
  std::optional<runtime::Tokenizer> tokenizer;
  if (!options.vocab.empty()) {
    auto text = read_file(options.vocab);
    if (!text) return model_failed(text.error(), kUsage);
    auto read = runtime::Tokenizer::from_world_text(*text);
    if (!read) return model_failed(std::move(read.error()).with_context(options.vocab), kUsage);
    tokenizer = std::move(*read);
  }
  const runtime::DType type = *kernels::dtype_from_name(options.type.empty() ? "f16" : options.type);
  const auto weights = runtime::random_weights(shape, type, options.seed, pool);
  if (!weights) return model_failed(weights.error(), kUsage);
  const std::map<std::string, std::string> metadata{{"general.name", "random RWKV-7 " + options.shape}};
  const Status saved = runtime::export_gguf(options.out, **weights, tokenizer ? &*tokenizer : nullptr, metadata, type);
  if (!saved) return model_failed(saved.error(), kUsage);
  print_report({{"out", options.out},
                {"type", kernels::dtype_name(type)},
                {"parameters", (*weights)->parameters()},
                {"bytes", std::filesystem::file_size(options.out)}},
               options.json);
  return kDone;
}

int parity(const Options& options) {
  const auto peer = LlamaPeer::open(options.llama);
  if (!peer) return model_failed(peer.error(), kUsage);
  ordered_json report{{"file", options.file}};
  const auto result = parity_with(*peer, options.file, 512, options.threads, options_of_device(options.device));
  if (!result) return model_failed(result.error(), kBrainRefused);
  report["tokens"] = result->tokens;
  report["largest_difference"] = result->largest;
  report["mean_difference"] = result->mean;
  report["spread_of_logits"] = result->spread;
  report["greedy_agreement"] = result->agreement;
  for (const kernels::StorageType& one : kernels::storage_types()) {
    const auto different = values_read_differently(*peer, one.type, 1 << 20);
    report["read_differently"][one.name] = different ? ordered_json(*different) : ordered_json(different.error().what);
  }
  print_report(report, options.json);
  return kDone;
}

}  // namespace

int model_main(int argc, char** argv) {
  Options options;
  CLI::App app("Weight files: what they hold, whether this build computes what it should, conversion, speed.",
               "anser model");
  app.footer(kExample);
  app.require_subcommand(1);
  const auto json_flag = [&](CLI::App* command) { command->add_flag("--json", options.json, "print JSON"); };
  CLI::App* info_command = app.add_subcommand("info", "shape, variants, tokenizer, metadata, fingerprint");
  info_command
      ->add_option("file", options.file,
                   "GGUF, rwkv.cpp .bin, .pth, .safetensors, .st; or the folder or index of a sharded one")
      ->required();
  CLI::App* verify_command = app.add_subcommand("verify", "compare with golden outputs of real weights");
  verify_command->add_option("--data", options.data, "folder with the golden files")->capture_default_str();
  CLI::Option* all = verify_command->add_flag("--all", options.all,
                                              "also --formats, and every storage type and the brains beside llama.cpp");
  verify_command->add_flag("--formats", options.formats, "also every format there and back");
  verify_command->add_option("--brain", options.brains, "a GGUF file to compare as well; may be repeated");
  verify_command->add_option("--llama", options.llama, "folder of llama.cpp's libraries: scripts/llama.sh")
      ->capture_default_str()
      ->needs(all);
  verify_command->add_option("--threads", options.threads, "of both engines; 0: one per processor")
      ->check(CLI::NonNegativeNumber)
      ->needs(all);
  verify_command->add_option("--continue", options.resume, "")->expected(3)->group("");
  ConvertRequest request;
  const ConvertCommands convert = add_convert_commands(app, request);
  CompareRequest comparison;
  const CLI::App* compare_command = add_compare_command(app, comparison);
  BenchRequest measured;
  const BenchCommands bench = add_bench_commands(app, measured);
  CLI::App* parity_command = app.add_subcommand("parity", "logits beside llama.cpp's, on the same file and tokens");
  parity_command->add_option("file", options.file, "a GGUF file")->required();
  parity_command->add_option("--llama", options.llama, "folder of llama.cpp's libraries: scripts/llama.sh")
      ->capture_default_str();
  add_device_option(*parity_command, options.device);
  parity_command->add_option("--threads", options.threads, "0: one per processor")->check(CLI::NonNegativeNumber);
  CLI::App* random_command = app.add_subcommand("random", "write a model of random weights, for speed and parity");
  random_command->add_option("shape", options.shape, "a published shape")
      ->required()
      ->check(CLI::IsMember(runtime::published_shapes(), CLI::ignore_case));
  random_command->add_option("out", options.out, "the GGUF file to write")->required();
  random_command->add_option("--type", options.type, "storage of the large matrices; default: F16")
      ->check(CLI::IsMember(type_names(), CLI::ignore_case));
  random_command->add_option("--vocab", options.vocab, "a World vocabulary; without it the file has no tokenizer");
  random_command->add_option("--seed", options.seed, "of the weights")->capture_default_str();
  random_command->add_option("--threads", options.threads, "0: one per processor")->check(CLI::NonNegativeNumber);
  for (CLI::App* command : {info_command, verify_command, random_command, parity_command}) json_flag(command);
  SoakRequest soak;
  const CLI::App* soak_command = add_soak_command(app, soak);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  if (*info_command) return info(options);
  if (*verify_command) return verify(options);
  if (convert.chosen()) return convert_model(request);
  if (*compare_command) {
    const ScratchFolder scratch;
    return compare_model(comparison, scratch.path);
  }
  if (*random_command) return make_random(options);
  if (*parity_command) return parity(options);
  if (*soak_command) return run_soak(soak);
  return *bench.resume ? run_resume_bench(measured) : run_bench(measured);
}

}  // namespace anser::agent
