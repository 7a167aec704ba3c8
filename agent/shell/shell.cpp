#include "agent/shell/shell.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "agent/budget.h"
#include "agent/exit_status.h"
#include "agent/transcript.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

constexpr std::string_view kDim = "\x1b[2m", kPlain = "\x1b[0m";
constexpr int64_t kHostWallMs = 3'600'000;  // of a program that a person started, who can interrupt it

MoreBudget whole(const RunOptions& options) {
  const Budget& budget = options.budget;
  MoreBudget more;
  more.steps = budget.steps;
  more.tokens = budget.tokens;
  more.runs = budget.runs;
  more.plan_runs = options.plan.budget_runs;
  more.wall_seconds = budget.wall_seconds;
  more.sandbox_cpu_seconds = budget.sandbox_cpu_seconds;
  return more;
}

// How many bytes of the beginning of `text` do not end within a character.
size_t whole_characters(std::string_view text) {
  for (size_t back = 1; back <= 3 && back <= text.size(); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xc0) == 0x80) continue;
    const size_t need = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return need > back ? text.size() - back : text.size();
  }
  return text.size();
}

int status_of(const Error& error) { return error.code == Errc::kCancelled ? kInterrupted : kNotSolved; }

}  // namespace

Shell::Shell(ShellSetup setup) : s_(std::move(setup)), left_(s_.options.budget) {
  if (const Dialect* dialect = find_dialect(s_.mind.dialect())) call_end_ = dialect->call_suffix();
  state_bytes_ = static_cast<int64_t>(s_.mind.start().state->values.size() * sizeof(float));
}

Status Shell::resume(const std::string& word) {
  TRY_ASSIGN(HeldSession held, s_.sessions.hold(word));
  if (s_.mind.dialect() != held.row.dialect) {
    return Error{Errc::kInvalid, "session " + word + " speaks " + held.row.dialect + ", this brain " +
                                     s_.mind.dialect() + ": give --dialect " + held.row.dialect};
  }
  if (held.row.head.line == 0)
    return Error{Errc::kUnsupported, "session " + word + " ended before its first world was kept"};
  TRY_ASSIGN(Task task, task_of(held.row));
  TRY_ASSIGN(const RunOptions options, options_of(held.row));
  s_.task = std::move(task);
  s_.options.seed = options.seed;
  s_.options.plan = options.plan;
  s_.options.decode.temperature = options.decode.temperature;
  session_ = std::move(held);
  return {};
}

Shell::Handler Shell::handler_of(const std::string& word) {
  struct Row {
    const char* word;
    Handler handler;
  };
  static constexpr std::array kRows{
      Row{"help", &Shell::help},     Row{"plan", &Shell::plan},
      Row{"act", &Shell::act},       Row{"undo", &Shell::undo},
      Row{"redo", &Shell::redo},     Row{"back", &Shell::back},
      Row{"fork", &Shell::fork},     Row{"switch", &Shell::switch_to},
      Row{"diff", &Shell::diff},     Row{"export", &Shell::export_changes},
      Row{"notes", &Shell::notes},   Row{"search", &Shell::search},
      Row{"budget", &Shell::budget}, Row{"colour", &Shell::colour},
      Row{"state", &Shell::state},   Row{"tree", &Shell::tree},
      Row{"brain", &Shell::brain},   Row{"save", &Shell::save},
  };
  for (const Row& row : kRows) {
    if (word == row.word) return row.handler;
  }
  return nullptr;
}

bool Shell::take(const ShellLine& line) {
  if (line.kind == ShellLine::Kind::kNothing) return true;
  if (line.kind == ShellLine::Kind::kCommand && line.word == "quit") return false;
  s_.interrupted = false;
  status_ = kDone;
  Status done;
  if (line.kind == ShellLine::Kind::kSay) {
    done = say(visible(line.rest));  // records are UTF-8
  } else if (line.kind == ShellLine::Kind::kRun) {
    done = run(visible(line.rest));
  } else if (const Handler handler = handler_of(line.word); handler != nullptr) {
    done = (this->*handler)(line.rest);
  } else {
    done = Error{Errc::kInvalid, "there is no command /" + visible(line.word) +
                                     ": /help lists them (what begins with a space is said, whatever it begins with)"};
  }
  end_stream();
  if (done) return true;
  status_ = done.error().code == Errc::kInvalid ? static_cast<int>(kUsage) : status_of(done.error());
  if (done.error().code == Errc::kCancelled) {
    print_interrupted("nothing of it is kept");
  } else {
    print(done.error().message());
  }
  return true;
}

std::string Shell::place_text() const {
  const SessionRow& row = session_->row;
  return fmt::format("{}{} at step {}: {}", row.id, row.name.empty() ? "" : " (" + visible(row.name) + ")", row.head.n,
                     visible(row.goal.substr(0, row.goal.find('\n'))));
}

std::string Shell::greeting() const {
  if (session_) return "session " + place_text();
  return s_.task.files_dir + (s_.task.check.empty() ? "" : ", check: " + s_.task.check);
}

std::string Shell::prompt() const {
  std::string text = "anser";
  if (session_) text = session_->row.name.empty() ? std::to_string(session_->row.id) : visible(session_->row.name);
  return text + (plan_mode_ ? " (plan)> " : "> ");
}

