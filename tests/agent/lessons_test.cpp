// agent/learn/notes: documents about notes and long tasks are what the tools would have made of them.
#include "agent/learn/notes/lessons.h"

#include <gtest/gtest.h>

#include <set>

#include "agent/learn/notes/suite.h"
#include "agent/task.h"
#include "tests/support/scratch.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::agent {
namespace {

TEST(Lessons, TheSameSeedGivesTheSameAndEveryCallIsWellFormed) {
  const auto first = make_lessons(5, Split::kTrain, 3), again = make_lessons(5, Split::kTrain, 3);
  ASSERT_TRUE(first && again) << first.error().message();
  ASSERT_EQ(first->episodes.size(), again->episodes.size());
  const Dialect& dialect = *find_dialect("g1i");
  std::set<std::string> names;
  for (size_t i = 0; i < first->episodes.size(); ++i) {
    const Episode& episode = first->episodes[i];
    ASSERT_EQ(episode.segments.size(), again->episodes[i].segments.size());
    for (size_t k = 0; k < episode.segments.size(); ++k) {
      const Segment& segment = episode.segments[k];
      EXPECT_EQ(segment.text, again->episodes[i].segments[k].text);
      if (segment.text.rfind("{", 0) != 0) continue;
      const auto call = dialect.parse(segment.text);
      ASSERT_TRUE(call) << segment.text;
      EXPECT_EQ(dialect.call(*call), segment.text);
      EXPECT_EQ(tools::misfit(tools::default_spec(call->name), nlohmann::json(call->arguments)), "");
      names.insert(call->name);
    }
    // The last thing is a call, but where the state was cleared.
    EXPECT_TRUE(episode.origin == "long" || episode.segments.back().text.rfind("{\"name\":", 0) == 0);
  }
  EXPECT_TRUE(names.count("note") && names.count("recall") && names.count("sql") && names.count("submit"));
}

TEST(Lessons, HeldOutWordsAreInNoTrainingDocument) {
  std::set<std::string> held_back;
  Rng rng(1);
  Words valid(Split::kValid, rng);
  for (int i = 0; i < 300; ++i) held_back.insert(valid.person());
  Words train(Split::kTrain, rng);
  for (int i = 0; i < 300; ++i) EXPECT_EQ(held_back.count(train.person()), 0u);
}

TEST(Lessons, TheToolsGiveTheAnswers) {
  int left_out = 0;
  for (uint64_t index = 0; index < 20; ++index) {
    const auto batch = make_lessons(9, index % 2 == 0 ? Split::kTrain : Split::kValid, index);
    ASSERT_TRUE(batch) << batch.error().message();
    const auto found = batch->kinds.find("left out");
    left_out += found == batch->kinds.end() ? 0 : static_cast<int>(found->second);
  }
  EXPECT_LE(left_out, 20 * 60 / 100);
}

TEST(Lessons, LongTasksComeToAnEndHoweverOftenTheStateIsCleared) {
  Rng rng(4);
  for (int round = 0; round < 12; ++round) {
    Words words(Split::kTrain, rng);
    const LongTask task = draw_long_task(5, words);
    for (const int every : {0, 3, 4, 5, 7}) {
      const auto written = write_long_task(task, {every, 0.1}, rng);
      ASSERT_TRUE(written) << task.kind << " " << every << ": " << written.error().message();
      EXPECT_EQ(written->size() > 1, every > 0) << task.kind << " " << every;
    }
  }
}

// A slip is an edit that the workspace refuses: what is learnt behind it is to look and to do it right.
TEST(Lessons, ASlipIsRefusedAndNotLearnt) {
  Rng rng(6);
  int slips = 0;
  for (int round = 0; round < 400; ++round) {
    Words words(Split::kTrain, rng);
    const auto written = write_long_task(draw_long_task(6, words), {0, 0.4}, rng);
    ASSERT_TRUE(written) << written.error().message();
    const std::vector<Segment>& segments = written->front().segments;
    for (size_t i = 1; i + 1 < segments.size(); ++i) {
      if (segments[i].text.rfind("{\"name\":\"edit\"", 0) != 0 || !segments[i].spans.empty()) continue;
      ++slips;
      EXPECT_NE(segments[i + 1].text.find("Function output:\nerror: "), std::string::npos) << segments[i + 1].text;
    }
  }
  EXPECT_GT(slips, 400);
}

TEST(NotesSuite, IsLoadedAsItWasDrawn) {
  test::Scratch scratch;
  const auto counts = make_notes_suite({scratch.path("s"), "s", 12, 3, {3, 10}});
  ASSERT_TRUE(counts) << counts.error().message();
  const auto tasks = load_suite(scratch.path("s"));
  ASSERT_TRUE(tasks) << tasks.error().message();
  ASSERT_EQ(tasks->size(), 12u);
  for (const Task& task : *tasks) {
    EXPECT_TRUE(task.sessions.size() == 3 || task.sessions.size() == 10);
    EXPECT_FALSE(task.answer.empty());
  }
  EXPECT_FALSE(make_notes_suite({scratch.path("s"), "s", 12, 3, {3}})) << "a directory with something in it";
  const auto long_ones = make_notes_suite({scratch.path("l"), "l", 3, 3, {1}});
  ASSERT_TRUE(long_ones) << long_ones.error().message();
  EXPECT_EQ(load_suite(scratch.path("l"))->at(0).hidden_check, "sh check.sh");
}

}  // namespace
}  // namespace anser::agent
