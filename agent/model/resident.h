// The memory of this process that is in RAM, in MB of 10^6 bytes.
#pragma once

namespace anser::agent {

double resident_mb();

}  // namespace anser::agent
