// `anser shell`: an agent to work with, turn by turn.
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <clocale>
#include <cstdio>
#include <cstdlib>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/cli/mind_arguments.h"
#include "agent/cli/run_arguments.h"
#include "agent/search_fn.h"
#include "agent/shell/lines.h"
#include "agent/shell/shell.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

constexpr const char* kHelp =
    R"(Work with the agent in a directory, turn by turn. The directory itself is not written: all happens in a sandbox, and
/export writes what has changed to it, after it was shown and agreed to. Every step is on the disk before it is shown.

What is typed is said; !program runs a program in the box; /help lists the commands (undo, fork, plan mode, ...).
Ctrl-C stops the step that runs and keeps the session; Ctrl-D leaves.

Example:
  anser shell workspaces/examples/median
  anser shell --resume last
  printf 'make the tests pass\n/export yes\n' | anser shell . --check "python3 -m unittest"

Without a terminal it never asks and never waits; its exit status is that of the last line: 0 done, 1 not solved or
refused, 2 usage, 3 budget spent, 4 stuck, 5 the sandbox refused to start, 6 the brain cannot be loaded, 130
interrupted.)";

struct Arguments {
  std::string directory = ".", resume, data, plan;
  std::optional<std::string> check;
  MindArguments mind;
  RunOptions run;
  bool status = false;
};

ShellSignals g_signals;

void on_signal(int number) {
  if (number == SIGINT) g_signals.interrupted = true;
  if (number == SIGWINCH) g_signals.resized = true;
  if (number == SIGTERM || number == SIGHUP) g_signals.ended = g_signals.interrupted = true;
}

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  for (const int one : {SIGINT, SIGWINCH, SIGTERM, SIGHUP}) ::sigaction(one, &action, nullptr);
}

void declare(CLI::App& app, Arguments& a) {
  app.add_option("DIR", a.directory, "a workspace or a task")->capture_default_str();
  app.add_option("--resume", a.resume, "go on in a session: its number, its name, or last");
  declare_mind(app, a.mind);
  app.add_option("--check", a.check,
                 "command that decides whether work is done; \"\": none, the agent does (default: "
                 "the task's, or guessed from the files)");
  app.add_option("--plan", a.plan,
                 "how edits are chosen where there is a check: greedy or mcts (default: mcts; greedy for a script)")
      ->check(CLI::IsMember({"greedy", "mcts"}));
  app.add_option("--budget-runs", a.run.plan.budget_runs, "runs of the check that a turn's searches may spend")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  declare_run(app, a.run, a.data, " a turn");
  app.add_flag("--status", a.status, "the status line also where there is no terminal");
}

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

std::string brain_text(const Mind& mind, const MindArguments& arguments) {
  const auto* brain = dynamic_cast<const BrainMind*>(&mind);
  if (brain == nullptr)
    return fmt::format("script: {}\nfingerprint: {}\ndialect: {}", arguments.script, mind.fingerprint(),
                       mind.dialect());
  const runtime::ModelShape& shape = brain->brain().model.shape();
  return fmt::format("file: {}\nlayers: {}\nchannels: {}\nvocabulary: {}\nfingerprint: {}\ndialect: {}",
                     visible(find_brain(arguments.brain).value_or("")), shape.layers, shape.width, shape.vocab,
                     mind.fingerprint(), mind.dialect());
}

// What a person is asked, on the lines' own way.
bool agreed(LineSource& lines, const std::string& question) {
  std::string answer;
  return lines.read(question, answer) == LineSource::Got::kLine && (answer == "y" || answer == "yes");
}

// Until somebody leaves. The exit status.
int talk(Shell& shell, LineSource& lines, bool person) {
  std::string line;
  for (;;) {
    const LineSource::Got got = lines.read(shell.prompt(), line);
    if (got == LineSource::Got::kCleared) continue;
    if (got != LineSource::Got::kLine) {
      if (got == LineSource::Got::kInterrupted) return kInterrupted;
      return person || !g_signals.ended ? (person ? static_cast<int>(kDone) : shell.status()) : kInterrupted;
    }
    ShellLine parsed = parse_line(line);
    parsed.rest = lines.with_pastes(parsed.rest);
    if (!shell.take(parsed)) return person ? static_cast<int>(kDone) : shell.status();
    if (g_signals.ended) return kInterrupted;
  }
}

int run(Arguments& a, Task task) {
  const std::string data = data_directory(a.data);
  Result<Sessions> sessions = Sessions::open(data);
  if (!sessions) return fail(kUsage, sessions.error());
  tools::SandboxOptions options;
  options.store = sessions->store();
  Result<std::unique_ptr<tools::Sandbox>> sandbox = tools::Sandbox::start(options);
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  kernels::Pool pool(a.mind.threads);
  Result<std::unique_ptr<Mind>> mind = make_mind(a.mind, pool);
  if (!mind) return fail(a.mind.script.empty() ? kBrainRefused : kUsage, mind.error());
  a.run.notes_path = sessions->notes_path();
  const bool screen = ::isatty(STDOUT_FILENO) == 1, person = screen && ::isatty(STDIN_FILENO) == 1;
  const char* terminal = std::getenv("TERM");
  const bool able = person && terminal != nullptr && *terminal != 0 && std::string_view(terminal) != "dumb";
  catch_signals();
  std::unique_ptr<LineSource> lines;
  Shell* talking = nullptr;
  if (able) {
    auto edited = edited_lines({g_signals, terminal, data + "/shell_history",
                                [&] { return talking != nullptr ? talking->names() : ShellNames(); }});
    if (!edited) return fail(kUsage, edited.error());
    lines = std::move(*edited);
  } else {
    lines = plain_lines(g_signals, person);
  }
  ShellSetup setup{**mind,
                   **sandbox,
                   *sessions,
                   search_plan_fn(),
                   std::move(task),
                   a.run,
                   brain_text(**mind, a.mind),
                   g_signals.interrupted,
                   print,
                   {}};
  if (person) setup.ask = [&](const std::string& question) { return agreed(*lines, question); };
  setup.dress = able;
  if (able || a.status) setup.status_columns = [screen] { return screen ? terminal_columns() - 1 : 1000; };
  Shell shell(std::move(setup));
  talking = &shell;
  if (!a.resume.empty()) {
    if (const Status resumed = shell.resume(a.resume); !resumed) return fail(kUsage, resumed.error());
  }
  if (person) print(fmt::format("{}\n/help says what there is; Ctrl-D leaves.\n", visible(shell.greeting())));
  const int status = talk(shell, *lines, person);
  if (person && !shell.leaving_text().empty()) print(shell.leaving_text() + "\n");
  return status;
}

}  // namespace

int shell_main(int argc, char** argv) {
  Arguments arguments;
  CLI::App app(kHelp, "anser shell");
  declare(app, arguments);
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  if (arguments.plan.empty()) arguments.plan = arguments.mind.script.empty() ? "mcts" : "greedy";
  arguments.run.plan.strategy = arguments.plan == "greedy" ? Strategy::kGreedy : Strategy::kMcts;
  Result<Task> task = load_task(arguments.directory);
  if (!task) return fail(kUsage, task.error());
  if (arguments.check) task->check = *arguments.check;
  return run(arguments, std::move(*task));
}

}  // namespace anser::agent
