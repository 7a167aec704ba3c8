// Drawings are well-formed whatever stands in them (tests/agent/bench_cli_test.py parses whole ones).
#include "runtime/io/svg.h"

#include <gtest/gtest.h>

namespace anser::runtime {
namespace {

TEST(Svg, MarkupInTextIsText) {
  EXPECT_EQ(xml_escaped("a<b> & \"c\""), "a&lt;b&gt; &amp; &quot;c&quot;");
  EXPECT_EQ(xml_escaped(std::string("x\0\n\xff", 4)), "x???");
}

TEST(Svg, ShapesComeOutInOrder) {
  Svg svg(100, 50.25, "<t>");
  svg.line(1, 2, 3.04, -0.01, "#ddd");
  svg.curve({{1, 2}, {3.5, 4}}, "red", true);
  svg.dot(1, 1, "red", false);
  svg.bar(1, 2, 3, 4, "blue");
  svg.text(5, 6, "end", Svg::Anchor::kEnd);
  const std::string out = svg.finish();
  EXPECT_TRUE(out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50.2\""));
  EXPECT_NE(out.find(">&lt;t&gt;</text>"), std::string::npos);
  EXPECT_NE(out.find("<line x1=\"1\" y1=\"2\" x2=\"3\" y2=\"0\" stroke=\"#ddd\"/>"), std::string::npos);
  EXPECT_NE(out.find("stroke-dasharray=\"6 4\" points=\"1,2 3.5,4\"/>"), std::string::npos);
  EXPECT_NE(out.find("<text x=\"5\" y=\"6\" text-anchor=\"end\">end</text>"), std::string::npos);
  EXPECT_TRUE(out.ends_with("</svg>\n"));
}

}  // namespace
}  // namespace anser::runtime
