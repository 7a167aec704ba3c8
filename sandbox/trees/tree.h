// Tree: what is in a workspace, or in one layer of it, by content; a value whose copies share what they have in common.
//
// A tree is directories of nodes, each directory with a digest of what is below it. Two versions of a workspace share
// the directories that are the same, so a commit costs what was changed, and a difference is found without looking at
// the rest.
//
// Tested by tests/sandbox/tree_test.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"

namespace anser::sandbox {

struct Node {
  char kind = 'f';      // 'f', 'd', 'l'; in a layer also 'w' (deleted below)
  uint16_t mode = 0;    // 0777
  bool opaque = false;  // directory of a layer that hides what is below it
  int64_t size = 0;     // bytes of a file
  std::string content;  // file: digest in hex; link: its text
  bool operator==(const Node&) const = default;
};

// One level of a Tree; for those who walk two trees beside each other (diff, apply_layer). Immutable while shared.
class Directory;
using DirectoryPtr = std::shared_ptr<Directory>;

// Copying is cheap. Const calls from many threads are fine; anything else needs the tree to oneself.
class Tree {
 public:
  Tree() = default;
  explicit Tree(DirectoryPtr root) : root_(std::move(root)) {}
  // Parents must come before what is in them.
  Tree(std::initializer_list<std::pair<std::string, Node>> nodes);

  // Adds or replaces. A directory put over a directory keeps what is in it. False, and nothing done, when `path` is not
  // proper (proper_path) or what it lies in is not a directory of this tree.
  bool put(std::string_view path, Node node);
  // Removes the node and all below it; nothing when it is not there.
  void erase(std::string_view path);
  // nullptr when it is not there. The pointer lasts until the tree is changed or gone.
  const Node* find(std::string_view path) const;
  const Node& at(std::string_view path) const;  // REQUIRES: count(path) == 1
  size_t count(std::string_view path) const { return find(path) == nullptr ? 0 : 1; }
  size_t size() const;  // nodes in all; walks the tree
  bool empty() const;

  // Parents before what is in them, names of one directory in order of their bytes.
  void for_each(const std::function<void(const std::string& path, const Node&)>& visit) const;
  // As for_each, sorted by the whole path.
  std::vector<std::pair<std::string, Node>> nodes() const;

  // BLAKE2b-256 over paths, kinds, modes, sizes and contents. Remembered for each directory.
  Digest digest() const;
  bool operator==(const Tree& other) const { return root_ == other.root_ || digest() == other.digest(); }

  const DirectoryPtr& root() const { return root_; }  // nullptr: nothing in it

 private:
  DirectoryPtr root_;
};

// True for a relative path without "", "." or ".." between its slashes and without NUL, shorter than PATH_MAX.
bool proper_path(std::string_view path);

// The tree that is seen when `layer` lies on top of `base`. `layer` may have whiteouts and opaque directories; the
// result has none.
Tree apply_layer(const Tree& base, const Tree& layer);
// The layer that does what `upper` on top of `lower` does; whiteouts and opaque marks are kept.
Tree stack_layers(const Tree& lower, const Tree& upper);
// The layer that turns the visible tree `base` into the visible tree `wanted`: apply_layer(base, it) == wanted. Nodes
// of files that both have are left out.
Tree layer_between(const Tree& base, const Tree& wanted);
// Digest of the tree in hex: the id of a snapshot, and (cut short) the name of a layer.
std::string tree_digest(const Tree& tree);

}  // namespace anser::sandbox
