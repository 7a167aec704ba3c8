#include "sandbox/trees/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "base/check.h"
#include "sandbox/trees/directory.h"

namespace anser::sandbox {
namespace {

using Entry = Directory::Entry;
using Entries = Directory::Entries;

constexpr size_t kMaxPath = 4096;

// The first component of `path`, which is cut off; `path` is then empty at the last one.
std::string_view next_part(std::string_view& path) {
  const size_t end = std::min(path.find('/'), path.size());
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  return part;
}

void visit_all(const DirectoryPtr& directory, std::string& path,
               const std::function<void(const std::string&, const Node&)>& visit) {
  const size_t length = path.size();
  for (const auto& [name, entry] : entries_of(directory)) {
    if (length > 0) path += '/';
    path += name;
    visit(path, entry.node);
    visit_all(entry.below, path, visit);
    path.resize(length);
  }
}

// What a directory of a layer shows when nothing is below it: no whiteouts, no marks.
DirectoryPtr shown_alone(const DirectoryPtr& layer) {
  DirectoryPtr out = layer;
  for (const auto& [name, entry] : entries_of(layer)) {
    if (entry.node.kind == 'w') {
      changed_entries(out).erase(name);
      continue;
    }
    const DirectoryPtr below = shown_alone(entry.below);
    if (below == entry.below && !entry.node.opaque) continue;
    Entry& mine = changed_entries(out).find(name)->second;
    mine.node.opaque = false;
    mine.below = below;
  }
  return out;
}

DirectoryPtr layered(const DirectoryPtr& base, const DirectoryPtr& layer) {
  DirectoryPtr out = base;
  for (const auto& [name, entry] : entries_of(layer)) {
    Entries& mine = changed_entries(out);
    const auto found = mine.find(name);
    if (entry.node.kind == 'w') {
      if (found != mine.end()) mine.erase(found);
      continue;
    }
    const bool merges =
        entry.node.kind == 'd' && !entry.node.opaque && found != mine.end() && found->second.node.kind == 'd';
    Entry seen{entry.node, merges ? layered(found->second.below, entry.below) : shown_alone(entry.below)};
    seen.node.opaque = false;
    mine.insert_or_assign(name, std::move(seen));
  }
  return out;
}

DirectoryPtr stacked(const DirectoryPtr& lower, const DirectoryPtr& upper) {
  DirectoryPtr out = lower;
  for (const auto& [name, entry] : entries_of(upper)) {
    Entries& mine = changed_entries(out);
    const auto found = mine.find(name);
    Entry seen = entry;
    if (entry.node.kind == 'd' && found != mine.end()) {
      if (found->second.node.kind == 'd' && !entry.node.opaque) {
        seen.below = stacked(found->second.below, entry.below);
        seen.node.opaque = found->second.node.opaque;
      } else {
        seen.node.opaque = true;  // what the lower one deleted or replaced must not come back
      }
    }
    mine.insert_or_assign(name, std::move(seen));
  }
  return out;
}

DirectoryPtr layer_for(const DirectoryPtr& base, const DirectoryPtr& wanted) {
  DirectoryPtr out;
  if (same_directory(base, wanted)) return out;
  const Entries& old = entries_of(base);
  for (const auto& [name, entry] : entries_of(wanted)) {
    const auto found = old.find(name);
    Entry seen = entry;
    if (found != old.end()) {
      const Node& before = found->second.node;
      if (before == entry.node && (entry.node.kind != 'd' || same_directory(found->second.below, entry.below)))
        continue;
      if (entry.node.kind == 'd' && before.kind == 'd') seen.below = layer_for(found->second.below, entry.below);
      if (entry.node.kind == 'd' && before.kind != 'd') seen.node.opaque = true;
    }
    changed_entries(out).emplace(name, std::move(seen));
  }
  for (const auto& [name, entry] : old) {
    if (entries_of(wanted).find(name) == entries_of(wanted).end())
      changed_entries(out).emplace(name, Entry{Node{'w', 0, false, 0, ""}, nullptr});
  }
  return out;
}

size_t count_all(const DirectoryPtr& directory) {
  size_t count = entries_of(directory).size();
  for (const auto& [name, entry] : entries_of(directory)) count += count_all(entry.below);
  return count;
}

}  // namespace

const Entries& entries_of(const DirectoryPtr& directory) {
  static const Entries kNone;
  return directory == nullptr ? kNone : directory->entries();
}

bool same_directory(const DirectoryPtr& a, const DirectoryPtr& b) {
  if (a == b) return true;
  if (entries_of(a).size() != entries_of(b).size()) return false;
  return entries_of(a).empty() || a->digest() == b->digest();
}

Entries& changed_entries(DirectoryPtr& directory) {
  if (directory == nullptr) {
    directory = std::make_shared<Directory>();
  } else if (directory.use_count() != 1) {
    directory = std::make_shared<Directory>(*directory);
  }
  std::atomic_thread_fence(std::memory_order_acquire);  // use_count() alone orders nothing
  return directory->change();
}

Digest Directory::digest() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (known_) return digest_;
  Hasher hasher;
  for (const auto& [name, entry] : entries_) {
    const Node& node = entry.node;
    const int64_t size = node.kind == 'f' ? node.size : 0;
    hasher.update(fmt::format("{} {:o} {} {} {} {}\n", node.kind, node.mode, node.opaque ? 1 : 0, name.size(),
                              node.content.size(), size));
    hasher.update(name);
    hasher.update(node.content);
    if (node.kind != 'd') continue;
    const Digest below = entries_of(entry.below).empty() ? hash_bytes("") : entry.below->digest();
    hasher.update(below.bytes.data(), below.bytes.size());
  }
  digest_ = hasher.finish();
  known_ = true;
  return digest_;
}

