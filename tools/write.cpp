// write: a whole file, new or replaced.
#include "tools/line_edit.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

class Write final : public Tool {
 public:
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    const auto path = arguments.at("path").get<std::string>();
    auto text = arguments.at("text").get<std::string>();
    if (!text.empty() && text.back() != '\n') text += '\n';
    TRY(context.box.write(path, text));
    Observation observation;
    observation.text = "wrote " + path + " (" + std::to_string(split_lines(text).size()) + " lines)";
    return observation;
  }

 private:
  const ToolSpec spec_ = default_spec("write");
};

}  // namespace

std::unique_ptr<Tool> make_write() { return std::make_unique<Write>(); }

}  // namespace anser::tools
