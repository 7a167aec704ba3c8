#include "agent/learn/suite.h"

#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "base/json.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

std::string slug(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) result += c;
    if (!plain && !result.empty() && result.back() != '-')
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : '-';
  }
  while (!result.empty() && result.back() == '-') result.pop_back();
  return result.substr(0, 40);
}

int even_share(const SuiteOptions& options, const std::vector<WeightedSource>& sources) {
  if (options.per_cluster > 0) return options.per_cluster;
  std::set<std::string> clusters;
  for (const WeightedSource& one : sources)
    for (const std::string& cluster : one.source->clusters())
      if (held_out(cluster)) clusters.insert(cluster);
  return clusters.empty() ? 1 : 1 + options.tasks * 5 / (4 * static_cast<int>(clusters.size()));
}

class SuiteWriter {
 public:
  SuiteWriter(const SuiteOptions& options, int per_cluster, SuiteReport& report)
      : options_(options), per_cluster_(per_cluster), report_(report) {}

  bool full() const { return report_.tasks >= options_.tasks; }

  // Takes the first plan that fits; one task a program.
  Status offer(const PlannedProgram& planned, const Judged& judged) {
    const Program& program = planned.program;
    if (full() || !judged.reason.empty() || judged.hidden_total < 4) return {};
    if (report_.clusters[program.cluster] >= per_cluster_ || !seen_.insert(program.name + program.source).second)
      return {};
    for (const EpisodePlan& plan : planned.plans) {
      if (plan.moves.size() != 1) continue;
      const auto& variants = planned.item.variants;
      const auto found = std::find(variants.begin(), variants.end(), plan.versions[0]);
      const TestRun& run = judged.variants[static_cast<size_t>(found - variants.begin())];
      const bool hidden_fails = run.late || run.hidden < judged.hidden_total;
      if (!run.passed() && hidden_fails) return write(planned, plan, judged);
    }
    return {};
  }

 private:
  Status write(const PlannedProgram& planned, const EpisodePlan& plan, const Judged& judged) {
    const std::string module = planned.item.module;
    const std::string id =
        fmt::format("{:03}-{}-{}", report_.tasks + 1, slug(planned.program.name), slug(plan.kinds[0]));
    const std::string dir = options_.out + "/" + id;
    std::error_code error;
    fs::create_directories(dir + "/files", error);
    fs::create_directories(dir + "/hidden", error);
    if (error) return Error{Errc::kIo, "could not create " + dir, error.value()};
    const nlohmann::ordered_json task{{"id", id},
                                      {"suite", options_.name},
                                      {"goal", plan.goal},
                                      {"check", "python3 test_" + module + ".py"},
                                      {"hidden_check", "python3 hidden_" + module + ".py"},
                                      {"language", "python"},
                                      {"limits", {{"wall_ms", 3000}, {"memory_bytes", int64_t{256} << 20}}},
                                      {"bug_kind", plan.kinds[0]},
                                      {"origin", planned.program.origin},
                                      {"cluster", planned.program.cluster}};
    TRY(write_file_atomic(dir + "/task.json", task.dump(1) + "\n"));
    TRY(write_file_atomic(dir + "/files/" + module + ".py", plan.versions[0]));
    TRY(write_file_atomic(dir + "/files/test_" + module + ".py", judged.script));
    TRY(write_file_atomic(dir + "/hidden/hidden_" + module + ".py", judged.hidden_script));
    ++report_.tasks;
    ++report_.kinds[plan.kinds[0]];
    ++report_.clusters[planned.program.cluster];
    ++report_.origins[planned.program.origin];
    return {};
  }

  const SuiteOptions& options_;
  const int per_cluster_;
  SuiteReport& report_;
  std::set<std::string> seen_;
};

}  // namespace

Result<SuiteReport> make_suite(const SuiteOptions& options, std::vector<WeightedSource> sources,
                               const JudgeRunner& runner) {
  std::error_code error;
  if (fs::exists(options.out, error) && !fs::is_empty(options.out, error))
    return Error{Errc::kInvalid, "the directory " + options.out + " is not empty: name another one, or remove it"};
  SuiteReport report;
  SuiteWriter writer(options, even_share(options, sources), report);
  const Rng base(options.seed);
  constexpr int kBatch = 60;
  const int most = 40 + options.tasks;  // batches, so that a suite that cannot be filled ends
  for (int round = 0; round < most && !writer.full(); ++round) {
    Rng rng = Rng(base).split(static_cast<uint64_t>(round) + 1);
    std::vector<PlannedProgram> planned;
    std::vector<JudgeItem> items;
    for (Program& program : draw_programs(sources, Split::kValid, kBatch, rng)) {
      planned.push_back(plan_program(std::move(program), 4, rng));
      planned.back().item.want_hidden = true;
      items.push_back(planned.back().item);
    }
    if (planned.empty()) break;
    TRY_ASSIGN(const std::vector<Judged> judged, judge(items, runner));
    for (size_t i = 0; i < planned.size(); ++i) TRY(writer.offer(planned[i], judged[i]));
    report.programs += static_cast<int64_t>(planned.size());
  }
  return report;
}

}  // namespace anser::agent
