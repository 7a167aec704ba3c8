// `anser session import, remove, gc, fsck`: what is kept on the disk.
#include <cstdio>
#include <filesystem>

#include "agent/cli/cli.h"
#include "agent/cli/cmd_session.h"
#include "agent/cli/commands.h"
#include "agent/redo.h"
#include "agent/session/bundle.h"
#include "agent/session/collect.h"
#include "agent/session/fsck.h"
#include "agent/session/rebuild.h"
#include "agent/session/view.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

const char* fate_name(Finding::Fate fate) {
  if (fate == Finding::kMended) return "mended";
  return fate == Finding::kMendable ? "can be mended" : "lost";
}

nlohmann::json report_json(const FsckReport& report) {
  nlohmann::json findings = nlohmann::json::array();
  for (const Finding& one : report.findings)
    findings.push_back({{"where", one.where}, {"what", one.what}, {"fate", fate_name(one.fate)}});
  return {{"schema", "anser.fsck.1"},       {"sessions", report.sessions},   {"steps", report.steps},
          {"states", report.states},        {"snapshots", report.snapshots}, {"log_entries", report.log_entries},
          {"findings", std::move(findings)}};
}

Result<std::unique_ptr<tools::Sandbox>> sandbox_of(const Sessions& sessions) {
  tools::SandboxOptions options;
  options.store = sessions.store();
  options.to_read = sessions.read_only();
  return tools::Sandbox::start(options);
}

// kResource where somebody holds it by now.
Status remove_expired(Sessions& sessions, const SessionRow& row) {
  TRY_ASSIGN(HeldSession held, sessions.hold(std::to_string(row.id)));
  return remove_session(sessions, held);
}

}  // namespace

int session_import(Sessions& sessions, const SessionArguments& a) {
  auto sandbox = sandbox_of(sessions);
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  const std::string directory =
      a.directory.empty() ? "" : std::filesystem::absolute(a.directory).lexically_normal().string();
  const auto row = import_session(sessions, **sandbox, a.file, a.name, directory);
  if (!row) return fail(row.error().code == Errc::kNotFound ? kUsage : kNotSolved, row.error());
  if (a.as_json) {
    print_json(session_view(*row));
  } else {
    std::printf("it is session %s, at step %lld\n", visible(label_of(*row)).c_str(),
                static_cast<long long>(row->head.n));
  }
  return kDone;
}

int session_remove(Sessions& sessions, const SessionArguments& a) {
  auto held = sessions.hold(a.word);
  if (!held) return fail(kUsage, held.error());
  if (const Status done = remove_session(sessions, *held); !done) return fail(kNotSolved, done.error());
  if (!a.as_json) std::printf("session %s is removed\n", visible(label_of(held->row)).c_str());
  return kDone;
}

int session_gc(Sessions& sessions, const SessionArguments& a) {
  auto sandbox = sandbox_of(sessions);
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  auto old = expired(sessions, a.retention);
  if (!old) return fail(kNotSolved, old.error());
  std::vector<SessionRow> removed;
  for (const SessionRow& row : *old) {
    const Status gone = a.dry_run ? Status() : remove_expired(sessions, row);
    if (!gone && gone.error().code != Errc::kResource) return fail(kNotSolved, gone.error());
    if (gone) removed.push_back(row);  // else somebody took it up this moment
  }
  const auto freed = collect(sessions, **sandbox, a.dry_run, removed);
  if (!freed) return fail(kNotSolved, freed.error());
  if (a.as_json) {
    nlohmann::json ids = nlohmann::json::array();
    for (const SessionRow& row : removed) ids.push_back(row.id);
    print_json({{"schema", "anser.session_gc.1"},
                {"dry_run", a.dry_run},
                {"sessions", std::move(ids)},
                {"steps", freed->steps},
                {"states", freed->states},
                {"state_bytes", freed->state_bytes},
                {"snapshots", freed->snapshots},
                {"file_bytes", freed->file_bytes}});
    return kDone;
  }
  for (const SessionRow& row : removed) {
    std::printf("%s session %lld, begun %s, %lld steps: %s\n", a.dry_run ? "would remove" : "removed",
                static_cast<long long>(row.id), row.started.c_str(), static_cast<long long>(row.head.n),
                visible(row.goal).c_str());
  }
  std::printf("%s: %lld steps, %lld states (%lld bytes), %lld snapshots", a.dry_run ? "would be freed" : "freed",
              static_cast<long long>(freed->steps), static_cast<long long>(freed->states),
              static_cast<long long>(freed->state_bytes), static_cast<long long>(freed->snapshots));
  if (!a.dry_run) std::printf(" (%lld bytes of files)", static_cast<long long>(freed->file_bytes));
  std::printf("\n");
  return kDone;
}

int session_fsck(const std::string& data, const SessionArguments& a) {
  std::vector<Finding> findings;
  auto sessions = open_for_check(data, a.repair, findings);
  FsckReport report;
  if (!sessions && findings.empty())
    return fail(sessions.error().code == Errc::kPermission ? kUsage : kNotSolved, sessions.error());
  if (sessions) {
    auto sandbox = sandbox_of(*sessions);
    if (!sandbox) return fail(kSandboxRefused, sandbox.error());
    auto checked = fsck(*sessions, sandbox->get(), a.repair, redo_fn());
    if (!checked) return fail(kNotSolved, checked.error());
    report = std::move(*checked);
  }
  report.findings.insert(report.findings.begin(), findings.begin(), findings.end());
  bool well = true;
  for (const Finding& one : report.findings) well = well && one.fate == Finding::kMended;
  if (a.as_json) {
    print_json(report_json(report));
    return well ? kDone : kNotSolved;
  }
  for (const Finding& one : report.findings)
    std::printf("%-13s  %s: %s\n", fate_name(one.fate), visible(one.where).c_str(), visible(one.what).c_str());
  std::printf("read %lld sessions, %lld steps, %lld states, %lld snapshots, %lld log entries: %s\n",
              static_cast<long long>(report.sessions), static_cast<long long>(report.steps),
              static_cast<long long>(report.states), static_cast<long long>(report.snapshots),
              static_cast<long long>(report.log_entries),
              report.findings.empty() ? "all is well"
              : well                  ? "all damage is mended"
              : a.repair              ? "some of it is lost"
                                      : "damaged (--repair mends what can be)");
  return well ? kDone : kNotSolved;
}

}  // namespace anser::agent
