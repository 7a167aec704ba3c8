// Nothing is left of boxes: a thousand one after another, and sixty-four at once. What the host holds is counted before
// and after, from outside (host_view.h). The whole: ANSER_PROOFS=whole sandbox_nothing_left_test; otherwise 100 and 16.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "sandbox/house.h"
#include "tests/sandbox/host_view.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

using proofs::difference;
using proofs::difference_at_rest;
using proofs::HostView;
using proofs::look;

// It writes everywhere it can, and leaves processes behind that nobody waits for.
constexpr const char* kMess =
    "echo 1 > f; mkdir -p d; mkfifo d/p /tmp/p; echo 2 > /tmp/t; echo 3 > /dev/shm/s; "
    "(setsid sleep 1000 > /tmp/log 2>&1 &); (sleep 1000 | cat &) ; echo ready";

class NothingLeft : public testing::Test {
 protected:
  void SetUp() override {
    const std::string refused = proofs::own_places();
    if (!refused.empty()) ANSER_SKIP_OR_FAIL(refused);
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;  // 64 boxes at once hold some thousands
    ::setrlimit(RLIMIT_NOFILE, &files);
    // Once, for what a process has from its first box on (libuv's pipe for signals).
    static const std::string first_time = [] {
      auto house = start();
      if (!house) return house.error().message();
      auto box = (*house)->open({}, {});
      const auto outcome = box ? box->run(mess()) : Result<Outcome>(box.error());
      return outcome ? std::string() : outcome.error().message();
    }();
    if (!first_time.empty()) ANSER_SKIP_OR_FAIL(first_time);
    bare_ = look(::getpid(), 0);
    auto started = start();
    ASSERT_TRUE(started) << started.error().message();
    house_ = std::move(*started);
    auto first = house_->open({}, {});
    Command nothing;
    nothing.argv = {"true"};
    ASSERT_TRUE(first && first->write("src/a.txt", "one\n"));
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(first->run(nothing));  // from now on there is a spare control group
    auto committed = first->commit();
    ASSERT_TRUE(committed) << committed.error().message();
    snapshot_ = *committed;
    house_->settle();
  }
  // And of the Sandbox itself nothing is left either.
  void TearDown() override {
    if (!house_) return;
    house_.reset();
    EXPECT_EQ(difference_at_rest(bare_, ::getpid(), 0), "");
  }
  static Result<std::unique_ptr<House>> start() {
    SandboxOptions options;
    options.policy.keep = Keep::kProcesses;
    return House::open_house(options);
  }
  pid_t launcher() const { return house_->launcher_pid(); }
  HostView now() const { return look(::getpid(), launcher()); }
  std::string since(const HostView& before) {
    house_->settle();
    return difference_at_rest(before, ::getpid(), launcher());
  }
  static Command mess() {
    Command command;
    command.argv = {"sh", "-c", kMess};
    return command;
  }
  // One box of the kind that its number says: plain, built ahead, kept, cut off by the wall.
  std::string one(int number) {
    BoxOptions options;
    options.ahead = number % 4 == 1 ? 1 : 0;
    options.keep = number % 4 == 2;
    auto box = house_->open(snapshot_, options);
    if (!box) return box.error().message();
    Command command = mess();
    if (number % 4 == 3) {
      command.argv[2] += "; sleep 1000";
      command.limits.wall_ms = 200;
    }
    const auto outcome = box->run(command);
    if (!outcome) return outcome.error().message();
    if (outcome->out.data != "ready\n" && number % 4 != 3) return outcome_json(*outcome);
    if (number % 4 == 3) return "";        // nobody knows how far it came
    const auto committed = box->commit();  // always the same layer
    return committed ? "" : committed.error().message();
  }
  std::unique_ptr<House> house_;
  Snapshot snapshot_;
  HostView bare_;
};

