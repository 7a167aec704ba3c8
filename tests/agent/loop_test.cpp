// agent/: the loop in a real sandbox, driven by scripts to every ending.
#include "agent/loop.h"

#include <gtest/gtest.h>

#include "agent/run.h"
#include "agent/script_mind.h"
#include "agent/session/view.h"
#include "tests/agent/some_sandbox.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

std::string call(const std::string& name, const ordered_json& arguments = ordered_json::object()) {
  return find_dialect("g1i")->call({name, arguments});
}
std::string edit(int line, const std::string& text) {
  return call("edit", {{"path", "value.txt"}, {"line", line}, {"text", text}});
}

// One sandbox for all tests of the binary: starting it is not what is tested here.
tools::Sandbox* shared_sandbox(std::string* why) {
  static Result<std::unique_ptr<tools::Sandbox>> sandbox = tools::Sandbox::start({});
  if (!sandbox) *why = sandbox.error().message();
  return sandbox ? sandbox->get() : nullptr;
}

class LoopTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string why;
    sandbox_ = shared_sandbox(&why);
    if (sandbox_ == nullptr) ANSER_SKIP_OR_FAIL(why);
    scratch_.put("files/value.txt", "one\n  two\n");
    scratch_.put("files/check.sh",
                 "if grep -q three value.txt; then echo 1/1 passed; else echo no three; exit 1; fi\n");
    task_.id = "t";
    task_.goal = "put three into value.txt";
    task_.check = "sh check.sh";
    task_.files_dir = scratch_.path("files");
  }

  RunReport play(std::vector<std::string> calls) {
    ScriptMind mind(std::move(calls));
    Result<RunReport> report = run_task(task_, options_, mind, *sandbox_, sessions_, plan_fn_);
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  }

  test::Scratch scratch_;
  tools::Sandbox* sandbox_ = nullptr;
  Task task_;
  RunOptions options_;
  PlanFn plan_fn_;
  Sessions* sessions_ = nullptr;
};

TEST_F(LoopTest, SolvesAndSubmits) {
  const RunReport report = play({call("run"), call("read", {{"path", "value.txt"}}), edit(2, "three"), call("submit")});
  EXPECT_TRUE(report.solved);
  EXPECT_EQ(report.ended, Ended::kSubmitted);
  EXPECT_EQ(exit_status(report.ended, report.solved), 0);
  ASSERT_EQ(report.steps.size(), 4u);
  EXPECT_EQ(report.steps[0].observation.text, "exit 1\nno three");
  EXPECT_EQ(report.steps[1].observation.text, "value.txt (2 lines)\n1|one\n2|  two");
  EXPECT_EQ(report.steps[2].observation.text, "edited value.txt line 2\n2|  three");
  EXPECT_EQ(report.steps[3].observation.text, "accepted\nexit 0\n1/1 passed");
  EXPECT_EQ(report.runs, 2);
  EXPECT_EQ(report.steps[0].workspace_hash, report.steps[1].workspace_hash);
  EXPECT_NE(report.steps[1].workspace_hash, report.steps[2].workspace_hash);
  // The user's own files are not touched.
  EXPECT_EQ(std::filesystem::file_size(scratch_.path("files/value.txt")), 10u);
}

TEST_F(LoopTest, AFailingCheckAtSubmitIsAnObservation) {
  const RunReport report = play({call("submit"), edit(1, "three"), call("submit")});
  ASSERT_EQ(report.steps.size(), 3u);
  EXPECT_EQ(report.steps[0].observation.text, "not accepted: the check fails\nexit 1\nno three");
  EXPECT_TRUE(report.solved);
  const RunReport given_up = play({call("submit")});
  EXPECT_FALSE(given_up.solved);
  EXPECT_EQ(given_up.ended, Ended::kScriptFinished);
  EXPECT_EQ(exit_status(given_up.ended, given_up.solved), 1);
}

TEST_F(LoopTest, TheHiddenCheckDecidesInAFreshBox) {
  scratch_.put("hidden/check.sh", "grep -q four value.txt\n");
  task_.hidden_dir = scratch_.path("hidden");
  task_.hidden_check = "sh check.sh";
  // The mind replaces the check it sees; the hidden one is copied over it.
  const RunReport cheat = play({call("write", {{"path", "check.sh"}, {"text", "true"}}), call("submit")});
  EXPECT_EQ(cheat.ended, Ended::kSubmitted);
  EXPECT_TRUE(cheat.hidden_ran);
  EXPECT_FALSE(cheat.hidden_passed);
  EXPECT_FALSE(cheat.solved);
  EXPECT_EQ(exit_status(cheat.ended, cheat.solved), 1);
  const RunReport good = play({edit(1, "three"), edit(2, "four"), call("submit")});
  EXPECT_TRUE(good.solved);
}

