#include "agent/model/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "agent/cli/commands.h"
#include "agent/learn/episodes.h"
#include "agent/model/logit_comparison.h"
#include "agent/model/output.h"
#include "base/unique_fd.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/load.h"
#include "runtime/model.h"
#include "runtime/train/shard.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;
using runtime::DType;
using runtime::Token;

// In a shard the places and texts of right edits weigh at least kTextWeight, all else less.
constexpr float kDecided = kTextWeight - 0.01f;
constexpr size_t kChunk = 64;  // tokens whose logits are held at a time

// Weights [i] belong to the prediction of tokens[i]; empty for a plain text.
using Documents = std::vector<runtime::Document>;

Result<Documents> read_text(const CompareRequest& request, const runtime::LoadedFile& file) {
  if (!file.tokenizer) return Error(file.tokenizer.error()).with_context(request.file);
  TRY_ASSIGN(const std::string text, read_file(request.text));
  runtime::Document document;
  document.tokens = file.tokenizer->encode(text);
  document.tokens.insert(document.tokens.begin(), runtime::kEndOfDocument);
  return Documents{std::move(document)};
}

Result<Documents> read_shard(const CompareRequest& request, const runtime::LoadedFile& file) {
  TRY_ASSIGN(const runtime::Shard shard, runtime::Shard::open(request.shard));
  if (!file.tokenizer || file.tokenizer->fingerprint() != shard.tokenizer()) {
    return Error{Errc::kInvalid, request.shard + " was made with another vocabulary than that of " + request.file};
  }
  Documents documents;
  int64_t tokens = 0;
  for (int64_t i = 0; i < shard.documents() && tokens <= request.tokens; ++i) {
    documents.push_back(shard.document(i));
    tokens += static_cast<int64_t>(documents.back().tokens.size()) - 1;
  }
  return documents;
}

// At most `tokens` predictions in all.
Result<Documents> read_documents(const CompareRequest& request, const runtime::LoadedFile& file) {
  TRY_ASSIGN(Documents documents, request.shard.empty() ? read_text(request, file) : read_shard(request, file));
  int64_t left = request.tokens;
  for (runtime::Document& document : documents) {
    const auto most = static_cast<size_t>(left) + 1;
    if (document.tokens.size() > most) document.tokens.resize(most);
    left -= static_cast<int64_t>(document.tokens.size()) - 1;
  }
  if (left == request.tokens) {
    return Error{Errc::kInvalid, (request.shard.empty() ? request.text : request.shard) + " holds no token"};
  }
  return documents;
}

struct Compared {
  LogitComparison all, decided;  // of every token; of those of right edits
};

// Both as decode computes: fp32, or int8 where weights are quantised.
Compared compare(const runtime::Model& reference, const runtime::Model& other, const Documents& documents,
                 kernels::Pool& pool) {
  const auto V = static_cast<size_t>(reference.shape().vocab);
  std::vector<float> first(kChunk * V), second(kChunk * V);
  Compared result;
  for (const runtime::Document& document : documents) {
    runtime::State states[2] = {reference.initial_state(), other.initial_state()};
    const std::span<const Token> tokens(document.tokens);
    for (size_t begin = 0; begin + 1 < tokens.size(); begin += kChunk) {
      const size_t count = std::min(kChunk, tokens.size() - 1 - begin);
      const runtime::Stream one{&states[0], tokens.subspan(begin, count), first.data(), true};
      const runtime::Stream two{&states[1], tokens.subspan(begin, count), second.data(), true};
      reference.forward({&one, 1}, pool);
      other.forward({&two, 1}, pool);
      for (size_t t = 0; t < count; ++t) {
        const std::span<const float> a(first.data() + t * V, V), b(second.data() + t * V, V);
        const size_t next = begin + t + 1;
        result.all.add(a, b, tokens[next]);
        if (!document.weights.empty() && document.weights[next] >= kDecided) result.decided.add(a, b, tokens[next]);
      }
    }
  }
  return result;
}

// {"Q5_0": 38, "Q8_0": 2}: how many of the large matrices got which type.
std::map<std::string, int64_t> matrix_types(const runtime::Weights& weights, DType wanted) {
  std::map<std::string, int64_t> types;
  for (const runtime::StoredTensor& tensor : runtime::gguf_tensors(weights, wanted)) {
    const bool matrix = runtime::exported_type(tensor.name, tensor.shape, DType::kF16) == DType::kF16;
    if (matrix) ++types[kernels::dtype_name(tensor.type)];
  }
  return types;
}

std::string joined(const std::map<std::string, int64_t>& types) {
  std::string text;
  for (const auto& [type, count] : types) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, type);
  return text;
}