Tree::Tree(std::initializer_list<std::pair<std::string, Node>> nodes) {
  for (const auto& [path, node] : nodes) CHECK(put(path, node));
}

bool Tree::put(std::string_view path, Node node) {
  if (!proper_path(path)) return false;
  const size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) {
    const Node* parent = find(path.substr(0, slash));
    if (parent == nullptr || parent->kind != 'd') return false;
  }
  DirectoryPtr* at = &root_;
  for (;;) {
    const std::string_view part = next_part(path);
    Entries& entries = changed_entries(*at);
    auto found = entries.find(part);
    if (path.empty()) {
      if (found == entries.end()) found = entries.emplace(std::string(part), Entry{}).first;
      if (node.kind != 'd') found->second.below.reset();
      found->second.node = std::move(node);
      return true;
    }
    at = &found->second.below;
  }
}

void Tree::erase(std::string_view path) {
  if (find(path) == nullptr) return;
  DirectoryPtr* at = &root_;
  for (;;) {
    const std::string_view part = next_part(path);
    Entries& entries = changed_entries(*at);
    const auto found = entries.find(part);
    if (path.empty()) {
      entries.erase(found);
      return;
    }
    at = &found->second.below;
  }
}

const Node* Tree::find(std::string_view path) const {
  const DirectoryPtr* at = &root_;
  while (!path.empty()) {
    const std::string_view part = next_part(path);
    const auto found = entries_of(*at).find(part);
    if (found == entries_of(*at).end()) return nullptr;
    if (path.empty()) return &found->second.node;
    at = &found->second.below;
  }
  return nullptr;
}

const Node& Tree::at(std::string_view path) const {
  const Node* node = find(path);
  CHECK(node != nullptr);
  return *node;
}

size_t Tree::size() const { return count_all(root_); }

bool Tree::empty() const { return entries_of(root_).empty(); }

void Tree::for_each(const std::function<void(const std::string& path, const Node&)>& visit) const {
  std::string path;
  visit_all(root_, path, visit);
}

std::vector<std::pair<std::string, Node>> Tree::nodes() const {
  std::vector<std::pair<std::string, Node>> out;
  for_each([&](const std::string& path, const Node& node) { out.emplace_back(path, node); });
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

Digest Tree::digest() const { return empty() ? hash_bytes("") : root_->digest(); }

bool proper_path(std::string_view path) {
  if (path.empty() || path.size() >= kMaxPath || path.find('\0') != std::string_view::npos) return false;
  size_t at = 0;
  while (at <= path.size()) {
    const size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    if (part.empty() || part == "." || part == "..") return false;
    at = end + 1;
  }
  return true;
}

Tree apply_layer(const Tree& base, const Tree& layer) { return Tree(layered(base.root(), layer.root())); }

Tree stack_layers(const Tree& lower, const Tree& upper) { return Tree(stacked(lower.root(), upper.root())); }

Tree layer_between(const Tree& base, const Tree& wanted) { return Tree(layer_for(base.root(), wanted.root())); }

std::string tree_digest(const Tree& tree) { return tree.digest().hex(); }

}  // namespace anser::sandbox
