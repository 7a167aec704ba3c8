// Snapshots through Sandbox, with boxes: fork, diff, merge, keep and find again, export; and what a hundred forks cost.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/rng.h"
#include "sandbox/box.h"
#include "tests/sandbox/big_workspace.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

class SnapshotsTest : public testing::Test {
 protected:
  void SetUp() override {
    scratch_.put("ws/a.txt", "1\n2\n3\n4\n5\n");
    scratch_.put("ws/src/b.py", "print('b')\n");
    auto started = Sandbox::start({scratch_.path("store"), false, {}});
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
  }
  void restart() {
    sandbox_.reset();
    auto started = Sandbox::start({scratch_.path("store"), false, {}});
    ASSERT_TRUE(started) << started.error().message();
    sandbox_ = std::move(*started);
  }
  Snapshot import() { return sandbox_->import_tree(scratch_.path("ws")).value(); }
  // What `from` is after a shell command.
  Snapshot after(const Snapshot& from, const std::string& shell) {
    Box box = sandbox_->open(from, {}).value();
    Command command;
    command.argv = {"sh", "-c", shell};
    const auto outcome = box.run(command);
    EXPECT_TRUE(outcome && outcome->ok()) << (outcome ? outcome_json(*outcome) : outcome.error().message());
    auto snapshot = box.commit();
    EXPECT_TRUE(snapshot) << snapshot.error().message();
    return *snapshot;
  }
  std::string read(const Snapshot& snapshot, const std::string& path) {
    auto box = sandbox_->open(snapshot, {});
    if (!box) return "cannot open: " + box.error().message();
    const auto text = box->read(path);
    return text ? *text : "cannot read: " + text.error().message();
  }
  static int64_t disk_bytes(const std::string& directory) {
    int64_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
      struct stat info {};
      if (::lstat(entry.path().c_str(), &info) == 0) bytes += int64_t{512} * info.st_blocks;
    }
    return bytes;
  }

  anser::test::Scratch scratch_;
  std::unique_ptr<Sandbox> sandbox_;
};

TEST_F(SnapshotsTest, DiffIsWhatAProgramDid) {
  const Snapshot first = import();
  const Snapshot second =
      after(first, "echo 6 >> a.txt; rm src/b.py; mkdir -p n/m; echo x > n/m/x; chmod 700 src; ln -s n l");
  const auto changes = sandbox_->diff(first, second).value();
  std::string text;
  for (const Change& change : changes) text += change.path + ":" + change_name(change.kind) + " ";
  EXPECT_EQ(text, "a.txt:modified l:added n:added n/m:added n/m/x:added src:mode src/b.py:deleted ");
  EXPECT_TRUE(sandbox_->diff(second, second)->empty());
  EXPECT_EQ(sandbox_->diff(second, first)->size(), changes.size());
}

TEST_F(SnapshotsTest, SiblingsMerge) {
  const Snapshot base = import();
  const Snapshot x = after(base, "sed -i s/1/one/ a.txt; echo x > x; rm src/b.py");
  const Snapshot y = after(base, "sed -i s/5/five/ a.txt; mkdir d; echo y > d/y");
  const Merged merged = sandbox_->merge(base, x, y).value();
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(read(merged.snapshot, "a.txt"), "one\n2\n3\n4\nfive\n");
  EXPECT_EQ(read(merged.snapshot, "x"), "x\n");
  EXPECT_EQ(read(merged.snapshot, "d/y"), "y\n");
  EXPECT_NE(read(merged.snapshot, "src/b.py").find("cannot read"), std::string::npos);
  // The id is that of the tree a box sees, walked anew.
  EXPECT_EQ(sandbox_->open(Snapshot{merged.snapshot.layers, ""}, {})->tree_hash().value(), merged.snapshot.id);
  EXPECT_EQ(sandbox_->merge(base, y, x)->snapshot.id, merged.snapshot.id);
  EXPECT_EQ(sandbox_->merge(base, base, y)->snapshot.layers, y.layers);
  EXPECT_EQ(sandbox_->merge(base, x, base)->snapshot.layers, x.layers);
  // A conflict is data, and ours stays.
  const Snapshot z = after(base, "sed -i s/1/uno/ a.txt");
  const Merged conflicting = sandbox_->merge(base, x, z).value();
  ASSERT_EQ(conflicting.conflicts.size(), 1u);
  EXPECT_EQ(conflicting.conflicts[0].path, "a.txt");
  EXPECT_EQ(conflicting.snapshot.id, x.id);
}

