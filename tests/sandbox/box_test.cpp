#include "sandbox/box.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

class BoxTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "anser-box-test-XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
    fs::create_directories(directory_ / "ws/src");
    std::ofstream(directory_ / "ws/a.txt") << "one\n";
    std::ofstream(directory_ / "ws/src/b.py") << "print('b')\n";
    auto started = Sandbox::start({});
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
  }
  void TearDown() override {
    sandbox_.reset();
    fs::remove_all(directory_);
  }
  Snapshot import() {
    auto snapshot = sandbox_->import_tree((directory_ / "ws").string());
    EXPECT_TRUE(snapshot) << snapshot.error().message();
    return snapshot ? *snapshot : Snapshot{};
  }
  Box open(const Snapshot& snapshot, const BoxOptions& options = {}) {
    auto box = sandbox_->open(snapshot, options);
    EXPECT_TRUE(box) << box.error().message();
    return std::move(*box);
  }
  static Outcome run(Box& box, std::vector<std::string> argv, Command command = {}) {
    command.argv = std::move(argv);
    auto outcome = box.run(command);
    EXPECT_TRUE(outcome) << outcome.error().message();
    return outcome ? *outcome : Outcome{};
  }

  fs::path directory_;
  std::unique_ptr<Sandbox> sandbox_;
};

TEST_F(BoxTest, RunsPythonAndSeesTheWorkspace) {
  Box box = open(import());
  const Outcome outcome = run(box, {"python3", "src/b.py"});
  EXPECT_TRUE(outcome.ok()) << outcome_json(outcome);
  EXPECT_EQ(outcome.out.data, "b\n");
  const Outcome shell = run(box, {"sh", "-c", "cat a.txt; echo two > c.txt; echo three >> a.txt; id -u; exit 7"});
  EXPECT_EQ(shell.exit_code, 7) << outcome_json(shell);
  EXPECT_EQ(shell.out.data, "one\n1000\n");
  EXPECT_EQ(run(box, {"sh", "-c", "ls / /dev | grep -c -e work -e null"}).out.data, "2\n");
}

// A program that ignores SIGTERM, once it has spoken; then one whose flag is set before it starts.
TEST_F(BoxTest, AProgramIsCancelledByAFlag) {
  Box box = open(import());
  std::atomic<bool> cancelled{false};
  Command command;
  command.limits.wall_ms = 600'000;
  command.cancelled = &cancelled;
  command.on_output = [&](int, std::string_view) { cancelled = true; };
  const Outcome deaf = run(box, {"sh", "-c", "trap '' TERM; echo here; sleep 600"}, command);
  EXPECT_EQ(deaf.how, How::kKilled) << outcome_json(deaf);
  EXPECT_EQ(deaf.cause, Cause::kCancelled);
  EXPECT_EQ(deaf.signal, SIGKILL);
  EXPECT_EQ(deaf.out.data, "here\n");
  const Outcome late = run(box, {"sleep", "600"}, command);
  EXPECT_EQ(late.cause, Cause::kCancelled) << outcome_json(late);
  cancelled = false;
  command.on_output = {};
  EXPECT_TRUE(run(box, {"true"}, command).ok());
}

TEST_F(BoxTest, HostTreeIsNeverWritten) {
  Box box = open(import());
  EXPECT_TRUE(run(box, {"sh", "-c", "echo evil > a.txt; rm -rf src; mkdir -p x/y; echo z > x/y/z"}).ok());
  std::ifstream in(directory_ / "ws/a.txt");
  std::string line;
  std::getline(in, line);
  EXPECT_EQ(line, "one");
  EXPECT_TRUE(fs::exists(directory_ / "ws/src/b.py"));
  EXPECT_FALSE(fs::exists(directory_ / "ws/x"));
}

TEST_F(BoxTest, ReadWriteRemoveList) {
  Box box = open(import());
  EXPECT_EQ(box.read("a.txt").value(), "one\n");
  ASSERT_TRUE(box.write("new/deep/file.txt", "hello"));
  EXPECT_EQ(box.read("/work/new/deep/file.txt").value(), "hello");
  ASSERT_TRUE(box.remove("src"));
  const auto entries = box.list();
  ASSERT_TRUE(entries) << entries.error().message();
  std::string names;
  for (const Entry& entry : *entries) names += entry.path + ":" + entry.kind + " ";
  EXPECT_EQ(names, "a.txt:f new:d new/deep:d new/deep/file.txt:f ");
  EXPECT_EQ(box.read("nowhere").error().code, Errc::kNotFound);
  EXPECT_EQ(box.read("../etc/passwd").error().code, Errc::kInvalid);
  EXPECT_EQ(box.read("/etc/passwd").error().code, Errc::kInvalid);
  EXPECT_EQ(box.read("new").error().code, Errc::kInvalid);
  EXPECT_EQ(box.read("a.txt", 2).error().code, Errc::kInvalid);
}

