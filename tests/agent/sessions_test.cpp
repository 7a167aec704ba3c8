// agent/session: a run that was cut anywhere goes on as if it had not been, in another process's view of the same
// files; what is damaged is noticed, and made again where it can be.
#include "agent/session/sessions.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/unique_fd.h"
#include "tests/agent/session_fixture.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

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

class SessionsTest : public SessionFixture {
 protected:
  int64_t states() {
    int64_t count = 0;
    (void)open_->sessions().states().for_each([&](const std::string&, int64_t) { ++count; });
    return count;
  }
};

TEST_F(SessionsTest, ARunThatWasCutGoesOnAsIfItHadNotBeen) {
  const auto calls = rounds(6);
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

TEST_F(SessionsTest, WhatIsSaidIsHeardOnceAndReplaysExactly) {
  const Dialect& speech = *find_dialect("g1i");
  task_.check = "";
  const std::string submit = speech.call({"submit", nlohmann::ordered_json::object()});
  const std::string look = speech.call({"run", {{"command", "cat value.txt"}}});
  const std::string write = speech.call({"write", {{"path", "value.txt"}, {"text", "two"}}});
  const std::vector<std::string> calls{look, submit, look, look, write, look, submit};
  const RunReport begun = run(40, calls);
  EXPECT_EQ(begun.ended, Ended::kSubmitted);
  ASSERT_EQ(begun.steps.size(), 2u);
  EXPECT_TRUE(open_->journal().session("last")->solved);
  options_.on_step = [&](int64_t session, const Step&) {
    EXPECT_EQ(open_->journal().session(std::to_string(session))->ended, "");
  };
  const auto say = [&](const std::string& text) {
    ScriptMind mind(calls);
    auto held = open_->sessions().hold("last");
    EXPECT_TRUE(held) << held.error().message();
    auto report = resume_task(*held, task_, options_, {}, mind, open_->sandbox(), open_->sessions(), {}, text);
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  };
  const RunReport second = say("now write two");
  EXPECT_EQ(second.ended, Ended::kSubmitted);
  ASSERT_EQ(second.steps.size(), 5u);
  EXPECT_EQ(second.steps[0].said, "now write two");
  EXPECT_EQ(second.steps[0].fed,
            (std::vector<std::string>{speech.user("now write two"), look, speech.observation("exit 0\none")}));
  EXPECT_EQ(second.steps[1].said, "");
  EXPECT_EQ(second.steps[3].observation.text, "exit 0\ntwo");
  EXPECT_EQ(open_->journal().session("last")->goal, "go on");
  // From the beginning of the turn, and from within it, and from no state at all.
  options_.on_step = {};
  for (const int64_t from : {2, 4}) {
    move("last", from);
    fs::remove_all(data() + "/blobs");
    open();
    const RunReport again = say(from == 2 ? "now write two" : "");
    EXPECT_EQ(again.note.find("bit for bit"), std::string::npos) << again.note;
    ASSERT_EQ(again.steps.size(), static_cast<size_t>(7 - from));
    EXPECT_EQ(essence(again.steps.back()), essence(second.steps.back())) << from;
  }
}

// What a person runs is a step like any other: fed, undone, replayed, made again by fsck's redo.
TEST_F(SessionsTest, ACallOfAPersonIsAStep) {
  const Dialect& speech = *find_dialect("g1i");
  const Action make{"run", {{"command", "echo made > value.txt; cat value.txt"}}};
  const std::string look = speech.call({"run", {{"command", "cat value.txt"}}});
  ScriptMind mind({look, look});
  auto held = begin_task(task_, options_, mind, open_->sandbox(), open_->sessions());
  ASSERT_TRUE(held) << held.error().message();
  EXPECT_EQ(held->row.head.n, 0);
  const auto call = [&](const Action& action) {
    return call_task(*held, task_, options_, mind, open_->sandbox(), open_->sessions(), action);
  };
  const auto made = call(make);
  ASSERT_TRUE(made) << made.error().message();
  EXPECT_TRUE(made->host);
  EXPECT_EQ(made->n, 1);
  EXPECT_EQ(made->observation.text, "exit 0\nmade");
  EXPECT_EQ(made->left.steps, options_.budget.steps);
  EXPECT_EQ(made->fed, (std::vector<std::string>{speech.call(make), speech.observation("exit 0\nmade")}));
  // In plan mode the same call changes nothing, and says so in its step.
  options_.read_only = true;
  const auto refused = call({"run", {{"command", "echo other > value.txt"}}});
  ASSERT_TRUE(refused) << refused.error().message();
  EXPECT_NE(refused->observation.text.find("ead-only file system"), std::string::npos) << refused->observation.text;
  EXPECT_EQ(refused->workspace_hash, made->workspace_hash);
  EXPECT_TRUE(open_->journal().step(held->row.head)->record.at("read_only").get<bool>());
  const auto written = call({"write", {{"path", "value.txt"}, {"text", "other"}}});
  ASSERT_TRUE(written);
  EXPECT_EQ(written->observation.text, "error: plan mode: nothing can be written");
  options_.read_only = false;
  // One that was interrupted did not happen.
  std::atomic<bool> interrupted{true};
  options_.interrupted = &interrupted;
  const auto stopped = call({"run", {{"command", "echo half > value.txt; sleep 600"}}});
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, Errc::kCancelled);
  EXPECT_EQ(held->row.head.n, 3);
  options_.interrupted = nullptr;
  const auto report = resume_task(*held, task_, options_, {}, mind, open_->sandbox(), open_->sessions(), {});
  ASSERT_TRUE(report) << report.error().message();
  ASSERT_EQ(report->steps.size(), 2u);
  EXPECT_EQ(report->steps[0].observation.text, "exit 0\nmade");
  // Taken back, and there again.
  ASSERT_TRUE(open_->sessions().move(*held, 0));
  const auto before = call({"run", {{"command", "cat value.txt"}}});
  ASSERT_TRUE(before);
  EXPECT_EQ(before->observation.text, "exit 0\none");
}

