#include "sandbox/run/cgroup.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>
#include <thread>

namespace anser::sandbox {
namespace {

std::string read_text(const std::string& path) {
  const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  char buffer[4096];
  const ssize_t n = fd ? ::read(fd.get(), buffer, sizeof buffer) : -1;
  return n > 0 ? std::string(buffer, static_cast<size_t>(n)) : std::string();
}

Status write_text(const std::string& path, const std::string& text) {
  const UniqueFd fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!fd || ::write(fd.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    return Error{Errc::kPermission, "write \"" + text + "\" to " + path, errno};
  }
  return {};
}

// The number after `key` ("oom_kill 3"), or the first number of the file when key is empty; 0 when it is not there.
int64_t counter(const UniqueFd& file, std::string_view key) {
  char buffer[1024];
  const ssize_t n = file ? ::pread(file.get(), buffer, sizeof buffer - 1, 0) : -1;
  if (n <= 0) return 0;
  buffer[n] = '\0';
  const char* at = buffer;
  while (!key.empty() && std::strncmp(at, key.data(), key.size()) != 0) {
    at = std::strchr(at, '\n');
    if (at == nullptr) return 0;
    ++at;
  }
  return std::max<int64_t>(0, std::strtoll(at + key.size(), nullptr, 10));
}

UniqueFd open_counter(const std::string& path) { return UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC)); }

// A leaf whose owner is gone, and what is below it. What was in it is dying, if it is not dead.
void remove_stale(const std::string& leaf) {
  (void)write_text(leaf + "/cgroup.kill", "1");
  std::error_code ignored;
  for (const auto& below : std::filesystem::directory_iterator(leaf, ignored)) {
    if (below.is_directory(ignored)) remove_stale(below.path().string());
  }
  for (int attempt = 0; ::rmdir(leaf.c_str()) != 0 && errno == EBUSY && attempt < 500; ++attempt) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

// Leaves of an Anser that was killed: their owner's pid is in their name.
void sweep(const std::string& parent) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(parent, ignored)) {
    if (!entry.is_directory(ignored)) continue;
    const int owner = std::atoi(entry.path().filename().c_str());
    if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH) remove_stale(entry.path().string());
  }
}

std::string our_parent(const std::string& mount_point) {
  const std::string parent = mount_point + "/anser";
  if (::mkdir(parent.c_str(), 0755) != 0 && errno != EEXIST) return "";
  if (::access(parent.c_str(), W_OK) != 0) return "";
  sweep(parent);
  return parent;
}

bool has_word(const std::string& list, const std::string& word) {
  std::string padded = list;
  for (char& c : padded) c = c == ',' || c == '\n' ? ' ' : c;
  return (" " + padded + " ").find(" " + word + " ") != std::string::npos;
}

}  // namespace

CgroupRoots find_cgroups() {
  CgroupRoots roots;
  std::istringstream lines(read_text("/proc/self/mounts"));
  std::string line;
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::string source, point, type, options;
    fields >> source >> point >> type >> options;
    if (type == "cgroup2" && roots.v2.empty()) {
      roots.v2 = our_parent(point);
      if (roots.v2.empty()) continue;
      for (const std::string& where : {point, roots.v2}) {
        for (const char* controller : {"+memory", "+pids"})
          (void)write_text(where + "/cgroup.subtree_control", controller);
      }
      const std::string enabled = read_text(roots.v2 + "/cgroup.subtree_control");
      roots.v2_memory = has_word(enabled, "memory");
      roots.v2_pids = has_word(enabled, "pids");
    } else if (type == "cgroup") {
      if (has_word(options, "memory")) roots.memory = our_parent(point);
      if (has_word(options, "pids")) roots.pids = our_parent(point);
      if (has_word(options, "cpuacct")) roots.cpuacct = our_parent(point);
    }
  }
  if (roots.v2_memory) roots.memory.clear();
  if (roots.v2_pids) roots.pids.clear();
  return roots;
}

Status CgroupLeaf::add(const std::string& parent, const char* what) {
  const std::string directory = parent + "/" + name_;
  if (::mkdir(directory.c_str(), 0755) != 0) {
    return Error{Errc::kPermission, fmt::format("make the {} control group {}", what, directory), errno};
  }
  directories_.push_back(directory);
  return {};
}

Status CgroupLeaf::furnish(const CgroupRoots& roots) {
  const auto attach = [&](const std::string& parent) -> Status {
    TRY_ASSIGN(UniqueFd fd, open_file(parent + "/" + name_ + "/tasks", O_WRONLY));
    tasks_.push_back(std::move(fd));
    return {};
  };
  if (!roots.v2.empty()) {
    TRY(add(roots.v2, "version 2"));
    TRY_ASSIGN(v2_, open_file(directories_.back(), O_RDONLY | O_DIRECTORY));
    if (roots.v2_memory) {
      memory_ = directories_.back();
      memory_is_v2_ = true;
      (void)write_text(memory_ + "/memory.swap.max", "0");
      (void)write_text(memory_ + "/memory.oom.group", "1");
    }
    if (roots.v2_pids) pids_ = directories_.back();
  }
  if (!roots.memory.empty()) {
    TRY(add(roots.memory, "memory"));
    memory_ = directories_.back();
    TRY(attach(roots.memory));
    watch_oom();
  }
  if (!roots.pids.empty()) {
    TRY(add(roots.pids, "pids"));
    pids_ = directories_.back();
    TRY(attach(roots.pids));
  }
  if (!roots.cpuacct.empty()) {
    TRY(add(roots.cpuacct, "cpuacct"));
    TRY(attach(roots.cpuacct));
    cpuacct_ = directories_.back();
    TRY_ASSIGN(cpu_, open_file(directories_.back() + "/cpuacct.usage", O_RDONLY));
  } else if (!roots.v2.empty()) {
    cpu_ = open_counter(directories_.front() + "/cpu.stat");
    cpu_is_v2_ = true;
  }
  if (!memory_.empty()) {
    oom_counts_ = open_counter(memory_ + (memory_is_v2_ ? "/memory.events" : "/memory.oom_control"));
    memory_peak_ = open_counter(memory_ + (memory_is_v2_ ? "/memory.peak" : "/memory.max_usage_in_bytes"));
  }
  if (!pids_.empty()) {
    pids_peak_ = open_counter(pids_ + "/pids.peak");
    pids_events_ = open_counter(pids_ + "/pids.events");
    pids_now_ = open_counter(pids_ + "/pids.current");
  }
  return {};
}

