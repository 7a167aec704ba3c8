// workspaces/debug-wild and workspaces/examples: in every task the check and the hidden check fail as it is handed out,
// and both pass once the fix in tests/agent/wild_fixes/ID.json is made.
#include <gtest/gtest.h>

#include <algorithm>

#include "agent/task.h"
#include "agent/verdict.h"
#include "base/json.h"
#include "base/unique_fd.h"
#include "tests/support/shared_data.h"
#include "tools/box.h"

namespace anser::agent {
namespace {

const std::string kRoot = ANSER_SOURCE_DIR;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// A fix: {"file", "line", "text"} replaces a line ("" takes it away), {"file", "after", "text"} adds one. Numbers are
// those of the file before any change, so the last change is made first.
std::string fixed(const std::string& source, const nlohmann::json& fixes) {
  std::vector<std::string> lines = lines_of(source);
  for (auto fix = fixes.rbegin(); fix != fixes.rend(); ++fix) {
    const std::string text = fix->at("text");
    if (fix->contains("after")) {
      lines.insert(lines.begin() + fix->at("after").get<int>(), text);
      continue;
    }
    const auto line = lines.begin() + (fix->at("line").get<int>() - 1);
    if (text.empty()) {
      lines.erase(line);
    } else {
      *line = text;
    }
  }
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

class WildTest : public testing::Test {
 protected:
  void SetUp() override {
    auto started = tools::Sandbox::start({});
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
  }

  bool passes(const std::string& check, const Task& task, tools::Box& box) {
    tools::Command command;
    command.argv = {"sh", "-c", check};
    command.limits.wall_ms = task.wall_ms;
    command.limits.memory_bytes = task.memory_bytes;
    const auto outcome = box.run(command);
    EXPECT_TRUE(outcome.has_value());
    EXPECT_NE(outcome->how, tools::How::kNotStarted) << outcome->setup_error;
    return verdict(*outcome).passed;
  }

  tools::Box open(const Task& task) {
    auto snapshot = sandbox_->import_tree(task.files_dir);
    EXPECT_TRUE(snapshot.has_value()) << snapshot.error().message();
    auto box = sandbox_->open(*snapshot, {});
    EXPECT_TRUE(box.has_value()) << box.error().message();
    const auto hidden = read_file(task.hidden_dir + "/test_hidden.py", 1 << 20);
    EXPECT_TRUE(hidden.has_value());
    EXPECT_TRUE(box->write("test_hidden.py", *hidden).has_value());
    return std::move(*box);
  }

  std::unique_ptr<tools::Sandbox> sandbox_;
};

TEST_F(WildTest, EveryTaskFailsAndCanBeFixed) {
  const auto tasks = load_suite(kRoot + "/workspaces/debug-wild");
  ASSERT_TRUE(tasks.has_value()) << tasks.error().message();
  EXPECT_EQ(tasks->size(), 60u);
  size_t one_line = 0;
  for (const Task& task : *tasks) {
    SCOPED_TRACE(task.id);
    tools::Box box = open(task);
    EXPECT_FALSE(passes(task.check, task, box));
    EXPECT_FALSE(passes(task.hidden_check, task, box));
    const auto text = read_file(kRoot + "/tests/agent/wild_fixes/" + task.id + ".json", 1 << 20);
    ASSERT_TRUE(text.has_value()) << text.error().message();
    const auto fixes = nlohmann::json::parse(*text);
    ASSERT_FALSE(fixes.empty());
    one_line += fixes.size() == 1;
    const std::string file = fixes[0].at("file");
    const auto source = box.read(file);
    ASSERT_TRUE(source.has_value());
    ASSERT_TRUE(box.write(file, fixed(*source, fixes)).has_value());
    EXPECT_TRUE(passes(task.check, task, box));
    EXPECT_TRUE(passes(task.hidden_check, task, box));
  }
  EXPECT_GE(one_line, 40u);
}

TEST_F(WildTest, ExamplesFailAsHandedOut) {
  const auto tasks = load_suite(kRoot + "/workspaces/examples");
  ASSERT_TRUE(tasks.has_value()) << tasks.error().message();
  for (const Task& task : *tasks) {
    SCOPED_TRACE(task.id);
    tools::Box box = open(task);
    EXPECT_FALSE(passes(task.check, task, box));
    EXPECT_FALSE(passes(task.hidden_check, task, box));
  }
}

}  // namespace
}  // namespace anser::agent
