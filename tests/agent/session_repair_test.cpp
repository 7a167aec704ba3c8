// agent/session: gc frees what nothing leads to and nothing else; fsck finds every damage, and mends what can be.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/rng.h"
#include "base/unique_fd.h"
#include "tests/agent/session_repair_fixture.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

using RepairTest = RepairFixture;

TEST_F(RepairTest, GcFreesWhatNothingLeadsToAndNothingElse) {
  run(10);
  EXPECT_EQ(gc().steps, 0);
  const std::string before = everything();
  move("1", 4);
  EXPECT_EQ(gc().steps, 0) << "redo still leads there";
  move("1", 10);
  EXPECT_EQ(everything(), before);
  // Another way from step 4 on: what was behind it is taken back for good, unless a fork is there.
  fork("1", 7, "");
  move("1", 4);
  resume("1", 2);
  const Freed freed = gc();
  EXPECT_EQ(freed.steps, 3);  // 8, 9, 10
  EXPECT_GT(freed.snapshots, 0);
  EXPECT_EQ(gc().steps, 0);
  open();
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("2", 3).steps.size(), 3u);
  auto held = open_->sessions().hold("2");
  ASSERT_TRUE(held);
  ASSERT_TRUE(remove_session(open_->sessions(), *held));
  held = Error{Errc::kInvalid, ""};
  EXPECT_EQ(gc().steps, 6) << "5 to 7, and the three after them";
  EXPECT_FALSE(fs::exists(open_->sessions().log_path(2)));
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

TEST_F(RepairTest, ADryRunFreesNothing) {
  run(6);
  move("1", 2);
  resume("1", 1);
  const auto would = collect(open_->sessions(), open_->sandbox(), true);
  ASSERT_TRUE(would);
  EXPECT_EQ(would->steps, 4);
  EXPECT_EQ(gc().steps, 4);
}

TEST_F(RepairTest, RowsThatAreDamagedOrGoneComeFromTheLog) {
  run(6);
  const std::string before = everything();
  const auto harm = [&](const char* sql) { ASSERT_TRUE(open_->journal().db().execute(sql)); };
  harm("UPDATE steps SET body = replace(body, 'value 1', 'value 7') WHERE n = 3");
  harm("PRAGMA foreign_keys=OFF; DELETE FROM steps WHERE n = 5; PRAGMA foreign_keys=ON");
  harm("UPDATE sessions SET body = replace(body, 'go on', 'go off')");
  EXPECT_EQ(check(false),
            (Words{"mendable session 1", "mendable step 3 of session 1", "mendable step 5 of session 1"}));
  EXPECT_EQ(check(true), (Words{"mended session 1", "mended step 3 of session 1", "mended step 5 of session 1"}));
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(everything(), before);
  open();
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

TEST_F(RepairTest, ALogThatIsDamagedOrGoneIsWrittenAgain) {
  run(6);
  const std::string before = everything(), path = open_->sessions().log_path(1);
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
  fork("1", 2, "two");
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

// Where the loop itself noted what was done, its note is a part of the step behind it.
TEST_F(RepairTest, TheLoopsOwnNotesAreMadeAgainToo) {
  options_.forget_every = 2;
  run(8);
  const std::string before = everything();
  EXPECT_NE(before.find("\"noted\""), std::string::npos);
  close();
  int harmed = 0;
  for (const auto& entry : fs::recursive_directory_iterator(data() + "/store/blobs")) {
    if (!entry.is_regular_file()) continue;
    auto text = read_file(entry.path().string());
    if (!text || text->find("about: progress of session") == std::string::npos) continue;
    std::fstream(entry.path(), std::ios::in | std::ios::out) << "V";
    ++harmed;
  }
  ASSERT_GE(harmed, 3);
  open();
  const Words found = check(false);
  EXPECT_TRUE(all(found, "mendable")) << found.size() << (found.empty() ? "" : found[0]);
  const Words mended = check(true);
  EXPECT_TRUE(all(mended, "mended")) << mended.size() << (mended.empty() ? "" : mended[0]);
  open();
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(everything(), before);
}

TEST_F(RepairTest, AStateThatIsDamagedIsForgotten) {
  run(6);
  std::vector<std::string> states;
  ASSERT_TRUE(
      open_->sessions().states().for_each([&](const std::string& digest, int64_t) { states.push_back(digest); }));
  ASSERT_EQ(states.size(), 4u);
  fs::remove(open_->sessions().states().path_of(states[0]));
  std::ofstream(open_->sessions().states().path_of(states[1])) << "x";
  EXPECT_EQ(check(false).size(), 2u);
  EXPECT_EQ(check(true).size(), 2u);
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

}  // namespace
}  // namespace anser::agent
