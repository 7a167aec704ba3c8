// Continuous batching: many streams share one model. Requests are taken from any thread, gathered into one forward pass
// after another, and answered as they finish; a request that comes while others run joins the next pass.
//
//   Batcher batcher(model, threads, {});
//   Batcher::Ticket ticket = batcher.submit({&state, tokens, logits.data()});
//   if (ticket.wait() == BatchOutcome::kDone) ...
//
// What a request gives is a function of its stream alone, bit for bit: Model::forward's rule, and a long wide request
// is cut at multiples of kWideCut, as the model itself would cut it. Tested by tests/runtime/batcher_test.cpp.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "kernels/pool.h"
#include "runtime/model.h"

namespace anser::runtime {

enum class BatchOutcome : unsigned char { kWaiting, kDone, kCancelled };

struct BatchOptions {
  int64_t step_rows = 64;     // tokens of step requests in one pass, at least 1
  int64_t wide_tokens = 256;  // of wide requests in one pass; rounded down to whole cuts, at least one
  // The same while steps wait too: what a decoding stream may wait for in each pass.
  int64_t wide_tokens_beside_steps = 64;
  int64_t most_waiting = 4096;  // requests; Batcher::submit blocks beyond it
};

// One request. `outcome` may be read and waited for by any thread; the rest belongs to the queue.
struct BatchJob {
  explicit BatchJob(const Stream& s) : stream(s) {}
  Stream stream;     // its path is never kByLength
  int64_t done = 0;  // tokens that have been run
  std::atomic<bool> cancelled{false};
  std::atomic<BatchOutcome> outcome{BatchOutcome::kWaiting};
};

// The order of things, without threads: which pieces of which requests make up the next pass.
//
// Fair: requests of a kind take turns, oldest first, and go to the end of their line with what is left of them. Both
// kinds are in every pass: a long prefill cannot starve steps, nor many steps a prefill.
//
// Thread rule: one thread at a time; BatchJob::cancelled may be set by any.
class BatchQueue {
 public:
  explicit BatchQueue(const BatchOptions& options) : options_(options) {}

  // REQUIRES: what Model::forward does; that tokens, state and logits stay where they are until the outcome is known,
  // and that no other request has the same state until then.
  std::shared_ptr<BatchJob> submit(const Stream& stream);
  void enter(std::shared_ptr<BatchJob> job);  // that was made elsewhere
  // One pass. False when nothing was waiting.
  bool run(const Model& model, kernels::Pool& pool);
  // Ends everything that waits as cancelled.
  void cancel_all();
  int64_t waiting() const { return static_cast<int64_t>(steps_.size() + wides_.size()); }

 private:
  using Line = std::deque<std::shared_ptr<BatchJob>>;
  void gather(Line& line, int64_t most, int64_t cut, int64_t vocab);

  BatchOptions options_;
  Line steps_, wides_;
  std::vector<Stream> pass_;
  std::vector<std::shared_ptr<BatchJob>> running_;
};

// A queue with a thread that runs it. Thread rule: any thread may submit; the destructor lets the pass that is running
// end, and cancels what waits. REQUIRES: no submit() during or after the destructor.
class Batcher {
 public:
  class Ticket {
   public:
    // Blocks until the request is over.
    BatchOutcome wait() const {
      job_->outcome.wait(BatchOutcome::kWaiting);
      return job_->outcome;
    }
    // Ends it before its next piece; the state is then somewhere on its way, good for nothing. Too late: it is done.
    void cancel() const { job_->cancelled = true; }

   private:
    friend class Batcher;
    explicit Ticket(std::shared_ptr<BatchJob> job) : job_(std::move(job)) {}
    std::shared_ptr<BatchJob> job_;
  };

  Batcher(Model model, int threads, const BatchOptions& options);
  ~Batcher();
  Batcher(const Batcher&) = delete;
  Batcher& operator=(const Batcher&) = delete;

  // As BatchQueue::submit; blocks while too many wait.
  Ticket submit(const Stream& stream);

 private:
  void work();

  Model model_;
  kernels::Pool pool_;
  const int64_t most_waiting_;
  std::mutex mutex_;  // guards arrived_, waiting_, ended_
  std::condition_variable work_, room_;
  std::vector<std::shared_ptr<BatchJob>> arrived_;  // not yet in the queue
  int64_t waiting_ = 0;
  bool ended_ = false;
  BatchQueue queue_;  // the thread's own
  std::thread thread_;
};

}  // namespace anser::runtime
