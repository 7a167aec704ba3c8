// Trees as a stream of wire::Records from inside a box: cut into entries, collected as a Tree, written as a layer.
//
// The stream is the guest's doing and is judged: names are checked, kinds are few, and files are made below one
// directory descriptor without following any link.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/inside/wire.h"
#include "sandbox/trees/beneath.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {

// Consumer of a stream, entry by entry. begin(), then for files with contents data() any number of times, then end().
class TreeVisitor {
 public:
  virtual ~TreeVisitor() = default;
  virtual Status begin(const wire::Record& record, const std::string& path, const std::string& link) = 0;
  virtual Status data(std::string_view bytes) = 0;
  virtual Status end() = 0;
};

// Cuts the byte stream of a kWalk into entries.
class RecordReader {
 public:
  // `contents`: whether file bytes follow their records.
  RecordReader(TreeVisitor& visitor, bool contents) : visitor_(visitor), contents_(contents) {}
  Status feed(std::string_view bytes);
  bool complete() const { return ended_; }

 private:
  Result<size_t> length() const;
  Status entry();
  TreeVisitor& visitor_;
  bool contents_, ended_ = false;
  std::string pending_;   // an entry whose header, path and link are not all here yet
  uint64_t to_come_ = 0;  // bytes of the current file
};

// Collects a Tree (files by digest). What is no file, directory or link of a workspace is a 'w'.
class TreeCollector : public TreeVisitor {
 public:
  Status begin(const wire::Record& record, const std::string& path, const std::string& link) override;
  Status data(std::string_view bytes) override;
  Status end() override;
  Tree take() { return std::move(tree_); }

 private:
  Tree tree_;
  std::string path_;  // of the current entry
  Node node_;
  std::unique_ptr<Hasher> hasher_;
};

// Writes a stream as a layer into an empty directory of the host, owned by us, without setuid bits: whiteouts and
// opaque marks as an overlay reads them; special files become "deleted".
class TreeWriter : public TreeVisitor {
 public:
  static Result<std::unique_ptr<TreeWriter>> open(const std::string& directory);
  Status begin(const wire::Record& record, const std::string& path, const std::string& link) override;
  Status data(std::string_view bytes) override;
  Status end() override;
  // Directories get their modes last. Call once, at the end.
  Status finish();
  int root() const { return root_.get(); }

 private:
  explicit TreeWriter(UniqueFd root) : root_(std::move(root)) {}
  UniqueFd root_, file_;
  int64_t size_ = 0;   // of the file so far
  bool hole_ = false;  // its last page is one
  std::vector<std::pair<std::string, uint16_t>> directories_;
};

// Makes one file of a layer at `place`, with the mode and the content that `node` says.
using PlaceFile = std::function<Status(const std::string& path, const Node& node, const Place& place)>;
// Writes `layer` into an empty directory of the host; files are the caller's part.
Status write_layer(const Tree& layer, const std::string& directory, const PlaceFile& place_file);

}  // namespace anser::sandbox
