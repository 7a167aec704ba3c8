// StateShelf: minds as bytes, by content: `<data>/blobs/xx/<digest>`. They are accelerators: whatever is not there, or
// is not what its name says, is made again from the transcript. So they are written whole or not at all, but not
// synced.
//
// Tested by tests/agent/sessions_test.cpp.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace anser::agent {

class StateShelf {
 public:
  // Makes the directory where it is missing.
  static Result<StateShelf> open(const std::string& directory);
  static StateShelf open_to_read(const std::string& directory) { return StateShelf(directory); }
  // Its digest, 64 hexadecimal digits.
  Result<std::string> put(std::string_view bytes) const;
  // kNotFound; kCorrupt when it is not what its name says.
  Result<std::string> get(const std::string& digest) const;
  Status drop(const std::string& digest) const;
  // Every file that has a digest's name, and its size.
  Status for_each(const std::function<void(const std::string& digest, int64_t bytes)>& visit) const;
  std::string path_of(const std::string& digest) const;

 private:
  explicit StateShelf(std::string directory) : directory_(std::move(directory)) {}
  std::string directory_;
};

}  // namespace anser::agent
