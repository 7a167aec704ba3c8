// `anser eval`: suites in, figures out. Parses, wires brain, boxes and arms together, and prints the report.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "agent/brain_mind.h"
#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/eval/evaluate.h"
#include "agent/eval/sessions.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> suites, merge;
  std::string brain, device, out, shard = "1/1";
  Speech speech;
  EvalOptions eval;
  std::vector<std::string> arms;
  int forget_every = 0;
  size_t limit = 0;
  bool json = false;
};

// A mind with what it stands on: a handle of its own to the weights, which all of them share, and a pool of one thread.
class OwningMind final : public Mind {
 public:
  static Result<std::unique_ptr<Mind>> make(const runtime::Brain& brain, const Speech& speech) {
    auto pool = std::make_unique<kernels::Pool>(1);
    TRY_ASSIGN(BrainMind mind, BrainMind::make(brain, *pool, speech));
    return std::unique_ptr<Mind>(new OwningMind(std::move(pool), std::move(mind)));
  }
  std::string dialect() const override { return mind_.dialect(); }
  std::string fingerprint() const override { return mind_.fingerprint(); }
  MindState start() override { return mind_.start(); }
  Status check(const MindState& mind) const override { return mind_.check(mind); }
  Result<int64_t> feed(MindState& mind, const std::string& segment) override { return mind_.feed(mind, segment); }
  Result<Decoded> decode(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                         Rng& rng) override {
    return mind_.decode(mind, callable, options, rng);
  }
  Result<std::vector<Sample>> samples(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                                      std::span<Rng> rngs) override {
    return mind_.samples(mind, callable, options, rngs);
  }
  Result<std::vector<Scored>> score(const MindState& mind, std::span<const std::string> calls) override {
    return mind_.score(mind, calls);
  }
  Result<Likeliest> likeliest(const MindState& mind, const Callable& callable, int width) override {
    return mind_.likeliest(mind, callable, width);
  }
  KeptFigures kept_figures() const override { return mind_.kept_figures(); }
  GuessFigures guess_figures() const override { return mind_.guess_figures(); }

 private:
  OwningMind(std::unique_ptr<kernels::Pool> pool, BrainMind mind) : pool_(std::move(pool)), mind_(std::move(mind)) {}
  std::unique_ptr<kernels::Pool> pool_;
  BrainMind mind_;
};

struct Share {
  size_t index = 0, count = 1;  // index from 0
};

Result<Share> parse_share(const std::string& text) {
  Share share;
  char end = 0;
  const int read = std::sscanf(text.c_str(), "%zu/%zu%c", &share.index, &share.count, &end);
  if (read != 2 || share.index < 1 || share.index > share.count) {
    return Error{Errc::kInvalid, "--shard " + text + ": write it as i/n with 1 <= i <= n, as in 2/8"};
  }
  --share.index;
  return share;
}

// At most `limit` tasks, evenly spread over the suite (0: all); of these every n-th for a shard.
std::vector<Task> choose(std::vector<Task> tasks, size_t limit, const Share& share) {
  const size_t all = tasks.size();
  const size_t most = limit == 0 ? all : std::min(limit, all);
  std::vector<Task> chosen;
  for (size_t i = 0; i < most; ++i) {
    if (i % share.count == share.index) chosen.push_back(std::move(tasks[i * all / most]));
  }
  return chosen;
}

Result<std::vector<Task>> load_tasks(const std::string& directory) {
  if (!fs::exists(fs::path(directory) / "task.json")) return load_suite(directory);
  TRY_ASSIGN(Task task, load_task(directory));
  TRY(check_decidable(task, directory));
  return std::vector<Task>{std::move(task)};
}

std::string suite_name(const std::string& directory) {
  std::error_code failed;
  const fs::path path = fs::canonical(directory, failed);
  return failed ? directory : path.filename().string();
}

// A report in both its forms.
struct Shown {
  nlohmann::ordered_json json;
  std::string text;
  bool complete = true;  // every task could be evaluated
};

