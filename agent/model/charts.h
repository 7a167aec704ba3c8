// Charts of the benchmarks, as SVG.
#pragma once

#include <string>
#include <vector>

namespace anser::agent {

// One bar of each group's list; groups are files, bars are kinds of work.
struct Bar {
  std::string name;
  double value = 0;
};
struct BarGroup {
  std::string name;
  std::vector<Bar> bars;
};
// Panels side by side, each a list of groups of horizontal bars on an axis from 0, with a line at `mark`.
struct BarPanel {
  std::string title;
  double mark = 1;
  std::vector<BarGroup> groups;
};
std::string bar_chart(const std::string& title, const std::string& note, const std::vector<BarPanel>& panels);

// A point of a line: filled where it was measured, hollow where it was computed from measurements.
struct LinePoint {
  double x = 0, y = 0;
  bool measured = true;
};
struct Line {
  std::string name;
  std::vector<LinePoint> points;
};
// Panels side by side with both axes logarithmic; points that are not positive are left out.
struct LinePanel {
  std::string title, x_label;
  std::vector<Line> lines;
};
std::string line_chart(const std::string& title, const std::string& note, const std::vector<LinePanel>& panels);

}  // namespace anser::agent
