#include "sandbox/run/channel.h"

#include <sys/mman.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "sandbox/inside/passing.h"

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

Status Channel::send(wire::Command head, std::string_view spec, std::array<int, wire::Command::kFdCount> fds) const {
  wire::CommandMessage message;
  UniqueFd file;
  head.spec_size = spec.size();
  const bool beside = spec.size() <= sizeof message.spec;
  if (beside) {
    std::copy(spec.begin(), spec.end(), message.spec);
  } else {
    // Not sealed: its only reader is our own code, which closes it before the program is executed.
    file.reset(::memfd_create("command", MFD_CLOEXEC));
    if (!file) return Error{Errc::kResource, "memfd for a command", errno};
    TRY(write_all(file.get(), spec));
    fds[wire::Command::kSpecFd] = file.get();
  }
  std::array<int, wire::Command::kFdCount> given{};
  const unsigned count = pack_fds(fds.data(), wire::Command::kFdCount, given.data(), head.fd_mask);
  message.head = head;
  const size_t size = sizeof head + (beside ? spec.size() : 0);
  if (send_beside(socket_.get(), &message, size, given.data(), count) != 0) {
    return Error{Errc::kResource, "send the command to the box", errno};
  }
  return {};
}

std::optional<BoxReport> Channel::next(bool& ended) const {
  BoxReport got;
  std::array<int, 2> given{-1, -1};
  unsigned count = 0;
  ssize_t n;
  do {
    n = receive_beside(socket_.get(), &got.report, sizeof got.report, given.data(), 2, count, MSG_DONTWAIT);
    // Said once by a socket whose other end has gone without reading its Command, before what that end had sent.
  } while (n < 0 && errno == ECONNRESET);
  if (n < 0 && errno == EAGAIN) return std::nullopt;
  for (unsigned i = 0; i < count; ++i) got.fds[i].reset(given[i]);
  // Whatever else comes is not from code of ours, and ends the conversation.
  ended = n != sizeof got.report || got.report.magic != wire::kMagic;
  if (ended) return std::nullopt;
  got.report.name[sizeof got.report.name - 1] = '\0';
  return got;
}

}  // namespace anser::sandbox
