#include "agent/learn/corpus.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace anser::agent {
namespace {

void add_counts(std::map<std::string, int64_t>& to, const std::map<std::string, int64_t>& from) {
  for (const auto& [name, count] : from) to[name] += count;
}

void note_episode(const Episode& episode, CorpusReport& report) {
  ++report.episodes;
  ++report.origins[episode.origin];
  for (const std::string& kind : episode.kinds) ++report.kinds[kind];
  report.wrong_edits += episode.wrong_edits;
  report.right_from_start += episode.kinds.empty() ? 1 : 0;
}

// Batches made out of order, taken in order.
class Queue {
 public:
  explicit Queue(uint64_t ahead) : ahead_(ahead) {}
  // The next batch to make; nothing when all is over.
  std::optional<uint64_t> claim() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || claimed_ < taken_ + ahead_; });
    if (stopped_) return std::nullopt;
    return claimed_++;
  }
  void put(uint64_t index, Result<Batch> batch) {
    const std::lock_guard lock(mutex_);
    ready_.emplace(index, std::move(batch));
    changed_.notify_all();
  }
  Result<Batch> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ready_.count(taken_) > 0; });
    auto node = ready_.extract(taken_++);
    changed_.notify_all();
    return std::move(node.mapped());
  }
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  const uint64_t ahead_;
  std::mutex mutex_;
  std::condition_variable changed_;
  uint64_t claimed_ = 0, taken_ = 0;
  bool stopped_ = false;
  std::map<uint64_t, Result<Batch>> ready_;
};

}  // namespace

void CorpusReport::add(const CorpusReport& other) {
  programs += other.programs;
  unusable += other.unusable;
  plans += other.plans;
  episodes += other.episodes;
  documents += other.documents;
  tokens += other.tokens;
  wrong_edits += other.wrong_edits;
  right_from_start += other.right_from_start;
  add_counts(kinds, other.kinds);
  add_counts(origins, other.origins);
  add_counts(reasons, other.reasons);
}

std::vector<Program> draw_programs(std::vector<WeightedSource>& sources, Split split, int count, Rng& rng,
                                   double share) {
  std::vector<Program> programs;
  double total = 0;
  for (const WeightedSource& one : sources) total += one.weight;
  const int attempts = static_cast<int>(40 * count / share);  // a fifth of the clusters is held out
  for (int i = 0; i < attempts && static_cast<int>(programs.size()) < count && total > 0; ++i) {
    double at = rng.uniform() * total;
    size_t pick = 0;
    while (pick + 1 < sources.size() && (at -= sources[pick].weight) > 0) ++pick;
    std::optional<Program> program = sources[pick].source->next(rng);
    if (!program) {
      total -= sources[pick].weight;
      sources[pick].weight = 0;
    } else if (held_out(program->cluster) == (split == Split::kValid) && in_share(program->cluster, share)) {
      programs.push_back(std::move(*program));
    }
  }
  return programs;
}

Result<Batch> make_batch(const CorpusOptions& options, std::vector<WeightedSource>& sources, const JudgeRunner& runner,
                         uint64_t index) {
  Rng rng = Rng(options.seed).split(index + 1);
  Batch batch;
  std::vector<PlannedProgram> planned;
  std::vector<JudgeItem> items;
  for (Program& program : draw_programs(sources, options.split, options.programs_per_batch, rng, options.share)) {
    planned.push_back(plan_program(std::move(program), options.plans_per_program, rng));
    items.push_back(planned.back().item);
  }
  if (planned.empty()) return Error{Errc::kNotFound, "the sources have no program of this split"};
  TRY_ASSIGN(const std::vector<Judged> judged, judge(items, runner));
  for (size_t i = 0; i < planned.size(); ++i) {
    ++batch.report.programs;
    batch.report.plans += static_cast<int64_t>(planned[i].plans.size());
    if (!judged[i].reason.empty()) {
      ++batch.report.unusable;
      ++batch.report.reasons[judged[i].reason.substr(0, 60)];
      continue;
    }
    for (const EpisodePlan& plan : planned[i].plans) {
      std::optional<Episode> episode = write_episode(planned[i], plan, judged[i]);
      if (!episode) continue;
      note_episode(*episode, batch.report);
      if (options.tokenizer != nullptr) {
        runtime::Document document = to_document(*episode, *options.tokenizer);
        if (document.tokens.size() > options.max_tokens) continue;
        batch.report.tokens += static_cast<int64_t>(document.tokens.size());
        ++batch.report.documents;
        batch.documents.push_back(std::move(document));
      }
      batch.episodes.push_back(std::move(*episode));
    }
  }
  return batch;
}

Status make_corpus(const CorpusOptions& options, const SourceFactory& sources, const JudgeRunner& runner,
                   const std::function<Result<bool>(Batch&&)>& take) {
  Queue queue(static_cast<uint64_t>(options.threads) * 2);
  std::vector<std::thread> workers;
  for (int i = 0; i < options.threads; ++i) {
    workers.emplace_back([&] {
      while (const auto index = queue.claim()) {
        std::vector<WeightedSource> own = sources();
        queue.put(*index, make_batch(options, own, runner, *index));
      }
    });
  }
  Status status;
  bool more = true;
  while (more && status) {
    Result<Batch> batch = queue.take();
    if (!batch) {
      status = batch.error();
      break;
    }
    Result<bool> on = take(std::move(*batch));
    if (!on) status = on.error();
    more = on && *on;
  }
  queue.stop();
  for (std::thread& worker : workers) worker.join();
  return status;
}

}  // namespace anser::agent
