#include "agent/boxes/managed.h"

#include <algorithm>
#include <filesystem>

#include "agent/own_files.h"
#include "base/bytes.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

constexpr int64_t kTidyEvery = 16;  // execs: what they kept and nobody names is freed then
constexpr int kMostNames = 10'000;

bool is_utf8(std::string_view text) {
  for (size_t n = 0; !text.empty(); text.remove_prefix(n)) {
    if ((n = utf8_length(text)) == 0) return false;
  }
  return true;
}

// Keeps the state and makes it the box's own. The lock is held over both: between them nothing names the snapshot.
Status take_in(const Cabinet& cabinet, tools::Sandbox& sandbox, HeldBox& box, const tools::Snapshot& state) {
  TRY_ASSIGN(const UniqueFd adding, cabinet.adding());
  TRY_ASSIGN(box.record.current, sandbox.keep(state));
  return cabinet.replace(box);
}

// Whether `directory` holds `after` wherever that differs from `before`: told by looking at what an export back would
// meet. Nothing is written.
bool holds(tools::Sandbox& sandbox, const tools::Snapshot& before, const tools::Snapshot& after,
           const std::string& directory) {
  tools::ExportOptions look;
  look.check_only = true;
  const auto back = sandbox.export_changes(after, before, directory, look);
  return back && back->conflicts.empty();
}

}  // namespace

Result<BoxRecord> create_box(const Cabinet& cabinet, tools::Sandbox& sandbox, BoxRecord wanted,
                             const std::string& directory, bool any_name) {
  tools::Snapshot snapshot;
  TRY_ASSIGN(const UniqueFd adding, cabinet.adding());
  if (!directory.empty()) {
    std::error_code code;
    wanted.directory = fs::canonical(directory, code).string();
    if (code || !fs::is_directory(wanted.directory))
      return Error{Errc::kInvalid, visible(directory) + " is no directory: name the one that the box shall begin with"};
    if (!is_utf8(wanted.directory))
      return Error{Errc::kInvalid, visible(directory) + ": a box cannot remember a name that is no UTF-8; rename it"};
    TRY_ASSIGN(snapshot, sandbox.import_tree(wanted.directory));
  }
  TRY_ASSIGN(wanted.origin, sandbox.keep(snapshot));
  wanted.base = wanted.current = wanted.origin;
  const std::string name = wanted.name;
  for (int i = 2;; ++i) {
    const Status added = cabinet.add(wanted);
    if (added) return wanted;
    if (!any_name || added.error().code != Errc::kInvalid || i > kMostNames) return added.error();
    wanted.name = name + "-" + std::to_string(i);
    TRY(check_name(wanted.name, "the box"));
  }
}

Result<std::string> exec_box(const Cabinet& cabinet, tools::Sandbox& sandbox, HeldBox& held,
                             const tools::Command& command, std::optional<tools::Outcome>& outcome) {
  TRY_ASSIGN(const tools::Snapshot before, sandbox.find(held.record.current));
  TRY_ASSIGN(tools::Box box, sandbox.open(before, {}));
  TRY_ASSIGN(outcome, box.run(command));
  outcome->snapshot_before = before.id;
  if (outcome->how == tools::How::kNotStarted) return std::string();
  const auto keep = [&]() -> Status {
    TRY_ASSIGN(const tools::Snapshot after, box.commit());
    ++held.record.execs;
    TRY(take_in(cabinet, sandbox, held, after));
    outcome->snapshot_after = after.id;
    return {};
  };
  if (Status kept = keep(); !kept) return std::move(kept).error().with_context("what the program wrote is not kept");
  if (held.record.execs % kTidyEvery != 0) return std::string();
  // What was kept is kept, whatever comes of this.
  const auto alone = cabinet.alone(false);
  if (!alone) return alone.error().message();
  if (!*alone) return std::string();
  const auto freed = cabinet.forget_unnamed(sandbox);
  return freed ? *freed : "nothing could be freed: " + freed.error().message();
}

Result<std::string> label_box(const Cabinet& cabinet, HeldBox& box, std::string label) {
  for (int i = 1; label.empty(); ++i) {
    const std::string next = "s" + std::to_string(i);
    if (box.record.labels.count(next) == 0) label = next;
  }
  TRY(check_label(label));
  const auto [at, fresh] = box.record.labels.try_emplace(label, box.record.current);
  if (!fresh && at->second != box.record.current) {
    return Error{Errc::kInvalid, "the label " + label + " of the box " + box.record.name +
                                     " stands for another state already: take another label"};
  }
  TRY_ASSIGN(const UniqueFd adding, cabinet.adding());
  TRY(cabinet.replace(box));
  return label;
}

