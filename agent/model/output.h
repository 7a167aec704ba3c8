// How `anser model` answers: a report of keys and values, or one line on stderr.
#pragma once

#include "base/json.h"
#include "base/result.h"

namespace anser::agent {

// The report as JSON, or a line for each key; what stands in a file is made visible.
void print_report(const nlohmann::ordered_json& report, bool as_json);
// "anser model: ..." on stderr; returns `status`.
int model_failed(const Error& error, int status);

}  // namespace anser::agent
