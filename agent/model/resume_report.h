// How `anser model resume-bench` shows what it measured.
#pragma once

#include <string>

#include "agent/model/resume_bench.h"
#include "base/json.h"

namespace anser::agent {

// Figures as {"value", "measured"}; times in milliseconds.
nlohmann::ordered_json resume_report(const ResumeBench& bench);
// A table; what was not measured but computed from shorter histories is marked with a tilde, and a line says so.
std::string resume_text(const ResumeBench& bench);
// Seconds to go on, and bytes kept, against the history; both axes logarithmic.
std::string resume_svg(const ResumeBench& bench);

}  // namespace anser::agent
