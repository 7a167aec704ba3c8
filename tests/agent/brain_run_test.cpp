// agent/: a whole run by a brain with random weights, in a real sandbox, with a real search: nothing it does may break
// the loop, and everything it does is a function of (weights, task, settings, seed).
#include <gtest/gtest.h>

#include "agent/brain_mind.h"
#include "agent/run.h"
#include "agent/search_fn.h"
#include "tests/runtime/random_model.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::agent {
namespace {

class BrainRunTest : public testing::Test {
 protected:
  void SetUp() override {
    auto sandbox = tools::Sandbox::start({});
    if (!sandbox) ANSER_SKIP_OR_FAIL(sandbox.error().message());
    sandbox_ = std::move(*sandbox);
    scratch_.put("a.sh", "x=1\ny=2\ntest $x -gt $y\n");
    task_.id = "t";
    task_.goal = "make it pass";
    task_.check = "sh a.sh";
    task_.files_dir = scratch_.path();
    brain_path_ = test::scratch_path("run.gguf");
    const auto random = test::random_model(test::small_shape(), 7);
    const runtime::Tokenizer tokenizer = test::small_tokenizer(test::small_shape().vocab);
    ASSERT_TRUE(runtime::export_gguf(brain_path_, random.shape, random.tensors, &tokenizer, {}, runtime::DType::kF32));
    options_.budget.steps = 8;
    options_.decode = {1.2f, 1.0f, 120};
    options_.plan.strategy = Strategy::kMcts;
    options_.plan.budget_runs = 6;
    options_.plan.samples = 4;
  }

  RunReport run(uint64_t seed, int threads) {
    kernels::Pool pool(threads);
    auto brain = runtime::Brain::load(brain_path_, {});
    auto mind = BrainMind::make(std::move(*brain), pool);
    options_.seed = seed;
    auto report = run_task(task_, options_, *mind, *sandbox_, nullptr, search_plan_fn());
    EXPECT_TRUE(report) << report.error().message();
    return report ? *report : RunReport();
  }

  std::unique_ptr<tools::Sandbox> sandbox_;
  test::Scratch scratch_;
  Task task_;
  RunOptions options_;
  std::string brain_path_;
};

TEST_F(BrainRunTest, EveryEndingIsAnOrderlyOne) {
  bool searched = false;
  for (uint64_t seed = 0; seed < 24 && (seed < 6 || !searched); ++seed) {
    const RunReport report = run(seed, 1);
    EXPECT_NE(report.ended, Ended::kBoxRefused) << report.why;
    EXPECT_FALSE(report.steps.empty());
    for (const Step& step : report.steps) searched = searched || step.plan.has_value();
  }
  EXPECT_TRUE(searched) << "no seed made an edit: the search was never reached";
}

TEST_F(BrainRunTest, TheSameSeedIsTheSameRunOnAnyNumberOfThreads) {
  options_.now = "2026-03-31T09:00:00Z";  // it may write a note, and a note says when
  for (const uint64_t seed : {1, 2}) {
    const RunReport one = run(seed, 1), two = run(seed, 2);
    ASSERT_EQ(one.steps.size(), two.steps.size());
    for (size_t i = 0; i < one.steps.size(); ++i) {
      EXPECT_EQ(one.steps[i].call, two.steps[i].call);
      EXPECT_EQ(one.steps[i].observation.text, two.steps[i].observation.text);
      EXPECT_EQ(one.steps[i].mind_hash, two.steps[i].mind_hash);
      EXPECT_EQ(one.steps[i].workspace_hash, two.steps[i].workspace_hash);
    }
    EXPECT_EQ(one.ended, two.ended);
  }
}

}  // namespace
}  // namespace anser::agent
