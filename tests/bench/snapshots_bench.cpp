// What versions of a large workspace cost: commit, fork, restore, keep, diff, merge, export; and the disk that forks
// take. Medians. The workspace is generated below --directory and removed at the end.
//   snapshots_bench [--files 10000] [--bytes 200000000] [--runs 50] [--directory /tmp]
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "sandbox/box.h"
#include "tests/sandbox/big_workspace.h"

namespace {

namespace fs = std::filesystem;
using anser::Error;
using anser::Result;
using anser::Status;
using anser::sandbox::Box;
using anser::sandbox::Sandbox;
using anser::sandbox::Snapshot;

class Timer {
 public:
  void start() { start_ = std::chrono::steady_clock::now(); }
  void stop() {
    times_.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count());
  }
  double at(double share, size_t from = 0, size_t to = SIZE_MAX) const {
    std::vector<double> sorted(times_.begin() + static_cast<std::ptrdiff_t>(from),
                               times_.begin() + static_cast<std::ptrdiff_t>(std::min(to, times_.size())));
    std::sort(sorted.begin(), sorted.end());
    return sorted[static_cast<size_t>(share * static_cast<double>(sorted.size() - 1))];
  }
  size_t count() const { return times_.size(); }

 private:
  std::chrono::steady_clock::time_point start_;
  std::vector<double> times_;
};

void row(const char* name, const Timer& timer) {
  std::printf("%-44s %9.3f %9.3f %9.3f   (%zu)\n", name, timer.at(0), timer.at(0.5), timer.at(0.9), timer.count());
}

int64_t disk_bytes(const std::string& directory) {
  int64_t bytes = 0;
  std::error_code ignored;
  for (const auto& entry : fs::recursive_directory_iterator(directory, ignored)) {
    struct stat info {};
    if (::lstat(entry.path().c_str(), &info) == 0) bytes += int64_t{512} * info.st_blocks;
  }
  return bytes;
}

Status change_three(Box& box, int seed) {
  for (const char* path : {"d3/f301", "d5/f555", "d9/f999"})
    TRY(box.write(path, "changed " + std::to_string(seed) + path + "\n"));
  return {};
}

struct Sizes {
  int64_t files = 10'000, bytes = 200'000'000;
  int runs = 50;
};

Status forks_and_commits(Sandbox& sandbox, const Snapshot& base, const std::string& id, const Sizes& sizes,
                         const std::string& store) {
  Timer find, fork, restore, commit, diff, merge, keep;
  Snapshot last = base;
  for (int i = 0; i < sizes.runs; ++i) {
    restore.start();
    find.start();
    TRY_ASSIGN(const Snapshot found, sandbox.find(id));
    find.stop();
    TRY_ASSIGN(Box restored, sandbox.open(found, {}));
    restore.stop();
    fork.start();
    TRY_ASSIGN(Box box, sandbox.open(base, {}));
    fork.stop();
    TRY(change_three(box, i));
    commit.start();
    TRY_ASSIGN(const Snapshot next, box.commit());
    commit.stop();
    diff.start();
    TRY_ASSIGN(const auto changes, sandbox.diff(base, next));
    diff.stop();
    if (changes.size() != 3) return Error{anser::Errc::kCorrupt, "a difference of three files is not of three"};
    TRY(restored.write("new", std::to_string(i)));
    TRY_ASSIGN(const Snapshot sibling, restored.commit());
    merge.start();
    TRY_ASSIGN(const auto merged, sandbox.merge(base, next, sibling));
    merge.stop();
    keep.start();
    TRY(sandbox.keep(merged.snapshot));
    keep.stop();
    last = next;
  }
  row("find a kept snapshot", find);
  row("restore: find and open", restore);
  row("fork: open a box over a snapshot", fork);
  row("commit of three changed files", commit);
  row("diff, three files changed", diff);
  row("merge of two siblings", merge);
  row("keep the merged snapshot", keep);
  const int64_t before = disk_bytes(store);
  Timer hundred;
  hundred.start();
  TRY_ASSIGN(const std::vector<Box> boxes, sandbox.fork(last, 100, {}));
  hundred.stop();
  row("100 forks at once", hundred);
  std::printf("%-44s %9.3f MB\n", "100 forks, extra disk", static_cast<double>(disk_bytes(store) - before) / 1e6);
  return {};
}