TEST_F(LoopTest, AHiddenCheckNeedsNoHiddenDirectory) {
  task_.hidden_check = "grep -q four value.txt";
  const RunReport fooled = play({edit(1, "three"), call("submit")});
  EXPECT_EQ(fooled.ended, Ended::kSubmitted);
  EXPECT_TRUE(fooled.hidden_ran);
  EXPECT_FALSE(fooled.solved);
  EXPECT_TRUE(play({edit(1, "three"), edit(2, "four"), call("submit")}).solved);
  // Without either, the check has the last word, and is not run again.
  task_.hidden_check.clear();
  const RunReport plain = play({edit(1, "three"), call("submit")});
  EXPECT_TRUE(plain.solved);
  EXPECT_FALSE(plain.hidden_ran);
}

TEST_F(LoopTest, EveryBudgetEndsTheRun) {
  const std::vector<std::string> many = {call("run"),  edit(1, "a"), call("run"),
                                         edit(1, "b"), call("run"),  edit(1, "c")};
  const Budget all = options_.budget;
  options_.budget.steps = 2;
  EXPECT_EQ(play(many).why, "the budget of steps is spent");
  EXPECT_EQ(play(many).steps.size(), 2u);
  options_.budget = all;
  options_.budget.tokens = 900;
  EXPECT_EQ(play(many).why, "the budget of tokens is spent");
  options_.budget = all;
  options_.budget.runs = 2;
  EXPECT_EQ(play(many).runs, 2);
  EXPECT_EQ(play(many).why, "the budget of runs is spent");
  options_.budget = all;
  options_.budget.wall_seconds = 0.05;
  const RunReport slow = play({call("run", {{"command", "sleep 0.1"}}), call("run")});
  EXPECT_EQ(slow.steps.size(), 1u);
  EXPECT_EQ(slow.why, "the budget of wall time is spent");
  EXPECT_EQ(exit_status(slow.ended, slow.solved), 3);
  EXPECT_EQ(slow.steps.back().left.wall_seconds, 0);
}

TEST_F(LoopTest, TheSameThreeTimesIsStuck) {
  const RunReport report =
      play({call("run"), call("run"), call("read", {{"path", "value.txt"}}), call("run"), call("run")});
  EXPECT_EQ(report.ended, Ended::kStuck);
  EXPECT_EQ(report.steps.size(), 4u);
  EXPECT_EQ(exit_status(report.ended, report.solved), 4);
  // In a workspace that changes, the same call is not a repetition.
  EXPECT_EQ(play({call("run"), edit(1, "a"), call("run"), edit(1, "b"), call("run")}).ended, Ended::kScriptFinished);
}

TEST_F(LoopTest, MalformedCallsAreObservationsUntilThereAreTooMany) {
  const RunReport recovered = play({"hello", "{", edit(1, "three"), "nothing", call("submit")});
  EXPECT_TRUE(recovered.solved);
  EXPECT_EQ(recovered.steps[0].observation.text, "error: the call is not well formed: it is no JSON");
  const RunReport report = play({"hello", "hello", "hello", call("submit")});
  EXPECT_EQ(report.ended, Ended::kMalformed);
  EXPECT_EQ(report.steps.size(), 3u);
  EXPECT_EQ(exit_status(report.ended, report.solved), 1);
}

TEST_F(LoopTest, WrongCallsAreObservations) {
  const RunReport report = play(
      {call("fly"), call("read"), call("read", {{"path", "none.txt"}}), call("read", {{"path", "../../etc/passwd"}}),
       edit(99, "x"), call("write", {{"path", "/etc/passwd"}, {"text", "x"}}), call("search", {{"pattern", "("}}),
       call("run", {{"command", 3}}), call("edit", {{"path", "value.txt"}, {"line", "1"}})});
  ASSERT_EQ(report.steps.size(), 9u);
  for (const Step& step : report.steps) {
    EXPECT_EQ(step.observation.text.substr(0, 7), "error: ") << step.call << "\n" << step.observation.text;
    EXPECT_FALSE(step.observation.ok);
  }
  EXPECT_EQ(report.steps[4].observation.text, "error: there is no line 99: the file has 2 lines");
}