Shown shown(const EvalReport& report) {
  Shown made{report_json(report), report_text(report)};
  for (const TaskRecord& task : report.tasks) made.complete = made.complete && task.error.empty();
  return made;
}

Shown shown(const SessionsReport& report) {
  Shown made{sessions_json(report), sessions_text(report)};
  for (const SessionsTask& task : report.tasks) made.complete = made.complete && task.error.empty();
  return made;
}

Status show(const std::vector<Shown>& reports, const Options& options) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const Shown& report : reports) json.push_back(report.json);
  if (json.size() == 1) json = nlohmann::ordered_json(json[0]);
  // An answer is whatever bytes the brain wrote.
  const std::string text = json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  if (!options.out.empty()) TRY(write_file_atomic(options.out, text));
  if (options.json) {
    std::fputs(text.c_str(), stdout);
    return {};
  }
  for (const Shown& report : reports) std::printf("%s\n", report.text.c_str());
  return {};
}

int merge(const Options& options) {
  std::vector<EvalReport> shards;
  for (const std::string& file : options.merge) {
    const auto text = read_file(file);
    if (!text) return fail(kUsage, text.error());
    auto report = report_from_json(nlohmann::ordered_json::parse(*text, nullptr, false));
    if (!report) return fail(kUsage, std::move(report.error()).with_context(file));
    shards.push_back(std::move(*report));
  }
  const auto whole = merge_reports(shards);
  if (!whole) return fail(kUsage, whole.error());
  const Status done = show({shown(*whole)}, options);
  return done ? kDone : fail(kUsage, done.error());
}

// One of a suite's tasks may have several sessions only if all have.
Result<bool> of_sessions(const std::string& suite, const std::vector<Task>& tasks) {
  const auto several = [](const Task& task) { return !task.sessions.empty(); };
  const auto count = std::count_if(tasks.begin(), tasks.end(), several);
  if (count == 0) return false;
  for (const Task& task : tasks) {
    if (!several(task)) return Error{Errc::kInvalid, suite + ": task " + task.id + " has no sessions, others have"};
    if (task.answer.empty()) return Error{Errc::kInvalid, suite + ": task " + task.id + " has no answer"};
  }
  return true;
}

Result<Shown> evaluate_suite(const std::string& suite, const std::vector<Task>& tasks, Options& options,
                             tools::Sandbox& sandbox, const MindFactory& minds) {
  TRY_ASSIGN(const bool several, of_sessions(suite, tasks));
  if (several) {
    SessionsOptions sessions;
    if (!options.arms.empty()) sessions.arms = options.arms;
    sessions.seed = options.eval.seed;
    sessions.forget_every = options.forget_every;
    sessions.workers = options.eval.workers;
    TRY_ASSIGN(const SessionsReport report, evaluate_sessions(suite, tasks, sessions, sandbox, minds));
    return shown(report);
  }
  if (options.forget_every > 0) {
    return Error{Errc::kInvalid,
                 "--forget-every is for tasks of several sessions: of others, name the arm loop-forget-" +
                     std::to_string(options.forget_every)};
  }
  if (!options.arms.empty()) options.eval.arms = options.arms;
  TRY_ASSIGN(const EvalReport report, evaluate(suite, tasks, options.eval, sandbox, minds));
  return shown(report);
}

