// The hostile programs of tests/probes/hostile.py, one row each: what must come of it inside, and what the host must
// look like afterwards. The payload's word alone proves nothing: after every row the host is asked for survivors,
// left-over control groups and mounts, and whether its canary is still what it was.
#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <re2/re2.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "base/unique_fd.h"
#include "sandbox/box.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

// What is expected: a regular expression for the line "LAST LINE OF OUTPUT | exited 0 | cause none".
struct Row {
  int id;  // of the catalogue in docs/sandbox.md
  const char* name;
  const char* expected;
  const char* argument;  // "": none; PID, CANARY, SOCKET, PORT: of the host
};

constexpr const char* kRan = " \\| exited 0 \\| cause none";

const Row kRows[] = {
    {1, "fork_bomb", "EAGAIN$RAN", ""},
    {2, "thread_bomb", "EAGAIN$RAN", ""},
    {4, "spawn_churn", ".*\\| killed .*\\| cause (cpu|wall)", ""},
    {5, "mem_anon", ".*\\| cause memory", ""},
    {6, "mem_many", ".*\\| cause memory", ""},
    {7, "mem_tmpfs", "ENOSPC$RAN", ""},
    {9, "mem_secret", "(ENOSYS|EPERM|ENOMEM| )+$RAN", ""},
    {13, "disk_fill", "ENOSPC$RAN", ""},
    {14, "inode_fill", "ENOSPC$RAN", ""},
    {16, "sparse_huge", "EFBIG$RAN", ""},
    {19, "output_flood", "END$RAN", ""},
    {21, "output_drip", ".*\\| killed 15 \\| cause wall", ""},
    {23, "fd_exhaust", "EMFILE$RAN", ""},
    {24, "loop_ignore_term", ".*\\| killed 9 \\| cause (wall|cpu)", ""},
    {25, "sleep_forever", ".*\\| killed 15 \\| cause wall", ""},
    {26, "cpu_daemons", ".*\\| killed .*\\| cause cpu", ""},
    {28, "fork_during_kill", ".*\\| killed 9 \\| cause (wall|cpu)", ""},
    {29, "rt_sched", "(EPERM|EACCES| )+$RAN", ""},
    {31, "core_storm", ".*\\| signaled 6 \\| cause none", ""},
    {32, "timer_storm", "EAGAIN$RAN", ""},
    {34, "clock_set", "EPERM$RAN", ""},
    {35, "daemon_outlives", "left$RAN", ""},
    {37, "kill_all", "(EPERM|worked) ESRCH$RAN", "PID"},
    {38, "ptrace_init", "(EPERM|EACCES|ENOENT| )+$RAN", ""},
    {44, "setuid_bin", "nothing$RAN", ""},
    {47, "read_secrets", "ENOENT$RAN", "CANARY"},
    {48, "write_outside", "(EROFS|EACCES| )+$RAN", ""},
    {52, "hardlink_out", "(EXDEV|EPERM|EACCES| )+$RAN", ""},
    {53, "hardlink_alias", "evil$RAN", ""},
    {54, "ancestor_rename", "pre-commit$RAN", ""},
    {61, "special_nodes", "EPERM$RAN", ""},
    {63, "fds", "0 1 2$RAN", ""},
    {64, "proc_root", "(ENOENT|EACCES|EPERM| )+$RAN", ""},
    {66, "open_by_handle", "EPERM$RAN", ""},
    {67, "mount_all", "EPERM$RAN", ""},
    {69, "proc_sys", "(EROFS|EACCES|ENOENT|EPERM| )+$RAN", ""},
    {70, "cgroup_escape", "(ENOENT|EPERM| )+ 0$RAN", ""},
    {71, "dev_nodes", "ENOENT$RAN", ""},
    {72, "sys_leak", "ENOENT clean$RAN", "CANARY"},
    {73, "overlay_forge", "(worked|EPERM|ENOTSUP|EOPNOTSUPP|EACCES| )+ True$RAN", ""},
    {76, "shm_channel", "home$RAN", ""},
    {79, "i386_abi", ".*\\| signaled 31 \\| cause policy", ""},
    {80, "x32_abi", ".*\\| signaled 31 \\| cause policy", ""},
    {81, "arg_highbits", "EPERM$RAN", ""},
    {82, "clone3_ns", "ENOSYS$RAN", ""},
    {83, "nested_userns", "EPERM$RAN", ""},
    {85, "ptrace_family", "EPERM$RAN", ""},
    {86, "kernel_interfaces", "ENOSYS$RAN", ""},
    {91, "ldt_personality", "(EPERM|ENOSYS| )+$RAN", ""},
    {92, "admin_calls", "EPERM$RAN", ""},
    {94, "unknown_syscall", "ENOSYS$RAN", ""},
    {97, "tiocsti", "EPERM$RAN", ""},
    {100, "egress", "ENETUNREACH$RAN", ""},
    {101, "packet_netlink", "EPERM$RAN", ""},
    {104, "path_unix", "(ENOENT|ECONNREFUSED|EPERM| )+$RAN", "SOCKET"},
    {105, "host_loopback", "ECONNREFUSED$RAN", "PORT"},
    {120, "env_secrets", "clean$RAN", ""},
    {125, "identity", "1000 0 \\[.*\\]$RAN", ""},
};

