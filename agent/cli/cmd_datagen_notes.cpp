#include "agent/cli/cmd_datagen_notes.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>

#include "agent/learn/notes/lessons.h"
#include "agent/learn/vocab.h"
#include "base/clock.h"
#include "base/unique_fd.h"
#include "runtime/files/load.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

Split split_of(const LessonArguments& arguments) { return arguments.split == "valid" ? Split::kValid : Split::kTrain; }

}  // namespace

Result<runtime::Tokenizer> load_vocab(const std::string& path) {
  if (path.ends_with(".gguf")) {
    TRY_ASSIGN(runtime::LoadedFile file, runtime::load_file(path));
    if (!file.tokenizer) return Error{Errc::kInvalid, path + " holds no tokenizer"};
    return std::move(*file.tokenizer);
  }
  TRY_ASSIGN(const std::string text, read_file(path));
  return runtime::Tokenizer::from_world_text(text);
}

Result<nlohmann::ordered_json> make_notes_shard(const LessonArguments& arguments) {
  TRY_ASSIGN(const runtime::Tokenizer tokenizer, load_vocab(arguments.vocab));
  std::error_code failed;
  fs::create_directories(arguments.out, failed);
  const std::string stem =
      arguments.out + "/notes-" + (arguments.split == "train" ? std::to_string(arguments.seed) : arguments.split);
  TRY_ASSIGN(runtime::ShardWriter writer,
             runtime::ShardWriter::create(stem + ".shard", tokenizer.size(), tokenizer.fingerprint()));
  const auto begun = Clock().steady();
  std::map<std::string, int64_t> kinds;
  int64_t documents = 0;
  for (uint64_t index = 0; writer.tokens() < arguments.tokens; ++index) {
    TRY_ASSIGN(const LessonBatch batch, make_lessons(arguments.seed, split_of(arguments), index));
    for (const Episode& episode : batch.episodes) TRY(writer.add(to_document(episode, tokenizer)));
    documents += static_cast<int64_t>(batch.episodes.size());
    for (const auto& [kind, count] : batch.kinds) kinds[kind] += count;
  }
  const int64_t tokens = writer.tokens();
  TRY(writer.finish());
  const nlohmann::ordered_json report{
      {"tokens", tokens},
      {"documents", documents},
      {"tokens_per_document", static_cast<double>(tokens) / static_cast<double>(documents)},
      {"seconds", seconds(Clock().steady() - begun)},
      {"scenarios", kinds}};
  TRY(write_file_atomic(stem + ".json", report.dump(1) + "\n"));
  return report;
}

Status show_lessons(const LessonArguments& arguments) {
  int left = arguments.count;
  for (uint64_t index = 0; left > 0; ++index) {
    TRY_ASSIGN(const LessonBatch batch, make_lessons(arguments.seed, split_of(arguments), index));
    for (const Episode& episode : batch.episodes) {
      if (left-- <= 0) break;
      std::printf("#### %s, %s\n", episode.origin.c_str(), episode.name.c_str());
      for (const Segment& segment : episode.segments) std::fputs(segment.text.c_str(), stdout);
      std::printf("\n");
    }
  }
  return {};
}

Result<nlohmann::ordered_json> extend_vocabulary(const LessonArguments& arguments, int size) {
  constexpr uint64_t kSampleSeed = 0x766f636162;  // not the documents that will be trained on
  constexpr uint64_t kSampleBatches = 40;
  constexpr int kLeast = 6;  // batches: a word of the lists is in more, one that is made up in one or two
  TRY_ASSIGN(const runtime::Tokenizer base, load_vocab(arguments.vocab));
  std::vector<std::string> segments;
  for (uint64_t index = 0; index < kSampleBatches; ++index) {
    TRY_ASSIGN(LessonBatch batch, make_lessons(arguments.seed ^ kSampleSeed, Split::kTrain, index));
    std::string& text = segments.emplace_back();
    for (const Episode& episode : batch.episodes)
      for (const Segment& segment : episode.segments) text += segment.text;
  }
  TRY_ASSIGN(const runtime::Tokenizer tokenizer, build_vocabulary(segments, size, {&base, kLeast}));
  TRY(write_file_atomic(arguments.out, tokenizer.to_world_text()));
  size_t bytes = 0, tokens = 0, tokens_before = 0, added = 0;
  for (runtime::Token id = 0; id < tokenizer.size(); ++id) added += base.encode(tokenizer.bytes(id)).size() > 1;
  for (const std::string& segment : segments) {
    bytes += segment.size();
    tokens += tokenizer.encode(segment).size();
    tokens_before += base.encode(segment).size();
  }
  return nlohmann::ordered_json{
      {"tokens_in_vocabulary", tokenizer.size()},
      {"of_these_new", added},
      {"batches", segments.size()},
      {"bytes_per_token_before", static_cast<double>(bytes) / static_cast<double>(tokens_before)},
      {"bytes_per_token", static_cast<double>(bytes) / static_cast<double>(tokens)}};
}

}  // namespace anser::agent