TEST_F(SnapshotsTest, MergedDirectoriesHideWhatWasThere) {
  const Snapshot base = import();
  const Snapshot x = after(base, "rm -rf src; echo file > src; echo x > x");
  const Snapshot y = after(base, "rm a.txt; mkdir a.txt; echo in > a.txt/in");
  const Merged merged = sandbox_->merge(base, x, y).value();
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(read(merged.snapshot, "src"), "file\n");
  EXPECT_EQ(read(merged.snapshot, "a.txt/in"), "in\n");
  const auto list = sandbox_->open(merged.snapshot, {})->list().value();
  std::string names;
  for (const Entry& entry : list) names += entry.path + ":" + entry.kind + " ";
  EXPECT_EQ(names, "a.txt:d a.txt/in:f src:f x:f ");
}

TEST_F(SnapshotsTest, KeptSnapshotsOutliveTheSandboxAndTheWorkspace) {
  const Snapshot base = import();
  const Snapshot second = after(base, "echo new > new; rm a.txt");
  const std::string id = sandbox_->keep(second).value();
  EXPECT_EQ(id, second.id);
  EXPECT_EQ(sandbox_->keep(base).value(), base.id);
  restart();
  fs::remove_all(scratch_.path("ws"));
  const Snapshot found = sandbox_->find(id.substr(0, 12)).value();
  EXPECT_EQ(found.id, id);
  EXPECT_EQ(read(found, "new"), "new\n");
  EXPECT_EQ(read(found, "src/b.py"), "print('b')\n");
  EXPECT_EQ(sandbox_->open(found, {})->tree_hash().value(), id);
  const Snapshot third = after(found, "echo 3 > three");
  EXPECT_EQ(sandbox_->diff(found, third)->size(), 1u);
  EXPECT_EQ(sandbox_->keep(third).value(), third.id);
  EXPECT_EQ(sandbox_->kept()->size(), 3u);
  EXPECT_TRUE(sandbox_->check()->damage.empty());
  ASSERT_TRUE(sandbox_->forget(id));
  ASSERT_TRUE(sandbox_->forget(third.id));
  restart();
  EXPECT_EQ(sandbox_->gc()->layers, 2);
  EXPECT_EQ(read(sandbox_->find(base.id).value(), "a.txt"), "1\n2\n3\n4\n5\n");
  EXPECT_EQ(sandbox_->open(third, {}).error().code, Errc::kNotFound) << "it was collected";
}

TEST_F(SnapshotsTest, AWorkspaceThatChangedIsNotKept) {
  const Snapshot base = import();
  scratch_.put("ws/a.txt", "changed\n");
  EXPECT_EQ(sandbox_->keep(base).error().code, Errc::kInvalid);
  EXPECT_TRUE(sandbox_->kept()->empty());
}

// The second import sees what is there; the first one's changes are then of something that nobody knows any more.
TEST_F(SnapshotsTest, ADirectoryIsImportedAgain) {
  const Snapshot base = import();
  const Snapshot next = after(base, "echo 6 >> a.txt");
  scratch_.put("ws/b.txt", "somebody else's\n");
  const Snapshot again = import();
  EXPECT_NE(again.id, base.id);
  const ExportReport stale = sandbox_->export_changes(base, next, scratch_.path("ws"), {}).value();
  EXPECT_FALSE(stale.applied);
  ASSERT_EQ(stale.conflicts.size(), 1u);
  EXPECT_EQ(stale.conflicts[0].path, ".");
  EXPECT_TRUE(sandbox_->export_changes(again, after(again, "echo 6 >> a.txt"), scratch_.path("ws"), {})->applied);
}

