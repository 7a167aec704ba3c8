#include "runtime/train/trainer.h"

#include <fmt/format.h>
#include <glob.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <set>

#include "base/check.h"
#include "base/clock.h"
#include "base/unique_fd.h"
#include "runtime/files/gguf_export.h"
#include "runtime/train/packer.h"
#include "runtime/train/report.h"
#include "runtime/train/start.h"

namespace anser::runtime {
namespace {

using Batches = std::vector<std::vector<PackedWindow>>;

Result<std::vector<std::string>> expand(const std::vector<std::string>& patterns) {
  std::vector<std::string> paths;
  for (const std::string& pattern : patterns) {
    glob_t found{};
    const int failed = ::glob(pattern.c_str(), 0, nullptr, &found);
    for (size_t i = 0; failed == 0 && i < found.gl_pathc; ++i) paths.emplace_back(found.gl_pathv[i]);
    ::globfree(&found);
    if (failed != 0) return Error{Errc::kNotFound, fmt::format("no shard named {}", pattern)};
  }
  return paths;
}

Result<std::vector<Shard>> open_shards(const std::vector<std::string>& patterns, const Tokenizer& tokenizer,
                                       const std::string& vocab) {
  TRY_ASSIGN(const std::vector<std::string> paths, expand(patterns));
  std::vector<Shard> shards;
  for (const std::string& path : paths) {
    TRY_ASSIGN(Shard shard, Shard::open(path));
    if (shard.vocab() > tokenizer.size() || shard.tokenizer() != tokenizer.fingerprint()) {
      return Error{Errc::kInvalid,
                   fmt::format("shard {} was written with another vocabulary than {} ({} tokens against "
                               "{}); name the one it was made with in data.vocab",
                               path, vocab, shard.vocab(), tokenizer.size())};
    }
    shards.push_back(std::move(shard));
  }
  return shards;
}

int64_t documents(const std::vector<Shard>& shards) {
  int64_t sum = 0;
  for (const Shard& shard : shards) sum += shard.documents();
  return sum;
}

int64_t tokens(const std::vector<Shard>& shards) {
  int64_t sum = 0;
  for (const Shard& shard : shards) sum += shard.tokens();
  return sum;
}

// The same windows at every validation: whole documents from fresh states, one pass at most.
Batches validation_batches(const std::vector<Shard>& shards, const TrainConfig& config) {
  Batches batches;
  if (documents(shards) == 0) return batches;
  const int64_t wanted = std::min(config.valid_tokens, tokens(shards));
  Packer packer(shards, config.rows, config.window, 0.0, 0);
  for (int64_t n = 0; n < wanted; n += config.rows * config.window) batches.push_back(packer.next());
  return batches;
}

std::vector<float> weight_classes(const Batches& batches) {
  std::set<float> seen;
  for (const auto& batch : batches) {
    for (const PackedWindow& window : batch) seen.insert(window.weights.begin(), window.weights.end());
  }
  seen.erase(0.0f);
  return {seen.rbegin(), seen.rend()};
}

LearnerSettings learner_settings(const TrainConfig& c, const kernels::Ops& ops) {
  return {c.shape, &ops, c.precision, c.optimizer, c.rows, c.window, c.threads, c.seed};
}

std::string identity_of(const TrainConfig& c, const std::vector<Shard>& shards) {
  const ModelShape& s = c.shape;
  return fmt::format(
      "L{} C{} N{} F{} V{} ranks {}/{}/{}/{} a_scale {}, {} x {} tokens, seed {}, carry {}, {} documents{}", s.layers,
      s.width, s.head_size, s.ffn, s.vocab, s.rank_w, s.rank_a, s.rank_v, s.rank_g, s.a_scale, c.rows, c.window, c.seed,
      c.carry, documents(shards), c.optimizer.kind == OptimizerKind::kMuon ? ", muon" : "");
}

}  // namespace

struct Trainer::Impl {
  TrainConfig config;
  Tokenizer tokenizer;
  std::string identity;
  int64_t new_tokens = 0;  // StartingPoint's
  const kernels::Ops& ops;
  Packer packer;
  Batches validation;
  std::vector<float> classes;
  Learner learner;
  std::vector<LogRow> log;

