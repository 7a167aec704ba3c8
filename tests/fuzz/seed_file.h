// A seed of a fuzz target, for the programs that make them.
#pragma once

#include <cstdio>
#include <string>

#include "base/unique_fd.h"

// False, said on stderr, when it cannot be written.
inline bool put(const std::string& path, const std::string& bytes) {
  const anser::Status written = anser::write_file_atomic(path, bytes);
  if (!written) std::fprintf(stderr, "%s\n", written.error().message().c_str());
  return static_cast<bool>(written);
}
