// Always fails; ctest expects it to (WILL_FAIL). If the runner ever swallowed failures, this entry would turn red.
#include <gtest/gtest.h>

TEST(Runner, ReportsFailure) { FAIL() << "on purpose"; }
