#include "runtime/train/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

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

std::string curve(const std::vector<Point>& points, const Axes& axes, const char* colour, const char* name, double at) {
  std::string out = fmt::format("<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\" points=\"", colour);
  for (const Point& p : points) out += fmt::format("{:.1f},{:.1f} ", axes.x(p.tokens), axes.y(p.loss));
  const double x = kWidth - kRight - 130, y = kTop + 18 * at;
  out += fmt::format(
      "\"/>\n<line x1=\"{0}\" y1=\"{1}\" x2=\"{2}\" y2=\"{1}\" stroke=\"{3}\" stroke-width=\"2\"/>"
      "<text x=\"{4}\" y=\"{5}\">{6}</text>\n",
      x, y, x + 22, colour, x + 28, y + 4, name);
  return out;
}

std::string grid(const Axes& axes) {
  std::string out;
  for (int i = 0; i <= 5; ++i) {
    const double t = axes.tokens * i / 5;
    out += fmt::format("<text x=\"{:.0f}\" y=\"{:.0f}\" text-anchor=\"middle\">{:.3g}M</text>\n", axes.x(t),
                       kHeight - kBottom + 20, t / 1e6);
  }
  // 1, 2 and 5 of every decade that the curve touches.
  for (int decade = -6; decade <= 3; ++decade) {
    for (const double digit : {1.0, 2.0, 5.0}) {
      const double loss = digit * std::pow(10.0, decade);
      if (loss < axes.low || loss > axes.high) continue;
      out += fmt::format(
          "<line x1=\"{0}\" y1=\"{1:.1f}\" x2=\"{2}\" y2=\"{1:.1f}\" stroke=\"#ddd\"/>"
          "<text x=\"{3}\" y=\"{4:.1f}\" text-anchor=\"end\">{5:.3g}</text>\n",
          kLeft, axes.y(loss), kWidth - kRight, kLeft - 8, axes.y(loss) + 4, loss);
    }
  }
  return out;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
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
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
      "font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"{0}\" height=\"{1}\" fill=\"white\"/>\n"
      "<text x=\"{2}\" y=\"22\" font-size=\"15\">{3}</text>\n<text x=\"{4}\" y=\"{5}\" "
      "text-anchor=\"middle\">tokens</text>\n",
      kWidth, kHeight, kLeft, escaped(title), kWidth / 2, kHeight - 10);
  if (!log.empty()) {
    out += grid(axes);
    out += curve(training, axes, "#1f77b4", "training loss", 1);
    if (!valid.empty()) out += curve(valid, axes, "#d62728", "validation loss", 2);
  }
  return out + "</svg>\n";
}

}  // namespace anser::runtime
