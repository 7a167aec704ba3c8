// The box from the inside, last part: between fork and exec every privilege goes, in an order that the kernel dictates.
// Capabilities before no_new_privs so that they can be read back; Landlock after the mounts, since it forbids mounting;
// the system-call filter last, since it forbids most of what is above it. Then the program waits for its Command, so
// that a box can be built ahead of what it is to run.
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/securebits.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "sandbox/inside/checks.h"
#include "sandbox/inside/child.h"
#include "sandbox/inside/passing.h"

namespace anser::sandbox {
namespace {

// Landlock as of ABI 7 (Linux 6.15); Debian 12's headers stop earlier.
struct RulesetAttributes {
  uint64_t fs, net, scoped;
};
struct __attribute__((packed)) PathRule {
  uint64_t allowed;
  int32_t parent;
};
constexpr uint64_t kExecute = 1 << 0, kWriteFile = 1 << 1, kReadFile = 1 << 2, kReadDirectory = 1 << 3;
constexpr uint64_t kRemoveDirectory = 1 << 4, kRemoveFile = 1 << 5, kMakeDirectory = 1 << 7, kMakeRegular = 1 << 8;
constexpr uint64_t kMakeSocket = 1 << 9, kMakeFifo = 1 << 10, kMakeLink = 1 << 12, kRefer = 1 << 13,
                   kTruncate = 1 << 14;
constexpr uint64_t kDeviceCommands = 1 << 15;  // ioctl on a device: ABI 5
constexpr uint64_t kAllRights[] = {0, 0x1fff, 0x3fff, 0x7fff, 0x7fff, 0xffff, 0xffff, 0xffff};  // by ABI
constexpr uint64_t kScopes = 3;  // abstract UNIX sockets, signals: ABI 6
constexpr uint64_t kReadOnlyTree = kExecute | kReadFile | kReadDirectory;
constexpr uint64_t kWorkTree = kReadOnlyTree | kWriteFile | kRemoveDirectory | kRemoveFile | kMakeDirectory |
                               kMakeRegular | kMakeSocket | kMakeFifo | kMakeLink | kRefer | kTruncate;
constexpr uint64_t kDeviceFile = kReadFile | kWriteFile | kTruncate;

struct Grant {
  const char* path;
  uint64_t rights;
};
// /dev/mem and friends are not there to be read; what is not named here is refused even if a mount ever let it through.
constexpr Grant kGrants[] = {
    {"/", kReadDirectory},  // names, of whatever the mounts show
    {"/usr", kReadOnlyTree},
    {"/etc", kReadFile | kReadDirectory},
    {"/lib", kReadOnlyTree},
    {"/lib32", kReadOnlyTree},
    {"/lib64", kReadOnlyTree},
    {"/libx32", kReadOnlyTree},
    {"/bin", kReadOnlyTree},
    {"/sbin", kReadOnlyTree},
    {"/proc", kReadFile | kReadDirectory},
    {"/work", kWorkTree},
    {"/tmp", kWorkTree},
    {"/dev/shm", kWorkTree & ~kExecute},
    {"/dev/null", kDeviceFile},
    {"/dev/zero", kDeviceFile},
    {"/dev/full", kDeviceFile},
    {"/dev/random", kReadFile},
    {"/dev/urandom", kReadFile},
    {"/dev/pts", kReadFile | kWriteFile | kReadDirectory | kDeviceCommands},
};

int reset_signals(Job& job) {
  for (int i = 1; i < 65; ++i) {
    if (i != SIGKILL && i != SIGSTOP && i != 32 && i != 33) signal(i, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  if (sigprocmask(SIG_SETMASK, &none, nullptr) != 0) return -1;
  // A session and a group of its own, so that a signal can be sent to it and to nobody else.
  return is_operation(job) || setsid() >= 0 ? 0 : -1;
}

// Where whoever started us allows less, that holds: a limit can be narrowed by everybody and widened by nobody.
int limit(int resource, uint64_t soft, uint64_t hard) {
  const auto which = static_cast<__rlimit_resource_t>(resource);
  rlimit outer = {};
  if (getrlimit(which, &outer) != 0) return -1;
  const rlimit value = {std::min<rlim_t>(soft, outer.rlim_max), std::min<rlim_t>(hard, outer.rlim_max)};
  return setrlimit(which, &value);
}

int resource_limits(Job& job) {
  const wire::Command& r = job.message.head;
  // 1 and not 0: the one value that also keeps a `core_pattern` with a pipe from being fed (not to be had where the
  // hard limit is 0).
  if (limit(RLIMIT_CORE, 1, 1) != 0 || limit(RLIMIT_NOFILE, r.open_files, r.open_files) != 0) return -1;
  if (limit(RLIMIT_FSIZE, r.file_bytes, r.file_bytes) != 0 || limit(RLIMIT_MEMLOCK, 0, 0) != 0) return -1;
  if (limit(RLIMIT_STACK, r.stack_bytes, r.stack_bytes) != 0 || limit(RLIMIT_NPROC, r.processes, r.processes) != 0) {
    return -1;
  }
  if (limit(RLIMIT_MSGQUEUE, 0, 0) != 0 || limit(RLIMIT_SIGPENDING, 1024, 1024) != 0) return -1;
  if (r.data_bytes != 0 && limit(RLIMIT_DATA, r.data_bytes, r.data_bytes) != 0) return -1;
  return limit(RLIMIT_CPU, r.cpu_seconds, r.cpu_seconds + 1);
}

int identity(Job&) {
  uid_t r, e, s;
  gid_t rg, eg, sg;
  if (getresuid(&r, &e, &s) != 0 || getresgid(&rg, &eg, &sg) != 0) return -1;
  const bool ours = r == wire::kInsideUid && e == r && s == r && rg == wire::kInsideUid && eg == rg && sg == rg;
  if (!ours) errno = EPERM;
  return ours ? 0 : -1;
}

int capabilities(Job& job) {
  // A file operation of ours keeps the right to read a file of mode 000 that the program left behind.
  return drop_capabilities(is_operation(job) ? uint64_t{1} << CAP_DAC_OVERRIDE : 0);
}

int no_new_privileges(Job&) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? 0 : -1;
}

// 0 also where there is no such path: the kernel's or the machine's business.
int allow_path(int ruleset, const char* path, uint64_t rights) {
  const int fd = open(path, O_PATH | O_CLOEXEC);
  if (fd < 0) return errno == ENOENT ? 0 : -1;
  struct stat info = {};
  int result = fstat(fd, &info);
  if (!S_ISDIR(info.st_mode)) rights &= kExecute | kReadFile | kWriteFile | kTruncate | kDeviceCommands;
  const PathRule rule = {rights, fd};
  if (result == 0) result = static_cast<int>(syscall(SYS_landlock_add_rule, ruleset, 1, &rule, 0u));
  close(fd);
  return result;
}

// In a kept box its first process is in the domain already, and its programs with it.
int landlock(Job& job) { return (job.request.flags & wire::kKeep) != 0 ? 0 : enter_landlock(job); }

int system_call_filter(Job& job) {
  const sock_fprog program = {static_cast<unsigned short>(job.filter_count), const_cast<sock_filter*>(job.filter)};
  bool listens = false;
  for (uint32_t i = 0; i < job.filter_count; ++i) {
    listens = listens || (job.filter[i].code == (BPF_RET | BPF_K) && job.filter[i].k == SECCOMP_RET_USER_NOTIF);
  }
  if (is_operation(job)) return static_cast<int>(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program));
  int fds[2] = {static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0)), -1};
  if (fds[0] < 0) return -1;
  const long result =
      syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, listens ? SECCOMP_FILTER_FLAG_NEW_LISTENER : 0, &program);
  if (result < 0) return -1;
  if (listens) fds[1] = static_cast<int>(result);
  wire::Report report;
  report.kind = wire::Report::kWaiting;
  report.number = job.number;
  report.time_ns = monotonic_ns();
  send_report(job, report, fds, listens ? 2 : 1);
  close(fds[0]);
  if (listens) close(fds[1]);
  return 0;
}

