// agent/session/bundle: a session carried to another data directory is the same one, and goes on as it would have; a
// damaged file is refused whole.
#include "agent/session/bundle.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "agent/redo.h"
#include "agent/run.h"
#include "agent/script_mind.h"
#include "agent/session/fsck.h"
#include "base/rng.h"
#include "base/unique_fd.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<std::string> script() {
  const Dialect& speech = *find_dialect("g1i");
  const auto run = [&](const std::string& command) { return speech.call({"run", {{"command", command}}}); };
  return {run("ln -s value.txt link; mkdir -p deep/er; echo x > deep/er/x; chmod 750 check.sh; printf '\\377' > bytes"),
          speech.call({"edit", {{"path", "value.txt"}, {"line", 1}, {"text", "two"}}}),
          run("rm -r deep; mkdir deep; rm link; mkdir link; echo in > link/file"),
          run("cat value.txt"),
          run("rm -r link; echo out > link"),
          run("ls > listing; sort value.txt"),
          run("echo last")};
}

class Store {
 public:
  Store(const std::string& data, std::string* why) {
    auto sessions = Sessions::open(data);
    EXPECT_TRUE(sessions) << sessions.error().message();
    sessions_ = std::make_unique<Sessions>(std::move(*sessions));
    tools::SandboxOptions options;
    options.store = sessions_->store();
    auto sandbox = tools::Sandbox::start(options);
    if (!sandbox) *why = sandbox.error().message();
    if (sandbox) sandbox_ = std::move(*sandbox);
  }
  Sessions& sessions() { return *sessions_; }
  tools::Sandbox& sandbox() { return *sandbox_; }

 private:
  std::unique_ptr<Sessions> sessions_;
  std::unique_ptr<tools::Sandbox> sandbox_;
};

class BundleTest : public testing::Test {
 protected:
  void SetUp() override {
    scratch_.put("files/value.txt", "one\n");
    scratch_.put("files/check.sh", "exit 1\n");
    task_.id = "t";
    task_.goal = "go on";
    task_.check = "sh check.sh";
    task_.files_dir = scratch_.path("files");
    options_.plan.strategy = Strategy::kGreedy;
    std::string why;
    here_ = std::make_unique<Store>(scratch_.path("here"), &why);
    there_ = std::make_unique<Store>(scratch_.path("there"), &why);
    if (!why.empty()) ANSER_SKIP_OR_FAIL(why);
    ScriptMind mind(script());
    options_.budget.steps = 5;
    options_.session_name = "mine";
    const auto report = run_task(task_, options_, mind, here_->sandbox(), &here_->sessions(), {});
    ASSERT_TRUE(report) << report.error().message();
  }
  static std::vector<json> records(Store& store, const std::string& word) {
    std::vector<json> out;
    const auto row = store.sessions().journal().session(word);
    EXPECT_TRUE(row) << row.error().message();
    if (!row) return out;
    const auto steps = store.sessions().steps(row->head, 0, row->head.n);
    EXPECT_TRUE(steps) << steps.error().message();
    for (const StepRow& step : *steps) out.push_back({step.record, step.fed, step.snapshot, step.prefix.hex()});
    return out;
  }
  std::vector<std::string> resume(Store& store, const std::string& word) {
    ScriptMind mind(script());
    auto held = store.sessions().hold(word);
    EXPECT_TRUE(held) << held.error().message();
    MoreBudget more;
    more.steps = 2;
    const auto report = resume_task(*held, task_, options_, more, mind, store.sandbox(), store.sessions(), {});
    EXPECT_TRUE(report) << report.error().message();
    std::vector<std::string> out;
    if (!report) return out;
    for (const Step& step : report->steps) out.push_back(step.observation.text + step.workspace_hash + step.mind_hash);
    return out;
  }

  test::Scratch scratch_;
  std::unique_ptr<Store> here_, there_;
  Task task_;
  RunOptions options_;
};

TEST_F(BundleTest, WhatIsCarriedIsTheSameAndGoesOnTheSame) {
  const std::string file = scratch_.path("bundle");
  const auto written =
      export_session(here_->sessions(), here_->sandbox(), *here_->sessions().journal().session("1"), file);
  ASSERT_TRUE(written) << written.error().message();
  EXPECT_EQ(written->steps, 6);
  EXPECT_EQ(written->snapshots, 5);  // one step only looked
  EXPECT_FALSE(export_session(here_->sessions(), here_->sandbox(), *here_->sessions().journal().session("1"), file));
  const auto row = import_session(there_->sessions(), there_->sandbox(), file, "");
  ASSERT_TRUE(row) << row.error().message();
  EXPECT_EQ(row->name, "mine");
  EXPECT_EQ(records(*here_, "1"), records(*there_, "mine"));
  const auto checked = fsck(there_->sessions(), &there_->sandbox(), false, redo_fn());
  ASSERT_TRUE(checked);
  EXPECT_TRUE(checked->findings.empty());
  EXPECT_EQ(resume(*here_, "1"), resume(*there_, "mine"));
  // A second time: the name is taken, so it has none.
  const auto again = import_session(there_->sessions(), there_->sandbox(), file, "");
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(again->name, "");
  EXPECT_FALSE(import_session(there_->sessions(), there_->sandbox(), file, "mine"));
  EXPECT_EQ(there_->sessions().journal().sessions()->size(), 2u);
  EXPECT_EQ(there_->sessions().logs()->size(), 2u) << "nothing is left of what was refused";
}

TEST_F(BundleTest, WhatIsDamagedIsRefusedWhole) {
  const std::string file = scratch_.path("bundle"), harmed = scratch_.path("harmed");
  ASSERT_TRUE(export_session(here_->sessions(), here_->sandbox(), *here_->sessions().journal().session("1"), file));
  const std::string whole = read_file(file).value();
  const auto truth = records(*here_, "1");
  Rng rng(3);
  int refused = 0;
  for (int i = 0; i < 120; ++i) {
    std::string text = whole;
    if (i % 10 == 0) text.resize(rng.below(text.size()));
    if (i % 10 != 0) text[rng.below(text.size())] ^= static_cast<char>(1 << rng.below(8));
    ASSERT_TRUE(write_file_atomic(harmed, text));
    const size_t before = there_->sessions().journal().sessions()->size();
    const auto row = import_session(there_->sessions(), there_->sandbox(), harmed, "");
    refused += row ? 0 : 1;
    ASSERT_EQ(there_->sessions().journal().sessions()->size(), before + (row ? 1 : 0));
    if (!row) continue;
    // Nothing that is used was harmed, or only words that nobody vouches for: never what was done and what it led to.
    const auto got = records(*there_, std::to_string(row->id));
    ASSERT_EQ(got.size(), truth.size());
    for (size_t n = 0; n < got.size(); ++n) {
      EXPECT_EQ(got[n][1], truth[n][1]);
      EXPECT_EQ(got[n][2], truth[n][2]);
    }
  }
  EXPECT_GT(refused, 40);
  EXPECT_FALSE(import_session(there_->sessions(), there_->sandbox(), scratch_.path("nothing"), ""));
}

}  // namespace
}  // namespace anser::agent
