#include "agent/cli/run_arguments.h"

namespace anser::agent {

void declare_run(CLI::App& app, RunOptions& run, std::string& data, const std::string& per) {
  const auto amount = [&](const char* name, auto& value, const std::string& text) {
    app.add_option(name, value, text)->check(CLI::PositiveNumber)->capture_default_str();
  };
  amount("--budget-steps", run.budget.steps, "steps" + per);
  amount("--budget-tokens", run.budget.tokens, "tokens" + per + ", read and written");
  amount("--budget-wall", run.budget.wall_seconds, "seconds" + per);
  app.add_option("--temperature", run.decode.temperature, "of the brain's own calls; 0 is greedy")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  app.add_option("--seed", run.seed, "of all chance in the session")->capture_default_str();
  app.add_option("--data", data, "where sessions are kept (default: $XDG_DATA_HOME/anser)");
  app.add_option("--name", run.session_name, "of the session, to go back to it by");
}

}  // namespace anser::agent
