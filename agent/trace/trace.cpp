#include "agent/trace/trace.h"

#include "agent/changes.h"
#include "agent/session/view.h"
#include "agent/trace/workspace.h"

namespace anser::agent {
namespace {

using nlohmann::json;

json segments(const std::vector<std::string>& fed) {
  json list = json::array();
  for (const std::string& segment : fed) {
    nlohmann::ordered_json one;
    tools::put_bytes(one, "text", segment);
    if (one.contains("text")) {
      list.push_back(segment);
    } else {
      list.push_back(json(one));
    }
  }
  return list;
}

// What a step changed, into its object.
void put_workspace(json& object, const Result<WorkspaceChange>& change) {
  if (!change) {
    object["changes"] = nullptr;
    object["diff"] = "";
    object["diff_problem"] = change.error().message();
    return;
  }
  object["changes"] = json::parse(tools::diff_json(change->changes))["changes"];
  object["diff"] = change->diff;
  if (change->cut_bytes > 0) object["diff_cut_bytes"] = change->cut_bytes;
  if (!change->notes.empty()) object["notes"] = change->notes;
}

// Somebody else may have written it (a session that was imported), and readers walk it as a tree.
void put_plan(json& object, const std::string& text) {
  json plan = json::parse(text, nullptr, false);
  const Result<PlanResult> read = plan_from_json(plan.is_discarded() ? json() : plan);
  if (read) object["plan"] = std::move(plan);
  if (!read) object["plan_problem"] = read.error().message();
}

class Writer {
 public:
  Writer(Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& row, const TraceSink& sink)
      : sessions_(sessions), sandbox_(sandbox), row_(row), sink_(sink) {}

  Status write() {
    for (int64_t n = 0; n <= row_.head.n; ++n) {
      TRY_ASSIGN(const Node at, sessions_.journal().locate(row_.head, n));
      TRY_ASSIGN(const StepRow step, sessions_.journal().step(at));
      TRY(n == 0 ? begin(step) : add(step));
    }
    return end();
  }

 private:
  Status begin(const StepRow& row) {
    json session = session_view(row_);
    for (const char* key : {"steps", "undone", "ended", "solved", "why", "finished"}) session.erase(key);
    json object{{"type", "session"},         {"schema", "anser.trace.1"}, {"session", std::move(session)},
                {"settings", row_.settings}, {"time", row.time},          {"fed", segments(row.fed)},
                {"budget", row.budget},      {"snapshot", row.snapshot},  {"notes", json::object()}};
    const auto found = workspace_notes(sandbox_, row.snapshot);
    if (found) object["notes"] = *found;
    if (!found) object["notes_problem"] = found.error().message();
    first_ = before_ = row.snapshot;
    return sink_(std::move(object));
  }

  Status add(const StepRow& row) {
    TRY_ASSIGN(const std::string plan, sessions_.journal().plan(row.at));
    json object{{"type", "step"},       {"n", row.at.n},
                {"time", row.time},     {"record", row.record},
                {"plan", nullptr},      {"fed", segments(row.fed)},
                {"reset", row.reset},   {"consumed", row.consumed},
                {"budget", row.budget}, {"snapshot", row.snapshot}};
    if (!plan.empty()) put_plan(object, plan);
    put_workspace(object, workspace_change(sandbox_, before_, row.snapshot));
    before_ = row.snapshot;
    count(object);
    return sink_(std::move(object));
  }

  void count(const json& step) {
    const json& record = step["record"];
    tokens_ += record.value("tokens", int64_t{0});
    seconds_ += record.value("seconds", 0.0);
    runs_ += record.value("ran_check", false) ? 1 : 0;
    if (!step["plan"].is_object()) return;
    tokens_ += step["plan"].value("tokens", int64_t{0});
    runs_ += step["plan"].value("runs_used", int64_t{0});
  }

  Status end() {
    json object{{"type", "end"},
                {"ended", row_.ended},
                {"solved", row_.solved},
                {"why", row_.why},
                {"finished", row_.finished},
                {"steps", row_.head.n},
                {"undone", row_.tip.n - row_.head.n},
                {"tokens", tokens_},
                {"runs", runs_},
                {"seconds", seconds_}};
    put_workspace(object, workspace_change(sandbox_, first_, before_));
    object.erase("notes");  // those of the steps say it
    return sink_(std::move(object));
  }

  Sessions& sessions_;
  tools::Sandbox& sandbox_;
  const SessionRow& row_;
  const TraceSink& sink_;
  std::string first_, before_;  // snapshots
  int64_t tokens_ = 0, runs_ = 0;
  double seconds_ = 0;
};

}  // namespace

Status write_trace(Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& session, const TraceSink& sink) {
  if (session.head.line == 0) return Error{Errc::kInvalid, "the session ended before its first world was kept"};
  TRY_ASSIGN(const UniqueFd nobody_frees, sessions.adding());
  try {
    return Writer(sessions, sandbox, session, sink).write();
  } catch (const json::exception& error) {
    return Error{Errc::kCorrupt, std::string("a step is not as this program writes them: ") + error.what()};
  }
}

std::string trace_text(const json& object) {
  std::string text = object.dump(-1, ' ', false, json::error_handler_t::replace);
  for (const auto& [bytes, escaped] : {std::pair<std::string_view, std::string_view>{"\xc2\x85", "\\u0085"},
                                       {"\xe2\x80\xa8", "\\u2028"},
                                       {"\xe2\x80\xa9", "\\u2029"}}) {
    for (size_t at = text.find(bytes); at != std::string::npos; at = text.find(bytes, at + escaped.size()))
      text.replace(at, bytes.size(), escaped);
  }
  return text;
}

}  // namespace anser::agent
