// Sandbox, Snapshot, Box: programs run in boxes, over copy-on-write versions of a workspace.
//
//   TRY_ASSIGN(auto sandbox, Sandbox::start({}));
//   TRY_ASSIGN(Snapshot first, sandbox->import_tree("/home/me/project"));
//   TRY_ASSIGN(Box box, sandbox->open(first, {}));
//   TRY_ASSIGN(Outcome outcome, box.run({.argv = {"python3", "test.py"}}));
//   TRY_ASSIGN(Snapshot second, box.commit());        // == first when nothing was written
//
// The host's tree is never written. Inside, the workspace is /work, HOME is /tmp/home.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "sandbox/policy/policy.h"
#include "sandbox/run/command.h"
#include "sandbox/run/outcome.h"
#include "sandbox/run/process.h"
#include "sandbox/run/shell.h"
#include "sandbox/trees/diff.h"
#include "sandbox/trees/export.h"
#include "sandbox/trees/kept.h"
#include "sandbox/trees/merge.h"

namespace anser::sandbox {

struct BoxOptions {
  bool read_only = false;  // plan mode: /work cannot be written
  // What survives between calls: with `false` nothing but the workspace; with `true` processes, /tmp and the loopback
  // too, until the box is gone, if the policy says "processes". Then `limits` is what all of them together may use
  // (memory, processes, /tmp, disk).
  bool keep = false;
  Limits limits{};
  // How many runs to have a box ready for; each holds some 200 KB, and is built in the background.
  int ahead = 0;
};

// An immutable version of a workspace: layers on the host, topmost first. Never modify a layer after it is in a
// snapshot.
struct Snapshot {
  std::vector<std::string> layers;
  std::string id;  // hex digest of the visible tree (paths, modes, contents); "" = not computed
};

struct Merged {
  Snapshot snapshot;
  std::vector<MergeConflict> conflicts;  // empty: everything went together
};

struct Entry {
  std::string path;  // relative to /work
  char kind = 'f';   // 'f' file, 'd' directory, 'l' symbolic link, '?' anything else
  int64_t size = 0;
};

class House;

// One version of a workspace being worked on. Every call below acts inside the confinement. Move-only.
// Paths are relative to /work (or absolute below it); "..", NUL and links that leave are refused with kInvalid.
class Box {
 public:
  Box(Box&&) noexcept;
  Box& operator=(Box&&) noexcept;
  ~Box();  // discards uncommitted changes

  // Runs one program to its end. Its changes stay in this box. An Error only when the supervisor itself cannot go on;
  // a box that could not be set up is an Outcome with kSetupFailed.
  Result<Outcome> run(const Command& command);
  // In a kept box: a program that runs on while other calls are made. With `input` its standard input stays open for
  // Process::write.
  Result<Process> start(const Command& command, bool input = false);
  std::vector<Process> processes();                            // those of a kept box that run
  Result<std::unique_ptr<Shell>> shell(const Limits& limits);  // of a kept box, which it must not outlive
  Result<std::string> read(const std::string& path, int64_t max_bytes = int64_t{8} << 20);
  Status write(const std::string& path, std::string_view data);  // creates missing parent directories
  Status remove(const std::string& path);
  Result<std::vector<Entry>> list();  // the whole tree, sorted by path, at most 100,000 entries
  // Freezes what was changed since open() or the last commit(). The box goes on from there. Programs of a kept box
  // stand still meanwhile.
  Result<Snapshot> commit();
  // hex digest of the tree as it is now.
  Result<std::string> tree_hash();

 private:
  friend class House;
  struct Impl;
  explicit Box(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

struct SandboxOptions {
  std::string store;         // directory for layers; empty: a fresh one under $TMPDIR or /tmp, removed at the end
  bool best_effort = false;  // accept missing layers (reported as degraded); never a model's choice
  Log log;
  Policy policy = default_policy();  // the operator's: of every box of this Sandbox
  bool to_read = false;              // `store` cannot be written: what is kept in it can be found, compared and read
};

// The launcher process and the store of layers. Thread-safe: boxes may run concurrently from several threads.
// start() must be called before the program creates many threads or much memory (it forks a small helper).
class Sandbox {
 public:
  static Result<std::unique_ptr<Sandbox>> start(const SandboxOptions& options);
  virtual ~Sandbox() = default;
  // A snapshot whose bottom layer is `directory` itself (not copied, never written; it must not change meanwhile).
  virtual Result<Snapshot> import_tree(const std::string& directory) = 0;
  virtual Result<Box> open(const Snapshot& snapshot, const BoxOptions& options) = 0;
  // Waits until nothing is left of the boxes whose runs have returned. They are dead by then; their control groups and
  // mounts are cleared away in the background.
  virtual void settle() {}
  // Makes the visible tree of `snapshot` the content of `to`, a directory of the host that is empty or not there yet,
  // wholly or not at all: regular files, directories and links that stay inside; refuses anything else
  // (trees/export.h).
  virtual Status export_tree(const Snapshot& snapshot, const std::string& to) = 0;
  // Applies what differs between two snapshots to a directory of the host, wholly or not at all (trees/export.h). When
  // the host is not as `base` says, nothing is written and the report says where.
  virtual Result<ExportReport> export_changes(const Snapshot& base, const Snapshot& snapshot,
                                              const std::string& directory, const ExportOptions& options) = 0;

  // n boxes over one snapshot, none of which sees another. They share its layers: nothing is copied.
  virtual Result<std::vector<Box>> fork(const Snapshot& snapshot, size_t n, const BoxOptions& options) = 0;
  // What differs, sorted by path; looks only where it does.
  virtual Result<std::vector<Change>> diff(const Snapshot& a, const Snapshot& b) = 0;
  // The bytes of a file of a snapshot, without a box. kNotFound when there is no file of this name.
  virtual Result<std::string> content(const Snapshot& snapshot, const std::string& path) = 0;
  // `base` with these changes made in it; the bytes of files that are new or others come from `contents`. kInvalid when
  // a change does not fit, or the bytes are not what its digest says.
  using ContentFn = std::function<Result<std::string>(const std::string& path, const std::string& digest)>;
  virtual Result<Snapshot> apply(const Snapshot& base, const std::vector<Change>& changes,
                                 const ContentFn& contents) = 0;
  // Both changes of `base` in one snapshot; what does not go together stays as in `ours` (trees/merge.h).
  virtual Result<Merged> merge(const Snapshot& base, const Snapshot& ours, const Snapshot& theirs) = 0;

  // Kept snapshots survive this process, and a loss of power, in a named store (SandboxOptions::store); kInvalid
  // without one. keep() returns the id. A directory of the host in the snapshot is copied into the store; kInvalid when
  // it was changed since it was imported. The rest is as in LayerStore (trees/store.h).
  virtual Result<std::string> keep(const Snapshot& snapshot) = 0;
  virtual Result<Snapshot> find(const std::string& id) = 0;
  virtual Result<std::vector<KeptSnapshot>> kept() = 0;
  virtual Status forget(const std::string& id) = 0;
  virtual Result<Collected> gc() = 0;
  virtual Result<CheckReport> check() = 0;
};

}  // namespace anser::sandbox
