#include "agent/ending.h"

namespace anser::agent {

std::optional<GivenUp> ending_before(const std::atomic<bool>* interrupted, const Budget& left) {
  if (interrupted != nullptr && *interrupted) return GivenUp{Ended::kInterrupted, "interrupted"};
  const std::string spent = left.spent();
  if (spent.empty()) return std::nullopt;
  return GivenUp{Ended::kBudget, "the budget of " + spent + " is spent"};
}

std::optional<GivenUp> ending_of(const Step& step, const std::string& refused, const std::optional<GivenUp>& given_up,
                                 int malformed, int max_malformed) {
  if (!refused.empty()) return GivenUp{Ended::kBoxRefused, refused};
  if (step.observation.done) return GivenUp{Ended::kSubmitted, "submitted, and accepted by the check"};
  if (given_up) return given_up;
  if (malformed < max_malformed) return std::nullopt;
  return GivenUp{Ended::kMalformed, std::to_string(malformed) + " calls in a row could not be read"};
}

}  // namespace anser::agent