TEST_F(LoopTest, AnInterruptKeepsWhatWasDone) {
  std::atomic<bool> interrupted{false};
  options_.interrupted = &interrupted;
  options_.on_step = [&](int64_t, const Step& step) { interrupted = step.n == 2; };
  const RunReport report = play({edit(1, "three"), call("run"), call("submit")});
  EXPECT_EQ(report.ended, Ended::kInterrupted);
  EXPECT_EQ(report.steps.size(), 2u);
  EXPECT_EQ(exit_status(report.ended, report.solved), 130);
}

TEST_F(LoopTest, ARefusedBoxEndsTheRun) {
  test::SomeSandbox refusing;
  sandbox_ = &refusing;
  const RunReport report = play({call("run")});
  EXPECT_EQ(report.ended, Ended::kBoxRefused);
  EXPECT_EQ(report.why, "no user namespaces here");
  EXPECT_EQ(exit_status(report.ended, report.solved), 5);
}

TEST_F(LoopTest, AClearedMindGoesOnFromWhatIsWritten) {
  options_.forget_every = 2;
  std::vector<std::string> contexts;
  options_.show_context = [&](const std::string& context) { contexts.push_back(context); };
  const RunReport report =
      play({call("run"), call("note", {{"about", "goal"}, {"text", "three"}}),
            call("sql", {{"query", "CREATE TABLE t(a, b)"}}), edit(2, "three"), call("run"), call("submit")});
  EXPECT_TRUE(report.solved);
  ASSERT_EQ(contexts.size(), 3u);
  EXPECT_EQ(contexts[0], "");
  EXPECT_EQ(contexts[1], "Notes: 1\nDone: run: exit 1; note: noted 1\nNext: the check fails: no three");
  EXPECT_EQ(contexts[2],
            "Notes: 1\nTables: t(a, b)\nDone: run: exit 1; note: noted 1; sql: 0 rows changed; edit value.txt line 2\n"
            "Next: the check fails: no three");
  // The words of the loop are a note like any other, of which the newest holds.
  EXPECT_NE(report.steps[4].fed[0].find("Done: run: exit 1"), std::string::npos) << report.steps[4].fed[0];
}

TEST_F(LoopTest, TheLoopsOwnNotesAreNoWayOutOfACircle) {
  options_.forget_every = 2;
  const RunReport report = play({call("run"), call("run"), call("run"), call("run")});
  EXPECT_EQ(report.ended, Ended::kStuck);
  EXPECT_EQ(report.steps.size(), 3u);
}

TEST_F(LoopTest, AReplayedTrajectoryIsTheSame) {
  options_.now = "2026-03-31T09:00:00Z";
  const RunReport first = play({"oops", call("run"), edit(2, "three"), call("note", {{"text", "three is in line 2"}}),
                                call("recall", {{"query", "where is three?"}}), call("submit")});
  EXPECT_EQ(first.steps[4].observation.text.substr(0, 31), "1 found\n1: three is in line 2 (");
  Result<ScriptMind> replayed = ScriptMind::from_json(report_json(task_, first).dump());
  ASSERT_TRUE(replayed) << replayed.error().message();
  Result<RunReport> second = run_task(task_, options_, *replayed, *sandbox_, nullptr, {});
  ASSERT_TRUE(second);
  ASSERT_EQ(second->steps.size(), first.steps.size());
  for (size_t i = 0; i < first.steps.size(); ++i) {
    EXPECT_EQ(second->steps[i].call, first.steps[i].call);
    EXPECT_EQ(second->steps[i].observation.text, first.steps[i].observation.text);
    EXPECT_EQ(second->steps[i].workspace_hash, first.steps[i].workspace_hash);
    EXPECT_EQ(second->steps[i].mind_hash, first.steps[i].mind_hash);
  }
  EXPECT_EQ(second->solved, first.solved);
}

