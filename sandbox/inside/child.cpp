// The box from the inside, first part: from the clone to the point where the first process starts a program. One flat
// list of stages, in the order in which they must happen (docs/sandbox.md): a stage may use what the ones before it
// made, and nothing else.
//
// The process has every capability over its own namespaces and none over the host's: outside it is an ordinary uid that
// no other box has. It must take that uid first, since until then it is "unmapped" and cannot create a file.
#include "sandbox/inside/child.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "sandbox/inside/passing.h"

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

int wait_for_map(Job& job) {
  char byte;
  const ssize_t n = read(job.go_fd, &byte, 1);
  if (n == 0) errno = ECANCELED;
  return n == 1 ? 0 : -1;
}

// By itself, and while it still is the uid that opened the files.
int join_control_groups(Job& job) {
  for (uint32_t i = wire::kTasks0Fd; i <= wire::kTasks2Fd; ++i) {
    if (job.fds[i] >= 0 && write(job.fds[i], "0", 1) != 1) return -1;
  }
  return 0;
}

int become_box_user(Job&) {
  if (setresgid(wire::kInsideUid, wire::kInsideUid, wire::kInsideUid) != 0) return -1;
  if (setresuid(wire::kInsideUid, wire::kInsideUid, wire::kInsideUid) != 0) return -1;
  // Changing identity clears this, so it comes after: the box dies with the launcher.
  return prctl(PR_SET_PDEATHSIG, SIGKILL);
}

int own_session(Job&) {
  if (setsid() < 0) return -1;
  // Not in the clone: this one must begin below the leaf that the launcher has just put us in.
  return unshare(CLONE_NEWCGROUP);
}

int standard_streams(Job& job) {
  // First above everything that is about to be overwritten.
  const int report = fcntl(job.fds[wire::kBoxFd], F_DUPFD_CLOEXEC, 64);
  const int work = fcntl(job.work_fd, F_DUPFD_CLOEXEC, 64);
  if (report < 0 || work < 0) return -1;
  const int streams[2] = {job.fds[wire::kStdinFd], job.fds[wire::kStdoutFd]};
  for (int i = 0; i < 2; ++i) {
    if (streams[i] >= 0 && dup2(streams[i], i) < 0) return -1;
  }
  if (dup3(report, kBoxAt, O_CLOEXEC) < 0) return -1;
  job.box_fd = kBoxAt;
  job.work_fd = work;
  return close(report);
}

int private_mounts(Job&) { return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr); }