ordered_json figures(const LogitComparison& one) {
  return {{"tokens", one.tokens()},
          {"perplexity", one.perplexity()},
          {"perplexity_f32", one.reference_perplexity()},
          {"perplexity_ratio", one.perplexity() / one.reference_perplexity()},
          {"mean_kl", one.mean_kl()},
          {"greedy_agreement", one.agreement()},
          {"largest_difference", one.largest()},
          {"mean_difference", one.mean()}};
}

void print_row(const std::string& type, double bytes, const LogitComparison& all, const LogitComparison& decided,
               const std::string& got) {
  std::printf("%-5s %8.2f  %10.4f  %7.4f  %8.2e  %8.2f %%  %7.2e  %7.2e  ", type.c_str(), bytes / 1e6, all.perplexity(),
              all.perplexity() / all.reference_perplexity(), all.mean_kl(), 100 * all.agreement(), all.largest(),
              all.mean());
  if (decided.tokens() > 0) {
    std::printf("%8.4f  %8.2f %%  ", decided.perplexity() / decided.reference_perplexity(), 100 * decided.agreement());
  }
  std::printf("%s\n", got.c_str());
  std::fflush(stdout);
}

std::vector<DType> wanted_types(const CompareRequest& request) {
  std::vector<DType> types;
  for (const std::string& name : request.types) types.push_back(*kernels::dtype_from_name(name));
  if (!types.empty()) return types;
  for (const kernels::StorageType& one : kernels::storage_types())
    if (one.type != DType::kF32) types.push_back(one.type);
  return types;
}

}  // namespace

CLI::App* add_compare_command(CLI::App& app, CompareRequest& request) {
  std::vector<std::string> names;
  for (const kernels::StorageType& one : kernels::storage_types()) names.emplace_back(one.name);
  CLI::App* command = app.add_subcommand("compare", "perplexity and greedy agreement of storage types against F32");
  command->add_option("file", request.file, "a GGUF file; F32 is what its own storage holds")->required();
  command->add_option("--types", request.types, "q8_0,q4_0,...; default: all")
      ->delimiter(',')
      ->check(CLI::IsMember(names, CLI::ignore_case));
  CLI::Option_group* source = command->add_option_group("text", "what is read: one of");
  source->add_option("--text", request.text, "a text file, as one document")->check(CLI::ExistingFile);
  source
      ->add_option("--shard", request.shard,
                   "documents of `anser datagen debug --split valid`; their edits are compared by themselves too")
      ->check(CLI::ExistingFile);
  source->require_option(1);
  command->add_option("--tokens", request.tokens, "at most so many")->check(CLI::PositiveNumber)->capture_default_str();
  command->add_option("--threads", request.threads, "0: one per processor")->check(CLI::NonNegativeNumber);
  command->add_flag("--json", request.json, "print JSON");
  return command;
}

int compare_model(const CompareRequest& request, const std::string& scratch) {
  const auto file = runtime::load_file(request.file);
  if (!file) return model_failed(file.error(), kBrainRefused);
  const auto documents = read_documents(request, *file);
  if (!documents) return model_failed(documents.error(), kUsage);
  const runtime::ModelOptions exact{nullptr, runtime::WideProducts::kExact};
  const std::string path = scratch + "/compared.gguf";
  // Reads back what it wrote: the file is what is compared.
  const auto stored = [&](DType type) -> Result<runtime::Model> {
    TRY(runtime::export_gguf(path, *file->weights, file->tokenizer ? &*file->tokenizer : nullptr, {}, type));
    return runtime::Model::load(path, exact);
  };
  const auto reference = stored(DType::kF32);
  if (!reference) return model_failed(reference.error(), kUsage);
  kernels::Pool pool(request.threads);
  ordered_json report{{"file", request.file}, {"types", ordered_json::array()}};
  const bool edits = !request.shard.empty();
  if (!request.json) {
    std::printf("type        MB  perplexity    ratio   mean KL   the same  largest     mean  %smatrices\n",
                edits ? "   edits    the same  " : "");
  }
  for (const DType type : wanted_types(request)) {
    const auto other = stored(type);
    if (!other) return model_failed(other.error(), kUsage);
    const Compared compared = compare(*reference, *other, *documents, pool);
    const auto bytes = static_cast<int64_t>(std::filesystem::file_size(path));
    const auto got = matrix_types(*file->weights, type);
    if (!request.json) {
      print_row(kernels::dtype_name(type), static_cast<double>(bytes), compared.all, compared.decided, joined(got));
      continue;
    }
    ordered_json row{{"type", kernels::dtype_name(type)}, {"bytes", bytes}, {"matrices", got}};
    row.update(figures(compared.all));
    if (edits && compared.decided.tokens() > 0) row["edits"] = figures(compared.decided);
    report["types"].push_back(std::move(row));
  }
  if (request.json) print_report(report, true);
  return kDone;
}

}  // namespace anser::agent
