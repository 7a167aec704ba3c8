// Random trees and layers over few names, so that they meet each other.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/rng.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox::test {

inline std::string random_path(Rng& rng) {
  static const std::vector<std::string> kNames = {"a", "a.x", "b", "c", "-d", "\xff"};
  std::string path = rng.pick(kNames);
  for (uint64_t depth = rng.below(4); depth > 0; --depth) path += "/" + rng.pick(kNames);
  return path;
}

// Content that a file of this tree may have; few, so that they repeat.
inline std::string random_text(Rng& rng) { return "text " + std::to_string(rng.below(4)) + "\n"; }

inline Node random_node(Rng& rng) {
  Node node;
  const uint64_t kind = rng.below(10);
  node.kind = kind < 5 ? 'f' : kind < 9 ? 'd' : 'l';
  if (node.kind != 'l') node.mode = rng.chance(0.8) ? 0755 : 0700;
  if (node.kind == 'l') node.content = rng.chance(0.5) ? "a" : "b/c";
  if (node.kind != 'f') return node;
  const std::string text = random_text(rng);
  node.size = static_cast<int64_t>(text.size());
  node.content = hash_bytes(text).hex();
  return node;
}

// Puts a node at a path, with directories above it where there is nothing; leaves the tree alone where a file is in the
// way.
inline void put_with_parents(Tree& tree, const std::string& path, const Node& node) {
  for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string parent = path.substr(0, slash);
    if (tree.find(parent) == nullptr) tree.put(parent, Node{'d', 0755, false, 0, ""});
  }
  tree.put(path, node);
}

inline Tree random_tree(Rng& rng, uint64_t nodes) {
  Tree tree;
  for (uint64_t i = rng.below(nodes); i > 0; --i) put_with_parents(tree, random_path(rng), random_node(rng));
  return tree;
}

inline Tree random_layer(Rng& rng, uint64_t nodes) {
  Tree layer;
  for (uint64_t i = rng.below(nodes); i > 0; --i) {
    Node node = random_node(rng);
    if (rng.chance(0.3)) node = Node{'w', 0, false, 0, ""};
    if (node.kind == 'd') node.opaque = rng.chance(0.2);
    put_with_parents(layer, random_path(rng), node);
  }
  return layer;
}

}  // namespace anser::sandbox::test
