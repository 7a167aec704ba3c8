// Drawings as SVG text: a white page with a title, and what is put on it.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace anser::runtime {

// `text` with what XML would take for markup replaced, and without characters that XML forbids.
std::string xml_escaped(const std::string& text);

// Coordinates in pixels, y downwards; rounded to tenths.
class Svg {
 public:
  enum class Anchor { kStart, kMiddle, kEnd };

  Svg(double width, double height, const std::string& title);

  void text(double x, double y, const std::string& text, Anchor anchor = Anchor::kStart, double size = 12);
  void line(double x1, double y1, double x2, double y2, const std::string& colour, double width = 1);
  void bar(double x, double y, double width, double height, const std::string& colour);
  void curve(const std::vector<std::pair<double, double>>& points, const std::string& colour, bool dashed = false);
  void dot(double x, double y, const std::string& colour, bool filled = true);
  // The whole document.
  std::string finish() const { return out_ + "</svg>\n"; }

 private:
  std::string out_;
};

// The colour of the i-th of several things.
const char* svg_colour(size_t i);

}  // namespace anser::runtime
