#include "tools/toolbox.h"

#include <algorithm>

#include "base/bytes.h"
#include "tools/observation.h"

namespace anser::tools {
namespace {

Observation refused(const std::string& why) {
  Observation observation;
  observation.ok = false;
  observation.text = "error: " + cut_for_brain(why, kObservationBytes, &observation.cut_bytes);
  return observation;
}

// "" or why `value` is not a value of `parameter`.
std::string misfit_value(const Parameter& parameter, const nlohmann::json& value) {
  if (parameter.kind == Parameter::Kind::kInteger) {
    if (!value.is_number_integer()) return parameter.name + " must be an integer";
    const auto number = value.get<int64_t>();
    if (number < parameter.minimum || number > parameter.maximum) {
      return parameter.name + " must be from " + std::to_string(parameter.minimum) + " to " +
             std::to_string(parameter.maximum);
    }
    return "";
  }
  if (!value.is_string()) return parameter.name + " must be a string";
  const auto& text = value.get_ref<const std::string&>();
  if (parameter.choices.empty() || std::count(parameter.choices.begin(), parameter.choices.end(), text) > 0) return "";
  std::string choices;
  for (const std::string& choice : parameter.choices) choices += (choices.empty() ? "" : ", ") + choice;
  return parameter.name + " must be one of " + choices;
}

std::string misfit_form(const Form& form, const nlohmann::json& arguments) {
  for (const auto& [name, value] : arguments.items()) {
    const auto same = [&key = name](const Parameter& parameter) { return parameter.name == key; };
    const auto parameter = std::find_if(form.parameters.begin(), form.parameters.end(), same);
    if (parameter == form.parameters.end()) return "there is no argument " + name;
    const std::string wrong = misfit_value(*parameter, value);
    if (!wrong.empty()) return wrong;
  }
  for (const Parameter& parameter : form.parameters) {
    if (parameter.required && !arguments.contains(parameter.name)) return parameter.name + " is missing";
  }
  return "";
}

}  // namespace

std::string misfit(const ToolSpec& spec, const nlohmann::json& arguments) {
  if (!arguments.is_object()) return spec.signature + ": the arguments must be an object";
  std::string first;
  for (const Form& form : spec.forms) {
    const std::string wrong = misfit_form(form, arguments);
    if (wrong.empty()) return "";
    if (first.empty()) first = wrong;
  }
  return spec.signature + ": " + first;
}

Toolbox Toolbox::standard(std::shared_ptr<NotesIndex> index) {
  std::vector<std::unique_ptr<Tool>> tools;
  tools.push_back(make_run());
  tools.push_back(make_read());
  tools.push_back(make_edit());
  tools.push_back(make_write());
  tools.push_back(make_search());
  tools.push_back(make_note(index));
  tools.push_back(make_recall(index));
  tools.push_back(make_forget(std::move(index)));
  tools.push_back(make_sql());
  tools.push_back(make_submit());
  return Toolbox(std::move(tools));
}

void Toolbox::withhold(std::set<std::string> names, std::string why) {
  withheld_ = std::move(names);
  why_withheld_ = std::move(why);
}

std::vector<ToolSpec> Toolbox::listed() const {
  std::vector<ToolSpec> specs;
  for (const auto& tool : tools_) specs.push_back(tool->spec());
  return specs;
}

std::vector<ToolSpec> Toolbox::specs() const {
  std::vector<ToolSpec> specs;
  for (const auto& tool : tools_) {
    if (withheld_.count(tool->spec().name) == 0) specs.push_back(tool->spec());
  }
  return specs;
}

Result<Observation> Toolbox::call(const std::string& name, const nlohmann::json& arguments,
                                  ToolContext& context) const {
  for (const auto& tool : tools_) {
    if (tool->spec().name != name) continue;
    if (withheld_.count(name) != 0) return refused(why_withheld_);
    const std::string wrong = misfit(tool->spec(), arguments);
    if (!wrong.empty()) return refused(wrong);
    Result<Observation> observation = tool->call(arguments, context);
    if (observation) return observation;
    const Errc code = observation.error().code;
    // A path that is wrong, missing or unreadable is the caller's; anything else is the box's.
    if (code == Errc::kInvalid || code == Errc::kNotFound || code == Errc::kPermission) {
      return refused(observation.error().message());
    }
    return observation;
  }
  std::string known;
  for (const auto& tool : tools_) known += (known.empty() ? "" : ", ") + tool->spec().name;
  return refused("there is no tool " + name + ": use one of " + known);
}

}  // namespace anser::tools
