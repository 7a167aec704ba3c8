// Whether a call has left descriptors open: cheap enough for a fuzzer.
#pragma once

#include <poll.h>

#include "base/check.h"

namespace anser::fuzz {

// How many of the first `most` (at most 640) are open. The lowest free one would say too little: what is left open lies
// above others that were closed.
inline int open_descriptors(unsigned most) {
  static pollfd states[640];
  CHECK(most <= 640);
  for (unsigned i = 0; i < most; ++i) states[i] = {static_cast<int>(i), 0, 0};
  (void)::poll(states, most, 0);
  int count = 0;
  for (unsigned i = 0; i < most; ++i) count += (states[i].revents & POLLNVAL) == 0 ? 1 : 0;
  return count;
}

}  // namespace anser::fuzz
