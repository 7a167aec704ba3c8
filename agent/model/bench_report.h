// How `anser model bench` shows what it measured: tables, JSON, a chart.
#pragma once

#include <string>
#include <vector>

#include "agent/model/bench.h"
#include "base/json.h"

namespace anser::agent {

// Four digits: more than a machine repeats.
double rounded(double value);

nlohmann::ordered_json machine_report(const MachineBench& bench);
// Flat: NAME_tokens_s, NAME_llama_tokens_s, NAME_ratio, NAME_share, ...; ratios are times as fast, or as small.
nlohmann::ordered_json model_report(const ModelBench& bench);

std::string machine_text(const MachineBench& bench);
std::string model_text(const ModelBench& bench);

// Shares of the limits and, where the peer was asked, ratios; a group of bars for each model.
std::string bench_svg(const MachineBench& machine, const std::vector<ModelBench>& models);

}  // namespace anser::agent