int evaluate_suites(Options& options) {
  const auto share = parse_share(options.shard);
  if (!share) return fail(kUsage, share.error());
  std::vector<std::vector<Task>> suites;
  for (const std::string& directory : options.suites) {
    auto tasks = load_tasks(directory);
    if (!tasks) return fail(kUsage, tasks.error());
    suites.push_back(choose(std::move(*tasks), options.limit, *share));
  }
  // Before any thread and the weights: it forks its helper.
  const auto sandbox = tools::Sandbox::start({});
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  const auto path = find_brain(options.brain);
  if (!path) return fail(kBrainRefused, path.error());
  const auto brain = runtime::Brain::load(*path, options_of_device(options.device));
  if (!brain) return fail(kBrainRefused, brain.error());
  if (const auto trial = OwningMind::make(*brain, options.speech); !trial) return fail(kBrainRefused, trial.error());

  std::vector<Shown> reports;
  bool complete = true;
  for (size_t i = 0; i < suites.size(); ++i) {
    const std::string name = suite_name(options.suites[i]);
    if (::isatty(STDERR_FILENO)) {
      options.eval.workers.progress = [&name](size_t done, size_t total) {
        std::fprintf(stderr, "\r%s: %zu of %zu%s", name.c_str(), done, total, done == total ? "\n" : "");
      };
    }
    auto report =
        evaluate_suite(name, suites[i], options, **sandbox, [&] { return OwningMind::make(*brain, options.speech); });
    if (!report) return fail(kUsage, report.error());
    complete = complete && report->complete;
    reports.push_back(std::move(*report));
  }
  const Status done = show(reports, options);
  if (!done) return fail(kUsage, done.error());
  return complete ? kDone : kNotSolved;
}

}  // namespace

int eval_main(int argc, char** argv) {
  Options options;
  CLI::App app{
      "Evaluates a brain on suites of tasks: solved within N runs of the check, by several arms. Of tasks of several\n"
      "sessions, between which the state is cleared: answered rightly, with notes, without, and with files wiped.\n"
      "A run is one run of the check on a candidate; the run that shows the failure first is not counted.\n"
      "Exit status: 0 evaluated, 1 some task could not be, 2 usage, 5 no sandbox, 6 no brain.\n"
      "Example: anser eval workspaces/debug-heldout --runs 1,4,16 --jobs 2 --out report.json",
      "anser eval"};
  app.add_option("suite", options.suites, "directories of tasks, or single tasks");
  app.add_option("--brain", options.brain, "GGUF file; the shipped one where none is named");
  add_device_option(app, options.device);
  app.add_option("--dialect", options.speech.dialect, "how to speak (default: as the brain file says)")
      ->check(known_dialect());
  app.add_option("--think-tokens", options.speech.max_thought_tokens, "of a thought, in dialects that think")
      ->check(CLI::PositiveNumber);
  app.add_option("--arms", options.arms,
                 "of greedy, best-of-N, mcts, random, table (the default: these), loop, loop-forget-N; of tasks of "
                 "several sessions: notes, no-notes, wiped (the default: all)")
      ->delimiter(',');
  app.add_option("--forget-every", options.forget_every,
                 "of tasks of several sessions: clear the state after so many steps within a session too; 0: never")
      ->check(CLI::NonNegativeNumber);
  app.add_option("--runs", options.eval.runs, "columns; the last is the budget of every search")->delimiter(',');
  app.add_option("--limit", options.limit, "at most this many tasks of a suite, evenly spread");
  app.add_option("--jobs", options.eval.workers.jobs, "tasks at a time")->check(CLI::Range(1, 256));
  app.add_option("--seed", options.eval.seed, "of samples and shuffles");
  app.add_option("--samples", options.eval.plan.samples, "free samples merged into the candidates of a world");
  app.add_option("--beam", options.eval.plan.beam,
                 "calls of the brain's beam search merged into the candidates; 0: none");
  app.add_option("--loose-end-cost", options.eval.plan.loose_end_cost,
                 "nats a loose end counts in a candidate's prior");
  app.add_option("--temperature", options.eval.plan.sample_temperature, "of these samples");
  app.add_option("--shard", options.shard, "i/n: only every n-th task, beginning with the i-th");
  app.add_option("--merge", options.merge, "joins the reports of shards instead of evaluating");
  app.add_option("--out", options.out, "writes the JSON report to this file");
  app.add_flag("--json", options.json, "prints the JSON report");
  if (const auto status = parse_options(app, argc, argv)) return *status;
  if (!options.merge.empty()) return merge(options);
  if (options.suites.empty()) {
    return fail(kUsage, Error{Errc::kInvalid, "name a suite, or reports with --merge: see `anser eval --help`"});
  }
  return evaluate_suites(options);
}

}  // namespace anser::agent
