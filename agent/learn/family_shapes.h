// Values with a shape of their own: tuples, dicts, sets, grids, trees, graphs, intervals (family_values.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agent/learn/family_values.h"

namespace anser::agent {

Value text_value(std::string text);
Value list_value(std::vector<Value> items);
// Whether draw_shape makes this kind.
bool is_shape(std::string_view kind);
Value draw_shape(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng);

}  // namespace anser::agent
