// The grammar of one world's calls: what the mask lets a brain write is exactly what Dialect::call writes for some
// action of `callable`.
#pragma once

#include "agent/mind.h"
#include "agent/protocol.h"
#include "runtime/text/grammar.h"

namespace anser::agent {

inline constexpr int64_t kMaxStringBytes = 4000;  // of one free argument, as written

// REQUIRES: at least one tool with at least one form.
runtime::Rule call_rule(const Callable& callable, const Dialect& dialect);
// The same behind a thought of the brain's own, of any length and content; only it begins no turn. REQUIRES:
// dialect.thinks().
runtime::Rule thought_and_call_rule(const Callable& callable, const Dialect& dialect);

// Two callables with equal keys have the same rule.
std::string call_rule_key(const Callable& callable);

}  // namespace anser::agent
