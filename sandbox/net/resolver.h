// Resolver: names to addresses. A seam: the proxy asks once a connection, and tests put their own in its place.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "sandbox/net/address.h"

namespace anser::sandbox::net {

class Resolver {
 public:
  virtual ~Resolver() = default;
  // The addresses of a canonical name, best first. May block; called on libuv's pool, at most kLookups at once for one
  // proxy, and possibly still when that proxy has stopped. Must be safe to call from several threads.
  virtual Result<std::vector<Address>> resolve(const std::string& name) = 0;

  static constexpr int kLookups = 2;
};

// The machine's own: getaddrinfo, with its /etc/hosts and search domains.
std::shared_ptr<Resolver> system_resolver();

}  // namespace anser::sandbox::net
