// Refused calls: recorded in words, counted, and dear to whoever makes many of them.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <string>

#include "sandbox/box.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

class DenialsTest : public testing::Test {
 protected:
  void SetUp() override {
    auto started = Sandbox::start({});
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
  }
  Outcome python(const std::string& text, int64_t wall_ms = 60'000) {
    auto box = sandbox_->open({}, {});
    Command command;
    command.argv = {"python3", "-I", "-S", "-c", "import ctypes,os,socket\nlibc=ctypes.CDLL(None)\n" + text};
    command.limits.wall_ms = wall_ms;
    command.limits.cpu_ms = 60'000;
    return box->run(command).value();
  }
  static const Denial* find(const Outcome& outcome, const std::string& call, const std::string& detail) {
    const auto found = std::find_if(outcome.denials.begin(), outcome.denials.end(),
                                    [&](const Denial& one) { return one.call == call && one.detail == detail; });
    return found == outcome.denials.end() ? nullptr : &*found;
  }
  std::unique_ptr<Sandbox> sandbox_;
};

TEST_F(DenialsTest, AreRecordedInWords) {
  const Outcome outcome = python(
      "print(libc.mount(b'none', b'/mnt/here', b'tmpfs', 0, None))\n"
      "for _ in range(3):\n"
      "  try: socket.socket(40, socket.SOCK_STREAM)\n"
      "  except PermissionError: print('refused')\n");
  EXPECT_EQ(outcome.out.data, "-1\nrefused\nrefused\nrefused\n") << outcome_json(outcome);
  const Denial* mount = find(outcome, "mount", "/mnt/here");
  ASSERT_NE(mount, nullptr) << outcome_json(outcome);
  EXPECT_EQ(mount->count, 1);
  EXPECT_EQ(mount->error, EPERM);
  EXPECT_GT(mount->pid, 0);
  EXPECT_EQ(mount->name, "python3");
  const Denial* vsock = find(outcome, "socket", "AF_VSOCK");
  ASSERT_NE(vsock, nullptr) << outcome_json(outcome);
  EXPECT_EQ(vsock->count, 3);
  EXPECT_EQ(outcome.denials_dropped, 0);
  EXPECT_TRUE(outcome.ok());
}

TEST_F(DenialsTest, ThereIsRoomForSoMany) {
  const Outcome outcome = python(
      "for i in range(100): libc.prctl(1000 + i)\n"
      "for i in range(200): libc.mount(b'none', b'/mnt/%d' % i, b'tmpfs', 0, None)\n");
  EXPECT_EQ(outcome.denials.size(), 64u);
  EXPECT_GE(outcome.denials_dropped, 136);
}

TEST_F(DenialsTest, ThePolicySaysHowMany) {
  SandboxOptions options;
  options.policy.denials.at_most = 3;
  sandbox_ = Sandbox::start(options).value();
  const Outcome outcome = python("for i in range(10): libc.mount(b'none', b'/mnt/%d' % i, b'tmpfs', 0, None)\n");
  EXPECT_EQ(outcome.denials.size(), 3u);
  EXPECT_EQ(outcome.denials_dropped, 7);
  EXPECT_TRUE(outcome.ok()) << outcome_json(outcome);
}

TEST_F(DenialsTest, CleanProgramsLeaveNone) {
  EXPECT_TRUE(python("os.listdir('/work'); socket.socket().close()").denials.empty());
}

// Whoever storms waits for itself: the supervisor spends a small share of the time on it.
TEST_F(DenialsTest, AStormCostsTheSupervisorLittle) {
  rusage before{}, after{};
  ::getrusage(RUSAGE_SELF, &before);
  const Outcome outcome = python("while True: libc.mount(b'none', b'/mnt', b'tmpfs', 0, None)\n", 2000);
  ::getrusage(RUSAGE_SELF, &after);
  EXPECT_EQ(outcome.cause, Cause::kWall);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  const double used =
      seconds(after.ru_utime) + seconds(after.ru_stime) - seconds(before.ru_utime) - seconds(before.ru_stime);
  const Denial* mount = find(outcome, "mount", "/mnt");
  ASSERT_NE(mount, nullptr);
  EXPECT_GT(mount->count, 500);
  EXPECT_LT(mount->count, 2000 * outcome.wall_seconds + 1000);
  std::printf("%lld refused calls in %.2f s: the supervisor used %.1f %% of a core\n",
              static_cast<long long>(mount->count), outcome.wall_seconds, 100 * used / outcome.wall_seconds);
}

TEST_F(DenialsTest, ManyProcessesAreRefusedToo) {
  const Outcome outcome = python(
      "pids=[]\n"
      "for i in range(8):\n"
      "  pid=os.fork()\n"
      "  if pid==0:\n"
      "    for _ in range(50): libc.mount(b'none', b'/mnt', b'tmpfs', 0, None)\n"
      "    os._exit(0)\n"
      "  pids.append(pid)\n"
      "for pid in pids: os.waitpid(pid, 0)\n");
  const Denial* mount = find(outcome, "mount", "/mnt");
  ASSERT_NE(mount, nullptr);
  EXPECT_EQ(mount->count, 400);
}

}  // namespace
}  // namespace anser::sandbox
