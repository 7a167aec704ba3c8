// Writes the seeds of the manifest and records targets. Usage: make_tree_seeds FOLDER (with the folders manifest and
// records in it).
#include <cstdio>

#include "sandbox/trees/export_journal.h"
#include "sandbox/trees/listing.h"
#include "sandbox/trees/stream.h"
#include "tests/fuzz/seed_file.h"

namespace {

using namespace anser;
using namespace anser::sandbox;

Tree layer() {
  const Node directory{'d', 0755, false, 0, ""}, opaque{'d', 0700, true, 0, ""};
  const Node file{'f', 0644, false, 5, hash_bytes("hello").hex()}, program{'f', 0755, false, 0, hash_bytes("").hex()};
  return {{"a", directory},       {"a/f", file}, {"a/w", {'w', 0, false, 0, ""}}, {"l", {'l', 0, false, 0, "a/f"}},
          {"odd\xff\n", program}, {"o", opaque}, {"o/deep", directory},           {"o/deep/f", file}};
}

std::string stream_of(const Tree& tree, bool contents) {
  std::string out;
  const auto add = [&](const wire::Record& record, const std::string& rest) {
    out += std::string(reinterpret_cast<const char*>(&record), sizeof record) + rest;
  };
  tree.for_each([&](const std::string& path, const Node& node) {
    wire::Record record;
    record.kind = static_cast<uint8_t>(node.kind);
    record.mode = node.mode;
    record.opaque = node.opaque ? 1 : 0;
    record.path_length = static_cast<uint32_t>(path.size());
    record.size = node.kind == 'l' ? node.content.size() : static_cast<uint64_t>(node.size);
    const std::string text = node.kind == 'l' ? node.content : node.size == 5 && contents ? "hello" : "";
    add(record, path + text);
  });
  add({}, "");
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string folder = argv[1];
  const Manifest manifest{
      std::string(64, '1'), "2026-11-22T20:00:00Z", {{tree_digest(layer()), 3, 10}, {std::string(64, '2'), 0, 0}}};
  const ExportJournal journal{1,
                              2,
                              {{ExportOperation::Kind::kRemove, "a/b", 3, 0, 0, 0},
                               {ExportOperation::Kind::kPut, "odd\xff", 4, 5, 0, 0},
                               {ExportOperation::Kind::kMode, "d", 6, 0, 0755, 0700}}};
  bool good = put(folder + "/manifest/two-layers.json", write_manifest(manifest));
  good = put(folder + "/manifest/empty.json", write_manifest({std::string(64, '0'), "", {}})) && good;
  good = put(folder + "/manifest/listing", write_listing(layer())) && good;
  good = put(folder + "/manifest/listing-empty", write_listing({})) && good;
  good = put(folder + "/manifest/journal.json", write_journal(journal)) && good;
  good = put(folder + "/records/contents", std::string(1, '\x0f') + stream_of(layer(), true)) && good;
  good = put(folder + "/records/bare", std::string(1, '\xfe') + stream_of(layer(), false)) && good;
  good = put(folder + "/records/empty", std::string(1, '\x01') + stream_of({}, true)) && good;
  return good ? 0 : 1;
}
