// agent/session/journal: lines and places, rows and their sums, and a database of the first schema.
#include "agent/session/journal.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "agent/session/log.h"
#include "agent/session/replay.h"
#include "base/unique_fd.h"
#include "tests/support/scratch.h"

namespace anser::agent {
namespace {

using nlohmann::json;

Node on(int64_t session, int64_t n, int64_t which = 0) { return {line_of(session, which), n}; }

StepRow some_step(const std::string& what, bool reset = false) {
  StepRow row;
  row.time = "2026-11-23T00:00:00Z";
  row.record = {{"n", 1}, {"call", what}, {"observation", "seen " + what}, {"mind_hash", ""}};
  row.fed = {what, "bytes \xff\xfe"};
  row.reset = reset;
  row.prefix = prefix_after({}, reset, row.fed);
  row.snapshot = "s-" + what;
  row.rng = {1, 2, 3, 4};
  row.budget = json::object();
  row.memory = json::object();
  row.consumed = 7;
  return row;
}

constexpr const char* kFirstSchema =
    "CREATE TABLE sessions(id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, directory TEXT NOT NULL,"
    " goal TEXT NOT NULL, check_command TEXT NOT NULL, brain TEXT NOT NULL, dialect TEXT NOT NULL,"
    " seed INTEGER NOT NULL, settings TEXT NOT NULL, ended TEXT NOT NULL DEFAULT '', solved INTEGER NOT NULL "
    "DEFAULT 0,"
    " why TEXT NOT NULL DEFAULT '', finished TEXT NOT NULL DEFAULT '');"
    "CREATE TABLE steps(session INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE, n INTEGER NOT NULL,"
    " time TEXT NOT NULL, call TEXT NOT NULL, action TEXT NOT NULL, observation TEXT NOT NULL, outcome TEXT NOT "
    "NULL,"
    " tokens INTEGER NOT NULL, seconds REAL NOT NULL, workspace_hash TEXT NOT NULL, mind_hash TEXT NOT NULL,"
    " record TEXT NOT NULL, PRIMARY KEY(session, n)) WITHOUT ROWID;"
    "CREATE TABLE plans(session INTEGER NOT NULL, n INTEGER NOT NULL, tree TEXT NOT NULL, PRIMARY KEY(session, n),"
    " FOREIGN KEY(session, n) REFERENCES steps(session, n) ON DELETE CASCADE) WITHOUT ROWID;"
    "CREATE TABLE worlds(session INTEGER NOT NULL, n INTEGER NOT NULL, workspace_hash TEXT NOT NULL,"
    " mind_hash TEXT NOT NULL, rng TEXT NOT NULL, budget TEXT NOT NULL, PRIMARY KEY(session, n),"
    " FOREIGN KEY(session, n) REFERENCES steps(session, n) ON DELETE CASCADE) WITHOUT ROWID;"
    "PRAGMA user_version=1;";

class JournalTest : public testing::Test {
 protected:
  void SetUp() override { journal_ = std::make_unique<Journal>(Journal::open(scratch_.path("data")).value()); }
  SessionRow begin(const std::string& name = "") {
    SessionRow row;
    row.name = name;
    row.goal = "g";
    row.settings = json::object();
    EXPECT_TRUE(journal_->db().transaction([&] { return journal_->add_session(row); }));
    return row;
  }
  Node add(SessionRow& row, const std::string& what, const std::string& state = "", bool reset = false) {
    StepRow step = some_step(what, reset);
    const Status added = journal_->add_step(row, step, state, [] { return Status(); });
    EXPECT_TRUE(added) << added.error().message();
    return step.at;
  }
  test::Scratch scratch_;
  std::unique_ptr<Journal> journal_;
};

TEST_F(JournalTest, RowsComeBackAsTheyWent) {
  SessionRow row = begin("name");
  StepRow step = some_step("a", true);
  step.plan = {{"nodes", json::array()}};
  ASSERT_TRUE(journal_->add_step(row, step, "", [] { return Status(); }));
  const auto session = journal_->session("name");
  ASSERT_TRUE(session);
  EXPECT_EQ(*session, row);
  const auto back = journal_->step(step.at);
  ASSERT_TRUE(back) << back.error().message();
  StepRow want = step;
  want.plan = json();  // read by itself
  EXPECT_EQ(*back, want);
  EXPECT_EQ(json::parse(*journal_->plan(step.at)), step.plan);
  EXPECT_EQ(back->fed[1], "bytes \xff\xfe");
}

TEST_F(JournalTest, LinesPartWhereAStepHasASuccessorOrTheLineIsAnothers) {
  SessionRow row = begin();
  for (const char* what : {"0", "1", "2", "3"}) add(row, what);
  EXPECT_EQ(row.head, on(1, 3));
  SessionRow other = begin();
  other.head = other.tip = on(1, 2);
  EXPECT_EQ(add(other, "b3"), on(2, 3));
  EXPECT_EQ(add(other, "b4"), on(2, 4));
  SessionRow third = begin();
  third.head = third.tip = on(1, 3);
  EXPECT_EQ(add(third, "c4"), on(3, 4)) << "nothing follows there, but the line is not its own";
  EXPECT_EQ(add(row, "4"), on(1, 4));
  row.head = on(1, 1);
  EXPECT_EQ(add(row, "2 again"), on(1, 2, 1));
  EXPECT_EQ(row.lines, 2);
  EXPECT_EQ(*journal_->locate(other.head, 2), on(1, 2));
  EXPECT_EQ(*journal_->locate(other.head, 3), on(2, 3));
  EXPECT_EQ(*journal_->locate(row.head, 1), on(1, 1));
  EXPECT_FALSE(journal_->locate(other.head, 5));
  EXPECT_TRUE(*journal_->branches_at(on(1, 2)));
  EXPECT_FALSE(*journal_->branches_at(on(2, 3)));
  EXPECT_TRUE(*journal_->branches_at(on(1, 2, 1))) << "a session stands there";
  EXPECT_EQ(name_of(on(1, 2)), "step 2 of session 1");
  EXPECT_EQ(name_of(on(1, 2, 1)), "step 2 of session 1, line 2");
}

TEST_F(JournalTest, ANumberIsNeverGivenTwice) {
  SessionRow first = begin(), second = begin();
  ASSERT_TRUE(journal_->remove_session(second.id));
  EXPECT_EQ(begin().id, 3);
  SessionRow far;
  far.settings = json::object();
  ASSERT_TRUE(journal_->db().transaction([&] { return journal_->add_session(far, 10); }));
  EXPECT_EQ(far.id, 10);
  EXPECT_EQ(begin().id, 11);
}

TEST_F(JournalTest, ARowThatComesBackTakesNobodysName) {
  SessionRow first = begin("mine");
  SessionRow old = first;
  first.name = "";
  ASSERT_TRUE(journal_->put_session(first));
  SessionRow second = begin("mine");
  ASSERT_TRUE(journal_->db().transaction([&] { return journal_->restore_session(old); }));
  EXPECT_EQ(journal_->session("mine")->id, second.id);
  EXPECT_EQ(journal_->session("1")->name, "");
}

TEST_F(JournalTest, AWholeRowInThePlaceOfAnotherIsDamage) {
  SessionRow row = begin();
  for (const char* what : {"0", "1", "2"}) add(row, what);
  ASSERT_TRUE(
      journal_->db().execute("UPDATE steps SET (body, sum) = (SELECT body, sum FROM steps WHERE n = 1) WHERE n = 2"));
  EXPECT_EQ(journal_->step(on(1, 2)).error().code, Errc::kCorrupt);
}

TEST_F(JournalTest, TheNearestWorldIsFoundAcrossLines) {
  SessionRow row = begin();
  add(row, "0", "", true);
  add(row, "1", "state1");
  add(row, "2");
  SessionRow other = begin();
  other.head = other.tip = on(1, 2);
  add(row, "3");
  const Node far = add(other, "b3");
  EXPECT_EQ(journal_->nearest_kept(far)->at, on(1, 1));
  EXPECT_EQ(journal_->nearest_kept(far)->state, "state1");
  ASSERT_TRUE(journal_->put_state(on(1, 1), ""));
  EXPECT_EQ(journal_->nearest_kept(far)->at, on(1, 0));
  EXPECT_TRUE(journal_->nearest_kept(far)->reset);
  EXPECT_FALSE(journal_->state_in_use("state1"));
}

TEST_F(JournalTest, AStepThatCouldNotBeLoggedIsNotThere) {
  SessionRow row = begin();
  add(row, "0");
  StepRow step = some_step("1");
  const Status added = journal_->add_step(row, step, "", [] { return Status(Error{Errc::kResource, "full"}); });
  ASSERT_FALSE(added);
  EXPECT_EQ(row.head, on(1, 0));
  EXPECT_FALSE(journal_->step(on(1, 1)));
  EXPECT_EQ(add(row, "1"), on(1, 1));
}

TEST_F(JournalTest, ADatabaseOfTheFirstSchemaIsBroughtUpToDate) {
  test::Scratch old;
  {
    auto db = tools::Database::open(old.path("sessions.db"));
    ASSERT_TRUE(db);
    ASSERT_TRUE(db->execute(
        std::string(kFirstSchema) +
        "INSERT INTO sessions VALUES(3,'2026-01-01T00:00:00Z','/d','goal "
        "\"q\"','check','b','g1i',-5,'{\"task\":\"t\"}','submitted',1,'w','f');"
        "INSERT INTO sessions VALUES(5,'2026-01-02T00:00:00Z','/e','g','c','b','g1i',7,'{}','',0,'','');"
        "INSERT INTO steps "
        "VALUES(3,1,'t1','call1','{}','seen1','null',5,0.5,'w','m','{\"n\":1,\"call\":\"call1\",\"observation\":"
        "\"seen1\"}');"
        "INSERT INTO steps "
        "VALUES(3,2,'t2','call2','{}','seen2','null',5,0.5,'w','m','{\"n\":2,\"call\":\"call2\",\"observation\":"
        "\"seen2\"}');"
        "INSERT INTO plans VALUES(3,2,'{\"nodes\":[]}');"
        "INSERT INTO worlds VALUES(3,1,'w','m','[1,2,3,4]','{}');"));
  }
  {
    // Where it cannot be written it is shown all the same.
    const auto look = Journal::open_to_read(old.path());
    ASSERT_TRUE(look) << look.error().message();
    EXPECT_FALSE(std::filesystem::exists(old.path("log")));
    EXPECT_EQ(tools::Database::open_to_read(old.path("sessions.db"))->version().value(), 1);
  }
  auto journal = Journal::open(old.path());
  ASSERT_TRUE(journal) << journal.error().message();
  const auto rows = journal->sessions();
  ASSERT_TRUE(rows) << rows.error().message();
  ASSERT_EQ(rows->size(), 2u);
  EXPECT_EQ(rows->at(0).id, 5);
  EXPECT_EQ(rows->at(0).head.line, 0);
  EXPECT_EQ(rows->at(0).ended, "");
  const SessionRow& row = rows->at(1);
  EXPECT_EQ(row.goal, "goal \"q\"");
  EXPECT_EQ(row.seed, static_cast<uint64_t>(-5));
  EXPECT_TRUE(row.solved);
  EXPECT_EQ(row.settings["task"], "t");
  EXPECT_EQ(row.head, (Node{3, 2}));
  const auto step = journal->step({3, 2});
  ASSERT_TRUE(step) << step.error().message();
  EXPECT_EQ(step->record["call"], "call2");
  EXPECT_EQ(step->parent, (Node{3, 1}));
  EXPECT_EQ(*journal->plan({3, 2}), "{\"nodes\":[]}");
  EXPECT_EQ(journal->nearest_kept({3, 2}).error().code, Errc::kNotFound);
  // It is sealed: every row has its sum, and a log that says the same.
  auto open = journal->db().prepare(
      "SELECT count(*) FROM (SELECT sum FROM sessions UNION ALL SELECT sum FROM steps"
      " UNION ALL SELECT sum FROM plans) WHERE sum = ''");
  ASSERT_TRUE(open && *open->step());
  EXPECT_EQ(open->integer(0), 0);
  const auto log = read_log(old.path("log/3"));
  ASSERT_TRUE(log) << log.error().message();
  const Replayed back = replay(log->entries);
  EXPECT_EQ(log->damaged + back.damaged, 0);
  EXPECT_TRUE(back.there);
  EXPECT_TRUE(same_session(back.row, row));
  EXPECT_EQ(back.steps.size(), 2u);
  EXPECT_EQ(back.plans.size(), 1u);
  EXPECT_TRUE(read_log(old.path("log/5")));
  // And it is written to as any other.
  journal_ = std::make_unique<Journal>(std::move(*journal));
  SessionRow next = begin();
  EXPECT_EQ(next.id, 6);
  EXPECT_EQ(add(next, "0"), on(6, 0));
}

TEST(SessionLog, HoldsWhatWasAppendedAndNoTornLine) {
  test::Scratch scratch;
  const std::string path = scratch.path("log");
  {
    auto log = SessionLog::open(path);
    ASSERT_TRUE(log) << log.error().message();
    ASSERT_TRUE(log->append({{"step", "{\"a\":1}"}, {"plan", "{}"}}));
    EXPECT_FALSE(SessionLog::open(path)) << "it is held";
  }
  const std::string whole = read_file(path).value();
  for (size_t cut = 1; cut < whole.size(); ++cut) {
    ASSERT_TRUE(write_file_atomic(path, whole.substr(0, whole.size() - cut)));
    auto log = SessionLog::open(path);
    ASSERT_TRUE(log);
    ASSERT_TRUE(log->append({{"step", "{\"b\":2}"}}));
    const auto read = read_log(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->damaged, 0);
    EXPECT_FALSE(read->torn);
    EXPECT_EQ(read->entries.back().text, "{\"b\":2}");
    EXPECT_EQ(read->entries.size(), whole.substr(0, whole.size() - cut).find('\n') == std::string::npos ? 1u : 2u);
  }
}

TEST(SessionLog, TheNewestEntryIsFoundAndTheLastOneTakenBack) {
  test::Scratch scratch;
  const std::string path = scratch.path("log"), large(300'000, 'x');
  auto log = SessionLog::open(path);
  ASSERT_TRUE(log);
  EXPECT_FALSE(*log->newest());
  ASSERT_TRUE(log->append({{"session", "{}"}}));
  ASSERT_TRUE(log->append({{"step", large}, {"plan", large}}));
  EXPECT_EQ((*log->newest())->text, large);
  log->retract();
  EXPECT_EQ((*log->newest())->kind, "session");
  log->retract();  // there is nothing more to take back
  EXPECT_EQ((*log->newest())->kind, "session");
  ASSERT_TRUE(log->append({{"removed", "{}"}}));
  EXPECT_EQ(read_log(path)->entries.size(), 2u);
  EXPECT_EQ(read_log(path)->damaged, 0);
}

TEST(SessionLog, ADamagedLineIsCountedAndNotRead) {
  test::Scratch scratch;
  const std::string path = scratch.path("log");
  {
    auto log = SessionLog::open(path);
    ASSERT_TRUE(log->append({{"step", "{\"a\":1}"}, {"step", "{\"b\":2}"}, {"step", "{\"c\":3}"}}));
  }
  const std::string whole = read_file(path).value();
  for (size_t at = 0; at < whole.size(); ++at) {
    std::string text = whole;
    text[at] = static_cast<char>(text[at] ^ 1);
    ASSERT_TRUE(write_file_atomic(path, text));
    const auto read = read_log(path);
    ASSERT_TRUE(read);
    // A line feed that goes makes one line of two; one at the end leaves the last line torn.
    EXPECT_GE(read->entries.size(), 1u) << at;
    EXPECT_LE(read->entries.size(), 2u) << at;
    EXPECT_TRUE(read->damaged > 0 || read->torn) << at;
  }
}

}  // namespace
}  // namespace anser::agent
