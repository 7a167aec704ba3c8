// `anser session`: what was done, and going to another of its steps.
#include "agent/cli/cmd_session.h"

#include <cstdio>

#include "agent/cli/cli.h"
#include "agent/cli/commands.h"
#include "agent/session/view.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

constexpr const char* kHelp =
    R"(List, show, resume, fork, rewind, carry away, check and clear away the sessions of `anser run`.

A session is named by its number, by its name, or by "last". Nothing is lost by going back: `rewind` leaves the steps
behind it where they are until another way is taken from there, and `rewind` with a higher number goes forward again.

Example:
  anser session list
  anser session show 3 --json
  anser session resume last --budget-steps 20
  anser session resume last "now the other test"
  anser session rewind last --back 2
  anser session fork 3 --at 11 --name another-way
  anser session export last --format html --out trace.html
  anser session fsck --repair
  anser session gc --keep-days 30 --keep-last 20 --dry-run

`gc` removes no session unless told which to keep, and then never one that has a name or is in use.

Exit status: 0 done, 1 damage was found that is not mended, 2 usage or no such session; of `resume` those of
`anser run`.)";

std::string state_of(const Sessions& sessions, const SessionRow& row) {
  if (row.ended.empty()) return sessions.holder(row.id).empty() ? "open" : "running";
  return row.solved ? "solved" : row.ended;
}

int list(Sessions& sessions, const SessionArguments& a) {
  const auto rows = sessions.journal().sessions();
  if (!rows) return fail(kNotSolved, rows.error());
  if (a.as_json) {
    nlohmann::json all = nlohmann::json::array();
    for (const SessionRow& row : *rows) all.push_back(session_view(row));
    print_json(all);
    return kDone;
  }
  for (const SessionRow& row : *rows) {
    std::printf("%5lld  %s  %-12s %5lld steps  %s%s%s\n", static_cast<long long>(row.id), row.started.c_str(),
                state_of(sessions, row).c_str(), static_cast<long long>(row.head.n), visible(row.directory).c_str(),
                row.name.empty() ? "" : "  ", visible(row.name).c_str());
  }
  return kDone;
}

int show(Sessions& sessions, const SessionArguments& a) {
  const auto row = sessions.journal().session(a.word);
  if (!row) return fail(kUsage, row.error());
  const auto found = session_with_steps(sessions, *row, a.from);
  if (!found) return fail(kNotSolved, found.error());
  if (a.as_json) {
    print_json(*found);
    return kDone;
  }
  std::printf("session %s, %s, %s\n%s\ngoal: %s\ncheck: %s\nbrain: %.16s\n", visible(label_of(*row)).c_str(),
              row->started.c_str(), state_of(sessions, *row).c_str(), visible(row->directory).c_str(),
              visible(row->goal).c_str(), visible(row->check).c_str(), row->brain.c_str());
  if (row->forked_from != 0) std::printf("forked from: %lld\n", static_cast<long long>(row->forked_from));
  for (const nlohmann::json& step : (*found)["steps"]) {
    std::printf("\n%lld %s\n%s\n", step["n"].get<long long>(), visible(step["call"].get<std::string>()).c_str(),
                visible(step["observation"].get<std::string>()).c_str());
  }
  if (!row->why.empty()) std::printf("\n%s\n", visible(row->why).c_str());
  if (row->tip.n != row->head.n)
    std::printf("\n(%lld steps further on were taken back)\n", static_cast<long long>(row->tip.n - row->head.n));
  return kDone;
}

// Which step --back and the number mean.
Result<int64_t> step_asked(const SessionArguments& a, const SessionRow& row) {
  const int64_t n = a.back > 0 ? row.head.n - a.back : a.step;
  if (n < 0) {
    return Error{Errc::kInvalid, a.back > 0 ? "the session has only " + std::to_string(row.head.n) + " steps to go back"
                                            : std::string("say which step: its number, or --back N")};
  }
  return n;
}

int rewind(Sessions& sessions, const SessionArguments& a) {
  auto held = sessions.hold(a.word);
  if (!held) return fail(kUsage, held.error());
  const auto n = step_asked(a, held->row);
  if (!n) return fail(kUsage, n.error());
  const int64_t before = held->row.head.n;
  if (const Status moved = sessions.move(*held, *n); !moved) return fail(kUsage, moved.error());
  if (a.as_json) {
    print_json(session_view(held->row));
  } else {
    std::printf("session %s is at step %lld (it was at %lld)\n", visible(label_of(held->row)).c_str(),
                static_cast<long long>(*n), static_cast<long long>(before));
  }
  return kDone;
}

int fork(Sessions& sessions, const SessionArguments& a) {
  const auto from = sessions.journal().session(a.word);
  if (!from) return fail(kUsage, from.error());
  const auto at = sessions.journal().locate(from->head, a.step < 0 ? from->head.n : a.step);
  if (!at) return fail(kUsage, at.error());
  const auto made = sessions.fork(*from, *at, a.name);
  if (!made) return fail(kUsage, made.error());
  if (a.as_json) {
    print_json(session_view(made->row));
  } else {
    std::printf("session %s is at step %lld of session %s\n", visible(label_of(made->row)).c_str(),
                static_cast<long long>(at->n), visible(label_of(*from)).c_str());
  }
  return kDone;
}

