#include "agent/learn/notes/pen.h"

#include "tools/specs.h"

namespace anser::agent {
namespace {

constexpr float kAnswerWeight = 2.0f;

}  // namespace

Action action(const std::string& name, const std::vector<std::pair<const char*, std::string>>& arguments) {
  Action made{name, nlohmann::ordered_json::object()};
  for (const auto& [key, value] : arguments) made.arguments[key] = value;
  return made;
}

Pen::Pen(std::string origin, std::string name) : dialect_(*find_dialect("g1i")) {
  episode_.origin = std::move(origin);
  episode_.name = std::move(name);
}

void Pen::prompt(const std::string& say, const std::vector<std::string>& files, const std::string& context) {
  episode_.segments.push_back({dialect_.prompt(tools::default_specs(), goal_text(say, files, "", context)), {}});
}
void Pen::user(const std::string& say) { episode_.segments.push_back({dialect_.user(say), {}}); }

void Pen::call(const Action& made) {
  Segment segment{dialect_.call(made), {}};
  const size_t arguments = segment.text.find("\"arguments\":");
  const float weight = made.arguments.contains("answer") ? kAnswerWeight : kTextWeight;
  segment.spans = {{0, arguments, kCallWeight}, {arguments, segment.text.size(), weight}};
  episode_.segments.push_back(std::move(segment));
}

void Pen::observation(const std::string& text) {
  Segment segment{dialect_.observation(text), {}};
  const std::string frame = dialect_.observation("x");
  const size_t head = frame.find('x');
  segment.spans = {{head, segment.text.size() - (frame.size() - head - 1), kOutputWeight}};
  episode_.segments.push_back(std::move(segment));
}

}  // namespace anser::agent