// What was seen before a person spoke again is no circle.
TEST_F(SessionsTest, ATurnBeginsWithoutCircles) {
  const std::string look = find_dialect("g1i")->call({"run", {{"command", "true"}}});
  const std::vector<std::string> calls(6, look);
  EXPECT_EQ(run(2, calls).ended, Ended::kBudget);
  for (const int64_t cut : {2, 1}) {
    ScriptMind mind(calls);
    auto held = open_->sessions().hold("last");
    ASSERT_TRUE(held);
    MoreBudget more;
    more.steps = cut;
    const auto report = resume_task(*held, task_, options_, more, mind, open_->sandbox(), open_->sessions(), {},
                                    cut == 2 ? "once more" : "");
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_EQ(report->ended, cut == 2 ? Ended::kBudget : Ended::kStuck);  // the third one of the turn
  }
}

TEST_F(SessionsTest, RewindingAndBothBranchesOfAForkGoOnAsTheLineDid) {
  const auto calls = rounds(6);
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
  fork("1", 5, "other");
  EXPECT_EQ(open_->journal().session("other")->forked_from, 1);
  move("1", 12);  // forward again
  EXPECT_EQ(head("1"), open_->journal().session("1")->tip);
  move("1", 5);
  rest_is_equal(resume("1", 7, calls), 5);
  EXPECT_EQ(head("1"), on(1, 12, 1)) << "the steps that were taken back are still there, so it goes on beside them";
  open();
  rest_is_equal(resume("other", 7, calls), 5);
  move("1", 0);
  rest_is_equal(resume("1", 12, calls), 0);
  EXPECT_EQ(*open_->journal().locate(head("1"), 3), on(1, 3, 2));
  EXPECT_EQ(*open_->journal().locate(head("other"), 3), on(1, 3));
  EXPECT_EQ(*open_->journal().locate(head("other"), 6), on(2, 6));
}

