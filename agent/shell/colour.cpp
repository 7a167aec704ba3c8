#include "agent/shell/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace anser::agent {
namespace {

constexpr double kNats = 3, kNatsSquared = 4;  // the ends of the scales
constexpr std::array kRamp{34, 70, 106, 142, 178, 214, 208, 202, 196};
struct Row {
  std::string_view name;
  Figure figure;
  const char* sure;
  const char* unsure;
};
constexpr std::array kRows{
    Row{"off", Figure::kNone, "", ""},
    Row{"entropy", Figure::kEntropy, "0 nats", "3 and more"},
    Row{"varentropy", Figure::kVarentropy, "0 nats squared", "4 and more"},
    Row{"gini", Figure::kGini, "0", "1"},
    Row{"gap", Figure::kGap, "the likeliest is 1 before the second", "0"},
};

std::string in_colour(std::string_view text, double doubt) {
  const auto step = static_cast<size_t>(doubt * static_cast<double>(kRamp.size() - 1) + 0.5);
  return fmt::format("\x1b[38;5;{}m{}\x1b[39m", kRamp[std::min(step, kRamp.size() - 1)], text);
}

}  // namespace

bool read_figure(std::string_view name, Figure& figure) {
  const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row& one) { return one.name == name; });
  if (row == kRows.end()) return false;
  figure = row->figure;
  return true;
}

double doubt(Figure figure, const runtime::Uncertainty& uncertainty) {
  switch (figure) {
    case Figure::kNone:
      return 0;
    case Figure::kEntropy:
      return std::clamp(uncertainty.entropy / kNats, 0.0, 1.0);
    case Figure::kVarentropy:
      return std::clamp(uncertainty.varentropy / kNatsSquared, 0.0, 1.0);
    case Figure::kGini:
      return std::clamp(uncertainty.gini, 0.0, 1.0);
    case Figure::kGap:
      return std::clamp(1 - uncertainty.gap, 0.0, 1.0);
  }
  return 0;
}

std::string coloured(std::string_view text, Figure figure, const runtime::Uncertainty& uncertainty) {
  if (figure == Figure::kNone || text.empty()) return std::string(text);
  return in_colour(text, doubt(figure, uncertainty));
}

std::string colour_legend(Figure figure) {
  for (const Row& row : kRows) {
    if (row.figure != figure) continue;
    if (figure == Figure::kNone) return "colours are off";
    std::string ramp;
    for (size_t i = 0; i < kRamp.size(); ++i)
      ramp += in_colour("##", static_cast<double>(i) / static_cast<double>(kRamp.size() - 1));
    return fmt::format("{} of each token: {} {} {}", row.name, row.sure, ramp, row.unsure);
  }
  return "";
}

}  // namespace anser::agent
