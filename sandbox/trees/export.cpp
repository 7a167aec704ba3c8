#include "sandbox/trees/export.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <set>

#include "base/bytes.h"
#include "base/json.h"
#include "sandbox/trees/beneath.h"
#include "sandbox/trees/export_check.h"
#include "sandbox/trees/export_stage.h"
#include "sandbox/trees/text.h"

namespace anser::sandbox {
namespace {

using Kind = ExportOperation::Kind;

constexpr size_t kSyncedOneByOne = 256;  // more files than these, and the whole file system is synced at once

class Export {
 public:
  Export(const ExportTarget& target, const Contents& contents, ExportPlan& plan, const std::function<void()>& before)
      : target_(target), contents_(contents), plan_(plan), before_(before) {}

  // Conflicts that show on the way are added to the plan's, and everything is put back.
  Status run() {
    before_();
    TRY_ASSIGN(const ExportStage stage, ExportStage::create(target_));
    stage_ = &stage;
    Status done = stage_all();
    if (done) done = write_journal_file();
    bool journalled = static_cast<bool>(done);
    for (size_t i = 0; done && plan_.conflicts.empty() && i < plan_.steps.size(); ++i) done = apply(i);
    if (done && plan_.conflicts.empty()) {
      done = sync_touched();
      if (done) before_();
      if (done) done = stage.write("commit", "");
      if (done) return stage.remove(true, before_);
      if (stage.has("commit")) return done;  // whether it is on disk is not known: the next export will see
    }
    if (journalled) {
      if (Status undone = roll_back(target_, stage, journal_, before_); !undone) return undone;
    }
    const Status removed = stage.remove(false, before_);
    return done ? removed : done;
  }

 private:
  Status stage_all() {
    size_t nodes = 0;
    for (const ExportStep& step : plan_.steps) nodes += step.nodes.size();
    each_synced_ = nodes <= kSyncedOneByOne;
    for (size_t i = 0; i < plan_.steps.size(); ++i) TRY(make(i));
    if (each_synced_) {
      if (::fsync(stage_->fresh()) != 0) return file_error("sync " + stage_->path());
    } else if (::syncfs(stage_->root()) != 0) {
      return file_error("sync " + stage_->path());
    }
    return {};
  }

  // Everything that step `i` puts, in the stage.
  Status make(size_t i) {
    ExportStep& step = plan_.steps[i];
    if (step.nodes.empty()) return {};
    const std::string own = std::to_string(i);
    const std::string& top = step.nodes[0]->path;
    TRY_ASSIGN(const Owner owner, owner_of(step));
    const auto staged = [&](const std::string& path) { return own + path.substr(top.size()); };
    for (const Change* change : step.nodes) {
      before_();
      TRY_ASSIGN(const Place place, open_parent(stage_->fresh(), staged(change->path)));
      TRY(make_node(place, *change, owner));
    }
    for (auto change = step.nodes.rbegin(); change != step.nodes.rend(); ++change) {
      if ((*change)->after->kind != 'd') continue;
      const UniqueFd fd = open_beneath(stage_->fresh(), staged((*change)->path), O_RDONLY | O_DIRECTORY);
      // The topmost is moved yet, for which its owner must be able to write it.
      const int movable = *change == step.nodes[0] ? 0200 : 0;
      if (!fd || ::fchmod(fd.get(), (*change)->after->mode | movable) != 0 || (each_synced_ && ::fsync(fd.get()) != 0))
        return file_error("export " + visible((*change)->path));
    }
    step.operation.new_inode = inode_at(stage_->fresh(), own);
    return {};
  }

  struct Owner {
    bool set = false;
    uint32_t uid = 0, gid = 0;
  };
  // As root: that of what is replaced, or else of the directory it is put in.
  Result<Owner> owner_of(const ExportStep& step) const {
    if (::geteuid() != 0) return Owner{};
    if (step.operation.old_inode != 0) return Owner{true, step.before.uid, step.before.gid};
    TRY_ASSIGN(const Place place, open_parent(target_.fd.get(), step.operation.path));
    struct stat info {};
    if (::fstat(place.parent.get(), &info) != 0) return file_error("look at " + target_.path);
    return Owner{true, info.st_uid, info.st_gid};
  }

