#include "agent/eval/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace anser::agent {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr double kZ95 = 1.959963984540054;

std::string main_arm(const EvalReport& report) {
  for (const std::string& arm : report.arms) {
    if (arm == "mcts") return arm;
  }
  return report.arms.empty() ? "" : report.arms.front();
}

const ArmRecord* find_arm(const TaskRecord& task, const std::string& arm) {
  const auto found = task.arms.find(arm);
  return found == task.arms.end() ? nullptr : &found->second;
}

// Sums over the tasks that an arm was evaluated on.
struct Sums {
  int tasks = 0, verified = 0, solved = 0;
  int64_t runs = 0, tokens = 0;
  double wall_seconds = 0, cpu_seconds = 0;
};

Sums sums_of(const EvalReport& report, const std::string& arm) {
  Sums sums;
  for (const TaskRecord& task : report.tasks) {
    const ArmRecord* record = find_arm(task, arm);
    if (record == nullptr) continue;
    ++sums.tasks;
    sums.verified += record->verified;
    sums.solved += record->solved;
    sums.runs += record->runs_used;
    sums.tokens += record->tokens;
    sums.wall_seconds += record->wall_seconds;
    sums.cpu_seconds += record->sandbox_cpu_seconds;
  }
  return sums;
}

ordered_json by_runs_json(const EvalReport& report, const std::string& arm) {
  ordered_json columns = ordered_json::object();
  for (const int runs : report.runs) columns[std::to_string(runs)] = solved_within(report, arm, runs);
  return columns;
}

ordered_json arm_json(const EvalReport& report, const std::string& arm) {
  const int total = static_cast<int>(report.tasks.size());
  const Sums sums = sums_of(report, arm);
  ordered_json intervals = ordered_json::object();
  for (const int runs : report.runs) {
    const auto [low, high] = wilson(solved_within(report, arm, runs), total);
    intervals[std::to_string(runs)] = {low, high};
  }
  return {{"solved", sums.solved},
          {"by_runs", by_runs_json(report, arm)},
          {"wilson_95", intervals},
          {"verified", sums.verified},
          {"evaluator_accuracy", sums.verified == 0 ? json() : json(1.0 * sums.solved / sums.verified)},
          {"runs", sums.runs},
          {"tokens", sums.tokens},
          {"wall_seconds", sums.wall_seconds},
          {"sandbox_cpu_seconds", sums.cpu_seconds},
          {"brain", report.brain},
          {"seed", report.seed}};
}

ordered_json record_json(const ArmRecord& record) {
  return {{"verified", record.verified},
          {"solved", record.solved},
          {"run", record.run},
          {"runs_used", record.runs_used},
          {"score", record.score},
          {"tokens", record.tokens},
          {"wall_seconds", record.wall_seconds},
          {"sandbox_cpu_seconds", record.sandbox_cpu_seconds},
          {"ended", record.ended},
          {"calls", record.calls}};
}

ArmRecord record_from(const ordered_json& from) {
  ArmRecord record;
  record.verified = from.at("verified");
  record.solved = from.at("solved");
  record.run = from.at("run");
  record.runs_used = from.at("runs_used");
  record.score = from.at("score");
  record.tokens = from.at("tokens");
  record.wall_seconds = from.at("wall_seconds");
  record.sandbox_cpu_seconds = from.at("sandbox_cpu_seconds");
  record.ended = from.at("ended");
  record.calls = from.at("calls").get<std::vector<std::string>>();
  return record;
}

ordered_json task_json(const TaskRecord& task, const std::string& main) {
  const ArmRecord* record = find_arm(task, main);
  ordered_json arms = ordered_json::object();
  for (const auto& [name, arm] : task.arms) arms[name] = record_json(arm);
  return {{"id", task.id},
          {"solved", record != nullptr && record->solved},
          {"run", record == nullptr ? -1 : record->run},
          {"bug_kind", task.bug_kind},
          {"root_score", task.root_score},
          {"candidates", task.candidates},
          {"error", task.error},
          {"arms", arms}};
}

std::string percent(int hits, int total) {
  if (total == 0) return "-";
  const auto [low, high] = wilson(hits, total);
  return fmt::format("{:.1f} % [{:.0f}, {:.0f}]", 100.0 * hits / total, 100 * low, 100 * high);
}

// How the main arm does on each kind of bug, where the tasks say which they hold.
std::string kinds_text(const EvalReport& report) {
  std::map<std::string, EvalReport> kinds;
  for (const TaskRecord& task : report.tasks) kinds[task.bug_kind].tasks.push_back(task);
  if (kinds.size() < 2) return "";
  const std::string main = main_arm(report);
  std::string text = fmt::format("\n{:<28}  {:>5}", main + " by kind of bug", "tasks");
  for (const int runs : report.runs) text += fmt::format("  {:>6}", fmt::format("N={}", runs));
  for (const auto& [kind, part] : kinds) {
    text += fmt::format("\n{:<28}  {:>5}", kind.empty() ? "(not given)" : kind, part.tasks.size());
    for (const int runs : report.runs) {
      const double share = 100.0 * solved_within(part, main, runs) / static_cast<double>(part.tasks.size());
      text += fmt::format("  {:>6}", fmt::format("{:.0f} %", share));
    }
  }
  return text + "\n";
}

}  // namespace

