// The search and the evaluation in real boxes: a toy workspace with two bugs, and a suite whose tasks leave out
// whatever may be left out.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "agent/eval/evaluate.h"
#include "agent/eval/root.h"
#include "agent/search/box_evaluator.h"
#include "agent/search/edit.h"
#include "base/unique_fd.h"
#include "tests/agent/scripted_search.h"
#include "tests/support/shared_data.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using test::edit_call;
using test::ScriptedMind;

constexpr const char* kTwoBugs = "def low(a, b):\n    return a if a > b else b\n\n\ndef half(x):\n    return x // 3\n";
constexpr const char* kWrongDivisor = "def half(x):\n    return x / 3\n\n\ndef low(a, b):\n    return x // 3\n";
constexpr const char* kTests =
    "import sys\nfrom calc import half, low\ncases = [low(1, 2) == 1, low(5, 3) == 3, half(8) == 4, half(6) == 3]\n"
    "print(f'{sum(cases)}/{len(cases)} passed')\nsys.exit(not all(cases))\n";

class SearchBoxTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto started = tools::Sandbox::start({});
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
    root_ = fs::temp_directory_path() / ("anser_search_box_" + std::to_string(::getpid()));
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    ASSERT_TRUE(write_file_atomic((root_ / path).string(), text));
  }
  // A mind that knows the right edits, samples two of them, and likes short calls among the rest.
  static std::unique_ptr<ScriptedMind> knowing() {
    auto mind = std::make_unique<ScriptedMind>();
    const std::string low = edit_call(2, "return a if a < b else b", "calc.py");
    const std::string half = edit_call(6, "return x // 2", "calc.py");
    mind->calls = {half, low};
    const Edit mutation{Edit::Kind::kReplace, 2, "return x / 2", {}};
    const std::string of_table = find_dialect("g1i")->call(edit_action("calc.py", mutation, kWrongDivisor));
    mind->likes = [low, half, of_table](const std::string& read, const std::string& call) {
      const bool first_done = read.find(half) != std::string::npos;
      if (call == of_table) return -0.2;
      if (call == half) return -1.0;
      if (call == low) return first_done ? -0.5 : -1.5;
      return -6.0 - 0.001 * static_cast<double>(call.size());
    };
    return mind;
  }

  std::unique_ptr<tools::Sandbox> sandbox_;
  fs::path root_;
};

TEST_F(SearchBoxTest, AnInterruptedSearchIsNoAnswer) {
  write("calc.py", kTwoBugs);
  const auto workspace = sandbox_->import_tree(root_.string());
  ASSERT_TRUE(workspace);
  std::atomic<bool> interrupted{true};
  BoxEvaluator evaluator(*sandbox_, *find_dialect("g1i"), "sleep 600", {}, &interrupted);
  const auto score = evaluator.score(*workspace);
  ASSERT_FALSE(score);
  EXPECT_EQ(score.error().code, Errc::kCancelled);
}

TEST_F(SearchBoxTest, TwoBugsAreRepairedInForksAndTheTreeIsUntouched) {
  write("work/calc.py", kTwoBugs);
  write("work/test_calc.py", kTests);
  const Dialect& dialect = *find_dialect("g1i");
  BoxEvaluator evaluator(*sandbox_, dialect, "python3 test_calc.py", {});
  auto mind = knowing();
  World world;
  const auto first = sandbox_->import_tree((root_ / "work").string());
  ASSERT_TRUE(first) << first.error().message();
  world.snapshot = *first;
  const auto files = evaluator.sources(world.snapshot);
  ASSERT_TRUE(files) << files.error().message();
  ASSERT_EQ(files->size(), 1u);
  EXPECT_EQ(files->front().path, "calc.py");

  PlanOptions options;
  options.samples = 4;
  auto result = plan(world, {*mind, dialect, evaluator, options});
  ASSERT_TRUE(result) << result.error().message();
  EXPECT_TRUE(result->verified) << plan_text(*result);
  EXPECT_EQ(result->actions.size(), 2u);
  EXPECT_EQ(result->nodes[0].score, 0);
  EXPECT_LE(result->runs_used, 6) << plan_text(*result);
  EXPECT_GT(result->candidates, 10);  // the table proposed the others
  options.strategy = Strategy::kBestOfN;
  EXPECT_FALSE(plan(world, {*mind, dialect, evaluator, options})->verified);
  options.strategy = Strategy::kGreedy;
  const auto greedy = plan(world, {*mind, dialect, evaluator, options});
  ASSERT_TRUE(greedy) << greedy.error().message();
  EXPECT_EQ(greedy->actions, result->actions);
  EXPECT_EQ(*read_file((root_ / "work/calc.py").string()), kTwoBugs);
}

TEST_F(SearchBoxTest, ACheckThatDiesScoresNothingAndACheckThatIsMissingIsAnError) {
  write("work/calc.py", "x = 1\n");
  const Dialect& dialect = *find_dialect("g1i");
  const auto first = sandbox_->import_tree((root_ / "work").string());
  ASSERT_TRUE(first);
  tools::Limits limits;
  limits.wall_ms = limits.cpu_ms = 300;
  BoxEvaluator slow(*sandbox_, dialect, "while :; do :; done", limits);
  const auto trial = slow.try_edit(*first, dialect.parse(edit_call(1, "x = 2", "calc.py")).value(), true);
  ASSERT_TRUE(trial) << trial.error().message();
  EXPECT_TRUE(trial->ran);
  EXPECT_EQ(trial->score, 0);
  EXPECT_FALSE(slow.try_edit(*first, dialect.parse(edit_call(9, "x = 2", "calc.py")).value(), true)->applied);
  EXPECT_FALSE(BoxEvaluator(*sandbox_, dialect, "", {}).score(*first));
}