TEST_F(BoxTest, CommitForkAndHash) {
  const Snapshot first = import();
  EXPECT_EQ(first.id.size(), 64u);
  Box box = open(first);
  EXPECT_EQ(box.tree_hash().value(), first.id);
  EXPECT_EQ(box.commit()->layers, first.layers);
  EXPECT_TRUE(run(box, {"sh", "-c", "echo changed > a.txt; rm src/b.py; mkdir d; echo 1 > d/1; ln -s d/1 link"}).ok());
  const Snapshot second = box.commit().value();
  EXPECT_EQ(second.layers.size(), 2u);
  EXPECT_NE(second.id, first.id);
  EXPECT_EQ(box.tree_hash().value(), second.id);
  // Two forks of one snapshot do not see each other.
  Box left = open(second), right = open(second);
  EXPECT_EQ(left.read("a.txt").value(), "changed\n");
  EXPECT_EQ(left.read("src/b.py").error().code, Errc::kNotFound);
  ASSERT_TRUE(left.write("only_left", "x"));
  EXPECT_EQ(right.read("only_left").error().code, Errc::kNotFound);
  // The same change made twice has the same name; the old snapshot still opens.
  Box again = open(first);
  EXPECT_TRUE(
      run(again, {"sh", "-c", "ln -s d/1 link; mkdir d; echo 1 > d/1; rm src/b.py; echo changed > a.txt"}).ok());
  EXPECT_EQ(again.commit()->id, second.id);
  EXPECT_EQ(open(first).read("a.txt").value(), "one\n");
  // Changed and changed back is no change.
  Box back = open(first);
  ASSERT_TRUE(back.write("a.txt", "two\n"));
  ASSERT_TRUE(back.write("a.txt", "one\n"));
  EXPECT_EQ(back.commit()->layers, first.layers);
}

TEST_F(BoxTest, ChangingToAndFroKeepsTheBoxGoing) {
  Box box = open(import());
  for (const char* text : {"two\n", "three\n", "two\n", "three\n", "two\n"}) {
    ASSERT_TRUE(box.write("a.txt", text));
    ASSERT_TRUE(box.commit());
    EXPECT_EQ(run(box, {"cat", "a.txt"}).out.data, text);
  }
  EXPECT_EQ(box.commit()->layers.size(), 3u);
}

TEST_F(BoxTest, ReplacedDirectoryHidesTheOldOne) {
  Box box = open(import());
  EXPECT_TRUE(run(box, {"sh", "-c", "rm -rf src; mkdir src; echo new > src/new"}).ok());
  const Snapshot second = box.commit().value();
  Box after = open(second);
  EXPECT_EQ(after.read("src/new").value(), "new\n");
  EXPECT_EQ(after.read("src/b.py").error().code, Errc::kNotFound);
  const std::string target = (directory_ / "out").string();
  ASSERT_TRUE(sandbox_->export_tree(second, target));
  EXPECT_TRUE(fs::exists(target + "/src/new"));
  EXPECT_FALSE(fs::exists(target + "/src/b.py"));
}

// Forty commits with every kind of change: the stack stays short, and the tree is what a box that did all of it at once
// has.
TEST_F(BoxTest, LongSessionsAreFlattened) {
  const std::vector<std::string> steps{"echo $I > f$I",
                                       "echo $I > a.txt",
                                       "rm -rf src; mkdir src; echo $I > src/$I",
                                       "rm -f f$((I - 3)) src/*",
                                       "mkdir -p d/e$I",
                                       "rm -rf d; ln -sf a.txt d",
                                       "rm -f d; mkdir d; touch d/$I",
                                       "chmod 700 src; chmod +x a.txt"};
  Box box = open(import());
  std::string all;
  Snapshot last;
  size_t most = 0;
  for (int i = 1; i <= 40; ++i) {
    const std::string step = "I=" + std::to_string(i) + "; " + steps[static_cast<size_t>(i) % steps.size()];
    all += step + "\n";
    EXPECT_TRUE(run(box, {"sh", "-c", step}).ok()) << step;
    last = box.commit().value();
    most = std::max(most, last.layers.size());
  }
  EXPECT_LE(most, 16u);
  EXPECT_GE(most, 10u);
  EXPECT_EQ(last.layers.back(), fs::canonical(directory_ / "ws").string());
  Box once = open(import());
  EXPECT_TRUE(run(once, {"sh", "-c", all}).ok());
  EXPECT_EQ(once.tree_hash().value(), last.id);
  // Not only by the books: what a box shows, read anew.
  auto fresh = open(last).list().value(), direct = once.list().value();
  ASSERT_EQ(fresh.size(), direct.size());
  for (size_t i = 0; i < fresh.size(); ++i) EXPECT_EQ(fresh[i].path, direct[i].path);
}

