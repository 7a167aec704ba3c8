#include "agent/eval/sessions.h"

#include <algorithm>
#include <set>

#include "agent/hidden_check.h"
#include "agent/loop.h"
#include "base/clock.h"

namespace anser::agent {
namespace {

const std::set<std::string> kMemoryTools{"note", "recall", "forget", "sql"};

Status check_arms(const std::vector<std::string>& arms) {
  if (arms.empty()) return Error{Errc::kInvalid, "no arm is named: see `anser eval --help`"};
  for (const std::string& arm : arms) {
    if (arm != "notes" && arm != "no-notes" && arm != "wiped")
      return Error{Errc::kInvalid,
                   "no arm of tasks of several sessions is named '" + arm + "': there are notes, no-notes, wiped"};
  }
  return {};
}

// An answer is right whatever its case, and the white space and the full stop around it.
std::string plain(const std::string& answer) {
  std::string text;
  for (const char c : answer) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r\n.") - first + 1);
}

std::string short_line(const std::string& text) {
  constexpr size_t kMost = 240;
  std::string line = text.substr(0, kMost);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// One task by one arm.
class SessionsRun {
 public:
  SessionsRun(const Task& task, const std::string& arm, const SessionsOptions& options, tools::Sandbox& sandbox,
              Mind& mind)
      : task_(task), arm_(arm), options_(options), sandbox_(sandbox), mind_(mind) {}

  Status run(SessionsRecord& record) {
    const auto begun = Clock().steady();
    TRY_ASSIGN(const tools::Snapshot first, sandbox_.import_tree(task_.files_dir));
    TRY_ASSIGN(index_, tools::NotesIndex::open(":memory:", task_.id));
    workspace_ = first;
    for (size_t i = 0; i < task_.sessions.size(); ++i) {
      if (arm_ == "wiped" && i + 1 == task_.sessions.size()) workspace_ = first;
      TRY(session(i, record));
    }
    record.solved = record.ended == ended_name(Ended::kSubmitted) && plain(record.answer) == plain(task_.answer);
    if (record.solved) record.trail.clear();
    record.wall_seconds = seconds(Clock().steady() - begun);
    return {};
  }

 private:
  Status session(size_t i, SessionsRecord& record) {
    const TaskSession& session = task_.sessions[i];
    Budget budget;
    budget.steps = options_.steps;
    World begun{mind_.start(), workspace_, Rng(options_.seed).split(i), budget};
    TRY_ASSIGN(OpenWorld world, restore(begun, mind_, sandbox_));
    for (const auto& [path, text] : session.files) TRY(world.box.write(path, text));
    tools::Toolbox toolbox = tools::Toolbox::standard(index_);
    if (arm_ == "no-notes") toolbox.withhold(kMemoryTools, "nothing can be kept here");
    LoopMemory memory;
    LoopSetup setup{mind_, toolbox, sandbox_, world, memory, session.say, ""};
    setup.session = std::to_string(i + 1);
    setup.now = session.day.empty() ? "" : session.day + "T09:00:00Z";
    setup.limits = task_limits(task_);
    setup.notes = index_.get();
    setup.forget_every = options_.forget_every;
    record.answer.clear();
    setup.sink = [&record, i](const Step& step) -> Status {
      ++record.steps;
      record.trail.push_back(std::to_string(i + 1) + ": " + short_line(step.call) + " -> " +
                             short_line(step.observation.text));
      record.answer = step.observation.answer;
      return {};
    };
    TRY(feed_prompt(setup));
    TRY_ASSIGN(const LoopResult result, run_loop(setup));
    if (result.ended == Ended::kBoxRefused) return Error{Errc::kPermission, result.why};
    record.ended = ended_name(result.ended);
    record.tokens += result.tokens;
    TRY_ASSIGN(World last, commit(world, mind_));
    workspace_ = std::move(last.snapshot);
    return {};
  }

  const Task& task_;
  const std::string& arm_;
  const SessionsOptions& options_;
  tools::Sandbox& sandbox_;
  Mind& mind_;
  std::shared_ptr<tools::NotesIndex> index_;
  tools::Snapshot workspace_;
};

}  // namespace

Result<SessionsReport> evaluate_sessions(const std::string& suite, const std::vector<Task>& tasks,
                                         const SessionsOptions& options, tools::Sandbox& sandbox,
                                         const MindFactory& minds) {
  TRY(check_arms(options.arms));
  TRY_ASSIGN(std::unique_ptr<Mind> first, minds());
  SessionsReport report{suite, first->fingerprint(), options.seed, options.forget_every, options.arms, {}};
  report.tasks.resize(tasks.size());
  TRY(for_each_task(tasks.size(), options.workers, *first, minds, [&](size_t i, Mind& mind) {
    SessionsTask& record = report.tasks[i];
    record.id = tasks[i].id;
    record.kind = tasks[i].bug_kind;
    record.sessions = static_cast<int64_t>(tasks[i].sessions.size());
    record.expected = tasks[i].answer;
    for (const std::string& arm : options.arms) {
      const Status ran = SessionsRun(tasks[i], arm, options, sandbox, mind).run(record.arms[arm]);
      if (!ran) record.error = ran.error().message();
    }
  }));
  return report;
}

}  // namespace anser::agent
