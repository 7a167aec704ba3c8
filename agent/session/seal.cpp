#include "agent/session/seal.h"

#include "agent/session/log.h"
#include "agent/session/rows.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

// Paths and outputs of that time were written byte for byte; JSON is UTF-8.
std::string as_utf8(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const size_t n = utf8_length(text);
    if (n == 0) {
      out += "\xef\xbf\xbd";
    } else {
      out += text.substr(0, n);
    }
    text.remove_prefix(n == 0 ? 1 : n);
  }
  return out;
}

// `update` sets the text ?1 and the sum ?2 of row ?3, or of row ?3, ?4.
Status put_sum(tools::Statement& update, const std::string& text, int64_t id, int64_t n) {
  update.reset();
  update.bind(1, text);
  update.bind(2, row_sum(text));
  update.bind(3, id);
  update.bind(4, n);
  TRY(update.step());
  return {};
}

Result<std::vector<int64_t>> unsealed(tools::Database& db) {
  TRY_ASSIGN(tools::Statement select, db.prepare("SELECT id FROM sessions WHERE sum = '' UNION"
                                                 " SELECT DISTINCT line FROM steps WHERE sum = '' ORDER BY 1"));
  std::vector<int64_t> ids;
  while (true) {
    TRY_ASSIGN(const bool row, select.step());
    if (!row) return ids;
    ids.push_back(select.integer(0));
  }
}

// The steps of a line of the first schema, which has its session's number, as entries of a log.
Status seal_steps(tools::Database& db, int64_t id, std::vector<LogEntry>& entries) {
  struct Row {
    int64_t n;
    std::string body, tree;
  };
  std::vector<Row> rows;
  TRY_ASSIGN(tools::Statement select, db.prepare("SELECT s.n, s.body, p.tree FROM steps s LEFT JOIN plans p"
                                                 " ON p.line = s.line AND p.n = s.n WHERE s.line = ? ORDER BY s.n"));
  select.bind(1, id);
  while (true) {
    TRY_ASSIGN(const bool more, select.step());
    if (!more) break;
    rows.push_back({select.integer(0), as_utf8(select.text(1)), as_utf8(select.text(2))});
  }
  TRY_ASSIGN(tools::Statement step, db.prepare("UPDATE steps SET body = ?1, sum = ?2 WHERE line = ?3 AND n = ?4"));
  TRY_ASSIGN(tools::Statement plan, db.prepare("UPDATE plans SET tree = ?1, sum = ?2 WHERE line = ?3 AND n = ?4"));
  for (Row& row : rows) {
    TRY(put_sum(step, row.body, id, row.n));
    if (!row.tree.empty()) TRY(put_sum(plan, row.tree, id, row.n));
    entries.push_back({"step", std::move(row.body)});
    if (row.tree.empty()) continue;
    entries.push_back(
        {"plan", "{\"at\":[" + std::to_string(id) + "," + std::to_string(row.n) + "],\"plan\":" + row.tree + "}"});
  }
  return {};
}

Status seal_session(tools::Database& db, const std::string& logs, int64_t id) {
  std::string body;
  {
    TRY_ASSIGN(tools::Statement select, db.prepare("SELECT body FROM sessions WHERE id = ?"));
    select.bind(1, id);
    TRY_ASSIGN(const bool found, select.step());
    if (found) body = as_utf8(select.text(0));
  }
  std::vector<LogEntry> entries;
  if (!body.empty()) {
    TRY_ASSIGN(tools::Statement update, db.prepare("UPDATE sessions SET body = ?1, sum = ?2 WHERE id = ?3 AND ?4 = 0"));
    TRY(put_sum(update, body, id, 0));
    entries.push_back({"session", body});
  }
  TRY(seal_steps(db, id, entries));
  // Last, since it says where the session is.
  entries.push_back(body.empty() ? LogEntry{"removed", "{\"id\":" + std::to_string(id) + "}"}
                                 : LogEntry{"session", body});
  TRY_ASSIGN(SessionLog log, SessionLog::open(logs + "/" + std::to_string(id)));
  return log.replace(entries);
}

}  // namespace

Status seal(tools::Database& db, const std::string& logs) {
  TRY_ASSIGN(const std::vector<int64_t> ids, unsealed(db));
  for (const int64_t id : ids) TRY(seal_session(db, logs, id));
  return {};
}

}  // namespace anser::agent