// Boxes of one Sandbox from several threads at once.
TEST_F(BoxTest, ThreadsRunTheirOwnBoxes) {
  const Snapshot first = import();
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 5; ++i) {
        auto box = sandbox_->open(first, {});
        Command command;
        command.argv = {"sh", "-c", "echo " + std::to_string(t) + " > mine; cat mine; ls | wc -l"};
        const auto outcome = box->run(command);
        if (outcome && outcome->out.data == std::to_string(t) + "\n3\n") ++good;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(good, 15);
}

TEST_F(BoxTest, StrangeNamesSurvive) {
  Box box = open(import());
  const std::string names[] = {"new\nline", "esc\x1b[31m", "-rf", "caf\xc3\xa9", "bad\xff\xfe", std::string(255, 'n')};
  for (const std::string& name : names) ASSERT_TRUE(box.write(name, name)) << name;
  const Snapshot snapshot = box.commit().value();
  Box after = open(snapshot);
  for (const std::string& name : names) EXPECT_EQ(after.read(name).value(), name);
  EXPECT_TRUE(run(after, {"sh", "-c", "mkfifo fifo; chmod 4755 a.txt; touch -- '-rf'"}).ok());
  const Snapshot third = after.commit().value();
  Box last = open(third);
  EXPECT_EQ(run(last, {"sh", "-c", "test ! -e fifo && test ! -u a.txt"}).exit_code, 0);
}

TEST_F(BoxTest, LinksThatLeaveAreRefused) {
  Box box = open(import());
  EXPECT_TRUE(run(box, {"sh", "-c", "ln -s /etc/passwd p; ln -s ../tmp up; ln -s a.txt in"}).ok());
  EXPECT_EQ(box.read("p").error().code, Errc::kInvalid);
  EXPECT_EQ(box.write("up/x", "1").error().code, Errc::kInvalid);
  EXPECT_EQ(box.read("in").value(), "one\n");
  const Snapshot snapshot = box.commit().value();
  EXPECT_EQ(sandbox_->export_tree(snapshot, (directory_ / "out").string()).error().code, Errc::kInvalid);
}

TEST_F(BoxTest, EmptySnapshotAndReadOnly) {
  Box box = open({});
  ASSERT_TRUE(box.write("x.py", "import sys; print(sys.stdin.read().upper())"));
  Command command;
  command.stdin_data = "hey";
  const Outcome outcome = run(box, {"python3", "x.py"}, command);
  EXPECT_EQ(outcome.out.data, "HEY\n") << outcome_json(outcome);
  Box locked = open(box.commit().value(), {.read_only = true});
  EXPECT_EQ(locked.write("y", "1").error().code, Errc::kPermission);
  EXPECT_NE(run(locked, {"touch", "y"}).exit_code, 0);
  EXPECT_EQ(locked.read("x.py").value().substr(0, 6), "import");
}

TEST_F(BoxTest, OutcomesNameTheirCause) {
  Box box = open(import());
  Command quick;
  quick.limits.wall_ms = 1500;
  const Outcome wall = run(box, {"sh", "-c", "echo partial; sleep 60"}, quick);
  EXPECT_EQ(wall.cause, Cause::kWall) << outcome_json(wall);
  EXPECT_EQ(wall.how, How::kKilled);
  EXPECT_EQ(wall.out.data, "partial\n");
  EXPECT_LT(wall.wall_seconds, 10);
  const Outcome missing = run(box, {"no-such-program"});
  EXPECT_EQ(missing.exit_code, 127) << outcome_json(missing);
  EXPECT_EQ(missing.err.data, "no-such-program: command not found\n");
  const Outcome killed = run(box, {"sh", "-c", "kill -SEGV $$"});
  EXPECT_EQ(killed.how, How::kSignaled);
  EXPECT_EQ(killed.signal, 11);
  EXPECT_EQ(killed.cause, Cause::kNone);
  Command small;
  small.limits.output_bytes = 1000;
  const Outcome flood = run(box, {"sh", "-c", "head -c 100000 /dev/zero | tr '\\0' x; echo END"}, small);
  EXPECT_TRUE(flood.ok());
  EXPECT_TRUE(flood.out.truncated);
  EXPECT_EQ(flood.out.total_bytes, 100004);
  EXPECT_EQ(flood.out.data.size(), 1000u);
  EXPECT_EQ(flood.out.data.substr(996), "END\n");
}

}  // namespace
}  // namespace anser::sandbox
