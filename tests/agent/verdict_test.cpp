// verdict(): output of real runners in, share of tests passed out; the exit code alone decides "passed".
#include "agent/verdict.h"

#include <gtest/gtest.h>

namespace anser::agent {
namespace {

tools::Outcome exited(int code, const std::string& out, const std::string& err = "") {
  tools::Outcome outcome;
  outcome.how = tools::How::kExited;
  outcome.exit_code = code;
  outcome.out.data = out;
  outcome.err.data = err;
  return outcome;
}

struct Sample {
  const char* form;
  int passed, total;
  const char* text;
};

// Recorded from the runners, shortened where marked.
const Sample kSamples[] = {
    {"summary", 4, 6, "f([1, 2]) gave 3, expected 2\nf([]) gave IndexError, expected 0\n4/6 passed\n"},
    {"summary", 0, 6, "0/6 tests passed"},
    {"summary", 2, 3, "Results (0.1s): 2/3 tests passed"},
    {"unittest", 3, 5,
     "E.F.x\n======================================================================\nERROR: test_b "
     "(__main__.A.test_b)\n"
     "KeyError: 'x'\n\n----------------------------------------------------------------------\nRan 5 tests in "
     "0.001s\n\n"
     "FAILED (failures=1, errors=1, expected failures=1)\n"},
    {"unittest", 2, 5, "Ran 5 tests in 0.001s\n\nFAILED (failures=1, errors=1, skipped=1, unexpected successes=1)\n"},
    {"unittest", 0, 1, "E\nImportError: Failed to import test module: t\nRan 1 test in 0.000s\n\nFAILED (errors=1)\n"},
    {"pytest", 3, 5,
     "F..F.                                                  [100%]\n=== FAILURES ===\nE   assert 1 == 2\n"
     "FAILED t.py::test_a - assert 1 == 2\nFAILED t.py::test_d - KeyError: 'x'\n2 failed, 3 passed in 0.12s\n"},
    {"pytest", 3, 4, "===== 1 failed, 2 passed, 1 skipped, 1 xfailed, 2 warnings in 1.05s =====\n"},
    {"pytest", 0, 1, "=== short test summary info ===\nERROR t.py\n!!! Interrupted !!!\n=== 1 error in 0.08s ===\n"},
    {"pytest", 0, 0, "===== no tests ran in 0.01s =====\n"},
    {"pytest", 1, 2,
     "\x1b[31m\x1b[31m\x1b[1m1 failed\x1b[0m, \x1b[32m1 passed\x1b[0m\x1b[31m in 0.02s\x1b[0m\x1b[0m\n"},
    {"doctest", 1, 2,
     "Failed example:\n    f(2)\nExpected:\n    5\nGot:\n    3\n***\n1 items had failures:\n   1 of   2 in __main__.f\n"
     "***Test Failed*** 1 failures.\n"},
    {"googletest", 2, 3,
     "[==========] Running 3 tests from 1 test suite.\n[       OK ] A.b (0 ms)\n[  FAILED  ] A.c (0 ms)\n"
     "[==========] 3 tests from 1 test suite ran. (0 ms total)\n[  PASSED  ] 2 tests.\n"
     "[  FAILED  ] 1 test, listed below:\n[  FAILED  ] A.c\n\n 1 FAILED TEST\n"},
    {"ctest", 3, 5, "60% tests passed, 2 tests failed out of 5\n\nLabel Time Summary:\nErrors while running CTest\n"},
    {"cargo", 3, 4,
     "running 4 tests\ntest a ... ok\ntest b ... FAILED\ntest c ... ok\ntest d ... ok\n\ntest result: FAILED. 3 "
     "passed; 1 failed; "
     "0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n"},
    {"go", 1, 2,
     "=== RUN   TestA\n--- PASS: TestA (0.00s)\n=== RUN   TestB\n    a_test.go:9: got 1\n--- FAIL: TestB "
     "(0.00s)\nFAIL\n"},
    {"jest", 2, 3, "Test Suites: 1 failed, 1 total\nTests:       1 failed, 2 passed, 3 total\nTime:        0.5 s\n"},
    {"mocha", 2, 3, "\n  2 passing (4ms)\n  1 failing\n\n  1) Array\n"},
    {"totals", 1, 2,
     "TAP version 13\nok 1 - a\nnot ok 2 - b\n1..2\n# tests 2\n# suites 0\n# pass 1\n# fail 1\n# cancelled 0\n"},
    {"totals", 2, 3, "# TOTAL: 3\n# PASS:  2\n# SKIP:  0\n# XFAIL: 0\n# FAIL:  1\n# XPASS: 0\n# ERROR: 0\n"},
    {"tap", 2, 4, "1..4\nok 1 - a\nnot ok 2 - b\nok 3\n"},
    {"tap", 2, 3, "1..3\nok 1\nnot ok 2 - later # TODO not written\nnot ok 3\n"},
    {"lines", 2, 3, "PASS: a\nPASS: b\nFAIL: c\n"},
    {"lines", 1, 2, "ok  \texample.org/a\t0.003s\nFAIL\texample.org/b\t0.002s\n"},
};

TEST(Verdict, GradesTheOutputOfRealRunners) {
  for (const Sample& sample : kSamples) {
    for (const bool on_stderr : {false, true}) {
      const Verdict v = on_stderr ? verdict(exited(1, "", sample.text)) : verdict(exited(1, sample.text));
      EXPECT_FALSE(v.passed);
      EXPECT_STREQ(v.form, sample.form) << sample.text;
      EXPECT_EQ(v.tests_passed, sample.passed) << sample.text;
      EXPECT_EQ(v.tests_total, sample.total) << sample.text;
      EXPECT_DOUBLE_EQ(v.score, sample.total == 0 ? 0.0 : static_cast<double>(sample.passed) / sample.total);
    }
  }
}

TEST(Verdict, ExitCodeZeroPassesWhateverIsPrinted) {
  for (const char* text : {"", "3/6 passed\n", "not ok 1\n", "FAILED (failures=2)"}) {
    const Verdict v = verdict(exited(0, text));
    EXPECT_TRUE(v.passed);
    EXPECT_EQ(v.score, 1);
  }
}

TEST(Verdict, AFailureNeverScoresOne) {
  const Verdict v = verdict(exited(1, "6/6 passed\n"));
  EXPECT_FALSE(v.passed);
  EXPECT_DOUBLE_EQ(v.score, 6.0 / 7);
  EXPECT_LT(verdict(exited(2, "999999999/999999999 passed")).score, 1);
  EXPECT_LT(verdict(exited(1, "9/6 passed")).score, 1);
}

TEST(Verdict, ADeathHalfWayIsOneMoreFailure) {
  tools::Outcome killed = exited(0, "ok 1\nok 2\n");
  killed.how = tools::How::kKilled;
  killed.exit_code = -1;
  killed.cause = tools::Cause::kWall;
  EXPECT_DOUBLE_EQ(verdict(killed).score, 2.0 / 3);
  killed.out.data = "1..8\nok 1\nok 2\n";
  EXPECT_DOUBLE_EQ(verdict(killed).score, 2.0 / 9);
  killed.out.data.clear();
  EXPECT_EQ(verdict(killed).score, 0);
  EXPECT_STREQ(verdict(killed).form, "exit code");
}

TEST(Verdict, SilenceAndNoiseScoreZero) {
  EXPECT_EQ(verdict(exited(1, "")).score, 0);
  EXPECT_EQ(verdict(exited(1, "Traceback (most recent call last):\nSyntaxError: invalid syntax\n")).score, 0);
  EXPECT_EQ(verdict(exited(1, "1/0 passed")).score, 0);
}

}  // namespace
}  // namespace anser::agent
