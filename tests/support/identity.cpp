#include "tests/support/identity.h"

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/check.h"
#include "tests/support/shared_data.h"

namespace anser::test {

int become_asked(int& argc, char** argv) {
  for (int i = 1; i + 1 < argc; ++i) {
    if (std::strcmp(argv[i], "--as") != 0) continue;
    const unsigned uid = static_cast<unsigned>(std::atoi(argv[i + 1]));
    std::copy(argv + i + 2, argv + argc + 1, argv + i);
    argc -= 2;
    if (::geteuid() != 0) {
      std::printf("--as: only root can become another\n");
      return must_work() ? 1 : 77;
    }
    CHECK(::setgroups(0, nullptr) == 0 && ::setresgid(uid, uid, uid) == 0 && ::setresuid(uid, uid, uid) == 0);
    CHECK(::setuid(0) != 0);
    // Changing identity cleared it; the launcher is started through /proc/self, which then would be root's.
    CHECK(::prctl(PR_SET_DUMPABLE, 1) == 0);
    break;
  }
  return -1;
}

}  // namespace anser::test