TEST_F(SessionsTest, OnlyTheNewestStatesAreKept) {
  run(12, rounds(6));
  EXPECT_EQ(states(), Sessions::kRecent);
}

TEST_F(SessionsTest, AStateThatIsDamagedGoneOrAnothersIsMadeAgain) {
  const auto calls = rounds(6);
  const std::vector<json> whole = essences(run(12, calls).steps);
  move("1", 7);
  EXPECT_EQ(resume("1", 5, calls).note, "") << "a state that nobody kept is no damage";
  for (const char* harm : {"gone", "cut", "changed", "another's"}) {
    SCOPED_TRACE(harm);
    move("1", 7);
    // Of this step and of all others.
    std::vector<std::string> all;
    ASSERT_TRUE(
        open_->sessions().states().for_each([&](const std::string& digest, int64_t) { all.push_back(digest); }));
    ASSERT_FALSE(all.empty());
    for (const std::string& digest : all) {
      const std::string path = open_->sessions().states().path_of(digest);
      auto bytes = read_file(path);
      ASSERT_TRUE(bytes);
      fs::remove(path);
      if (std::string(harm) == "cut") std::ofstream(path) << bytes->substr(0, bytes->size() / 2);
      if (std::string(harm) == "changed") std::ofstream(path) << "x" << bytes->substr(1);
      if (std::string(harm) == "another's") {
        const auto other = open_->sessions().states().put(
            "{\"schema\":\"anser.script_mind.1\",\"prefix\":\"0\",\"cursor\":1,\"tokens\":1}");
        ASSERT_TRUE(other);
        auto change = open_->journal().db().prepare("UPDATE worlds SET state = ? WHERE state = ?");
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
  run(2, rounds(1));
  auto first = open_->sessions().hold("last");
  ASSERT_TRUE(first) << first.error().message();
  const auto second = open_->sessions().hold("last");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Errc::kResource);
  EXPECT_NE(second.error().message().find("process " + std::to_string(::getpid())), std::string::npos)
      << second.error().message();
  EXPECT_NE(open_->sessions().holder(1), "");
  first = Error{Errc::kInvalid, ""};
  EXPECT_EQ(open_->sessions().holder(1), "");
  EXPECT_TRUE(open_->sessions().hold("last"));
}

TEST_F(SessionsTest, NamesAreUniqueAndStepsThatAreNotThereAreSaid) {
  options_.session_name = "first";
  run(2, rounds(1));
  EXPECT_EQ(open_->journal().session("first")->id, 1);
  ScriptMind mind(rounds(1));
  const auto again = run_task(task_, options_, mind, open_->sandbox(), &open_->sessions(), {});
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().message().find("is session 1's"), std::string::npos) << again.error().message();
  EXPECT_EQ(open_->journal().sessions()->size(), 1u) << "nothing of it is left";
  auto held = open_->sessions().hold("first");
  ASSERT_TRUE(held);
  EXPECT_EQ(open_->sessions().move(*held, 3).error().code, Errc::kNotFound);
  EXPECT_EQ(open_->sessions().move(*held, -1).error().code, Errc::kNotFound);
  EXPECT_EQ(open_->sessions().hold("nobody").error().code, Errc::kNotFound);
  for (const char* name : {"7", "last", "a b", "../x", "-", "\x1b"}) {
    held->row.name = name;
    EXPECT_EQ(open_->sessions().put(*held).error().code, Errc::kInvalid) << name;
  }
}

TEST_F(SessionsTest, ARowThatWasChangedIsNotUsed) {
  run(4, rounds(2));
  ASSERT_TRUE(open_->journal().db().execute("UPDATE steps SET body = replace(body, 'value 1', 'value 7')"));
  ScriptMind mind(rounds(2));
  const auto held = open_->sessions().hold("1");
  ASSERT_FALSE(held);
  EXPECT_EQ(held.error().code, Errc::kCorrupt);
}

}  // namespace
}  // namespace anser::agent
