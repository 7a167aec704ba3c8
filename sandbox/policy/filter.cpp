#include "sandbox/policy/filter.h"

#include <fmt/format.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/unique_fd.h"

namespace anser::sandbox {
namespace {

FilterGroup group(std::string name, Verdict verdict, std::string_view calls) {
  FilterGroup out{std::move(name), {}};
  size_t at = 0;
  while (at < calls.size()) {
    const size_t end = std::min(calls.find(' ', at), calls.size());
    if (end > at) out.rules.push_back({std::string(calls.substr(at, end - at)), verdict, {}});
    at = end + 1;
  }
  return out;
}

// `call` is allowed for these values of one argument; any other value meets the default, since libseccomp has no
// "otherwise" but that.
void allow_values(FilterGroup& out, const char* call, unsigned argument, std::span<const uint32_t> values) {
  for (uint32_t value : values) out.rules.push_back({call, Verdict::kAllow, {{argument, 0xffffffff, value}}});
}

FilterGroup sockets() {
  FilterGroup out{"sockets: UNIX, INET, INET6 only", {}};
  constexpr std::array<uint32_t, 3> kFamilies{1, 2, 10};
  constexpr std::array<std::pair<uint32_t, uint32_t>, 10> kOthers{
      {{0, ~0u}, {3, ~0u}, {4, ~3u}, {8, ~1u}, {11, ~0u}, {12, ~3u}, {16, ~15u}, {32, ~31u}, {64, ~63u}, {128, ~127u}}};
  for (const char* call : {"socket", "socketpair"}) {
    allow_values(out, call, 0, kFamilies);
    // Every other family below 256, as ranges (value, mask); beyond that the default answers.
    for (const auto& [value, mask] : kOthers) out.rules.push_back({call, Verdict::kDeny, {{0, mask, value}}});
  }
  return out;
}

FilterGroup clone_calls() {
  constexpr uint32_t kNamespaces =
      CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
  FilterGroup out{"clone without new namespaces", {}};
  out.rules.push_back({"clone", Verdict::kAllow, {{0, kNamespaces, 0}}});
  for (uint32_t bit = 0; bit < 32; ++bit) {
    const uint32_t flag = uint32_t{1} << bit;
    if ((kNamespaces & flag) != 0) out.rules.push_back({"clone", Verdict::kDeny, {{0, flag, flag}}});
  }
  // EPERM would break pthread_create; on ENOSYS the C library falls back to clone, which the rules above can read.
  out.rules.push_back({"clone3", Verdict::kNotThere, {}});
  return out;
}

FilterGroup ioctls() {
  FilterGroup out{"ioctl: terminals and pipes, nothing that feeds a terminal", {}};
  constexpr std::array<uint32_t, 22> kAllowed{
      0x5401, 0x5402,     0x5403,    0x5404, 0x5405,     0x5406, 0x5407, 0x5408,  // TCGETS .. TCSETAF
      0x5409, 0x540b,     0x540f,    0x5410, 0x5413,     0x541b,  // TCSBRK, TCFLSH, TIOC[GS]PGRP, TIOCGWINSZ, FIONREAD
      0x5421, 0x5450,     0x5451,    0x5429, 0x40049409,          // FIONBIO, FIO[N]CLEX, TIOCGSID, FICLONE
      0x5414, 0x40045431, 0x80045430};  // TIOCSWINSZ, TIOCSPTLCK, TIOCGPTN: of terminals of the box
  allow_values(out, "ioctl", 1, kAllowed);
  // TIOCSTI, TIOCLINUX, TIOCSCTTY, TIOCSETD, TIOCCONS, TIOCNOTTY, TIOCVHANGUP
  for (uint32_t request : {0x5412u, 0x541cu, 0x540eu, 0x5423u, 0x541du, 0x5422u, 0x5437u}) {
    out.rules.push_back({"ioctl", Verdict::kDeny, {{1, 0xffffffff, request}}});
  }
  return out;
}

FilterGroup process_controls() {
  FilterGroup out{"prctl, personality, special nodes", {}};
  // PDEATHSIG 1 2, DUMPABLE 3 4, NAME 15 16, SECCOMP(get) 21, CAPBSET_READ 23, TIMERSLACK 29 30, SUBREAPER 36 37,
  // NO_NEW_PRIVS 38 39, THP_DISABLE 41 42, GET_TID_ADDRESS 40, MDWE 65 66, SET_VMA
  constexpr std::array<uint32_t, 20> kPrctl{1,  2,  3,  4,  15, 16, 21, 23, 29, 30,
                                            36, 37, 38, 39, 40, 41, 42, 65, 66, 0x53564d41};
  allow_values(out, "prctl", 0, kPrctl);
  constexpr std::array<uint32_t, 2> kPersonality{0, 0xffffffff};
  allow_values(out, "personality", 0, kPersonality);
  for (const auto& [call, argument] : {std::pair{"mknod", 1u}, std::pair{"mknodat", 2u}}) {
    for (uint32_t type : {0u, uint32_t{S_IFREG}, uint32_t{S_IFIFO}, uint32_t{S_IFSOCK}}) {
      out.rules.push_back({call, Verdict::kAllow, {{argument, S_IFMT, type}}});
    }
    // Character 0:0 is what an overlay calls "deleted"; devices need a capability that is gone anyway.
    for (uint32_t type : {uint32_t{S_IFCHR}, uint32_t{S_IFBLK}}) {
      out.rules.push_back({call, Verdict::kDeny, {{argument, S_IFMT, type}}});
    }
  }
  return out;
}

uint32_t action(Verdict verdict) {
  if (verdict == Verdict::kAllow) return SCMP_ACT_ALLOW;
  return SCMP_ACT_ERRNO(verdict == Verdict::kDeny ? EPERM : ENOSYS);
}

struct Context {
  scmp_filter_ctx value = nullptr;
  ~Context() {
    if (value != nullptr) seccomp_release(value);
  }
};

Error refused(const std::string& what, int code) {
  return Error{Errc::kUnsupported, "build the system-call filter: " + what, -code};
}

Result<Filter> exported(scmp_filter_ctx context) {
  UniqueFd fd(::memfd_create("filter", MFD_CLOEXEC));
  if (!fd) return refused("memfd_create", -errno);
  if (const int code = seccomp_export_bpf(context, fd.get()); code != 0) return refused("export", code);
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return refused("fstat", -errno);
  Filter filter(static_cast<size_t>(info.st_size) / sizeof(sock_filter));
  if (::pread(fd.get(), filter.data(), filter.size() * sizeof(sock_filter), 0) != info.st_size) {
    return refused("read back", -EIO);
  }
  return filter;
}

}  // namespace

std::vector<FilterGroup> filter_groups() {
  constexpr Verdict kAllow = Verdict::kAllow, kDeny = Verdict::kDeny, kNotThere = Verdict::kNotThere;
  return {
      group("read and write", kAllow,
            "read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek sendfile copy_file_range "
            "splice tee vmsplice fsync fdatasync sync_file_range ftruncate truncate fallocate fadvise64 readahead sync "
            "syncfs"),
      group(
          "files", kAllow,
          "open openat openat2 creat close close_range stat fstat lstat newfstatat statx statfs fstatfs access "
          "faccessat faccessat2 readlink readlinkat getdents getdents64 getcwd chdir fchdir mkdir mkdirat rmdir "
          "unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat chmod fchmod fchmodat chown fchown "
          "lchown fchownat umask utime utimes utimensat futimesat dup dup2 dup3 fcntl flock getxattr lgetxattr "
          "fgetxattr listxattr llistxattr flistxattr setxattr lsetxattr fsetxattr removexattr lremovexattr "
          "fremovexattr inotify_init inotify_init1 inotify_add_watch inotify_rm_watch memfd_create"),
      group("memory", kAllow,
            "mmap munmap mprotect mremap brk madvise msync mincore mlock mlock2 munlock mlockall munlockall membarrier "
            "get_mempolicy pkey_alloc pkey_free pkey_mprotect"),
      group("waiting", kAllow,
            "poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 "
            "eventfd eventfd2 signalfd signalfd4 timerfd_create timerfd_settime timerfd_gettime pause futex "
            "set_robust_list get_robust_list restart_syscall rseq"),
      group("time", kAllow,
            "clock_gettime clock_getres clock_nanosleep gettimeofday time nanosleep times getitimer setitimer alarm "
            "timer_create timer_settime timer_gettime timer_getoverrun timer_delete"),
      group(
          "processes", kAllow,
          "fork vfork execve execveat exit exit_group wait4 waitid getpid getppid gettid getpgid getpgrp setpgid "
          "getsid setsid set_tid_address getuid geteuid getgid getegid getresuid getresgid getgroups setuid setgid "
          "setreuid setregid setresuid setresgid setfsuid setfsgid capget getpriority setpriority getrusage getrlimit "
          "setrlimit prlimit64 sched_yield sched_getaffinity sched_setaffinity sched_getparam sched_getscheduler "
          "sched_get_priority_max sched_get_priority_min sched_getattr ioprio_get getcpu arch_prctl pidfd_open "
          "pidfd_send_signal uname sysinfo getrandom landlock_create_ruleset landlock_add_rule "
          "landlock_restrict_self"),
      group("signals", kAllow,
            "kill tkill tgkill rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo "
            "rt_tgsigqueueinfo rt_sigsuspend rt_sigreturn sigaltstack"),
      group("pipes and local messages", kAllow,
            "pipe pipe2 shmget shmat shmdt shmctl semget semop semtimedop semctl msgget msgsnd msgrcv msgctl"),
      group("on sockets", kAllow,
            "bind connect listen accept accept4 getsockname getpeername getsockopt setsockopt sendto recvfrom sendmsg "
            "recvmsg sendmmsg recvmmsg shutdown"),
      sockets(),
      clone_calls(),
      ioctls(),
      process_controls(),
      group("mounts and namespaces", kDeny,
            "mount umount2 pivot_root chroot unshare setns move_mount open_tree fsopen fsconfig fsmount fspick "
            "mount_setattr quotactl quotactl_fd fanotify_init fanotify_mark"),
      group("other processes", kDeny, "ptrace process_vm_readv process_vm_writev pidfd_getfd kcmp process_madvise"),
      group("machine", kDeny,
            "reboot kexec_load kexec_file_load init_module finit_module delete_module swapon swapoff acct settimeofday "
            "clock_settime adjtimex clock_adjtime sethostname setdomainname iopl ioperm syslog vhangup "
            "open_by_handle_at name_to_handle_at lookup_dcookie nfsservctl capset setgroups seccomp modify_ldt "
            "sched_setscheduler sched_setparam sched_setattr ioprio_set migrate_pages move_pages mbind "
            "set_mempolicy uselib ustat sysfs _sysctl"),
      group(
          "large kernel interfaces", kNotThere,
          "bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register add_key request_key keyctl "
          "memfd_secret io_setup io_submit io_getevents io_destroy io_cancel mq_open mq_unlink"),
  };
}

Result<Filter> build_filter(const std::vector<FilterGroup>& groups) {
  Context context{seccomp_init(SCMP_ACT_ERRNO(ENOSYS))};
  if (context.value == nullptr) return refused("seccomp_init", -ENOMEM);
  // A 32-bit program, or a 32-bit entry into the kernel, would be judged by another table: it dies with SIGSYS.
  if (int code = seccomp_attr_set(context.value, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS); code != 0) {
    return refused("bad architectures", code);
  }
  if (int code = seccomp_attr_set(context.value, SCMP_FLTATR_CTL_OPTIMIZE, 2); code != 0) {
    return refused("search tree", code);
  }
  for (const FilterGroup& one : groups) {
    for (const FilterRule& rule : one.rules) {
      const int number = seccomp_syscall_resolve_name(rule.call.c_str());
      if (number < 0) continue;  // not a call of this architecture, or not known to libseccomp: the default holds
      if (rule.verdict == Verdict::kNotThere && rule.when.empty()) continue;  // is the default
      std::vector<scmp_arg_cmp> compares;
      for (const Compare& compare : rule.when) {
        compares.push_back({compare.argument, SCMP_CMP_MASKED_EQ, compare.mask, compare.value});
      }
      const int code = seccomp_rule_add_array(context.value, action(rule.verdict), number,
                                              static_cast<unsigned>(compares.size()), compares.data());
      if (code != 0) return refused(one.name + ": " + rule.call, code);
    }
  }
  return exported(context.value);
}

std::string filter_text(const std::vector<FilterGroup>& groups) {
  std::string out;
  for (const FilterGroup& one : groups) {
    for (const FilterRule& rule : one.rules) {
      out += one.name + ": " + rule.call;
      for (const Compare& compare : rule.when) {
        out += fmt::format(" arg{}&{:#x}=={:#x}", compare.argument, compare.mask, compare.value);
      }
      out += rule.verdict == Verdict::kAllow ? " allow\n" : rule.verdict == Verdict::kDeny ? " EPERM\n" : " ENOSYS\n";
    }
  }
  return out + "anything else: ENOSYS; another architecture: killed\n";
}

uint32_t evaluate_filter(std::span<const sock_filter> filter, uint32_t arch, int call,
                         std::span<const uint64_t> arguments) {
  seccomp_data data{};
  data.nr = call;
  data.arch = arch;
  for (size_t i = 0; i < arguments.size() && i < 6; ++i) data.args[i] = arguments[i];
  uint32_t a = 0;
  for (size_t pc = 0; pc < filter.size(); ++pc) {
    const sock_filter& step = filter[pc];
    switch (step.code) {
      case BPF_LD | BPF_W | BPF_ABS:
        std::memcpy(&a, reinterpret_cast<const char*>(&data) + step.k, sizeof a);
        break;
      case BPF_ALU | BPF_AND | BPF_K:
        a &= step.k;
        break;
      case BPF_JMP | BPF_JA:
        pc += step.k;
        break;
      case BPF_JMP | BPF_JEQ | BPF_K:
        pc += a == step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JGT | BPF_K:
        pc += a > step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JGE | BPF_K:
        pc += a >= step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JSET | BPF_K:
        pc += (a & step.k) != 0 ? step.jt : step.jf;
        break;
      case BPF_RET | BPF_K:
        return step.k;
      default:
        return SECCOMP_RET_KILL_PROCESS;  // not an instruction that libseccomp writes
    }
  }
  return SECCOMP_RET_KILL_PROCESS;
}

}  // namespace anser::sandbox
