// agent/session/collect: after whatever was forked, taken back and removed, gc leaves every step that a session leads
// to as it was, and nothing else; and which sessions are old, whatever the clock says.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "base/clock.h"
#include "base/rng.h"
#include "tests/agent/session_repair_fixture.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

// What ought to be there: of every session the steps on its way, forward ones too, and how many it has done.
struct Expected {
  std::vector<int> way;  // numbers of steps in `made`
  size_t at = 0;
};
struct Made {
  std::string call, workspace, mind;
};

class GcTest : public RepairFixture {
 protected:
  // What was called on the way to the first `at` steps, and then calls that no other branch makes.
  std::vector<std::string> calls(const Expected& session, size_t at) {
    const Dialect& speech = *find_dialect("g1i");
    std::vector<std::string> out;
    for (size_t i = 1; i <= at; ++i) out.push_back(made_[static_cast<size_t>(session.way[i])].call);
    for (int i = 0; i < 40; ++i) {
      out.push_back(speech.call({"edit", {{"path", "value.txt"}, {"line", 1}, {"text", "v" + std::to_string(next_)}}}));
      ++next_;
    }
    return out;
  }
  void take_in(Expected& session, const std::vector<Step>& steps) {
    session.way.resize(session.at + 1);
    for (const Step& step : steps) {
      made_.push_back({step.call, step.workspace_hash, step.mind_hash});
      session.way.push_back(static_cast<int>(made_.size()) - 1);
      ++session.at;
    }
  }
  void begin(int64_t steps) {
    const RunReport report = SessionFixture::run(steps, calls({}, 0));
    made_.push_back({});  // its beginning
    Expected& session = sessions_[report.session];
    session.way = {static_cast<int>(made_.size()) - 1};
    take_in(session, report.steps);
  }
  int64_t some_session() {
    auto at = sessions_.begin();
    std::advance(at, static_cast<int64_t>(rng_.below(sessions_.size())));
    return at->first;
  }
  void do_something() {
    const int64_t id = some_session();
    const std::string word = std::to_string(id);
    Expected& session = sessions_[id];
    const auto n = static_cast<int64_t>(rng_.below(session.way.size()));
    switch (rng_.below(6)) {
      case 0:
        return begin(1 + static_cast<int64_t>(rng_.below(4)));
      case 1:
        if (sessions_.size() < 6) {
          fork(word, n, "");
          Expected copy = session;
          copy.way.resize(static_cast<size_t>(n) + 1);
          copy.at = static_cast<size_t>(n);
          sessions_[open_->journal().session("last")->id] = copy;
        }
        return;
      case 2:
        move(word, n);
        session.at = static_cast<size_t>(n);
        return;
      case 3:
        if (sessions_.size() > 2) {
          auto held = open_->sessions().hold(word);
          ASSERT_TRUE(held && remove_session(open_->sessions(), *held));
          sessions_.erase(id);
        }
        return;
      default:
        take_in(session, resume(word, 1 + static_cast<int64_t>(rng_.below(4)), calls(session, session.at)).steps);
    }
  }
  int64_t count(const std::string& sql) {
    auto select = open_->journal().db().prepare(sql);
    EXPECT_TRUE(select && *select->step());
    return select ? select->integer(0) : -1;
  }
  void check_that_all_is_there() {
    for (const auto& [id, session] : sessions_) {
      ScriptMind mind(calls(session, session.way.size() - 1));
      const auto row = open_->journal().session(std::to_string(id));
      ASSERT_TRUE(row) << row.error().message();
      ASSERT_EQ(row->head.n, static_cast<int64_t>(session.at));
      ASSERT_EQ(row->tip.n, static_cast<int64_t>(session.way.size()) - 1);
      for (int64_t n = 0; n <= row->tip.n; ++n) {
        SCOPED_TRACE("step " + std::to_string(n) + " of session " + std::to_string(id));
        const auto at = open_->journal().locate(row->tip, n);
        ASSERT_TRUE(at) << at.error().message();
        auto resumed = open_->sessions().at(*at, row->dialect, mind, open_->sandbox());
        ASSERT_TRUE(resumed) << resumed.error().message();
        EXPECT_EQ(resumed->note, "");
        if (n == 0) continue;
        const Made& want = made_[static_cast<size_t>(session.way[static_cast<size_t>(n)])];
        EXPECT_EQ(*resumed->world.box.tree_hash(), want.workspace);
        EXPECT_EQ(mind_hash(resumed->world.mind), want.mind);
      }
    }
  }
  void check_that_nothing_else_is() {
    std::set<int> reachable;
    for (const auto& [id, session] : sessions_) reachable.insert(session.way.begin(), session.way.end());
    EXPECT_EQ(count("SELECT count(*) FROM steps"), static_cast<int64_t>(reachable.size()));
    EXPECT_EQ(count("SELECT count(*) FROM worlds"), static_cast<int64_t>(reachable.size()));
    std::set<std::string> states;
    (void)open_->sessions().states().for_each([&](const std::string& digest, int64_t) { states.insert(digest); });
    EXPECT_EQ(static_cast<int64_t>(states.size()), count("SELECT count(DISTINCT state) FROM worlds WHERE state <> ''"));
    std::set<std::string> snapshots;
    for (const auto& entry : fs::directory_iterator(data() + "/store/snapshots"))
      snapshots.insert(entry.path().stem().string());
    EXPECT_EQ(static_cast<int64_t>(snapshots.size()), count("SELECT count(DISTINCT snapshot) FROM worlds"));
    // Contents of files that no layer has any more have one name only.
    for (const auto& entry : fs::recursive_directory_iterator(data() + "/store/blobs")) {
      EXPECT_TRUE(!entry.is_regular_file() || entry.hard_link_count() > 1) << entry.path();
    }
    const auto again = open_->sandbox().gc();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bytes, 0);
    const auto logs = *open_->sessions().logs();
    for (const int64_t id : logs) {
      const auto log = read_log(open_->sessions().log_path(id));
      ASSERT_TRUE(log);
      EXPECT_EQ(log->damaged, 0);
    }
    EXPECT_EQ(check(false), Words{});
  }

  std::map<int64_t, Expected> sessions_;
  std::vector<Made> made_;
  Rng rng_{7};
  int next_ = 0;
};

