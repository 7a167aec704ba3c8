// agent/session: a run that was cut anywhere goes on as if it had not been, in another process's view of the same
// files; what is damaged is noticed, and made again where it can be.
#include "agent/session/sessions.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "agent/run.h"
#include "agent/script_mind.h"
#include "base/unique_fd.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string call(const std::string& name, const nlohmann::ordered_json& arguments = nlohmann::ordered_json::object()) {
  return find_dialect("g1i")->call({name, arguments});
}

// What of a step does not depend on how long things took.
json essence(const Step& step) {
  json whole = step_json(step), out;
  for (const char* key :
       {"n", "call", "planned", "observation", "ok", "tokens", "ran_check", "workspace_hash", "mind_hash"})
    out[key] = whole[key];
  out["left"] = {step.left.steps, step.left.tokens, step.left.runs};
  out["rng"] = step.rng;
  return out;
}

std::vector<json> essences(const std::vector<Step>& steps) {
  std::vector<json> out;
  for (const Step& step : steps) out.push_back(essence(step));
  return out;
}

std::vector<std::string> script(int rounds) {
  std::vector<std::string> calls;
  for (int i = 0; i < rounds; ++i) {
    calls.push_back(call("edit", {{"path", "value.txt"}, {"line", 1}, {"text", "value " + std::to_string(i)}}));
    calls.push_back(call("run"));
  }
  return calls;
}

class SessionsTest : public testing::Test {
 protected:
  void SetUp() override {
    scratch_.put("files/value.txt", "one\n");
    scratch_.put("files/check.sh", "cat value.txt; exit 1\n");
    task_.id = "t";
    task_.goal = "go on";
    task_.check = "sh check.sh";
    task_.files_dir = scratch_.path("files");
    options_.plan.strategy = Strategy::kGreedy;
    open();
  }
  // As another process would: nothing is in memory.
  void open() {
    sandbox_.reset();
    sessions_.reset();
    auto sessions = Sessions::open(scratch_.path("data"));
    ASSERT_TRUE(sessions) << sessions.error().message();
    sessions_ = std::make_unique<Sessions>(std::move(*sessions));
    tools::SandboxOptions options;
    options.store = sessions_->store();
    auto sandbox = tools::Sandbox::start(options);
    if (!sandbox) ANSER_SKIP_OR_FAIL(sandbox.error().message());
    sandbox_ = std::move(*sandbox);
  }
  RunReport run(int64_t steps, const std::vector<std::string>& calls) {
    ScriptMind mind(calls);
    RunOptions options = options_;
    options.budget.steps = steps;
    auto report = run_task(task_, options, mind, *sandbox_, sessions_.get(), {});
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  }
  RunReport resume(const std::string& word, int64_t steps, const std::vector<std::string>& calls) {
    ScriptMind mind(calls);
    auto held = sessions_->hold(word);
    EXPECT_TRUE(held) << held.error().message();
    if (!held) return {};
    MoreBudget more;
    more.steps = steps;
    auto report = resume_task(*held, task_, options_, more, mind, *sandbox_, *sessions_, {});
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  }
  void move(const std::string& word, int64_t n) {
    auto held = sessions_->hold(word);
    ASSERT_TRUE(held) << held.error().message();
    const Status moved = sessions_->move(*held, n);
    ASSERT_TRUE(moved) << moved.error().message();
  }
  Node head(const std::string& word) { return sessions_->journal().session(word)->head; }
  int64_t states() {
    int64_t count = 0;
    (void)sessions_->states().for_each([&](const std::string&, int64_t) { ++count; });
    return count;
  }

  test::Scratch scratch_;
  std::unique_ptr<Sessions> sessions_;
  std::unique_ptr<tools::Sandbox> sandbox_;
  Task task_;
  RunOptions options_;
};

TEST_F(SessionsTest, ARunThatWasCutGoesOnAsIfItHadNotBeen) {
  const auto calls = script(6);
  std::vector<json> whole = essences(run(12, calls).steps);
  ASSERT_EQ(whole.size(), 12u);
  for (const int64_t first : {1, 4, 7}) {
    const RunReport begun = run(first, calls);
    EXPECT_EQ(begun.ended, Ended::kBudget);
    open();
    std::vector<json> both = essences(begun.steps);
    for (json& one : essences(resume("last", 12 - first, calls).steps)) both.push_back(std::move(one));
    ASSERT_EQ(both.size(), 12u);
    for (size_t i = 0; i < both.size(); ++i) {
      both[i]["left"][0] = whole[i]["left"][0];  // it was given more steps
      EXPECT_EQ(both[i], whole[i]) << "cut after " << first << ", step " << i + 1;
    }
  }
}

