#include "sandbox/trees/merge.h"

#include <algorithm>
#include <set>

#include "base/bytes.h"
#include "base/json.h"
#include "sandbox/trees/diff.h"
#include "sandbox/trees/directory.h"
#include "sandbox/trees/text.h"

namespace anser::sandbox {
namespace {

using Entry = Directory::Entry;
using Json = nlohmann::ordered_json;
using Reason = MergeConflict::Reason;

constexpr int64_t kMaxText = int64_t{16} << 20;

const Entry* entry_in(const DirectoryPtr& directory, const std::string& name) {
  const auto found = entries_of(directory).find(name);
  return found == entries_of(directory).end() ? nullptr : &found->second;
}

bool same(const Entry* a, const Entry* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->node == b->node && same_directory(a->below, b->below);
}

bool is(const Entry* entry, char kind) { return entry != nullptr && entry->node.kind == kind; }

std::optional<Node> node_of(const Entry* entry) {
  return entry == nullptr ? std::nullopt : std::optional<Node>(entry->node);
}

// What is under one name in the three trees; nullptr: nothing.
struct Three {
  const Entry* base;
  const Entry* ours;
  const Entry* theirs;
};

class Merger {
 public:
  explicit Merger(const MergeSources& sources) : sources_(sources) {}

  Result<DirectoryPtr> directories(const DirectoryPtr& base, const DirectoryPtr& ours, const DirectoryPtr& theirs,
                                   const std::string& prefix) {
    if (same_directory(ours, theirs) || same_directory(base, theirs)) return ours;
    if (same_directory(base, ours)) return theirs;
    DirectoryPtr out = ours;
    std::set<std::string> names;
    for (const DirectoryPtr& one : {base, ours, theirs}) {
      for (const auto& [name, entry] : entries_of(one)) names.insert(name);
    }
    for (const std::string& name : names) {
      const Three three{entry_in(base, name), entry_in(ours, name), entry_in(theirs, name)};
      TRY_ASSIGN(const std::optional<Entry> merged, entry(three, prefix + name));
      if (merged) {
        changed_entries(out).insert_or_assign(name, *merged);
      } else {
        changed_entries(out).erase(name);
      }
    }
    return out;
  }

  TreeMerge result;

 private:
  void conflict(const Three& three, const std::string& path, Reason reason, std::vector<LineConflict> lines = {}) {
    result.conflicts.push_back(
        {path, reason, node_of(three.base), node_of(three.ours), node_of(three.theirs), std::move(lines)});
  }

  // Nothing: the name is not in the merged tree.
  Result<std::optional<Entry>> entry(const Three& three, const std::string& path) {
    const auto& [base, ours, theirs] = three;
    const auto take = [](const Entry* one) {
      return one == nullptr ? std::optional<Entry>() : std::optional<Entry>(*one);
    };
    if (same(ours, theirs) || same(base, theirs)) return take(ours);
    if (same(base, ours)) return take(theirs);
    if ((is(ours, 'd') && is(theirs, 'd')) ||
        (is(base, 'd') && (ours == nullptr ? is(theirs, 'd') : is(ours, 'd') && theirs == nullptr)))
      return directory(three, path);
    if (is(ours, 'f') && is(theirs, 'f')) return file(three, path);
    if (ours == nullptr || theirs == nullptr) {
      conflict(three, path, Reason::kModifyDelete);
    } else if (ours->node.kind != theirs->node.kind) {
      conflict(three, path, Reason::kKind);
    } else {
      conflict(three, path, base == nullptr ? Reason::kBothAdded : Reason::kBothModified);
    }
    return take(ours);
  }

  // Both have a directory there, or one has and the other deleted it.
  Result<std::optional<Entry>> directory(const Three& three, const std::string& path) {
    const auto& [base, ours, theirs] = three;
    const auto below = [](const Entry* one) { return is(one, 'd') ? one->below : nullptr; };
    Entry out = ours != nullptr ? *ours : *theirs;
    TRY_ASSIGN(out.below, directories(below(base), below(ours), below(theirs), path + "/"));
    if (ours != nullptr && theirs != nullptr) {
      out.node.mode = mode(three, path);
      return std::optional<Entry>(out);
    }
    // Deleted by one side. It stays for what the other added to it, and for what conflicts.
    const Entry* kept = ours != nullptr ? ours : theirs;
    if (kept->node != base->node) conflict(three, path, Reason::kModifyDelete);
    const bool stays = !entries_of(out.below).empty() || (ours != nullptr && kept->node != base->node);
    return stays ? std::optional<Entry>(out) : std::optional<Entry>();
  }

