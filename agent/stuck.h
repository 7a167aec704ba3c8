// StuckDetector: notices that the same action in the same workspace gave the same observation, again and again: the
// main failure of small agents, and nothing that another repetition would mend.
#pragma once

#include <map>
#include <string>

#include "base/bytes.h"

namespace anser::agent {

class StuckDetector {
 public:
  // How often this has now been seen, this time included. Decimal fractions ("0.003s") do not tell observations apart.
  int seen(const std::string& call, const std::string& workspace_hash, const std::string& observation);

 private:
  std::map<Digest, int> counts_;
};

}  // namespace anser::agent
