#include "sandbox/run/launcher.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "sandbox/inside/passing.h"
#include "sandbox/policy/filter.h"

extern "C" {
extern const char anser_launcher_start[];
extern const char anser_launcher_end[];
extern const sock_filter anser_filter_start[];
extern const sock_filter anser_filter_end[];
extern const sock_filter anser_notify_filter_start[];
extern const sock_filter anser_notify_filter_end[];
}

namespace anser::sandbox {
namespace {

Error os_error(const std::string& doing, int code = errno) { return Error{Errc::kResource, doing, code}; }

// The launcher's bytes as a file nobody can change, on a descriptor above those that it is started with.
Result<UniqueFd> launcher_image() {
  const std::string_view bytes(anser_launcher_start, static_cast<size_t>(anser_launcher_end - anser_launcher_start));
  TRY_ASSIGN(UniqueFd image, sealed_memfd("anser-launcher", bytes));
  UniqueFd high(::fcntl(image.get(), F_DUPFD_CLOEXEC, 16));
  if (!high) return os_error("dup the launcher's image");
  return high;
}

Result<pid_t> spawn(int image, int socket, const std::string& scratch, bool root) {
  const std::string path = fmt::format("/proc/self/fd/{}", image);
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  for (int fd = 0; fd < 3; ++fd) posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, socket, 3);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  std::string name = "anser-launcher", place = scratch, mode = root ? "root" : "self";
  char* const argv[] = {name.data(), place.data(), mode.data(), nullptr};
  char* const envp[] = {nullptr};
  pid_t pid = -1;
  const int code = ::posix_spawn(&pid, path.c_str(), &actions, &attributes, argv, envp);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (code != 0) return os_error("start the launcher through " + path + " (is /proc mounted?)", code);
  return pid;
}

}  // namespace

std::span<const sock_filter> built_filter(DenyBy deny_by) {
  if (deny_by == DenyBy::kNotify) return {anser_notify_filter_start, anser_notify_filter_end};
  return {anser_filter_start, anser_filter_end};
}

std::string stage_text(int stage, const char* name, int error) {
  return fmt::format("stage {} {}: {}", stage, name, std::generic_category().message(error));
}

Result<UniqueFd> sealed_memfd(const char* name, std::string_view data) {
  UniqueFd fd(::memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!fd) return os_error(std::string("memfd ") + name);
  TRY(write_all(fd.get(), data));
  if (::fcntl(fd.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0) {
    return os_error(std::string("seal memfd ") + name);
  }
  // Opened anew: a program whose stdin this is must not even hold a descriptor for writing.
  UniqueFd reader(::open(fmt::format("/proc/self/fd/{}", fd.get()).c_str(), O_RDONLY | O_CLOEXEC));
  if (!reader) return os_error(std::string("reopen memfd ") + name);
  return reader;
}

Result<std::unique_ptr<Launcher>> Launcher::start(const std::string& scratch, bool root) {
  int pair[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) return os_error("socketpair");
  UniqueFd ours(pair[0]), theirs(pair[1]);
  TRY_ASSIGN(const UniqueFd image, launcher_image());
  TRY_ASSIGN(const pid_t pid, spawn(image.get(), theirs.get(), scratch, root));
  theirs.reset();
  return std::unique_ptr<Launcher>(new Launcher(std::move(ours), pid));
}

Status Launcher::ready() {
  wire::Reply hello;
  const ssize_t n = ::recv(socket_.get(), &hello, sizeof hello, 0);
  if (n != sizeof hello) return os_error("the launcher did not answer", n < 0 ? errno : ECHILD);
  if (hello.error != 0) {
    return Error{
        Errc::kPermission,
        fmt::format("{}: this user may not make namespaces here (as root, or with kernel.unprivileged_userns_clone "
                    "and user.max_user_namespaces above 0, it may)",
                    hello.name),
        hello.error};
  }
  return {};
}

void Launcher::stop() {
  socket_.reset();
  ::kill(pid_, SIGKILL);
}

Launcher::~Launcher() {
  stop();
  ::waitpid(pid_, nullptr, 0);
}

Result<Launcher::Answer> Launcher::ask(wire::Request request, const std::array<int, wire::kFdCount>& fds) {
  std::array<int, wire::kFdCount> given{};
  const unsigned count = pack_fds(fds.data(), wire::kFdCount, given.data(), request.fd_mask);
  const std::lock_guard<std::mutex> lock(mutex_);
  if (send_beside(socket_.get(), &request, sizeof request, given.data(), count) != 0) {
    return os_error("send to the sandbox's launcher");
  }
  Answer answer;
  int pidfd = -1;
  unsigned got = 0;
  const ssize_t n = receive_beside(socket_.get(), &answer.reply, sizeof answer.reply, &pidfd, 1, got);
  answer.pidfd.reset(pidfd);
  if (n != sizeof answer.reply) return os_error("the sandbox's launcher is gone", n < 0 ? errno : EPIPE);
  const bool started = request.verb == wire::Verb::kBuild || request.verb == wire::Verb::kOperate;
  if (started && answer.reply.error == 0 && !answer.pidfd) {
    return os_error("start a box: its descriptor did not arrive (raise the limit of open files)", EMFILE);
  }
  return answer;
}

Status Launcher::ask_plain(wire::Request request, const std::string& spec) {
  std::array<int, wire::kFdCount> fds;
  fds.fill(-1);
  UniqueFd memfd;
  if (!spec.empty()) {
    TRY_ASSIGN(memfd, sealed_memfd("layers", spec));
    fds[wire::kSpecFd] = memfd.get();
    request.spec_size = spec.size();
  }
  TRY_ASSIGN(const Answer answer, ask(request, fds));
  if (answer.reply.error == 0) return {};
  return Error{Errc::kResource, stage_text(answer.reply.stage, answer.reply.name, answer.reply.error)};
}

}  // namespace anser::sandbox
