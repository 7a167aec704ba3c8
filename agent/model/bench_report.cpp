#include "agent/model/bench_report.h"

#include <fmt/format.h>

#include <filesystem>

#include "agent/model/charts.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

std::string instruction_sets(const runtime::Machine& machine) {
  std::string out;
  for (const std::string& set : machine.instruction_sets) out += (out.empty() ? "" : ", ") + set;
  return out.empty() ? "none" : out;
}

// A cost in the order of the tables.
struct NamedCost {
  const char* name;  // "load_ms"
  const char* words;
  Cost cost;
};
std::vector<NamedCost> costs(const ModelBench& bench) {
  return {{"load_ms", "load, ms", bench.load_ms},
          {"first_token_ms", "load and first token, ms", bench.first_token_ms},
          {"resident_mb", "resident memory, MB", bench.resident_mb},
          {"state_save_ms", "state saved, ms", bench.state_save_ms},
          {"state_load_ms", "state loaded, ms", bench.state_load_ms}};
}

void report_states(const ModelBench& bench, ordered_json& report) {
  report["state_kb"] = rounded(bench.state_kb);
  report["state_fork_us"] = rounded(bench.state.fork_us);
  report["state_share_us"] = rounded(bench.state.share_us);
  for (const StateBench::Form& form : bench.state.forms) {
    report["state_" + form.name + "_kb"] = rounded(form.kb);
    report["state_" + form.name + "_save_ms"] = rounded(form.save_ms);
    report["state_" + form.name + "_load_ms"] = rounded(form.load_ms);
  }
  for (const StateBench::Check& check : bench.state.checks)
    report["check" + std::to_string(check.rows) + "_cost"] = rounded(check.cost);
  for (const StateBench::Shared& shared : bench.state.shared) {
    report["clients" + std::to_string(shared.streams) + "_tokens_s"] = rounded(shared.own_tokens_s);
    report["clients" + std::to_string(shared.streams) + "_batcher_tokens_s"] = rounded(shared.batcher_tokens_s);
  }
}

std::string table_line(const std::string& name, double ours, double share, double peer, double ratio) {
  std::string line = fmt::format("  {:<26}{:>12.4g}", name, ours);
  line += share > 0 ? fmt::format("{:>9.2f}", share) : std::string(9, ' ');
  if (peer > 0) line += fmt::format("{:>12.4g}{:>8.2f}", peer, ratio);
  return line + "\n";
}

// What stands beside the bars.
std::string short_name(const std::string& model) {
  return model.starts_with("random:") ? model.substr(7) : std::filesystem::path(model).filename().string();
}

}  // namespace

double rounded(double value) { return std::stod(fmt::format("{:.4g}", value)); }

ordered_json machine_report(const MachineBench& bench) {
  ordered_json out{{"processor", bench.machine.processor},
                   {"processors", bench.machine.processors},
                   {"memory_gb", rounded(bench.machine.memory_gb)},
                   {"kernels", bench.machine.backend},
                   {"instruction_sets", bench.machine.instruction_sets},
                   {"threads", bench.threads},
                   {"read_gb_s", rounded(bench.reads.front().gb_s)},
                   {"read_way", runtime::read_way_name(bench.reads.front())},
                   {"read_buffer_mb", rounded(bench.read_mb)}};
  for (const runtime::ReadRate& rate : bench.reads)
    out["read_ways_gb_s"][runtime::read_way_name(rate)] = rounded(rate.gb_s);
  for (const runtime::ProductRate& rate : bench.products) out["products_gop_s"][rate.name] = rounded(rate.gop_s);
  return out;
}

ordered_json model_report(const ModelBench& bench) {
  ordered_json report{{"file", bench.name}, {"threads", bench.threads}, {"weights_mb", rounded(bench.weights_mb)}};
  for (const NamedCost& one : costs(bench)) {
    report[one.name] = rounded(one.cost.ours);
    if (one.cost.peer <= 0) continue;
    report[std::string("llama_") + one.name] = rounded(one.cost.peer);
    report[std::string(one.name) + "_ratio"] = rounded(one.cost.peer / one.cost.ours);
  }
  for (const Speed& speed : bench.speeds) {
    report[speed.name + "_tokens_s"] = rounded(speed.ours);
    if (speed.peer > 0) {
      report[speed.name + "_llama_tokens_s"] = rounded(speed.peer);
      report[speed.name + "_ratio"] = rounded(speed.ours / speed.peer);
    }
    if (speed.share > 0) {
      report[speed.name + "_share"] = rounded(speed.share);
      report[speed.name + "_limit"] = speed.limit;
    }
  }
  report["decode_gb_s"] = rounded(bench.decode_gb_s);
  report["memory_gb_s"] = rounded(bench.memory.gb_s);
  report["memory_way"] = runtime::read_way_name(bench.memory);
  report["bandwidth_share"] = rounded(bench.decode_gb_s / bench.memory.gb_s);
  report["bandwidth_share_least"] = rounded(bench.least_share);
  report["columns_mb"] = rounded(bench.columns_mb);
  report_states(bench, report);
  return report;
}