int root_tmpfs(Job&) {
  if (mount("root", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,nr_inodes=1024,mode=755") != 0) return -1;
  if (chdir("/tmp") != 0) return -1;
  return mkdir("work", 0755) != 0 || mkdir("proc", 0555) != 0 || mkdir("tmp", 0755) != 0 || mkdir("dev", 0755) != 0 ? -1
                                                                                                                    : 0;
}

int system_tree(Job& job) {
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

int devices(Job& job) {
  for (uint32_t i = 0; i < job.mount_count; ++i) {
    const MountLine& line = job.mounts[i];
    if (line.kind != wire::kDevice) continue;
    if (make_file(line.target, "") != 0 || bind(line.source, line.target, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NOEXEC) != 0) {
      return -1;
    }
  }
  return 0;
}

int temporary_directories(Job& job) {
  char options[96];
  snprintf(options, sizeof options, "size=%llu,nr_inodes=%llu,mode=1777",
           static_cast<unsigned long long>(job.request.tmp_bytes),
           static_cast<unsigned long long>(job.request.tmp_inodes));
  if (mount("tmp", "tmp", "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) return -1;
  if (mkdir("tmp/home", 0700) != 0 || mkdir("dev/shm", 0755) != 0) return -1;
  if (mount("shm", "dev/shm", "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, options) != 0) return -1;
  if ((job.request.flags & wire::kTerminal) == 0) return 0;
  if (mkdir("dev/pts", 0755) != 0 || symlink("pts/ptmx", "dev/ptmx") != 0) return -1;
  return mount("pts", "dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, "newinstance,ptmxmode=0666,mode=0600");
}

int workspace(Job& job) {
  if (move_mount(job.work_fd, "", AT_FDCWD, "work", MOVE_MOUNT_F_EMPTY_PATH) != 0) return -1;
  return (job.request.flags & (wire::kReadOnly | wire::kRawUpper)) != 0 ? set_read_only("work") : 0;
}

int process_tree(Job&) { return mount("proc", "proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "hidepid=2"); }

int no_nested_namespaces(Job&) {
  const int fd = open("proc/sys/user/max_user_namespaces", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  const ssize_t n = write(fd, "0", 1);
  close(fd);
  return n == 1 ? 0 : -1;
}

int masks(Job& job) {
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

int host_name(Job&) { return sethostname("box", 3) != 0 || setdomainname("", 0) != 0 ? -1 : 0; }

// Swaps the roots on one directory, then drops the old one from under the new.
int change_root(Job&) {
  if (syscall(SYS_pivot_root, ".", ".") != 0 || umount2(".", MNT_DETACH) != 0 || chdir("/") != 0) return -1;
  return set_read_only("/");
}

int check_root(Job&) {
  struct statfs fs = {};
  struct stat here = {}, above = {};
  char path[64];
  if (statfs("/", &fs) != 0 || stat("/", &here) != 0 || stat("/..", &above) != 0) return -1;
  const bool ours = fs.f_type == kTmpfsMagic && here.st_ino == above.st_ino && here.st_dev == above.st_dev &&
                    getcwd(path, sizeof path) != nullptr && strcmp(path, "/") == 0;
  if (!ours) errno = EXDEV;
  return ours ? 0 : -1;
}

int close_descriptors(Job&) { return close_range(kBoxAt + 1, ~0u, 0); }

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
    {15, "attach the workspace", workspace, true},
    {16, "mount /proc", process_tree, false},
    {17, "no nested user namespaces", no_nested_namespaces, false},
    {18, "mask parts of /proc", masks, false},
    {19, "host name", host_name, false},
    {20, "change root", change_root, true},
    {21, "check the root", check_root, true},
    {22, "close descriptors", close_descriptors, true},
};

}  // namespace

uint64_t monotonic_ns() {
  timespec now = {};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<uint64_t>(now.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(now.tv_nsec);
}

void box_failed(const Job& job, int stage, const char* name) {
  wire::Report report;
  report.kind = wire::Report::kFailed;
  report.number = job.number;
  report.error = errno;
  report.stage = stage;
  snprintf(report.name, sizeof report.name, "%s", name);
  send_report(job, report);
  _exit(127);
}

void send_report(const Job& job, wire::Report report, const int* fds, unsigned count) {
  report.fds = count;
  // Of an operation the other end is a pipe, and nothing goes beside.
  if (is_operation(job)) {
    (void)!write(job.box_fd, &report, sizeof report);
  } else {
    (void)!send_beside(job.box_fd, &report, sizeof report, fds, count);
  }
}

void run_stages(Job& job, const Stage* stages, unsigned count) {
  for (unsigned i = 0; i < count; ++i) {
    const Stage& stage = stages[i];
    if (is_operation(job) && !stage.for_operations) continue;
    errno = 0;
    if (job.request.fail_stage == static_cast<uint32_t>(stage.number)) {
      errno = EIO;
    } else if (stage.run(job) == 0) {
      continue;
    }
    box_failed(job, stage.number, stage.name);
  }
}

void box_inside(Job& job) {
  job.box_fd = job.fds[wire::kBoxFd];
  run_stages(job, kStages, sizeof kStages / sizeof kStages[0]);
  if (is_operation(job)) confined_operation(job);
  first_process(job);
}

}  // namespace anser::sandbox
