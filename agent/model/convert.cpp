#include "agent/model/convert.h"

#include <cstdio>
#include <filesystem>
#include <map>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/model/output.h"
#include "base/json.h"
#include "base/unique_fd.h"
#include "runtime/files/export.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/initial_state.h"
#include "runtime/files/load.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;
using runtime::DType;

std::vector<std::string> type_names() {
  std::vector<std::string> names;
  for (const kernels::StorageType& one : kernels::storage_types()) names.emplace_back(one.name);
  return names;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const runtime::FormatInfo& one : runtime::file_formats()) names.emplace_back(one.name);
  return names;
}

// What is asked for; else the type that most of the model's values have; else F16, which every format can store.
DType chosen_type(const ConvertRequest& request, const runtime::FormatInfo& format, const runtime::Weights& weights) {
  if (!request.type.empty()) return *kernels::dtype_from_name(request.type);
  const DType as_in_the_input = weights.head.type;
  for (const DType type : format.types) {
    if (type == as_in_the_input) return type;
  }
  return DType::kF16;
}

const char* group_of(const runtime::StoredTensor& tensor) {
  const std::string& name = tensor.name;
  if (name == "emb.weight") return "embedding";
  if (name == "head.weight") return "head";
  if (runtime::is_lora(name)) return "LoRA matrices";
  if (tensor.shape.size() != 2 || !name.ends_with(".weight")) return "vectors";
  return name.find(".att.") != std::string::npos ? "time mix" : "channel mix";
}

// Adds, to the report, how many tensors of each group got which type, and why some did not get the one asked for.
void describe_types(const runtime::Weights& weights, DType wanted, ordered_json& report) {
  std::map<std::string, std::map<std::string, int64_t>> groups;
  std::map<std::string, std::map<int64_t, int64_t>> fell_back;
  const kernels::StorageType& asked = kernels::storage_type(wanted);
  for (const runtime::StoredTensor& tensor : runtime::gguf_tensors(weights, wanted)) {
    const std::string group = group_of(tensor), type = kernels::dtype_name(tensor.type);
    ++groups[group][type];
    const bool kept_exact = group == "vectors" || group == "LoRA matrices";
    if (!kept_exact && tensor.type != wanted) ++fell_back[group + ", " + type][tensor.shape.back()];
  }
  for (const auto& [group, types] : groups) {
    std::string text;
    for (const auto& [type, count] : types) {
      text += (text.empty() ? "" : ", ") + type + " (" + std::to_string(count) + " tensors)";
    }
    report["types"][group] = text;
  }
  for (const auto& [which, rows] : fell_back) {
    std::string text;
    for (const auto& [length, count] : rows) {
      text += (text.empty() ? "" : "; ") + std::to_string(count) + " with rows of " + std::to_string(length) +
              ", no multiple of the " + std::to_string(asked.block) + " values of a " + asked.name + " block";
    }
    report["fell_back"][which] = text;
  }
}

int refused(const Error& error) { return model_failed(error, kUsage); }

// Reads what goes with the model: a vocabulary, a tuned state.
int complete(const ConvertRequest& request, runtime::LoadedFile& file) {
  if (!request.vocab.empty()) {
    auto text = read_file(request.vocab);
    if (!text) return refused(text.error());
    file.tokenizer = runtime::Tokenizer::from_world_text(*text);
    if (!file.tokenizer) return refused(std::move(file.tokenizer.error()).with_context(request.vocab));
  }
  if (!request.state.empty()) {
    auto state = runtime::load_initial_state(request.state);
    if (!state) return model_failed(state.error(), kBrainRefused);
    auto weights = runtime::with_initial_state(file.weights, std::move(*state));
    if (!weights) return model_failed(std::move(weights.error()).with_context(request.state), kBrainRefused);
    file.weights = std::move(*weights);
  }
  return kDone;
}

