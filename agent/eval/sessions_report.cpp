#include <fmt/format.h>

#include "agent/eval/report.h"
#include "agent/eval/sessions.h"

namespace anser::agent {
namespace {

std::string family(const SessionsTask& task) { return task.kind.substr(0, task.kind.find(' ')); }

struct Cell {
  int solved = 0, all = 0;
  std::string text() const {
    const auto [low, high] = wilson(solved, all);
    const double share = all == 0 ? 0 : 100.0 * solved / all;
    return fmt::format("{:.1f} % [{:.0f}, {:.0f}]", share, 100 * low, 100 * high);
  }
};

using Row = std::map<std::string, Cell>;  // by arm

// Rows in the order of `rows`' keys.
template <class Key>
std::string table(const char* head, const std::map<Key, Row>& rows, const std::vector<std::string>& arms) {
  std::string text = fmt::format("{:<12} {:>6}", head, "tasks");
  for (const std::string& arm : arms) text += fmt::format(" {:>20}", arm);
  for (const auto& [key, row] : rows) {
    text += fmt::format("\n{:<12} {:>6}", key, row.begin()->second.all);
    for (const std::string& arm : arms) text += fmt::format(" {:>20}", row.at(arm).text());
  }
  return text + "\n";
}

}  // namespace

std::string sessions_text(const SessionsReport& report) {
  std::map<int64_t, Row> by_sessions;
  std::map<std::string, Row> by_family, whole;
  int errors = 0;
  for (const SessionsTask& task : report.tasks) {
    errors += task.error.empty() ? 0 : 1;
    for (const std::string& arm : report.arms) {
      const auto found = task.arms.find(arm);
      const bool solved = task.error.empty() && found != task.arms.end() && found->second.solved;
      for (Cell* cell : {&by_sessions[task.sessions][arm], &by_family[family(task)][arm], &whole["all"][arm]}) {
        ++cell->all;
        cell->solved += solved ? 1 : 0;
      }
    }
  }
  std::string text =
      fmt::format("{}: {} tasks, brain {:.16}, seed {}", report.suite, report.tasks.size(), report.brain, report.seed);
  if (report.forget_every > 0) text += fmt::format(", state cleared every {} steps", report.forget_every);
  text += "\n\n" + table("sessions", by_sessions, report.arms) + "\n" + table("family", by_family, report.arms) + "\n" +
          table("", whole, report.arms);
  text += "\narm              steps/task  tokens/task  s/task\n";
  for (const std::string& arm : report.arms) {
    double steps = 0, tokens = 0, wall = 0;
    for (const SessionsTask& task : report.tasks) {
      const auto found = task.arms.find(arm);
      if (found == task.arms.end()) continue;
      steps += static_cast<double>(found->second.steps);
      tokens += static_cast<double>(found->second.tokens);
      wall += found->second.wall_seconds;
    }
    const double n = std::max<double>(1, static_cast<double>(report.tasks.size()));
    text += fmt::format("{:<15} {:>11.1f} {:>12.0f} {:>7.2f}\n", arm, steps / n, tokens / n, wall / n);
  }
  if (errors > 0) text += fmt::format("{} tasks could not be evaluated; they count as not solved\n", errors);
  return text;
}

nlohmann::ordered_json sessions_json(const SessionsReport& report) {
  nlohmann::ordered_json tasks = nlohmann::ordered_json::array();
  for (const SessionsTask& task : report.tasks) {
    nlohmann::ordered_json arms = nlohmann::ordered_json::object();
    for (const auto& [name, arm] : task.arms) {
      arms[name] = {{"solved", arm.solved}, {"answer", arm.answer}, {"ended", arm.ended},
                    {"steps", arm.steps},   {"tokens", arm.tokens}, {"wall_seconds", arm.wall_seconds}};
      if (!arm.trail.empty()) arms[name]["trail"] = arm.trail;
    }
    tasks.push_back({{"id", task.id},
                     {"kind", task.kind},
                     {"sessions", task.sessions},
                     {"expected", task.expected},
                     {"error", task.error},
                     {"arms", std::move(arms)}});
  }
  return {
      {"schema", "anser.eval_sessions.1"},   {"suite", report.suite}, {"brain", report.brain},    {"seed", report.seed},
      {"forget_every", report.forget_every}, {"arms", report.arms},   {"tasks", std::move(tasks)}};
}

}  // namespace anser::agent
