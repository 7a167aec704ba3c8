// `anser session`: what the journal holds.
#include <cstdio>

#include "agent/cli.h"
#include "agent/commands.h"
#include "agent/journal.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

constexpr const char* kHelp = R"(List and show the sessions of `anser run`.

Example:
  anser session list
  anser session show 3 --json)";

void print_json(const nlohmann::json& value) {
  std::printf("%s\n", value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

std::string state_of(const nlohmann::json& session) {
  const auto ended = session["ended"].get<std::string>();
  if (ended.empty()) return "cut off";
  return session["solved"].get<bool>() ? "solved" : ended;
}

int list(Journal& journal, bool as_json) {
  const Result<nlohmann::json> sessions = journal.sessions();
  if (!sessions) return fail(kNotSolved, sessions.error());
  if (as_json) {
    print_json(*sessions);
    return kDone;
  }
  for (const nlohmann::json& session : *sessions) {
    std::printf("%5lld  %s  %-12s %3lld steps  %s\n", session["id"].get<long long>(),
                session["started"].get<std::string>().c_str(), state_of(session).c_str(),
                session["steps"].get<long long>(), visible(session["directory"].get<std::string>()).c_str());
  }
  return kDone;
}

int show(Journal& journal, int64_t id, bool as_json) {
  const Result<nlohmann::json> found = journal.session(id);
  if (!found) return fail(kUsage, found.error());
  const nlohmann::json& session = *found;
  if (as_json) {
    print_json(session);
    return kDone;
  }
  const auto text = [](const nlohmann::json& object, const char* key) {
    return visible(object[key].get<std::string>());
  };
  std::printf("session %lld, %s, %s\n%s\ngoal: %s\ncheck: %s\nbrain: %.16s\n", static_cast<long long>(id),
              text(session, "started").c_str(), state_of(session).c_str(), text(session, "directory").c_str(),
              text(session, "goal").c_str(), text(session, "check").c_str(), text(session, "brain").c_str());
  for (const nlohmann::json& step : session["steps"]) {
    std::printf("\n%lld %s\n%s\n", step["n"].get<long long>(), text(step, "call").c_str(),
                text(step, "observation").c_str());
  }
  if (!session["why"].get<std::string>().empty()) std::printf("\n%s\n", text(session, "why").c_str());
  return kDone;
}

}  // namespace

int session_main(int argc, char** argv) {
  std::string data;
  bool as_json = false;
  int64_t id = 0;
  CLI::App app(kHelp, "anser session");
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--data", data, "where the journal is kept (default: $XDG_DATA_HOME/anser)");
  app.add_flag("--json", as_json, "JSON for machines");
  const CLI::App* listing = app.add_subcommand("list", "all sessions, newest first");
  CLI::App* showing = app.add_subcommand("show", "one session, step by step");
  showing->add_option("ID", id, "the session's number")->required();
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  Result<Journal> journal = Journal::open(data_directory(data));
  if (!journal) return fail(kUsage, journal.error());
  return *listing ? list(*journal, as_json) : show(*journal, id, as_json);
}

}  // namespace anser::agent
