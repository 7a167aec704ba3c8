// BoxRecord: all that there is of a managed box (`anser sandbox create`, docs/sandbox.md "Managed boxes"): names of
// kept snapshots, and what a program in it may do. No process belongs to it.
//
// Tested by tests/agent/boxes_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

struct BoxRecord {
  std::string name;
  std::string directory;  // of the host, absolute: what it was made of and exports to; "" where it was made of nothing
  std::string forked_from;  // the box's name at the time; "" for one that was created
  std::string created;      // "2026-11-22T10:00:00Z"
  int64_t execs = 0;        // programs whose changes it has taken in
  tools::Policy policy;     // the most that a program in it may do
  // Ids of kept snapshots, 64 hexadecimal digits.
  std::string origin;                         // what it began with
  std::string base;                           // what `directory` holds, as far as we know: origin, or the last export
  std::string current;                        // what it holds now
  std::string exporting;                      // an export of this began, and nobody wrote that it ended; usually ""
  std::map<std::string, std::string> labels;  // by label
};

// check_name, and not a word that resolve() knows.
Status check_label(const std::string& label);

// One object of schema "anser.box.1", docs/formats.md "boxes"; one line with a line feed. REQUIRES: names as checked,
// `directory` UTF-8.
std::string record_json(const BoxRecord& record);
// Strict: every byte must be as record_json() writes it. kCorrupt, or kUnsupported for another schema.
Result<BoxRecord> parse_record(std::string_view text);

// The id that a word stands for: "origin", "base", "current", a label, or the beginning (four digits or more) of the id
// of one of these. kNotFound lists what there is.
Result<std::string> resolve(const BoxRecord& record, const std::string& word);
// Every snapshot that the record needs, each once.
std::vector<std::string> snapshots_of(const BoxRecord& record);

}  // namespace anser::agent
