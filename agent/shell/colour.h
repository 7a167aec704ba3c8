// How sure the brain was of a token, as its colour on a terminal of 256: green where it was, over yellow to red.
//
// Tested by tests/agent/shell_line_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "runtime/text/uncertainty.h"

namespace anser::agent {

enum class Figure : unsigned char { kNone, kEntropy, kVarentropy, kGini, kGap };

// "off", "entropy", "varentropy", "gini" or "gap". False for anything else.
bool read_figure(std::string_view name, Figure& figure);
// From 0, sure, to 1: entropy in units of 3 nats and varentropy of 4 nats squared, at most 1; gini; 1 - gap.
double doubt(Figure figure, const runtime::Uncertainty& uncertainty);
// The text in the colour of that doubt; as it is for kNone.
std::string coloured(std::string_view text, Figure figure, const runtime::Uncertainty& uncertainty);
// What the colours stand for, in their colours, in one line.
std::string colour_legend(Figure figure);

}  // namespace anser::agent
