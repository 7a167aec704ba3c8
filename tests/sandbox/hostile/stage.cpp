#include "tests/sandbox/hostile/stage.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <thread>

#include "base/check.h"

namespace anser::sandbox::hostile {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> probes;  // file name -> text

std::string read_all(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

// In every probe's command line, so that another run of this test on the same machine is not mistaken for survivors.
std::string run_tag() { return "hostile-test-" + std::to_string(::getpid()); }

std::string tree_of(const fs::path& top) {
  std::vector<std::string> lines;
  std::error_code ignored;
  for (const auto& entry : fs::recursive_directory_iterator(top, ignored)) {
    struct stat info {};
    ::lstat(entry.path().c_str(), &info);
    lines.push_back(fmt::format("{} {:o} {} {} {}.{}", entry.path().string(), info.st_mode, info.st_size, info.st_nlink,
                                info.st_mtim.tv_sec, info.st_mtim.tv_nsec));
  }
  std::sort(lines.begin(), lines.end());
  return fmt::format("{}", fmt::join(lines, "\n"));
}

// Leaves of our own control groups.
int leaves() {
  int count = 0;
  std::error_code ignored;
  const std::string ours = std::to_string(::getpid()) + "-";
  for (const char* where : {"unified", "memory", "pids", "cpuacct", ""}) {
    for (const auto& entry : fs::directory_iterator(std::string("/sys/fs/cgroup/") + where + "/anser", ignored)) {
      count += entry.path().filename().string().rfind(ours, 0) == 0 ? 1 : 0;
    }
  }
  return count;
}

// Lines of /proc/sysvipc/* with the key that a probe uses ("ansr").
int keyed_objects() {
  int count = 0;
  for (const char* kind : {"shm", "msg", "sem"}) {
    std::istringstream lines(read_all(std::string("/proc/sysvipc/") + kind));
    for (std::string line; std::getline(lines, line);) count += line.find("1634628466") != std::string::npos ? 1 : 0;
  }
  return count;
}

std::string last_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1);
}

UniqueFd unix_listener(const std::string& name) {
  UniqueFd fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  CHECK(name.size() < sizeof address.sun_path);
  std::copy(name.begin(), name.end(), address.sun_path);
  const socklen_t length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
  EXPECT_EQ(::bind(fd.get(), reinterpret_cast<sockaddr*>(&address), length), 0);
  EXPECT_EQ(::listen(fd.get(), 4), 0);
  return fd;
}

UniqueFd tcp_listener(int* port) {
  UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  EXPECT_EQ(::bind(fd.get(), reinterpret_cast<sockaddr*>(&address), length), 0);
  EXPECT_EQ(::listen(fd.get(), 4), 0);
  EXPECT_EQ(::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&address), &length), 0);
  *port = ntohs(address.sin_port);
  return fd;
}

// Every directory below `top` that we may change becomes readable, as deep as one can look now.
void open_up(const fs::path& top) {
  std::error_code ignored;
  fs::permissions(top, fs::perms(0700), ignored);
  for (const auto& entry : fs::directory_iterator(top, ignored)) {
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) open_up(entry.path());
  }
}

double clock_offset() {
  timespec real{}, steady{};
  ::clock_gettime(CLOCK_REALTIME, &real);
  ::clock_gettime(CLOCK_BOOTTIME, &steady);
  return static_cast<double>(real.tv_sec - steady.tv_sec) + static_cast<double>(real.tv_nsec - steady.tv_nsec) * 1e-9;
}

}  // namespace

void load_probes(const std::string& source_directory) {
  for (const auto& entry : fs::directory_iterator(source_directory + "/tests/probes")) {
    if (entry.path().extension() == ".py") probes[entry.path().filename().string()] = read_all(entry.path());
  }
}

Stage::Stage() : as_root_(::geteuid() == 0) {
  std::string pattern = (fs::temp_directory_path() / "anser-hostile-XXXXXX").string();
  directory_ = ::mkdtemp(pattern.data());
  fs::create_directories(directory_ / "ws/.git/hooks");
  fs::create_directories(directory_ / "ws/probes");
  std::ofstream(directory_ / "canary") << "canary\n";
  fs::create_hard_link(directory_ / "canary", directory_ / "ws/alias");
  for (const auto& [name, text] : probes) std::ofstream(directory_ / "ws/probes" / name) << text;
  ::setenv("ANSER_TEST_SECRET", "hunter2", 1);
  listen_on_host();
}

Status Stage::start() {
  CHECK(!probes.empty());
  SandboxOptions options;
  options.store = (directory_ / "store").string();
  fs::create_directories(options.store);
  TRY_ASSIGN(sandbox_, Sandbox::start(options));
  TRY_ASSIGN(snapshot_, sandbox_->import_tree((directory_ / "ws").string()));
  facts_ = facts();
  clock_offset_ = clock_offset();
  return {};
}

Stage::~Stage() {
  sandbox_.reset();
  // A kept layer has the modes that a program chose; whoever is not root must first be able to look into it.
  std::error_code ignored;
  for (int depth = 0; depth < 8 && fs::remove_all(directory_, ignored) == static_cast<std::uintmax_t>(-1); ++depth) {
    open_up(directory_);
  }
}

