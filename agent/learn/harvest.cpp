#include "agent/learn/harvest.h"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

extern "C" {
extern const char anser_harvest_begin[];
extern const char anser_harvest_end[];
}

namespace anser::agent {
namespace {

using nlohmann::json;

class HarvestSource final : public ProgramSource {
 public:
  explicit HarvestSource(std::shared_ptr<const std::vector<Program>> programs) : programs_(std::move(programs)) {
    std::map<std::string, std::vector<size_t>> by_cluster;
    for (size_t i = 0; i < programs_->size(); ++i) by_cluster[(*programs_)[i].cluster].push_back(i);
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
    for (const auto& [upto, indices] : groups_)
      if (at < upto) return (*programs_)[rng.pick(indices)];
    return (*programs_)[rng.pick(groups_.back().second)];
  }
  std::vector<std::string> clusters() const override { return names_; }

 private:
  std::shared_ptr<const std::vector<Program>> programs_;
  std::vector<std::string> names_;
  std::vector<std::pair<double, std::vector<size_t>>> groups_;
  double total_ = 0;
};

}  // namespace

Result<std::vector<Program>> harvest_system(tools::Sandbox& sandbox, uint64_t seed, HarvestReport* report) {
  TRY_ASSIGN(tools::Box box, sandbox.open(tools::Snapshot{}, {}));
  const std::string_view script{anser_harvest_begin, static_cast<size_t>(anser_harvest_end - anser_harvest_begin)};
  TRY(box.write("harvest.py", script));
  tools::Command command;
  command.argv = {"python3", "-S", "-E", "harvest.py", "found.jsonl", std::to_string(seed)};
  command.env = {"PYTHONHASHSEED=0"};
  command.limits.wall_ms = 1'800'000;
  command.limits.cpu_ms = 900'000;
  command.limits.memory_bytes = int64_t{2} << 30;
  TRY_ASSIGN(const tools::Outcome outcome, box.run(command));
  if (outcome.cause == tools::Cause::kSetupFailed)
    return Error{Errc::kPermission, "the harvest's box could not be set up: " + outcome.setup_error};
  auto found = box.read("found.jsonl", int64_t{1} << 30);
  if (!found) return Error{Errc::kIo, "the harvest found nothing: " + outcome.err.data.substr(0, 400)};
  const json counts = json::parse(outcome.out.data, nullptr, false);
  if (report != nullptr && counts.is_object()) {
    report->files = counts.value("files", int64_t{0});
    report->functions = counts.value("functions", int64_t{0});
    report->candidates = counts.value("candidates", int64_t{0});
    report->kept = counts.value("kept", int64_t{0});
  }
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

std::unique_ptr<ProgramSource> harvest_source(std::shared_ptr<const std::vector<Program>> programs) {
  return std::make_unique<HarvestSource>(std::move(programs));
}

}  // namespace anser::agent