Result<std::unique_ptr<CgroupLeaf>> CgroupLeaf::make(const CgroupRoots& roots, const std::string& name,
                                                     int64_t memory_bytes, int64_t pids) {
  std::unique_ptr<CgroupLeaf> leaf(new CgroupLeaf);
  leaf->name_ = name;
  TRY(leaf->furnish(roots));
  TRY(leaf->set_limits(memory_bytes, pids));
  return leaf;
}

// Version 1: the eventfd fires when the group runs out of memory; `memory.oom_control` then says whether anyone died.
void CgroupLeaf::watch_oom() {
  UniqueFd event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  UniqueFd control(::open((memory_ + "/memory.oom_control").c_str(), O_RDONLY | O_CLOEXEC));
  if (!event || !control) return;
  if (!write_text(memory_ + "/cgroup.event_control", fmt::format("{} {}", event.get(), control.get()))) return;
  oom_ = std::move(event);
}

CgroupLeaf::~CgroupLeaf() {
  tasks_.clear();
  oom_.reset();
  for (auto it = directories_.rbegin(); it != directories_.rend(); ++it) {
    for (int attempt = 0; ::rmdir(it->c_str()) != 0 && errno == EBUSY && attempt < 100; ++attempt) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }
}

Status CgroupLeaf::set_limits(int64_t memory_bytes, int64_t pids) {
  if (!memory_.empty() && memory_bytes != memory_limit_) {
    const char* const file = memory_is_v2_ ? "/memory.max" : "/memory.limit_in_bytes";
    TRY(write_text(memory_ + file, std::to_string(memory_bytes)));
    memory_limit_ = memory_bytes;
  }
  if (!pids_.empty() && pids != pids_limit_) {
    TRY(write_text(pids_ + "/pids.max", std::to_string(pids + 1)));  // and the box's first process
    pids_limit_ = pids;
  }
  return {};
}

bool CgroupLeaf::freeze(bool frozen) const {
  if (!v2_ || !write_text(directories_.front() + "/cgroup.freeze", frozen ? "1" : "0")) return false;
  const UniqueFd events = open_counter(directories_.front() + "/cgroup.events");
  for (int attempt = 0; attempt < 5000; ++attempt) {
    if (counter(events, "frozen ") == (frozen ? 1 : 0)) return true;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
  return false;
}

void CgroupLeaf::kill() const {
  const UniqueFd fd(v2_ ? ::openat(v2_.get(), "cgroup.kill", O_WRONLY | O_CLOEXEC) : -1);
  if (fd && ::write(fd.get(), "1", 1) == 1) return;
  if (pids_.empty()) return;
  (void)write_text(pids_ + "/pids.max", "0");
  for (int round = 0; round < 100; ++round) {
    std::istringstream listed(read_text(pids_ + "/cgroup.procs"));
    int pid = 0, alive = 0;
    while (listed >> pid) {
      // By descriptor, and only if it is still listed: the number may be somebody else's by now.
      const UniqueFd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
      const std::string again = "\n" + read_text(pids_ + "/cgroup.procs");
      if (!process || again.find(fmt::format("\n{}\n", pid)) == std::string::npos) continue;
      (void)::syscall(SYS_pidfd_send_signal, process.get(), SIGKILL, nullptr, 0);
      ++alive;
    }
    if (alive == 0) return;
    std::this_thread::sleep_for(std::chrono::microseconds(200));
  }
}

double CgroupLeaf::cpu_seconds() const {
  return cpu_is_v2_ ? static_cast<double>(counter(cpu_, "usage_usec ")) * 1e-6
                    : static_cast<double>(counter(cpu_, "")) * 1e-9;
}

CgroupRoots CgroupLeaf::below() const {
  CgroupRoots roots;
  if (!memory_is_v2_) roots.memory = memory_;
  if (v2_ && pids_ == directories_.front()) return roots;
  roots.pids = pids_;
  roots.cpuacct = cpuacct_;
  return roots;
}

int64_t CgroupLeaf::processes() const { return counter(pids_now_, ""); }

int64_t CgroupLeaf::oom_kills() const { return counter(oom_counts_, "oom_kill "); }

int64_t CgroupLeaf::memory_peak() const { return counter(memory_peak_, ""); }

int64_t CgroupLeaf::pids_peak() const { return counter(pids_peak_, ""); }

int64_t CgroupLeaf::pids_refused() const { return counter(pids_events_, "max "); }

}  // namespace anser::sandbox
