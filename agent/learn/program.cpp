#include "agent/learn/program.h"

#include "base/bytes.h"

namespace anser::agent {

bool held_out(const std::string& cluster) {
  const Digest digest = hash_bytes("cluster:" + cluster);
  uint64_t number = 0;
  for (size_t i = 0; i < 8; ++i) number = number << 8 | digest.bytes[i];
  return number % 5 == 0;
}

}  // namespace anser::agent
