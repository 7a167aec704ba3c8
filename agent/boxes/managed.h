// What is done with managed boxes: each call brings the box from one record to the next, or leaves it as it was.
//
// Thread rule: as Cabinet. `sandbox` was started over cabinet.store(), with the policy of the box where a program runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent/boxes/cabinet.h"
#include "tools/box.h"

namespace anser::agent {

// A box of `directory` ("": of nothing). `wanted` has name, policy and created; with `any_name` numbers are appended
// until the name is free. The record as it was written.
Result<BoxRecord> create_box(const Cabinet& cabinet, tools::Sandbox& sandbox, BoxRecord wanted,
                             const std::string& directory, bool any_name);

// One program, and what it wrote: kept, and the box's current state, whatever became of the program. An Error: the box
// is as it was. `outcome` is there as soon as the program has run, also when its changes could not be kept. The result
// is "", or why what nobody needs any more could not be freed.
Result<std::string> exec_box(const Cabinet& cabinet, tools::Sandbox& sandbox, HeldBox& box,
                             const tools::Command& command, std::optional<tools::Outcome>& outcome);

// The current state under a label ("": the first of s1, s2, ... that is free), which is returned. kInvalid when the
// label stands for another state.
Result<std::string> label_box(const Cabinet& cabinet, HeldBox& box, std::string label);
// Back to what `word` stands for (resolve()).
Status restore_box(const Cabinet& cabinet, HeldBox& box, const std::string& word);

// `n` boxes that begin where this one is; nothing is copied. n == 1 takes the name as it is, otherwise they are
// NAME-1 ... NAME-n. All of them or none.
Result<std::vector<BoxRecord>> fork_box(const Cabinet& cabinet, const BoxRecord& from, const std::string& name, int n,
                                        const std::string& created);

Result<std::vector<tools::Change>> diff_box(tools::Sandbox& sandbox, const BoxRecord& box, const std::string& from,
                                            const std::string& to);

// What both made of `base` (an id; "": what they have in common by their records) becomes `box`. With conflicts it
// stays as it was.
Result<std::vector<tools::MergeConflict>> merge_box(const Cabinet& cabinet, tools::Sandbox& sandbox, HeldBox& box,
                                                    const BoxRecord& other, const std::string& base);

// What the box changed, into a directory as its base (trees/export.h). Done to the box's own directory, the state
// becomes its base. `check_only` looks only; but an export that was cut off is undone or finished first.
Result<tools::ExportReport> export_box(const Cabinet& cabinet, tools::Sandbox& sandbox, HeldBox& box,
                                       const std::string& directory, bool check_only);

// "" or why nothing could be freed.
Result<std::string> destroy_box(const Cabinet& cabinet, tools::Sandbox& sandbox, const std::string& name);

}  // namespace anser::agent
