#include "sandbox/run/channel.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace anser::sandbox {

Result<Channel> Channel::make(UniqueFd& theirs) {
  int pair[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
    return Error{Errc::kResource, "make a socket for the box", errno};
  }
  Channel channel;
  channel.socket_.reset(pair[0]);
  theirs.reset(pair[1]);
  return channel;
}

Status Channel::send(wire::Command command, const std::array<int, wire::Command::kFdCount>& fds) const {
  std::array<int, wire::Command::kFdCount> given{};
  size_t count = 0;
  command.fd_mask = 0;
  for (uint32_t i = 0; i < fds.size(); ++i) {
    if (fds[i] < 0) continue;
    command.fd_mask |= 1u << i;
    given[count++] = fds[i];
  }
  iovec part{&command, sizeof command};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * wire::Command::kFdCount)] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = CMSG_SPACE(sizeof(int) * count);
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int) * count);
  std::memcpy(CMSG_DATA(header), given.data(), sizeof(int) * count);
  if (::sendmsg(socket_.get(), &message, MSG_NOSIGNAL) < 0) {
    return Error{Errc::kResource, "send the command to the box", errno};
  }
  return {};
}

std::optional<BoxReport> Channel::next(bool& ended) const {
  BoxReport got;
  iovec part{&got.report, sizeof got.report};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * 2)] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t n;
  do {
    n = ::recvmsg(socket_.get(), &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
  } while (n < 0 && errno == EINTR);
  if (n < 0 && errno == EAGAIN) return std::nullopt;
  const cmsghdr* header = n > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
  if (header != nullptr && header->cmsg_type == SCM_RIGHTS) {
    const size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t i = 0; i < count && i < got.fds.size(); ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
      got.fds[i].reset(fd);
    }
  }
  // Whatever else comes is not from code of ours, and ends the conversation.
  ended = n != sizeof got.report || got.report.magic != wire::kMagic;
  if (ended) return std::nullopt;
  got.report.name[sizeof got.report.name - 1] = '\0';
  return got;
}

}  // namespace anser::sandbox
