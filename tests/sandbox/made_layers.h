// Layers for tests that need no box: made of texts, adopted by a store.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <map>
#include <string>
#include <vector>

#include "sandbox/trees/store.h"
#include "sandbox/trees/stream.h"

namespace anser::sandbox::test {

// What a layer shall hold, by path: "text" is a file, and the others have a first character that says so.
//   "/" directory, "!" opaque directory, "-" whiteout, ">to" link, "x" + text: a program (mode 0755)
using Texts = std::map<std::string, std::string>;

inline Node node_of(const std::string& text) {
  Node node{'f', 0644, false, 0, ""};
  std::string content = text;
  if (text == "/" || text == "!") return {'d', 0755, text == "!", 0, ""};
  if (text == "-") return {'w', 0, false, 0, ""};
  if (!text.empty() && text[0] == '>') return {'l', 0, false, 0, text.substr(1)};
  if (!text.empty() && text[0] == 'x') node.mode = 0755;
  node.size = static_cast<int64_t>(content.size());
  node.content = hash_bytes(content).hex();
  return node;
}

inline Tree tree_of_texts(const Texts& texts) {
  Tree tree;
  for (const auto& [path, text] : texts) {
    for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      if (tree.find(path.substr(0, slash)) == nullptr) tree.put(path.substr(0, slash), node_of("/"));
    }
    EXPECT_TRUE(tree.put(path, node_of(text))) << path;
  }
  return tree;
}

// Writes the tree of `texts` below an empty directory.
inline Status write_texts(const Texts& texts, const std::string& directory) {
  return write_layer(
      tree_of_texts(texts), directory, [&](const std::string& path, const Node& node, const Place& place) {
        const UniqueFd fd(
            ::openat(place.parent.get(), place.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!fd || ::fchmod(fd.get(), node.mode) != 0) return Status(file_error("write " + path));
        return write_all(fd.get(), texts.at(path));
      });
}

// The path of the adopted layer.
inline Result<std::string> add_layer(LayerStore& store, const Texts& texts) {
  TRY_ASSIGN(const std::string directory, store.new_directory());
  TRY(write_texts(texts, directory));
  return store.adopt(directory, tree_of_texts(texts));
}

// The tree that layers of `texts` show, topmost first.
inline Tree shown(const std::vector<Texts>& layers) {
  Tree tree;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) tree = apply_layer(tree, tree_of_texts(*layer));
  return tree;
}

}  // namespace anser::sandbox::test
