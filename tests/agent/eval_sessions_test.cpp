// Tasks of several sessions as an evaluation runs them: what each arm leaves to the next session, and what is reported.
#include <gtest/gtest.h>

#include "agent/eval/sessions.h"
#include "agent/protocol.h"
#include "agent/script_mind.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::agent {
namespace {

class EvalSessionsTest : public testing::Test {
 protected:
  void SetUp() override {
    auto sandbox = tools::Sandbox::start({});
    if (!sandbox) ANSER_SKIP_OR_FAIL(sandbox.error().message());
    sandbox_ = std::move(*sandbox);
    scratch_.put("files/.keep", "");
  }
  Task task(const std::string& id, const std::string& answer) const {
    Task task;
    task.id = id;
    task.bug_kind = "facts now";
    task.files_dir = scratch_.path("files");
    task.sessions = {{"2026-03-01", "Ruth's office is B12.", {}}, {"2026-03-02", "What is Ruth's office?", {}}};
    task.answer = answer;
    return task;
  }
  // Says the same in every session: so the first finds nothing to recall and the second, if anything, its note.
  static Result<std::unique_ptr<Mind>> mind() {
    const Dialect& speech = *find_dialect("g1i");
    return std::make_unique<ScriptMind>(
        std::vector<std::string>{speech.call({"recall", {{"query", "Ruth office"}}}),
                                 speech.call({"note", {{"about", "Ruth office"}, {"text", "B12\nby the door"}}}),
                                 speech.call({"submit", {{"answer", " b12. "}}})});
  }

  test::Scratch scratch_;
  std::unique_ptr<tools::Sandbox> sandbox_;
};

TEST_F(EvalSessionsTest, WrongAnswersComeWithWhatWasDone) {
  const auto report =
      evaluate_sessions("toy", {task("right", "B12"), task("wrong", "C3")}, SessionsOptions(), *sandbox_, mind);
  ASSERT_TRUE(report) << report.error().message();
  ASSERT_EQ(report->tasks.size(), 2u);
  for (const auto& [arm, record] : report->tasks[0].arms) {
    EXPECT_TRUE(record.solved) << arm;
    EXPECT_TRUE(record.trail.empty()) << arm;
    EXPECT_EQ(record.steps, 6) << arm;
  }
  const auto second_recall = [&](const char* arm) { return report->tasks[1].arms.at(arm).trail.at(3); };
  EXPECT_NE(second_recall("notes").find("2: {\"name\":\"recall\""), std::string::npos) << second_recall("notes");
  EXPECT_NE(second_recall("notes").find("-> 1 found 1 Ruth office: B12"), std::string::npos) << second_recall("notes");
  EXPECT_NE(second_recall("wiped").find("-> no note found"), std::string::npos) << second_recall("wiped");
  EXPECT_NE(second_recall("no-notes").find("nothing can be kept here"), std::string::npos) << second_recall("no-notes");
  const nlohmann::ordered_json json = sessions_json(*report);
  EXPECT_FALSE(json["tasks"][0]["arms"]["notes"].contains("trail"));
  EXPECT_EQ(json["tasks"][1]["arms"]["notes"]["trail"].size(), 6u);
  EXPECT_FALSE(json["tasks"][1]["arms"]["notes"]["solved"]);
}

TEST_F(EvalSessionsTest, OtherArmsAreRefusedByName) {
  SessionsOptions options;
  options.arms = {"notes", "mcts"};
  const auto report = evaluate_sessions("toy", {task("a", "B12")}, options, *sandbox_, mind);
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message().find("'mcts'"), std::string::npos) << report.error().message();
}

}  // namespace
}  // namespace anser::agent
