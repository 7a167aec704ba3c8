// `anser model`: what a weight file holds, whether this build computes what it should, conversion, and speed.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "agent/commands.h"
#include "agent/model_bench.h"
#include "agent/model_checks.h"
#include "base/unique_fd.h"
#include "runtime/convert.h"
#include "runtime/gguf_export.h"
#include "runtime/load.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

constexpr const char* kExample = R"(
Examples:
  anser model info models/debug.gguf
  anser model verify --data ../shared/data
  anser model import rwkv7.pth rwkv7.gguf --vocab rwkv_vocab_v20230424.txt --type q8_0
  anser model bench models/debug.gguf --json)";

struct Options {
  std::string file, out, vocab, type, name, dialect, data = "../shared/data";
  std::vector<std::string> resume;
  int threads = 0;
  bool json = false;
};

int fail(const Error& error, int status) {
  std::fprintf(stderr, "anser model: %s\n", error.message().c_str());
  return status;
}

void print(const ordered_json& report, bool as_json) {
  if (as_json) {
    std::printf("%s\n", report.dump(2, ' ', false, ordered_json::error_handler_t::replace).c_str());
    return;
  }
  for (const auto& [key, value] : report.items()) {
    if (value.is_object()) {
      for (const auto& [inner, text] : value.items()) {
        const std::string shown = text.is_string() ? text.get<std::string>() : text.dump();
        std::printf("%-22s %s: %s\n", key.c_str(), visible(inner).c_str(), visible(shown).c_str());
      }
    } else {
      const std::string shown = value.is_string() ? value.get<std::string>() : value.dump();
      std::printf("%-22s %s\n", key.c_str(), visible(shown).c_str());
    }
  }
}

int info(const Options& options) {
  auto file = runtime::load_file(options.file);
  if (!file) return fail(file.error(), kBrainRefused);
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
  if (file->tokenizer) {
    report["tokenizer_ids"] = file->tokenizer->size();
    report["tokenizer"] = file->tokenizer->fingerprint().hex();
  } else {
    report["tokenizer"] = "none: " + file->tokenizer.error().what;
  }
  if (!file->metadata.empty()) report["metadata"] = file->metadata;
  print(report, options.json);
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
    return status ? kDone : fail(status.error(), kNotSolved);
  }
  const auto checks = run_golden_ladder(options.data, "/proc/self/exe");
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

// The type that most of a model's values have: what an import keeps when none is asked for.
runtime::DType main_type(const runtime::Weights& weights) { return weights.head.type; }

int convert(const Options& options) {
  auto file = runtime::load_file(options.file);
  if (!file) return fail(file.error(), kBrainRefused);
  if (!options.vocab.empty()) {
    auto text = read_file(options.vocab);
    if (!text) return fail(text.error(), kUsage);
    file->tokenizer = runtime::Tokenizer::from_world_text(*text);
    if (!file->tokenizer) return fail(std::move(file->tokenizer.error()).with_context(options.vocab), kUsage);
  }
  if (!file->tokenizer) {
    std::fprintf(stderr, "anser model: the new file has no tokenizer, and cannot be used as a brain (%s)\n",
                 file->tokenizer.error().what.c_str());
  }
  auto metadata = file->metadata;
  if (!options.name.empty()) metadata["general.name"] = options.name;
  if (!options.dialect.empty()) metadata["anser.dialect"] = options.dialect;
  const runtime::DType type =
      options.type.empty() ? main_type(*file->weights) : *kernels::dtype_from_name(options.type);
  const Status saved =
      runtime::export_gguf(options.out, *file->weights, file->tokenizer ? &*file->tokenizer : nullptr, metadata, type);
  if (!saved) return fail(saved.error(), kUsage);
  const ordered_json report{{"out", options.out},
                            {"type", kernels::dtype_name(type)},
                            {"parameters", file->weights->parameters()},
                            {"bytes", std::filesystem::file_size(options.out)}};
  print(report, options.json);
  return kDone;
}

int bench(const Options& options) {
  const auto scratch = std::filesystem::temp_directory_path() / ("anser_bench_" + std::to_string(::getpid()));
  std::filesystem::create_directories(scratch);
  const auto result = bench_model(options.file, options.threads, scratch.string());
  std::filesystem::remove_all(scratch);
  if (!result) return fail(result.error(), kBrainRefused);
  const auto rounded = [](double value) { return std::stod(fmt::format("{:.4g}", value)); };
  const ordered_json report{{"file", options.file},
                            {"threads", result->threads},
                            {"weights_mb", rounded(result->weights_mb)},
                            {"load_ms", rounded(result->load_ms)},
                            {"decode_tokens_s", rounded(result->decode_tokens_s)},
                            {"decode_batch16_tokens_s", rounded(result->batch_tokens_s)},
                            {"prefill512_tokens_s", rounded(result->prefill_tokens_s)},
                            {"score150x12_tokens_s", rounded(result->score_tokens_s)},
                            {"decode_gb_s", rounded(result->decode_gb_s)},
                            {"memory_gb_s", rounded(result->memory_gb_s)},
                            {"bandwidth_share", rounded(result->decode_gb_s / result->memory_gb_s)},
                            {"state_kb", rounded(result->state_kb)},
                            {"state_save_ms", rounded(result->state_save_ms)},
                            {"state_load_ms", rounded(result->state_load_ms)},
                            {"state_fork_us", rounded(result->state_fork_us)}};
  print(report, options.json);
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
  info_command->add_option("file", options.file, "GGUF, rwkv.cpp .bin, .pth or .safetensors")->required();
  CLI::App* verify_command = app.add_subcommand("verify", "compare with golden outputs of real weights");
  verify_command->add_option("--data", options.data, "folder with the golden files")->capture_default_str();
  verify_command->add_option("--continue", options.resume, "")->expected(3)->group("");
  CLI::App* import_command = app.add_subcommand("import", "convert to GGUF");
  import_command->add_option("in", options.file, "the file to read")->required();
  import_command->add_option("out", options.out, "the GGUF file to write")->required();
  import_command->add_option("--vocab", options.vocab, "a World vocabulary, where the file carries no tokenizer");
  import_command->add_option("--type", options.type, "storage of the large matrices; default: as in the input")
      ->check(CLI::IsMember(type_names(), CLI::ignore_case));
  import_command->add_option("--name", options.name, "general.name of the new file");
  import_command->add_option("--dialect", options.dialect, "anser.dialect of the new file");
  CLI::App* bench_command = app.add_subcommand("bench", "tokens per second, load time, state times");
  bench_command->add_option("file", options.file, "a weight file")->required();
  bench_command->add_option("--threads", options.threads, "0: one per processor")->check(CLI::NonNegativeNumber);
  for (CLI::App* command : {info_command, verify_command, import_command, bench_command}) json_flag(command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  if (*info_command) return info(options);
  if (*verify_command) return verify(options);
  if (*import_command) return convert(options);
  return bench(options);
}

}  // namespace anser::agent
