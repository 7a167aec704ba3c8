// tools/: every tool in a real box.
#include <gtest/gtest.h>

#include "base/clock.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

using nlohmann::json;

Sandbox* shared_sandbox(std::string* why) {
  static Result<std::unique_ptr<Sandbox>> sandbox = Sandbox::start({});
  if (!sandbox) *why = sandbox.error().message();
  return sandbox ? sandbox->get() : nullptr;
}

class ToolsTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string why;
    Sandbox* sandbox = shared_sandbox(&why);
    if (sandbox == nullptr) ANSER_SKIP_OR_FAIL(why);
    scratch_.put("a.py", "def f(x):\n    return x\n");
    scratch_.put("lib/b.py", "import a\n\nprint(a.f(1))\n");
    scratch_.put("data.bin", std::string("f(\0\1", 4));
    const Result<Snapshot> first = sandbox->import_tree(scratch_.path());
    ASSERT_TRUE(first) << first.error().message();
    Result<Box> box = sandbox->open(*first, {});
    ASSERT_TRUE(box) << box.error().message();
    box_.emplace(std::move(*box));
  }

  Observation call(const std::string& name, const json& arguments = json::object()) {
    ToolContext context{*box_, "sh -c 'exit 3'", {}, "7", 2};
    Result<Observation> observation = toolbox_.call(name, arguments, context);
    EXPECT_TRUE(observation) << observation.error().message();
    return observation ? *observation : Observation();
  }

  test::Scratch scratch_;
  std::optional<Box> box_;
  std::shared_ptr<NotesIndex> index_ = *NotesIndex::open(":memory:", "w");
  Toolbox toolbox_ = Toolbox::standard(index_);
};

