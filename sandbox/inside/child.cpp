// The box from the inside, first half: from the clone to the fork of the payload. One flat list of stages, in the order
// in which they must happen (docs/sandbox.md): a stage may use what the ones before it made, and nothing else.
//
// The process has every capability over its own namespaces and none over the host's: outside it is an ordinary uid that
// no other box has. It must take that uid first, since until then it is "unmapped" and cannot create a file.
#include "sandbox/inside/child.h"

#include <fcntl.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace anser::sandbox {
namespace {

constexpr long kTmpfsMagic = 0x01021994;

int make_file(const char* path, const char* content) {
  const int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_TRUNC, 0644);
  if (fd < 0) return -1;
  const size_t length = strlen(content);
  const int result = write(fd, content, length) == static_cast<ssize_t>(length) ? 0 : -1;
  close(fd);
  return result;
}

int make_directory(const char* path) { return mkdir(path, 0755) == 0 || errno == EEXIST ? 0 : -1; }

// A copy of the mount at `source`, attached at `target` with `attributes` set all the way down.
int bind(const char* source, const char* target, uint64_t attributes) {
  const int tree = open_tree(AT_FDCWD, source, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE);
  if (tree < 0) return -1;
  mount_attr set = {};
  set.attr_set = attributes;
  int result = mount_setattr(tree, "", AT_EMPTY_PATH | AT_RECURSIVE, &set, sizeof set);
  if (result == 0) result = move_mount(tree, "", AT_FDCWD, target, MOVE_MOUNT_F_EMPTY_PATH);
  close(tree);
  return result;
}

int set_read_only(const char* path) {
  mount_attr set = {};
  set.attr_set = MOUNT_ATTR_RDONLY;
  return mount_setattr(AT_FDCWD, path, 0, &set, sizeof set);
}

int wait_for_map(const Job& job) {
  char byte;
  const ssize_t n = read(job.go_fd, &byte, 1);
  if (n == 0) errno = ECANCELED;
  return n == 1 ? 0 : -1;
}

// By itself, and while it still is the uid that opened the files.
int join_control_groups(const Job& job) {
  for (uint32_t i = wire::kTasks0Fd; i <= wire::kTasks2Fd; ++i) {
    if (job.fds[i] >= 0 && write(job.fds[i], "0", 1) != 1) return -1;
  }
  return 0;
}

int become_box_user(const Job&) {
  if (setresgid(wire::kInsideUid, wire::kInsideUid, wire::kInsideUid) != 0) return -1;
  if (setresuid(wire::kInsideUid, wire::kInsideUid, wire::kInsideUid) != 0) return -1;
  // Changing identity clears this, so it comes after: the box dies with the launcher.
  return prctl(PR_SET_PDEATHSIG, SIGKILL);
}

int own_session(const Job&) {
  if (setsid() < 0) return -1;
  // Not in the clone: this one must begin below the leaf that the launcher has just put us in.
  return unshare(CLONE_NEWCGROUP);
}

int standard_streams(const Job& job) {
  // First above everything that is about to be overwritten.
  const int report = fcntl(job.fds[wire::kReportFd], F_DUPFD_CLOEXEC, 64);
  if (report < 0) return -1;
  for (int i = 0; i < 3; ++i) {
    const int from = job.fds[wire::kStdinFd + static_cast<unsigned>(i)];
    if (from >= 0 && dup2(from, i) < 0) return -1;
  }
  if (dup3(report, kReportAt, O_CLOEXEC) < 0) return -1;
  return close(report);
}

int private_mounts(const Job&) { return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr); }