TEST_F(SnapshotsTest, ExportsWhatChanged) {
  scratch_.put("ws/untouched", "u");
  const Snapshot base = import();
  const Snapshot next =
      after(base, "echo 6 >> a.txt; echo all: > Makefile; printf '#!/bin/sh\\n' > run; chmod 755 run; rm -r src");
  scratch_.put("ws/mine", "written meanwhile");  // not in the way
  const ExportReport report = sandbox_->export_changes(base, next, scratch_.path("ws"), {}).value();
  EXPECT_TRUE(report.applied);
  EXPECT_EQ(read_file(scratch_.path("ws/a.txt")).value(), "1\n2\n3\n4\n5\n6\n");
  EXPECT_EQ(fs::status(scratch_.path("ws/run")).permissions(), fs::perms(0755));
  EXPECT_FALSE(fs::exists(scratch_.path("ws/src")));
  EXPECT_TRUE(fs::exists(scratch_.path("ws/mine")));
  std::string kinds;
  for (const Flag& flag : report.flags) kinds += flag.path + ":" + flag_kind_name(flag.kind) + " ";
  EXPECT_EQ(kinds, "Makefile:build run:executable ");
  // Again: the host is no longer as the base.
  const ExportReport again = sandbox_->export_changes(base, next, scratch_.path("ws"), {}).value();
  EXPECT_FALSE(again.applied);
  EXPECT_GE(again.conflicts.size(), 3u);
  // A whole tree, to where nothing is.
  ASSERT_TRUE(sandbox_->export_tree(next, scratch_.path("out/of/nothing")));
  EXPECT_EQ(read_file(scratch_.path("out/of/nothing/untouched")).value(), "u");
  EXPECT_EQ(sandbox_->export_tree(next, scratch_.path("out/of/nothing")).error().code, Errc::kInvalid) << "not empty";
  const Snapshot bad = after(base, "ln -s /etc/passwd p");
  EXPECT_EQ(sandbox_->export_tree(bad, scratch_.path("refused")).error().code, Errc::kInvalid);
  EXPECT_FALSE(fs::exists(scratch_.path("refused")));
}

// A hundred commits, each a layer: the stack stays within bounds and what a box sees is right.
TEST_F(SnapshotsTest, AHundredCommits) {
  Box box = sandbox_->open(import(), {}).value();
  Snapshot last;
  for (int i = 0; i < 100; ++i) {
    ASSERT_TRUE(box.write("d" + std::to_string(i % 9) + "/f" + std::to_string(i), std::to_string(i)));
    if (i % 7 == 6) {
      ASSERT_TRUE(box.remove("d" + std::to_string(i % 9) + "/f" + std::to_string(i)));
    }
    last = box.commit().value();
    ASSERT_LE(last.layers.size(), 17u);
  }
  Box fresh = sandbox_->open(Snapshot{last.layers, ""}, {}).value();
  EXPECT_EQ(fresh.list()->size(), 3u + 9u + 100u - 14u);
  EXPECT_EQ(fresh.tree_hash().value(), last.id);
  EXPECT_EQ(sandbox_->keep(last).value(), last.id);
  EXPECT_TRUE(sandbox_->check()->damage.empty());
}

TEST_F(SnapshotsTest, AHundredForksOfALargeWorkspaceCostNoDisk) {
  constexpr int64_t kFiles = 10'000, kBytes = 200'000'000, kBound = 20'000'000;
  test::make_big_workspace(scratch_.path("big"), kFiles, kBytes);
  const Snapshot base = sandbox_->import_tree(scratch_.path("big")).value();
  const int64_t before_keep = disk_bytes(scratch_.path("store"));
  const std::string id = sandbox_->keep(base).value();
  restart();
  const Snapshot found = sandbox_->find(id).value();
  const int64_t before = disk_bytes(scratch_.path("store"));
  EXPECT_GT(before - before_keep, kBytes) << "the measure measures";
  std::vector<Box> boxes = sandbox_->fork(found, 100, {}).value();
  ASSERT_EQ(boxes.size(), 100u);
  Command command;
  command.argv = {"sh", "-c", "cat d7/* | wc -c"};  // nothing is written
  for (size_t i = 0; i < boxes.size(); i += 25) EXPECT_TRUE(boxes[i].run(command)->ok());
  EXPECT_LT(disk_bytes(scratch_.path("store")) - before, kBound);
  // And none of them sees another.
  ASSERT_TRUE(boxes[3].write("d1/mine", "3"));
  EXPECT_EQ(boxes[4].read("d1/mine").error().code, Errc::kNotFound);
  const Snapshot changed = boxes[3].commit().value();
  EXPECT_EQ(sandbox_->diff(found, changed)->size(), 1u);
}

}  // namespace
}  // namespace anser::sandbox