std::pair<double, double> wilson(int hits, int n) {
  CHECK(hits >= 0 && hits <= n);
  if (n == 0) return {0, 1};
  const double p = static_cast<double>(hits) / n, z2 = kZ95 * kZ95;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kZ95 * std::sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

int solved_within(const EvalReport& report, const std::string& arm, int runs) {
  int solved = 0;
  for (const TaskRecord& task : report.tasks) {
    const ArmRecord* record = find_arm(task, arm);
    solved += record != nullptr && record->solved && record->run >= 0 && record->run <= runs;
  }
  return solved;
}

ordered_json report_json(const EvalReport& report) {
  const std::string main = main_arm(report);
  ordered_json tasks = ordered_json::array(), arms = ordered_json::object();
  for (const TaskRecord& task : report.tasks) tasks.push_back(task_json(task, main));
  for (const std::string& arm : report.arms) arms[arm] = arm_json(report, arm);
  return {{"suite", report.suite},
          {"total", report.tasks.size()},
          {"solved", sums_of(report, main).solved},
          {"by_runs", by_runs_json(report, main)},
          {"tasks", tasks},
          {"arms", arms}};
}

Result<EvalReport> report_from_json(const ordered_json& from) {
  EvalReport report;
  try {
    report.suite = from.at("suite");
    for (const auto& [runs, solved] : from.at("by_runs").items()) report.runs.push_back(std::stoi(runs));
    for (const auto& [name, arm] : from.at("arms").items()) {
      report.arms.push_back(name);
      report.brain = arm.at("brain");
      report.seed = arm.at("seed");
    }
    for (const ordered_json& task : from.at("tasks")) {
      TaskRecord record{task.at("id"),         task.at("bug_kind"),   task.at("error"),
                        task.at("root_score"), task.at("candidates"), {}};
      for (const auto& [name, arm] : task.at("arms").items()) record.arms[name] = record_from(arm);
      report.tasks.push_back(std::move(record));
    }
  } catch (const std::exception& error) {
    return Error{Errc::kInvalid, std::string("this is no report of `anser eval`: ") + error.what()};
  }
  std::sort(report.runs.begin(), report.runs.end());
  return report;
}

Result<EvalReport> merge_reports(const std::vector<EvalReport>& shards) {
  if (shards.empty()) return Error{Errc::kInvalid, "there are no reports to merge: name at least one"};
  EvalReport whole = shards.front();
  for (size_t i = 1; i < shards.size(); ++i) {
    const EvalReport& shard = shards[i];
    const char* differs = shard.suite != whole.suite   ? "suite"
                          : shard.brain != whole.brain ? "brain"
                          : shard.seed != whole.seed   ? "seed"
                          : shard.runs != whole.runs   ? "numbers of runs"
                          : shard.arms != whole.arms   ? "arms"
                                                       : nullptr;
    if (differs != nullptr) {
      return Error{Errc::kInvalid, fmt::format("report {} has another {} than the first: only shards of one evaluation "
                                               "can be merged",
                                               i + 1, differs)};
    }
    whole.tasks.insert(whole.tasks.end(), shard.tasks.begin(), shard.tasks.end());
  }
  std::sort(whole.tasks.begin(), whole.tasks.end(),
            [](const TaskRecord& a, const TaskRecord& b) { return a.id < b.id; });
  for (size_t i = 1; i < whole.tasks.size(); ++i) {
    if (whole.tasks[i].id != whole.tasks[i - 1].id) continue;
    return Error{Errc::kInvalid, "task " + whole.tasks[i].id + " is in two of the reports: merge each shard once"};
  }
  return whole;
}

std::string report_text(const EvalReport& report) {
  const int total = static_cast<int>(report.tasks.size());
  std::string text = fmt::format("suite {}: {} tasks, brain {}, seed {}\n\nsolved within N runs of the check:\n",
                                 report.suite, total, report.brain.substr(0, 16), report.seed);
  text += fmt::format("{:<10}", "arm");
  for (const int runs : report.runs) text += fmt::format("  {:>19}", fmt::format("N = {}", runs));
  text += "\n";
  for (const std::string& arm : report.arms) {
    text += fmt::format("{:<10}", arm);
    for (const int runs : report.runs)
      text += fmt::format("  {:>19}", percent(solved_within(report, arm, runs), total));
    text += "\n";
  }
  text += fmt::format("\n{:<10}  {:>9}  {:>19}  {:>9}  {:>11}  {:>10}  {:>12}\n", "arm", "verified", "of these right",
                      "runs/task", "tokens/task", "s/task", "box CPU s/task");
  for (const std::string& arm : report.arms) {
    const Sums sums = sums_of(report, arm);
    const double n = std::max(1, sums.tasks);
    text += fmt::format("{:<10}  {:>9}  {:>19}  {:>9.1f}  {:>11.0f}  {:>10.2f}  {:>12.2f}\n", arm, sums.verified,
                        percent(sums.solved, sums.verified), static_cast<double>(sums.runs) / n,
                        static_cast<double>(sums.tokens) / n, sums.wall_seconds / n, sums.cpu_seconds / n);
  }
  text += kinds_text(report);
  for (const TaskRecord& task : report.tasks) {
    if (!task.error.empty()) text += "not evaluated: " + task.id + ": " + task.error + "\n";
  }
  return text +
         "\nA run is one run of the check on a candidate; the run that shows the failure before the first edit is not "
         "counted.\nSolved: the check passed within the runs, and the hidden check passed in a fresh box afterwards. "
         "[ ]: Wilson 95 %.\n";
}

}  // namespace anser::agent
