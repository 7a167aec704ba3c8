// The commands that go to another world: back, forward, to a fork, to another session.
#include <fmt/format.h>

#include <charconv>

#include "agent/shell/shell.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

constexpr size_t kListed = 20;  // sessions

bool begins_turn(const StepRow& row) { return row.record.contains("said") || row.record.contains("host"); }

Result<int64_t> number_in(const std::string& text, const std::string& usage) {
  int64_t number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || end != text.data() + text.size() || number <= 0) return Error{Errc::kInvalid, usage};
  return number;
}

}  // namespace

Status Shell::need_session() const {
  if (session_) return {};
  return Error{Errc::kInvalid, "there is no session yet: say what is to be done, or /switch to an earlier one"};
}

Result<StepRow> Shell::step_row(const Node& towards, int64_t n) {
  TRY_ASSIGN(const Node at, s_.sessions.journal().locate(towards, n));
  return s_.sessions.journal().step(at);
}

// A turn is one call of a person, or what was said and the steps behind it; the first goal is in the prompt.
Result<int64_t> Shell::before_turn(int64_t n) {
  for (int64_t at = n; at > 1; --at) {
    TRY_ASSIGN(const StepRow row, step_row(session_->row.head, at));
    if (at != n && row.record.contains("host")) return at;
    if (begins_turn(row)) return at - 1;
  }
  return 0;
}

Result<int64_t> Shell::end_of_turn(int64_t n) {
  const Node tip = session_->row.tip;
  TRY_ASSIGN(const StepRow first, step_row(tip, n));
  if (first.record.contains("host")) return n;
  for (int64_t at = n; at < tip.n; ++at) {
    TRY_ASSIGN(const StepRow next, step_row(tip, at + 1));
    if (begins_turn(next)) return at;
  }
  return tip.n;
}

Status Shell::move_to(int64_t n) {
  const int64_t before = session_->row.head.n;
  TRY(s_.sessions.move(*session_, n));
  const int64_t further = session_->row.tip.n - n;
  print(fmt::format("at step {} (it was {}){}", n, before,
                    further > 0 ? fmt::format("; /redo leads to {} more", further) : ""));
  return {};
}

Status Shell::undo(const std::string&) {
  TRY(need_session());
  const int64_t here = session_->row.head.n;
  if (here == 0) return Error{Errc::kInvalid, "there is nothing to take back: the session is at its beginning"};
  TRY_ASSIGN(const int64_t to, before_turn(here));
  return move_to(to);
}

Status Shell::redo(const std::string&) {
  TRY(need_session());
  if (session_->row.tip.n == session_->row.head.n) return Error{Errc::kInvalid, "nothing was taken back from here"};
  TRY_ASSIGN(const int64_t to, end_of_turn(session_->row.head.n + 1));
  return move_to(to);
}

Status Shell::back(const std::string& rest) {
  TRY(need_session());
  TRY_ASSIGN(const int64_t steps, number_in(rest, "say how many steps: /back N"));
  const int64_t here = session_->row.head.n;
  if (steps > here) return Error{Errc::kInvalid, fmt::format("from here the beginning is {} back: /back N", here)};
  return move_to(here - steps);
}

Status Shell::fork(const std::string& rest) {
  TRY(need_session());
  if (rest.empty()) return Error{Errc::kInvalid, "say how the new session is called: /fork NAME"};
  TRY_ASSIGN(HeldSession made, s_.sessions.fork(session_->row, session_->row.head, rest));
  const int64_t from = session_->row.id;
  session_ = std::move(made);
  print(fmt::format("session {} ({}) goes on from step {} of session {}", session_->row.id, visible(rest),
                    session_->row.head.n, from));
  return {};
}

Status Shell::list_sessions() {
  TRY_ASSIGN(const std::vector<SessionRow> rows, s_.sessions.journal().sessions(kListed));
  if (rows.empty()) print("there are no sessions yet");
  for (const SessionRow& row : rows) {
    print(fmt::format("{} {:>5}  {}  {:>5} steps  {}{}  {}", session_ && row.id == session_->row.id ? '*' : ' ', row.id,
                      row.started, row.head.n, visible(row.name), row.name.empty() ? "" : ":",
                      visible(row.goal.substr(0, row.goal.find('\n')))));
  }
  return {};
}

Status Shell::switch_to(const std::string& rest) {
  if (rest.empty()) return list_sessions();
  TRY_ASSIGN(const SessionRow row, s_.sessions.journal().session(rest));
  if (session_ && row.id == session_->row.id) return Error{Errc::kInvalid, "this is session " + visible(rest)};
  TRY(resume(std::to_string(row.id)));
  print("session " + place_text());
  return {};
}

Status Shell::plan(const std::string&) {
  plan_mode_ = true;
  print("plan mode: the workspace is read-only (/act ends it)");
  return {};
}

Status Shell::act(const std::string&) {
  plan_mode_ = false;
  print("act mode: the workspace may be written");
  return {};
}

Status Shell::colour(const std::string& rest) {
  if (!s_.dress) return Error{Errc::kInvalid, "there are no colours here: this is no terminal that shows them"};
  Figure figure = figure_;
  if (!rest.empty() && !read_figure(rest, figure))
    return Error{Errc::kInvalid, "say what the colours are of: /colour off|entropy|varentropy|gini|gap"};
  figure_ = figure;
  print(colour_legend(figure_));
  return {};
}

Status Shell::budget(const std::string& rest) {
  Budget& budget = s_.options.budget;
  if (!rest.empty()) {
    constexpr const char* kUsage =
        "say what a turn may spend: /budget steps|tokens|runs|wall|cpu N, or none for no limit";
    const size_t space = std::min(rest.find(' '), rest.size());
    const std::string what = rest.substr(0, space), amount = rest.substr(std::min(space + 1, rest.size()));
    int64_t number = -1;
    if (amount != "none") {
      TRY_ASSIGN(number, number_in(amount, kUsage));
    }
    if (what == "steps") {
      budget.steps = number;
    } else if (what == "tokens") {
      budget.tokens = number;
    } else if (what == "runs") {
      if (number < 0) return Error{Errc::kInvalid, "a search without a limit would not end: /budget runs N"};
      s_.options.plan.budget_runs = static_cast<int>(std::min<int64_t>(number, 1'000'000));
    } else if (what == "wall") {
      budget.wall_seconds = static_cast<double>(number);
    } else if (what == "cpu") {
      budget.sandbox_cpu_seconds = static_cast<double>(number);
    } else {
      return Error{Errc::kInvalid, kUsage};
    }
  }
  const auto amount = [](double value, const char* unit) {
    return value < 0 ? std::string("no limit") : fmt::format("{:.0f}{}", value, unit);
  };
  const auto row = [&](const char* name, double each, double left, const char* unit) {
    print(fmt::format("{:<7}{:>10} a turn{}", name, amount(each, unit),
                      session_ ? fmt::format(", {} left of the last one", amount(left, unit)) : ""));
  };
  row("steps", static_cast<double>(budget.steps), static_cast<double>(left_.steps), "");
  row("tokens", static_cast<double>(budget.tokens), static_cast<double>(left_.tokens), "");
  print(fmt::format("{:<7}{:>10} a turn, of the check, by searches", "runs", s_.options.plan.budget_runs));
  row("wall", budget.wall_seconds, left_.wall_seconds, " s");
  row("cpu", budget.sandbox_cpu_seconds, left_.sandbox_cpu_seconds, " s");
  return {};
}

}  // namespace anser::agent
