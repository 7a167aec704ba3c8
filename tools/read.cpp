// read: a file with its lines numbered, so that `edit` can name them.
#include "tools/observation.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

class Read final : public Tool {
 public:
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    const auto path = arguments.at("path").get<std::string>();
    TRY_ASSIGN(const std::string source, context.box.read(path));
    Observation observation;
    observation.text = listing(path, source, arguments.value("from", int64_t{1}));
    return observation;
  }

 private:
  const ToolSpec spec_ = default_spec("read");
};

}  // namespace

std::unique_ptr<Tool> make_read() { return std::make_unique<Read>(); }

}  // namespace anser::tools