Status long_session(Sandbox& sandbox, const Snapshot& base) {
  Timer commit;
  TRY_ASSIGN(Box box, sandbox.open(base, {}));
  for (int i = 0; i < 100; ++i) {
    TRY(box.write("d" + std::to_string(i % 10) + "/new" + std::to_string(i), std::to_string(i)));
    commit.start();
    TRY(box.commit());
    commit.stop();
  }
  std::printf("%-44s", "100 commits in a row, each");
  for (size_t quarter = 0; quarter < 4; ++quarter)
    std::printf(" %9.3f", commit.at(0.5, 25 * quarter, 25 * quarter + 25));
  std::printf("   (medians of the four quarters)\n");
  return {};
}

Status measure(const Sizes& sizes, const std::string& directory) {
  const std::string workspace = directory + "/ws", store = directory + "/store";
  anser::sandbox::test::make_big_workspace(workspace, sizes.files, sizes.bytes);
  std::string id;
  Snapshot base;
  Timer import, keep, outward;
  {
    TRY_ASSIGN(const std::unique_ptr<Sandbox> sandbox, Sandbox::start({store, false, {}}));
    import.start();
    TRY_ASSIGN(base, sandbox->import_tree(workspace));
    import.stop();
    keep.start();
    TRY_ASSIGN(id, sandbox->keep(base));
    keep.stop();
    TRY_ASSIGN(Box box, sandbox->open(base, {}));
    for (int i = 0; i < std::min(sizes.runs, 10); ++i) {
      TRY(change_three(box, i));
      TRY_ASSIGN(const Snapshot next, box.commit());
      outward.start();
      TRY_ASSIGN(const auto report, sandbox->export_changes(base, next, workspace, {}));
      outward.stop();
      if (!report.applied) return Error{anser::Errc::kCorrupt, "an export was not applied"};
      base = next;
    }
  }
  // A process of its own, as after a restart.
  TRY_ASSIGN(const std::unique_ptr<Sandbox> sandbox, Sandbox::start({store, false, {}}));
  Timer first_find, first_tree;
  first_find.start();
  TRY_ASSIGN(const Snapshot found, sandbox->find(id));
  TRY_ASSIGN(Box box, sandbox->open(found, {}));
  first_find.stop();
  first_tree.start();
  TRY(box.tree_hash());
  first_tree.stop();
  std::printf("%-44s %9s %9s %9s   (milliseconds, %lld files, %.0f MB)\n", "", "min", "median", "p90",
              static_cast<long long>(sizes.files), static_cast<double>(sizes.bytes) / 1e6);
  row("import: walk and hash the workspace", import);
  row("keep it: copy it into the store, durably", keep);
  row("export of three changed files, durably", outward);
  row("restore, first in a process", first_find);
  row("its tree, first in a process", first_tree);
  TRY(forks_and_commits(*sandbox, found, id, sizes, store));
  return long_session(*sandbox, found);
}

}  // namespace

int main(int argc, char** argv) {
  Sizes sizes;
  std::string parent = "/tmp";
  CLI::App app{"Cost of versions of a workspace"};
  app.add_option("--files", sizes.files, "files of the workspace, at least 1000")->check(CLI::Range(1000, 1'000'000));
  app.add_option("--bytes", sizes.bytes, "bytes of the workspace, at least 64 a file");
  app.add_option("--runs", sizes.runs, "measurements of each")->check(CLI::PositiveNumber);
  app.add_option("--directory", parent, "where the workspace and the store are made");
  CLI11_PARSE(app, argc, argv);
  std::string directory = parent + "/anser-bench-XXXXXX";
  if (::mkdtemp(directory.data()) == nullptr) {
    std::fprintf(stderr, "snapshots_bench: cannot make %s\n", directory.c_str());
    return 1;
  }
  const Status done = measure(sizes, directory);
  std::error_code ignored;
  fs::remove_all(directory, ignored);
  if (!done) std::fprintf(stderr, "snapshots_bench: %s\n", done.error().message().c_str());
  return done ? 0 : 1;
}