  Impl(const TrainConfig& c, Tokenizer t, std::vector<Shard> train, const std::vector<Shard>& valid,
       const kernels::Ops& o)
      : config(c),
        tokenizer(std::move(t)),
        identity(identity_of(c, train)),
        ops(o),
        packer(std::move(train), c.rows, c.window, c.carry, c.seed),
        validation(validation_batches(valid, c)),
        classes(weight_classes(validation)),
        learner(learner_settings(c, o)) {}

  std::string file(const char* name) const { return (std::filesystem::path(config.out) / name).string(); }

  // Before resume(): a checkpoint of this run must have begun with the same weights.
  Status begin_from(const std::string& brain) {
    TRY_ASSIGN(StartingPoint start, load_start(brain, learner.layout(), tokenizer));
    identity += ", from " + start.fingerprint.hex().substr(0, 12);
    new_tokens = start.new_tokens;
    learner.start_from(std::move(start.params));
    return {};
  }

  Status resume() {
    auto loaded = load_checkpoint(file("checkpoint"), identity);
    if (!loaded && loaded.error().code == Errc::kNotFound) return {};
    if (!loaded) return loaded.error();
    const LearnerState& have = learner.state();
    const LearnerState& found = loaded->learner;
    if (found.params.size() != have.params.size() || found.rows.size() != have.rows.size() ||
        loaded->packer.rows.size() != packer.state().rows.size() || loaded->packer.position > packer.documents()) {
      return Error{Errc::kCorrupt, fmt::format("checkpoint {} does not have the sizes of its own description; begin "
                                               "again with --fresh",
                                               file("checkpoint"))};
    }
    learner.restore(std::move(loaded->learner));
    packer.restore(std::move(loaded->packer));
    log = std::move(loaded->log);
    return {};
  }