// One tmpfs holds the new root and, beside it, the places where the layers of the overlay are attached; those stay
// outside the new root and go with the old one.
int root_tmpfs(const Job&) {
  if (mount("root", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,nr_inodes=1024,mode=755") != 0) return -1;
  if (chdir("/tmp") != 0 || mkdir("root", 0755) != 0 || mkdir("layers", 0700) != 0) return -1;
  if (mount("root", "root", nullptr, MS_BIND, nullptr) != 0 || chdir("root") != 0) return -1;
  return mkdir("work", 0755) != 0 || mkdir("proc", 0555) != 0 || mkdir("tmp", 0755) != 0 || mkdir("dev", 0755) != 0 ? -1
                                                                                                                    : 0;
}

int system_tree(const Job& job) {
  for (uint32_t i = 0; i < job.mount_count; ++i) {
    const MountLine& line = job.mounts[i];
    int result = 0;
    if (line.kind == wire::kMakeDirectory) {
      result = make_directory(line.target);
    } else if (line.kind == wire::kSymlink) {
      result = symlink(line.source, line.target);
    } else if (line.kind == wire::kTextFile) {
      result = make_file(line.target, line.source);
    } else if (line.kind == wire::kBindReadOnly) {
      struct stat info = {};
      if (stat(line.source, &info) != 0) return -1;
      result = S_ISDIR(info.st_mode) ? make_directory(line.target) : make_file(line.target, "");
      if (result == 0) {
        result = bind(line.source, line.target, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
      }
    }
    if (result != 0) return -1;
  }
  return 0;
}

int devices(const Job& job) {
  for (uint32_t i = 0; i < job.mount_count; ++i) {
    const MountLine& line = job.mounts[i];
    if (line.kind != wire::kDevice) continue;
    if (make_file(line.target, "") != 0 || bind(line.source, line.target, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC) != 0) {
      return -1;
    }
  }
  return 0;
}

int temporary_directories(const Job& job) {
  char options[96];
  snprintf(options, sizeof options, "size=%llu,nr_inodes=%llu,mode=1777",
           static_cast<unsigned long long>(job.request.tmp_bytes),
           static_cast<unsigned long long>(job.request.tmp_inodes));
  if (mount("tmp", "tmp", "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) return -1;
  if (mkdir("tmp/home", 0700) != 0 || mkdir("dev/shm", 0755) != 0) return -1;
  return mount("shm", "dev/shm", "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, options);
}

int overlay_workspace(const Job& job) {
  char options[4096];
  size_t used = 0;
  const auto add = [&](const char* format, uint32_t i) {
    const int n = snprintf(options + used, sizeof options - used, format, i);
    if (n > 0) used += static_cast<size_t>(n);
  };
  if (mkdir("../layers/u", 0700) != 0) return -1;
  if (move_mount(job.upper_fd, "", AT_FDCWD, "../layers/u", MOVE_MOUNT_F_EMPTY_PATH) != 0) return -1;
  if ((job.request.flags & wire::kRawUpper) != 0) {
    if (mount("../layers/u/upper", "work", nullptr, MS_BIND, nullptr) != 0) return -1;
    return set_read_only("work");
  }
  add("lowerdir=", 0);
  for (uint32_t i = 0; i < job.layer_count; ++i) {
    char path[32];
    snprintf(path, sizeof path, "../layers/%u", i);
    if (mkdir(path, 0700) != 0) return -1;
    if (move_mount(job.layer_fds[i], "", AT_FDCWD, path, MOVE_MOUNT_F_EMPTY_PATH) != 0) return -1;
    add(i == 0 ? "../layers/%u" : ":../layers/%u", i);
  }
  add(",upperdir=../layers/u/upper,workdir=../layers/u/work,userxattr", 0);
  if (used >= sizeof options) {
    errno = E2BIG;
    return -1;
  }
  if (mount("work", "work", "overlay", MS_NOSUID | MS_NODEV, options) != 0) return -1;
  return (job.request.flags & wire::kReadOnly) != 0 ? set_read_only("work") : 0;
}

int process_tree(const Job&) { return mount("proc", "proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "hidepid=2"); }

int loopback_up(const Job&) {
  const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  ifreq request = {};
  memcpy(request.ifr_name, "lo", 3);
  request.ifr_flags = IFF_UP | IFF_RUNNING;
  const int result = ioctl(fd, SIOCSIFFLAGS, &request);
  close(fd);
  return result;
}

int no_nested_namespaces(const Job&) {
  const int fd = open("proc/sys/user/max_user_namespaces", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  const ssize_t n = write(fd, "0", 1);
  close(fd);
  return n == 1 ? 0 : -1;
}

int masks(const Job& job) {
  for (uint32_t i = 0; i < job.mount_count; ++i) {
    const MountLine& line = job.mounts[i];
    if (line.kind != wire::kMask) continue;
    struct stat info = {};
    if (lstat(line.target, &info) != 0) continue;
    if (S_ISDIR(info.st_mode)) {
      if (mount("mask", line.target, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_RDONLY, "nr_inodes=2,mode=555") !=
          0) {
        return -1;
      }
    } else if (mount("dev/null", line.target, nullptr, MS_BIND, nullptr) != 0) {
      return -1;
    }
  }
  return set_read_only("proc");
}

int host_name(const Job&) { return sethostname("box", 3) != 0 || setdomainname("", 0) != 0 ? -1 : 0; }

// Swaps the roots on one directory, then drops the old one from under the new.
int change_root(const Job&) {
  if (syscall(SYS_pivot_root, ".", ".") != 0 || umount2(".", MNT_DETACH) != 0 || chdir("/") != 0) return -1;
  return set_read_only("/");
}

int check_root(const Job&) {
  struct statfs fs = {};
  struct stat here = {}, above = {};
  char path[64];
  if (statfs("/", &fs) != 0 || stat("/", &here) != 0 || stat("/..", &above) != 0) return -1;
  const bool ours = fs.f_type == kTmpfsMagic && here.st_ino == above.st_ino && here.st_dev == above.st_dev &&
                    getcwd(path, sizeof path) != nullptr && strcmp(path, "/") == 0 && access("/layers", F_OK) != 0;
  if (!ours) errno = EXDEV;
  return ours ? 0 : -1;
}

int close_descriptors(const Job&) { return close_range(kReportAt + 1, ~0u, 0); }

constexpr Stage kStages[] = {
    {5, "wait for the user map", wait_for_map, true},
    {6, "join the control groups", join_control_groups, true},
    {7, "become the box's user", become_box_user, true},
    {8, "own session and cgroup namespace", own_session, true},
    {9, "standard streams", standard_streams, true},
    {10, "make mounts private", private_mounts, true},
    {11, "mount the root tmpfs", root_tmpfs, true},
    {12, "bind the system, read-only", system_tree, false},
    {13, "bind devices", devices, false},
    {14, "mount /tmp and /dev/shm", temporary_directories, false},
    {15, "mount overlay", overlay_workspace, true},
    {16, "mount /proc", process_tree, false},
    {17, "no nested user namespaces", no_nested_namespaces, false},
    {18, "mask parts of /proc", masks, false},
    {19, "loopback up", loopback_up, false},
    {20, "host name", host_name, false},
    {21, "change root", change_root, true},
    {22, "check the root", check_root, true},
    {23, "close descriptors", close_descriptors, true},
};

uint64_t monotonic_ns() {
  timespec now = {};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(now.tv_nsec);
}

uint64_t nanoseconds(const timeval& time) {
  return static_cast<uint64_t>(time.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(time.tv_usec) * 1'000u;
}

// Waits for the payload, reaping whatever else is handed to us, and passes SIGTERM on to its process group.
int wait_for(pid_t payload) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, SIGTERM);
  for (;;) {
    int status = 0;
    for (pid_t pid = 1; pid > 0;) {
      pid = waitpid(-1, &status, WNOHANG);
      if (pid == payload) return status;
    }
    int signal_number = 0;
    if (sigwait(&set, &signal_number) == 0 && signal_number == SIGTERM) kill(-payload, SIGTERM);
  }
}

// Everything that is left dies; respawners race us, so until there is nobody.
int kill_orphans() {
  int count = 0;
  for (;;) {
    kill(-1, SIGKILL);
    int status = 0;
    const pid_t pid = waitpid(-1, &status, 0);
    if (pid > 0 && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) ++count;
    if (pid < 0 && errno == ECHILD) return count;
  }
}

[[noreturn]] void run_program(const Job& job) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigaddset(&set, SIGTERM);
  sigprocmask(SIG_BLOCK, &set, nullptr);
  signal(SIGCHLD, SIG_DFL);
  wire::Report report;
  report.kind = wire::Report::kStarted;
  report.started_ns = monotonic_ns();
  (void)!write(kReportAt, &report, sizeof report);
  report.kind = wire::Report::kDone;
  const pid_t payload = fork();
  if (payload < 0) box_failed(job, 24, "fork the payload");
  if (payload == 0) confine_payload(job);
  // From here on this process only waits; it keeps no privilege that a program could talk it out of.
  prctl(PR_SET_DUMPABLE, 0);
  if (drop_capabilities(0) != 0) box_failed(job, 25, "drop the first process's capabilities");
  close(0);
  close(1);
  close(2);
  report.wait_status = wait_for(payload);
  report.orphans = kill_orphans();
  rusage usage = {};
  getrusage(RUSAGE_CHILDREN, &usage);
  report.cpu_ns = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
  report.peak_rss_bytes = static_cast<uint64_t>(usage.ru_maxrss) * 1024;
  struct statfs fs = {};
  if (statfs("/work", &fs) == 0) {
    report.disk_free_bytes = static_cast<uint64_t>(fs.f_bavail) * static_cast<uint64_t>(fs.f_bsize);
    report.disk_free_inodes = fs.f_ffree;
  }
  (void)!write(kReportAt, &report, sizeof report);
  _exit(0);
}

}  // namespace

void box_failed(const Job& job, int stage, const char* name) {
  wire::Report report;
  report.kind = wire::Report::kFailed;
  report.error = errno;
  report.stage = stage;
  snprintf(report.name, sizeof report.name, "%s", name);
  // Before stage 9 the pipe is still where the launcher received it.
  const int fd = stage <= 9 ? job.fds[wire::kReportFd] : kReportAt;
  (void)!write(fd, &report, sizeof report);
  _exit(127);
}

void run_stages(const Job& job, const Stage* stages, unsigned count) {
  const bool operation = job.request.operation != wire::Operation::kExec;
  for (unsigned i = 0; i < count; ++i) {
    const Stage& stage = stages[i];
    if (operation && !stage.for_operations) continue;
    errno = 0;
    if (job.request.fail_stage == static_cast<uint32_t>(stage.number)) {
      errno = EIO;
    } else if (stage.run(job) == 0) {
      continue;
    }
    box_failed(job, stage.number, stage.name);
  }
}

void box_inside(const Job& job) {
  run_stages(job, kStages, sizeof kStages / sizeof kStages[0]);
  if (job.request.operation == wire::Operation::kExec) run_program(job);
  confine_payload(job);
}

}  // namespace anser::sandbox
