// What `anser datagen` does about notes and long tasks.
#pragma once

#include <cstdint>
#include <string>

#include "base/json.h"
#include "base/result.h"
#include "runtime/text/tokenizer.h"

namespace anser::agent {

struct LessonArguments {
  std::string out, vocab, split = "train";
  uint64_t seed = 0;
  int64_t tokens = 1'000'000;
  int count = 3;
};

// A vocabulary file, or that of a brain.
Result<runtime::Tokenizer> load_vocab(const std::string& path);
// OUT/notes-SEED.shard or OUT/notes-valid.shard, and its report beside it.
Result<nlohmann::ordered_json> make_notes_shard(const LessonArguments& arguments);
// Prints the first documents.
Status show_lessons(const LessonArguments& arguments);
// The vocabulary of `arguments.vocab` (a file, or a brain) with more tokens behind its own, `size` in all: the
// protocol's phrases that it lacks, and what helps most on these documents. Written to `arguments.out`.
Result<nlohmann::ordered_json> extend_vocabulary(const LessonArguments& arguments, int size);

}  // namespace anser::agent
