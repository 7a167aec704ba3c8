#include "agent/stuck.h"

#include <algorithm>

namespace anser::agent {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// "Ran 3 tests in 0.004s" -> "Ran 3 tests in #s": how long a run took is not news.
std::string without_fractions(const std::string& text) {
  std::string result;
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && digit(text[end])) ++end;
    if (end > i && end + 1 < text.size() && text[end] == '.' && digit(text[end + 1])) {
      ++end;
      while (end < text.size() && digit(text[end])) ++end;
      result += '#';
    } else {
      end = end > i ? end : i + 1;
      result.append(text, i, end - i);
    }
    i = end;
  }
  return result;
}

}  // namespace

int StuckDetector::seen(const std::string& call, const std::string& workspace_hash, const std::string& observation) {
  Hasher hasher;
  for (const std::string& part : {call, workspace_hash, without_fractions(observation)}) {
    hasher.update(std::to_string(part.size()) + ":");
    hasher.update(part);
  }
  const Digest digest = hasher.finish();
  if (seen_.size() == kWindow) seen_.pop_front();
  seen_.push_back(digest);
  return static_cast<int>(std::count(seen_.begin(), seen_.end(), digest));
}

}  // namespace anser::agent
