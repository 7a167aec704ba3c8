// The texts that tools answer with: pure functions, shared with the writer of training traces (agent/learn).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tools/box.h"

namespace anser::tools {

inline constexpr int64_t kObservationBytes = 2400;  // of everything but a listing
inline constexpr int64_t kListingBytes = 24'000;
inline constexpr int64_t kListingLines = 400;

// "PATH (M lines)" and then, for each line from `from` on, "\nN|TEXT"; an empty line is "N|". After kListingLines lines
// or kListingBytes bytes: "\n[... K more lines, read from N ...]".
std::string listing(const std::string& path, std::string_view source, int64_t from = 1);

// What an edit by line answers, given the file after it:
//   replaced  "edited PATH line N\nN|NEW TEXT WITH INDENTATION"
//   inserted  "inserted PATH line N\nN|..."    (N: the new line)
//   deleted   "deleted PATH line N"
std::string edited_text(const std::string& path, int line, std::string_view source_after);
std::string inserted_text(const std::string& path, int line, std::string_view source_after);
std::string deleted_text(const std::string& path, int line);

// What a run answers: "exit 1", "signal 11 SIGSEGV" or "killed: wall limit" (or why it did not start), then what it
// wrote, standard output before standard error, cut for a brain. `cut` (may be null) receives the bytes left out.
std::string run_text(const Outcome& outcome, int64_t max_bytes = kObservationBytes, int64_t* cut = nullptr);

}  // namespace anser::tools
