// Trainer: one run as a configuration describes it: data, steps, validation, checkpoints, log, and the brain at the
// end.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/text/tokenizer.h"
#include "runtime/train/checkpoint.h"
#include "runtime/train/config.h"
#include "runtime/train/learner.h"

namespace anser::runtime {

// What a caller may watch and say while a run goes on. Called from the thread that called run().
struct TrainHooks {
  std::function<void(const LogRow& row, int64_t steps)> step;  // after every step
  std::function<bool()> stop;                                  // asked before every step; true ends the run early
};

class Trainer {
 public:
  // Opens and checks the data, and makes the weights. `fresh`: take no checkpoint from config.out, begin again.
  static Result<Trainer> create(const TrainConfig& config, bool fresh);
  Trainer(Trainer&&) noexcept;
  ~Trainer();

  // Steps until the end or until hooks.stop; either way a checkpoint, log.csv and loss.svg are in config.out
  // afterwards. Returns true when the run is complete.
  Result<bool> run(const TrainHooks& hooks);

  // One step, logged. REQUIRES: steps_left() > 0.
  void step();
  int64_t steps_left() const;
  // Writes checkpoint, log.csv and loss.svg.
  Status save() const;
  // Writes the weights so far as config.out/brain.gguf; returns its path.
  Result<std::string> export_brain() const;

  const std::vector<LogRow>& log() const;
  const LearnerState& state() const;
  const ParamLayout& layout() const;
  const Tokenizer& tokenizer() const;
  // Loss weights that occur in the validation data, largest first.
  const std::vector<float>& classes() const;
  // What was found, for the person who started it: parameters, documents, tokens, kernels.
  std::string summary() const;

 private:
  struct Impl;
  explicit Trainer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace anser::runtime