TEST_F(SessionsTest, RewindingAndBothBranchesOfAForkGoOnAsTheLineDid) {
  const auto calls = script(6);
  const std::vector<json> whole = essences(run(12, calls).steps);
  const auto rest_is_equal = [&](const RunReport& report, size_t from) {
    const auto rest = essences(report.steps);
    ASSERT_EQ(rest.size(), whole.size() - from);
    for (size_t i = 0; i < rest.size(); ++i) {
      json want = whole[from + i], got = rest[i];
      got["left"][0] = want["left"][0];
      EXPECT_EQ(got, want) << "from " << from << ", step " << from + i + 1;
    }
  };
  open();
  move("1", 5);
  EXPECT_EQ(head("1").n, 5);
  auto held = sessions_->fork(*sessions_->journal().session("1"), head("1"), "other");
  ASSERT_TRUE(held) << held.error().message();
  EXPECT_EQ(held->row.forked_from, 1);
  held = Error{Errc::kInvalid, ""};  // lets go of it
  move("1", 12);                     // forward again
  EXPECT_EQ(head("1"), sessions_->journal().session("1")->tip);
  move("1", 5);
  rest_is_equal(resume("1", 7, calls), 5);
  EXPECT_NE(head("1").line, 1) << "the steps that were taken back are still there, so it goes on beside them";
  open();
  rest_is_equal(resume("other", 7, calls), 5);
  move("1", 0);
  rest_is_equal(resume("1", 12, calls), 0);
  EXPECT_EQ(sessions_->journal().locate(head("1"), 3)->line, head("1").line);
  EXPECT_EQ(sessions_->journal().locate(head("other"), 3)->line, 1);
}

TEST_F(SessionsTest, OnlyTheNewestStatesAreKept) {
  run(12, script(6));
  EXPECT_EQ(states(), Sessions::kRecent);
}

TEST_F(SessionsTest, AStateThatIsDamagedGoneOrAnothersIsMadeAgain) {
  const auto calls = script(6);
  const std::vector<json> whole = essences(run(12, calls).steps);
  move("1", 7);
  EXPECT_EQ(resume("1", 5, calls).note, "") << "a state that nobody kept is no damage";
  for (const char* harm : {"gone", "cut", "changed", "another's"}) {
    SCOPED_TRACE(harm);
    move("1", 7);
    // Of this step and of all others.
    std::vector<std::string> all;
    ASSERT_TRUE(sessions_->states().for_each([&](const std::string& digest, int64_t) { all.push_back(digest); }));
    ASSERT_FALSE(all.empty());
    for (const std::string& digest : all) {
      const std::string path = sessions_->states().path_of(digest);
      auto bytes = read_file(path);
      ASSERT_TRUE(bytes);
      fs::remove(path);
      if (std::string(harm) == "cut") std::ofstream(path) << bytes->substr(0, bytes->size() / 2);
      if (std::string(harm) == "changed") std::ofstream(path) << "x" << bytes->substr(1);
      if (std::string(harm) == "another's") {
        const auto other =
            sessions_->states().put("{\"schema\":\"anser.script_mind.1\",\"prefix\":\"0\",\"cursor\":1,\"tokens\":1}");
        ASSERT_TRUE(other);
        auto change = sessions_->journal().db().prepare("UPDATE worlds SET state = ? WHERE state = ?");
        ASSERT_TRUE(change);
        change->bind(1, *other);
        change->bind(2, digest);
        ASSERT_TRUE(change->step());
      }
    }
    open();
    const RunReport report = resume("1", 5, calls);
    EXPECT_FALSE(report.note.empty());
    const auto rest = essences(report.steps);
    ASSERT_EQ(rest.size(), 5u);
    for (size_t i = 0; i < rest.size(); ++i) {
      EXPECT_EQ(rest[i]["mind_hash"], whole[7 + i]["mind_hash"]);
      EXPECT_EQ(rest[i]["workspace_hash"], whole[7 + i]["workspace_hash"]);
    }
  }
}

TEST_F(SessionsTest, ASecondHolderIsToldWhoHasIt) {
  run(2, script(1));
  auto first = sessions_->hold("last");
  ASSERT_TRUE(first) << first.error().message();
  const auto second = sessions_->hold("last");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Errc::kResource);
  EXPECT_NE(second.error().message().find("process " + std::to_string(::getpid())), std::string::npos)
      << second.error().message();
  EXPECT_NE(sessions_->holder(1), "");
  first = Error{Errc::kInvalid, ""};
  EXPECT_EQ(sessions_->holder(1), "");
  EXPECT_TRUE(sessions_->hold("last"));
}

TEST_F(SessionsTest, NamesAreUniqueAndStepsThatAreNotThereAreSaid) {
  options_.session_name = "first";
  run(2, script(1));
  EXPECT_EQ(sessions_->journal().session("first")->id, 1);
  ScriptMind mind(script(1));
  const auto again = run_task(task_, options_, mind, *sandbox_, sessions_.get(), {});
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().message().find("is session 1's"), std::string::npos) << again.error().message();
  EXPECT_EQ(sessions_->journal().sessions()->size(), 1u) << "nothing of it is left";
  auto held = sessions_->hold("first");
  ASSERT_TRUE(held);
  EXPECT_EQ(sessions_->move(*held, 3).error().code, Errc::kNotFound);
  EXPECT_EQ(sessions_->move(*held, -1).error().code, Errc::kNotFound);
  EXPECT_EQ(sessions_->hold("nobody").error().code, Errc::kNotFound);
}

TEST_F(SessionsTest, ARowThatWasChangedIsNotUsed) {
  run(4, script(2));
  ASSERT_TRUE(sessions_->journal().db().execute("UPDATE steps SET body = replace(body, 'value 1', 'value 7')"));
  ScriptMind mind(script(2));
  const auto held = sessions_->hold("1");
  ASSERT_FALSE(held);
  EXPECT_EQ(held.error().code, Errc::kCorrupt);
}

}  // namespace
}  // namespace anser::agent
