// The search on scripted minds and worlds of text: arithmetic by hand, order, budgets, duplicates, endings, depth.
#include <gtest/gtest.h>

#include "agent/search/puct.h"
#include "agent/search/source_files.h"
#include "agent/search/tree.h"
#include "tests/agent/scripted_search.h"

namespace anser::agent {
namespace {

using test::edit_call;
using test::ScriptedMind;
using test::TextWorld;

// Three lines of zeros; the file is right when they read 1, 2, 3; the check sees how many lines are right.
class SearchTest : public ::testing::Test {
 protected:
  SearchTest() {
    world_.snapshot.id = "0\n0\n0\n";
    for (int line = 1; line <= 3; ++line) {
      for (int digit = 1; digit <= 4; ++digit) mind_.calls.push_back(edit_call(line, std::to_string(digit)));
    }
    mind_.likes = [this](const std::string&, const std::string& call) { return like(call); };
    text_world_.check = [this](const std::string& text) { return share(text, goal_); };
    options_.table = false;
    options_.beam = 0;
    options_.samples = 200;  // every call is drawn
  }

  static double share(const std::string& text, const std::string& goal) {
    double right = 0;
    for (size_t i = 0; i < goal.size(); i += 2) right += i < text.size() && text[i] == goal[i];
    return right / static_cast<double>((goal.size() + 1) / 2);
  }
  // In the order of `calls`, each half as likely as the one before.
  double like(const std::string& call) const {
    const auto place = std::find(mind_.calls.begin(), mind_.calls.end(), call) - mind_.calls.begin();
    return -0.7 * static_cast<double>(place);
  }
  PlanResult search(Strategy strategy, int budget) {
    options_.strategy = strategy;
    options_.budget_runs = budget;
    auto result = plan(world_, {mind_, *find_dialect("g1i"), text_world_, options_});
    EXPECT_TRUE(result) << (result ? "" : result.error().message());
    return *result;
  }

