#include "runtime/io/svg.h"

#include <array>
#include <cstdio>

namespace anser::runtime {
namespace {

// Tenths, without a tail of zeros.
std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f", value);
  std::string out = buffer;
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out == "-0" ? "0" : out;
}

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + value + "\"";
}

constexpr std::array<const char*, 3> kAnchors{"start", "middle", "end"};
constexpr std::array<const char*, 8> kColours{"#1f77b4", "#d62728", "#2ca02c", "#ff7f0e",
                                              "#9467bd", "#8c564b", "#17becf", "#7f7f7f"};

}  // namespace

std::string xml_escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7f) {
      out += c;
    } else {
      out += '?';  // the drawings are ASCII: names of files may be anything
    }
  }
  return out;
}

Svg::Svg(double width, double height, const std::string& title) {
  out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", number(width)) +
         attribute("height", number(height)) + attribute("viewBox", "0 0 " + number(width) + " " + number(height)) +
         " font-family=\"sans-serif\" font-size=\"12\">\n";
  bar(0, 0, width, height, "white");
  text(70, 22, title, Anchor::kStart, 15);
}

void Svg::text(double x, double y, const std::string& text, Anchor anchor, double size) {
  out_ += "<text" + attribute("x", number(x)) + attribute("y", number(y));
  if (anchor != Anchor::kStart) out_ += attribute("text-anchor", kAnchors[static_cast<size_t>(anchor)]);
  if (size != 12) out_ += attribute("font-size", number(size));
  out_ += ">" + xml_escaped(text) + "</text>\n";
}

void Svg::line(double x1, double y1, double x2, double y2, const std::string& colour, double width) {
  out_ += "<line" + attribute("x1", number(x1)) + attribute("y1", number(y1)) + attribute("x2", number(x2)) +
          attribute("y2", number(y2)) + attribute("stroke", colour);
  if (width != 1) out_ += attribute("stroke-width", number(width));
  out_ += "/>\n";
}

void Svg::bar(double x, double y, double width, double height, const std::string& colour) {
  out_ += "<rect" + attribute("x", number(x)) + attribute("y", number(y)) + attribute("width", number(width)) +
          attribute("height", number(height)) + attribute("fill", colour) + "/>\n";
}

void Svg::curve(const std::vector<std::pair<double, double>>& points, const std::string& colour, bool dashed) {
  std::string list;
  for (const auto& [x, y] : points) list += (list.empty() ? "" : " ") + number(x) + "," + number(y);
  out_ += "<polyline fill=\"none\"" + attribute("stroke", colour) + " stroke-width=\"1.6\"" +
          (dashed ? " stroke-dasharray=\"6 4\"" : "") + attribute("points", list) + "/>\n";
}

void Svg::dot(double x, double y, const std::string& colour, bool filled) {
  out_ += "<circle" + attribute("cx", number(x)) + attribute("cy", number(y)) + " r=\"3.5\"" +
          attribute("stroke", colour) + attribute("fill", filled ? colour : "white") + "/>\n";
}

const char* svg_colour(size_t i) { return kColours[i % kColours.size()]; }

}  // namespace anser::runtime