TEST_F(LoopTest, APlanTakesTheMindsEditsPlace) {
  options_.plan.strategy = Strategy::kMcts;
  options_.plan.budget_runs = 5;
  std::vector<int> budgets;
  plan_fn_ = [&](const World& world, const PlanContext& context) -> Result<PlanResult> {
    budgets.push_back(context.plan.budget_runs);
    EXPECT_FALSE(world.snapshot.layers.empty());
    PlanResult plan;
    plan.runs_used = 3;
    plan.candidates = 7;
    plan.ended = budgets.size() > 1 ? "runs" : "verified";
    if (budgets.size() > 1) return plan;  // nothing better was found: the mind's own edit is made, and is the last
    plan.verified = true;
    plan.actions = {find_dialect("g1i")->parse(edit(1, "two and a half")).value(),
                    find_dialect("g1i")->parse(edit(2, "three")).value()};
    return plan;
  };
  const RunReport report = play({call("run"), edit(1, "mine"), edit(2, "spoilt"), edit(1, "last"), call("submit")});
  ASSERT_EQ(report.steps.size(), 5u);
  EXPECT_EQ(report.steps[1].planned, true);
  EXPECT_EQ(report.steps[1].observation.text, "edited value.txt line 1\n1|two and a half");
  EXPECT_EQ(report.steps[2].planned, true);
  EXPECT_EQ(budgets, (std::vector<int>{5, 2}));
  // A plan's edits do not move the script on: its own edit comes where the check passes, and there is nothing to
  // search.
  EXPECT_EQ(report.steps[3].planned, false);
  EXPECT_EQ(report.steps[3].observation.text, "edited value.txt line 1\n1|mine");
  EXPECT_EQ(report.steps[4].observation.text, "edited value.txt line 2\n2|  spoilt");
  EXPECT_EQ(report.runs, 1 + 3 + 3);
  EXPECT_EQ(report.ended, Ended::kBudget);
  EXPECT_EQ(report.why, "the search has spent its runs, and the check passed after no edit: 3 runs, 7 candidates");
  EXPECT_EQ(exit_status(report.ended, report.solved), 3);
}

TEST_F(LoopTest, ASearchThatHasNothingLeftToTryEndsTheRun) {
  options_.plan.strategy = Strategy::kMcts;
  int plans = 0;
  plan_fn_ = [&](const World&, const PlanContext&) -> Result<PlanResult> {
    ++plans;
    PlanResult plan;
    plan.runs_used = 2;
    plan.candidates = 2;
    plan.ended = "exhausted";
    plan.score = 0.5;
    plan.actions = {find_dialect("g1i")->parse(edit(1, "half")).value(),
                    find_dialect("g1i")->parse(edit(2, "better")).value()};
    return plan;
  };
  // The better half of a repair is still made; whatever the mind wants after it does not come.
  const RunReport report = play({edit(1, "mine"), call("run"), call("submit")});
  EXPECT_EQ(report.steps.size(), 2u);
  EXPECT_EQ(report.ended, Ended::kSearched);
  EXPECT_EQ(exit_status(report.ended, report.solved), 1);
  // A mind that goes round in circles and never edits is searched for as well, once.
  const RunReport circles = play({call("run"), call("run"), call("run"), call("run"), call("run")});
  EXPECT_EQ(plans, 2);
  EXPECT_EQ(circles.steps.size(), 5u);
  EXPECT_EQ(circles.steps[3].planned, true);
  EXPECT_EQ(circles.ended, Ended::kSearched);
}

TEST_F(LoopTest, WhereTheCheckPassesThereIsNothingToSearchFor) {
  options_.plan.strategy = Strategy::kMcts;
  int plans = 0;
  plan_fn_ = [&](const World&, const PlanContext&) -> Result<PlanResult> {
    PlanResult plan;
    plan.verified = true;
    if (++plans == 1) plan.actions = {find_dialect("g1i")->parse(edit(1, "three")).value()};
    return plan;
  };
  play({edit(2, "mine"), call("run"), edit(1, "three and more"), call("run"), edit(1, "x"), call("run"), edit(1, "y")});
  EXPECT_EQ(plans, 2);  // at the start, and for the "y" in the failing workspace that "x" left
}

TEST_F(LoopTest, SessionsHoldEveryStep) {
  auto sessions = Sessions::open(scratch_.path("data"));
  ASSERT_TRUE(sessions) << sessions.error().message();
  tools::SandboxOptions options;
  options.store = sessions->store();
  auto sandbox = tools::Sandbox::start(options);
  ASSERT_TRUE(sandbox) << sandbox.error().message();
  sandbox_ = sandbox->get();
  sessions_ = &*sessions;
  const RunReport report = play({call("run"), edit(1, "three"), "junk \xff", call("submit")});
  auto again = Sessions::open(scratch_.path("data"));
  const auto row = again->journal().session(std::to_string(report.session));
  ASSERT_TRUE(row) << row.error().message();
  const auto session = session_with_steps(*again, *row, 1);
  ASSERT_TRUE(session) << session.error().message();
  EXPECT_EQ((*session)["ended"], "submitted");
  EXPECT_EQ((*session)["solved"], true);
  ASSERT_EQ((*session)["steps"].size(), 4u);
  EXPECT_EQ((*session)["steps"][1]["observation"], "edited value.txt line 1\n1|three");
  EXPECT_EQ((*session)["steps"][3]["outcome"]["exit_code"], 0);
  EXPECT_EQ(again->journal().sessions()->at(0).head.n, 4);
  EXPECT_EQ(again->journal().session("99").error().code, Errc::kNotFound);
}

}  // namespace
}  // namespace anser::agent
