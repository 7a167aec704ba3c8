// Snapshots as a whole: fork, diff, merge, export, keep. The trees are the work of sandbox/trees; here they meet
// layers.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "base/bytes.h"
#include "sandbox/house.h"
#include "sandbox/trees/contents.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

ReadFile reader_of(const Contents& contents) {
  return [&contents](const std::string& path, const Node& node) { return contents.read(path, node); };
}

// A file of a merged layer: a text that the merge made, or theirs.
Status place_merged(const TreeMerge& merge, const Contents& theirs, const std::string& path, const Node& node,
                    const Place& place) {
  const UniqueFd to(::openat(place.parent.get(), place.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!to) return file_error("merge " + visible(path));
  if (const auto text = merge.texts.find(node.content); text != merge.texts.end()) {
    TRY(write_all(to.get(), text->second));
  } else {
    TRY_ASSIGN(const UniqueFd from, theirs.file(path, node));
    TRY(copy_bytes(from.get(), to.get()));
  }
  return ::fchmod(to.get(), node.mode) == 0 ? Status() : Status(file_error("chmod " + visible(path)));
}

}  // namespace

Result<std::vector<Box>> House::fork(const Snapshot& snapshot, size_t n, const BoxOptions& options) {
  std::vector<Box> out;
  for (size_t i = 0; i < n; ++i) {
    TRY_ASSIGN(Box box, open(snapshot, options));
    out.push_back(std::move(box));
  }
  return out;
}

Result<std::vector<Change>> House::diff(const Snapshot& a, const Snapshot& b) {
  TRY_ASSIGN(const std::shared_ptr<const Tree> first, tree_of(a));
  TRY_ASSIGN(const std::shared_ptr<const Tree> second, tree_of(b));
  return sandbox::diff(*first, *second);
}

Result<Merged> House::merge(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs) {
  TRY_ASSIGN(const std::shared_ptr<const Tree> old, tree_of(base));
  TRY_ASSIGN(const std::shared_ptr<const Tree> mine, tree_of(ours));
  TRY_ASSIGN(const std::shared_ptr<const Tree> other, tree_of(theirs));
  TRY(store_->use(base.layers));
  TRY(store_->use(ours.layers));
  TRY(store_->use(theirs.layers));
  TRY_ASSIGN(const Contents old_files, Contents::open(base.layers));
  TRY_ASSIGN(const Contents my_files, Contents::open(ours.layers));
  TRY_ASSIGN(const Contents other_files, Contents::open(theirs.layers));
  TRY_ASSIGN(TreeMerge merge,
             merge_trees(*old, *mine, *other, {reader_of(old_files), reader_of(my_files), reader_of(other_files)}));
  Merged out{{}, std::move(merge.conflicts)};
  const std::string id = tree_digest(merge.tree);
  if (merge.tree == *mine || merge.tree == *other) {
    out.snapshot = {merge.tree == *mine ? ours.layers : theirs.layers, id};
    return out;
  }
  const Tree layer = layer_between(*mine, merge.tree);
  const auto place_file = [&](const std::string& path, const Node& node, const Place& place) {
    return place_merged(merge, other_files, path, node, place);
  };
  TRY_ASSIGN(out.snapshot, placed(ours, layer, merge.tree, id, place_file));
  return out;
}

Result<std::string> House::content(const Snapshot& snapshot, const std::string& path) {
  TRY_ASSIGN(const std::shared_ptr<const Tree> tree, tree_of(snapshot));
  const Node* const node = tree->find(path);
  if (node == nullptr || node->kind != 'f') return Error{Errc::kNotFound, "no file is called " + visible(path)};
  TRY(store_->use(snapshot.layers));
  TRY_ASSIGN(const Contents contents, Contents::open(snapshot.layers));
  return contents.read(path, *node);
}

