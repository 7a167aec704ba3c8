// The launcher: a small static program that the library keeps in its own bytes and starts once from a sealed memfd. It
// has one thread, little memory and no allocator in use, so that cloning it costs a fraction of a millisecond where
// cloning the big supervisor would cost sixteen; and it is the only process that holds privileges on the box's behalf.
//
//   launcher SCRATCH root|self        descriptor 3: the control socket
//
// It lives in a mount namespace of its own, where SCRATCH carries one tmpfs per open box (the box's writable layer).
// Nothing here is visible in the host's mount table, and everything goes when the socket closes.
#include <fcntl.h>
#include <grp.h>
#include <linux/sched.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "sandbox/inside/child.h"
#include "sandbox/inside/wire.h"

namespace anser::sandbox {
namespace {

constexpr int kControl = 3;
constexpr uint32_t kMaxBoxes = 4096;
constexpr int kGoingMs = 50;  // how long a first process that is ending may take until its descriptor says so

struct Launcher {
  const char* scratch = "";
  bool root = false;
  uint64_t disk_bytes[kMaxBoxes] = {};  // size of each open box's tmpfs, to resize only when it changes
  struct Idmap {
    uid_t from_uid, from_gid, to;
    int fd;
  };
  Idmap idmaps[256] = {};  // user namespaces that say "files of from_* belong to `to`"
  unsigned idmap_count = 0;
};

// Set by the step that is being done, so that a failure has a name without a parameter through every function.
struct Step {
  int stage = 0;
  const char* name = "";
};

int write_text(const char* path, const char* text) {
  const int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  const ssize_t n = write(fd, text, strlen(text));
  const int saved = errno;
  close(fd);
  errno = saved;
  return n == static_cast<ssize_t>(strlen(text)) ? 0 : -1;
}

int write_map(pid_t pid, uid_t inside_uid, gid_t inside_gid, uid_t outside_uid, gid_t outside_gid) {
  char path[64], text[64];
  snprintf(path, sizeof path, "/proc/%d/setgroups", pid);
  if (write_text(path, "deny") != 0) return -1;
  snprintf(path, sizeof path, "/proc/%d/uid_map", pid);
  snprintf(text, sizeof text, "%u %u 1", inside_uid, outside_uid);
  if (write_text(path, text) != 0) return -1;
  snprintf(path, sizeof path, "/proc/%d/gid_map", pid);
  snprintf(text, sizeof text, "%u %u 1", inside_gid, outside_gid);
  return write_text(path, text);
}

void scratch_path(const Launcher& self, uint32_t box, const char* below, char* out, size_t size) {
  snprintf(out, size, "%s/%u%s", self.scratch, box, below);
}

int open_box(Launcher& self, const wire::Request& request) {
  if (request.box >= kMaxBoxes || request.host_uid == 0) {
    errno = EINVAL;
    return -1;
  }
  char path[512], options[160];
  scratch_path(self, request.box, "", path, sizeof path);
  if (mkdir(path, 0700) != 0 && errno != EEXIST) return -1;
  snprintf(options, sizeof options, "size=%llu,nr_inodes=%llu,mode=700,uid=%u,gid=%u",
           static_cast<unsigned long long>(request.disk_bytes), static_cast<unsigned long long>(request.disk_inodes),
           request.host_uid, request.host_uid);
  if (mount("upper", path, "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) return -1;
  self.disk_bytes[request.box] = request.disk_bytes;
  const char* const names[] = {"/upper", "/work"};
  for (const char* name : names) {
    scratch_path(self, request.box, name, path, sizeof path);
    if (mkdir(path, 0755) != 0 || chown(path, request.host_uid, request.host_uid) != 0) return -1;
  }
  return 0;
}

int close_box(Launcher& self, const wire::Request& request) {
  char path[512];
  scratch_path(self, request.box, "", path, sizeof path);
  if (umount2(path, MNT_DETACH) != 0) return -1;
  return rmdir(path);
}

// Cuts the spec into strings; every bound is checked, since a mistake here would be made with privileges.
int parse_spec(const char* data, uint64_t size, Job& job) {
  wire::SpecHead head;
  errno = EINVAL;
  if (size < sizeof head || data[size - 1] != '\0') return -1;
  memcpy(&head, data, sizeof head);
  if (head.magic != wire::kMagic || head.layers > wire::kMaxLayers || head.mounts > wire::kMaxMounts ||
      head.arguments > wire::kMaxArguments || head.variables > wire::kMaxVariables ||
      head.filter_count > wire::kMaxFilter) {
    return -1;
  }
  uint64_t at = sizeof head;
  if (size - at < head.filter_count * sizeof(sock_filter)) return -1;
  job.filter = reinterpret_cast<const sock_filter*>(data + at);
  job.filter_count = head.filter_count;
  at += head.filter_count * sizeof(sock_filter);
  bool whole = true;
  const auto next = [&]() -> const char* {
    if (at >= size) {
      whole = false;
      return "";
    }
    const char* text = data + at;
    at += strlen(text) + 1;
    return text;
  };
  for (job.layer_count = 0; job.layer_count < head.layers; ++job.layer_count) job.layers[job.layer_count] = next();
  for (job.mount_count = 0; job.mount_count < head.mounts; ++job.mount_count) {
    MountLine& line = job.mounts[job.mount_count];
    const char* target = next();
    line = {target[0], target[0] != '\0' ? target + 1 : target, next()};
  }
  for (uint32_t i = 0; i < head.arguments; ++i) job.argv[i] = next();
  job.argv[head.arguments] = nullptr;
  for (uint32_t i = 0; i < head.variables; ++i) job.envp[i] = next();
  job.envp[head.variables] = nullptr;
  job.cwd = next();
  job.path = next();
  return whole ? 0 : -1;
}

// A user namespace whose map shows files of (uid, gid) as belonging to `to`; made by a child that only waits.
int idmap_for(Launcher& self, uid_t uid, gid_t gid, uid_t to) {
  for (const Launcher::Idmap& known : self.idmaps) {
    if (known.to == to && known.from_uid == uid && known.from_gid == gid) return known.fd;
  }
  clone_args args = {};
  // One table of descriptors: a copy would hold the pipes of the run open until this child has found the time to die.
  args.flags = CLONE_NEWUSER | CLONE_FILES;
  args.exit_signal = SIGCHLD;
  const long pid = syscall(SYS_clone3, &args, sizeof args);
  if (pid < 0) return -1;
  if (pid == 0) {
    for (;;) pause();
  }
  char path[64];
  snprintf(path, sizeof path, "/proc/%ld/ns/user", pid);
  int fd = -1;
  if (write_map(static_cast<pid_t>(pid), uid, gid, to, to) == 0) fd = open(path, O_RDONLY | O_CLOEXEC);
  const int saved = errno;
  kill(static_cast<pid_t>(pid), SIGKILL);
  errno = saved;
  if (fd < 0) return -1;
  Launcher::Idmap& slot = self.idmaps[self.idmap_count++ % 256];
  if (slot.to != 0) close(slot.fd);
  slot = {uid, gid, to, fd};
  return fd;
}

// What an overlay shows of a layer without entries is nothing: not even its owner, since its top is the writable
// layer's.
bool is_empty(int directory) {
  const int fd = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return false;
  char entries[4096];
  const long bytes = syscall(SYS_getdents64, fd, entries, sizeof entries);
  close(fd);
  return bytes == 2 * 24;  // "." and ".."
}

int open_layer(Launcher& self, const Job& job, const char* path) {
  const int fd = open_tree(AT_FDCWD, path, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_SYMLINK_NOFOLLOW);
  if (fd < 0) return -1;
  mount_attr attributes = {};
  attributes.attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;
  struct stat info = {};
  int result = fstat(fd, &info);
  if (result == 0 && !S_ISDIR(info.st_mode)) {
    errno = ENOTDIR;
    result = -1;
  }
  if (result == 0 && (job.request.flags & wire::kIdmapped) != 0 && info.st_uid != job.request.host_uid &&
      !is_empty(fd)) {
    const int idmap = idmap_for(self, info.st_uid, info.st_gid, job.request.host_uid);
    if (idmap < 0) result = -1;
    attributes.attr_set |= MOUNT_ATTR_IDMAP;
    attributes.userns_fd = static_cast<uint64_t>(idmap);
  }
  if (result == 0) result = mount_setattr(fd, "", AT_EMPTY_PATH, &attributes, sizeof attributes);
  if (result == 0) return fd;
  const int saved = errno;
  close(fd);
  errno = saved;
  return -1;
}

int open_sources(Launcher& self, Job& job) {
  for (uint32_t i = 0; i < job.layer_count; ++i) {
    job.layer_fds[i] = open_layer(self, job, job.layers[i]);
    if (job.layer_fds[i] < 0) return -1;
  }
  char path[512];
  scratch_path(self, job.request.box, "", path, sizeof path);
  if (job.request.disk_bytes != self.disk_bytes[job.request.box]) {
    char options[80];
    snprintf(options, sizeof options, "size=%llu", static_cast<unsigned long long>(job.request.disk_bytes));
    // Smaller than what is in it already: the old size stays.
    if (mount(nullptr, path, nullptr, MS_REMOUNT | MS_NOSUID | MS_NODEV, options) == 0) {
      self.disk_bytes[job.request.box] = job.request.disk_bytes;
    }
  }
  job.upper_fd = open_tree(AT_FDCWD, path, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC);
  return job.upper_fd < 0 ? -1 : 0;
}

void close_sources(Job& job) {
  for (uint32_t i = 0; i < job.layer_count; ++i) {
    if (job.layer_fds[i] >= 0) close(job.layer_fds[i]);
  }
  if (job.upper_fd >= 0) close(job.upper_fd);
  for (int fd : job.fds) {
    if (fd >= 0) close(fd);
  }
}

bool pretend(const Job& job, int stage) {
  if (job.request.fail_stage != static_cast<uint32_t>(stage)) return false;
  errno = EIO;
  return true;
}

// Clones the box's first process, puts it where it belongs, and lets it go. Returns its pidfd.
int start_box(Job& job, Step& step, pid_t& pid_out) {
  step = {3, "clone the box's first process"};
  int go[2];
  if (pretend(job, 3) || pipe2(go, O_CLOEXEC) != 0) return -1;
  int pidfd = -1;
  clone_args args = {};
  args.flags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_PIDFD;
  // The network namespace is the dearest of all (half of the start-up), and our own file operations open no socket.
  if (job.request.operation == wire::Operation::kExec) args.flags |= CLONE_NEWNET;
  args.pidfd = reinterpret_cast<uint64_t>(&pidfd);
  args.exit_signal = SIGCHLD;
  if (job.fds[wire::kCgroup2Fd] >= 0) {
    args.flags |= CLONE_INTO_CGROUP;
    args.cgroup = static_cast<uint64_t>(job.fds[wire::kCgroup2Fd]);
  }
  const long pid = syscall(SYS_clone3, &args, sizeof args);
  if (pid == 0) {
    close(go[1]);
    job.go_fd = go[0];
    box_inside(job);
  }
  const int saved = errno;
  close(go[0]);
  errno = saved;
  if (pid < 0) {
    close(go[1]);
    return -1;
  }
  pid_out = static_cast<pid_t>(pid);
  step = {4, "write the user map"};
  int result = pretend(job, 4)
                   ? -1
                   : write_map(pid_out, wire::kInsideUid, wire::kInsideUid, job.request.host_uid, job.request.host_uid);
  // A box that is gone already has failed, and has said why itself. What the map's file says of a process that is going
  // is any of ENOENT, ESRCH, EINVAL and EACCES, so the descriptor is asked. Without the go-ahead, one that is there
  // after all does not go on.
  const int refusal = errno;
  pollfd exited = {pidfd, POLLIN, 0};
  const bool gone = result != 0 && poll(&exited, 1, kGoingMs) == 1;
  if (gone) result = 0;
  errno = refusal;
  if (result == 0 && !gone && write(go[1], "g", 1) != 1 && errno != EPIPE) result = -1;
  const int why = errno;
  if (result != 0) kill(pid_out, SIGKILL);
  close(go[1]);
  errno = why;
  if (result == 0) return pidfd;
  close(pidfd);
  errno = why;
  return -1;
}

void send_reply(const wire::Reply& reply, int pidfd) {
  iovec part = {const_cast<wire::Reply*>(&reply), sizeof reply};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (pidfd >= 0) {
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &pidfd, sizeof pidfd);
  }
  if (sendmsg(kControl, &message, MSG_NOSIGNAL) < 0) _exit(1);
}

wire::Reply failed(const Step& step) {
  wire::Reply reply;
  reply.error = errno == 0 ? EINVAL : errno;
  reply.stage = step.stage;
  snprintf(reply.name, sizeof reply.name, "%s", step.name);
  return reply;
}

void run_box(Launcher& self, Job& job) {
  Step step = {1, "read the request"};
  void* spec = MAP_FAILED;
  int pidfd = -1;
  pid_t pid = 0;
  wire::Reply reply;
  job.upper_fd = -1;
  job.layer_count = 0;
  errno = EINVAL;
  if (job.request.host_uid == 0 || job.request.box >= kMaxBoxes || job.fds[wire::kSpecFd] < 0 || pretend(job, 1)) {
    reply = failed(step);
  } else {
    spec = mmap(nullptr, job.request.spec_size, PROT_READ, MAP_PRIVATE, job.fds[wire::kSpecFd], 0);
    if (spec == MAP_FAILED || parse_spec(static_cast<const char*>(spec), job.request.spec_size, job) != 0) {
      job.layer_count = 0;
      reply = failed(step);
    } else {
      for (int& fd : job.layer_fds) fd = -1;
      step = {2, "open the layers"};
      if (pretend(job, 2) || open_sources(self, job) != 0) {
        reply = failed(step);
      } else {
        pidfd = start_box(job, step, pid);
        if (pidfd < 0) reply = failed(step);
      }
    }
  }
  reply.pid = pid;
  close_sources(job);
  send_reply(reply, pidfd);
  if (pidfd >= 0) close(pidfd);
  if (spec != MAP_FAILED) munmap(spec, job.request.spec_size);
}

// False when the other end is gone.
bool receive(Job& job) {
  iovec part = {&job.request, sizeof job.request};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * wire::kFdCount)] = {};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t n;
  do {
    n = recvmsg(kControl, &message, MSG_CMSG_CLOEXEC);
  } while (n < 0 && errno == EINTR);
  if (n != sizeof job.request || job.request.magic != wire::kMagic) return false;
  int given[wire::kFdCount];
  unsigned count = 0;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_type != SCM_RIGHTS) continue;
    count = static_cast<unsigned>((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    memcpy(given, CMSG_DATA(header), count * sizeof(int));
  }
  unsigned used = 0;
  for (uint32_t i = 0; i < wire::kFdCount; ++i) {
    job.fds[i] = (job.request.fd_mask >> i & 1) != 0 && used < count ? given[used++] : -1;
  }
  return true;
}

// What is mounted here stays here; what the host mounts later is still seen.
int nothing_goes_back() { return mount(nullptr, "/", nullptr, MS_REC | MS_SLAVE, nullptr); }

// A process below a chroot may not make user namespaces. Root can step out of it: enter the real root of this mount
// namespace, put the chroot's tree on top of it, and make that the root.
int leave_chroot() {
  const int jail = open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
  const int ns = open("/proc/self/ns/mnt", O_RDONLY | O_CLOEXEC);
  if (jail < 0 || ns < 0) return -1;
  struct stat inside = {}, outside = {};
  if (fstat(jail, &inside) != 0 || setns(ns, CLONE_NEWNS) != 0 || stat("/", &outside) != 0) return -1;
  close(ns);
  if (nothing_goes_back() != 0) return -1;
  if (inside.st_dev != outside.st_dev || inside.st_ino != outside.st_ino) {
    const int tree = open_tree(jail, "", OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_EMPTY_PATH | AT_RECURSIVE);
    if (tree < 0 || move_mount(tree, "", AT_FDCWD, "/tmp", MOVE_MOUNT_F_EMPTY_PATH) != 0 || fchdir(tree) != 0 ||
        syscall(SYS_pivot_root, ".", ".") != 0 || umount2(".", MNT_DETACH) != 0) {
      return -1;
    }
    close(tree);
  }
  close(jail);
  return chdir("/");
}

int own_namespaces(bool root) {
  const uid_t uid = geteuid();
  const gid_t gid = getegid();
  if (root) {
    if (setgroups(0, nullptr) != 0 || unshare(CLONE_NEWNS) != 0) return -1;
  } else {
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return -1;
    if (write_map(getpid(), wire::kInsideUid, wire::kInsideUid, uid, gid) != 0) return -1;
  }
  return root ? leave_chroot() : nothing_goes_back();
}

}  // namespace
}  // namespace anser::sandbox

