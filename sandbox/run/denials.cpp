#include "sandbox/run/denials.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/bytes.h"

namespace anser::sandbox {
namespace {

constexpr double kTokensASecond = 2000, kMostTokens = 500;

std::string name_of(uint32_t arch, int number) {
  char* const name = ::seccomp_syscall_resolve_num_arch(arch, number);
  if (name == nullptr) return fmt::format("call {}", number);
  std::string out = name;
  std::free(name);
  return out;
}

std::string family_name(uint32_t family) {
  constexpr std::pair<uint32_t, const char*> kNames[] = {{16, "AF_NETLINK"}, {17, "AF_PACKET"}, {31, "AF_BLUETOOTH"},
                                                         {38, "AF_ALG"},     {40, "AF_VSOCK"},  {44, "AF_XDP"}};
  for (const auto& [number, name] : kNames) {
    if (number == family) return name;
  }
  return fmt::format("family {}", family);
}

// The text that an argument points to, as the program has it there now: for people, nothing is decided by it.
std::string text_at(uint32_t pid, uint64_t address) {
  const UniqueFd memory(::open(fmt::format("/proc/{}/mem", pid).c_str(), O_RDONLY | O_CLOEXEC));
  char buffer[256];
  const ssize_t n = memory ? ::pread(memory.get(), buffer, sizeof buffer, static_cast<off_t>(address)) : -1;
  if (n <= 0) return "";
  return visible(std::string(buffer, ::strnlen(buffer, static_cast<size_t>(n))));
}

// Which argument of a call is the path that it is about.
int path_argument(const std::string& call) {
  constexpr std::pair<const char*, int> kPaths[] = {
      {"mount", 1},  {"umount2", 0}, {"chroot", 0},     {"pivot_root", 0}, {"mknod", 0},    {"mknodat", 1},
      {"swapon", 0}, {"acct", 0},    {"move_mount", 3}, {"fsopen", 0},     {"open_tree", 1}};
  for (const auto& [name, argument] : kPaths) {
    if (call == name) return argument;
  }
  return -1;
}

std::string detail_of(const std::string& call, const seccomp_notif& notice) {
  const auto low = [&](int i) { return static_cast<uint32_t>(notice.data.args[i]); };
  if (call == "socket" || call == "socketpair") return family_name(low(0));
  if (call == "ioctl") return fmt::format("request {:#x}", low(1));
  if (call == "prctl") return fmt::format("option {}", low(0));
  if (call == "ptrace") return fmt::format("request {}", low(0));
  if (call == "clone" || call == "unshare") return fmt::format("flags {:#x}", low(0));
  const int path = path_argument(call);
  return path < 0 ? "" : text_at(notice.pid, notice.data.args[path]);
}

std::string name_of_process(uint32_t pid) {
  const UniqueFd file(::open(fmt::format("/proc/{}/comm", pid).c_str(), O_RDONLY | O_CLOEXEC));
  char buffer[64];
  const ssize_t n = file ? ::read(file.get(), buffer, sizeof buffer) : -1;
  std::string out(buffer, n > 0 ? static_cast<size_t>(n) : 0);
  if (!out.empty() && out.back() == '\n') out.pop_back();
  return visible(out);
}

}  // namespace

bool DenialLog::may_answer() {
  const auto now = std::chrono::steady_clock::now();
  tokens_ = std::min(kMostTokens, tokens_ + std::chrono::duration<double>(now - filled_).count() * kTokensASecond);
  filled_ = now;
  if (tokens_ < 1) return false;
  tokens_ -= 1;
  return true;
}

bool DenialLog::answer(const UniqueFd& listener) {
  for (;;) {
    pollfd ready{listener.get(), POLLIN, 0};
    if (::poll(&ready, 1, 0) <= 0 || (ready.revents & POLLIN) == 0) return true;
    if (!may_answer()) return false;
    seccomp_notif notice{};
    if (::ioctl(listener.get(), SECCOMP_IOCTL_NOTIF_RECV, &notice) != 0) continue;  // it was killed meanwhile
    const std::string call = name_of(notice.data.arch, notice.data.nr);
    const std::string detail = detail_of(call, notice);
    seccomp_notif_resp answer{};
    answer.id = notice.id;
    answer.error = -EPERM;
    const bool there = ::ioctl(listener.get(), SECCOMP_IOCTL_NOTIF_ID_VALID, &notice.id) == 0;
    const auto found = records_.find({call, detail});
    if (found != records_.end()) {
      ++found->second.count;
    } else if (static_cast<int64_t>(records_.size()) >= at_most_) {
      ++dropped_;
    } else {
      // The number of a process that is gone may be another's by now.
      const std::string name = there ? name_of_process(notice.pid) : "";
      records_[{call, detail}] = {call, detail, EPERM, 1, static_cast<int>(notice.pid), name};
    }
    (void)::ioctl(listener.get(), SECCOMP_IOCTL_NOTIF_SEND, &answer);
  }
}

std::vector<Denial> DenialLog::records() const {
  std::vector<Denial> out;
  for (const auto& [key, record] : records_) out.push_back(record);
  return out;
}

}  // namespace anser::sandbox