Result<Snapshot> House::apply(const Snapshot& base, const std::vector<Change>& changes, const ContentFn& contents) {
  TRY_ASSIGN(const std::shared_ptr<const Tree> before, tree_of(base));
  Tree wanted = *before;
  for (const Change& change : changes) {  // sorted: what a directory held goes with it, and comes after it
    const bool kept = change.before && change.after && change.before->kind == change.after->kind;
    if (!kept) wanted.erase(change.path);
    if (change.after && !wanted.put(change.path, *change.after))
      return Error{Errc::kInvalid, "a change does not fit: " + visible(change.path)};
  }
  const std::string id = tree_digest(wanted);
  if (wanted == *before) return Snapshot{base.layers, id};
  const Tree layer = layer_between(*before, wanted);
  const auto place_file = [&](const std::string& path, const Node& node, const Place& place) -> Status {
    TRY_ASSIGN(const std::string bytes, contents(path, node.content));
    if (static_cast<int64_t>(bytes.size()) != node.size || hash_bytes(bytes).hex() != node.content)
      return Error{Errc::kInvalid, "the bytes of " + visible(path) + " are not what their digest says"};
    const UniqueFd to(::openat(place.parent.get(), place.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!to) return file_error("write " + visible(path));
    TRY(write_all(to.get(), bytes));
    return ::fchmod(to.get(), node.mode) == 0 ? Status() : Status(file_error("chmod " + visible(path)));
  };
  return placed(base, layer, wanted, id, place_file);
}

// A layer over a snapshot's, made by `place_file`.
Result<Snapshot> House::placed(const Snapshot& below, const Tree& layer, const Tree& wanted, const std::string& id,
                               const PlaceFile& place_file) {
  TRY_ASSIGN(const std::string directory, store_->new_directory());
  ScratchDirectory scratch(directory);
  TRY(write_layer(layer, directory, place_file));
  scratch.keep();
  TRY_ASSIGN(const std::string path, store_->adopt(directory, layer));
  std::vector<std::string> layers{path};
  // As in Box::commit: no layer twice, and all that the lower one says, the upper one says too.
  std::remove_copy(below.layers.begin(), below.layers.end(), std::back_inserter(layers), path);
  TRY_ASSIGN(layers, store_->flatten(layers));
  store_->remember(layers, std::make_shared<const Tree>(wanted));
  return Snapshot{std::move(layers), id};
}

Result<ExportReport> House::export_changes(const Snapshot& base, const Snapshot& snapshot, const std::string& directory,
                                           const ExportOptions& options) {
  TRY_ASSIGN(const std::shared_ptr<const Tree> before, tree_of(base));
  TRY_ASSIGN(const std::shared_ptr<const Tree> after, tree_of(snapshot));
  if (!base.id.empty() && tree_digest(*before) != base.id) {
    // The same directory was imported again: what `base` saw there is not known any more.
    ExportReport report;
    report.conflicts.push_back({".", "was changed, and imported again, since the base of these changes"});
    return report;
  }
  TRY(store_->use(snapshot.layers));
  TRY_ASSIGN(const Contents contents, Contents::open(snapshot.layers));
  return export_tree_changes(*before, *after, contents, directory, options);
}

Status House::export_tree(const Snapshot& snapshot, const std::string& to) {
  TRY_ASSIGN(const std::shared_ptr<const Tree> after, tree_of(snapshot));
  TRY(store_->use(snapshot.layers));
  TRY_ASSIGN(const Contents contents, Contents::open(snapshot.layers));
  std::error_code code;
  const bool made = fs::create_directories(to, code);
  TRY(recover_export(to));  // an export that was killed may have left half of it there
  if (code || !fs::is_empty(to, code))
    return Error{Errc::kInvalid, "export to " + to + ": it must be an empty directory"};
  const auto report = export_tree_changes({}, *after, contents, to, {});
  if (report && report->conflicts.empty()) return {};
  if (made) ::rmdir(to.c_str());
  if (!report) return report.error();
  const ExportConflict& first = report->conflicts.front();
  return Error{Errc::kInvalid, "export to " + to + ": " + visible(first.path) + " " + first.problem};
}

Result<std::string> House::keep(const Snapshot& snapshot) {
  if (!store_->named())
    return Error{Errc::kInvalid, "this sandbox's store is removed at its end: start it with a named store to keep"};
  TRY_ASSIGN(const std::shared_ptr<const Tree> tree, tree_of(snapshot));
  std::vector<std::string> layers = snapshot.layers;
  if (!layers.empty() && !store_->owns(layers.back())) {
    TRY_ASSIGN(const std::shared_ptr<const Tree> bottom, tree_of({{layers.back()}, ""}));
    TRY_ASSIGN(layers.back(), store_->copy_in(layers.back(), *bottom));
    store_->remember(layers, tree);
  }
  return store_->keep(layers, *tree);
}

Result<Snapshot> House::find(const std::string& id) {
  TRY_ASSIGN(LayerStore::Found found, store_->find(id));
  return Snapshot{std::move(found.layers), std::move(found.id)};
}

Result<std::vector<KeptSnapshot>> House::kept() { return store_->kept(); }

Status House::forget(const std::string& id) { return store_->forget(id); }

Result<Collected> House::gc() { return store_->gc(); }

Result<CheckReport> House::check() { return store_->check(); }

}  // namespace anser::sandbox