int main(int argc, char** argv) {
  using namespace anser::sandbox;
  if (argc != 3) return 2;
  static Launcher self;
  static Job job;
  self.scratch = argv[1];
  self.root = strcmp(argv[2], "root") == 0;
  close_range(kControl + 1, ~0u, 0);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGINT, SIG_IGN);   // the operator's Ctrl-C is the supervisor's to handle
  signal(SIGCHLD, SIG_IGN);  // boxes are watched by pidfd; nothing waits for them
  umask(022);
  Step step = {0, "start the launcher: own namespaces"};
  int started = own_namespaces(self.root);
  if (started == 0) {
    step.name = "start the launcher: mount the scratch tmpfs";
    started = mount("scratch", self.scratch, "tmpfs", MS_NOSUID | MS_NODEV, "size=4m,mode=700");
  }
  send_reply(started == 0 ? wire::Reply{} : failed(step), -1);
  if (started != 0) return 1;
  while (receive(job)) {
    if (job.request.verb == wire::Verb::kRun) {
      run_box(self, job);
      continue;
    }
    step = {2, job.request.verb == wire::Verb::kOpen ? "make the writable layer" : "drop the writable layer"};
    const int result =
        job.request.verb == wire::Verb::kOpen ? open_box(self, job.request) : close_box(self, job.request);
    send_reply(result == 0 ? wire::Reply{} : failed(step), -1);
  }
  return 0;
}
