// Descriptors beside a message of fixed size, over a UNIX socket. For both ends: the library, and the launcher program,
// which has neither an allocator nor a C++ library.
#pragma once

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace anser::sandbox {

inline constexpr unsigned kMostPassed = 16;

// From an array of places, -1 where there is none, to the descriptors alone; `mask` says whose they are. How many.
inline unsigned pack_fds(const int* places, unsigned count, int* packed, uint32_t& mask) {
  unsigned used = 0;
  mask = 0;
  for (unsigned i = 0; i < count; ++i) {
    if (places[i] < 0) continue;
    mask |= 1u << i;
    packed[used++] = places[i];
  }
  return used;
}

// And back: every one of `count` places is set. What the mask does not name is closed. False when it names more than
// were given: they did not come (receive_beside), since this process has as many as it may.
inline bool unpack_fds(uint32_t mask, const int* packed, unsigned given, int* places, unsigned count) {
  unsigned used = 0;
  bool all = true;
  for (unsigned i = 0; i < count; ++i) {
    const bool named = (mask >> i & 1) != 0;
    all = all && (!named || used < given);
    places[i] = named && used < given ? packed[used++] : -1;
  }
  while (used < given) close(packed[used++]);
  return all;
}

// 0, or -1 with errno. REQUIRES: count <= kMostPassed.
inline int send_beside(int socket, const void* data, size_t size, const int* fds, unsigned count) {
  iovec part = {const_cast<void*>(data), size};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * kMostPassed)] = {};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (count > 0) {
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * count);
    cmsghdr* const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * count);
    memcpy(CMSG_DATA(header), fds, sizeof(int) * count);
  }
  ssize_t n;
  do {
    n = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (n < 0 && errno == EINTR);
  return n < 0 ? -1 : 0;
}

// As recvmsg; `flags` are its own. At most `room` descriptors are taken, close-on-exec. When more came, or not all of
// them did since this process has as many as it may, all are closed and `count` is 0: the message itself counts. -1
// with EPROTO when not all of the message came.
inline ssize_t receive_beside(int socket, void* data, size_t size, int* fds, unsigned room, unsigned& count,
                              int flags = 0) {
  iovec part = {data, size};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * kMostPassed)] = {};
  msghdr message = {};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  count = 0;
  ssize_t n;
  do {
    n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | flags);
  } while (n < 0 && errno == EINTR);
  if (n < 0) return n;
  bool cut = (message.msg_flags & MSG_CTRUNC) != 0;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    const unsigned given = static_cast<unsigned>((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    for (unsigned i = 0; i < given; ++i) {
      int fd = -1;
      memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
      if (count < room) {
        fds[count++] = fd;
      } else {
        close(fd);
        cut = true;
      }
    }
  }
  const bool truncated = (message.msg_flags & MSG_TRUNC) != 0;
  while ((cut || truncated) && count > 0) close(fds[--count]);
  if (!truncated) return n;
  errno = EPROTO;
  return -1;
}

}  // namespace anser::sandbox