std::string Shell::leaving_text() const {
  if (!session_) return "";
  const std::string word = std::to_string(session_->row.id);
  return fmt::format("session {} is at step {}: `anser shell --resume {}` goes on", word, session_->row.head.n, word);
}

RunOptions Shell::turn_options() {
  RunOptions options = s_.options;
  options.read_only = plan_mode_;
  options.interrupted = &s_.interrupted;
  options.started = Clock().steady();
  options.on_step = [this](int64_t, const Step& step) { show_step(step); };
  if (s_.dress) options.decode.on_token = [this](std::string_view bytes) { stream(bytes); };
  if (figure_ != Figure::kNone) {
    options.decode.uncertainty = true;
    options.decode.on_uncertainty = [this](std::string_view, const runtime::Uncertainty& figures) {
      token_figures_ = figures;
    };
  }
  return options;
}

Status Shell::begin_session(const std::string& goal) {
  RunOptions options = turn_options();
  s_.task.goal = goal;
  TRY_ASSIGN(HeldSession begun, begin_task(s_.task, options, s_.mind, s_.sandbox, s_.sessions));
  session_ = std::move(begun);
  s_.options.session_name.clear();  // it is that one's
  return {};
}

Status Shell::say(const std::string& text) {
  const bool first = !session_;
  if (first) TRY(begin_session(text));
  const RunOptions options = turn_options();
  const GuessFigures before = s_.mind.guess_figures();
  TRY_ASSIGN(const RunReport report, resume_task(*session_, s_.task, options, whole(options), s_.mind, s_.sandbox,
                                                 s_.sessions, s_.plan_fn, first ? "" : text));
  end_stream();
  status_ = exit_status(report.ended, report.solved);
  if (!report.note.empty()) print("note: " + visible(report.note));
  if (report.ended == Ended::kInterrupted) {
    print_interrupted(fmt::format("the session is at step {}", session_->row.head.n));
  } else if (report.ended == Ended::kSubmitted) {
    print_dim(s_.task.check.empty() ? "done" : "done: " + ending_text(report));
  } else {
    print("stopped: " + report.why);
  }
  if (!report.steps.empty()) left_ = report.steps.back().left;
  const double chosen = static_cast<double>(report.guesses.tokens - before.tokens);
  show_status(chosen > 0 ? chosen / (report.guesses.seconds - before.seconds) : 0);
  return {};
}

Status Shell::run(const std::string& program) {
  if (!session_) TRY(begin_session("wait for what the user says"));
  RunOptions options = turn_options();
  options.on_step = {};
  Task task = s_.task;
  task.wall_ms = kHostWallMs;
  TRY_ASSIGN(const Step step,
             call_task(*session_, task, options, s_.mind, s_.sandbox, s_.sessions, {"run", {{"command", program}}}));
  const auto& outcome = step.observation.outcome;
  if (!outcome) {
    print(step.observation.text);
    return {};
  }
  for (const tools::Output* stream : {&outcome->out, &outcome->err}) {
    if (stream->data.empty()) continue;
    std::string text = visible(stream->data);
    if (text.back() == '\n') text.pop_back();
    print(text);
  }
  if (!outcome->ok()) {
    status_ = kNotSolved;
    print(step.observation.text.substr(0, step.observation.text.find('\n')));
  }
  show_status(0);
  return {};
}

void Shell::show_step(const Step& step) {
  end_stream();
  s_.out(step_text(step));
  const auto answer = step.action.arguments.find("answer");
  if (step.action.name == "submit" && answer != step.action.arguments.end() && answer->is_string())
    print(visible(answer->get<std::string>()));
}

void Shell::show_status(double tokens_per_second) {
  if (!s_.status_columns || !session_) return;
  const ShellStatus status{
      session_->row.head.n, session_->consumed, tokens_per_second, state_bytes_, left_, plan_mode_};
  print_dim(fit_columns(status_text(status), s_.status_columns()));
}

void Shell::stream(std::string_view bytes) {
  if (!streaming_ && figure_ == Figure::kNone) s_.out(kDim);
  streaming_ = true;
  streamed_ += bytes;
  // What ends a call is only a mark: it is held back, also while it is only beginning.
  size_t mark = std::min(call_end_.size(), streamed_.size());
  while (!std::string_view(streamed_).ends_with(std::string_view(call_end_).substr(0, mark))) --mark;
  const size_t whole = std::min(whole_characters(streamed_), streamed_.size() - mark);
  s_.out(coloured(visible(std::string_view(streamed_).substr(0, whole)), figure_, token_figures_));
  streamed_.erase(0, whole);
}

void Shell::end_stream() {
  if (!streaming_) return;
  s_.out((streamed_ == call_end_ ? "" : visible(streamed_)) + std::string(kPlain) + "\n");
  streamed_.clear();
  streaming_ = false;
}

// A terminal has echoed "^C".
void Shell::print_interrupted(const std::string& what) {
  print((s_.ask ? "\n" : "") + ("(interrupted: " + what + ")"));
}

void Shell::print_dim(const std::string& text) {
  print(s_.dress ? std::string(kDim) + text + std::string(kPlain) : text);
}

}  // namespace anser::agent