constexpr Stage kConfine[] = {
    {27, "signals and session", reset_signals, true},
    {28, "check the identity", identity, true},
    {29, "drop capabilities and read them back", capabilities, true},
    {30, "no new privileges", no_new_privileges, true},
    {31, "Landlock", landlock, true},
    {32, "system-call filter", system_call_filter, true},
};

// What the Command will be written to is this process's own before it comes: a page that is still shared with the first
// process would be copied while the program starts.
void touch(Job& job) {
  volatile char* const pages[] = {reinterpret_cast<char*>(&job.message), reinterpret_cast<char*>(job.argv),
                                  reinterpret_cast<char*>(job.envp)};
  for (volatile char* const page : pages) *page = 0;
}

int receive_command(Job& job) {
  int given[wire::Command::kFdCount];
  unsigned count = 0;
  touch(job);
  const ssize_t n = receive_beside(job.box_fd, &job.message, sizeof job.message, given, wire::Command::kFdCount, count);
  if (n == 0) _exit(0);  // the supervisor has no use for this box
  // A box for one program ends with it, and prepares no other.
  if ((job.request.flags & wire::kKeep) != 0) (void)!write(job.taken_fd, &job.number, sizeof job.number);
  if (n < 0) return -1;
  errno = EMFILE;
  const wire::Command& head = job.message.head;
  if (!unpack_fds(head.fd_mask, given, count, job.command_fds, wire::Command::kFdCount)) return -1;
  if (check_command(job.message, static_cast<uint64_t>(n), job.command_fds) != 0) return -1;
  const int file = job.command_fds[wire::Command::kSpecFd];
  if (file < 0) return parse_spec(job.message.spec, head.spec_size, job);
  return take_spec(file, head.spec_size, job) != nullptr ? 0 : -1;
}