// Tasks in a stranger's form: "full" has every key and a hidden check that is wider, "bare" only a goal, other file
// names and a shell check, "fooled" a visible check that a wrong edit passes, "done" passes as it is, "shy" passes as
// it is but for a hidden check without a hidden/.
class SuiteTest : public SearchBoxTest {
 protected:
  void SetUp() override {
    SearchBoxTest::SetUp();
    if (sandbox_ == nullptr) return;
    write("suite/full/task.json",
          R"({"id":"full","suite":"toy","goal":"make the tests pass","check":"python3 test_calc.py","hidden_check":
          "python3 hidden_calc.py","language":"python","limits":{"wall_ms":5000},"bug_kind":"two","extra":[1]})");
    write("suite/full/files/calc.py", kTwoBugs);
    write("suite/full/files/test_calc.py", kTests);
    write("suite/full/hidden/hidden_calc.py",
          "from calc import half, low\nassert low(-2, -1) == -2 and half(9) == 4\n");
    write("suite/bare/task.json", R"({"goal":"mend it"})");
    write("suite/bare/files/lib/calc.py", "");
    write("suite/bare/files/calc.py", kWrongDivisor);
    write("suite/bare/files/test.sh", "python3 -c 'import calc; assert calc.half(8) == 4'\n");
    write("suite/fooled/task.json", R"({"check":"python3 test_calc.py","hidden_check":"python3 hidden.py"})");
    write("suite/fooled/files/calc.py", kTwoBugs);
    write("suite/fooled/files/test_calc.py", "from calc import half\nassert half(8) == 4\n");
    write("suite/fooled/hidden/hidden.py", "from calc import half, low\nassert half(8) == 4 and low(1, 2) == 1\n");
    write("suite/done/task.json", R"({"check":"true"})");
    write("suite/done/files/calc.py", "x = 1\n");
    write("suite/shy/task.json", R"({"check":"true","hidden_check":"grep -q 'x = 2' calc.py"})");
    write("suite/shy/files/calc.py", "x = 1\n");
  }
  Result<EvalReport> evaluate_with(int jobs, std::vector<int> runs) {
    TRY_ASSIGN(const std::vector<Task> tasks, load_suite((root_ / "suite").string()));
    EvalOptions options;
    options.workers.jobs = jobs;
    options.runs = std::move(runs);
    options.plan.samples = 4;
    return evaluate("toy", tasks, options, *sandbox_, [] { return Result<std::unique_ptr<Mind>>(knowing()); });
  }
};

// The report without what the clock says.
std::string timeless(EvalReport report) {
  for (TaskRecord& task : report.tasks) {
    for (auto& [name, arm] : task.arms) arm.wall_seconds = arm.sandbox_cpu_seconds = 0;
  }
  return report_json(report).dump();
}

TEST_F(SuiteTest, AStrangersSuiteJustWorks) {
  const auto report = evaluate_with(1, {1, 4, 12});
  ASSERT_TRUE(report) << report.error().message();
  ASSERT_EQ(report->tasks.size(), 5u);
  const auto& [bare, done, fooled, full, shy] =
      std::tie(report->tasks[0], report->tasks[1], report->tasks[2], report->tasks[3], report->tasks[4]);
  for (const TaskRecord& task : report->tasks) EXPECT_EQ(task.error, "") << task.id;
  EXPECT_EQ(bare.id, "bare");
  EXPECT_EQ(bare.arms.at("mcts").run, 1);  // one of the table's mutations, no sample of the mind
  EXPECT_TRUE(bare.arms.at("mcts").solved);
  EXPECT_TRUE(done.arms.at("mcts").solved);
  EXPECT_EQ(done.arms.at("mcts").run, 0);
  EXPECT_TRUE(full.arms.at("mcts").solved);
  EXPECT_LE(full.arms.at("mcts").run, 6);
  EXPECT_EQ(full.arms.at("mcts").calls.size(), 2u);
  EXPECT_FALSE(full.arms.at("best-of-N").verified);
  EXPECT_TRUE(full.arms.at("greedy").solved);
  EXPECT_TRUE(fooled.arms.at("mcts").verified);  // the visible test sees one bug of two
  EXPECT_FALSE(fooled.arms.at("mcts").solved);   // the hidden one sees both
  EXPECT_TRUE(shy.arms.at("mcts").verified);
  EXPECT_FALSE(shy.arms.at("mcts").solved);
  EXPECT_EQ(solved_within(*report, "mcts", 1), 2);
}

TEST_F(SuiteTest, ReportsRepeatAndDoNotDependOnTheNumberOfJobs) {
  const auto one = evaluate_with(1, {4}), two = evaluate_with(2, {4});
  ASSERT_TRUE(one && two);
  EXPECT_EQ(timeless(*one), timeless(*two));
}

TEST(Arms, AreNamed) {
  EXPECT_EQ(arm_options("mcts", {})->strategy, Strategy::kMcts);
  EXPECT_EQ(arm_options("greedy", {})->strategy, Strategy::kGreedy);
  EXPECT_EQ(arm_options("random", {})->order, Order::kRandom);
  EXPECT_NE(arm_options("beam", {}).error().what.find("'beam'"), std::string::npos);
}

TEST(Root, ReadsWhatTheFailureNames) {
  const std::vector<SourceFile> files{{"a.py", ""}, {"b.py", ""}, {"lib/c.py", ""}, {"d.py", ""}};
  EXPECT_EQ(files_to_read(files, "File \"/work/lib/c.py\"\n  b.py, c.py", 3),
            (std::vector<std::string>{"lib/c.py", "b.py", "a.py"}));
  EXPECT_TRUE(files_to_read({}, "x", 3).empty());
}

}  // namespace
}  // namespace anser::agent