int rename(Sessions& sessions, const SessionArguments& a) {
  auto held = sessions.hold(a.word);
  if (!held) return fail(kUsage, held.error());
  held->row.name = a.name;
  if (const Status done = sessions.put(*held); !done) return fail(kUsage, done.error());
  if (a.as_json) print_json(session_view(held->row));
  return kDone;
}

void declare_resume(CLI::App& resuming, SessionArguments& a) {
  resuming.add_option("GOAL", a.say, "what you say to it before it goes on (default: nothing)");
  declare_mind(resuming, a.mind);
  resuming.add_option("--budget-steps", a.more.steps, "steps from here on (default: what is left)");
  resuming.add_option("--budget-tokens", a.more.tokens, "tokens from here on");
  resuming.add_option("--budget-wall", a.more.wall_seconds, "seconds from here on");
  resuming.add_option("--budget-runs", a.more.plan_runs, "runs of the check that searches may spend from here on");
  resuming.add_flag("--apply", a.output.apply, "write the changed files back to the directory when solved");
}

}  // namespace

void print_json(const nlohmann::json& value) {
  std::printf("%s\n", value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

std::string label_of(const SessionRow& row) {
  return std::to_string(row.id) + (row.name.empty() ? "" : " (" + row.name + ")");
}

int session_main(int argc, char** argv) {
  SessionArguments a;
  CLI::App app(kHelp, "anser session");
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--data", a.data, "where sessions are kept (default: $XDG_DATA_HOME/anser)");
  app.add_flag("--json", a.as_json, "JSON for machines");
  const auto command = [&](const char* name, const char* what, bool one) {
    CLI::App* sub = app.add_subcommand(name, what);
    if (one) sub->add_option("SESSION", a.word, "its number, its name, or last")->required();
    return sub;
  };
  const CLI::App* listing = command("list", "all sessions, newest first", false);
  CLI::App* showing = command("show", "one session, step by step", true);
  showing->add_option("--from", a.from, "the first step to show")->check(CLI::PositiveNumber)->capture_default_str();
  CLI::App* resuming = command("resume", "go on from where it is", true);
  declare_resume(*resuming, a);
  CLI::App* rewinding = command("rewind", "go to another of its steps; the world becomes what it was there", true);
  rewinding->add_option("STEP", a.step, "the number of the step; 0 is the beginning")->check(CLI::NonNegativeNumber);
  rewinding->add_option("--back", a.back, "so many steps back instead")->check(CLI::PositiveNumber);
  CLI::App* forking = command("fork", "a second session that goes on from there", true);
  forking->add_option("--at", a.step, "from this step (default: where it is)")->check(CLI::NonNegativeNumber);
  forking->add_option("--name", a.name, "of the new session");
  CLI::App* renaming = command("rename", "give it another name", true);
  renaming->add_option("NAME", a.name, "the name; \"\" for none")->required();
  CLI::App* exporting = command("export", "all of it in one file: for another machine, or for others to read", true);
  exporting->add_option("FILE,--out", a.file,
                        "a file that is not there yet (default: standard output; not of a bundle)");
  exporting
      ->add_option(
          "--format", a.format,
          "bundle: for anser session import; jsonl: a JSON object a step; atif: the Agent Trajectory Interchange "
          "Format; html: a page to look through")
      ->check(CLI::IsMember({"bundle", "jsonl", "atif", "html"}))
      ->capture_default_str();
  CLI::App* importing = command("import", "a session from such a file", false);
  importing->add_option("FILE", a.file, "what export wrote")->required();
  importing->add_option("--name", a.name, "of the session (default: the one it had, where that is free)");
  importing->add_option("--directory", a.directory, "of this machine, with the files that it began with, for --apply")
      ->check(CLI::ExistingDirectory);
  const CLI::App* removing = command("remove", "forget it, and with the next gc what only it leads to", true);
  CLI::App* collecting =
      command("gc", "free what no session leads to, and old sessions where that is asked for", false);
  collecting->add_option("--keep-days", a.retention.days, "remove sessions that nobody went on with for so many days")
      ->check(CLI::Range(0, 36500));
  collecting
      ->add_option("--keep-last", a.retention.last,
                   "remove sessions but for the newest so many; with --keep-days, "
                   "what either keeps stays")
      ->check(CLI::NonNegativeNumber);
  collecting->add_flag("--dry-run", a.dry_run, "say what would be removed and freed, and do nothing");
  CLI::App* checking = command("fsck", "read everything that is kept, and say what is damaged", false);
  checking->add_flag("--repair", a.repair, "mend what can be mended");
  if (const std::optional<int> status = parse_options(app, argc, argv)) return *status;
  a.say = visible(a.say);  // records are UTF-8
  a.output.json = a.as_json;
  if (*checking) return session_fsck(data_directory(a.data), a);
  const bool look = *listing || *showing || *exporting;
  Result<Sessions> sessions =
      look ? Sessions::open_to_read(data_directory(a.data)) : Sessions::open(data_directory(a.data));
  if (!sessions) return fail(kUsage, sessions.error());
  if (*listing) return list(*sessions, a);
  if (*showing) return show(*sessions, a);
  if (*resuming) return session_resume(*sessions, a);
  if (*exporting) return session_export(*sessions, a);
  if (*importing) return session_import(*sessions, a);
  if (*removing) return session_remove(*sessions, a);
  if (*collecting) return session_gc(*sessions, a);
  if (*rewinding) return rewind(*sessions, a);
  return *forking ? fork(*sessions, a) : rename(*sessions, a);
}

}  // namespace anser::agent
