// Checkpoints: everything a run needs to go on bit for bit, in one file written atomically.
//
// File format: docs/formats.md, "checkpoint".
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/train/learner.h"
#include "runtime/train/packer.h"

namespace anser::runtime {

// One line of log.csv. valid_* only where a validation was made at this step.
struct LogRow {
  int64_t step = 0;
  int64_t tokens = 0;
  double loss = 0;
  double learning_rate = 0;
  double grad_norm = 0;
  double tokens_per_second = 0;
  bool validated = false;
  double valid_loss = 0;
  double valid_accuracy = 0;
  std::vector<double> class_accuracy;  // as Trainer::classes()
};

struct Checkpoint {
  // What must be the same for a run to go on: shape, rows, window, seed, data. Compared as text.
  std::string identity;
  LearnerState learner;
  PackerState packer;
  std::vector<LogRow> log;
};

Status save_checkpoint(const std::string& path, const Checkpoint& checkpoint);
// kNotFound when there is none, kCorrupt when it is damaged, kInvalid when it belongs to another run (both identities
// are named).
Result<Checkpoint> load_checkpoint(const std::string& path, const std::string& identity);

}  // namespace anser::runtime