  void validate(LogRow& row) {
    const Evaluation evaluation = learner.evaluate(validation);
    row.validated = true;
    row.valid_loss = evaluation.loss;
    row.valid_accuracy = evaluation.accuracy;
    for (const float weight : classes) {
      const auto found = evaluation.by_weight.find(weight);
      const Accuracy a = found == evaluation.by_weight.end() ? Accuracy{0, 1} : found->second;
      row.class_accuracy.push_back(static_cast<double>(a.hits) / static_cast<double>(a.count));
    }
  }
};

Trainer::Trainer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Trainer::Trainer(Trainer&&) noexcept = default;
Trainer::~Trainer() = default;

Result<Trainer> Trainer::create(const TrainConfig& config, bool fresh) {
  TrainConfig c = config;
  TRY_ASSIGN(const std::string text, read_file(c.vocab));
  auto tokenizer = Tokenizer::from_world_text(text);
  if (!tokenizer) return std::move(tokenizer.error()).with_context(c.vocab);
  c.shape.vocab = tokenizer->size();
  TRY_ASSIGN(std::vector<Shard> train, open_shards(c.train, *tokenizer, c.vocab));
  TRY_ASSIGN(const std::vector<Shard> valid, open_shards(c.valid, *tokenizer, c.vocab));
  if (documents(train) == 0) return Error{Errc::kInvalid, "the shards of data.train hold no document"};
  const kernels::Ops* ops = c.ops.empty() ? &kernels::best_ops() : kernels::find_ops(c.ops);
  CHECK(ops != nullptr);
  std::error_code failed;
  std::filesystem::create_directories(c.out, failed);
  if (failed) return Error{Errc::kIo, "create the directory " + c.out, failed.value()};
  auto impl = std::make_unique<Impl>(c, std::move(*tokenizer), std::move(train), valid, *ops);
  if (!c.start.empty()) TRY(impl->begin_from(c.start));
  if (!fresh) TRY(impl->resume());
  return Trainer(std::move(impl));
}

void Trainer::step() {
  Impl& t = *impl_;
  CHECK(steps_left() > 0);
  const auto begin = std::chrono::steady_clock::now();
  const StepResult result = t.learner.step(t.packer.next());
  LogRow row;
  row.step = t.learner.state().step;
  row.tokens = row.step * t.config.rows * t.config.window;
  row.loss = result.loss;
  row.learning_rate = result.learning_rate;
  row.grad_norm = result.grad_norm;
  row.tokens_per_second =
      static_cast<double>(t.config.rows * t.config.window) / seconds(std::chrono::steady_clock::now() - begin);
  const bool due = row.step % t.config.valid_every == 0 || steps_left() == 0;
  if (due && !t.validation.empty()) t.validate(row);
  t.log.push_back(std::move(row));
}

Result<bool> Trainer::run(const TrainHooks& hooks) {
  Impl& t = *impl_;
  while (steps_left() > 0 && !(hooks.stop && hooks.stop())) {
    step();
    const LogRow& row = t.log.back();
    if (hooks.step) hooks.step(row, t.config.optimizer.steps);
    if (!std::isfinite(row.loss) || !std::isfinite(row.grad_norm)) {
      return Error{Errc::kInvalid,
                   fmt::format("step {}: the loss is {} and the gradient's norm {}; the last checkpoint "
                               "is from before: lower lr_max, or set clip",
                               row.step, row.loss, row.grad_norm)};
    }
    if (row.step % t.config.checkpoint_every == 0 && steps_left() > 0) TRY(save());
  }
  TRY(save());
  return steps_left() == 0;
}

int64_t Trainer::steps_left() const {
  return std::max<int64_t>(0, impl_->config.optimizer.steps - impl_->learner.state().step);
}

Status Trainer::save() const {
  const Impl& t = *impl_;
  TRY(save_checkpoint(t.file("checkpoint"), {t.identity, t.learner.state(), t.packer.state(), t.log}));
  TRY(write_file_atomic(t.file("log.csv"), log_csv(t.log, t.classes)));
  return write_file_atomic(t.file("loss.svg"), loss_svg(t.log, t.identity));
}

Result<std::string> Trainer::export_brain() const {
  const Impl& t = *impl_;
  std::vector<std::vector<float>> values;
  std::vector<NamedTensor> tensors;
  for (const ParamTensor& tensor : layout().tensors) {
    values.push_back(tensor.published(t.learner.state().params.data()));
    tensors.push_back({tensor.name, tensor.shape, values.back().data()});
  }
  std::string path = t.file("brain.gguf");
  TRY(export_gguf(path, t.config.shape, tensors, &t.tokenizer,
                  {{"general.name", "anser " + t.identity}, {"anser.dialect", "g1i"}},
                  t.config.export_type == "f32" ? kernels::DType::kF32 : kernels::DType::kF16));
  return path;
}

const std::vector<LogRow>& Trainer::log() const { return impl_->log; }
const LearnerState& Trainer::state() const { return impl_->learner.state(); }
const ParamLayout& Trainer::layout() const { return impl_->learner.layout(); }
const Tokenizer& Trainer::tokenizer() const { return impl_->tokenizer; }
const std::vector<float>& Trainer::classes() const { return impl_->classes; }

std::string Trainer::summary() const {
  const Impl& t = *impl_;
  const std::string more =
      t.new_tokens == 0 ? "" : fmt::format(" ({} tokens of the vocabulary are new to it)", t.new_tokens);
  return fmt::format(
      "{:.2f}M parameters; {}{}; {:.2f}M tokens in the shards; {} steps, {} done; kernels {}, {} threads",
      static_cast<double>(layout().parameters) / 1e6, t.identity, more, static_cast<double>(t.packer.tokens()) / 1e6,
      t.config.optimizer.steps, t.learner.state().step, t.ops.name, t.learner.threads());
}

}  // namespace anser::runtime
