#include "agent/model/resume_report.h"

#include <fmt/format.h>

#include "agent/model/bench_report.h"
#include "agent/model/charts.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

ordered_json figure(const Figure& one, double scale) {
  return {{"value", rounded(scale * one.value)}, {"measured", one.measured}};
}

ordered_json engine_report(const Resume& one) {
  return {{"tokens_read", one.tokens},
          {"kept_bytes", figure(one.kept_bytes, 1)},
          {"save_ms", figure(one.save, 1e3)},
          {"load_ms", figure(one.load, 1e3)},
          {"next_token_ms", figure(one.step, 1e3)},
          {"go_on_ms", figure(one.go_on, 1e3)},
          {"again_ms", figure(one.again, 1e3)}};
}

std::string cell(const Figure& one, double scale) {
  return fmt::format("{:>13}", fmt::format("{}{:.4g}", one.measured ? "" : "~", scale * one.value));
}

std::string row(int64_t history, const char* engine, const Resume& one) {
  return fmt::format("{:>9}  {:<12}{}{}{}{}{}{}\n", history, engine, cell(one.kept_bytes, 1e-6), cell(one.save, 1e3),
                     cell(one.load, 1e3), cell(one.step, 1e3), cell(one.go_on, 1e3), cell(one.again, 1));
}

std::string transformer_words(const ResumeBench& bench) {
  const runtime::LlamaShape& shape = bench.transformer;
  return fmt::format("Transformer: {} layers, width {}, {} heads, {} of keys; {:.4g} M parameters", shape.layers,
                     shape.width, shape.heads(), shape.key_heads,
                     static_cast<double>(bench.transformer_parameters) / 1e6);
}

bool any_computed(const ResumeBench& bench) {
  const auto computed = [](const Resume& one) { return !one.again.measured || !one.go_on.measured; };
  for (const ResumePoint& point : bench.points) {
    if (computed(point.ours) || (point.transformer && computed(*point.transformer))) return true;
  }
  return false;
}

}  // namespace

ordered_json resume_report(const ResumeBench& bench) {
  ordered_json out{{"model", bench.model},
                   {"threads", bench.threads},
                   {"cold_files", bench.cold},
                   {"weights_mb", rounded(bench.weights_mb)},
                   {"parameters", bench.parameters}};
  if (bench.transformer.layers > 0) {
    out["transformer"] = {{"layers", bench.transformer.layers},
                          {"width", bench.transformer.width},
                          {"heads", bench.transformer.heads()},
                          {"key_heads", bench.transformer.key_heads},
                          {"ffn", bench.transformer.ffn},
                          {"parameters", bench.transformer_parameters},
                          {"cache_bytes_per_token", bench.transformer.cache_bytes_per_token()}};
  }
  out["points"] = ordered_json::array();
  for (const ResumePoint& point : bench.points) {
    ordered_json one{{"history", point.history}, {"anser", engine_report(point.ours)}};
    if (point.transformer) one["transformer"] = engine_report(*point.transformer);
    out["points"].push_back(std::move(one));
  }
  return out;
}

std::string resume_text(const ResumeBench& bench) {
  std::string out = fmt::format("{}: {:.4g} M parameters, {:.4g} MB of weights, {} threads; kept files {}\n",
                                visible(bench.model), static_cast<double>(bench.parameters) / 1e6, bench.weights_mb,
                                bench.threads, bench.cold ? "read from the disk" : "in the system's cache");
  if (bench.transformer.layers > 0) out += transformer_words(bench) + "\n";
  out += fmt::format("{:>9}  {:<12}{:>13}{:>13}{:>13}{:>13}{:>13}{:>13}\n", "history", "", "kept, MB", "save, ms",
                     "load, ms", "token, ms", "go on, ms", "again, s");
  for (const ResumePoint& point : bench.points) {
    out += row(point.history, "anser", point.ours);
    if (point.transformer) out += row(point.history, "Transformer", *point.transformer);
  }
  if (any_computed(bench))
    out += "~ not measured: from the speed at shorter histories (--budget); a Transformer's from its two longest\n";
  for (const ResumePoint& point : bench.points) {
    if (point.ours.tokens < point.history)
      out += fmt::format("the state of {} tokens has read {} of them; its size and cost are the same\n", point.history,
                         point.ours.tokens);
  }
  return out;
}

std::string resume_svg(const ResumeBench& bench) {
  const bool both = bench.transformer.layers > 0;
  LinePanel times{"seconds until the next token", "tokens of history", {}};
  LinePanel bytes{"bytes kept", "tokens of history", {}};
  const auto line = [&](const char* name, Figure Resume::*field, bool theirs) {
    Line out{name, {}};
    for (const ResumePoint& point : bench.points) {
      if (theirs && !point.transformer) continue;
      const Figure& one = (theirs ? *point.transformer : point.ours).*field;
      out.points.push_back({static_cast<double>(point.history), one.value, one.measured});
    }
    return out;
  };
  times.lines = {line("anser, from its state", &Resume::go_on, false),
                 line("anser, history again", &Resume::again, false)};
  bytes.lines = {line("state", &Resume::kept_bytes, false)};
  if (both) {
    times.lines.push_back(line("Transformer, from its keys and values", &Resume::go_on, true));
    times.lines.push_back(line("Transformer, history again", &Resume::again, true));
    times.lines.push_back(line("Transformer, next token in memory", &Resume::step, true));
    bytes.lines.push_back(line("keys and values", &Resume::kept_bytes, true));
  }
  std::string note =
      fmt::format("{:.4g} M parameters, {} threads", static_cast<double>(bench.parameters) / 1e6, bench.threads);
  if (both) note += "; " + transformer_words(bench) + ", llama.cpp";
  if (any_computed(bench)) note += "; hollow and dashed: computed from shorter histories";
  return line_chart("Time to go on after a pause: " + bench.model, note, {times, bytes});
}

}  // namespace anser::agent
