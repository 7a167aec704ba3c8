// `anser train CONFIG`: trains a brain as a JSON file describes it; `--bench N` measures the trainer instead.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>

#include "agent/cli/commands.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/rng.h"
#include "base/unique_fd.h"
#include "runtime/train/trainer.h"

namespace anser::agent {
namespace {

using runtime::LogRow;

constexpr const char* kExample = R"(
Example:
  anser train models/recipe-debug.json --set out=/tmp/brain --set seed=2

An interrupted run (Ctrl-C, SIGTERM, kill) goes on from its last checkpoint when it is started again.
It leaves in `out`: brain.gguf, checkpoint, log.csv, loss.svg.)";

struct Options {
  std::string config;
  std::vector<std::string> overrides;
  bool fresh = false;
  bool export_only = false;
  bool json = false;
  int64_t bench = 0;
};

std::atomic<int> g_signal{0};  // the signal that asked the run to end

void on_signal(int number) { g_signal = number; }

std::string duration(double s) {
  const auto whole = static_cast<int64_t>(s);
  if (whole >= 3600) return fmt::format("{}h{:02}m", whole / 3600, whole / 60 % 60);
  return fmt::format("{}m{:02}s", whole / 60, whole % 60);
}

// One line on stderr: rewritten in place on a terminal, once every half minute elsewhere.
class Progress {
 public:
  void show(const LogRow& row, int64_t steps) {
    const auto now = std::chrono::steady_clock::now();
    const double since_start = seconds(now - start_);
    if (first_step_ == 0) first_step_ = row.step - 1;
    smooth_ = smooth_ == 0 ? row.loss : 0.95 * smooth_ + 0.05 * row.loss;
    const bool last = row.step == steps;
    if (!last && !row.validated && seconds(now - shown_) < (terminal_ ? 0.2 : 30)) return;
    shown_ = now;
    const double left =
        since_start / static_cast<double>(row.step - first_step_) * static_cast<double>(steps - row.step);
    std::string line = fmt::format("step {}/{}  {:.2f}M tokens  loss {:.4f}  lr {:.2e}  {:.0f} tokens/s  {} left",
                                   row.step, steps, static_cast<double>(row.tokens) / 1e6, smooth_, row.learning_rate,
                                   row.tokens_per_second, duration(left));
    if (row.validated) line += fmt::format("  valid {:.4f} / {:.4f}", row.valid_loss, row.valid_accuracy);
    const bool keep = !terminal_ || row.validated || last;
    std::fprintf(stderr, "%s%s%s", terminal_ ? "\r\033[K" : "", line.c_str(), keep ? "\n" : "");
  }

