// agent/task: task directories and suites, and what is said of wrong ones. agent/stuck: what counts as a repetition.
#include "agent/task.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "agent/stuck.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

class TaskTest : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::temp_directory_path() / (std::string("anser_task_") + test->name() + std::to_string(::getpid()));
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }
  void put(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }
  fs::path root_;
};

TEST_F(TaskTest, ReadsWhatIsGivenAndDefaultsTheRest) {
  put("s/b/task.json", R"({"goal":"g","check":"sh c.sh","limits":{"wall_ms":2000},"unknown":[1]})");
  put("s/b/files/c.sh", "true");
  put("s/a/task.json", "{}");
  put("s/a/files/test_x.py", "");
  put("s/a/hidden/test_h.py", "");
  const auto tasks = load_suite((root_ / "s").string());
  ASSERT_TRUE(tasks) << tasks.error().message();
  ASSERT_EQ(tasks->size(), 2u);
  EXPECT_EQ((*tasks)[0].id, "a");
  EXPECT_EQ((*tasks)[0].check, "python3 test_x.py");
  EXPECT_EQ((*tasks)[0].hidden_check, "python3 test_h.py");
  EXPECT_EQ((*tasks)[1].check, "sh c.sh");
  EXPECT_EQ((*tasks)[1].wall_ms, 2000);
  EXPECT_EQ((*tasks)[1].hidden_dir, "");
}

TEST_F(TaskTest, AnyDirectoryIsAWorkspace) {
  put("w/Makefile", "test:\n");
  const auto task = load_task((root_ / "w").string());
  ASSERT_TRUE(task) << task.error().message();
  EXPECT_EQ(task->id, "w");
  EXPECT_EQ(task->check, "make test");
  EXPECT_EQ(task->files_dir, fs::canonical(root_ / "w").string());
}

TEST_F(TaskTest, WrongOnesAreNamed) {
  put("one/task.json", "not json");
  put("one/files/a", "");
  put("two/task.json", R"({"goal":3})");
  put("two/files/a", "");
  put("three/task.json", "{}");
  put("four/task.json", R"({"limits":{"wall_ms":-1}})");
  put("four/files/a", "");
  for (const char* name : {"one", "two", "three", "four"}) {
    const auto task = load_task((root_ / name).string());
    ASSERT_FALSE(task) << name;
    EXPECT_NE(task.error().what.find(name), std::string::npos) << task.error().what;
  }
  EXPECT_EQ(load_task((root_ / "none").string()).error().code, Errc::kNotFound);
  EXPECT_FALSE(load_suite(root_.string()));
  fs::remove_all(root_ / "one");
  EXPECT_FALSE(load_suite((root_ / "none").string()));
}

TEST(DetectCheck, KnowsTheCommonForms) {
  EXPECT_EQ(detect_check({"a.py", "test_a.py"}), "python3 test_a.py");
  EXPECT_EQ(detect_check({"a_test.py", "test_a.py"}), "python3 -m unittest");
  EXPECT_EQ(detect_check({"a.py", "tests/test_a.py"}), "python3 -m unittest");
  EXPECT_EQ(detect_check({"Cargo.toml", "src/lib.rs"}), "cargo test --offline");
  EXPECT_EQ(detect_check({"a.py"}), "");
}

TEST(Stuck, CountsWhatIsTheSameInAllThree) {
  StuckDetector stuck;
  EXPECT_EQ(stuck.seen("run", "w", "Ran 3 tests in 0.004s"), 1);
  EXPECT_EQ(stuck.seen("run", "w", "Ran 3 tests in 0.11s"), 2);
  EXPECT_EQ(stuck.seen("run", "w", "Ran 4 tests in 0.11s"), 1);
  EXPECT_EQ(stuck.seen("run", "v", "Ran 3 tests in 0.004s"), 1);
  EXPECT_EQ(stuck.seen("runw", "", "Ran 3 tests in 0.004s"), 1);
}

}  // namespace
}  // namespace anser::agent
