// What is asked of a message before anything is done for it. No call here needs a namespace or a privilege, so all of
// it is fuzzed (tests/fuzz/launcher.cpp). All: 0, or -1 with EINVAL.
#pragma once

#include "sandbox/inside/child.h"

namespace anser::sandbox {

// Known words, a box and an owner that can be, sizes that are limits, and the descriptors that the verb needs.
int check_request(const wire::Request& request, const int* fds);
// `received`: bytes of the message.
int check_command(const wire::CommandMessage& message, uint64_t received, const int* fds);

// Maps the spec in the file `fd`, and cuts it into `job` (parse_spec). What is said of its size is not believed: to
// read behind the end of a file is the end of a process. nullptr with errno; the caller's to munmap(size).
const char* take_spec(int fd, uint64_t size, Job& job);

}  // namespace anser::sandbox
