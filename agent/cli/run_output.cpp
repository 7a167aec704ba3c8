#include "agent/cli/run_output.h"

#include <csignal>
#include <cstdio>

#include "agent/changes.h"
#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/session_export.h"
#include "agent/transcript.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

// Set by Ctrl-C.
std::atomic<bool> g_interrupted{false};
void on_interrupt(int) { g_interrupted = true; }

void print_json_line(nlohmann::json object, const char* type) {
  object["type"] = type;
  std::printf("%s\n", object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  std::fflush(stdout);
}

// What became of --apply; nothing: it was not asked for, or there was nothing to write.
using Applied = std::optional<Result<tools::ExportReport>>;

Applied apply(const RunOutput& a, RunPlace& place, const RunReport& run) {
  if (!a.apply || !run.solved) return std::nullopt;
  if (place.session != nullptr) return export_session(*place.session, place.sessions, place.sandbox);
  Result<HeldSession> session = place.sessions.hold(std::to_string(run.session));
  if (!session) return Result<tools::ExportReport>(session.error());
  return export_session(*session, place.sessions, place.sandbox);
}

// A word of a shell's command line that means itself.
std::string quoted(const std::string& word) {
  const char* const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+=:@%";
  if (!word.empty() && word.find_first_not_of(plain) == word.npos) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// Which session it was, and the command that goes on with it: a budget that is spent must be given anew.
std::string session_line(const RunOutput& a, const RunReport& run) {
  const std::string number = std::to_string(run.session);
  std::string line = "session " + number + ": anser session " + (run.solved ? "show " : "resume ") + number;
  if (!a.data.empty()) line += " --data " + quoted(a.data);
  if (run.ended != Ended::kBudget) return line;
  const std::string spent = run.steps.empty() ? "steps" : run.steps.back().left.spent();
  if (spent == "tokens") return line + " --budget-tokens N";
  if (spent == "wall time") return line + " --budget-wall SECONDS";
  return line + (spent == "steps" ? " --budget-steps N" : " --budget-runs N");
}

void report(const RunOutput& a, const Task& task, const RunReport& run, const std::vector<FileChange>& changes,
            const Applied& applied) {
  const std::string diff = unified_diff(changes);
  if (a.json) {
    nlohmann::json object = report_json(task, run);
    object["diff"] = diff;
    if (applied && *applied) object["export"] = nlohmann::json::parse(tools::export_report_json(**applied));
    print_json_line(std::move(object), "report");
    return;
  }
  std::printf("\n%s\n", ending_text(run).c_str());
  if (!diff.empty()) std::printf("\n%s", visible(diff).c_str());
  if (applied && *applied) std::printf("\n%s", visible(flags_text(**applied)).c_str());
  if (applied && *applied && (*applied)->applied) std::printf("(written to %s)\n", task.files_dir.c_str());
  if (run.solved && !changes.empty() && !a.apply)
    std::printf("\n(not written to %s: --apply does)\n", task.files_dir.c_str());
  if (run.session != 0) std::printf("\n%s\n", session_line(a, run).c_str());
}

int exit_status(const RunReport& run, const Task& task, const Applied& applied) {
  if (applied && !*applied) return fail(kNotSolved, applied->error());
  if (applied && !(*applied)->conflicts.empty()) {
    const std::string conflicts = conflicts_text(**applied);
    return fail(kNotSolved, Error{Errc::kInvalid, "nothing was written: " + task.files_dir +
                                                      " is not as it was when the session began or was last written: " +
                                                      conflicts + ". Run again from what is there now"});
  }
  return exit_status(run.ended, run.solved);
}

}  // namespace

const std::atomic<bool>* catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  return &g_interrupted;
}

Status prepare_apply(const RunOutput& output, const Task& task) {
  if (!output.apply) return {};
  TRY_ASSIGN(const tools::Recovery recovered, tools::recover_export(task.files_dir));
  if (recovered == tools::Recovery::kNothing) return {};
  std::fprintf(stderr, "anser: an earlier --apply was interrupted: %s\n",
               recovered == tools::Recovery::kUndone ? "it is undone now" : "it had written all, and is cleared up");
  return {};
}

std::function<void(const std::string&)> context_printer(const RunOutput& output) {
  return [json = output.json](const std::string& context) {
    if (json) return print_json_line({{"context", context}}, "context");
    std::printf("fed besides goal and tools:\n%s\n\n", context.empty() ? "(nothing)" : visible(context).c_str());
  };
}

std::function<void(int64_t, const Step&)> step_printer(const RunOutput& output) {
  return [json = output.json](int64_t session, const Step& step) {
    if (!json) {
      std::printf("%s", step_text(step).c_str());
      std::fflush(stdout);
      return;
    }
    nlohmann::json object = step_json(step);
    object["session"] = session;
    print_json_line(std::move(object), "step");
  };
}

int finish_run(const RunOutput& output, const Task& task, RunPlace place, const Result<RunReport>& done) {
  if (!done) return fail(kNotSolved, done.error());
  std::vector<FileChange> changes;
  if (done->ended != Ended::kBoxRefused) {
    Result<std::vector<FileChange>> found = changes_between(place.sandbox, done->first, done->last);
    if (!found) return fail(kSandboxRefused, found.error());
    changes = std::move(*found);
  }
  const Applied applied = apply(output, place, *done);
  report(output, task, *done, changes, applied);
  return exit_status(*done, task, applied);
}

}  // namespace anser::agent
