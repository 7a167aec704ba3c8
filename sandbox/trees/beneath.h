// Files below a directory descriptor: paths resolved without leaving it and without following any link, whoever changes
// the tree meanwhile.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/unique_fd.h"

namespace anser::sandbox {

// The error of a system call that has just failed; kResource for a full disk.
Error file_error(const std::string& doing);

// openat2 with RESOLVE_BENEATH and RESOLVE_NO_SYMLINKS. An empty path is the root itself. No descriptor, and errno, on
// failure: ELOOP for a link on the way, EXDEV for a way out.
UniqueFd open_beneath(int root, const std::string& path, int flags);

// Where an entry lies: a descriptor (O_PATH) of its directory, and its name in it.
struct Place {
  UniqueFd parent;
  std::string name;
};
Result<Place> open_parent(int root, const std::string& path);

// Digest in hex of the file's bytes from its start; at most `max_bytes` of them, more is kInvalid.
Result<std::string> digest_of(int fd, int64_t max_bytes = INT64_MAX);
// Copies all of `from` to `to` (an empty file): shared blocks where the file system can, else inside the kernel, else
// by reading and writing. Bytes copied.
Result<int64_t> copy_bytes(int from, int to);

// The text of a link; kIo when it is not one.
Result<std::string> link_text(int parent, const std::string& name);

// Calls `visit` with every name in the directory `fd` except "." and "..", in no order. `fd` stays open.
Status for_each_name(int fd, const std::function<Status(const std::string& name)>& visit);

// fsync of a directory or file by path.
Status sync_path(const std::string& path);
// Replaces `path` durably: temporary file, fsync, rename, fsync of the directory.
Status write_durable(const std::string& path, std::string_view data);

// Removes `name` in `parent` with all that is below it, whatever modes its directories have; follows no link. Fine when
// it is not there.
Status remove_tree(int parent, const std::string& name);

}  // namespace anser::sandbox
