// Corpus: an endless, reproducible stream of episodes from several sources of programs, made by several threads.
//
// Batch i depends on (seed, i) alone, and batches are handed out in order: the same seed gives the same corpus,
// whatever the number of threads.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "agent/learn/episodes.h"
#include "agent/learn/judge.h"
#include "agent/learn/program.h"
#include "base/result.h"
#include "runtime/text/tokenizer.h"
#include "runtime/train/shard.h"

namespace anser::agent {

enum class Split : unsigned char { kTrain, kValid };  // kValid: held-out clusters only

struct WeightedSource {
  std::shared_ptr<ProgramSource> source;
  double weight = 1;
};

// What was made, and what was thrown away why.
struct CorpusReport {
  int64_t programs = 0, unusable = 0, plans = 0, episodes = 0, documents = 0, tokens = 0, wrong_edits = 0,
          right_from_start = 0;
  std::map<std::string, int64_t> kinds, origins, reasons;
  void add(const CorpusReport& other);
};

struct Batch {
  std::vector<Episode> episodes;
  std::vector<runtime::Document> documents;  // with a tokenizer; episodes longer than max_tokens are left out
  CorpusReport report;
};

struct CorpusOptions {
  uint64_t seed = 0;
  Split split = Split::kTrain;
  double share = 1;  // of the training clusters (agent/learn/program.h)
  int programs_per_batch = 150;
  int plans_per_program = 2;
  int threads = 2;
  const runtime::Tokenizer* tokenizer = nullptr;
  size_t max_tokens = 2000;
};

// A set of sources for one thread.
using SourceFactory = std::function<std::vector<WeightedSource>()>;

// Hands batches to `take`, in order, until it returns false. `take` runs on the calling thread.
Status make_corpus(const CorpusOptions& options, const SourceFactory& sources, const JudgeRunner& runner,
                   const std::function<Result<bool>(Batch&&)>& take);

// Batch `index` by itself.
Result<Batch> make_batch(const CorpusOptions& options, std::vector<WeightedSource>& sources, const JudgeRunner& runner,
                         uint64_t index);

// Programs of the split and the share of clusters, by the sources' weights. Fewer than `count` when the sources have no
// more.
std::vector<Program> draw_programs(std::vector<WeightedSource>& sources, Split split, int count, Rng& rng,
                                   double share = 1);

}  // namespace anser::agent
