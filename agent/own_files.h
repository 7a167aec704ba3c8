// The program's own files outside any box (records, journals): errors with their kind, durability, locks and who has
// them.
#pragma once

#include <string>

#include "base/result.h"
#include "base/unique_fd.h"

namespace anser::agent {

// [A-Za-z0-9][A-Za-z0-9._-]{0,63}: what a user may call a thing that is kept. `what` is "the box" or "the label", for
// the error.
Status check_name(const std::string& name, const char* what);
// What errno says of `doing`: kNotFound, kPermission, kResource (disk or descriptors are used up) or kIo.
Error file_error(const std::string& doing);
// Who holds a flock on the file: "process 123 (anser sandbox exec a -- make)", from /proc/locks; "" when nobody does,
// as far as is known.
std::string find_holder(int fd);
// The same, of a lock that was refused: "another process" where it is not known.
std::string holder_of(int fd);
// Like mkdir -p, for the owner alone.
Status make_directories(const std::string& path);
Status sync_directory(const std::string& path);
// flock(2) with LOCK_SH or LOCK_EX on a file that is made where it is missing. No descriptor: somebody else has it, and
// `wait` was false.
Result<UniqueFd> lock_file(const std::string& path, int how, bool wait);

}  // namespace anser::agent