TEST_F(GcTest, WhateverWasDoneItLeavesWhatIsReachableAndNothingElse) {
  begin(4);
  for (int round = 0; round < 12; ++round) {
    SCOPED_TRACE(round);
    for (int i = 0; i < 5; ++i) do_something();
    const auto would = collect(open_->sessions(), open_->sandbox(), true);
    ASSERT_TRUE(would) << would.error().message();
    const Freed freed = gc();
    EXPECT_EQ(would->steps, freed.steps);
    EXPECT_EQ(would->states, freed.states);
    EXPECT_EQ(would->state_bytes, freed.state_bytes);
    EXPECT_EQ(would->snapshots, freed.snapshots);
    if (round % 4 == 3) open();  // as another process, which holds no layer any more
    if (round % 4 == 3) (void)gc();
    check_that_all_is_there();
    if (round % 4 == 3) check_that_nothing_else_is();
    if (HasFatalFailure()) return;
  }
}

class Wall : public Clock {
 public:
  std::chrono::system_clock::time_point wall() const override {
    return std::chrono::system_clock::time_point(std::chrono::hours(24 * day));
  }
  int64_t day = 20'000;  // 2024-10-04
};

class ClockTest : public RepairFixture {
 protected:
  void SetUp() override {
    clock_ = &wall_;
    RepairFixture::SetUp();
  }
  std::vector<int64_t> old(int64_t last, int64_t days) {
    const auto rows = expired(open_->sessions(), {last, days});
    EXPECT_TRUE(rows) << rows.error().message();
    std::vector<int64_t> ids;
    for (const SessionRow& row : rows.value_or(std::vector<SessionRow>())) ids.push_back(row.id);
    return ids;
  }
  using Ids = std::vector<int64_t>;
  Wall wall_;
};

TEST_F(ClockTest, ThatGoesBackChangesNothing) {
  run(4);
  wall_.day -= 400;
  run(3);
  EXPECT_EQ(open_->journal().session("last")->id, 2) << "the newest by number";
  EXPECT_EQ(open_->journal().sessions()->at(0).id, 2);
  resume("1", 2);
  const auto first = open_->journal().session("1");
  EXPECT_EQ(first->started, "2024-10-04T00:00:00Z");
  EXPECT_EQ(first->finished, "2023-08-31T00:00:00Z") << "before it began";
  EXPECT_EQ(check(false), Words{});
  move("1", 2);
  const RunReport report = resume("1", 1);
  EXPECT_GE(report.wall_seconds, 0);
  for (const Step& step : report.steps) EXPECT_GE(step.seconds, 0);
  const Freed freed = gc();
  EXPECT_EQ(freed.steps, 4);  // 3 to 6 of the first
  EXPECT_EQ(check(false), Words{});
  EXPECT_EQ(resume("last", 1).steps.size(), 1u);
}

TEST_F(ClockTest, SessionsThatAreOldAreThoseThatNothingKeeps) {
  run(2);  // 1
  run(2);  // 2
  options_.session_name = "named";
  run(2);  // 3
  options_.session_name = "";
  wall_.day += 10;
  run(2);  // 4
  resume("2", 1);
  wall_.day += 5;
  run(0);  // 5: without a step
  EXPECT_EQ(old(-1, -1), Ids{});
  EXPECT_EQ(old(-1, 14), Ids{1}) << "2 was gone on with, 3 has a name";
  EXPECT_EQ(old(-1, 3), (Ids{1, 2, 4}));
  EXPECT_EQ(old(-1, 0), (Ids{1, 2, 4})) << "5 is of this moment";
  EXPECT_EQ(old(1, -1), (Ids{1, 2, 4}));
  EXPECT_EQ(old(0, -1), (Ids{1, 2, 4, 5}));
  EXPECT_EQ(old(2, 14), Ids{1}) << "what one of them keeps stays";
  EXPECT_EQ(old(4, 3), Ids{1});
  EXPECT_EQ(old(9, 0), Ids{});
  {
    const auto held = open_->sessions().hold("1");
    ASSERT_TRUE(held);
    EXPECT_EQ(old(0, -1), (Ids{2, 4, 5}));
  }
  wall_.day -= 1000;
  EXPECT_EQ(old(-1, 1), Ids{}) << "all of them are in the future, so nobody knows how old they are";
}

}  // namespace
}  // namespace anser::agent