// Time is given freely except where it is what the row is about, so that a busy machine changes nothing.
Limits bounded(const Row& row) {
  const std::string expected = row.expected;
  const bool wall = expected.find("cause wall") != std::string::npos;
  Limits limits;
  limits.wall_ms = wall ? 2000 : 30'000;
  limits.cpu_ms = expected.find("cpu") != std::string::npos ? 600 : 5000;
  limits.output_bytes = 65536;
  limits.memory_bytes = int64_t{128} << 20;
  limits.pids = 40;
  limits.tmp_bytes = int64_t{4} << 20;
  limits.disk_bytes = int64_t{24} << 20;
  limits.file_bytes = int64_t{64} << 20;
  return limits;
}

std::string read_all(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

// AddressSanitizer keeps freed memory in quarantine (256 MiB), which is no growth of ours.
#ifdef __SANITIZE_ADDRESS__
constexpr long kMaxGrowthKib = (256 + 64) * 1024;
#else
constexpr long kMaxGrowthKib = 64 * 1024;
#endif

// In every probe's command line, so that another run of this test on the same machine is not mistaken for survivors.
std::string run_tag() { return "hostile-test-" + std::to_string(::getpid()); }

// Processes of this run that are alive under a uid which only boxes have (as root).
int survivors() {
  int count = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
    struct stat info {};
    if (std::atoi(entry.path().filename().c_str()) <= 0 || ::stat(entry.path().c_str(), &info) != 0) continue;
    const std::string status = read_all(entry.path() / "status");
    const size_t at = status.find("\nUid:\t");
    const long uid = at == std::string::npos ? 0 : std::strtol(status.c_str() + at + 6, nullptr, 10);
    const std::string command = read_all(entry.path() / "cmdline");
    if (uid >= 1'880'000'000 && command.find(run_tag()) != std::string::npos) ++count;
  }
  return count;
}

int leaves() {
  int count = 0;
  std::error_code ignored;
  const std::string ours = std::to_string(::getpid()) + "-";
  for (const char* where : {"unified", "memory", "pids", "cpuacct"}) {
    for (const auto& entry : fs::directory_iterator(std::string("/sys/fs/cgroup/") + where + "/anser", ignored)) {
      count += entry.path().filename().string().rfind(ours, 0) == 0 ? 1 : 0;
    }
  }
  return count;
}

std::string last_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1);
}

class HostileTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "anser-hostile-XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
    fs::create_directories(directory_ / "ws/.git/hooks");
    std::ofstream(directory_ / "canary") << "canary\n";
    fs::create_hard_link(directory_ / "canary", directory_ / "ws/alias");
    fs::copy(fs::path(ANSER_SOURCE_DIR) / "tests/probes/hostile.py", directory_ / "ws/hostile.py");
    ::setenv("ANSER_TEST_SECRET", "hunter2", 1);
    listen_on_host();
    mounts_ = read_all("/proc/self/mounts");
    auto started = Sandbox::start({});
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
    snapshot_ = sandbox_->import_tree((directory_ / "ws").string()).value();
  }
  void TearDown() override {
    sandbox_.reset();
    EXPECT_EQ(leaves(), 0);
    EXPECT_EQ(read_all("/proc/self/mounts"), mounts_);
    fs::remove_all(directory_);
  }

  // A TCP listener on the host's loopback and a UNIX one below /tmp: neither may ever see a connection.
  void listen_on_host() {
    tcp_.reset(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ASSERT_EQ(::bind(tcp_.get(), reinterpret_cast<sockaddr*>(&address), length), 0);
    ASSERT_EQ(::listen(tcp_.get(), 4), 0);
    ASSERT_EQ(::getsockname(tcp_.get(), reinterpret_cast<sockaddr*>(&address), &length), 0);
    port_ = ntohs(address.sin_port);
    unix_.reset(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    sockaddr_un path{};
    path.sun_family = AF_UNIX;
    std::snprintf(path.sun_path, sizeof path.sun_path, "%s", (directory_ / "socket").c_str());
    ASSERT_EQ(::bind(unix_.get(), reinterpret_cast<sockaddr*>(&path), sizeof path), 0);
    ASSERT_EQ(::listen(unix_.get(), 4), 0);
  }

  std::string argument(const std::string& which) const {
    if (which == "PID") return std::to_string(::getpid());
    if (which == "CANARY") return (directory_ / "canary").string();
    if (which == "SOCKET") return (directory_ / "socket").string();
    return which == "PORT" ? std::to_string(port_) : which;
  }

  Outcome run(const Row& row) {
    auto box = sandbox_->open(snapshot_, {});
    EXPECT_TRUE(box) << box.error().message();
    Command command;
    command.argv = {"python3", "-I", "-S", "hostile.py", row.name, argument(row.argument), run_tag()};
    command.limits = bounded(row);
    auto outcome = box->run(command);
    EXPECT_TRUE(outcome) << outcome.error().message();
    return outcome ? *outcome : Outcome{};
  }

  // What the host says; "" when all is well.
  std::string host_complaint() const {
    if (read_all(directory_ / "canary") != "canary\n") return "the canary was written";
    if (!fs::exists(directory_ / "ws/.git/hooks") || !fs::is_empty(directory_ / "ws/.git/hooks"))
      return "a hook appeared";
    if (const int n = survivors(); n != 0) return std::to_string(n) + " processes survived";
    // One set of them is always made ahead.
    if (const int n = leaves(); n > 4) return std::to_string(n) + " control groups left";
    if (::accept(tcp_.get(), nullptr, nullptr) >= 0) return "a connection reached the host's loopback";
    if (::accept(unix_.get(), nullptr, nullptr) >= 0) return "a connection reached a socket of the host";
    for (const auto& entry : fs::directory_iterator(directory_ / "ws")) {
      if (entry.path().filename().string().rfind("core", 0) == 0) return "a core file";
    }
    return "";
  }

  fs::path directory_;
  std::unique_ptr<Sandbox> sandbox_;
  Snapshot snapshot_;
  std::string mounts_;
  UniqueFd tcp_, unix_;
  int port_ = 0;
};

TEST_F(HostileTest, Catalogue) {
  rusage before{};
  ::getrusage(RUSAGE_SELF, &before);
  std::printf("%4s %-18s %-52s %s\n", "id", "name", "got", "host");
  for (const Row& row : kRows) {
    const Outcome outcome = run(row);
    char ending[96];
    std::snprintf(ending, sizeof ending, " | %s %d | cause %s", how_name(outcome.how),
                  outcome.how == How::kExited ? outcome.exit_code : outcome.signal, cause_name(outcome.cause));
    const std::string got = last_line(outcome.out.data).substr(0, 200) + ending;
    std::string expected = row.expected;
    if (const size_t at = expected.find("$RAN"); at != std::string::npos) expected.replace(at, 4, kRan);
    sandbox_->settle();
    const std::string host = host_complaint();
    std::printf("%4d %-18s %-52s %s\n", row.id, row.name, got.substr(got.size() > 70 ? got.size() - 70 : 0).c_str(),
                host.empty() ? "clean" : host.c_str());
    EXPECT_TRUE(RE2::FullMatch(got, expected)) << row.name << ": expected " << expected << "\n got " << got << "\n"
                                               << outcome.err.data << outcome_json(outcome);
    EXPECT_EQ(host, "") << row.name;
    EXPECT_LT(outcome.wall_seconds, 40) << row.name;
  }
  rusage after{};
  ::getrusage(RUSAGE_SELF, &after);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, kMaxGrowthKib) << "the supervisor grew with its guests' output (KiB)";
}

