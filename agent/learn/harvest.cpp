#include "agent/learn/harvest.h"

#include <cmath>
#include <map>

#include "base/json.h"

extern "C" {
extern const char anser_harvest_begin[];
extern const char anser_harvest_end[];
extern const char anser_harvest_select_begin[];
extern const char anser_harvest_select_end[];
extern const char anser_harvest_inputs_begin[];
extern const char anser_harvest_inputs_end[];
}

namespace anser::agent {
namespace {

using nlohmann::json;

constexpr double kRenamed = 0.6;

class HarvestSource final : public ProgramSource {
 public:
  explicit HarvestSource(std::shared_ptr<const Harvest> harvest) : harvest_(std::move(harvest)) {
    std::map<std::string, std::vector<size_t>> by_cluster;
    const std::vector<Program>& programs = harvest_->programs;
    for (size_t i = 0; i < programs.size(); ++i) by_cluster[programs[i].cluster].push_back(i);
    for (auto& [cluster, indices] : by_cluster) {
      names_.push_back(cluster);
      // A package with a hundred functions is drawn ten times as often as one with a single function.
      total_ += std::sqrt(static_cast<double>(indices.size()));
      groups_.emplace_back(total_, std::move(indices));
    }
  }
  std::optional<Program> next(Rng& rng) override {
    if (groups_.empty()) return std::nullopt;
    const double at = rng.uniform() * total_;
    auto group = groups_.begin();
    while (group + 1 != groups_.end() && at >= group->first) ++group;
    const Program& program = harvest_->programs[rng.pick(group->second)];
    return rng.chance(kRenamed) ? renamed(program, harvest_->names, rng) : program;
  }
  std::vector<std::string> clusters() const override { return names_; }

 private:
  std::shared_ptr<const Harvest> harvest_;
  std::vector<std::string> names_;
  std::vector<std::pair<double, std::vector<size_t>>> groups_;
  double total_ = 0;
};

// Hidden, because the workspace is searched too.
constexpr const char* kScripts = ".harvest";

std::vector<std::pair<std::string, std::string_view>> scripts() {
  const auto text = [](const char* begin, const char* end) {
    return std::string_view(begin, static_cast<size_t>(end - begin));
  };
  return {{"harvest.py", text(anser_harvest_begin, anser_harvest_end)},
          {"harvest_select.py", text(anser_harvest_select_begin, anser_harvest_select_end)},
          {"harvest_inputs.py", text(anser_harvest_inputs_begin, anser_harvest_inputs_end)}};
}

HarvestReport report_of(const json& counts) {
  HarvestReport report;
  if (!counts.is_object()) return report;
  report.files = counts.value("files", int64_t{0});
  report.functions = counts.value("functions", int64_t{0});
  report.candidates = counts.value("candidates", int64_t{0});
  report.kept = counts.value("kept", int64_t{0});
  if (const auto reasons = counts.find("reasons"); reasons != counts.end() && reasons->is_object())
    for (const auto& [reason, count] : reasons->items())
      if (count.is_number_integer()) report.reasons[reason] = count.get<int64_t>();
  return report;
}

}  // namespace

Result<std::vector<Program>> harvest(tools::Sandbox& sandbox, const HarvestOptions& options, HarvestReport* report) {
  tools::Snapshot tree;
  if (!options.from.empty()) {
    TRY_ASSIGN(tree, sandbox.import_tree(options.from));
  }
  TRY_ASSIGN(tools::Box box, sandbox.open(tree, {}));
  const std::string home = kScripts;
  for (const auto& [name, text] : scripts()) TRY(box.write(home + "/" + name, text));
  tools::Command command;
  command.cwd = "/work/" + home;
  command.argv = {"python3", "-S", "harvest.py", "found.jsonl", std::to_string(options.seed)};
  if (!options.from.empty()) command.argv.emplace_back("/work");
  if (!options.from.empty() && !options.system) command.argv.emplace_back("alone");
  command.limits.wall_ms = 5'400'000;
  command.limits.cpu_ms = 1'900'000;
  command.limits.memory_bytes = int64_t{3} << 30;
  TRY_ASSIGN(const tools::Outcome outcome, box.run(command));
  if (outcome.cause == tools::Cause::kSetupFailed)
    return Error{Errc::kPermission, "the harvest's box could not be set up: " + outcome.setup_error};
  if (!outcome.ok())
    return Error{Errc::kResource, "the harvest ended before its time, so that its file is not whole: " +
                                      outcome.err.data.substr(0, 400)};
  auto found = box.read(home + "/found.jsonl", int64_t{1} << 30);
  if (!found) return Error{Errc::kIo, "the harvest found nothing: " + outcome.err.data.substr(0, 400)};
  if (report != nullptr) *report = report_of(json::parse(outcome.out.data, nullptr, false));
  return parse_harvest(*found);
}

std::string harvest_text(const std::vector<Program>& programs) {
  std::string text;
  for (const Program& p : programs) {
    const json line{
        {"source", p.source}, {"entry", p.entry}, {"inputs", p.inputs}, {"name", p.name}, {"cluster", p.cluster}};
    text += line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  }
  return text;
}

Result<std::vector<Program>> parse_harvest(std::string_view text) {
  std::vector<Program> programs;
  size_t number = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    ++number;
    const json line = json::parse(text.substr(at, end - at), nullptr, false);
    at = end + 1;
    const Error wrong{Errc::kInvalid,
                      "line " + std::to_string(number) +
                          " of the harvest is no program: make the file anew with `anser datagen harvest`"};
    if (!line.is_object()) return wrong;
    Program program;
    try {
      program.source = line.at("source").get<std::string>();
      program.entry = line.at("entry").get<std::string>();
      program.inputs = line.at("inputs").get<std::vector<std::string>>();
      program.name = line.at("name").get<std::string>();
      program.cluster = line.at("cluster").get<std::string>();
    } catch (const json::exception&) {
      return wrong;
    }
    program.origin = "harvest";
    programs.push_back(std::move(program));
  }
  return programs;
}

std::shared_ptr<const Harvest> make_harvest(std::vector<Program> programs) {
  auto harvest = std::make_shared<Harvest>();
  harvest->names = name_pool(programs);
  harvest->programs = std::move(programs);
  return harvest;
}

std::unique_ptr<ProgramSource> harvest_source(std::shared_ptr<const Harvest> harvest) {
  return std::make_unique<HarvestSource>(std::move(harvest));
}

}  // namespace anser::agent
