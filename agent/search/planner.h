// Planner: which edit to make next, chosen by running candidates in forks of the workspace. A tree whose nodes are
// worlds.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "agent/mind.h"
#include "agent/protocol.h"
#include "agent/world.h"
#include "base/result.h"

namespace anser::agent {

enum class Strategy : unsigned char { kGreedy, kBestOfN, kMcts };
enum class Order : unsigned char { kBrain, kRandom, kTable };  // kRandom, kTable: the baselines, same candidates

struct PlanOptions {
  Strategy strategy = Strategy::kMcts;
  Order order = Order::kBrain;
  int budget_runs = 16;  // runs of the check the search may spend
  int samples = 16;      // free samples of the brain merged into the candidates
  float sample_temperature = 0.8f;
  bool table = true;             // single-edit mutations as candidates
  double c1 = 1.25, c2 = 19652;  // PUCT (x1's constants, docs/architecture.md)
};

// What the tree looked like, for `anser plan` and traces: plain data.
struct PlanNode {
  int parent = -1;
  std::string call;     // edit that led here; "" at the root
  double prior = 0;     // normalised over its siblings
  double log_prob = 0;  // of the call under the brain
  double value = 0;     // backed-up
  double score = -1;    // share of tests passed when it was run; -1: never run
  int visits = 0;
  int run_index = -1;  // which run of the budget evaluated it
};

struct PlanResult {
  std::vector<PlanNode> nodes;  // [0] is the root
  std::vector<Action> actions;  // from the root to the answer; empty: no candidate was better than doing nothing
  bool verified = false;        // the check passed there
  double score = 0;             // share of tests passed at the answer
  int runs_used = 0;
  int candidates = 0;  // distinct candidates at the root
};

nlohmann::json plan_json(const PlanResult& result);

}  // namespace anser::agent
