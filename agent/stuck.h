// StuckDetector: notices that the same action in the same workspace gave the same observation, again and again: the
// main failure of small agents, and nothing that another repetition would mend.
#pragma once

#include <deque>
#include <string>

#include "base/bytes.h"

namespace anser::agent {

class StuckDetector {
 public:
  static constexpr size_t kWindow = 64;  // steps it looks back: what a run remembers does not grow with its length
  // How often this was seen within the window, this time included. Decimal fractions ("0.003s") do not tell
  // observations apart.
  int seen(const std::string& call, const std::string& workspace_hash, const std::string& observation);

 private:
  std::deque<Digest> seen_;
};

}  // namespace anser::agent