Status restore_box(const Cabinet& cabinet, HeldBox& box, const std::string& word) {
  TRY_ASSIGN(box.record.current, resolve(box.record, word));
  TRY_ASSIGN(const UniqueFd adding, cabinet.adding());
  return cabinet.replace(box);
}

Result<std::vector<BoxRecord>> fork_box(const Cabinet& cabinet, const BoxRecord& from, const std::string& name, int n,
                                        const std::string& created) {
  TRY_ASSIGN(const UniqueFd adding, cabinet.adding());
  std::vector<BoxRecord> out;
  for (int i = 1; i <= n; ++i) {
    BoxRecord one = from;
    one.name = n == 1 ? name : name + "-" + std::to_string(i);
    one.forked_from = from.name;
    one.created = created;
    one.execs = 0;
    one.origin = from.current;
    one.exporting.clear();
    one.labels.clear();
    Status added = check_name(one.name, "the box");
    if (added) added = cabinet.add(one);
    if (!added) {
      for (const BoxRecord& made : out) TRY(cabinet.remove(made.name));
      return std::move(added).error();
    }
    out.push_back(std::move(one));
  }
  return out;
}

Result<std::vector<tools::Change>> diff_box(tools::Sandbox& sandbox, const BoxRecord& box, const std::string& from,
                                            const std::string& to) {
  TRY_ASSIGN(const std::string first, resolve(box, from));
  TRY_ASSIGN(const std::string second, resolve(box, to));
  TRY_ASSIGN(const tools::Snapshot a, sandbox.find(first));
  TRY_ASSIGN(const tools::Snapshot b, sandbox.find(second));
  return sandbox.diff(a, b);
}

Result<std::vector<tools::MergeConflict>> merge_box(const Cabinet& cabinet, tools::Sandbox& sandbox, HeldBox& box,
                                                    const BoxRecord& other, const std::string& base) {
  const BoxRecord& mine = box.record;
  std::string common = base;
  if (common.empty() && (mine.origin == other.origin || other.forked_from == mine.name)) common = other.origin;
  if (common.empty() && mine.forked_from == other.name) common = mine.origin;
  if (common.empty()) {
    return Error{Errc::kInvalid, "the boxes " + mine.name + " and " + other.name +
                                     " are no forks of one another: say with --base what they have in common"};
  }
  TRY_ASSIGN(const tools::Snapshot before, sandbox.find(common));
  TRY_ASSIGN(const tools::Snapshot ours, sandbox.find(mine.current));
  TRY_ASSIGN(const tools::Snapshot theirs, sandbox.find(other.current));
  TRY_ASSIGN(tools::Merged merged, sandbox.merge(before, ours, theirs));
  if (merged.conflicts.empty()) TRY(take_in(cabinet, sandbox, box, merged.snapshot));
  return std::move(merged.conflicts);
}

Result<tools::ExportReport> export_box(const Cabinet& cabinet, tools::Sandbox& sandbox, HeldBox& box,
                                       const std::string& directory, bool check_only) {
  BoxRecord& record = box.record;
  const auto write = [&]() -> Status {
    TRY_ASSIGN(const UniqueFd adding, cabinet.adding());
    return cabinet.replace(box);
  };
  std::error_code code;
  const std::string target = fs::canonical(directory, code).string();
  if (code || !fs::is_directory(target))
    return Error{Errc::kInvalid, visible(directory) + " is no directory: name one that holds what the box began with"};
  const bool own = target == record.directory;
  TRY_ASSIGN(tools::Snapshot base, sandbox.find(record.base));
  if (own && !record.exporting.empty()) {
    // Somebody died between the export and its record, or before the export.
    TRY_ASSIGN(const tools::Snapshot there, sandbox.find(record.exporting));
    TRY(tools::recover_export(target));
    if (holds(sandbox, base, there, target)) {
      record.base = record.exporting;
      base = there;
    }
    record.exporting.clear();
    TRY(write());
  }
  TRY_ASSIGN(const tools::Snapshot current, sandbox.find(record.current));
  tools::ExportOptions options;
  options.check_only = check_only;
  if (check_only || !own) return sandbox.export_changes(base, current, target, options);
  record.exporting = record.current;
  TRY(write());
  auto report = sandbox.export_changes(base, current, target, options);
  if (report && report->conflicts.empty()) record.base = record.current;
  // After an error nobody knows how far it came: that stays for the next export to find out.
  if (!report) return report;
  record.exporting.clear();
  TRY(write());
  return report;
}

Result<std::string> destroy_box(const Cabinet& cabinet, tools::Sandbox& sandbox, const std::string& name) {
  TRY_ASSIGN(const UniqueFd alone, cabinet.alone(true));
  TRY(cabinet.remove(name));
  return cabinet.forget_unnamed(sandbox);
}

}  // namespace anser::agent
