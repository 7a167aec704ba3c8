// A directory of the host to export to, and trees of texts to export.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <string>

#include "sandbox/trees/export.h"
#include "tests/sandbox/made_layers.h"
#include "tests/support/scratch.h"

namespace anser::sandbox::test {

namespace fs = std::filesystem;

// What is in a directory of the host.
inline Tree host_tree(const std::string& directory) {
  Tree tree;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    const std::string path = entry.path().string().substr(directory.size() + 1);
    struct stat info {};
    EXPECT_EQ(::lstat(entry.path().c_str(), &info), 0);
    Node node;
    node.kind = S_ISDIR(info.st_mode) ? 'd' : S_ISLNK(info.st_mode) ? 'l' : S_ISREG(info.st_mode) ? 'f' : 'w';
    if (node.kind != 'l') node.mode = info.st_mode & 07777;
    if (node.kind == 'l') node.content = fs::read_symlink(entry.path()).string();
    if (node.kind == 'f') node.content = hash_bytes(read_file(entry.path().string()).value()).hex();
    if (node.kind == 'f') node.size = info.st_size;
    EXPECT_TRUE(tree.put(path, node)) << path;
  }
  return tree;
}

inline std::string text_of(const Tree& tree) {
  std::string out;
  for (const auto& [path, node] : tree.nodes())
    out += path + " " + node.kind + " " + std::to_string(node.mode) + " " + node.content.substr(0, 8) + "\n";
  return out;
}

class ExportTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(host()); }
  void TearDown() override {  // directories that nobody may write cannot be removed either
    for (const auto& [path, node] : host_tree(scratch_.path()).nodes()) {
      if (node.kind == 'd') ::chmod(scratch_.path(path).c_str(), 0700);
    }
  }
  std::string host() const { return scratch_.path("up/host"); }
  std::string fresh_directory() {
    const std::string path = scratch_.path("made-" + std::to_string(made_++));
    fs::create_directories(path);
    return path;
  }
  // Files of these trees have the texts of random_text() or of `texts`.
  void write_tree(const Tree& tree, const std::string& directory,
                  const std::map<std::string, std::string>& texts = {}) {
    std::map<std::string, std::string> known = texts;
    for (int i = 0; i < 4; ++i) {
      const std::string text = "text " + std::to_string(i) + "\n";
      known[hash_bytes(text).hex()] = text;
    }
    ASSERT_TRUE(write_layer(tree, directory, [&](const std::string& path, const Node& node, const Place& place) {
      const UniqueFd fd(::openat(place.parent.get(), place.name.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600));
      if (!fd || ::fchmod(fd.get(), node.mode) != 0) return Status(file_error("write " + path));
      return write_all(fd.get(), known.at(node.content));
    }));
  }
  Contents contents_of(const Tree& tree, const std::map<std::string, std::string>& texts = {}) {
    const std::string directory = fresh_directory();
    write_tree(tree, directory, texts);
    return Contents::open({directory}).value();
  }
  Contents contents_of_texts(const Texts& texts) {
    const std::string directory = fresh_directory();
    EXPECT_TRUE(write_texts(texts, directory));
    return Contents::open({directory}).value();
  }
  // Host := `before`; then exports the difference to `after`.
  Result<ExportReport> run(const Texts& before, const Texts& after, const ExportOptions& options = {}) {
    fs::remove_all(host());
    fs::create_directories(host());
    EXPECT_TRUE(write_texts(before, host()));
    return again(before, after, options);
  }
  Result<ExportReport> again(const Texts& before, const Texts& after, const ExportOptions& options = {}) {
    return export_tree_changes(tree_of_texts(before), tree_of_texts(after), contents_of_texts(after), host(), options);
  }
  // Nothing of an export is left beside or in the target.
  void expect_clean() const {
    for (const auto& entry : fs::directory_iterator(scratch_.path("up"))) EXPECT_EQ(entry.path().filename(), "host");
    for (const auto& entry : fs::directory_iterator(host()))
      EXPECT_EQ(entry.path().filename().string().rfind(".anser", 0), std::string::npos);
  }

  anser::test::Scratch scratch_;
  int made_ = 0;
};

}  // namespace anser::sandbox::test