Status write_gguf(const ConvertRequest& request, const runtime::LoadedFile& file, DType type) {
  runtime::GgufMetadata metadata{file.metadata, file.other_metadata};
  if (!request.name.empty()) metadata.text["general.name"] = request.name;
  if (!request.dialect.empty()) metadata.text["anser.dialect"] = request.dialect;
  if (!file.tokenizer) {
    std::fprintf(stderr, "anser model: the new file has no tokenizer, and cannot be used as a brain (%s)\n",
                 file.tokenizer.error().what.c_str());
  }
  return runtime::export_gguf_keeping(request.out, *file.weights, file.tokenizer ? &*file.tokenizer : nullptr, metadata,
                                      type);
}

}  // namespace

ConvertCommands add_convert_commands(CLI::App& app, ConvertRequest& request) {
  ConvertCommands commands;
  const auto types = CLI::IsMember(type_names(), CLI::ignore_case);
  commands.import = app.add_subcommand("import", "convert to GGUF");
  commands.import->add_option("in", request.in, "the file to read, or the folder or index of a sharded one")
      ->required();
  commands.import->add_option("out", request.out, "the GGUF file to write")->required();
  commands.import->add_option("--vocab", request.vocab, "a World vocabulary, where the file carries no tokenizer");
  commands.import->add_option("--type", request.type, "storage of the large matrices; default: as in the input")
      ->check(types);
  commands.import->add_option("--name", request.name, "general.name of the new file");
  commands.import->add_option("--dialect", request.dialect, "anser.dialect of the new file")->check(known_dialect());
  commands.import->add_option("--state", request.state, "a tuned initial state to start from: .pth, .st or .state");
  commands.exported = app.add_subcommand("export", "convert to the formats of other programs");
  commands.exported->add_option("in", request.in, "the file to read")->required();
  commands.exported->add_option("out", request.out, "the file to write")->required();
  commands.exported->add_option("--format", request.format, "of the new file")
      ->required()
      ->check(CLI::IsMember(format_names()));
  commands.exported
      ->add_option("--type", request.type, "storage; default: as in the input, where the format has it, else F16")
      ->check(types);
  commands.quantize =
      app.add_subcommand("quantize", "write a GGUF file again with other storage of its large matrices");
  commands.quantize->add_option("in", request.in, "a GGUF file")->required();
  commands.quantize->add_option("out", request.out, "the GGUF file to write")->required();
  commands.quantize->add_option("--type", request.type, "storage of the large matrices")->required()->check(types);
  commands.quantize->add_option("--dialect", request.dialect, "anser.dialect of the new file; default: as in the input")
      ->check(known_dialect());
  commands.quantize->callback([&request] { request.quantize = true; });
  for (CLI::App* command : {commands.import, commands.exported, commands.quantize})
    command->add_flag("--json", request.json, "print JSON");
  return commands;
}

int convert_model(const ConvertRequest& request) {
  auto file = runtime::load_file(request.in);
  if (!file) return model_failed(file.error(), kBrainRefused);
  if (request.quantize && file->format != "gguf") {
    return refused({Errc::kInvalid, request.in + " is " + file->format + ": `anser model import` makes GGUF of it"});
  }
  const runtime::FormatInfo& format = *runtime::format_from_name(request.format);
  if (const int status = complete(request, *file); status != kDone) return status;
  const DType type = chosen_type(request, format, *file->weights);
  const bool gguf = format.format == runtime::FileFormat::kGguf;
  const Status saved =
      gguf ? write_gguf(request, *file, type) : runtime::export_model(request.out, *file->weights, format.format, type);
  if (!saved) return refused(saved.error());
  ordered_json report{{"out", request.out},
                      {"format", format.name},
                      {"type", kernels::dtype_name(type)},
                      {"parameters", file->weights->parameters()},
                      {"bytes", std::filesystem::file_size(request.out)}};
  if (gguf) describe_types(*file->weights, type, report);
  print_report(report, request.json);
  return kDone;
}

}  // namespace anser::agent
