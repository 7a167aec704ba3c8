// Workers: tasks of a suite side by side, a mind a worker.
#pragma once

#include <functional>
#include <memory>

#include "agent/mind.h"
#include "base/result.h"

namespace anser::agent {

// Called by one thread at a time per mind; every worker has its own.
using MindFactory = std::function<Result<std::unique_ptr<Mind>>()>;

struct Workers {
  int jobs = 1;                                             // at a time
  std::function<void(size_t done, size_t total)> progress;  // from any worker, one at a time; may be empty
};

// `work(i, mind)` for every i below `total`, by `jobs` workers; the first of them, this thread, has `first`.
// REQUIRES: two calls of `work` at once do not touch the same things. An Error is a mind's that could not be made,
// before any work.
Status for_each_task(size_t total, const Workers& workers, Mind& first, const MindFactory& minds,
                     const std::function<void(size_t i, Mind& mind)>& work);

}  // namespace anser::agent
