#include "sandbox/net/ledger.h"

#include <algorithm>

namespace anser::sandbox::net {
namespace {

bool take(int64_t& used, int64_t bytes, int64_t cap) {
  if (bytes > cap - used) return false;
  used += bytes;
  return true;
}

}  // namespace

void Ledger::accepted() {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++report_.accepted;
}

void Ledger::waited() {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++report_.waited;
}

void Ledger::refused(const std::string& host, uint16_t port, const std::string& why) {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++report_.refused;
  auto& list = report_.refusals;
  const auto found = std::find_if(list.begin(), list.end(), [&](const RefusalRecord& record) {
    return record.port == port && record.host == host && record.why == why;
  });
  if (found != list.end()) {
    ++found->count;
  } else if (list.size() < NetworkReport::kMaxRecords) {
    list.push_back({host, port, why, 1});
  } else {
    ++report_.refused_unlisted;
  }
}

const char* Ledger::take_connection() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (up_reached_) return "the cap on bytes up is reached";
  if (down_reached_) return "the cap on bytes down is reached";
  return take(connections_, 1, caps_.total_connections) ? nullptr : "the cap on connections in all is reached";
}

size_t Ledger::connected(const Endpoint& endpoint) {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++report_.connected;
  auto& list = report_.hosts;
  const std::string host = endpoint.host.text();
  auto found = std::find_if(list.begin(), list.end(),
                            [&](const HostUse& use) { return use.port == endpoint.port && use.host == host; });
  if (found == list.end()) {
    if (list.size() < NetworkReport::kMaxRecords) {
      list.push_back({host, endpoint.port, 0, 0, 0});
    } else if (list.size() == NetworkReport::kMaxRecords) {
      list.push_back({});
    }
    found = list.end() - 1;
  }
  ++found->connections;
  return static_cast<size_t>(found - list.begin());
}

bool Ledger::take_up(size_t use, size_t bytes) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto n = static_cast<int64_t>(bytes);
  up_reached_ = up_reached_ || !take(report_.up_bytes, n, caps_.up_bytes);
  if (up_reached_) return false;
  report_.hosts[use].up_bytes += n;
  return true;
}

bool Ledger::take_down(size_t use, size_t bytes) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto n = static_cast<int64_t>(bytes);
  down_reached_ = down_reached_ || !take(report_.down_bytes, n, caps_.down_bytes);
  if (down_reached_) return false;
  report_.hosts[use].down_bytes += n;
  return true;
}

NetworkReport Ledger::report() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return report_;
}

}  // namespace anser::sandbox::net
