// sql: the agent's own scratch database, memory.db in the workspace. What a guest can write is opened inside the box
// only, by Python's sqlite3.
#include "tools/sql.h"

#include <algorithm>

#include "base/clock.h"
#include "tools/observation.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

constexpr int64_t kMaxWallMs = 5000;

// argv: statements, today, rows. All statements or none; the rows of the last one, or how many were changed.
constexpr const char* kScript = R"(
import sqlite3, sys
text, today, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
def statements():
    part = ''
    for piece in text.split(';'):
        part += piece + ';'
        if sqlite3.complete_statement(part):
            if part.strip(' \t\r\n;'): yield part
            part = ''
    if part.strip(' \t\r\n;'): yield part[:-1]
try:
    db = sqlite3.connect('memory.db', isolation_level=None)
    db.create_function('today', 0, lambda: today)
    before, rows = db.total_changes, None
    db.execute('BEGIN')
    for statement in statements():
        cursor = db.execute(statement)
        rows = cursor.fetchmany(most + 1) if cursor.description else None
    db.execute('COMMIT')
    if rows is None:
        n = db.total_changes - before
        print('1 row changed' if n == 1 else '%d rows changed' % n)
    elif not rows:
        print('no rows')
    else:
        for row in rows[:most]: print('|'.join('NULL' if v is None else str(v) for v in row))
        if len(rows) > most: print('[... more than %d rows: ask for fewer ...]' % most)
except (sqlite3.Error, sqlite3.Warning, UnicodeError) as error:
    sys.exit('error: %s' % error)
)";

class Sql final : public Tool {
 public:
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    const std::string now = context.now.empty() ? iso_time(Clock().wall()) : context.now;
    TRY_ASSIGN(Outcome outcome,
               run_sql(context.box, arguments.at("query").get<std::string>(), now.substr(0, 10), context.limits));
    Observation observation;
    observation.ok = outcome.ok();
    observation.text = sql_answer(outcome, &observation.cut_bytes);
    observation.outcome = std::move(outcome);
    return observation;
  }

 private:
  const ToolSpec spec_ = default_spec("sql");
};

}  // namespace

Result<Outcome> run_sql(Box& box, const std::string& query, const std::string& today, const Limits& limits) {
  if (query.find('\0') != std::string::npos) return Error{Errc::kInvalid, "the query has a zero byte in it"};
  Command command;
  command.argv = {"python3", "-I", "-S", "-c", kScript, query, today, std::to_string(kSqlRows)};
  command.limits = limits;
  command.limits.wall_ms = std::min(limits.wall_ms, kMaxWallMs);
  return box.run(command);
}

std::string sql_answer(const Outcome& outcome, int64_t* cut) {
  const std::string& said = outcome.ok() ? outcome.out.data : outcome.err.data;
  const bool own_words = outcome.ok() || (outcome.how == How::kExited && said.rfind("error: ", 0) == 0);
  return own_words ? cut_for_brain(said, kObservationBytes, cut) : run_text(outcome, kObservationBytes, cut);
}

std::unique_ptr<Tool> make_sql() { return std::make_unique<Sql>(); }

}  // namespace anser::tools
