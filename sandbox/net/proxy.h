// Proxy: the one door in the wall around a box's network. It accepts on a socket that listens inside of the box and
// dials from here, and only what the policy allows: HTTP CONNECT, http:// requests, SOCKS5, told apart by their first
// byte.
//
//   TRY_ASSIGN(auto proxy, Proxy::start(std::move(listener), policy, system_resolver()));
//   ...                                     // programs inside: http_proxy=http://127.0.0.1:3128 and so on
//   const NetworkReport report = proxy->stop();
//
// What a name leads to is asked once a connection; every address is judged; one that was allowed is dialled. Refusals
// are answered (HTTP 400, 403 or 502 with one line, SOCKS5 1, 2 or 4) and kept. A tunnel that begins with a TLS
// ClientHello is cut off when that names another host than the tunnel's. Not seen: what Encrypted ClientHello hides,
// and what is asked for inside of TLS, so that a host which serves many names serves all of them to a box that may
// reach one.
#pragma once

#include <memory>

#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/net/ledger.h"
#include "sandbox/net/network_policy.h"
#include "sandbox/net/resolver.h"

namespace anser::sandbox::net {

// One box's proxy, with a thread and a loop of its own, where all signals are blocked. report() may be called from any
// thread, stop() from one.
class Proxy {
 public:
  // `listener`: a TCP socket that listens; no process of the box may keep it, since whoever holds it can make it block.
  // kInvalid for one that does not listen and for caps out of bounds.
  static Result<std::unique_ptr<Proxy>> start(UniqueFd listener, const NetworkPolicy& policy,
                                              std::shared_ptr<Resolver> resolver);
  ~Proxy();  // stops
  Proxy(const Proxy&) = delete;
  Proxy& operator=(const Proxy&) = delete;

  // So far.
  NetworkReport report() const;
  // Closes the listener and every connection, then returns. A lookup under way is not waited for: its thread ends by
  // itself, and its answer is not used. Called again, gives the same report.
  NetworkReport stop();

 private:
  struct Server;
  explicit Proxy(std::shared_ptr<Server> server);
  std::shared_ptr<Server> server_;
};

}  // namespace anser::sandbox::net
