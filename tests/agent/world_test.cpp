// agent/world: commit, restore and fork as one operation of mind and box, with each half made to fail.
#include "agent/world.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "agent/brain_mind.h"
#include "agent/budget.h"
#include "agent/run.h"
#include "agent/script_mind.h"
#include "agent/search/planner.h"
#include "tests/agent/scripted_search.h"
#include "tests/agent/some_sandbox.h"
#include "tests/runtime/random_model.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"
#include "tools/shell.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

// A brain with random weights, and a workspace of one file in a sandbox whose store can be looked at.
class WorldTest : public testing::Test {
 protected:
  void SetUp() override {
    tools::SandboxOptions options;
    options.store = scratch_.path("store");
    auto started = tools::Sandbox::start(options);
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
    mind_.emplace(make_mind(test::small_shape()));
    scratch_.put("files/a.txt", "one\n");
    auto first = sandbox_->import_tree(scratch_.path("files"));
    ASSERT_TRUE(first) << first.error().message();
    first_ = {mind_->start(), *first, Rng(3), {.steps = 10, .tokens = -1, .runs = 7, .wall_seconds = 9}, 4};
    auto open = restore(first_, *mind_, *sandbox_);
    ASSERT_TRUE(open) << open.error().message();
    open_.emplace(std::move(*open));
  }

  BrainMind make_mind(const runtime::ModelShape& shape) {
    const std::string path = test::scratch_path("world.gguf");
    const auto random = test::random_model(shape, 5);
    const runtime::Tokenizer tokenizer = test::small_tokenizer(shape.vocab);
    EXPECT_TRUE(runtime::export_gguf(path, random.shape, random.tensors, &tokenizer, {}, runtime::DType::kF32));
    auto brain = runtime::Brain::load(path, {});
    return BrainMind::make(std::move(*brain), pool_, {}, 0).value();
  }

  // One step of a life: something read, something written, some luck.
  void live(OpenWorld& world, const std::string& what) {
    ASSERT_TRUE(mind_->feed(world.mind, what));
    ASSERT_TRUE(world.box.write("a.txt", what + std::to_string(world.rng.below(1000))));
    charge(world.left.steps, 1);
    ++world.step;
  }
  // All that there is to a world, as text.
  static std::string facts(OpenWorld& world) {
    std::string text = mind_hash(world.mind) + " " + world.box.tree_hash().value() + " " + std::to_string(world.step);
    for (const uint64_t word : world.rng.state()) text += " " + std::to_string(word);
    return text + " " + budget_json(world.left).dump();
  }
  // Files and directories of the sandbox's store, but for what its boxes stand on: what a half done commit would leave.
  size_t stored() const {
    size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(scratch_.path("store"))) {
      count += entry.path().string().find("/boxes") == std::string::npos;
    }
    return count;
  }
  static void poison(MindState& mind) { mind.state.write().values[3] = std::numeric_limits<float>::quiet_NaN(); }

  test::Scratch scratch_;
  kernels::Pool pool_{1};
  std::unique_ptr<tools::Sandbox> sandbox_;
  std::optional<BrainMind> mind_;
  World first_;
  std::optional<OpenWorld> open_;
};

TEST_F(WorldTest, ARestoredWorldGoesOnAsItWouldHave) {
  EXPECT_EQ(open_->step, 4);
  live(*open_, "ab");
  const auto saved = commit(*open_, *mind_);
  ASSERT_TRUE(saved) << saved.error().message();
  const std::string then = facts(*open_);
  live(*open_, "aba");
  const std::string future = facts(*open_);
  EXPECT_NE(then, future);
  for (int again = 0; again < 2; ++again) {
    auto world = restore(*saved, *mind_, *sandbox_);
    ASSERT_TRUE(world) << world.error().message();
    EXPECT_EQ(facts(*world), then);
    live(*world, "aba");
    EXPECT_EQ(facts(*world), future);
  }
  EXPECT_EQ(open_->box.read("a.txt")->substr(0, 3), "aba");
  EXPECT_EQ(first_.mind.state->tokens, 1);  // values that others went on from stay what they were
}

TEST_F(WorldTest, ACommitIsRefusedWholeWhereTheMindsHalfFails) {
  live(*open_, "ab");
  const MindState sound = open_->mind;
  poison(open_->mind);
  const std::string before = facts(*open_);
  const size_t files = stored();
  for (const Errc code : {commit(*open_, *mind_).error().code, fork(*open_, 2, *mind_).error().code}) {
    EXPECT_EQ(code, Errc::kInvalid);
  }
  EXPECT_NE(commit(*open_, *mind_).error().what.find("not finite after 3 tokens"), std::string::npos);
  EXPECT_EQ(stored(), files);  // the box was not committed
  EXPECT_EQ(facts(*open_), before);
  open_->mind = sound;
  const auto saved = commit(*open_, *mind_);
  ASSERT_TRUE(saved) << saved.error().message();
  EXPECT_NE(saved->snapshot.id, first_.snapshot.id);  // what was written is still there
}

TEST_F(WorldTest, ACommitIsRefusedWholeWhereTheBoxsHalfFails) {
  live(*open_, "ab");
  const std::string before = facts(*open_);
  // Deeper than a path can say: no snapshot can hold it.
  const char* deep = "python3 -c \"import os\nfor i in range(40): os.mkdir('d' * 200); os.chdir('d' * 200)\"";
  const auto made = tools::run_shell(open_->box, deep, {});
  ASSERT_TRUE(made && made->ok());
  for (const bool refused : {!commit(*open_, *mind_), !fork(*open_, 2, *mind_)}) EXPECT_TRUE(refused);
  const auto gone = tools::run_shell(open_->box, "rm -rf ddd*", {});
  ASSERT_TRUE(gone && gone->ok()) << gone->err.data;
  EXPECT_EQ(facts(*open_), before);  // the generator has not moved, nor has anything else
  const auto saved = commit(*open_, *mind_);
  ASSERT_TRUE(saved) << saved.error().message();
  auto again = restore(*saved, *mind_, *sandbox_);
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(facts(*again), before);
}