 private:
  bool terminal_ = ::isatty(STDERR_FILENO) == 1;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point shown_{};
  int64_t first_step_ = 0;
  double smooth_ = 0;
};

int fail(const Error& error) {
  std::fprintf(stderr, "anser train: %s\n", error.message().c_str());
  return kUsage;
}

// Documents of 64 to 448 random tokens: resets inside windows cost what they cost in a real run.
std::vector<runtime::PackedWindow> synthetic_batch(const runtime::TrainConfig& c, Rng& rng) {
  std::vector<runtime::PackedWindow> batch(static_cast<size_t>(c.rows));
  for (runtime::PackedWindow& window : batch) {
    for (int64_t t = 0; t <= c.window; ++t) {
      window.tokens.push_back(static_cast<runtime::Token>(rng.below(static_cast<uint64_t>(c.shape.vocab))));
    }
    window.weights.assign(static_cast<size_t>(c.window), 1.0f);
    for (int64_t at = 0; at < c.window;) {
      const int64_t end = std::min(c.window, at + rng.between(64, 448));
      window.segments.push_back({at, end, at > 0});
      at = end;
    }
  }
  return batch;
}

int bench(runtime::TrainConfig config, const Options& options) {
  if (config.shape.vocab == 0) config.shape.vocab = 1024;
  const kernels::Ops* ops = config.ops.empty() ? &kernels::best_ops() : kernels::find_ops(config.ops);
  runtime::Learner learner(
      {config.shape, ops, config.precision, config.optimizer, config.rows, config.window, config.threads, config.seed});
  Rng rng(1);
  learner.step(synthetic_batch(config, rng));
  const auto warm = learner.times();
  double wall = 0;
  for (int64_t i = 0; i < options.bench; ++i) {
    const auto batch = synthetic_batch(config, rng);
    const auto begin = std::chrono::steady_clock::now();
    learner.step(batch);
    wall += seconds(std::chrono::steady_clock::now() - begin);
  }
  const double tokens = static_cast<double>(options.bench * config.rows * config.window);
  const auto times = learner.times();
  nlohmann::json report{{"tokens_per_second", tokens / wall}, {"threads", learner.threads()}, {"ops", ops->name}};
  std::string text = fmt::format("L{}-C{} N{} V{}, {:.2f}M parameters, {} rows of {}, {} threads, kernels {}\n",
                                 config.shape.layers, config.shape.width, config.shape.head_size, config.shape.vocab,
                                 static_cast<double>(learner.layout().parameters) / 1e6, config.rows, config.window,
                                 learner.threads(), ops->name);
  text += fmt::format("{:.0f} tokens/s ({} steps, {:.2f} s)\n", tokens / wall, options.bench, wall);
  // Serial parts are timed on one thread and take the same on the others.
  const double threads = learner.threads();
  double total = 0;
  std::array<double, runtime::Stopwatch::kNames.size()> spent{};
  for (size_t i = 0; i < times.size(); ++i) {
    const bool serial = i >= runtime::Stopwatch::kPacking;
    spent[i] = (times[i] - warm[i]) * (serial ? threads : 1) / tokens * 1e6;
    total += spent[i];
  }
  text += fmt::format("{:.2f} us of processor time a token: {:.0f} tokens/s on an idle machine with {} threads\n",
                      total, threads * 1e6 / total, learner.threads());
  report["idle_tokens_per_second"] = threads * 1e6 / total;
  for (size_t i = 0; i < times.size(); ++i) {
    report["microseconds_per_token"][runtime::Stopwatch::kNames[i]] = spent[i];
    text +=
        fmt::format("  {:<17}{:7.2f} us {:5.1f} %\n", runtime::Stopwatch::kNames[i], spent[i], 100 * spent[i] / total);
  }
  std::fputs(options.json ? (report.dump(2) + "\n").c_str() : text.c_str(), stdout);
  return kDone;
}

int train(const runtime::TrainConfig& config, const Options& options) {
  auto trainer = runtime::Trainer::create(config, options.fresh);
  if (!trainer) return fail(trainer.error());
  bool complete = true;
  if (!options.export_only) {
    std::fprintf(stderr, "%s\n", trainer->summary().c_str());
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
    Progress progress;
    auto ran = trainer->run(
        {[&](const LogRow& row, int64_t steps) { progress.show(row, steps); }, [] { return g_signal != 0; }});
    if (!ran) return fail(ran.error());
    complete = *ran;
  }
  auto brain = trainer->export_brain();
  if (!brain) return fail(brain.error());
  const auto& log = trainer->log();
  nlohmann::json report{{"complete", complete}, {"brain", *brain}, {"out", config.out}, {"steps", log.size()}};
  if (!log.empty()) {
    report["loss"] = log.back().loss;
    if (log.back().validated) {
      report["valid_loss"] = log.back().valid_loss;
      report["valid_accuracy"] = log.back().valid_accuracy;
    }
  }
  if (options.json) {
    std::printf("%s\n", report.dump(2).c_str());
  } else {
    std::printf("%s%s\n", complete ? "" : "interrupted; start again to go on. So far: ", brain->c_str());
  }
  return complete ? kDone : kInterrupted;
}

}  // namespace

int train_main(int argc, char** argv) {
  Options options;
  CLI::App app("Trains a brain: weights from shards, as a JSON configuration says.", "anser train");
  app.footer(kExample);
  app.add_option("config", options.config, "the configuration (docs/training.md)")->required();
  app.add_option("--set", options.overrides, "name=value: overrides one field, as in shape.width=128")->take_all();
  app.add_flag("--fresh", options.fresh, "begin again, whatever checkpoint is in `out`");
  app.add_flag("--export-only", options.export_only, "no training: write brain.gguf from the checkpoint");
  app.add_option("--bench", options.bench, "run N steps on synthetic tokens and print where the time goes")
      ->check(CLI::PositiveNumber);
  app.add_flag("--json", options.json, "print the result as JSON");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  std::vector<std::pair<std::string, std::string>> overrides;
  for (const std::string& item : options.overrides) {
    const size_t equals = item.find('=');
    if (equals == std::string::npos) {
      return fail({Errc::kInvalid, fmt::format("--set {}: write it as name=value", item)});
    }
    overrides.emplace_back(item.substr(0, equals), item.substr(equals + 1));
  }
  auto text = read_file(options.config);
  if (!text) return fail(text.error());
  auto config = runtime::parse_train_config(*text, overrides);
  if (!config) return fail(std::move(config.error()).with_context(options.config));
  return options.bench > 0 ? bench(std::move(*config), options) : train(*config, options);
}

}  // namespace anser::agent
