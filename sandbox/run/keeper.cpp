#include "sandbox/run/keeper.h"

#include <algorithm>

namespace anser::sandbox {

void Keeper::add(std::string_view data) {
  total_ += static_cast<int64_t>(data.size());
  const size_t room = static_cast<size_t>(head_limit_) - head_.size();
  head_.append(data.substr(0, room));
  if (data.size() <= room) return;
  tail_.append(data.substr(room));
  const size_t limit = static_cast<size_t>(tail_limit_);
  if (tail_.size() > 2 * limit) tail_.erase(0, tail_.size() - limit);
}

Output Keeper::output() const {
  Output output;
  const size_t limit = static_cast<size_t>(tail_limit_);
  output.head_bytes = static_cast<int64_t>(head_.size());
  output.data = head_ + tail_.substr(tail_.size() > limit ? tail_.size() - limit : 0);
  output.total_bytes = total_;
  output.truncated = total_ > static_cast<int64_t>(output.data.size());
  if (!output.truncated) output.head_bytes = total_;
  return output;
}

std::string Keeper::since(int64_t offset, int64_t& first) const {
  const int64_t head = static_cast<int64_t>(head_.size()), tail = static_cast<int64_t>(tail_.size());
  first = std::clamp<int64_t>(offset, 0, total_);
  if (first < head) {
    std::string out = head_.substr(static_cast<size_t>(first));
    if (head + tail == total_) out += tail_;
    return out;
  }
  first = std::max(first, total_ - tail);
  return tail_.substr(static_cast<size_t>(first - (total_ - tail)));
}

}  // namespace anser::sandbox
