// Trees as data: layers, differences, streams, links, listings and manifests; against plain maps by path.
#include "sandbox/trees/tree.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstring>
#include <filesystem>
#include <map>

#include "base/rng.h"
#include "sandbox/trees/diff.h"
#include "sandbox/trees/links.h"
#include "sandbox/trees/listing.h"
#include "sandbox/trees/stream.h"
#include "tests/sandbox/random_trees.h"

namespace anser::sandbox {
namespace {

TEST(Tree, LayersApply) {
  const Node file{'f', 0644, false, 1, "x"}, directory{'d', 0755, false, 0, ""};
  Node opaque = directory, gone{'w', 0, false, 0, ""};
  opaque.opaque = true;
  const Tree base{{"a", file}, {"d", directory}, {"d/1", file}, {"d/2", file}, {"e", directory}, {"e/1", file}};
  EXPECT_EQ(apply_layer(base, {}), base);
  EXPECT_EQ(apply_layer(base, {{"d", directory}, {"d/1", gone}}).count("d/1"), 0u);
  EXPECT_EQ(apply_layer(base, {{"d", directory}, {"d/1", gone}}).count("d/2"), 1u);
  EXPECT_EQ(apply_layer(base, {{"d", opaque}, {"d/3", file}}).size(), 5u);
  EXPECT_EQ(apply_layer(base, {{"d", gone}}).size(), 3u);
  EXPECT_EQ(apply_layer(base, {{"d", file}}).size(), 4u);
  EXPECT_NE(tree_digest(base), tree_digest({}));
}

TEST(Tree, TheStreamIsJudged) {
  const auto entry = [](wire::Record record, const std::string& rest) {
    return std::string(reinterpret_cast<const char*>(&record), sizeof record) + rest;
  };
  for (const char* const text : {"", "/a", "a/", "..", "a/../b", ".", "a//b"}) {
    const std::string path = text;
    TreeCollector collector;
    RecordReader reader(collector, false);
    wire::Record record;
    record.kind = wire::Record::kFile;
    record.path_length = static_cast<uint32_t>(path.size());
    EXPECT_FALSE(reader.feed(entry(record, path))) << path;
  }
  wire::Record record, folder;
  folder.kind = wire::Record::kDirectory;
  folder.path_length = 1;
  record.kind = wire::Record::kFile;
  record.path_length = 3;
  record.size = 5;
  const std::string stream = entry(folder, "a") + entry(record, "a/b") + "hello" + entry({}, "");
  for (size_t step = 1; step < stream.size(); ++step) {  // cut anywhere
    TreeCollector collector;
    RecordReader reader(collector, true);
    for (size_t at = 0; at < stream.size(); at += step)
      ASSERT_TRUE(reader.feed(std::string_view(stream).substr(at, step)));
    EXPECT_TRUE(reader.complete());
    EXPECT_EQ(collector.take().at("a/b").content, hash_bytes("hello").hex());
  }
  TreeCollector collector;
  RecordReader reader(collector, false);
  record.path_length = 1u << 30;
  EXPECT_FALSE(reader.feed(entry(record, "x") + "y"));
  // A length that comes around to the header's own.
  TreeCollector another;
  RecordReader around(another, false);
  record.kind = wire::Record::kLink;
  record.path_length = 1;
  record.size = UINT64_MAX;
  EXPECT_FALSE(around.feed(entry(record, "")));
}

// The map of a tree by path, and back: what the oracles work on.
using Map = std::map<std::string, Node>;
Map map_of(const Tree& tree) {
  Map out;
  for (const auto& [path, node] : tree.nodes()) out.emplace(path, node);
  return out;
}

bool below(const std::string& path, const std::string& directory) { return path.rfind(directory + "/", 0) == 0; }

// apply_layer on maps, entry by entry as overlayfs documents it.
Map naive_apply(const Map& base, const Tree& layer) {
  Map out = base;
  layer.for_each([&](const std::string& path, const Node& node) {
    const auto found = out.find(path);
    const bool merges = node.kind == 'd' && !node.opaque && found != out.end() && found->second.kind == 'd';
    if (!merges) std::erase_if(out, [&](const auto& one) { return one.first == path || below(one.first, path); });
    if (node.kind == 'w') return;
    out[path] = node;
    out[path].opaque = false;
  });
  return out;
}

TEST(Tree, HolesStayHoles) {
  std::string pattern = (std::filesystem::temp_directory_path() / "anser-tree-XXXXXX").string();
  const std::string directory = ::mkdtemp(pattern.data());
  for (const size_t step : {size_t{1000}, size_t{4096}, size_t{65536}, size_t{1} << 20}) {
    std::string bytes(size_t{1} << 20, '\0');
    bytes[5000] = 'a';
    bytes[300'000] = 'b';
    for (const size_t size : {bytes.size(), bytes.size() - 1, size_t{300'001}, size_t{5001}, size_t{100}, size_t{0}}) {
      const std::string whole = bytes.substr(0, size), path = directory + "/f";
      const auto writer = TreeWriter::open(directory).value();
      wire::Record file;
      file.kind = wire::Record::kFile;
      file.mode = 0644;
      ASSERT_TRUE(writer->begin(file, "f", ""));
      for (size_t at = 0; at < size; at += step) ASSERT_TRUE(writer->data(std::string_view(whole).substr(at, step)));
      ASSERT_TRUE(writer->end());
      EXPECT_TRUE(read_file(path).value() == whole) << size << " in steps of " << step;
      struct stat info {};
      ASSERT_EQ(::stat(path.c_str(), &info), 0);
      EXPECT_LE(info.st_blocks * 512, 4 * 4096) << size << " in steps of " << step;
      std::filesystem::remove(path);
    }
  }
  std::filesystem::remove_all(directory);
}

TEST(Tree, LayersApplyAsOnMaps) {
  Rng rng(1);
  for (int i = 0; i < 300; ++i) {
    const Tree base = test::random_tree(rng, 30);
    const Tree first = test::random_layer(rng, 15), second = test::random_layer(rng, 15);
    const Tree one = apply_layer(base, first);
    ASSERT_EQ(map_of(one), naive_apply(map_of(base), first));
    const Tree both = apply_layer(one, second);
    ASSERT_EQ(map_of(both), naive_apply(map_of(one), second));
    ASSERT_EQ(map_of(apply_layer(base, stack_layers(first, second))), map_of(both)) << "stacked";
    ASSERT_EQ(map_of(apply_layer(base, layer_between(base, both))), map_of(both)) << "between";
    ASSERT_EQ(apply_layer(base, layer_between(base, both)).digest(), both.digest());
  }
}

TEST(Tree, DigestIsOfTheContentAndNotOfTheHistory) {
  Rng rng(2);
  for (int i = 0; i < 100; ++i) {
    const Tree tree = test::random_tree(rng, 25);
    Tree other;
    for (const auto& [path, node] : tree.nodes()) ASSERT_TRUE(other.put(path, node));
    EXPECT_EQ(tree, other);
    if (tree.empty()) continue;
    const auto nodes = tree.nodes();
    const auto& [path, node] = rng.pick(nodes);
    Tree erased = tree;
    erased.erase(path);
    EXPECT_NE(erased.digest(), tree.digest());
    EXPECT_EQ(other.digest(), tree.digest()) << "a copy was changed";
    Tree changed = tree;
    Node another = node;
    another.mode ^= 0100;
    ASSERT_TRUE(changed.put(path, another));
    EXPECT_NE(changed.digest(), tree.digest()) << path;
  }
}

TEST(Tree, RefusesWhatCannotBe) {
  Tree tree{{"a", {'f', 0644, false, 1, "x"}}};
  for (const char* path : {"", "/a", "a/", "b//c", ".", "..", "./b", "b/../c", "a/b", "no/b"})
    EXPECT_FALSE(tree.put(path, Node{})) << path;
  EXPECT_FALSE(tree.put(std::string("n\0l", 3), Node{}));
  EXPECT_FALSE(tree.put(std::string(5000, 'x'), Node{}));
  EXPECT_EQ(tree.size(), 1u);
  EXPECT_EQ(tree.find("a/b"), nullptr);
}

// By the definition, on whole maps.
std::vector<Change> naive_diff(const Map& a, const Map& b) {
  std::vector<Change> out;
  for (const auto& [path, node] : a) {
    const auto now = b.find(path);
    if (now == b.end()) {
      out.push_back({path, Change::Kind::kDeleted, node, std::nullopt});
    } else if (now->second != node) {
      const bool content = now->second.content != node.content || now->second.size != node.size;
      out.push_back({path,
                     now->second.kind != node.kind ? Change::Kind::kRetyped
                     : content                     ? Change::Kind::kModified
                                                   : Change::Kind::kMode,
                     node, now->second});
    }
  }
  for (const auto& [path, node] : b) {
    if (a.count(path) == 0) out.push_back({path, Change::Kind::kAdded, std::nullopt, node});
  }
  std::sort(out.begin(), out.end(), [](const Change& x, const Change& y) { return x.path < y.path; });
  return out;
}

TEST(Diff, AsOnMaps) {
  Rng rng(3);
  for (int i = 0; i < 300; ++i) {
    const Tree a = test::random_tree(rng, 30);
    const Tree b = rng.chance(0.3) ? test::random_tree(rng, 30) : apply_layer(a, test::random_layer(rng, 8));
    ASSERT_EQ(diff(a, b), naive_diff(map_of(a), map_of(b)));
    EXPECT_TRUE(diff(a, a).empty());
  }
}

TEST(Diff, JsonKeepsBytes) {
  Tree after{{"bad\xff\n", {'f', 0755, false, 1, std::string(64, 'a')}}, {"l", {'l', 0, false, 0, "to"}}};
  const std::string text = diff_json(diff({}, after));
  EXPECT_NE(text.find("\"path_base64\":\"YmFk/wo=\""), std::string::npos) << text;
  EXPECT_NE(text.find("\"mode\":\"0755\""), std::string::npos) << text;
  EXPECT_NE(
      text.find("\"path\":\"l\",\"kind\":\"added\",\"before\":null,\"after\":{\"kind\":\"link\",\"link\":\"to\"}"),
      std::string::npos)
      << text;
}

TEST(Links, OutsideIsFound) {
  const Node directory{'d', 0755, false, 0, ""};
  const auto link = [](const char* text) { return Node{'l', 0, false, 0, text}; };
  const Tree tree{{"a", directory},           {"a/b", directory},     {"a/self", link(".")}, {"a/up", link("..")},
                  {"a/b/top", link("../..")}, {"loop", link("loop")}, {"abs", link("/etc")}, {"deep", link("a/b")}};
  const std::tuple<const char*, const char*, bool> cases[] = {
      {"l", "a", false},
      {"l", "/etc/passwd", true},
      {"l", "", true},
      {"l", "..", true},
      {"a/l", "..", false},
      {"a/l", "../..", true},
      {"a/l", "../a/../a/b", false},
      {"l", "a/../../x", true},
      {"l", "a/..", false},
      {"a/l", "self/self/..", false},
      {"a/l", "self/self/self/../..", true},  // as many names as dots, and out all the same
      {"l", "a/up/x", false},
      {"l", "a/up/..", true},
      {"l", "a/b/top/..", true},
      {"l", "deep/../..", false},  // a/b/../.. is the top
      {"l", "deep/../../..", true},
      {"l", "abs/x", true},
      {"l", "loop", false},
      {"l", "nowhere/x/../..", false},
      {"l", "nowhere/../..", true},
  };
  for (const auto& [path, text, leaves] : cases)
    EXPECT_EQ(link_leaves(tree, path, text), leaves) << path << " -> " << text;
}

TEST(Listing, ComesBack) {
  Rng rng(4);
  for (int i = 0; i < 100; ++i) {
    const Tree layer = test::random_layer(rng, 20);
    const std::string bytes = write_listing(layer);
    const auto back = read_listing(bytes);
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(back->digest(), layer.digest());
    EXPECT_EQ(write_listing(*back), bytes);
    for (size_t cut = 0; cut < bytes.size(); cut += 1 + rng.below(40))
      EXPECT_FALSE(read_listing(std::string_view(bytes).substr(0, cut))) << cut;
    EXPECT_FALSE(read_listing(bytes + "x"));
  }
}

TEST(Manifest, ComesBackAndShowsDamage) {
  Manifest manifest;
  manifest.id = std::string(64, 'a');
  manifest.created = "2026-11-22T20:00:00Z";
  manifest.layers = {{std::string(64, 'b'), 3, 1000}, {std::string(64, 'c'), 0, 0}};
  const std::string text = write_manifest(manifest);
  ASSERT_TRUE(read_manifest(text)) << read_manifest(text).error().message();
  EXPECT_EQ(*read_manifest(text), manifest);
  for (size_t i = 0; i < text.size(); ++i) {  // any one byte that changes is seen
    for (const char byte : {'0', '"', '\0'}) {
      std::string damaged = text;
      if (damaged[i] == byte) continue;
      damaged[i] = byte;
      EXPECT_FALSE(read_manifest(damaged)) << i;
    }
    EXPECT_FALSE(read_manifest(text.substr(0, i))) << i;
  }
  std::string newer = text;
  newer.replace(newer.find("snapshot.1"), 10, "snapshot.2");
  EXPECT_EQ(read_manifest(newer).error().code, Errc::kUnsupported);
}

}  // namespace
}  // namespace anser::sandbox