std::string machine_text(const MachineBench& bench) {
  std::string out =
      fmt::format("machine    {}, {} processors, {:.3g} GB; {} threads\n", visible(bench.machine.processor),
                  bench.machine.processors, bench.machine.memory_gb, bench.threads);
  out += fmt::format("kernels    {}: {}\n", bench.machine.backend, instruction_sets(bench.machine));
  out += fmt::format("reading    {:.1f} GB/s from a buffer of {:.0f} MB: {}\n", bench.reads.front().gb_s, bench.read_mb,
                     runtime::read_way_name(bench.reads.front()));
  for (size_t i = 1; i < bench.reads.size(); ++i)
    out += fmt::format("           {:.1f} {}\n", bench.reads[i].gb_s, runtime::read_way_name(bench.reads[i]));
  out += "products  ";
  for (const runtime::ProductRate& rate : bench.products) out += fmt::format(" {} {:.4g} Gop/s", rate.name, rate.gop_s);
  return out + "\n";
}

std::string model_text(const ModelBench& bench) {
  const bool peer = bench.load_ms.peer > 0;
  std::string out = fmt::format("\n{}: weights {:.4g} MB, {:.4g} MB a token; memory of that size {:.1f} GB/s ({})\n",
                                visible(bench.name), bench.weights_mb, bench.token_mb, bench.memory.gb_s,
                                runtime::read_way_name(bench.memory));
  out += fmt::format("  {:<26}{:>12}{:>9}", "", "anser", "share");
  out += peer ? fmt::format("{:>12}{:>8}\n", "llama.cpp", "ratio") : "\n";
  for (const Speed& speed : bench.speeds)
    out += table_line(speed.name + ", tokens/s", speed.ours, speed.share, speed.peer, speed.ours / speed.peer);
  if (bench.columns_mb > 0) {
    out += fmt::format("  {:<26}{:>21.2f}  ({:.4g} MB a token are columns, those of zeros unread)\n",
                       "decode, without columns", bench.least_share, bench.columns_mb);
  }
  for (const NamedCost& one : costs(bench))
    out += table_line(one.words, one.cost.ours, 0, one.cost.peer, one.cost.peer / one.cost.ours);
  ordered_json states;
  report_states(bench, states);
  for (const auto& [key, value] : states.items()) out += fmt::format("  {:<26}{:>12}\n", key, value.dump());
  return out;
}

std::string bench_svg(const MachineBench& machine, const std::vector<ModelBench>& models) {
  BarPanel shares{"share of the limit (decode: reading; others: products)", 1, {}};
  BarPanel ratios{"times as good as llama.cpp (speeds, and costs turned over)", 1, {}};
  for (const ModelBench& model : models) {
    BarGroup share{short_name(model.name), {}}, ratio{short_name(model.name), {}};
    for (const Speed& speed : model.speeds) {
      if (speed.share > 0) share.bars.push_back({speed.name, speed.share});
      if (speed.peer > 0) ratio.bars.push_back({speed.name, speed.ours / speed.peer});
    }
    for (const NamedCost& one : costs(model)) {
      if (one.cost.peer > 0) ratio.bars.push_back({one.words, one.cost.peer / one.cost.ours});
    }
    shares.groups.push_back(std::move(share));
    if (!ratio.bars.empty()) ratios.groups.push_back(std::move(ratio));
  }
  std::vector<BarPanel> panels{std::move(shares)};
  if (!ratios.groups.empty()) panels.push_back(std::move(ratios));
  std::string note = fmt::format("{}, {} threads, kernels {}; reading {:.1f} GB/s", machine.machine.processor,
                                 machine.threads, machine.machine.backend, machine.reads.front().gb_s);
  for (const runtime::ProductRate& rate : machine.products)
    note += fmt::format(", {} {:.0f} Gop/s", rate.name, rate.gop_s);
  return bar_chart("anser model bench", note, panels);
}

}  // namespace anser::agent