TEST_F(ToolsTest, RunRunsTheCheckOrACommand) {
  const Observation check = call("run");
  EXPECT_EQ(check.text, "exit 3");
  EXPECT_FALSE(check.ok);
  EXPECT_EQ(check.outcome->exit_code, 3);
  EXPECT_EQ(call("run", {{"command", "cat a.py | head -1; echo err >&2"}}).text, "exit 0\ndef f(x):\nerr");
  EXPECT_EQ(call("run", {{"command", "kill -9 $$"}}).text.substr(0, 8), "signal 9");
  const Observation loud = call("run", {{"command", "seq 100000"}});
  EXPECT_LT(loud.text.size(), 2600u);
  EXPECT_GT(loud.cut_bytes, 500'000);
  EXPECT_NE(loud.text.find("bytes left out"), std::string::npos);
}

TEST_F(ToolsTest, ReadShowsNumberedLines) {
  EXPECT_EQ(call("read", {{"path", "lib/b.py"}}).text, "lib/b.py (3 lines)\n1|import a\n2|\n3|print(a.f(1))");
  EXPECT_EQ(call("read", {{"path", "lib/b.py"}, {"from", 3}}).text, "lib/b.py (3 lines)\n3|print(a.f(1))");
}

TEST_F(ToolsTest, EditInEveryForm) {
  EXPECT_EQ(call("edit", {{"path", "a.py"}, {"line", 2}, {"text", "return x + 1"}}).text,
            "edited a.py line 2\n2|    return x + 1");
  EXPECT_EQ(call("edit", {{"path", "a.py"}, {"after", 1}, {"text", "x += 1"}}).text,
            "inserted a.py line 2\n2|    x += 1");
  EXPECT_EQ(call("edit", {{"path", "a.py"}, {"old", "f(x)"}, {"new", "f(x, y)"}}).text,
            "edited a.py line 1\n1|def f(x, y):");
  EXPECT_EQ(call("edit", {{"path", "a.py"}, {"old", "    x +="}, {"new", "    y +="}}).text,
            "edited a.py line 2\n2|    y += 1");
  EXPECT_EQ(call("edit", {{"path", "a.py"}, {"line", 2}, {"text", ""}}).text, "deleted a.py line 2");
  EXPECT_EQ(*box_->read("a.py"), "def f(x, y):\n    return x + 1\n");
  EXPECT_EQ(call("edit", {{"path", "a.py"}, {"line", 3}, {"text", "x"}}).text,
            "error: there is no line 3: the file has 2 lines");
}

TEST_F(ToolsTest, WriteMakesDirectoriesAndEndsTheLastLine) {
  EXPECT_EQ(call("write", {{"path", "new/deep/c.txt"}, {"text", "a\nb"}}).text, "wrote new/deep/c.txt (2 lines)");
  EXPECT_EQ(*box_->read("new/deep/c.txt"), "a\nb\n");
  EXPECT_FALSE(std::filesystem::exists(scratch_.path("new")));
}

TEST_F(ToolsTest, SearchFindsLinesInTexts) {
  EXPECT_EQ(call("search", {{"pattern", "f\\("}}).text, "2 matches\na.py:1: def f(x):\nlib/b.py:3: print(a.f(1))");
  // Notes quote what was searched for; they are recall's.
  ASSERT_TRUE(box_->write("notes/0001.md", "Done: search f(: 2 matches\n"));
  EXPECT_EQ(call("search", {{"pattern", "f\\("}}).text, "2 matches\na.py:1: def f(x):\nlib/b.py:3: print(a.f(1))");
  EXPECT_EQ(call("search", {{"pattern", "nowhere"}}).text, "no match");
  EXPECT_EQ(call("search", {{"pattern", "["}}).text.substr(0, 7), "error: ");
}

TEST_F(ToolsTest, NotesAreFilesThatSayWhereTheyCameFrom) {
  EXPECT_EQ(call("note", {{"about", "f"}, {"text", "f returns x\nnot y"}}).text, "noted 1");
  const std::string file = *box_->read("notes/0001.md");
  EXPECT_EQ(file.substr(0, 10), "---\nid: 1\n") << file;
  EXPECT_NE(file.find("\nsession: 7\nstep: 2\nsource: brain\nabout: f\n---\nf returns x\nnot y\n"), file.npos) << file;
  EXPECT_EQ((*index_->provenance(file))->session, "7");
  const std::string today = iso_time(Clock().wall()).substr(0, 10);
  EXPECT_EQ(call("recall", {{"query", "returns"}}).text, "1 found\n1 f: f returns x not y (" + today + ")");
  // The file is the truth, whoever writes it; but who it was is known of what we wrote alone.
  ASSERT_TRUE(box_->write("notes/0001.md", "---\nid: 1\nabout: f\n---\nf returns y\n"));
  EXPECT_EQ(call("recall", {{"query", "returns"}}).text, "1 found\n1 f: f returns y");
  EXPECT_FALSE(index_->provenance(*box_->read("notes/0001.md"))->has_value());
}

TEST_F(ToolsTest, TheNewestNoteAboutAThingHoldsAndTheOldOneIsKept) {
  const auto on = [this](const std::string& day, const std::string& name, const json& arguments) {
    ToolContext context{*box_, "", {}, "7", 3, day + "T12:00:00Z"};
    return toolbox_.call(name, arguments, context)->text;
  };
  EXPECT_EQ(on("2026-03-02", "note", {{"about", "Ruth office"}, {"text", "A4"}}), "noted 1");
  EXPECT_EQ(on("2026-03-05", "note", {{"about", "Omar office"}, {"text", "C7"}}), "noted 2");
  EXPECT_EQ(on("2026-03-09", "note", {{"about", "ruth  Office"}, {"text", "B12"}}), "noted 3, replaces 1");
  EXPECT_EQ(on("2026-03-09", "note", {{"about", "Ruth office"}, {"text", "B12"}}), "noted before: 3");
  EXPECT_EQ(on("2026-03-10", "recall", {{"query", "Ruth office"}}),
            "3 found\n3 ruth Office: B12 (2026-03-09)\n2 Omar office: C7 (2026-03-05)\n"
            "1 Ruth office: A4 (2026-03-02 to 2026-03-09)");
  EXPECT_EQ(on("2026-03-10", "recall", {{"query", "Ruth office"}, {"at", "2026-03-06"}}),
            "2 found\n1 Ruth office: A4 (2026-03-02 to 2026-03-09)\n2 Omar office: C7 (2026-03-05)");
  EXPECT_EQ(on("2026-03-10", "recall", {{"query", "Ruth"}, {"at", "2026-03-01"}}), "no note found");
  EXPECT_EQ(on("2026-03-10", "recall", {{"query", "Ruth"}, {"at", "yesterday"}}),
            "error: at must be a day, as in 2026-03-31");
  EXPECT_EQ(on("2026-03-11", "forget", {{"id", 3}}), "forgot 3");
  EXPECT_EQ(on("2026-03-11", "forget", {{"id", 3}}), "error: note 3 holds no longer");
  EXPECT_EQ(on("2026-03-11", "forget", {{"id", 9}}), "error: there is no note 9");
  EXPECT_EQ(on("2026-03-11", "recall", {{"query", "ruth"}}),
            "2 found\n3 ruth Office: B12 (2026-03-09 to 2026-03-11)\n1 Ruth office: A4 (2026-03-02 to 2026-03-09)");
  EXPECT_EQ(on("2026-03-11", "note", {{"text", std::string(3000, 'x')}}).substr(0, 43),
            "error: a note may have 2000 bytes, not 3000");
}

TEST_F(ToolsTest, SqlIsADatabaseOfTheWorkspace) {
  const auto sql = [this](const std::string& query) {
    ToolContext context{*box_, "", {}, "7", 3, "2026-03-02T12:00:00Z"};
    return toolbox_.call("sql", {{"query", query}}, context)->text;
  };
  EXPECT_EQ(sql("CREATE TABLE t(day,what,n); INSERT INTO t VALUES(today(),'a;b',2),(today(),'c',NULL);"),
            "2 rows changed");
  EXPECT_EQ(sql("SELECT * FROM t"), "2026-03-02|a;b|2\n2026-03-02|c|NULL");
  EXPECT_EQ(sql("SELECT * FROM t WHERE n > 2"), "no rows");
  EXPECT_EQ(sql("SELECT * FROM u"), "error: no such table: u");
  // All statements or none.
  EXPECT_EQ(sql("DELETE FROM t; SELECT * FROM u"), "error: no such table: u");
  EXPECT_EQ(sql("SELECT count(*) FROM t"), "2");
  EXPECT_EQ(
      sql("WITH RECURSIVE k(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM k WHERE x < 60) SELECT x FROM k").substr(0, 6),
      "1\n2\n3\n");
  EXPECT_EQ(sql("WITH RECURSIVE k(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM k) SELECT count(*) FROM k"),
            "killed: wall limit");
  ASSERT_TRUE(box_->write("memory.db", "not a database, but what a guest wrote there"));
  EXPECT_EQ(sql("SELECT 1 FROM t"), "error: file is not a database");
}

TEST_F(ToolsTest, SubmitAsksTheCheck) {
  const Observation refused = call("submit");
  EXPECT_FALSE(refused.done);
  EXPECT_EQ(refused.text, "not accepted: the check fails\nexit 3");
  ToolContext passing{*box_, "true", {}, "", 0};
  EXPECT_TRUE(toolbox_.call("submit", json::object(), passing)->done);
}

TEST_F(ToolsTest, WrongCallsAreObservations) {
  for (const auto& [name, arguments] : std::vector<std::pair<std::string, json>>{
           {"fly", json::object()},
           {"read", json::object()},
           {"read", {{"path", 3}}},
           {"read", {{"path", "a.py"}, {"more", 1}}},
           {"read", {{"path", "none.py"}}},
           {"read", {{"path", "../outside"}}},
           {"read", {{"path", std::string("a\0b", 3)}}},
           {"edit", {{"path", "a.py"}, {"line", -1}, {"text", ""}}},
           {"edit", {{"path", "a.py"}, {"line", 18446744073709551615ull}, {"text", ""}}},
           {"write", {{"path", "/etc/hostname"}, {"text", "x"}}},
           {"write", {{"path", "a.py/b"}, {"text", "x"}}}}) {
    const Observation observation = call(name, arguments);
    EXPECT_EQ(observation.text.substr(0, 7), "error: ") << name << arguments;
    EXPECT_FALSE(observation.ok);
  }
}

}  // namespace
}  // namespace anser::tools