TEST_F(WorldTest, ARestoreIsRefusedWholeWhereEitherHalfFails) {
  test::SomeSandbox counting(sandbox_.get()), refusing;
  World poisoned = first_;
  poison(poisoned.mind);
  runtime::ModelShape larger = test::small_shape();
  larger.layers += 1;
  const BrainMind other = make_mind(larger);
  EXPECT_EQ(restore(poisoned, *mind_, counting).error().code, Errc::kInvalid);
  const Error foreign = restore(first_, other, counting).error();
  EXPECT_NE(foreign.what.find("another brain's"), std::string::npos) << foreign.what;
  World scripted = first_;
  scripted.mind = MindState();
  scripted.mind.cursor = 2;
  EXPECT_EQ(restore(scripted, ScriptMind({"one call"}), counting).error().code, Errc::kInvalid);
  EXPECT_EQ(counting.opened, 0);  // a box that is not opened cannot be left open

  EXPECT_EQ(restore(first_, *mind_, refusing).error().what, "no user namespaces here");
  EXPECT_EQ(refusing.opened, 1);
  World lost = first_;
  lost.snapshot.layers = {scratch_.path("gone")};
  EXPECT_FALSE(restore(lost, *mind_, *sandbox_));
  // The mind's half was shared with none of them.
  EXPECT_EQ(mind_hash(lost.mind), mind_hash(mind_->start()));
  EXPECT_TRUE(restore(first_, *mind_, counting));
  EXPECT_EQ(counting.opened, 1);
}

TEST_F(WorldTest, ForksShareWhatTheyAreAndPartInWhatTheyBecome) {
  live(*open_, "ab");  // 9 steps are left
  const auto worlds = fork(*open_, 4, *mind_);
  ASSERT_TRUE(worlds) << worlds.error().message();
  ASSERT_EQ(worlds->size(), 4u);
  std::vector<int64_t> steps, runs;
  double wall = 0;
  std::set<std::string> after;
  for (const World& world : *worlds) {
    EXPECT_EQ(&*world.mind.state, &*open_->mind.state);  // one state until one of them goes on
    EXPECT_EQ(world.snapshot.layers, (*worlds)[0].snapshot.layers);
    EXPECT_EQ(world.step, open_->step);
    EXPECT_EQ(world.left.tokens, -1);
    steps.push_back(world.left.steps);
    runs.push_back(world.left.runs);
    wall += world.left.wall_seconds;
    auto open = restore(world, *mind_, *sandbox_);
    ASSERT_TRUE(open) << open.error().message();
    live(*open, "b");
    after.insert(open->box.read("a.txt").value());
  }
  EXPECT_EQ(steps, (std::vector<int64_t>{3, 2, 2, 2}));
  EXPECT_EQ(runs, (std::vector<int64_t>{2, 2, 2, 1}));
  EXPECT_EQ(wall, 9);
  EXPECT_EQ(after.size(), 4u);                              // each had luck of its own
  EXPECT_EQ(open_->box.read("a.txt")->substr(0, 2), "ab");  // and none was seen by the world they come from
  EXPECT_NE((*fork(*open_, 1, *mind_))[0].rng.state(), (*worlds)[0].rng.state());
}

// A script whose state stops being finite when it has read `bad`.
class BreakingMind final : public Mind {
 public:
  BreakingMind(std::vector<std::string> calls, std::string bad) : script_(std::move(calls)), bad_(std::move(bad)) {}
  std::string dialect() const override { return script_.dialect(); }
  std::string fingerprint() const override { return "breaking"; }
  MindState start() override { return script_.start(); }
  Status check(const MindState& mind) const override {
    return mind.state->finite() ? Status() : Status(Error{Errc::kInvalid, "the state is not finite"});
  }
  Result<int64_t> feed(MindState& mind, const std::string& segment) override {
    if (segment.find(bad_) != std::string::npos) mind.state.write().values = {std::nanf("")};
    return script_.feed(mind, segment);
  }
  Result<Decoded> decode(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                         Rng& rng) override {
    return script_.decode(mind, callable, options, rng);
  }
  Result<Likeliest> likeliest(const MindState&, const Callable&, int) override { return Likeliest(); }
  Result<std::vector<Scored>> score(const MindState& mind, std::span<const std::string> calls) override {
    return script_.score(mind, calls);
  }

 private:
  ScriptMind script_;
  std::string bad_;
};

TEST_F(WorldTest, ARunWhoseMindBreaksIsTheMindsError) {
  Task task;
  task.goal = "none";
  task.check = "true";
  task.files_dir = scratch_.path("files");
  const std::string read = find_dialect("g1i")->call({"read", {{"path", "a.txt"}}});
  for (const char* bad : {"1|one", "none"}) {
    BreakingMind mind({read}, bad);
    const auto report = run_task(task, RunOptions(), mind, *sandbox_, nullptr, {});
    ASSERT_FALSE(report) << bad;
    EXPECT_EQ(report.error().what, "the state is not finite");
  }
  BreakingMind sound({read}, "never read");
  EXPECT_TRUE(run_task(task, RunOptions(), sound, *sandbox_, nullptr, {}));
}

}  // namespace
}  // namespace anser::agent
