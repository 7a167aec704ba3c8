// `anser plan`: the search trees that a session kept in the journal.
#include <cstdio>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/search/planner.h"
#include "agent/session/view.h"

namespace anser::agent {
namespace {

struct Options {
  std::string session;
  int64_t step = 0;  // 0: every step with a search
  std::string data;
  bool json = false;
};

// The steps of the session that hold a search, as {step, plan}.
Result<nlohmann::json> plans_of(const Options& options) {
  TRY_ASSIGN(Sessions sessions, Sessions::open_to_read(data_directory(options.data)));
  TRY_ASSIGN(const SessionRow row, sessions.journal().session(options.session));
  TRY_ASSIGN(const nlohmann::json session, session_with_steps(sessions, row, 1));
  nlohmann::json plans = nlohmann::json::array();
  for (const nlohmann::json& step : session.at("steps")) {
    const bool asked = options.step == 0 || step.at("n") == options.step;
    if (asked && step.contains("plan")) plans.push_back({{"step", step.at("n")}, {"plan", step.at("plan")}});
  }
  if (!plans.empty()) return plans;
  return Error{Errc::kNotFound, "session " + options.session +
                                    (options.step == 0 ? " made no search" : " made no search at that step") +
                                    ": a run searches where it has --plan best-of-N or mcts and reaches an edit"};
}

Status print(const nlohmann::json& plans) {
  for (const nlohmann::json& entry : plans) {
    TRY_ASSIGN(const PlanResult plan, plan_from_json(entry.at("plan")));
    std::printf("step %d: %s\n", entry.at("step").get<int>(), plan_text(plan).c_str());
  }
  return {};
}

}  // namespace

int plan_main(int argc, char** argv) {
  Options options;
  CLI::App app{
      "Prints the search trees of a session: which edits were tried, in which order, and what they scored.\n"
      "Example: anser plan 3",
      "anser plan"};
  app.add_option("session", options.session, "its number, its name, or last (`anser session list`)")->required();
  app.add_option("--step", options.step, "only the search made at this step");
  app.add_option("--data", options.data, "where sessions are kept (default: $XDG_DATA_HOME/anser)");
  app.add_flag("--json", options.json, "the plans as JSON");
  if (const auto status = parse_options(app, argc, argv)) return *status;
  const auto plans = plans_of(options);
  if (!plans) return fail(kUsage, plans.error());
  if (options.json) {
    std::printf("%s\n", plans->dump(2).c_str());
    return kDone;
  }
  const Status printed = print(*plans);
  return printed ? kDone : fail(kUsage, printed.error());
}

}  // namespace anser::agent
