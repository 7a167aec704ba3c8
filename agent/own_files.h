// The program's own files outside any box (records, journals): errors with their kind, durability, locks and who has
// them.
#pragma once

#include <string>

#include "base/result.h"
#include "base/unique_fd.h"

namespace anser::agent {

// What errno says of `doing`: kNotFound, kPermission, kResource (disk or descriptors are used up) or kIo.
Error file_error(const std::string& doing);
// Who holds a flock on the file: "process 123 (anser sandbox exec a -- make)", from /proc/locks.
std::string holder_of(int fd);
// Like mkdir -p, for the owner alone.
Status make_directories(const std::string& path);
Status sync_directory(const std::string& path);
// flock(2) with LOCK_SH or LOCK_EX on a file that is made where it is missing. No descriptor: somebody else has it, and
// `wait` was false.
Result<UniqueFd> lock_file(const std::string& path, int how, bool wait);

}  // namespace anser::agent
