// agent/session: gc frees what nothing leads to and nothing else; fsck finds every damage, and mends what can be.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "agent/redo.h"
#include "agent/run.h"
#include "agent/script_mind.h"
#include "agent/session/collect.h"
#include "agent/session/fsck.h"
#include "agent/session/rebuild.h"
#include "agent/session/view.h"
#include "base/rng.h"
#include "base/unique_fd.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<std::string> script(int rounds) {
  const Dialect& speech = *find_dialect("g1i");
  std::vector<std::string> calls;
  for (int i = 0; i < rounds; ++i) {
    calls.push_back(
        speech.call({"edit", {{"path", "value.txt"}, {"line", 1}, {"text", "value " + std::to_string(i)}}}));
    calls.push_back(speech.call({"run", nlohmann::ordered_json::object()}));
  }
  return calls;
}

class RepairTest : public testing::Test {
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
  void close() {
    sandbox_.reset();
    sessions_.reset();
  }
  void open() {
    close();
    auto sessions = Sessions::open(data());
    ASSERT_TRUE(sessions) << sessions.error().message();
    sessions_ = std::make_unique<Sessions>(std::move(*sessions));
    tools::SandboxOptions options;
    options.store = sessions_->store();
    auto sandbox = tools::Sandbox::start(options);
    if (!sandbox) ANSER_SKIP_OR_FAIL(sandbox.error().message());
    sandbox_ = std::move(*sandbox);
  }
  std::string data() const { return scratch_.path("data"); }
  void run(int64_t steps) {
    ScriptMind mind(script(20));
    options_.budget.steps = steps;
    const auto report = run_task(task_, options_, mind, *sandbox_, sessions_.get(), {});
    ASSERT_TRUE(report) << report.error().message();
  }
  RunReport resume(const std::string& word, int64_t steps) {
    ScriptMind mind(script(20));
    auto held = sessions_->hold(word);
    EXPECT_TRUE(held) << held.error().message();
    MoreBudget more;
    more.steps = steps;
    auto report = resume_task(*held, task_, options_, more, mind, *sandbox_, *sessions_, {});
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  }
  void move(const std::string& word, int64_t n) {
    auto held = sessions_->hold(word);
    ASSERT_TRUE(held) << held.error().message();
    ASSERT_TRUE(sessions_->move(*held, n));
  }
  Freed gc() {
    const auto freed = collect(*sessions_, *sandbox_, false);
    EXPECT_TRUE(freed) << freed.error().message();
    return freed ? *freed : Freed();
  }
  // The fates of what was found, with the places.
  std::vector<std::string> check(bool repair) {
    const auto report = fsck(*sessions_, sandbox_.get(), repair, redo_fn());
    EXPECT_TRUE(report) << report.error().message();
    std::vector<std::string> out;
    if (!report) return out;
    for (const Finding& one : report->findings) {
      static const char* const names[] = {"mended ", "mendable ", "lost "};
      out.push_back(names[one.fate] + one.where);
    }
    return out;
  }
  // All that the sessions say, as text.
  std::string everything() {
    std::string out;
    const auto rows = sessions_->journal().sessions(-1);
    EXPECT_TRUE(rows) << rows.error().message();
    for (const SessionRow& row : rows.value_or(std::vector<SessionRow>())) {
      const auto whole = session_with_steps(*sessions_, row, 1);
      EXPECT_TRUE(whole) << whole.error().message();
      if (!whole) continue;
      json steps = whole->at("steps");
      out += std::to_string(row.id) + row.name + row.goal + row.first + steps.dump(1);
    }
    return out;
  }
  using Words = std::vector<std::string>;

  test::Scratch scratch_;
  std::unique_ptr<Sessions> sessions_;
  std::unique_ptr<tools::Sandbox> sandbox_;
  Task task_;
  RunOptions options_;
};

TEST_F(RepairTest, GcFreesWhatNothingLeadsToAndNothingElse) {
  run(10);
  EXPECT_EQ(gc().steps, 0);
  const std::string before = everything();
  move("1", 4);
  EXPECT_EQ(gc().steps, 0) << "redo still leads there";
  move("1", 10);
  EXPECT_EQ(everything(), before);
  // Another way from step 4 on: what was behind it is taken back for good, unless a fork is there.
  auto fork = sessions_->fork(*sessions_->journal().session("1"), *sessions_->journal().locate({1, 10}, 7), "");
  ASSERT_TRUE(fork) << fork.error().message();
  fork = Error{Errc::kInvalid, ""};
  move("1", 4);
  resume("1", 2);
  const Freed freed = gc();
  EXPECT_EQ(freed.steps, 3);  // 8, 9, 10
  EXPECT_GT(freed.snapshots, 0);
  EXPECT_EQ(gc().steps, 0);
  open();
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("2", 3).steps.size(), 3u);
  auto held = sessions_->hold("2");
  ASSERT_TRUE(held);
  ASSERT_TRUE(remove_session(*sessions_, *held));
  held = Error{Errc::kInvalid, ""};
  EXPECT_EQ(gc().steps, 6) << "5 to 7, and the three after them";
  EXPECT_FALSE(fs::exists(sessions_->log_path(2)));
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

