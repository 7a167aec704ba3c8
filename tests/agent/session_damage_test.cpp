// agent/session against damage of every kind, made on purpose: each kind of page of sessions.db, its write-ahead log,
// logs that end too early, rows that point elsewhere, both copies at once. fsck names it, mends what can be mended, and
// nothing wrong is gone on with.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/unique_fd.h"
#include "tests/agent/session_repair_fixture.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

constexpr size_t kPage = 4096;

class DamageTest : public RepairFixture {
 protected:
  std::string database() const { return data() + "/sessions.db"; }
  // Everything that is kept but the workspaces, to the directory `aside`, and from there again.
  static void copy(const std::string& from, const std::string& to) {
    for (const auto& entry : fs::directory_iterator(to)) {
      if (entry.path().filename() != "store") fs::remove_all(entry.path());
    }
    for (const auto& entry : fs::directory_iterator(from)) {
      const fs::path there = fs::path(to) / entry.path().filename();
      if (entry.path().filename() != "store") fs::copy(entry.path(), there, fs::copy_options::recursive);
    }
  }
  void put_back() {
    close();
    copy(scratch_.path("aside"), data());
  }
  void set_aside() {
    fs::create_directories(scratch_.path("aside"));
    copy(data(), scratch_.path("aside"));
  }
  // One page of each kind that the file has.
  std::map<std::string, size_t> pages() {
    const std::string file = read_file(database()).value();
    EXPECT_EQ(file.size() % kPage, 0u);
    const auto u32 = [&](size_t at) {
      size_t value = 0;
      for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(file[at + i]);
      return value;
    };
    std::map<std::string, size_t> out{{"header", 0}, {"trunk of the free list", u32(32) - 1}};
    EXPECT_NE(u32(32), 0u) << "no page is free";
    std::set<size_t> unused;
    for (size_t trunk = u32(32); trunk != 0; trunk = u32((trunk - 1) * kPage)) {
      unused.insert(trunk - 1);
      const size_t at = (trunk - 1) * kPage;
      for (size_t i = 0; i < u32(at + 4); ++i) unused.insert(u32(at + 8 + 4 * i) - 1);
    }
    for (size_t page = 1; page < file.size() / kPage; ++page) {
      const char kind = unused.count(page) != 0 ? '\0' : file[page * kPage];
      if (kind == 5) out["interior of a table"] = page;
      if (kind == 13) out["leaf of a table"] = page;
      if (kind == 10) out["leaf of an index"] = page;
    }
    return out;
  }
  static void spoil(const std::string& path, size_t at, size_t bytes) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(at));
    for (size_t i = 0; i < bytes; ++i) file.put(static_cast<char>(0xa5 + i % 7));
    ASSERT_TRUE(file.good());
  }
  // Opened as fsck does it; what was found, of the file and of the rows.
  std::vector<std::string> whole_check(bool repair) {
    close();
    std::vector<Finding> findings;
    {
      const auto sessions = open_for_check(data(), repair, findings);
      EXPECT_TRUE(sessions || !repair) << sessions.error().message();
      EXPECT_EQ(sessions.has_value(), repair || findings.empty());
      if (!sessions) return {"mendable " + findings.at(0).where};
    }
    open();
    std::vector<std::string> found = check(repair);
    for (const Finding& one : findings) found.insert(found.begin(), "mended " + one.where);
    return found;
  }
  // Pages that are free, and a session with a fork beside it.
  void fill() {
    run(24);
    fork("1", 20, "other");
    resume("other", 3);
    SessionFixture::run(12, rounds(20));
    auto held = open_->sessions().hold("3");
    ASSERT_TRUE(held && remove_session(open_->sessions(), *held));
    held = Error{Errc::kInvalid, ""};
    gc();
  }
};

