// Trees as data: what is in a workspace, by content; how a changed layer applies to it; and layers on the host's disk.
//
// Everything here arrives as a stream of wire::Records from inside a box. The stream is the guest's doing and is
// judged: names are checked, kinds are few, and files are made below one directory descriptor without following any
// link.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/inside/wire.h"

namespace anser::sandbox {

struct Node {
  char kind = 'f';      // 'f', 'd', 'l'; in a layer also 'w' (deleted below)
  uint16_t mode = 0;    // 0777
  bool opaque = false;  // directory of a layer that hides what is below it
  int64_t size = 0;
  std::string content;  // file: digest in hex; link: its text
  bool operator==(const Node&) const = default;
};
using Tree = std::map<std::string, Node>;  // by path, so parents come first

// The tree that is seen when `layer` lies on top of `base`.
Tree apply_layer(const Tree& base, const Tree& layer);
// Hex digest of paths, kinds, modes and contents.
std::string tree_digest(const Tree& tree);

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
  Status entry();
  TreeVisitor& visitor_;
  bool contents_, ended_ = false;
  std::string pending_;   // an entry whose header, path and link are not all here yet
  uint64_t to_come_ = 0;  // bytes of the current file
};

// Collects a Tree (files by digest).
class TreeCollector : public TreeVisitor {
 public:
  Status begin(const wire::Record& record, const std::string& path, const std::string& link) override;
  Status data(std::string_view bytes) override;
  Status end() override;
  Tree take() { return std::move(tree_); }

 private:
  Tree tree_;
  Node* current_ = nullptr;
  std::unique_ptr<Hasher> hasher_;
};

// Writes a stream into an empty directory of the host, owned by us, without setuid bits.
class TreeWriter : public TreeVisitor {
 public:
  enum class Form : uint8_t {
    kLayer,  // whiteouts and opaque marks as an overlay reads them; special files become "deleted"
    kExport  // plain files; special files and links that leave the tree are refused
  };
  static Result<std::unique_ptr<TreeWriter>> open(const std::string& directory, Form form);
  Status begin(const wire::Record& record, const std::string& path, const std::string& link) override;
  Status data(std::string_view bytes) override;
  Status end() override;
  // Directories get their modes last. Call once, at the end.
  Status finish();

 private:
  TreeWriter(UniqueFd root, Form form) : root_(std::move(root)), form_(form) {}
  Result<UniqueFd> parent_of(const std::string& path, std::string& name) const;
  UniqueFd root_, file_;
  int64_t size_ = 0;   // of the file so far
  bool hole_ = false;  // its last page is one
  Form form_;
  std::vector<std::pair<std::string, uint16_t>> directories_;
};

}  // namespace anser::sandbox
