#include "agent/model/charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "runtime/io/svg.h"

namespace anser::agent {
namespace {

using runtime::Svg;
using runtime::svg_colour;

constexpr double kTop = 60, kBottom = 50, kGrey = 16;
constexpr double kNames = 190, kBars = 300, kBarStep = 16, kGroupGap = 26;  // of the bars
constexpr double kLeft = 70, kPlot = 420, kPlotHeight = 330, kLegend = 20;  // of the lines
constexpr const char* kGrid = "#ddd";

// The smallest of 1, 2, 5 times a power of ten that is not below.
double round_up(double value) {
  const double decade = std::pow(10.0, std::floor(std::log10(value)));
  for (const double digit : {1.0, 2.0, 5.0}) {
    if (digit * decade >= value * (1 - 1e-9)) return digit * decade;
  }
  return 10 * decade;
}

double height_of(const BarPanel& panel) {
  double height = 0;
  for (const BarGroup& group : panel.groups) height += kGroupGap + kBarStep * static_cast<double>(group.bars.size());
  return height;
}

void draw_bars(const BarPanel& panel, double left, double bottom, Svg& svg) {
  double most = panel.mark;
  for (const BarGroup& group : panel.groups) {
    for (const Bar& bar : group.bars) most = std::max(most, bar.value);
  }
  most = std::max(round_up(most), 1e-6);
  const auto across = [&](double value) { return left + kNames + kBars * value / most; };
  svg.text(left + kNames, kTop - 14, panel.title, Svg::Anchor::kStart, 13);
  for (int i = 0; i <= 5; ++i) {
    const double value = most * i / 5;
    svg.line(across(value), kTop, across(value), bottom, kGrid);
    svg.text(across(value), bottom + kGrey, fmt::format("{:.3g}", value), Svg::Anchor::kMiddle);
  }
  double y = kTop;
  for (const BarGroup& group : panel.groups) {
    svg.text(left, y + 16, group.name);
    y += kGroupGap - 4;
    for (size_t i = 0; i < group.bars.size(); ++i) {
      const Bar& bar = group.bars[i];
      svg.text(left + kNames - 8, y + 11, bar.name, Svg::Anchor::kEnd);
      svg.bar(across(0), y + 1, across(bar.value) - across(0), kBarStep - 4, svg_colour(i));
      svg.text(across(bar.value) + 4, y + 11, fmt::format("{:.2f}", bar.value));
      y += kBarStep;
    }
    y += 4;
  }
  svg.line(across(panel.mark), kTop, across(panel.mark), bottom, "#333");
}

// The decades that hold all of the values.
struct LogAxis {
  double low = 0, high = 1;  // exponents of ten

  void cover(const std::vector<double>& values) {
    if (values.empty()) return;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    low = std::floor(std::log10(*least) + 1e-9);
    high = std::max(std::ceil(std::log10(*most) - 1e-9), low + 1);
  }
  double part(double value) const { return (std::log10(value) - low) / (high - low); }
};

// 0.001, 1, 1k, 1M.
std::string power_of_ten(int exponent) {
  if (exponent >= 9) return fmt::format("1e{}", exponent);
  if (exponent >= 6) return fmt::format("{}M", std::lround(std::pow(10.0, exponent - 6)));
  if (exponent >= 3) return fmt::format("{}k", std::lround(std::pow(10.0, exponent - 3)));
  return fmt::format("{:g}", std::pow(10.0, exponent));
}

bool shown(const LinePoint& point) {
  return point.x > 0 && point.y > 0 && std::isfinite(point.x) && std::isfinite(point.y);
}

void draw_lines(const LinePanel& panel, double left, Svg& svg) {
  std::vector<double> xs, ys;
  for (const Line& line : panel.lines) {
    for (const LinePoint& point : line.points) {
      if (!shown(point)) continue;
      xs.push_back(point.x);
      ys.push_back(point.y);
    }
  }
  LogAxis horizontal, vertical;
  horizontal.cover(xs);
  vertical.cover(ys);
  const double bottom = kTop + kPlotHeight;
  const auto across = [&](double x) { return left + kPlot * horizontal.part(x); };
  const auto up = [&](double y) { return bottom - kPlotHeight * vertical.part(y); };
  svg.text(left, kTop - 14, panel.title, Svg::Anchor::kStart, 13);
  svg.text(left + kPlot / 2, bottom + 34, panel.x_label, Svg::Anchor::kMiddle);
  for (int e = static_cast<int>(horizontal.low); e <= static_cast<int>(horizontal.high); ++e) {
    const double x = across(std::pow(10.0, e));
    svg.line(x, kTop, x, bottom, kGrid);
    svg.text(x, bottom + kGrey, power_of_ten(e), Svg::Anchor::kMiddle);
  }
  for (int e = static_cast<int>(vertical.low); e <= static_cast<int>(vertical.high); ++e) {
    const double y = up(std::pow(10.0, e));
    svg.line(left, y, left + kPlot, y, kGrid);
    svg.text(left - 6, y + 4, power_of_ten(e), Svg::Anchor::kEnd);
  }
  for (size_t i = 0; i < panel.lines.size(); ++i) {
    const Line& line = panel.lines[i];
    const char* colour = svg_colour(i);
    const LinePoint* before = nullptr;
    for (const LinePoint& point : line.points) {
      if (!shown(point)) continue;
      if (before != nullptr) {
        svg.curve({{across(before->x), up(before->y)}, {across(point.x), up(point.y)}}, colour, !point.measured);
      }
      before = &point;
    }
    for (const LinePoint& point : line.points) {
      if (shown(point)) svg.dot(across(point.x), up(point.y), colour, point.measured);
    }
    const double y = bottom + kBottom + kLegend * static_cast<double>(i);
    svg.line(left, y, left + 22, y, colour, 2);
    svg.text(left + 28, y + 4, line.name);
  }
}

// Of a line of text with its margins, about.
double width_of(const std::string& text) { return 40 + 6.2 * static_cast<double>(text.size()); }

}  // namespace

std::string bar_chart(const std::string& title, const std::string& note, const std::vector<BarPanel>& panels) {
  double height = 0;
  for (const BarPanel& panel : panels) height = std::max(height, height_of(panel));
  const double step = kNames + kBars + 60;
  Svg svg(std::max(step * static_cast<double>(panels.size()) + 40, width_of(note)), kTop + height + kBottom, title);
  for (size_t i = 0; i < panels.size(); ++i) {
    if (!panels[i].groups.empty()) draw_bars(panels[i], 20 + step * static_cast<double>(i), kTop + height, svg);
  }
  svg.text(20, kTop + height + kBottom - 12, note);
  return svg.finish();
}

std::string line_chart(const std::string& title, const std::string& note, const std::vector<LinePanel>& panels) {
  size_t lines = 0;
  for (const LinePanel& panel : panels) lines = std::max(lines, panel.lines.size());
  const double step = kLeft + kPlot + 40, height = kTop + kPlotHeight + kBottom + kLegend * static_cast<double>(lines);
  Svg svg(std::max(step * static_cast<double>(panels.size()) + 20, width_of(note)), height + 30, title);
  for (size_t i = 0; i < panels.size(); ++i) draw_lines(panels[i], kLeft + step * static_cast<double>(i), svg);
  svg.text(20, height + 14, note);
  return svg.finish();
}

}  // namespace anser::agent
