// The golden ladder of `anser model verify`: real weights against published or independently computed outputs.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace anser::agent {

struct ModelCheck {
  enum class Outcome : unsigned char { kPassed, kFailed, kSkipped } outcome = Outcome::kFailed;
  std::string name;
  std::string detail;  // the figure that was compared, or why it failed or was skipped
};

// Runs every rung; `data` is the folder with the golden files (a rung whose files are missing is skipped). `program`:
// the path of this executable, which the last rung starts again to go on from a saved state in a new process.
std::vector<ModelCheck> run_golden_ladder(const std::string& data, const std::string& program);

// The new process of the last rung: loads MODEL and STATE, consumes the rest of the prompt, writes the answer and the
// digest of the final state to OUT.
Status continue_from_state(const std::string& model, const std::string& state, const std::string& out);

}  // namespace anser::agent
