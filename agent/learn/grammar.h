// The grammar: new functions composed of typed pieces. Skeletons (a loop with an accumulator, a state machine over
// text, a table of a dynamic program, a class with a driver, several functions in a row, ...) are families whose bodies
// use rules: `pred` is a condition on a number, `num` a number made of one, `cpred` a condition on a character, and so
// on (families/rules.fam). The cluster of a program is its skeleton's. Every loop is bounded by its input.
#pragma once

#include <memory>
#include <string_view>

#include "agent/learn/program.h"

namespace anser::agent {

// The names, rules and skeletons, in the format of families.h.
std::string_view embedded_grammar();

// Endless. Thread rule: one thread at a time.
std::unique_ptr<ProgramSource> grammar_source();

}  // namespace anser::agent
