#include "sandbox/net/resolver.h"

#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace anser::sandbox::net {
namespace {

class SystemResolver : public Resolver {
 public:
  Result<std::vector<Address>> resolve(const std::string& name) override {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo* list = nullptr;
    const int code = ::getaddrinfo(name.c_str(), nullptr, &hints, &list);
    if (code != 0) {
      return Error{Errc::kNotFound, "look up " + name + ": " + ::gai_strerror(code), code == EAI_SYSTEM ? errno : 0};
    }
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> owner(list, ::freeaddrinfo);
    std::vector<Address> found;
    for (const addrinfo* entry = list; entry != nullptr; entry = entry->ai_next) {
      const auto address = from_socket_address(entry->ai_addr);
      if (address && std::find(found.begin(), found.end(), *address) == found.end()) found.push_back(*address);
    }
    return found;
  }
};

}  // namespace

std::shared_ptr<Resolver> system_resolver() { return std::make_shared<SystemResolver>(); }

}  // namespace anser::sandbox::net