  uint16_t mode(const Three& three, const std::string& path) {
    const uint16_t ours = three.ours->node.mode, theirs = three.theirs->node.mode;
    const bool known = three.base != nullptr && three.base->node.kind == three.ours->node.kind;
    if (ours == theirs || (known && three.base->node.mode == theirs)) return ours;
    if (known && three.base->node.mode == ours) return theirs;
    conflict(three, path, Reason::kMode);
    return ours;
  }

  Result<std::optional<Entry>> file(const Three& three, const std::string& path) {
    const auto& [base, ours, theirs] = three;
    Entry out = *ours;
    const bool known = is(base, 'f');
    const auto take = [&](const Node& node) {
      out.node.content = node.content;
      out.node.size = node.size;
    };
    if (ours->node.content == theirs->node.content || (known && base->node.content == theirs->node.content)) {
      out.node.mode = mode(three, path);
    } else if (known && base->node.content == ours->node.content) {
      take(theirs->node);
      out.node.mode = mode(three, path);
    } else if (!known) {
      conflict(three, path, base == nullptr ? Reason::kBothAdded : Reason::kKind);
    } else {
      TRY_ASSIGN(const std::optional<Node> merged, text(three, path));
      if (merged) take(*merged);
      // A file that conflicts is in the list once.
      const bool clean = result.conflicts.empty() || result.conflicts.back().path != path;
      if (clean) out.node.mode = mode(three, path);
    }
    return std::optional<Entry>(out);
  }

  // Line by line; nothing when one of the three is no text.
  Result<std::optional<Node>> text(const Three& three, const std::string& path) {
    std::string texts[3];
    const Entry* entries[3] = {three.base, three.ours, three.theirs};
    const ReadFile* read[3] = {&sources_.base, &sources_.ours, &sources_.theirs};
    for (size_t i = 0; i < 3; ++i) {
      const bool small = entries[i]->node.size <= kMaxText;
      if (small) {
        TRY_ASSIGN(texts[i], (*read[i])(path, entries[i]->node));
      }
      if (small && texts[i].find('\0') == std::string::npos) continue;
      conflict(three, path, Reason::kBothModified);
      return std::optional<Node>();
    }
    LineMerge merged = merge_lines(texts[0], texts[1], texts[2]);
    if (!merged.conflicts.empty()) conflict(three, path, Reason::kBothModified, std::move(merged.conflicts));
    Node node = three.ours->node;
    node.content = hash_bytes(merged.text).hex();
    node.size = static_cast<int64_t>(merged.text.size());
    if (node.content != three.ours->node.content && node.content != three.theirs->node.content)
      result.texts.emplace(node.content, std::move(merged.text));
    return std::optional<Node>(node);
  }

  const MergeSources& sources_;
};

Json range_json(LineRange range) { return Json::array({range.first + 1, range.count}); }

}  // namespace

const char* reason_name(Reason reason) {
  switch (reason) {
    case Reason::kBothModified:
      return "both modified";
    case Reason::kModifyDelete:
      return "modify/delete";
    case Reason::kBothAdded:
      return "both added";
    case Reason::kKind:
      return "kind";
    case Reason::kMode:
      return "mode";
  }
  return "unknown";
}

Result<TreeMerge> merge_trees(const Tree& base, const Tree& ours, const Tree& theirs, const MergeSources& sources) {
  Merger merger(sources);
  TRY_ASSIGN(const DirectoryPtr root, merger.directories(base.root(), ours.root(), theirs.root(), ""));
  TreeMerge out = std::move(merger.result);
  out.tree = Tree(root);
  std::sort(out.conflicts.begin(), out.conflicts.end(),
            [](const MergeConflict& a, const MergeConflict& b) { return a.path < b.path; });
  return out;
}

std::string conflicts_json(const std::vector<MergeConflict>& conflicts) {
  Json list = Json::array();
  for (const MergeConflict& conflict : conflicts) {
    Json one;
    put_bytes(one, "path", conflict.path);
    one["reason"] = reason_name(conflict.reason);
    one["base"] = node_json(conflict.base);
    one["ours"] = node_json(conflict.ours);
    one["theirs"] = node_json(conflict.theirs);
    Json lines = Json::array();
    for (const LineConflict& range : conflict.lines) {
      lines.push_back({{"base", range_json(range.base)},
                       {"ours", range_json(range.ours)},
                       {"theirs", range_json(range.theirs)},
                       {"merged", range_json(range.merged)}});
    }
    one["lines"] = std::move(lines);
    list.push_back(std::move(one));
  }
  return Json{{"schema", "anser.conflicts.1"}, {"conflicts", std::move(list)}}.dump();
}

}  // namespace anser::sandbox
