// Statements on memory.db, the scratch database of a workspace.
#pragma once

#include <cstdint>
#include <string>

#include "tools/box.h"

namespace anser::tools {

inline constexpr int kSqlRows = 50;  // of one answer

// `today`: what today() gives ("2026-03-31"). At most five seconds.
Result<Outcome> run_sql(Box& box, const std::string& query, const std::string& today, const Limits& limits);
// Rows, columns separated by "|", a row a line; "no rows"; "2 rows changed"; "error: no such table: t".
std::string sql_answer(const Outcome& outcome, int64_t* cut);

}  // namespace anser::tools
