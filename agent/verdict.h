// Verdict: what one run of a check command says, as the share of tests that passed.
//
// The exit code alone decides `passed`. The output can only grade a failure, so that the search can tell "4 of 6" from
// "0 of 6"; a program that prints "6/6 passed" and exits with 1 has not passed and scores below 1. Thread rule: pure.
#pragma once

#include <string>

#include "tools/box.h"

namespace anser::agent {

struct Verdict {
  bool passed = false;  // exited by itself with code 0
  double score = 0;     // in [0, 1]; 1 exactly when passed
  int tests_passed = 0;
  int tests_total = 0;             // 0: the output named no tests
  const char* form = "exit code";  // which form was recognised: "summary", "unittest", "pytest", "tap", ...
};

// Forms known: "4/6 passed", unittest, pytest, doctest, googletest, ctest, cargo test, go test -v, jest, mocha, node,
// automake, TAP, and lines that start with PASS / FAIL or ok / not ok. When the output names tests but the run failed
// in a way that no test accounts for (all passed and exit 1, killed half way), one more failed test is counted.
Verdict verdict(const tools::Outcome& outcome);

}  // namespace anser::agent
