// A plan as data and as text.
#include <fmt/format.h>

#include <algorithm>

#include "agent/search/planner.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

using nlohmann::json;

void print_node(const PlanResult& plan, const std::vector<std::vector<int>>& children, int i, int depth,
                std::string& text) {
  const PlanNode& node = plan.nodes[static_cast<size_t>(i)];
  // The line of JSON: in some dialects a thought or a mark stands before it.
  const size_t begin = std::min(node.call.find("{\"name\""), node.call.size());
  const std::string call = node.call.substr(begin, node.call.find('\n', begin) - begin);
  text += fmt::format("{:>4} {:>6} {:>6.3f} {:>6} {:>+6.2f} {:>6}  {}{}\n",
                      node.run_index < 0 ? "-" : std::to_string(node.run_index + 1),
                      node.score < 0 ? "-" : fmt::format("{:.0f} %", 100 * node.score), node.prior,
                      i == 0 ? "-" : fmt::format("{:.1f}", node.log_prob), node.value, node.visits,
                      std::string(static_cast<size_t>(2 * depth), ' '), i == 0 ? "(as it was)" : visible(call));
  for (const int child : children[static_cast<size_t>(i)]) print_node(plan, children, child, depth + 1, text);
}

}  // namespace

json plan_json(const PlanResult& result) {
  json nodes = json::array();
  for (const PlanNode& node : result.nodes) {
    nodes.push_back({{"parent", node.parent},
                     {"call", node.call},
                     {"prior", node.prior},
                     {"log_prob", node.log_prob},
                     {"value", node.value},
                     {"score", node.score},
                     {"visits", node.visits},
                     {"run_index", node.run_index}});
  }
  json actions = json::array();
  for (const Action& action : result.actions) {
    actions.push_back(nlohmann::ordered_json{{"name", action.name}, {"arguments", action.arguments}}.dump());
  }
  return {{"nodes", nodes},
          {"actions", actions},
          {"verified", result.verified},
          {"score", result.score},
          {"runs_used", result.runs_used},
          {"candidates", result.candidates},
          {"tokens", result.tokens},
          {"sandbox_cpu_seconds", result.sandbox_cpu_seconds},
          {"ended", result.ended}};
}

Result<PlanResult> plan_from_json(const json& from) {
  PlanResult result;
  try {
    for (const json& node : from.at("nodes")) {
      result.nodes.push_back({node.at("parent"), node.at("call"), node.at("prior"), node.at("log_prob"),
                              node.at("value"), node.at("score"), node.at("visits"), node.at("run_index")});
    }
    for (const json& action : from.at("actions")) {
      const auto call =
          nlohmann::ordered_json::parse(action.get<std::string>());  // text, to keep the order of arguments
      result.actions.push_back({call.at("name"), call.at("arguments")});
    }
    result.verified = from.at("verified");
    result.score = from.at("score");
    result.runs_used = from.at("runs_used");
    result.candidates = from.at("candidates");
    result.tokens = from.at("tokens");
    result.sandbox_cpu_seconds = from.at("sandbox_cpu_seconds");
    result.ended = from.at("ended");
  } catch (const json::exception& error) {
    return Error{Errc::kCorrupt, std::string("the plan cannot be read: ") + error.what()};
  }
  for (size_t i = 0; i < result.nodes.size(); ++i) {
    const int parent = result.nodes[i].parent;
    if (i == 0 ? parent != -1 : (parent < 0 || static_cast<size_t>(parent) >= i)) {
      return Error{Errc::kCorrupt, "the plan cannot be read: node " + std::to_string(i) + " has no parent before it"};
    }
  }
  return result;
}

std::string plan_text(const PlanResult& result) {
  std::string text = fmt::format("{} runs of the check, {} candidates at the root, {} nodes, {} tokens; ended: {}\n",
                                 result.runs_used, result.candidates, result.nodes.size(), result.tokens, result.ended);
  if (result.nodes.empty()) return text;
  std::vector<std::vector<int>> children(result.nodes.size());
  for (size_t i = 1; i < result.nodes.size(); ++i) {
    children[static_cast<size_t>(result.nodes[i].parent)].push_back(static_cast<int>(i));
  }
  text += fmt::format("{:>4} {:>6} {:>6} {:>6} {:>6} {:>6}  {}\n", "run", "tests", "prior", "log p", "value", "visits",
                      "edit");
  print_node(result, children, 0, 0, text);
  if (result.actions.empty()) return text + "answer: none was better than doing nothing\n";
  return text +
         fmt::format("answer ({}, {:.0f} % of tests):\n", result.verified ? "verified" : "not verified",
                     100 * result.score) +
         [&] {
           std::string lines;
           for (const Action& action : result.actions)
             lines += "  " + action.name + " " + action.arguments.dump() + "\n";
           return lines;
         }();
}

}  // namespace anser::agent
