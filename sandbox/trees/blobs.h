// Blobs: files by content and mode, DIRECTORY/xx/<digest>-<mode>. A file of a layer is a hard link to its blob, so the
// same content is on disk once, in however many layers. The mode is in the name because an inode has one.
//
// Tested by tests/sandbox/store_test.cpp.
#pragma once

#include <string>

#include "base/result.h"
#include "sandbox/trees/beneath.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

class Blobs {
 public:
  // `temporary`: a directory on the same file system, of this process alone, for what is half done.
  Blobs(std::string directory, std::string temporary)
      : directory_(std::move(directory)), temporary_(std::move(temporary)) {}

  const std::string& directory() const { return directory_; }
  // "xx/<digest>-<mode>"
  static std::string name(const Node& node);
  // Makes the file at `place` and its blob one inode: it becomes the blob, or, when that is there with the same bytes,
  // a link to it. A blob that is damaged, or has as many links as the file system allows, is replaced by the file.
  // `number`: for a name in `temporary` that nobody else uses.
  Status share(const Place& place, const Node& node, uint64_t number) const;

 private:
  std::string directory_, temporary_;
};

}  // namespace anser::sandbox
