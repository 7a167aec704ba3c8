// Ledger: what one proxy let through and what it refused, bounded whatever the box does; and the caps that count over
// all connections. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "sandbox/net/network_policy.h"

namespace anser::sandbox::net {

// The same refusal, so many times.
struct RefusalRecord {
  std::string host;  // canonical; "" when the request was not understood
  uint16_t port = 0;
  std::string why;  // one line, printable ASCII
  int64_t count = 0;
};

// What went to and came from one endpoint that the policy allows.
struct HostUse {
  std::string host;  // canonical; "" is all that came after the list was full
  uint16_t port = 0;
  int64_t connections = 0;
  int64_t up_bytes = 0, down_bytes = 0;  // from the box, to the box; SOCKS and CONNECT themselves not counted
};

struct NetworkReport {
  int64_t accepted = 0;   // connections from the box
  int64_t connected = 0;  // to servers
  int64_t refused = 0;    // all of them, the sum of the counts below and `refused_unlisted`
  int64_t waited = 0;     // times that the next connection was left in the queue because of the cap "connections"
  int64_t up_bytes = 0, down_bytes = 0;
  std::vector<RefusalRecord> refusals;  // in order of first appearance, at most kMaxRecords
  int64_t refused_unlisted = 0;         // refusals that found the list full
  std::vector<HostUse> hosts;           // likewise, at most kMaxRecords and the one without a name

  static constexpr size_t kMaxRecords = 256;
};

class Ledger {
 public:
  explicit Ledger(const NetworkCaps& caps) : caps_(caps) {}

  void accepted();
  void waited();
  void refused(const std::string& host, uint16_t port, const std::string& why);
  // Takes one of the connections to servers; nullptr, or what is used up: these, or bytes that were asked for before.
  const char* take_connection();
  // A connection to a server stands; returns the number under which its bytes are counted.
  size_t connected(const Endpoint& endpoint);
  // Counts bytes before they are passed on; false, and nothing counted, when the cap does not have room for them, and
  // from then on.
  bool take_up(size_t use, size_t bytes);
  bool take_down(size_t use, size_t bytes);
  NetworkReport report() const;

 private:
  const NetworkCaps caps_;
  mutable std::mutex mutex_;
  int64_t connections_ = 0;  // of caps_.total_connections
  bool up_reached_ = false, down_reached_ = false;
  NetworkReport report_;
};

}  // namespace anser::sandbox::net
