// What is done with a process that a descriptor names.
#pragma once

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "base/unique_fd.h"

namespace anser::sandbox {

// Who is gone already is not signalled, and that is no error. `flags`: of pidfd_send_signal. False with errno.
inline bool send_signal(const UniqueFd& process, int number, unsigned flags = 0) {
  return ::syscall(SYS_pidfd_send_signal, process.get(), number, nullptr, flags) == 0;
}

// Waits until it has ended, at most so long. False when it has not.
inline bool ends_within(const UniqueFd& process, int ms) {
  pollfd ended{process.get(), POLLIN, 0};
  int ready;
  while ((ready = ::poll(&ended, 1, ms)) < 0 && errno == EINTR) {
  }
  return ready > 0;
}

}  // namespace anser::sandbox
