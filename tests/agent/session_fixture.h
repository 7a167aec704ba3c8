// What the tests of sessions share: a task whose check never passes, and a data directory that is opened and closed as
// other processes would.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "agent/run.h"
#include "agent/script_mind.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::agent {

inline Node on(int64_t session, int64_t n, int64_t which = 0) { return {line_of(session, which), n}; }

// Edits and runs in turns.
inline std::vector<std::string> rounds(int count) {
  const Dialect& speech = *find_dialect("g1i");
  std::vector<std::string> calls;
  for (int i = 0; i < count; ++i) {
    calls.push_back(
        speech.call({"edit", {{"path", "value.txt"}, {"line", 1}, {"text", "value " + std::to_string(i)}}}));
    calls.push_back(speech.call({"run", nlohmann::ordered_json::object()}));
  }
  return calls;
}

// The sessions of a data directory, and a sandbox over their store.
class OpenSessions {
 public:
  // `why` is set where no sandbox can be started.
  OpenSessions(const std::string& data, std::string& why, const Clock* clock = nullptr) {
    auto sessions = Sessions::open(data, clock);
    EXPECT_TRUE(sessions) << sessions.error().message();
    if (!sessions) return;
    sessions_ = std::make_unique<Sessions>(std::move(*sessions));
    tools::SandboxOptions options;
    options.store = sessions_->store();
    auto sandbox = tools::Sandbox::start(options);
    if (sandbox) sandbox_ = std::move(*sandbox);
    if (!sandbox) why = sandbox.error().message();
  }
  Sessions& sessions() { return *sessions_; }
  Journal& journal() { return sessions_->journal(); }
  tools::Sandbox& sandbox() { return *sandbox_; }

 private:
  std::unique_ptr<Sessions> sessions_;
  std::unique_ptr<tools::Sandbox> sandbox_;
};

class SessionFixture : public testing::Test {
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
  std::string data() const { return scratch_.path("data"); }
  void close() { open_.reset(); }
  void open() {
    close();
    std::string why;
    open_ = std::make_unique<OpenSessions>(data(), why, clock_);
    if (!why.empty()) ANSER_SKIP_OR_FAIL(why);
  }
  RunReport run(int64_t steps, const std::vector<std::string>& calls) {
    ScriptMind mind(calls);
    options_.budget.steps = steps;
    auto report = run_task(task_, options_, mind, open_->sandbox(), &open_->sessions(), {});
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  }
  RunReport resume(OpenSessions& where, const std::string& word, int64_t steps, const std::vector<std::string>& calls) {
    ScriptMind mind(calls);
    auto held = where.sessions().hold(word);
    EXPECT_TRUE(held) << held.error().message();
    if (!held) return {};
    MoreBudget more;
    more.steps = steps;
    auto report = resume_task(*held, task_, options_, more, mind, where.sandbox(), where.sessions(), {});
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  }
  RunReport resume(const std::string& word, int64_t steps, const std::vector<std::string>& calls) {
    return resume(*open_, word, steps, calls);
  }
  void move(const std::string& word, int64_t n) {
    auto held = open_->sessions().hold(word);
    ASSERT_TRUE(held) << held.error().message();
    const Status moved = open_->sessions().move(*held, n);
    ASSERT_TRUE(moved) << moved.error().message();
  }
  Node head(const std::string& word) { return open_->journal().session(word)->head; }
  // A session of its own, let go of.
  void fork(const std::string& word, int64_t n, const std::string& name) {
    const auto row = open_->journal().session(word);
    ASSERT_TRUE(row) << row.error().message();
    const auto at = open_->journal().locate(row->tip, n);
    ASSERT_TRUE(at) << at.error().message();
    const auto made = open_->sessions().fork(*row, *at, name);
    ASSERT_TRUE(made) << made.error().message();
  }

  test::Scratch scratch_;
  const Clock* clock_ = nullptr;  // of what open() opens from now on
  std::unique_ptr<OpenSessions> open_;
  Task task_;
  RunOptions options_;
};

}  // namespace anser::agent
