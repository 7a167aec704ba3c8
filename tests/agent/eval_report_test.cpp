// Figures of an evaluation: intervals, columns, the JSON form, merging of shards.
#include <gtest/gtest.h>

#include "agent/eval/report.h"

namespace anser::agent {
namespace {

ArmRecord record(int run, bool solved) {
  ArmRecord record;
  record.verified = run >= 0;
  record.solved = solved;
  record.run = run;
  record.runs_used = run < 0 ? 64 : run;
  record.tokens = 100;
  record.calls = {"{}\n```"};
  return record;
}

EvalReport sample() {
  EvalReport report{"toy", "abc", 7, {1, 4, 16, 64}, {"greedy", "mcts"}, {}};
  report.tasks.push_back({"a", "comparison", "", 0.5, 40, {{"greedy", record(1, true)}, {"mcts", record(1, true)}}});
  report.tasks.push_back({"b", "", "", 0.25, 50, {{"greedy", record(-1, false)}, {"mcts", record(5, true)}}});
  report.tasks.push_back({"c", "", "", 0, 60, {{"greedy", record(4, false)}, {"mcts", record(4, false)}}});
  report.tasks.push_back({"d", "", "the box refused", 0, 0, {}});
  return report;
}

TEST(Wilson, KnownValues) {
  // Newcombe 1998, table I: 81 of 263 and 15 of 148, method 3.
  EXPECT_NEAR(wilson(81, 263).first, 0.2553, 5e-5);
  EXPECT_NEAR(wilson(81, 263).second, 0.3662, 5e-5);
  EXPECT_NEAR(wilson(15, 148).first, 0.0624, 5e-5);
  EXPECT_NEAR(wilson(15, 148).second, 0.1605, 5e-5);
  EXPECT_EQ(wilson(0, 20).first, 0);
  EXPECT_NEAR(wilson(0, 20).second, 0.1611, 5e-5);
  EXPECT_EQ(wilson(0, 0), (std::pair<double, double>{0, 1}));
}

TEST(Report, CountsWithinRuns) {
  const EvalReport report = sample();
  EXPECT_EQ(solved_within(report, "mcts", 1), 1);
  EXPECT_EQ(solved_within(report, "mcts", 4), 1);  // c was verified, but its hidden check failed
  EXPECT_EQ(solved_within(report, "mcts", 16), 2);
  EXPECT_EQ(solved_within(report, "greedy", 64), 1);
}

TEST(Report, JsonHasTheAgreedKeys) {
  const auto json = report_json(sample());
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"suite", "total", "solved", "by_runs", "tasks", "arms"}));
  EXPECT_EQ(json["suite"], "toy");
  EXPECT_EQ(json["total"], 4);
  EXPECT_EQ(json["solved"], 2);
  EXPECT_EQ(json["by_runs"].dump(), R"({"1":1,"4":1,"16":2,"64":2})");
  EXPECT_EQ(json["tasks"].size(), 4u);
  EXPECT_EQ(json["tasks"][1]["id"], "b");
  EXPECT_EQ(json["tasks"][1]["solved"], true);
  EXPECT_EQ(json["tasks"][3]["solved"], false);
  EXPECT_EQ(json["arms"]["greedy"]["solved"], 1);
  EXPECT_EQ(json["arms"]["greedy"]["by_runs"]["64"], 1);
  EXPECT_DOUBLE_EQ(json["arms"]["mcts"]["evaluator_accuracy"], 2.0 / 3);
}

TEST(Report, ShardsMergeIntoTheWhole) {
  const EvalReport whole = sample();
  std::vector<EvalReport> shards(2, whole);
  shards[0].tasks = {whole.tasks[1], whole.tasks[3]};
  shards[1].tasks = {whole.tasks[0], whole.tasks[2]};
  for (EvalReport& shard : shards) {
    auto read = report_from_json(nlohmann::ordered_json::parse(report_json(shard).dump()));
    ASSERT_TRUE(read) << read.error().message();
    shard = *read;
  }
  const auto merged = merge_reports(shards);
  ASSERT_TRUE(merged);
  EXPECT_EQ(report_json(*merged).dump(), report_json(whole).dump());
  EXPECT_EQ(report_text(*merged), report_text(whole));
  shards.push_back(shards[0]);
  EXPECT_NE(merge_reports(shards).error().what.find("task b is in two"), std::string::npos);
  shards[2].seed = 8;
  EXPECT_NE(merge_reports(shards).error().what.find("another seed"), std::string::npos);
  EXPECT_FALSE(merge_reports({}));
  EXPECT_FALSE(report_from_json(nlohmann::ordered_json::parse("[1]")));
  EXPECT_FALSE(report_from_json(nlohmann::ordered_json::parse(R"({"suite":"x","by_runs":{"many":1}})")));
}

TEST(Report, TextSaysWhatARunIsAndWhatFailed) {
  const std::string text = report_text(sample());
  EXPECT_NE(text.find("25.0 % [5, 70]"), std::string::npos) << text;
  EXPECT_NE(text.find("before the first edit is not counted"), std::string::npos);
  EXPECT_NE(text.find("comparison                        1   100 %"), std::string::npos) << text;
  EXPECT_NE(text.find("not evaluated: d: the box refused"), std::string::npos);
}

}  // namespace
}  // namespace anser::agent
