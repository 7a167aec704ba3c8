#include "sandbox/inside/checks.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>

#include "sandbox/inside/workspaces.h"

namespace anser::sandbox {
namespace {

constexpr uint32_t kKnownFlags = (wire::kNetwork << 1) - 1;

int verdict(bool good) {
  if (good) return 0;
  errno = EINVAL;
  return -1;
}

}  // namespace

int check_request(const wire::Request& request, const int* fds) {
  const wire::Verb verb = request.verb;
  const bool builds = verb == wire::Verb::kBuild, operates = verb == wire::Verb::kOperate;
  if (request.magic != wire::kMagic || verb < wire::Verb::kOpen || verb > wire::Verb::kOperate) return verdict(false);
  if (request.host_uid == 0 || request.box >= kMaxBoxes || (request.flags & ~kKnownFlags) != 0) return verdict(false);
  if (verb == wire::Verb::kClose) return 0;
  // To a tmpfs a size of 0 is no limit at all.
  const bool limited = request.disk_bytes != 0 && request.disk_inodes != 0 &&
                       (!builds || (request.tmp_bytes != 0 && request.tmp_inodes != 0));
  const bool known =
      !operates || (request.operation >= wire::Operation::kRead && request.operation <= wire::Operation::kWalk);
  const bool heard = !(builds || operates) || fds[wire::kBoxFd] >= 0;
  return verdict(limited && known && heard && fds[wire::kSpecFd] >= 0 && request.spec_size != 0);
}

int check_command(const wire::CommandMessage& message, uint64_t received, const int* fds) {
  const wire::Command& command = message.head;
  if (received < sizeof command) return verdict(false);
  const uint64_t beside = received - sizeof command;
  const bool file = fds[wire::Command::kSpecFd] >= 0;
  return verdict(command.magic == wire::kMagic && (command.flags & ~uint32_t{wire::Command::kOnTerminal}) == 0 &&
                 command.spec_size != 0 && (file ? beside == 0 : beside == command.spec_size));
}

const char* take_spec(int fd, uint64_t size, Job& job) {
  struct stat info = {};
  if (fstat(fd, &info) != 0) return nullptr;
  if (verdict(S_ISREG(info.st_mode) && size != 0 && static_cast<uint64_t>(info.st_size) >= size) != 0) return nullptr;
  void* const spec = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (spec == MAP_FAILED) return nullptr;
  if (parse_spec(static_cast<const char*>(spec), size, job) == 0) return static_cast<const char*>(spec);
  munmap(spec, size);
  errno = EINVAL;
  return nullptr;
}

}  // namespace anser::sandbox
