// run: the task's check, or any command, by `sh -c` inside the box.
#include "tools/observation.h"
#include "tools/shell.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

class Run final : public Tool {
 public:
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    const std::string command = arguments.value("command", context.check);
    if (command.empty()) return Error{Errc::kInvalid, "this workspace has no check: give a command"};
    TRY_ASSIGN(Outcome outcome, run_shell(context.box, command, context.limits, context.interrupted));
    Observation observation;
    observation.text = run_text(outcome, kObservationBytes, &observation.cut_bytes);
    observation.ok = outcome.ok();
    observation.outcome = std::move(outcome);
    return observation;
  }

 private:
  const ToolSpec spec_ = default_spec("run");
};

}  // namespace

std::unique_ptr<Tool> make_run() { return std::make_unique<Run>(); }

Result<Outcome> run_shell(Box& box, const std::string& command, const Limits& limits,
                          const std::atomic<bool>* cancelled) {
  Command shell;
  shell.argv = {"sh", "-c", command};
  shell.limits = limits;
  shell.cancelled = cancelled;
  return box.run(shell);
}

}  // namespace anser::tools
