// Every format there and back: what `anser model verify --all` says about import and export.
#pragma once

#include <string>
#include <vector>

#include "agent/model/checks.h"

namespace anser::agent {

// One check for each format and each type it can store, on random weights with every published kind of tensor, and one
// for each format that can hold it for each of `brains`; files are made in `scratch`. A check holds when the file's
// tensors are the model's, rounded to the types stored and to nothing else, and when writing what was read gives
// tensors and logits with the same bits.
std::vector<ModelCheck> check_round_trips(const std::vector<std::string>& brains, const std::string& scratch);

}  // namespace anser::agent
