// Where the real weights and golden outputs are, for the tests that need them, and what a missing piece means.
#pragma once

#include <gtest/gtest.h>

#include <string>

namespace anser::test {

// Path of a file in ../shared/data, or "" where that folder is missing (then the test skips, and says so). The variable
// ANSER_SHARED_DATA names another folder, for test programs that run away from their checkout (scripts/gpu_test.sh).
std::string shared_data(const std::string& compiled_in_directory, const std::string& name);

// True in CI (ANSER_MUST_WORK=1): a box test that cannot run must then fail instead of skipping.
bool must_work();

}  // namespace anser::test

// Skips the test when ../shared/data/NAME is not there; otherwise declares `variable` as its path.
#define ANSER_NEED_DATA(variable, name)                                             \
  const std::string variable = ::anser::test::shared_data(ANSER_SHARED_DATA, name); \
  if (variable.empty()) GTEST_SKIP() << "../shared/data/" << name << " is not on this machine"

// In a box test, when the box cannot run here: a skip on a developer's machine, a failure in CI.
#define ANSER_SKIP_OR_FAIL(reason)                                           \
  do {                                                                       \
    if (::anser::test::must_work()) FAIL() << "must work in CI: " << reason; \
    GTEST_SKIP() << reason;                                                  \
  } while (false)