TEST_F(HostileTest, EvidenceIsInTheOutcome) {
  const Outcome bomb = run({1, "fork_bomb", "", ""});
  EXPECT_NE(std::find(bomb.limits_hit.begin(), bomb.limits_hit.end(), Cause::kPids), bomb.limits_hit.end());
  const Outcome memory = run({5, "mem_anon", "", ""});
  EXPECT_GE(memory.evidence.count("memory.oom_kill"), 1u) << outcome_json(memory);
  const Outcome daemons = run({35, "daemon_outlives", "", ""});
  EXPECT_GE(daemons.orphans_killed, 2);
  const Outcome burners = run({26, "cpu_daemons", "cause cpu", ""});
  EXPECT_GE(burners.cpu_seconds, 0.59);
  EXPECT_NE(burners.cpu_source, "rusage_lower_bound");
  const Outcome flood = run({19, "output_flood", "", ""});
  EXPECT_TRUE(flood.out.truncated);
  EXPECT_EQ(flood.out.total_bytes, 400 * 65536 + 4);
  EXPECT_LE(flood.out.data.size(), 65536u);
}

// The mark that a program set itself is kept apart by the overlay and dropped by commit: the lower files stay visible.
TEST_F(HostileTest, ForgedMarksDoNotSurviveCommit) {
  auto box = sandbox_->open(snapshot_, {});
  ASSERT_TRUE(box);
  Command command;
  command.argv = {"python3", "-I", "-S", "hostile.py", "overlay_forge"};
  ASSERT_TRUE(box->run(command)->ok());
  const Snapshot after = box->commit().value();
  ASSERT_EQ(after.layers.size(), 2u);
  auto again = sandbox_->open(after, {});
  const auto entries = again->list().value();
  const auto has = [&](const char* path) {
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.path == path; });
  };
  EXPECT_TRUE(has(".git/new"));
  EXPECT_TRUE(has(".git/hooks"));
}

// SIGKILL of the supervisor: its boxes die with it, and the next start sweeps what it left.
TEST_F(HostileTest, SupervisorCrash) {
  const std::string tag = run_tag();  // the parent's, which is who looks
  const pid_t child = ::fork();
  if (child == 0) {
    auto sandbox = Sandbox::start({});
    if (!sandbox) ::_exit(1);
    auto box = (*sandbox)->open(snapshot_, {});
    Command command;
    command.argv = {"python3", "-I", "-S", "hostile.py", "sleep_forever", "", tag};
    command.limits.wall_ms = 60'000;
    (void)box->run(command);
    ::_exit(0);
  }
  int seen = 0;
  for (int i = 0; i < 200 && seen == 0; ++i) {
    ::usleep(20'000);
    seen = survivors();
  }
  EXPECT_GE(seen, 1) << "the box must be seen running first";
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  int left = 1;
  for (int i = 0; i < 100 && left > 0; ++i) {
    left = survivors();
    if (left > 0) ::usleep(20'000);
  }
  EXPECT_EQ(left, 0);
  const auto swept = Sandbox::start({});
  ASSERT_TRUE(swept);
  const std::string stale = std::to_string(child) + "-";
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/sys/fs/cgroup/memory/anser", ignored)) {
    EXPECT_NE(entry.path().filename().string().rfind(stale, 0), 0u) << entry.path();
  }
}

}  // namespace
}  // namespace anser::sandbox