// The counters can count: whatever this file says is not left is seen while it is there.
TEST_F(NothingLeft, TheCountersSeeABoxThatIsOpen) {
  const HostView before = now();
  {
    auto box = house_->open(snapshot_, {.keep = true});
    ASSERT_TRUE(box) << box.error().message();
    Command command = mess();
    command.argv[2] += "; sleep 1000";
    auto process = box->start(command);
    ASSERT_TRUE(process) << process.error().message();
    for (int i = 0; i < 5000 && process->read(1, 0).data.empty(); ++i) ::usleep(2000);
    ASSERT_EQ(process->read(1, 0).data, "ready\n");
    const HostView open = now();
    const auto more = [&](const proofs::Things HostView::*kind) { return open.total(kind) - before.total(kind); };
    EXPECT_GE(more(&HostView::processes), 5) << difference(before, open);  // first process, shell, three sleeps, cat
    EXPECT_GE(more(&HostView::mounts), 2) << difference(before, open);     // writable layer, overlay
    EXPECT_GE(more(&HostView::descriptors), 5) << difference(before, open);
    if (::geteuid() == 0) {
      EXPECT_GE(more(&HostView::cgroups), 2) << difference(before, open);
    }
    std::printf("one box that is open: %s\n", difference(before, open).c_str());
    ASSERT_TRUE(box->write("kept.txt", "new\n"));
    ASSERT_TRUE(box->commit());
    EXPECT_GE(now().total(&HostView::files), before.total(&HostView::files) + 1);
  }
  // The layer just committed stays as long as its Sandbox, and is seen; of the box nothing is.
  HostView after = before;
  after.files = now().files;
  EXPECT_NE(difference(before, after).find("files: "), std::string::npos);
  EXPECT_EQ(since(after), "");
}

TEST_F(NothingLeft, OfBoxesOneAfterAnother) {
  const int boxes = proofs::whole() ? 1000 : 100;
  for (int i = 0; i < 8; ++i) ASSERT_EQ(one(i), "");  // what is made once: a spare control group, a layer, memory
  house_->settle();
  const HostView before = now();
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < boxes; ++i) ASSERT_EQ(one(i), "") << "box " << i;
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  EXPECT_EQ(since(before), "");
  std::printf(
      "%d boxes one after another, %.1f ms each: %d processes, %d mounts, %d control groups, %d descriptors, "
      "%d files, as before\n",
      boxes, 1e3 * seconds / boxes, before.total(&HostView::processes), before.total(&HostView::mounts),
      before.total(&HostView::cgroups), before.total(&HostView::descriptors), before.total(&HostView::files));
}

// Everybody waits until all are there. False when not all came.
class Gathering {
 public:
  explicit Gathering(int expected) : expected_(expected) {}
  bool wait() {
    std::unique_lock<std::mutex> lock(mutex_);
    if (++came_ >= expected_) changed_.notify_all();
    return changed_.wait_for(lock, std::chrono::seconds(120), [&] { return came_ >= expected_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int expected_, came_ = 0;
};

TEST_F(NothingLeft, OfManyAtOnce) {
  const int boxes = proofs::whole() ? 64 : 16;
  const auto all_at_once = [&](HostView* seen) {
    Gathering open(boxes + 1), looked(boxes + 1);
    std::vector<std::string> complaints(static_cast<size_t>(boxes));
    std::vector<std::thread> threads;
    for (int i = 0; i < boxes; ++i) {
      threads.emplace_back([&, i] {
        std::string& complaint = complaints[static_cast<size_t>(i)];
        bool came = false;
        const auto meet = [&] {
          came = true;
          if (!open.wait() || !looked.wait()) complaint += "not all boxes were open at once; ";
        };
        auto box = house_->open(snapshot_, {.keep = i % 2 == 1});
        Command command = mess();
        command.argv[2] += "; sleep 1000";
        command.limits.wall_ms = 500;  // which nobody looks at while on_output does not return
        command.on_output = [&](int, std::string_view) {
          if (!came) meet();
        };
        const auto outcome = box ? box->run(command) : Result<Outcome>(box.error());
        if (!came) meet();
        if (!outcome) {
          complaint += outcome.error().message();
        } else if (outcome->cause != Cause::kWall) {
          complaint += outcome_json(*outcome);
        }
      });
    }
    (void)open.wait();
    *seen = now();
    (void)looked.wait();
    for (std::thread& thread : threads) thread.join();
    for (const std::string& complaint : complaints) EXPECT_EQ(complaint, "");
  };
  HostView seen;
  all_at_once(&seen);  // what is made once: threads, their memory
  house_->settle();
  const HostView before = now();
  all_at_once(&seen);
  EXPECT_EQ(since(before), "");
  const int processes = seen.total(&HostView::processes) - before.total(&HostView::processes);
  EXPECT_GE(processes, 4 * boxes);  // of each its first process, the shell, and what it left
  std::printf(
      "%d boxes at once had %d processes, %d mounts, %d control groups, %d descriptors; nothing of it is left\n", boxes,
      processes, seen.total(&HostView::mounts) - before.total(&HostView::mounts),
      seen.total(&HostView::cgroups) - before.total(&HostView::cgroups),
      seen.total(&HostView::descriptors) - before.total(&HostView::descriptors));
}

}  // namespace
}  // namespace anser::sandbox
