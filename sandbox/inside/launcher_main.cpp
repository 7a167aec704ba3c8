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
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
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

#include "sandbox/inside/checks.h"
#include "sandbox/inside/child.h"
#include "sandbox/inside/passing.h"
#include "sandbox/inside/wire.h"
#include "sandbox/inside/workspaces.h"

namespace anser::sandbox {
namespace {

constexpr int kControl = 3;
constexpr int kGoingMs = 50;  // how long a first process that is ending may take until its descriptor says so

struct Launcher {
  bool root = false;
  int network_error = 0;  // of own_network
  Workspaces workspaces;
};

// Set by the step that is being done, so that a failure has a name without a parameter through every function.
struct Step {
  int stage = 0;
  const char* name = "";
};

void close_fds(const Job& job) {
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
int start_box(Launcher& self, Job& job, Step& step, pid_t& pid_out) {
  step = {19, "own network"};
  errno = self.network_error;
  if (job.request.verb == wire::Verb::kBuild && (pretend(job, 19) || self.network_error != 0)) return -1;
  step = {3, "clone the box's first process"};
  int go[2];
  if (pretend(job, 3) || pipe2(go, O_CLOEXEC) != 0) return -1;
  int pidfd = -1;
  clone_args args = {};
  // The network namespace is not among them: the box inherits the one that was made for it (own_network).
  args.flags = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_PIDFD;
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
  if (send_beside(kControl, &reply, sizeof reply, &pidfd, pidfd >= 0 ? 1 : 0) != 0) _exit(1);
}

wire::Reply failed(const Step& step) {
  wire::Reply reply;
  reply.error = errno == 0 ? EINVAL : errno;
  reply.stage = step.stage;
  snprintf(reply.name, sizeof reply.name, "%s", step.name);
  return reply;
}

// A network namespace with nothing but its loopback: the launcher's own until the next box is cloned, which inherits
// it. It is the dearest part of a box by far (half of the start-up), so it is made after the answer to a request, while
// the box before sets itself up. No two boxes share one, since the launcher leaves it then; our own file operations are
// in the one of the box to come, and cannot use it.
int own_network() {
  if (unshare(CLONE_NEWNET) != 0) return -1;
  const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  ifreq request = {};
  memcpy(request.ifr_name, "lo", 3);
  request.ifr_flags = IFF_UP | IFF_RUNNING;
  const int result = ioctl(fd, SIOCSIFFLAGS, &request);
  close(fd);
  return result;
}

// Everything that has a spec. Returns the pidfd of what was cloned, 0 for a workspace that was made, or -1.
int carry_out(Launcher& self, Job& job, Step& step, pid_t& pid) {
  step = {1, "read the request"};
  errno = EINVAL;
  if (pretend(job, 1)) return -1;
  const char* const spec = take_spec(job.fds[wire::kSpecFd], job.request.spec_size, job);
  if (spec == nullptr) return -1;
  int result = 0;
  if (job.request.verb == wire::Verb::kOpen) {
    step = {2, "make the workspace"};
    result = open_workspace(self.workspaces, job);
  } else {
    step = {2, "open the workspace"};
    job.work_fd = pretend(job, 2) ? -1 : workspace_mount(self.workspaces, job);
    result = job.work_fd < 0 ? -1 : start_box(self, job, step, pid);
    const int saved = errno;
    if (job.work_fd >= 0) close(job.work_fd);
    errno = saved;
  }
  const int saved = errno;
  munmap(const_cast<char*>(spec), job.request.spec_size);
  errno = saved;
  return result;
}

void answer(Launcher& self, Job& job, bool complete) {
  Step step = {2, "drop the workspace"};
  wire::Reply reply;
  int result = 0;
  if (!complete || check_request(job.request, job.fds) != 0) {
    step = {1, "read the request"};
    if (!complete) errno = EMFILE;
    result = -1;
  } else if (job.request.verb == wire::Verb::kClose) {
    result = close_workspace(self.workspaces, job.request.box);
  } else {
    result = carry_out(self, job, step, reply.pid);
  }
  if (result < 0) reply = failed(step);
  close_fds(job);
  send_reply(reply, result > 0 ? result : -1);
  if (result > 0) close(result);
  // After the answer: nobody waits for it.
  if (job.request.verb == wire::Verb::kBuild) self.network_error = own_network() == 0 ? 0 : errno;
}

// False when the other end is gone. `complete`: with all its descriptors.
bool receive(Job& job, bool& complete) {
  int given[wire::kFdCount];
  unsigned count = 0;
  const ssize_t n = receive_beside(kControl, &job.request, sizeof job.request, given, wire::kFdCount, count);
  if (n != sizeof job.request || job.request.magic != wire::kMagic) return false;
  complete = unpack_fds(job.request.fd_mask, given, count, job.fds, wire::kFdCount);
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
  self.workspaces.scratch = argv[1];
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
    started = mount("scratch", argv[1], "tmpfs", MS_NOSUID | MS_NODEV, "size=4m,mode=700");
  }
  if (started == 0) {
    step.name = "start the launcher: own network";
    started = own_network();
  }
  send_reply(started == 0 ? wire::Reply{} : failed(step), -1);
  if (started != 0) return 1;
  bool complete = false;
  while (receive(job, complete)) answer(self, job, complete);
  return 0;
}