  ScriptedMind mind_;
  TextWorld text_world_;
  World world_;
  PlanOptions options_;
  std::string goal_ = "1\n0\n0\n";
};

TEST(Puct, ByHand) {
  // 0.5 + 0.2 * sqrt(9) / 4 * (1.25 + log(19662 / 19652)) = 0.5 + 0.15 * 1.250508724...
  EXPECT_NEAR(puct(0.5, 0.2, 10, 3, {}), 0.6875763086, 1e-9);
  // c2 = 1 makes the logarithm large: -1 + 0.5 * sqrt(4) / 1 * (1 + log(6)) = 1.791759469...
  EXPECT_NEAR(puct(-1, 0.5, 5, 0, {1, 1}), 1.791759469228055, 1e-12);
  EXPECT_EQ(puct(0.25, 0.9, 1, 0, {}), 0.25);
  EXPECT_EQ(puct(0.25, 0.9, 0, 0, {}), 0.25);  // N = 0: no NaN
}

TEST(Puct, BackUpByHand) {
  const std::pair<int, double> children[] = {{1, -1.0}, {3, 0.5}};
  // mean weighted by visits (-1 + 1.5) / 4 = 0.125; half of it and half of 0.2.
  EXPECT_DOUBLE_EQ(backed_up(0.2, children, 0.5, 1), 0.1625);
  EXPECT_DOUBLE_EQ(backed_up(0.2, children, 0.25, 0.9), 0.75 * 0.2 + 0.25 * 0.9 * 0.125);
  EXPECT_EQ(backed_up(0.2, {}, 0.5, 1), 0.2);
}

TEST(Puct, FirstValues) {
  EXPECT_EQ(first_value(1, 0, true, 0.1), 1);
  EXPECT_DOUBLE_EQ(first_value(0.75, 0.5, false, 0.1), -0.95);
  EXPECT_EQ(first_value(0.5, 0.5, false, 0.1), -1);
  EXPECT_EQ(first_value(0.25, 0.5, false, 0.1), -1);
}

TEST_F(SearchTest, CandidatesAreMergedAndOrdered) {
  Action exact{"edit", nlohmann::ordered_json{{"path", "f.txt"}, {"old", "0\n0\n0"}, {"new", "1\n0\n0"}}};
  const std::string same = find_dialect("g1i")->call(exact);
  mind_.calls = {edit_call(1, "1"),   same,
                 edit_call(1, "1  "), edit_call(2, "0"),
                 edit_call(9, "1"),   edit_call(1, "5", "other.txt"),
                 edit_call(3, "7")};
  mind_.likes = [&](const std::string&, const std::string& call) {
    return call == same ? -1.0 : call == edit_call(3, "7") ? -2.0 : -3.0;
  };
  const std::vector<SourceFile> files{{"f.txt", "0\n0\n0\n"}};
  const auto list = find_candidates(mind_, *find_dialect("g1i"), {}, files, options_, Rng(1));
  ASSERT_TRUE(list);
  ASSERT_EQ(list->items.size(), 2u);     // the unchanged file, the missing line and the foreign file are gone
  EXPECT_EQ(list->items[0].call, same);  // of three calls with one result the likeliest
  EXPECT_EQ(list->items[1].call, edit_call(3, "7"));
  EXPECT_NEAR(list->items[0].prior, 1 / (1 + std::exp(-1.0)), 1e-12);
  EXPECT_NEAR(list->items[0].prior + list->items[1].prior, 1, 1e-12);
  EXPECT_EQ(list->tokens, 200);
}

TEST_F(SearchTest, TheBeamGivesCandidatesThatTheTableLacks) {
  options_.samples = 0;
  options_.beam = 2;
  mind_.likes = [](const std::string&, const std::string& call) {
    return call == edit_call(2, "4") ? -1.0 : call == edit_call(3, "1") ? -2.0 : -3.0;
  };
  const std::vector<SourceFile> files{{"f.txt", "0\n0\n0\n"}};
  const auto list = find_candidates(mind_, *find_dialect("g1i"), {}, files, options_, Rng(1));
  ASSERT_TRUE(list);
  ASSERT_EQ(list->items.size(), 2u);
  EXPECT_EQ(list->items[0].call, edit_call(2, "4"));
  EXPECT_EQ(list->items[1].call, edit_call(3, "1"));
  EXPECT_EQ(list->tokens, 4);  // two to find them, two to score them
}

TEST_F(SearchTest, BestOfNRunsTheRootInOrderAndStopsWhenVerified) {
  goal_ = "3\n0\n0\n";
  const PlanResult result = search(Strategy::kBestOfN, 16);
  EXPECT_EQ(text_world_.run_texts, (std::vector<std::string>{"1\n0\n0\n", "2\n0\n0\n", "3\n0\n0\n"}));
  EXPECT_TRUE(result.verified);
  EXPECT_EQ(result.ended, "verified");
  EXPECT_EQ(result.runs_used, 3);
  EXPECT_EQ(result.candidates, 12);
  EXPECT_EQ(result.sandbox_cpu_seconds, 1.5);
  ASSERT_EQ(result.actions.size(), 1u);
  EXPECT_EQ(find_dialect("g1i")->call(result.actions[0]), edit_call(1, "3"));
}

TEST_F(SearchTest, TheBudgetIsExact) {
  goal_ = "9\n9\n9\n";
  for (const Strategy strategy : {Strategy::kBestOfN, Strategy::kMcts}) {
    for (const int budget : {0, 1, 5, 11}) {
      text_world_.run_texts.clear();
      const PlanResult result = search(strategy, budget);
      EXPECT_EQ(static_cast<int>(text_world_.run_texts.size()), budget);
      EXPECT_EQ(result.runs_used, budget);
      EXPECT_EQ(result.ended, "runs");
    }
  }
  world_.left.runs = 3;
  EXPECT_EQ(search(Strategy::kMcts, 16).runs_used, 3);
  world_.left.runs = -1;
  world_.left.tokens = 200;
  EXPECT_EQ(search(Strategy::kBestOfN, 16).ended, "tokens");
  world_.left.tokens = -1;
  world_.left.sandbox_cpu_seconds = 1.75;
  const PlanResult result = search(Strategy::kBestOfN, 16);
  EXPECT_EQ(result.ended, "sandbox cpu");
  EXPECT_EQ(result.runs_used, 4);
}

TEST_F(SearchTest, AnExhaustedRootEndsBestOfN) {
  goal_ = "9\n9\n9\n";
  const PlanResult result = search(Strategy::kBestOfN, 100);
  EXPECT_EQ(result.runs_used, 12);
  EXPECT_EQ(result.ended, "exhausted");
  EXPECT_TRUE(result.actions.empty());  // nothing was better than doing nothing
  EXPECT_FALSE(result.verified);
}

TEST_F(SearchTest, TwoBugsNeedDepth) {
  goal_ = "3\n0\n2\n";
  EXPECT_FALSE(search(Strategy::kBestOfN, 64).verified);
  const PlanResult result = search(Strategy::kMcts, 40);
  EXPECT_TRUE(result.verified);
  EXPECT_EQ(result.actions.size(), 2u);
  EXPECT_EQ(text_world_.run_texts.back(), goal_);
}

TEST_F(SearchTest, OneBugIsBestOfN) {
  // Nothing but the right edit gains: the tree must not spend runs below wrong ones.
  goal_ = "0\n0\n2\n";
  const int runs = search(Strategy::kBestOfN, 64).runs_used;
  EXPECT_EQ(search(Strategy::kMcts, 64).runs_used, runs);
}

TEST_F(SearchTest, NoWorkspaceIsRunTwice) {
  goal_ = "9\n9\n9\n";
  search(Strategy::kMcts, 90);
  std::vector<std::string> runs = text_world_.run_texts;
  EXPECT_EQ(runs.size(), 90u);
  std::sort(runs.begin(), runs.end());
  EXPECT_EQ(std::adjacent_find(runs.begin(), runs.end()), runs.end());
  EXPECT_FALSE(std::binary_search(runs.begin(), runs.end(), world_.snapshot.id));  // undoing is no news either
}

TEST_F(SearchTest, EverythingTriedEndsTheSearch) {
  mind_.calls = {edit_call(1, "1"), edit_call(2, "1"), edit_call(1, "0"), edit_call(2, "0")};
  goal_ = "9\n9\n9\n";
  const PlanResult result = search(Strategy::kMcts, 50);
  EXPECT_EQ(result.runs_used, 3);  // 1 0 0, 0 1 0, 1 1 0
  EXPECT_EQ(result.ended, "exhausted");
}

TEST_F(SearchTest, AnEmptyExpansionIsClosedAndCosts) {
  // Below the first edit, which gains, the mind knows nothing that changes the file.
  goal_ = "1\n0\n0\n9\n";
  mind_.calls = {edit_call(1, "1")};
  const PlanResult result = search(Strategy::kMcts, 10);
  EXPECT_EQ(result.runs_used, 1);
  EXPECT_EQ(result.ended, "exhausted");
  EXPECT_EQ(result.nodes[1].value, -1);
  EXPECT_EQ(result.actions.size(), 1u);  // 3 of 4 tests instead of 2: better than nothing, and said to be unverified
  EXPECT_FALSE(result.verified);
  EXPECT_DOUBLE_EQ(result.score, 0.75);
}

TEST_F(SearchTest, NoCandidatesAtAll) {
  options_.samples = 0;
  for (const Strategy strategy : {Strategy::kBestOfN, Strategy::kMcts}) {
    const PlanResult result = search(strategy, 10);
    EXPECT_EQ(result.ended, "exhausted");
    EXPECT_EQ(result.nodes.size(), 1u);
    EXPECT_TRUE(result.actions.empty());
  }
}

TEST_F(SearchTest, AMindReadsItsOwnPathOnly) {
  goal_ = "2\n1\n9\n";
  std::set<std::string> read;
  mind_.likes = [&](const std::string& text, const std::string& call) {
    read.insert(text);
    return like(call);
  };
  search(Strategy::kMcts, 8);
  ASSERT_TRUE(read.count(""));
  ASSERT_GE(read.size(), 2u);
  // Only edits that gained are gone below; their minds have read that one path and nothing of the siblings.
  const std::string tail = "<edited><run><0.333333>";
  for (const std::string& text : read) {
    EXPECT_TRUE(text.empty() || text.rfind(edit_call(1, "2") + tail, 0) == 0 ||
                text.rfind(edit_call(2, "1") + tail, 0) == 0)
        << text;
  }
}

TEST_F(SearchTest, AWorldThatCannotBeMadeInEitherHalfIsNotMadeAtAll) {
  const SearchContext context{mind_, *find_dialect("g1i"), text_world_, options_};
  Tree tree(world_, context, share(world_.snapshot.id, goal_));
  ASSERT_TRUE(tree.expand(0));
  const int child = tree.try_next(0).value();
  const int64_t tokens = tree.tokens();
  text_world_.keeps_nothing = true;
  EXPECT_EQ(tree.expand(child).error().what, "the disk is full");
  text_world_.keeps_nothing = false;
  mind_.chokes_on = "<run>";  // after the call and what the edit answered have been read
  EXPECT_EQ(tree.expand(child).error().what, "no memory for the state");
  EXPECT_EQ(tree.node(child).world.snapshot.id, "");
  EXPECT_EQ(tree.node(child).world.mind.cursor, 0u);
  EXPECT_EQ(tree.tokens(), tokens);
  mind_.chokes_on = "";
  ASSERT_TRUE(tree.read_up(child));
  const World& world = tree.node(child).world;
  EXPECT_EQ(world.snapshot.id, "1\n0\n0\n");
  EXPECT_EQ(mind_.read_by(world.mind), edit_call(1, "1") + "<edited><run><" + std::to_string(1.0) + ">");
  EXPECT_EQ(world.step, world_.step + 1);
  EXPECT_EQ(world.rng.state(), Rng(world_.rng).split(static_cast<uint64_t>(child)).state());
  EXPECT_EQ(tree.tokens(), tokens + 4);
}

TEST_F(SearchTest, ASmallerBudgetIsAPrefixAndRunsRepeat) {
  goal_ = "4\n3\n2\n";
  for (const Strategy strategy : {Strategy::kGreedy, Strategy::kBestOfN, Strategy::kMcts}) {
    for (const Order order : {Order::kBrain, Order::kRandom, Order::kTable}) {
      options_.order = order;
      text_world_.run_texts.clear();
      const auto first = plan_json(search(strategy, 20)).dump();
      const std::vector<std::string> runs = text_world_.run_texts;
      text_world_.run_texts.clear();
      EXPECT_EQ(plan_json(search(strategy, 20)).dump(), first);
      text_world_.run_texts.clear();
      search(strategy, 7);
      const std::vector<std::string>& few = text_world_.run_texts;
      ASSERT_LE(few.size(), runs.size());
      EXPECT_TRUE(std::equal(few.begin(), few.end(), runs.begin()));
    }
  }
}

TEST_F(SearchTest, BaselinesOrderTheSameCandidatesOtherwise) {
  goal_ = "9\n9\n9\n";
  std::set<std::vector<std::string>> orders;
  std::vector<std::string> sorted;
  for (const uint64_t seed : {1, 2, 3}) {
    for (const Order order : {Order::kBrain, Order::kRandom}) {
      options_.order = order;
      world_.rng = Rng(seed);
      text_world_.run_texts.clear();
      search(Strategy::kBestOfN, 64);
      orders.insert(text_world_.run_texts);
      std::vector<std::string> runs = text_world_.run_texts;
      std::sort(runs.begin(), runs.end());
      if (sorted.empty()) sorted = runs;
      EXPECT_EQ(runs, sorted);
    }
  }
  EXPECT_EQ(orders.size(), 4u);  // one of the brain, three shuffles
}

TEST_F(SearchTest, GreedyReadsWhatTheCheckSaidAndGoesOn) {
  goal_ = "2\n4\n0\n";
  mind_.likes = [&](const std::string& read, const std::string& call) {
    // First line 1, 2, 3, 4 is wrong for it: it corrects itself by the score that it reads.
    if (read.empty()) return call == edit_call(1, "1") ? 0.0 : -9.0;
    if (read.find("<0.666667>") == std::string::npos) return call == edit_call(1, "2") ? 0.0 : -9.0;
    return call == edit_call(2, "4") ? 0.0 : -9.0;
  };
  const PlanResult result = search(Strategy::kGreedy, 4);
  EXPECT_TRUE(result.verified);
  EXPECT_EQ(text_world_.run_texts, (std::vector<std::string>{"1\n0\n0\n", "2\n0\n0\n", "2\n4\n0\n"}));
  EXPECT_EQ(result.actions.size(), 3u);
}

TEST_F(SearchTest, GreedyThatRepeatsItselfEndsWithoutRunningAgain) {
  goal_ = "9\n9\n9\n";
  mind_.calls = {edit_call(1, "1")};
  const PlanResult result = search(Strategy::kGreedy, 8);
  EXPECT_EQ(result.runs_used, 1);
  EXPECT_EQ(result.ended, "exhausted");
  mind_.calls = {edit_call(7, "1")};  // no such line
  EXPECT_EQ(search(Strategy::kGreedy, 8).runs_used, 0);
  mind_.calls = {"{\"name\":\"edit\",\"arg"};  // cut off
  EXPECT_EQ(search(Strategy::kGreedy, 8).runs_used, 0);
  EXPECT_EQ(search(Strategy::kMcts, 8).ended, "exhausted");
}

TEST_F(SearchTest, PlansSurviveTheJournal) {
  goal_ = "3\n0\n2\n";
  const PlanResult result = search(Strategy::kMcts, 64);
  const auto again = plan_from_json(nlohmann::json::parse(plan_json(result).dump()));
  ASSERT_TRUE(again);
  EXPECT_EQ(plan_json(*again).dump(), plan_json(result).dump());
  EXPECT_EQ(again->actions, result.actions);
  EXPECT_EQ(plan_text(*again), plan_text(result));
  EXPECT_NE(plan_text(result).find("answer (verified, 100 % of tests)"), std::string::npos);
  nlohmann::json broken = plan_json(result);
  broken["nodes"][1]["parent"] = 1;
  EXPECT_FALSE(plan_from_json(broken));
  broken.erase("nodes");
  EXPECT_FALSE(plan_from_json(broken));
}

TEST(SourceFiles, CodeIsEditedTestsAreNot) {
  const std::vector<std::string> paths{".hidden.py",   "README.md",    "a/.x/y.py",        "calc.py",
                                       "checks.py",    "data.csv",     "lib/test_util.py", "lib/util.py",
                                       "run.sh",       "src/test/t.c", "test_a.py",        "tests/helper.py",
                                       "util_test.go", "x.test.js",    "latest.py",        "conftest.py"};
  EXPECT_EQ(editable_paths(paths, "python3 checks.py -v"),
            (std::vector<std::string>{"calc.py", "lib/util.py", "run.sh", "latest.py"}));
  EXPECT_EQ(editable_paths(paths, "sh ./run.sh && python3 -m checks"),
            (std::vector<std::string>{"calc.py", "lib/util.py", "latest.py"}));
  EXPECT_EQ(editable_paths({"lib/util.py", "calc.py"}, "python3 -m unittest lib.util"),
            std::vector<std::string>{"calc.py"});
  EXPECT_EQ(editable_paths({"a.py", "b.py"}, "pytest 'b.py::test_x'"), std::vector<std::string>{"a.py"});
  EXPECT_EQ(editable_paths({"solution.py"}, "python3 solution.py"), std::vector<std::string>{"solution.py"});
  EXPECT_EQ(editable_paths({"Makefile", "notes.md"}, "make test"), std::vector<std::string>{"Makefile"});
  EXPECT_TRUE(editable_paths({"notes.md", "test_a.py"}, "python3 test_b.py").empty());
}

}  // namespace
}  // namespace anser::agent