// On the host's loopback, at a path and at an abstract name: none may ever see a connection. And a port that nobody
// has.
void Stage::listen_on_host() {
  tcp_ = tcp_listener(&port_);
  unix_ = unix_listener((directory_ / "socket").string());
  abstract_ = unix_listener(std::string(1, '\0') + (directory_ / "socket").string());
  UniqueFd passing = tcp_listener(&free_port_);
  // And what a program of the host has open in the workspace itself.
  inside_ = unix_listener((directory_ / "ws/host.sock").string());
  const std::string fifo = (directory_ / "ws/host.fifo").string();
  EXPECT_EQ(::mkfifo(fifo.c_str(), 0666), 0);
  fifo_.reset(::open(fifo.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
}

std::string Stage::argument(const std::string& which) const {
  if (which == "PID") return std::to_string(::getpid());
  if (which == "CANARY") return (directory_ / "canary").string();
  if (which == "SOCKET") return (directory_ / "socket").string();
  if (which == "FREE_PORT") return std::to_string(free_port_);
  return which == "PORT" ? std::to_string(port_) : which;
}

Command Stage::command(const char* in, const std::string& name, const std::string& given) const {
  Command command;
  command.argv = {"python3", "-I", "-S", "probes/hostile.py", in, name, argument(given), run_tag()};
  command.limits.wall_ms = 30'000;
  command.limits.cpu_ms = 8000;
  command.limits.output_bytes = 65536;
  command.limits.memory_bytes = int64_t{128} << 20;
  command.limits.pids = 40;
  command.limits.tmp_bytes = int64_t{4} << 20;
  command.limits.disk_bytes = int64_t{24} << 20;
  command.limits.file_bytes = int64_t{64} << 20;
  return command;
}

// Time is given freely except where it is what the row is about, so that a busy machine changes nothing.
Command Stage::command(const Row& row) const {
  Command made = command(file, row.name, row.argument);
  const std::string expected = !as_root_ && row.nobody != nullptr ? row.nobody : row.expected;
  if (expected.find("wall") != std::string::npos) made.limits.wall_ms = 3000;
  if (expected.find("cpu") != std::string::npos) made.limits.cpu_ms = 600;
  return made;
}

Box Stage::open() {
  auto box = sandbox_->open(snapshot_, {});
  CHECK(box);
  return std::move(*box);
}

Outcome Stage::run(Box& box, const Command& command) {
  std::atomic<bool> over = false;
  std::thread look([&] {  // how many of them the host sees at once
    while (!over) {
      most_seen = std::max(most_seen, survivors());
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  });
  auto outcome = box.run(command);
  over = true;
  look.join();
  EXPECT_TRUE(outcome) << outcome.error().message();
  if (outcome) last = *outcome;
  return outcome ? *outcome : Outcome{};
}

int Stage::survivors() const {
  int count = 0;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
    if (std::atoi(entry.path().filename().c_str()) <= 0) continue;
    const std::string command = read_all(entry.path() / "cmdline");
    count += command.find(run_tag()) != std::string::npos ? 1 : 0;
  }
  return count;
}

int64_t Stage::store_bytes() const {
  int64_t total = 0;
  std::error_code ignored;
  constexpr auto kSkip = fs::directory_options::skip_permission_denied;
  for (const auto& entry : fs::recursive_directory_iterator(directory_ / "store", kSkip, ignored)) {
    struct stat info {};
    if (::lstat(entry.path().c_str(), &info) == 0 && S_ISREG(info.st_mode)) total += info.st_blocks * 512;
  }
  return total;
}

// What no program in a box may change.
std::map<std::string, std::string> Stage::facts() const {
  utsname name{};
  ::uname(&name);
  return {
      {"the canary", read_all(directory_ / "canary")},
      {"the workspace", tree_of(directory_ / "ws")},
      {"the mounts", read_all("/proc/self/mounts")},
      {"the host's name", name.nodename},
      {"core_pattern", read_all("/proc/sys/kernel/core_pattern")},
      {"modprobe", read_all("/proc/sys/kernel/modprobe")},
      {"max_user_namespaces", read_all("/proc/sys/user/max_user_namespaces")},
      {"the supervisor's limits", read_all("/proc/self/limits")},
      {"the supervisor's oom score", read_all("/proc/self/oom_score_adj")},
      {"System V objects", std::to_string(keyed_objects())},
      {"what lies beside the workspace", tree_of(directory_ / "canary") + std::to_string(fs::exists("/tmp/climbed"))},
      {"the clock", std::to_string(static_cast<int64_t>(clock_offset() / 5))}};
}

std::string Stage::complaint() {
  for (const auto& [what, is] : facts()) {
    if (is != facts_[what]) return what + " changed";
  }
  if (std::abs(clock_offset() - clock_offset_) > 2) return "the clock was set";
  int left = survivors();
  for (int i = 0; i < 100 && left > 0; ++i) {  // killed, and not yet reaped
    ::usleep(5000);
    left = survivors();
  }
  if (left > 0) return std::to_string(left) + " processes survived";
  // One set of them is always made ahead.
  if (sandbox_ != nullptr) sandbox_->settle();
  if (const int n = leaves(); n > (sandbox_ != nullptr ? 4 : 0)) return std::to_string(n) + " control groups left";
  if (::accept(tcp_.get(), nullptr, nullptr) >= 0) return "a connection reached the host's loopback";
  if (::accept(unix_.get(), nullptr, nullptr) >= 0) return "a connection reached a socket of the host";
  if (::accept(abstract_.get(), nullptr, nullptr) >= 0) return "a connection reached an abstract socket of the host";
  if (::accept(inside_.get(), nullptr, nullptr) >= 0) return "a connection reached a socket in the workspace";
  char byte;
  if (::read(fifo_.get(), &byte, 1) > 0) return "a byte reached a pipe in the workspace";
  return "";
}

std::string line_of(const Outcome& outcome) {
  return fmt::format("{} | {} {} | cause {}", last_line(outcome.out.data).substr(0, 300), how_name(outcome.how),
                     outcome.how == How::kExited ? outcome.exit_code : outcome.signal, cause_name(outcome.cause));
}

}  // namespace anser::sandbox::hostile
