#include "agent/session_export.h"

namespace anser::agent {
namespace {

// In the session's settings: the snapshots that were written to the directory, and that are being written.
constexpr const char* kExported = "exported";
constexpr const char* kExporting = "exporting";

}  // namespace

Result<tools::Snapshot> directory_snapshot(tools::Sandbox& sandbox, const SessionRow& session) {
  const std::string exported = text_at(session.settings, kExported);
  return sandbox.find(exported.empty() ? session.first : exported);
}

Result<tools::Snapshot> head_snapshot(tools::Sandbox& sandbox, Sessions& sessions, const SessionRow& session) {
  TRY_ASSIGN(const StepRow head, sessions.journal().step(session.head));
  return sandbox.find(head.snapshot);
}

// Which of the two it was is told by checking an export in the other direction.
Status settle_export(HeldSession& session, Sessions& sessions, tools::Sandbox& sandbox) {
  const std::string exporting = text_at(session.row.settings, kExporting);
  if (exporting.empty()) return {};
  TRY(tools::recover_export(session.row.directory));
  TRY_ASSIGN(const tools::Snapshot before, directory_snapshot(sandbox, session.row));
  TRY_ASSIGN(const tools::Snapshot after, sandbox.find(exporting));
  tools::ExportOptions check;
  check.check_only = true;
  TRY_ASSIGN(const tools::ExportReport back, sandbox.export_changes(after, before, session.row.directory, check));
  if (back.conflicts.empty()) session.row.settings[kExported] = exporting;
  session.row.settings.erase(kExporting);
  return sessions.put(session);
}

Result<tools::ExportReport> export_session(HeldSession& session, Sessions& sessions, tools::Sandbox& sandbox) {
  TRY(settle_export(session, sessions, sandbox));
  TRY_ASSIGN(const tools::Snapshot before, directory_snapshot(sandbox, session.row));
  TRY_ASSIGN(const tools::Snapshot now, head_snapshot(sandbox, sessions, session.row));
  session.row.settings[kExporting] = now.id;
  TRY(sessions.put(session));
  TRY_ASSIGN(tools::ExportReport done, sandbox.export_changes(before, now, session.row.directory, {}));
  if (done.conflicts.empty()) session.row.settings[kExported] = now.id;
  session.row.settings.erase(kExporting);
  TRY(sessions.put(session));
  return done;
}

}  // namespace anser::agent