  Status make_node(const Place& place, const Change& change, const Owner& owner) {
    const Node& node = *change.after;
    const int parent = place.parent.get();
    const char* name = place.name.c_str();
    const std::string what = "export " + visible(change.path);
    if (node.kind == 'd') {
      if (::mkdirat(parent, name, 0700) != 0) return file_error(what);
    } else if (node.kind == 'l') {
      if (::symlinkat(node.content.c_str(), parent, name) != 0) return file_error(what);
    } else if (node.kind == 'f') {
      TRY_ASSIGN(const UniqueFd from, contents_.file(change.path, node));
      const UniqueFd to(::openat(parent, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
      if (!to) return file_error(what);
      TRY(copy_bytes(from.get(), to.get()));
      TRY_ASSIGN(const std::string digest, digest_of(to.get()));
      if (digest != node.content) return Error{Errc::kCorrupt, what + ": its bytes changed while they were copied"};
      if (owner.set && ::fchown(to.get(), owner.uid, owner.gid) != 0) return file_error(what);
      if (::fchmod(to.get(), node.mode) != 0 || (each_synced_ && ::fsync(to.get()) != 0)) return file_error(what);
      return {};
    } else {
      return Error{Errc::kInvalid,
                   visible(change.path) + " is not a file, a directory or a link: remove it, then export again"};
    }
    if (owner.set && ::fchownat(parent, name, owner.uid, owner.gid, AT_SYMLINK_NOFOLLOW) != 0) return file_error(what);
    return {};
  }

  Status write_journal_file() {
    journal_.device = target_.device;
    journal_.inode = target_.inode;
    for (const ExportStep& step : plan_.steps) journal_.operations.push_back(step.operation);
    before_();
    return stage_->write("journal", write_journal(journal_));
  }

  void conflict(const std::string& path, const std::string& problem) { plan_.conflicts.push_back({path, problem}); }

  Status apply(size_t i) {
    const ExportStep& step = plan_.steps[i];
    const std::string& path = step.operation.path;
    before_();
    const auto place = open_parent(target_.fd.get(), path);
    if (!place) {
      const int code = place.error().os;
      if (code != ENOENT && code != ENOTDIR && code != ELOOP && code != EXDEV) return place.error();
      conflict(path, "its directory was changed meanwhile");
      return {};
    }
    return step.operation.kind == Kind::kMode ? change_mode(step, *place) : move(i, *place);
  }

  Status change_mode(const ExportStep& step, const Place& place) {
    const UniqueFd fd(
        ::openat(place.parent.get(), place.name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat info {};
    if (!fd || ::fstat(fd.get(), &info) != 0) return file_error("open " + visible(step.operation.path));
    if (info.st_ino != step.operation.old_inode) {
      conflict(step.operation.path, "was changed meanwhile");
    } else if (::fchmod(fd.get(), step.operation.new_mode) != 0) {
      return file_error("chmod " + visible(step.operation.path));
    }
    return {};
  }

  Status move(size_t i, const Place& place) {
    const ExportStep& step = plan_.steps[i];
    const std::string own = std::to_string(i), &path = step.operation.path;
    const int parent = place.parent.get();
    const bool removes = step.operation.kind == Kind::kRemove, replaces = !removes && step.operation.old_inode != 0;
    UniqueFd made;  // a directory that gets its mode when it has come
    if (!removes && step.nodes[0]->after->kind == 'd')
      made.reset(::openat(stage_->fresh(), own.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    const int moved = removes
                          ? ::renameat2(parent, place.name.c_str(), stage_->removed(), own.c_str(), RENAME_NOREPLACE)
                          : ::renameat2(stage_->fresh(), own.c_str(), parent, place.name.c_str(),
                                        replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE);
    if (moved != 0) {
      if (errno == EEXIST) {
        conflict(path, "is there already");
      } else if (errno == ENOENT) {
        conflict(path, "is missing");
      } else if (errno == EINVAL) {
        return Error{Errc::kUnsupported,
                     "the file system of " + target_.path + " cannot exchange files: export elsewhere"};
      } else {
        return file_error("export " + visible(path));
      }
      return {};
    }
    if (!still_there(target_.fd.get(), path, parent)) {
      // Where that directory is now is not ours to write. The roll-back would not find it any more.
      const int back =
          removes    ? ::renameat2(stage_->removed(), own.c_str(), parent, place.name.c_str(), RENAME_NOREPLACE)
          : replaces ? ::renameat2(stage_->fresh(), own.c_str(), parent, place.name.c_str(), RENAME_EXCHANGE)
                     : ::renameat2(parent, place.name.c_str(), stage_->fresh(), own.c_str(), RENAME_NOREPLACE);
      if (back != 0) return file_error("take back " + visible(path) + ", whose directory was moved");
      conflict(path, "its directory was moved meanwhile");
      return {};
    }
    if (made && ::fchmod(made.get(), step.nodes[0]->after->mode) != 0) return file_error("chmod " + visible(path));
    if (removes || replaces) {
      const HostEntry now = host_entry(removes ? stage_->removed() : stage_->fresh(), own);
      if (!(now == step.before)) conflict(path, "was changed meanwhile");
      if (removes && now.kind == 'd') return check_empty(own, path);
    }
    return {};
  }

  Status check_empty(const std::string& own, const std::string& path) {
    const UniqueFd fd(::openat(stage_->removed(), own.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd) return file_error("list " + visible(path));
    return for_each_name(fd.get(), [&](const std::string& name) {
      conflict(path + "/" + name, "was put there meanwhile");
      return Status();
    });
  }

  // The directories that names came into or went from.
  Status sync_touched() {
    std::set<std::string> directories;
    for (const ExportStep& step : plan_.steps) {
      const std::string& path = step.operation.path;
      directories.insert(path.find('/') == std::string::npos ? "" : path.substr(0, path.rfind('/')));
      if (step.operation.kind == Kind::kMode) directories.insert(path);
    }
    if (directories.size() > kSyncedOneByOne)
      return ::syncfs(target_.fd.get()) == 0 ? Status() : Status(file_error("sync " + target_.path));
    for (const std::string& directory : directories) {
      const UniqueFd fd = open_beneath(target_.fd.get(), directory, O_RDONLY | O_DIRECTORY);
      // Removed or replaced too, or not ours to read.
      if (!fd && (errno == ENOENT || errno == ENOTDIR || errno == ELOOP || errno == EACCES)) continue;
      if (!fd || ::fsync(fd.get()) != 0) return file_error("sync " + visible(directory));
    }
    return {};
  }

  const ExportTarget& target_;
  const Contents& contents_;
  ExportPlan& plan_;
  const std::function<void()>& before_;
  const ExportStage* stage_ = nullptr;
  ExportJournal journal_;
  bool each_synced_ = true;
};

Result<Recovery> recover(const ExportTarget& target, const std::function<void()>& step) {
  Recovery out = Recovery::kNothing;
  for (;;) {
    TRY_ASSIGN(const std::optional<ExportStage> stage, ExportStage::find(target));
    if (!stage) return out;
    const bool committed = stage->has("commit");
    if (!committed && stage->has("journal")) {
      TRY_ASSIGN(const ExportJournal journal, stage->journal());
      TRY(roll_back(target, *stage, journal, step));
    }
    TRY(stage->remove(committed, step));
    out = committed ? Recovery::kFinished : Recovery::kUndone;
  }
}

}  // namespace

Result<Recovery> recover_export(const std::string& directory) {
  TRY_ASSIGN(const ExportTarget target, ExportTarget::open(directory));
  return recover(target, [] {});
}

Result<ExportReport> export_tree_changes(const Tree& base, const Tree& after, const Contents& contents,
                                         const std::string& directory, const ExportOptions& options) {
  const std::function<void()> step = options.step ? options.step : [] {};
  ExportReport report;
  report.changes = diff(base, after);
  report.flags = flags_of(report.changes, after);
  TRY(check_links(base, after));
  TRY_ASSIGN(const ExportTarget target, ExportTarget::open(directory));
  TRY(recover(target, step));
  TRY_ASSIGN(ExportPlan plan, plan_export(target.fd.get(), base, report.changes));
  if (plan.conflicts.empty() && !plan.steps.empty() && !options.check_only) {
    TRY(Export(target, contents, plan, step).run());
    report.applied = plan.conflicts.empty();
  }
  report.conflicts = std::move(plan.conflicts);
  return report;
}

std::string export_report_json(const ExportReport& report) {
  using Json = nlohmann::ordered_json;
  Json flags = Json::array(), conflicts = Json::array();
  for (const Flag& flag : report.flags) {
    Json one;
    put_bytes(one, "path", flag.path);
    one["kind"] = flag_kind_name(flag.kind);
    one["pattern"] = flag.pattern;
    one["why"] = flag.why;
    flags.push_back(std::move(one));
  }
  for (const ExportConflict& conflict : report.conflicts) {
    Json one;
    put_bytes(one, "path", conflict.path);
    one["problem"] = conflict.problem;
    conflicts.push_back(std::move(one));
  }
  Json json{{"schema", "anser.export_report.1"}, {"applied", report.applied}};
  json["changes"] = Json::parse(diff_json(report.changes))["changes"];
  json["flags"] = std::move(flags);
  json["conflicts"] = std::move(conflicts);
  return json.dump();
}

}  // namespace anser::sandbox