TEST_F(DamageTest, EveryKindOfPage) {
  fill();
  const std::string before = everything();
  close();
  set_aside();
  const auto all_pages = pages();
  EXPECT_EQ(all_pages.size(), 5u);
  for (const auto& [kind, page] : all_pages) {
    for (const size_t bytes : {size_t{64}, kPage}) {
      SCOPED_TRACE(kind + ", " + std::to_string(bytes) + " bytes of page " + std::to_string(page + 1));
      put_back();
      spoil(database(), page * kPage, bytes);
      EXPECT_EQ(whole_check(false), Words{"mendable sessions.db"});
      const Words mended = whole_check(true);
      EXPECT_TRUE(all(mended, "mended")) << testing::PrintToString(mended);
      EXPECT_EQ(whole_check(false), Words{});
      EXPECT_EQ(everything(), before);
    }
  }
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
  EXPECT_EQ(resume("other", 2).steps.size(), 2u);
}

// A write-ahead log that a dead process left. What is behind the damage is gone without SQLite saying so.
TEST_F(DamageTest, TheWriteAheadLog) {
  run(2);
  close();
  open();
  resume("1", 8);
  const std::string before = everything();
  const int64_t newest = open_->journal().session("1")->revision;
  set_aside();  // with the log, since the database is open
  const auto size = fs::file_size(scratch_.path("aside/sessions.db-wal"));
  ASSERT_GT(size, 10 * kPage);
  int lost = 0;
  for (const size_t at : {size_t{8}, size_t{40}, size / 4, size / 2, size - 2 * kPage, size - 100}) {
    SCOPED_TRACE(at);
    put_back();
    fs::remove(data() + "/sessions.db-shm");
    spoil(data() + "/sessions.db-wal", at, 64);
    open();
    const auto seen = open_->journal().session("1");
    ASSERT_TRUE(seen) << seen.error().message();
    const int64_t ahead = newest - seen->revision;
    lost += ahead > 1 ? 1 : 0;
    const auto held = open_->sessions().hold("1");
    EXPECT_EQ(held.has_value(), ahead <= 1);
    if (!held) {
      EXPECT_EQ(held.error().code, Errc::kCorrupt);
      EXPECT_NE(held.error().message().find("lacks the newest"), std::string::npos) << held.error().message();
      const Words found = check(false);
      EXPECT_TRUE(all(found, "mendable")) << testing::PrintToString(found);
      EXPECT_EQ(found.at(0), "mendable session 1");
      EXPECT_TRUE(all(check(true), "mended"));
    }
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(check(false), Words{});
  }
  EXPECT_GT(lost, 2);
}

TEST_F(DamageTest, ASessionThatTheDatabaseForgotKeepsItsNumber) {
  run(2);
  close();
  fs::copy(database(), scratch_.path("old"));
  open();
  run(3);
  const std::string before = everything();
  close();
  fs::copy_file(scratch_.path("old"), database(), fs::copy_options::overwrite_existing);
  open();
  EXPECT_EQ(open_->journal().session("2").error().code, Errc::kNotFound);
  run(1);
  EXPECT_EQ(open_->journal().session("last")->id, 3);
  EXPECT_TRUE(all(check(true), "mended"));
  auto held = open_->sessions().hold("3");
  ASSERT_TRUE(held && remove_session(open_->sessions(), *held));
  held = Error{Errc::kInvalid, ""};
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(resume("2", 2).steps.size(), 2u);
}

// The database of a moment before, with the log of now: one change behind is what a kill leaves, more is damage.
TEST_F(DamageTest, ADatabaseThatIsBehindItsLog) {
  for (const int64_t more : {1, 3}) {
    SCOPED_TRACE(more);
    run(4);
    const std::string word = std::to_string(open_->journal().session("last")->id);
    auto held = open_->sessions().hold(word);
    ASSERT_TRUE(held);
    close();
    fs::copy_file(database(), scratch_.path("old"), fs::copy_options::overwrite_existing);
    open();
    for (int64_t i = 0; i < more; ++i) {
      held->row.why = "change " + std::to_string(i);
      ASSERT_TRUE(open_->sessions().put(*held));
    }
    held = Error{Errc::kInvalid, ""};
    const std::string why = open_->journal().session(word)->why;
    close();
    fs::copy_file(scratch_.path("old"), database(), fs::copy_options::overwrite_existing);
    open();
    EXPECT_NE(open_->journal().session(word)->why, why);
    EXPECT_EQ(check(false), more == 1 ? Words{} : Words{"mendable session " + word});
    EXPECT_EQ(open_->sessions().hold(word).has_value(), more == 1);
    EXPECT_EQ(check(true), more == 1 ? Words{} : Words{"mended session " + word});
    EXPECT_EQ(open_->journal().session(word)->why, why);
    EXPECT_EQ(check(false), Words{});
  }
}

