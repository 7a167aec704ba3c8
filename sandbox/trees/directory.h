// Directory: one level of a Tree. Apart from tree.h, for the few files that walk levels themselves.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "sandbox/trees/tree.h"

namespace anser::sandbox {

class Directory {
 public:
  struct Entry {
    Node node;
    DirectoryPtr below;  // of a 'd'; nullptr: empty
  };
  using Entries = std::map<std::string, Entry, std::less<>>;

  Directory() = default;
  Directory(const Directory& other)
      : entries_(other.entries_) {}  // the digest is not taken along: a copy is to be changed
  Directory& operator=(const Directory&) = delete;

  const Entries& entries() const { return entries_; }
  // REQUIRES: nobody else holds this directory. Forgets the digest.
  Entries& change() {
    known_ = false;
    return entries_;
  }
  Digest digest() const;

 private:
  Entries entries_;
  mutable std::mutex mutex_;  // guards what follows
  mutable bool known_ = false;
  mutable Digest digest_;
};

// The entries of a directory, of nullptr too.
const Directory::Entries& entries_of(const DirectoryPtr& directory);
// True when both hold the same; looks at digests, not at entries.
bool same_directory(const DirectoryPtr& a, const DirectoryPtr& b);
// `directory` for changing: itself when nobody else holds it, else a copy in its place.
Directory::Entries& changed_entries(DirectoryPtr& directory);

}  // namespace anser::sandbox