// By itself: moving another process waits for a grace period of the whole machine, some 15 ms. Allowed since the files
// were opened by somebody who may.
int join_control_groups(Job& job) {
  for (uint32_t i = wire::Command::kTasks0Fd; i <= wire::Command::kTasks2Fd; ++i) {
    if (job.command_fds[i] >= 0 && write(job.command_fds[i], "0", 1) != 1) return -1;
  }
  return 0;
}

// A new terminal of the box's own; becomes the controlling one of this session by being opened. Sends its master.
int own_terminal(Job& job) {
  const int master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC);
  int unlock = 0, number = 0;
  if (master < 0 || ioctl(master, TIOCSPTLCK, &unlock) != 0 || ioctl(master, TIOCGPTN, &number) != 0) return -1;
  char path[32];
  snprintf(path, sizeof path, "/dev/pts/%d", number);
  const int slave = open(path, O_RDWR);
  if (slave < 0) return -1;
  const winsize size = {static_cast<unsigned short>(job.message.head.rows),
                        static_cast<unsigned short>(job.message.head.columns), 0, 0};
  if (ioctl(slave, TIOCSWINSZ, &size) != 0) return -1;
  for (int i = 0; i < 3; ++i) {
    if (dup2(slave, i) < 0) return -1;
  }
  close(slave);
  job.command_fds[wire::Command::kStdoutFd] = master;  // closed with the others when the program is executed
  return 0;
}

int standard_streams(Job& job) {
  if ((job.message.head.flags & wire::Command::kOnTerminal) != 0) return own_terminal(job);
  const int first = wire::Command::kStdinFd;
  for (int i = 0; i < 3; ++i) {
    const int from = job.command_fds[first + i];
    if (from >= 0 && dup2(from, i) < 0) return -1;
  }
  return 0;
}

// They become 3 and 4, whatever was there: first all of them go above, and with them the box's socket and the terminal.
int side_descriptors(Job& job) {
  int* const moved[] = {&job.box_fd, &job.command_fds[wire::Command::kStdoutFd],
                        &job.command_fds[wire::Command::kSideInFd], &job.command_fds[wire::Command::kSideOutFd]};
  if (*moved[2] < 0 || *moved[3] < 0) return 0;
  for (int* const fd : moved) {
    if (*fd >= 0 && (*fd = fcntl(*fd, F_DUPFD_CLOEXEC, 64)) < 0) return -1;
  }
  return dup2(*moved[2], 3) < 0 || dup2(*moved[3], 4) < 0 ? -1 : 0;
}

int working_directory(Job& job) { return chdir(is_operation(job) ? "/work" : job.cwd); }

constexpr Stage kCommand[] = {
    {33, "take the command", receive_command, false},
    {34, "join the control groups of the command", join_control_groups, false},
    {35, "standard streams of the command", standard_streams, false},
    {36, "resource limits", resource_limits, false},
    {37, "working directory", working_directory, true},
    {38, "side descriptors", side_descriptors, false},
};

[[noreturn]] void execute(const Job& job) {
  char* const* const argv = const_cast<char* const*>(job.argv);
  char* const* const envp = const_cast<char* const*>(job.envp);
  if (argv[0] == nullptr || argv[0][0] == '\0') {
    errno = ENOENT;
  } else if (strchr(argv[0], '/') != nullptr) {
    execve(argv[0], argv, envp);
  } else {
    constexpr const char* kPlaces[] = {"/usr/local/bin/", "/usr/bin/", "/bin/"};
    int refused = ENOENT;
    for (const char* place : kPlaces) {
      char path[512];
      const size_t length = strlen(place);
      if (strlen(argv[0]) >= sizeof path - length) break;
      memcpy(path, place, length);
      strcpy(path + length, argv[0]);  // the length was checked in the line above
      execve(path, argv, envp);
      if (errno != ENOENT) refused = errno;
    }
    errno = refused;
  }
  box_failed(job, wire::kExecStage, "execute");
}

}  // namespace