TEST_F(DamageTest, AStepThatOnlyTheLogHasIsTakenOver) {
  run(4);
  close();
  fs::copy(database(), scratch_.path("old"));
  open();
  {
    // A step, and no ending after it: as if the program had been killed when the log was written.
    auto held = open_->sessions().hold("1");
    ASSERT_TRUE(held);
    StepRow step = *open_->journal().step(held->row.head);
    step.record["n"] = 5;
    step.fed = {"more"};
    step.prefix = prefix_after(held->prefix, false, step.fed);
    ASSERT_TRUE(open_->sessions().add(*held, step, ""));
  }
  const std::string before = everything();
  close();
  fs::copy_file(scratch_.path("old"), database(), fs::copy_options::overwrite_existing);
  open();
  EXPECT_EQ(head("1").n, 4);
  EXPECT_EQ(check(false), Words{}) << "that is no damage";
  ASSERT_TRUE(open_->sessions().hold("1"));
  EXPECT_EQ(head("1").n, 5);
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(check(false), Words{});
}

TEST_F(DamageTest, ALogThatEndsTooEarlyOrIsGone) {
  run(5);
  const std::string before = everything(), path = open_->sessions().log_path(1), log = read_file(path).value();
  for (size_t end = log.find('\n'); end != std::string::npos; end = log.find('\n', end + 1)) {
    if (end + 1 == log.size()) break;
    SCOPED_TRACE(end);
    ASSERT_TRUE(write_file_atomic(path, log.substr(0, end + 1)));
    EXPECT_EQ(check(false), Words{"mendable the log of session 1"});
    EXPECT_EQ(check(true), Words{"mended the log of session 1"});
    EXPECT_EQ(check(false), Words{});
    EXPECT_EQ(everything(), before);
  }
  fs::remove(path);
  EXPECT_EQ(check(false), Words{"mendable the log of session 1"});
  EXPECT_EQ(check(true), Words{"mended the log of session 1"});
  close();
  fs::remove(database());
  ASSERT_TRUE(rebuild_journal(data()));
  open();
  EXPECT_EQ(everything(), before);
}

