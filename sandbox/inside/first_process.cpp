// The box's first process: pid 1 inside. It keeps one program ready, confined and waiting for its Command; it reaps,
// and says how programs ended. It holds no privilege that a program could talk it out of.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/statfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <initializer_list>

#include "sandbox/inside/child.h"

namespace anser::sandbox {
namespace {

constexpr uint32_t kMaxPrograms = 256;  // of a kept box, at once
constexpr int kRetryMs = 20;            // until a program is forked again that could not be

struct Programs {
  pid_t pids[kMaxPrograms] = {};  // 0: a free place
  uint32_t numbers[kMaxPrograms] = {};
  uint32_t next = 0;   // number of the next program
  pid_t waiting = -1;  // the one that waits for a Command
};

uint64_t nanoseconds(const timeval& time) {
  return static_cast<uint64_t>(time.tv_sec) * 1'000'000'000u + static_cast<uint64_t>(time.tv_usec) * 1'000u;
}

// Forks one more program, which will wait. False where there is no place for it: then one must end first.
bool prepare(Job& job, Programs& programs) {
  uint32_t place = 0;
  while (place < kMaxPrograms && programs.pids[place] != 0) ++place;
  if (place == kMaxPrograms) return false;
  job.number = programs.next;
  const pid_t pid = fork();
  if (pid == 0) confined_program(job);
  // In a kept box a fork may be refused because the box is full of processes: it is tried again when one has ended.
  if (pid < 0) return false;
  programs.pids[place] = pid;
  programs.numbers[place] = programs.next++;
  programs.waiting = pid;
  return true;
}

// Everything that is left dies; respawners race us, so until there is nobody. Some die of the hangup that the kernel
// sends to groups which have lost their parent.
int kill_orphans() {
  int count = 0;
  for (;;) {
    kill(-1, SIGKILL);
    int status = 0;
    const pid_t pid = waitpid(-1, &status, 0);
    if (pid > 0 && WIFSIGNALED(status)) ++count;
    if (pid < 0 && errno == ECHILD) return count;
  }
}

// `usage`: of the program and of the descendants that it waited for.
void report_end(const Job& job, uint32_t number, int status, int orphans, const rusage& usage) {
  wire::Report report;
  report.kind = wire::Report::kDone;
  report.number = number;
  report.wait_status = status;
  report.orphans = orphans;
  report.cpu_ns = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
  report.peak_rss_bytes = static_cast<uint64_t>(usage.ru_maxrss) * 1024;
  struct statfs fs = {};
  if (statfs("/work", &fs) == 0) {
    report.disk_free_bytes = static_cast<uint64_t>(fs.f_bavail) * static_cast<uint64_t>(fs.f_bsize);
    report.disk_free_inodes = fs.f_ffree;
    report.disk_bytes = static_cast<uint64_t>(fs.f_blocks - fs.f_bfree) * static_cast<uint64_t>(fs.f_bsize);
    report.disk_inodes = fs.f_files - fs.f_ffree;
  }
  for (const char* place : {"/tmp", "/dev/shm"}) {
    if (statfs(place, &fs) == 0 && fs.f_bavail == 0) report.tmp_free_bytes = 0;
  }
  report.time_ns = monotonic_ns();
  send_report(job, report);
}

// Reaps all that can be reaped. Ends the process when the box was for one program and that has ended.
void reap(const Job& job, Programs& programs) {
  for (;;) {
    int status = 0;
    rusage usage = {};
    const pid_t pid = wait4(-1, &status, WNOHANG, &usage);
    if (pid <= 0) return;
    if (pid == programs.waiting) programs.waiting = -1;  // it failed, and has said why itself
    for (uint32_t i = 0; i < kMaxPrograms; ++i) {
      if (programs.pids[i] != pid) continue;
      programs.pids[i] = 0;
      const bool keep = (job.request.flags & wire::kKeep) != 0;
      const int orphans = keep ? 0 : kill_orphans();
      // Alone in its box, it answers for those too that it did not wait for.
      if (!keep) getrusage(RUSAGE_CHILDREN, &usage);
      report_end(job, programs.numbers[i], status, orphans, usage);
      if (!keep) _exit(0);
    }
  }
}

// Programs that were handed their Command say their numbers. One that has ended since has been seen to already.
void taken(int pipe, Programs& programs) {
  uint32_t numbers[kMaxPrograms];
  const ssize_t bytes = read(pipe, numbers, sizeof numbers);
  for (ssize_t i = 0; i < bytes / static_cast<ssize_t>(sizeof numbers[0]); ++i) {
    if (numbers[i] + 1 == programs.next) programs.waiting = -1;
  }
}

// Does not return: a box for one program ends with it, a kept one takes Command after Command until it is killed.
[[noreturn]] void serve(Job& job, Programs& programs, int children, int pipe) {
  // The third says that nobody is there any more to give Commands. As a rule this process is dead by then; but not
  // where its parent went before it could ask to die with it.
  pollfd ready[3] = {{children, POLLIN, 0}, {pipe, POLLIN, 0}, {job.box_fd, 0, 0}};
  for (;;) {
    const bool wanting = (job.request.flags & wire::kKeep) != 0 && programs.waiting < 0;
    const bool lacking = wanting && !prepare(job, programs);
    if (poll(ready, 3, lacking ? kRetryMs : -1) < 0 && errno != EINTR) _exit(1);
    if ((ready[2].revents & POLLHUP) != 0) _exit(0);
    if ((ready[1].revents & POLLIN) != 0) taken(pipe, programs);
    signalfd_siginfo drained[8];
    (void)!read(children, drained, sizeof drained);
    reap(job, programs);
  }
}

// The door in the box's wall: whoever holds this socket accepts what programs connect to, and nobody in here does.
int hand_out_listener(const Job& job) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(wire::kProxyPort);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 || listen(fd, 128) != 0) return -1;
  wire::Report report;
  report.kind = wire::Report::kNetwork;
  send_report(job, report, &fd, 1);
  return close(fd);
}

}  // namespace

void first_process(Job& job) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  sigprocmask(SIG_BLOCK, &set, nullptr);
  signal(SIGCHLD, SIG_DFL);
  const bool keep = (job.request.flags & wire::kKeep) != 0;
  const auto pretend = [&](uint32_t stage) {
    if (job.request.fail_stage == stage) errno = EIO;
    return job.request.fail_stage == stage;
  };
  const bool network = (job.request.flags & wire::kNetwork) != 0;
  if (network && (pretend(23) || hand_out_listener(job) != 0)) box_failed(job, 23, "listen for the proxy");
  // Programs of a kept box may signal each other, so they share a domain; its first process is in it too.
  if (keep && (pretend(24) || enter_landlock(job) != 0)) box_failed(job, 24, "Landlock of the first process");
  // The programs inherit both: nobody looks into one that waits.
  prctl(PR_SET_DUMPABLE, 0);
  if (pretend(25) || drop_capabilities(0) != 0) box_failed(job, 25, "drop the first process's capabilities");
  int pipes[2];
  const int children = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  if (pipe2(pipes, O_CLOEXEC | O_NONBLOCK) != 0 || children < 0) box_failed(job, 26, "watch programs");
  job.taken_fd = pipes[1];
  static Programs programs;
  if (pretend(26) || !prepare(job, programs)) box_failed(job, 26, "fork the program");
  serve(job, programs, children, pipes[0]);
}

}  // namespace anser::sandbox