TEST_F(RepairTest, ADryRunFreesNothing) {
  run(6);
  move("1", 2);
  resume("1", 1);
  const auto would = collect(*sessions_, *sandbox_, true);
  ASSERT_TRUE(would);
  EXPECT_EQ(would->steps, 4);
  EXPECT_EQ(gc().steps, 4);
}

TEST_F(RepairTest, RowsThatAreDamagedOrGoneComeFromTheLog) {
  run(6);
  const std::string before = everything();
  const auto harm = [&](const char* sql) { ASSERT_TRUE(sessions_->journal().db().execute(sql)); };
  harm("UPDATE steps SET body = replace(body, 'value 1', 'value 7') WHERE n = 3");
  harm("PRAGMA foreign_keys=OFF; DELETE FROM steps WHERE n = 5; PRAGMA foreign_keys=ON");
  harm("UPDATE sessions SET body = replace(body, 'go on', 'go off')");
  EXPECT_EQ(check(false), (Words{"mendable session 1", "mendable step 3 of line 1", "mendable step 5 of line 1"}));
  EXPECT_EQ(check(true), (Words{"mended session 1", "mended step 3 of line 1", "mended step 5 of line 1"}));
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(everything(), before);
  open();
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

TEST_F(RepairTest, ALogThatIsDamagedOrGoneIsWrittenAgain) {
  run(6);
  const std::string before = everything(), path = sessions_->log_path(1);
  const std::string log = read_file(path).value();
  Rng rng(1);
  for (int i = 0; i < 8; ++i) {
    std::string text = log;
    if (i == 0) text.clear();
    if (i == 1) text = log.substr(0, log.size() / 2);
    if (i > 1) text[rng.below(text.size())] ^= 4;
    ASSERT_TRUE(write_file_atomic(path, text));
    const Words found = check(true);
    EXPECT_FALSE(found.empty()) << i;
    for (const std::string& one : found) EXPECT_NE(one.rfind("lost ", 0), 0u) << i << " " << one;
    EXPECT_EQ(check(false), Words{}) << i;
    EXPECT_EQ(everything(), before);
    close();
    const auto rebuilt = rebuild_journal(data());
    ASSERT_TRUE(rebuilt) << rebuilt.error().message();
    EXPECT_EQ(rebuilt->damaged, 0);
    open();
    EXPECT_EQ(everything(), before) << i;
  }
}

TEST_F(RepairTest, ADatabaseIsMadeAgainFromTheLogs) {
  run(6);
  move("1", 3);
  resume("1", 2);
  auto fork = sessions_->fork(*sessions_->journal().session("1"), *sessions_->journal().locate({1, 6}, 2), "two");
  ASSERT_TRUE(fork) << fork.error().message();
  fork = Error{Errc::kInvalid, ""};
  resume("two", 1);
  const std::string before = everything();
  close();
  fs::remove(data() + "/sessions.db");
  fs::remove(data() + "/sessions.db-wal");
  const auto rebuilt = rebuild_journal(data());
  ASSERT_TRUE(rebuilt) << rebuilt.error().message();
  EXPECT_EQ(rebuilt->sessions, 2);
  open();
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("two", 2).steps.size(), 2u);
}

TEST_F(RepairTest, AWorkspaceThatIsDamagedIsMadeByDoingItsStepAgain) {
  run(8);
  const std::string before = everything();
  close();
  // The content that step 3 wrote, and step 5 wrote over: flip a bit of the blob, which is the file of the layer, too.
  int harmed = 0;
  for (const auto& entry : fs::recursive_directory_iterator(data() + "/store/blobs")) {
    if (!entry.is_regular_file()) continue;
    auto text = read_file(entry.path().string());
    if (!text || *text != "value 1\n") continue;
    std::fstream(entry.path(), std::ios::in | std::ios::out) << "V";
    ++harmed;
  }
  ASSERT_EQ(harmed, 1);
  open();
  const Words found = check(false);
  ASSERT_FALSE(found.empty());
  for (const std::string& one : found) EXPECT_EQ(one.rfind("mendable the workspace of step ", 0), 0u) << one;
  for (const std::string& one : check(true)) EXPECT_EQ(one.rfind("mended the workspace of step ", 0), 0u) << one;
  open();
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(everything(), before);
  move("1", 3);
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

TEST_F(RepairTest, AStateThatIsDamagedIsForgotten) {
  run(6);
  std::vector<std::string> states;
  ASSERT_TRUE(sessions_->states().for_each([&](const std::string& digest, int64_t) { states.push_back(digest); }));
  ASSERT_EQ(states.size(), 4u);
  fs::remove(sessions_->states().path_of(states[0]));
  std::ofstream(sessions_->states().path_of(states[1])) << "x";
  EXPECT_EQ(check(false).size(), 2u);
  EXPECT_EQ(check(true).size(), 2u);
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

}  // namespace
}  // namespace anser::agent
