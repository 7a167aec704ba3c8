// What a run leaves for people: the log as CSV and the loss curve as SVG.
#pragma once

#include <string>
#include <vector>

#include "runtime/train/checkpoint.h"

namespace anser::runtime {

// Header line, then one line a step; validation columns are empty where none was made. `classes`: the loss weights of
// class_accuracy's columns.
std::string log_csv(const std::vector<LogRow>& log, const std::vector<float>& classes);
// Loss over tokens, training (averaged over 1/200 of the run) and validation, logarithmic loss axis.
std::string loss_svg(const std::vector<LogRow>& log, const std::string& title);

}  // namespace anser::runtime
