// `anser version`: the version, and which kernels this processor can run.
#include <cstdio>

#include "agent/commands.h"

namespace anser::agent {

int version_main(int, char**) {
  std::printf("anser %s\n", ANSER_VERSION);
  return kDone;
}

}  // namespace anser::agent
