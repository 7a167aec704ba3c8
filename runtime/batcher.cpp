#include "runtime/batcher.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace anser::runtime {
namespace {

void finish(BatchJob& job, BatchOutcome outcome) {
  job.outcome = outcome;
  job.outcome.notify_all();
}

int64_t left(const BatchJob& job) { return static_cast<int64_t>(job.stream.tokens.size()) - job.done; }

std::shared_ptr<BatchJob> make_job(const Stream& stream) {
  CHECK(stream.state != nullptr && !stream.tokens.empty());
  auto job = std::make_shared<BatchJob>(stream);
  job->stream.path = path_of(stream);
  return job;
}

}  // namespace

std::shared_ptr<BatchJob> BatchQueue::submit(const Stream& stream) {
  auto job = make_job(stream);
  enter(job);
  return job;
}

void BatchQueue::enter(std::shared_ptr<BatchJob> job) {
  Line& line = job->stream.path == StreamPath::kSteps ? steps_ : wides_;
  line.push_back(std::move(job));
}

// Puts pieces of the requests in line into the pass: `most` tokens in all, each piece cut at multiples of `cut`.
void BatchQueue::gather(Line& line, int64_t most, int64_t cut, int64_t vocab) {
  for (size_t count = line.size(); count > 0 && most > 0; --count) {
    std::shared_ptr<BatchJob> job = std::move(line.front());
    line.pop_front();
    if (job->cancelled) {
      finish(*job, BatchOutcome::kCancelled);
      continue;
    }
    const Stream& all = job->stream;
    const int64_t tokens = left(*job) <= most ? left(*job) : most / cut * cut;
    if (tokens == 0) {  // no whole cut of it fits any more: it is the first of the next pass
      line.push_front(std::move(job));
      return;
    }
    Stream piece = all;
    piece.tokens = all.tokens.subspan(static_cast<size_t>(job->done), static_cast<size_t>(tokens));
    if (all.logits != nullptr && all.all_logits) piece.logits = all.logits + job->done * vocab;
    if (tokens < left(*job) && !all.all_logits) piece.logits = nullptr;
    pass_.push_back(piece);
    job->done += tokens;
    most -= tokens;
    running_.push_back(std::move(job));
  }
}

bool BatchQueue::run(const Model& model, kernels::Pool& pool) {
  if (waiting() == 0) return false;
  const int64_t vocab = model.shape().vocab;
  const int64_t wide = steps_.empty() ? options_.wide_tokens : options_.wide_tokens_beside_steps;
  gather(steps_, std::max<int64_t>(1, options_.step_rows), 1, vocab);
  gather(wides_, std::max(kWideCut, wide / kWideCut * kWideCut), kWideCut, vocab);
  if (!pass_.empty()) model.forward(pass_, pool);
  pass_.clear();
  for (std::shared_ptr<BatchJob>& job : running_) {
    if (left(*job) > 0) {
      enter(std::move(job));
    } else {
      finish(*job, BatchOutcome::kDone);
    }
  }
  running_.clear();
  return true;
}

void BatchQueue::cancel_all() {
  for (Line* line : {&steps_, &wides_}) {
    for (const std::shared_ptr<BatchJob>& job : *line) finish(*job, BatchOutcome::kCancelled);
    line->clear();
  }
}

Batcher::Batcher(Model model, int threads, const BatchOptions& options)
    : model_(std::move(model)),
      pool_(threads),
      most_waiting_(std::max<int64_t>(1, options.most_waiting)),
      queue_(options),
      thread_([this] { work(); }) {}

Batcher::~Batcher() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  work_.notify_all();
  thread_.join();
}

Batcher::Ticket Batcher::submit(const Stream& stream) {
  std::shared_ptr<BatchJob> job = make_job(stream);
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] { return waiting_ < most_waiting_; });
  ++waiting_;
  arrived_.push_back(job);
  lock.unlock();
  work_.notify_one();
  return Ticket(std::move(job));
}

void Batcher::work() {
  std::vector<std::shared_ptr<BatchJob>> fresh;
  for (bool ended = false; !ended;) {
    {
      std::unique_lock lock(mutex_);
      waiting_ = queue_.waiting() + static_cast<int64_t>(arrived_.size());
      room_.notify_all();
      work_.wait(lock, [this] { return ended_ || !arrived_.empty() || queue_.waiting() > 0; });
      fresh.swap(arrived_);
      ended = ended_;
    }
    for (std::shared_ptr<BatchJob>& job : fresh) queue_.enter(std::move(job));
    fresh.clear();
    if (!ended) queue_.run(model_, pool_);
  }
  queue_.cancel_all();
}

}  // namespace anser::runtime
