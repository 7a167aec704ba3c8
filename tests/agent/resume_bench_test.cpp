// The small functions that the resume benchmark's figures rest on.
#include "agent/model/resume_bench.h"

#include <gtest/gtest.h>

#include "agent/model/charts.h"

namespace anser::agent {
namespace {

TEST(ResumeBench, LengthsAreParsed) {
  EXPECT_EQ(*parse_length("500"), 500);
  EXPECT_EQ(*parse_length("10k"), 10000);
  EXPECT_EQ(*parse_length("1M"), 1000000);
  for (const char* wrong : {"", "k", "0", "-1", "1g", "1kk", "101m", "9223372036854775807m", "99999999999999999999"})
    EXPECT_FALSE(parse_length(wrong)) << wrong;
}

TEST(ResumeBench, LinesAreExtendedAndNeverFall) {
  const Figure line = extended(1000, 3, 2000, 5, 10000);
  EXPECT_DOUBLE_EQ(line.value, 21);
  EXPECT_FALSE(line.measured);
  EXPECT_DOUBLE_EQ(extended(1000, 5, 2000, 4, 10000).value, 4);  // noise, not a gain from length
}

TEST(Charts, LogarithmicChartsLeaveOutWhatHasNoLogarithm) {
  const std::string svg =
      line_chart("t", "n", {{"p", "x", {{"line", {{0, 1, true}, {10, 0, true}, {10, 5, true}, {100, 50, false}}}}}});
  EXPECT_EQ(svg.find("nan"), std::string::npos);
  EXPECT_EQ(svg.find("inf"), std::string::npos);
  EXPECT_NE(svg.find("stroke-dasharray"), std::string::npos);  // the way to a point that was not measured
  size_t dots = 0;
  for (size_t at = svg.find("<circle"); at != std::string::npos; at = svg.find("<circle", at + 1)) ++dots;
  EXPECT_EQ(dots, 2u);
}

TEST(Charts, EmptyChartsAreDrawn) {
  EXPECT_NE(line_chart("t", "n", {{"p", "x", {}}}).find("</svg>"), std::string::npos);
  EXPECT_NE(bar_chart("t", "n", {{"p", 1, {}}}).find("</svg>"), std::string::npos);
}

}  // namespace
}  // namespace anser::agent
