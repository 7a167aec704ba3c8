// Tests that must also hold without root: `--as UID` on a test program's command line makes all of it that user's.
#pragma once

namespace anser::test {

// Removes `--as UID` from the arguments and becomes that user, for good. Returns -1 to go on, or the exit status to end
// with: where only root could do it, 1 in CI and 77 (a skip) elsewhere.
int become_asked(int& argc, char** argv);

}  // namespace anser::test
