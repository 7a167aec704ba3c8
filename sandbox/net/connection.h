// Connection: one client of the proxy, from its first byte to its last. Used by the proxy, on the thread of its loop.
//
//           RequestParser        judge()            may_dial()          answer()
//   kRequest ──────────► target ─────────► kResolving ─────────► kDialing ─────────► kOpen
//       │                  │                   │                    │    ▲             │
//       └──────────────────┴──── refuse() ─────┴────────────────────┘    └ next        │ one side ends, then the other
//                                  ▼                                       address     ▼
//                              kLingering: answered, what still comes is thrown away ─► kClosed
//
// 1. Nothing is looked up or dialled that judge() has not allowed. 2. A name is looked up once. 3. Only addresses of
// that answer are dialled, and of these only those that may_dial() permits. 4. Before kOpen the client reads nothing of
// a server's and a server nothing of the client's. 5. What is held of a client is at
// most a head (as it came, or anew and twice), a TLS hello, and two buffers.
#pragma once

#include <uv.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/unique_fd.h"
#include "sandbox/net/client_hello.h"
#include "sandbox/net/flow.h"
#include "sandbox/net/ledger.h"
#include "sandbox/net/request.h"

namespace anser::sandbox::net {

// What a connection knows of its proxy; outlives it.
struct Surroundings {
  uv_loop_t* loop = nullptr;
  NetworkPolicy policy;
  Ledger* ledger = nullptr;
  std::function<void(uint64_t id, const std::string& name)> look_up;  // looked_up() follows, if it still stands
  std::function<void(uint64_t id)> forget;                            // may destroy the connection
};

class Connection : private Flow::Owner {
 public:
  Connection(const Surroundings& around, uint64_t id);

  // `client`: accepted, not blocking.
  void start(UniqueFd client);
  void looked_up(Result<std::vector<Address>> addresses);
  // Ends what has taken longer than it may. `now`: uv_now().
  void check_time(uint64_t now);
  // Ends at once; forget() is called when both handles are closed.
  void close();

 private:
  enum class Phase : uint8_t { kRequest, kResolving, kDialing, kOpen, kLingering, kClosed };

  static constexpr int64_t kDialSeconds = 15;  // for one address

  void on_data(Flow& flow) override;
  void on_end(Flow& flow) override;
  void on_shut(Flow& flow) override;
  void on_error(Flow& flow, int code) override;

  void read_request();
  void decide();
  void dial_next();
  void dialled(int status);
  void open();
  void tunnel_up();
  void forward_up();
  void pass_up(size_t n);
  void pass_down();

  void record(const std::string& why);
  void refuse(Verdict verdict, const std::string& why);
  void linger();
  void reset(const std::string& why);  // recorded; both sides see a reset, not an end
  void send(uv_stream_t* to, std::string text);
  void set_deadline(int64_t seconds);
  void close_upstream();
  void handle_closed(uv_handle_t* handle);
  uv_stream_t* client() { return reinterpret_cast<uv_stream_t*>(&client_); }
  uv_stream_t* upstream() { return reinterpret_cast<uv_stream_t*>(&upstream_); }

  const Surroundings& around_;
  const uint64_t id_;
  Phase phase_ = Phase::kRequest;
  uv_tcp_t client_{}, upstream_{};
  uv_connect_t connect_{};
  bool client_open_ = false, upstream_open_ = false, upstream_closing_ = false;
  uint64_t deadline_ms_ = 0;
  RequestParser parser_;
  Request request_;
  bool allow_private_ = false;
  std::vector<Address> candidates_;  // to dial, the next one last
  std::string dial_error_;
  Flow up_, down_;  // from the client, to the client
  bool up_shut_ = false, down_shut_ = false;
  size_t use_ = 0;       // of the ledger
  size_t seen_ = 0;      // bytes of up_.data() that hello_ has seen
  size_t lingered_ = 0;  // bytes thrown away
  ClientHello hello_;
  BodyReader body_;
};

}  // namespace anser::sandbox::net
