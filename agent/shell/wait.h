// Waiting for input and for signals at once.
#pragma once

#include "agent/shell/lines.h"

namespace anser::agent {

enum class Waited : unsigned char { kReadable, kSignal };
// Until standard input has something, or one of the signals was there. It is left to the caller to take the flag away.
Waited wait_for_input(const ShellSignals& signals);

}  // namespace anser::agent
