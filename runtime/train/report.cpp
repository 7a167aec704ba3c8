#include "runtime/train/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "runtime/io/svg.h"

namespace anser::runtime {
namespace {

constexpr double kWidth = 860, kHeight = 480, kLeft = 70, kRight = 20, kTop = 40, kBottom = 50;

struct Point {
  double tokens;
  double loss;
};

// The plot's two axes.
struct Axes {
  double tokens, low, high;  // low, high: losses

  double x(double t) const { return kLeft + (kWidth - kLeft - kRight) * t / tokens; }
  double y(double loss) const {
    const double part = (std::log(std::max(loss, 1e-6)) - std::log(low)) / (std::log(high) - std::log(low));
    return kHeight - kBottom - (kHeight - kTop - kBottom) * part;
  }
};

std::vector<Point> training_points(const std::vector<LogRow>& log) {
  std::vector<Point> points;
  const size_t span = std::max<size_t>(1, log.size() / 200);
  for (size_t i = 0; i < log.size(); i += span) {
    const size_t end = std::min(log.size(), i + span);
    double sum = 0;
    for (size_t j = i; j < end; ++j) sum += log[j].loss;
    points.push_back({static_cast<double>(log[end - 1].tokens), sum / static_cast<double>(end - i)});
  }
  return points;
}

void draw_curve(const std::vector<Point>& points, const Axes& axes, const char* colour, const char* name, double at,
                Svg& svg) {
  std::vector<std::pair<double, double>> line;
  for (const Point& p : points) line.emplace_back(axes.x(p.tokens), axes.y(p.loss));
  svg.curve(line, colour);
  const double x = kWidth - kRight - 130, y = kTop + 18 * at;
  svg.line(x, y, x + 22, y, colour, 2);
  svg.text(x + 28, y + 4, name);
}

void draw_grid(const Axes& axes, Svg& svg) {
  for (int i = 0; i <= 5; ++i) {
    const double t = axes.tokens * i / 5;
    svg.text(axes.x(t), kHeight - kBottom + 20, fmt::format("{:.3g}M", t / 1e6), Svg::Anchor::kMiddle);
  }
  // 1, 2 and 5 of every decade that the curve touches.
  for (int decade = -6; decade <= 3; ++decade) {
    for (const double digit : {1.0, 2.0, 5.0}) {
      const double loss = digit * std::pow(10.0, decade);
      if (loss < axes.low || loss > axes.high) continue;
      svg.line(kLeft, axes.y(loss), kWidth - kRight, axes.y(loss), "#ddd");
      svg.text(kLeft - 8, axes.y(loss) + 4, fmt::format("{:.3g}", loss), Svg::Anchor::kEnd);
    }
  }
}

}  // namespace

std::string log_csv(const std::vector<LogRow>& log, const std::vector<float>& classes) {
  std::string out = "step,tokens,loss,learning_rate,grad_norm,tokens_per_second,valid_loss,valid_accuracy";
  for (const float weight : classes) out += fmt::format(",accuracy_weight_{:.2f}", weight);
  out += "\n";
  for (const LogRow& row : log) {
    out += fmt::format("{},{},{:.6f},{:.6g},{:.4f},{:.0f}", row.step, row.tokens, row.loss, row.learning_rate,
                       row.grad_norm, row.tokens_per_second);
    out += row.validated ? fmt::format(",{:.6f},{:.5f}", row.valid_loss, row.valid_accuracy) : ",,";
    for (size_t i = 0; i < classes.size(); ++i) {
      out += row.validated && i < row.class_accuracy.size() ? fmt::format(",{:.5f}", row.class_accuracy[i]) : ",";
    }
    out += "\n";
  }
  return out;
}

std::string loss_svg(const std::vector<LogRow>& log, const std::string& title) {
  const std::vector<Point> training = training_points(log);
  std::vector<Point> valid;
  for (const LogRow& row : log) {
    if (row.validated) valid.push_back({static_cast<double>(row.tokens), row.valid_loss});
  }
  Axes axes{1, 1e300, 1e-300};
  for (const std::vector<Point>* points : {&std::as_const(training), &std::as_const(valid)}) {
    for (const Point& p : *points) {
      axes.tokens = std::max(axes.tokens, p.tokens);
      axes.low = std::min(axes.low, std::max(p.loss, 1e-6));
      axes.high = std::max(axes.high, p.loss);
    }
  }
  axes.low /= 1.1;
  axes.high = std::max(axes.high * 1.1, axes.low * 1.2);
  Svg svg(kWidth, kHeight, title);
  svg.text(kWidth / 2, kHeight - 10, "tokens", Svg::Anchor::kMiddle);
  if (!log.empty()) {
    draw_grid(axes, svg);
    draw_curve(training, axes, svg_colour(0), "training loss", 1, svg);
    if (!valid.empty()) draw_curve(valid, axes, svg_colour(1), "validation loss", 2, svg);
  }
  return svg.finish();
}

}  // namespace anser::runtime
