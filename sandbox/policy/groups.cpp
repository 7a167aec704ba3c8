#include "sandbox/policy/groups.h"

#include <sched.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace anser::sandbox {
namespace {

using Choice = FilterGroup::Choice;

FilterGroup group(std::string name, std::string why, Verdict verdict, std::string_view calls) {
  FilterGroup out{std::move(name), std::move(why), {}};
  size_t at = 0;
  while (at < calls.size()) {
    const size_t end = std::min(calls.find(' ', at), calls.size());
    if (end > at) out.rules.push_back({std::string(calls.substr(at, end - at)), verdict, {}});
    at = end + 1;
  }
  return out;
}

FilterGroup optional(FilterGroup made, Choice choice, Verdict otherwise) {
  made.choice = choice;
  made.otherwise = otherwise;
  return made;
}

// `call` is allowed for these values of one argument; any other value meets the default.
void allow_values(FilterGroup& out, const char* call, unsigned argument, std::span<const uint32_t> values) {
  for (uint32_t value : values) out.rules.push_back({call, Verdict::kAllow, {{argument, 0xffffffff, value}}});
}

void deny_values(FilterGroup& out, const char* call, unsigned argument, std::span<const uint32_t> values) {
  for (uint32_t value : values) out.rules.push_back({call, Verdict::kDeny, {{argument, 0xffffffff, value}}});
}

// Every other address family below 256, as ranges (value, mask); beyond that the default answers.
FilterGroup other_families() {
  FilterGroup out{"other address families",
                  "netlink, packet, vsock and the rest reach past the network namespace or far "
                  "into the kernel",
                  {}};
  constexpr std::array<std::pair<uint32_t, uint32_t>, 10> kOthers{
      {{0, ~0u}, {3, ~0u}, {4, ~3u}, {8, ~1u}, {11, ~0u}, {12, ~3u}, {16, ~15u}, {32, ~31u}, {64, ~63u}, {128, ~127u}}};
  for (const char* call : {"socket", "socketpair"}) {
    for (const auto& [value, mask] : kOthers) out.rules.push_back({call, Verdict::kDeny, {{0, mask, value}}});
  }
  return out;
}

FilterGroup sockets() {
  FilterGroup out =
      group("sockets", "UNIX, INET and INET6, inside a network namespace that has its own loopback and nothing else",
            Verdict::kAllow,
            "bind connect listen accept accept4 getsockname getpeername getsockopt setsockopt sendto recvfrom "
            "sendmmsg recvmmsg shutdown");
  constexpr std::array<uint32_t, 3> kFamilies{1, 2, 10};
  for (const char* call : {"socket", "socketpair"}) allow_values(out, call, 0, kFamilies);
  return optional(std::move(out), Choice::kOn, Verdict::kDeny);
}

FilterGroup clone_calls() {
  constexpr uint32_t kNamespaces =
      CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
  FilterGroup out{"clone", "processes and threads, in the namespaces that they are in", {}};
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
  FilterGroup out{"ioctl",
                  "terminals and pipes are asked and set; nothing that feeds, takes or changes the kind of a "
                  "terminal",
                  {}};
  constexpr std::array<uint32_t, 22> kAllowed{
      0x5401, 0x5402,     0x5403,    0x5404, 0x5405,     0x5406, 0x5407, 0x5408,  // TCGETS .. TCSETAF
      0x5409, 0x540b,     0x540f,    0x5410, 0x5413,     0x541b,  // TCSBRK, TCFLSH, TIOC[GS]PGRP, TIOCGWINSZ, FIONREAD
      0x5421, 0x5450,     0x5451,    0x5429, 0x40049409,          // FIONBIO, FIO[N]CLEX, TIOCGSID, FICLONE
      0x5414, 0x40045431, 0x80045430};  // TIOCSWINSZ, TIOCSPTLCK, TIOCGPTN: of terminals of the box
  allow_values(out, "ioctl", 1, kAllowed);
  // TIOCSTI, TIOCLINUX, TIOCSCTTY, TIOCSETD, TIOCCONS, TIOCNOTTY, TIOCVHANGUP
  constexpr std::array<uint32_t, 7> kRefused{0x5412, 0x541c, 0x540e, 0x5423, 0x541d, 0x5422, 0x5437};
  deny_values(out, "ioctl", 1, kRefused);
  return out;
}

// Without the pool of huge pages, which is the machine's and which no control group of a box counts.
FilterGroup mappings() {
  constexpr uint32_t kMapHuge = 0x40000, kMemfdHuge = 4;  // MAP_HUGETLB, MFD_HUGETLB
  FilterGroup out{"mappings", "memory by name and by page, but not from the machine's pool of huge pages", {}};
  for (const auto& [call, argument, flag] :
       {std::tuple{"mmap", 3u, kMapHuge}, std::tuple{"memfd_create", 1u, kMemfdHuge}}) {
    out.rules.push_back({call, Verdict::kAllow, {{argument, flag, 0}}});
    out.rules.push_back({call, Verdict::kDeny, {{argument, flag, flag}}});
  }
  return out;
}

FilterGroup process_controls() {
  FilterGroup out{"own process", "settings of the calling process that change nobody else", {}};
  // PDEATHSIG 1 2, DUMPABLE 3 4, NAME 15 16, SECCOMP(get) 21, CAPBSET_READ 23, TIMERSLACK 29 30, SUBREAPER 36 37,
  // NO_NEW_PRIVS 38 39, THP_DISABLE 41 42, GET_TID_ADDRESS 40, MDWE 65 66, SET_VMA
  constexpr std::array<uint32_t, 20> kPrctl{1,  2,  3,  4,  15, 16, 21, 23, 29, 30,
                                            36, 37, 38, 39, 40, 41, 42, 65, 66, 0x53564d41};
  allow_values(out, "prctl", 0, kPrctl);
  constexpr std::array<uint32_t, 2> kPersonality{0, 0xffffffff};
  allow_values(out, "personality", 0, kPersonality);
  constexpr std::array<uint32_t, 1> kExecutableReads{0x0400000};  // READ_IMPLIES_EXEC
  deny_values(out, "personality", 0, kExecutableReads);
  // prlimit of oneself only (pid 0): the kernel would let the program set the limits of the box's first process, which
  // has the same user.
  out.rules.push_back({"prlimit64", Verdict::kAllow, {{0, 0xffffffff, 0}}});
  for (uint32_t bit = 0; bit < 32; ++bit) {
    out.rules.push_back({"prlimit64", Verdict::kDeny, {{0, uint32_t{1} << bit, uint32_t{1} << bit}}});
  }
  return out;
}

FilterGroup nodes() {
  FilterGroup out{"special files",
                  "pipes and sockets; a device, or what an overlay takes for \"deleted\" (character 0:0), "
                  "is not to be made",
                  {}};
  for (const auto& [call, argument] : {std::pair{"mknod", 1u}, std::pair{"mknodat", 2u}}) {
    for (uint32_t type : {0u, uint32_t{S_IFREG}, uint32_t{S_IFIFO}, uint32_t{S_IFSOCK}}) {
      out.rules.push_back({call, Verdict::kAllow, {{argument, S_IFMT, type}}});
    }
    for (uint32_t type : {uint32_t{S_IFCHR}, uint32_t{S_IFBLK}}) {
      out.rules.push_back({call, Verdict::kDeny, {{argument, S_IFMT, type}}});
    }
  }
  return out;
}

FilterGroup debuggers() {
  FilterGroup out =
      group("debuggers", "gdb, strace and sanitizers' leak checks look into other processes of the same box",
            Verdict::kAllow, "ptrace process_vm_readv process_vm_writev");
  constexpr std::array<uint32_t, 1> kFixedAddresses{0x0040000};  // ADDR_NO_RANDOMIZE
  allow_values(out, "personality", 0, kFixedAddresses);
  return optional(std::move(out), Choice::kOff, Verdict::kDeny);
}

std::vector<FilterGroup> ordinary_groups() {
  constexpr Verdict kAllow = Verdict::kAllow;
  return {
      // sendmsg and recvmsg are here since the program takes its Command under this filter.
      group("read and write", "bytes and messages of descriptors that are already open", kAllow,
            "sendmsg recvmsg read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek sendfile "
            "copy_file_range "
            "splice tee vmsplice fsync fdatasync sync_file_range ftruncate truncate fallocate fadvise64 readahead"),
      group(
          "files", "names; what can be named is decided by the mounts and by Landlock", kAllow,
          "open openat openat2 creat close close_range stat fstat lstat newfstatat statx statfs fstatfs access "
          "faccessat faccessat2 readlink readlinkat getdents getdents64 getcwd chdir fchdir mkdir mkdirat rmdir "
          "unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat chmod fchmod fchmodat chown fchown "
          "lchown fchownat umask utime utimes utimensat futimesat dup dup2 dup3 fcntl flock getxattr lgetxattr "
          "fgetxattr listxattr llistxattr flistxattr setxattr lsetxattr fsetxattr removexattr lremovexattr "
          "fremovexattr"),
      optional(group("file-watches",
                     "tools that wait for a file to change; off, since a watch on /usr sees what the host runs", kAllow,
                     "inotify_init inotify_init1 inotify_add_watch inotify_rm_watch"),
               Choice::kOff, Verdict::kNotThere),
      group("memory", "the process's own; how much is the control group's to say", kAllow,
            "munmap mprotect mremap brk madvise msync mincore mlock mlock2 munlock mlockall munlockall membarrier "
            "get_mempolicy pkey_alloc pkey_free pkey_mprotect"),
      group("waiting", "for descriptors, timers and other threads", kAllow,
            "poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 "
            "eventfd eventfd2 signalfd signalfd4 timerfd_create timerfd_settime timerfd_gettime pause futex "
            "set_robust_list get_robust_list restart_syscall rseq"),
      group("time", "reading clocks and setting one's own timers", kAllow,
            "clock_gettime clock_getres clock_nanosleep gettimeofday time nanosleep times getitimer setitimer alarm "
            "timer_create timer_settime timer_gettime timer_getoverrun timer_delete"),
      group(
          "processes", "start, end, wait, ask; ids can only become the box's own; Landlock can only take away", kAllow,
          "fork vfork execve execveat exit exit_group wait4 waitid getpid getppid gettid getpgid getpgrp setpgid "
          "getsid setsid set_tid_address getuid geteuid getgid getegid getresuid getresgid getgroups setuid setgid "
          "setreuid setregid setresuid setresgid setfsuid setfsgid capget getpriority setpriority getrusage getrlimit "
          "setrlimit sched_yield sched_getaffinity sched_setaffinity sched_getparam sched_getscheduler "
          "sched_get_priority_max sched_get_priority_min sched_getattr ioprio_get getcpu arch_prctl pidfd_open "
          "pidfd_send_signal uname sysinfo getrandom landlock_create_ruleset landlock_add_rule "
          "landlock_restrict_self"),
      group("signals", "to processes of the same box, which are all that a process namespace shows", kAllow,
            "kill tkill tgkill rt_sigaction rt_sigprocmask rt_sigpending rt_sigtimedwait rt_sigqueueinfo "
            "rt_tgsigqueueinfo rt_sigsuspend rt_sigreturn sigaltstack"),
      group("pipes", "between processes of the box", kAllow, "pipe pipe2"),
      optional(group("system-v-ipc", "shared memory, semaphores and queues of the box's own namespace (databases)",
                     kAllow, "shmget shmat shmdt shmctl semget semop semtimedop semctl msgget msgsnd msgrcv msgctl"),
               Choice::kOn, Verdict::kNotThere),
  };
}

std::vector<FilterGroup> refused_groups() {
  constexpr Verdict kDeny = Verdict::kDeny;
  return {
      group("mounts and namespaces", "the ways out of a box, and most of the kernel that only root was meant to reach",
            kDeny,
            "mount umount2 pivot_root chroot unshare setns move_mount open_tree fsopen fsconfig fsmount fspick "
            "mount_setattr quotactl quotactl_fd fanotify_init fanotify_mark"),
      group("other processes", "descriptors, memory advice and kernel pointers of somebody else", kDeny,
            "pidfd_getfd kcmp process_madvise"),
      group("machine", "clocks, modules, swap, scheduling classes, privileges: nothing of the box's own", kDeny,
            "reboot kexec_load kexec_file_load init_module finit_module delete_module swapon swapoff acct settimeofday "
            "clock_settime adjtimex clock_adjtime sethostname setdomainname iopl ioperm syslog vhangup "
            "open_by_handle_at name_to_handle_at lookup_dcookie nfsservctl capset setgroups seccomp modify_ldt "
            "sched_setscheduler sched_setparam sched_setattr ioprio_set migrate_pages move_pages uselib ustat sysfs "
            "_sysctl"),
      group(
          "large kernel interfaces",
          "much kernel for little use; programs take their own ways round a call that is "
          "not there",
          Verdict::kNotThere,
          "bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register add_key request_key keyctl "
          "memfd_secret mq_open mq_unlink"),
  };
}

std::vector<std::string> names(bool (*wanted)(const FilterGroup&)) {
  std::vector<std::string> out;
  for (const FilterGroup& one : all_groups()) {
    if (wanted(one)) out.push_back(one.name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::vector<FilterGroup> all_groups() {
  std::vector<FilterGroup> out = ordinary_groups();
  for (FilterGroup (*make)() :
       {mappings, sockets, other_families, clone_calls, ioctls, process_controls, nodes, debuggers}) {
    out.push_back(make());
  }
  out.push_back(
      optional(group("asynchronous-files", "databases that write files through Linux's own asynchronous calls",
                     Verdict::kAllow, "io_setup io_submit io_getevents io_destroy io_cancel"),
               Choice::kOff, Verdict::kNotThere));
  out.push_back(optional(group("memory-placement", "numerical libraries that place their memory near a processor",
                               Verdict::kAllow, "mbind set_mempolicy"),
                         Choice::kOff, Verdict::kDeny));
  for (FilterGroup& one : refused_groups()) out.push_back(std::move(one));
  return out;
}

std::vector<FilterGroup> filter_groups(const std::vector<std::string>& enabled) {
  std::vector<FilterGroup> out = all_groups();
  for (FilterGroup& one : out) {
    if (one.choice == Choice::kAlways || std::find(enabled.begin(), enabled.end(), one.name) != enabled.end()) continue;
    for (FilterRule& rule : one.rules) rule.verdict = one.otherwise;
  }
  return out;
}

std::vector<FilterGroup> filter_groups() { return filter_groups(default_groups()); }

std::vector<std::string> optional_groups() {
  return names([](const FilterGroup& one) { return one.choice != Choice::kAlways; });
}

std::vector<std::string> default_groups() {
  return names([](const FilterGroup& one) { return one.choice == Choice::kOn; });
}

}  // namespace anser::sandbox