TEST_F(DamageTest, RowsThatPointElsewhere) {
  run(8);
  move("1", 5);
  resume("1", 3);
  const std::string before = everything();
  const auto harm = [&](const std::string& sql) {
    ASSERT_TRUE(open_->journal().db().execute("PRAGMA foreign_keys=OFF;" + sql + ";PRAGMA foreign_keys=ON"));
  };
  harm("UPDATE worlds SET snapshot = 'x' WHERE n = 3");
  harm("UPDATE worlds SET reset = 1 WHERE n = 4");
  harm("DELETE FROM worlds WHERE n = 2");
  harm("UPDATE lines SET parent_n = 2 WHERE parent IS NOT NULL");
  EXPECT_EQ(check(false),
            (Words{"mendable the line of step 6 of session 1, line 2", "mendable the world of step 2 of session 1",
                   "mendable the world of step 3 of session 1", "mendable the world of step 4 of session 1"}));
  EXPECT_TRUE(all(check(true), "mended"));
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(everything(), before);
  harm("DELETE FROM lines WHERE parent IS NOT NULL");
  EXPECT_EQ(check(true), Words{"mended the line of step 6 of session 1, line 2"});
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

// A row that says "begun anew here" would have the mind made again from half of what it had read.
TEST_F(DamageTest, AMindIsNotMadeAgainFromStepsThatDoNotFollow) {
  run(8);
  move("1", 4);
  ASSERT_TRUE(open_->journal().db().execute("UPDATE worlds SET reset = 1 WHERE n = 3; UPDATE worlds SET state = ''"));
  ScriptMind mind(rounds(20));
  auto held = open_->sessions().hold("1");
  ASSERT_TRUE(held);
  const auto resumed = open_->sessions().resume(*held, mind, open_->sandbox());
  ASSERT_FALSE(resumed);
  EXPECT_EQ(resumed.error().code, Errc::kCorrupt);
  EXPECT_NE(resumed.error().message().find("does not follow"), std::string::npos) << resumed.error().message();
  held = Error{Errc::kInvalid, ""};
  EXPECT_EQ(check(true), Words{"mended the world of step 3 of session 1"});
  EXPECT_EQ(resume("1", 2).note, "");
}

TEST_F(DamageTest, WhatIsDamagedOnBothSidesIsLostAndSaidToBe) {
  run(8);
  run(3);  // another session, that nothing happens to
  const std::string path = open_->sessions().log_path(1);
  std::string log = read_file(path).value();
  const size_t at = log.find("\"n\":3,");
  ASSERT_NE(at, std::string::npos);
  log[at + 4] = '9';
  ASSERT_TRUE(write_file_atomic(path, log));
  ASSERT_TRUE(open_->journal().db().execute("UPDATE steps SET sum = 'x' WHERE n = 3 AND session = 1"));
  EXPECT_EQ(check(false), (Words{"mendable the log of session 1", "lost step 3 of session 1"}));
  EXPECT_EQ(check(true), (Words{"mended the log of session 1", "lost step 3 of session 1"}));
  EXPECT_EQ(check(false), Words{"lost step 3 of session 1"});
  // Where it stands nothing is lost; a mind that would have to read step 3 again is refused.
  EXPECT_EQ(resume("1", 1).steps.size(), 1u);
  EXPECT_EQ(resume("2", 1).steps.size(), 1u);
  auto held = open_->sessions().hold("1");
  ASSERT_TRUE(held);
  EXPECT_EQ(open_->sessions().move(*held, 3).error().code, Errc::kCorrupt);
  ASSERT_TRUE(open_->sessions().move(*held, 4));
  ASSERT_TRUE(open_->journal().db().execute("UPDATE worlds SET state = ''"));
  ScriptMind mind(rounds(20));
  EXPECT_EQ(open_->sessions().resume(*held, mind, open_->sandbox()).error().code, Errc::kCorrupt);
}

TEST_F(DamageTest, ALayerThatIsGoneIsMadeByDoingItsStepAgain) {
  run(6);
  const std::string before = everything();
  close();
  std::vector<fs::path> layers;
  for (const auto& entry : fs::directory_iterator(data() + "/store/layers")) layers.push_back(entry.path());
  ASSERT_GT(layers.size(), 2u);
  int missed = 0;
  for (const fs::path& layer : layers) {
    SCOPED_TRACE(layer.string());
    fs::remove_all(layer);
    open();
    const Words found = check(false);
    if (found.empty()) {  // no kept snapshot has it
      close();
      continue;
    }
    ++missed;
    EXPECT_TRUE(all(found, "mendable")) << testing::PrintToString(found);
    for (const std::string& one : found) EXPECT_EQ(one.rfind("mendable the workspace of step ", 0), 0u) << one;
    EXPECT_TRUE(all(check(true), "mended"));
    open();
    EXPECT_EQ(check(false), Words{});
    EXPECT_EQ(everything(), before);
    close();
  }
  EXPECT_GT(missed, 2);
  open();
  move("1", 3);
  EXPECT_EQ(resume("1", 2).steps.size(), 2u);
}

}  // namespace
}  // namespace anser::agent