int enter_landlock(Job& job) {
  if ((job.request.flags & wire::kSkipLandlock) != 0) return 0;
  long abi = syscall(SYS_landlock_create_ruleset, nullptr, 0, 1u);
  if (abi <= 0) return -1;
  if (abi > 7) abi = 7;
  const RulesetAttributes handled = {kAllRights[abi], 0, abi >= 6 ? kScopes : 0};
  const size_t size = abi >= 6 ? sizeof handled : abi >= 4 ? 16 : 8;
  const int ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &handled, size, 0u));
  if (ruleset < 0) return -1;
  for (const Grant& grant : kGrants) {
    if (allow_path(ruleset, grant.path, grant.rights & handled.fs) != 0) return -1;
  }
  // What else is bound read-only: a policy's own mounts. Below /etc nothing is executed.
  for (uint32_t i = 0; i < job.mount_count; ++i) {
    const MountLine& line = job.mounts[i];
    if (line.kind != wire::kBindReadOnly || strncmp(line.target, "etc/", 4) == 0) continue;
    if (allow_path(ruleset, line.target, kReadOnlyTree & handled.fs) != 0) return -1;
  }
  const int result = static_cast<int>(syscall(SYS_landlock_restrict_self, ruleset, 0u));
  close(ruleset);
  return result;
}

int drop_capabilities(uint64_t keep) {
  constexpr unsigned long kBits = SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP |
                                  SECBIT_NO_SETUID_FIXUP_LOCKED | SECBIT_KEEP_CAPS_LOCKED |
                                  SECBIT_NO_CAP_AMBIENT_RAISE | SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED;
  // A program of the box has lost all this with the first process, and could not do it again; it checks.
  if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) != 0) return -1;
  if (prctl(PR_GET_SECUREBITS) != static_cast<int>(kBits) && prctl(PR_SET_SECUREBITS, kBits) != 0) return -1;
  int last = 0;
  while (last < 64 && prctl(PR_CAPBSET_READ, last, 0, 0, 0) >= 0) {
    if (prctl(PR_CAPBSET_READ, last, 0, 0, 0) == 1 && prctl(PR_CAPBSET_DROP, last, 0, 0, 0) != 0) return -1;
    ++last;
  }
  __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct data[2] = {};
  for (unsigned i = 0; i < 2; ++i) data[i].effective = data[i].permitted = static_cast<uint32_t>(keep >> (32 * i));
  if (syscall(SYS_capset, &header, data) != 0) return -1;
  // Reading back what the kernel holds is the only statement worth making.
  __user_cap_data_struct now[2] = {};
  if (syscall(SYS_capget, &header, now) != 0) return -1;
  bool gone = last > CAP_CHECKPOINT_RESTORE;
  for (unsigned i = 0; i < 2; ++i) {
    const uint32_t kept = static_cast<uint32_t>(keep >> (32 * i));
    gone = gone && now[i].effective == kept && now[i].permitted == kept && now[i].inheritable == 0;
  }
  for (int i = 0; i < last; ++i) {
    gone =
        gone && prctl(PR_CAPBSET_READ, i, 0, 0, 0) == 0 && prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, i, 0, 0) == 0;
  }
  if (!gone) errno = EPERM;
  return gone ? 0 : -1;
}

void confined_program(Job& job) {
  run_stages(job, kConfine, sizeof kConfine / sizeof kConfine[0]);
  run_stages(job, kCommand, sizeof kCommand / sizeof kCommand[0]);
  wire::Report report;
  report.kind = wire::Report::kStarted;
  report.number = job.number;
  report.time_ns = monotonic_ns();
  const bool terminal = (job.message.head.flags & wire::Command::kOnTerminal) != 0;
  send_report(job, report, &job.command_fds[wire::Command::kStdoutFd], terminal ? 1 : 0);
  execute(job);
}

void confined_operation(Job& job) {
  run_stages(job, kConfine, sizeof kConfine / sizeof kConfine[0]);
  run_stages(job, kCommand, sizeof kCommand / sizeof kCommand[0]);
  wire::Report report;
  report.kind = wire::Report::kDone;
  report.error = run_operation(job);
  send_report(job, report);
  _exit(0);
}

}  // namespace anser::sandbox
