// The part of a connection before it stands: who is asked for, where that leads, which address is dialled. Tested by
// tests/sandbox/net_proxy_test.cpp.
#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "sandbox/net/connection.h"

namespace anser::sandbox::net {
namespace {

constexpr size_t kMaxCandidates = 4;  // addresses of one name

std::string refused_address(const Host& host, const Address& address, AddressClass kind) {
  const bool never = !may_dial(kind, true, true);
  const bool unless_named = !never && !may_dial(kind, true, false);
  return fmt::format("{} is at {}, {} {} address; {}", host.text(), address.text(),
                     kind == AddressClass::kUnspecified || kind == AddressClass::kOwn ? "an" : "a",
                     address_class_name(kind),
                     never          ? "those are never dialled"
                     : unless_named ? "only a rule for this very address with +private allows it"
                                    : "only a rule with +private allows it");
}

}  // namespace

void Connection::decide() {
  const Grant grant = judge(around_.policy, request_.target);
  if (!grant.allowed) {
    return refuse(Verdict::kForbidden,
                  grant.host ? "the allow-list has this host, but not this port" : "not on the allow-list");
  }
  allow_private_ = grant.allow_private;
  if (const char* why = around_.ledger->take_connection()) return refuse(Verdict::kForbidden, why);
  phase_ = Phase::kResolving;
  set_deadline(around_.policy.caps.idle_seconds);
  const Host& host = request_.target.host;
  if (host.is_address()) return looked_up(std::vector<Address>{host.address});
  around_.look_up(id_, host.name);
}

void Connection::looked_up(Result<std::vector<Address>> addresses) {
  if (phase_ != Phase::kResolving) return;
  if (!addresses) return refuse(Verdict::kUnreachable, addresses.error().message());
  const auto own = own_addresses();
  if (!own) return refuse(Verdict::kForbidden, own.error().message());
  const Host& host = request_.target.host;
  std::string why = host.text() + " has no address";
  for (const Address& address : *addresses) {
    const AddressClass kind = classify(address, *own);
    if (!may_dial(kind, allow_private_, host.is_address())) {
      why = refused_address(host, address, kind);
    } else if (candidates_.size() < kMaxCandidates) {
      candidates_.push_back(address);
    }
  }
  if (candidates_.empty()) {
    return refuse(addresses->empty() ? Verdict::kUnreachable : Verdict::kForbidden, why);
  }
  std::reverse(candidates_.begin(), candidates_.end());
  phase_ = Phase::kDialing;
  dial_next();
}

void Connection::dial_next() {
  if (candidates_.empty()) return refuse(Verdict::kUnreachable, dial_error_);
  const Address address = candidates_.back();
  candidates_.pop_back();
  CHECK(uv_tcp_init(around_.loop, &upstream_) == 0);
  upstream_open_ = true;
  upstream_closing_ = false;
  down_.set_from(upstream());
  up_.set_to(upstream());
  set_deadline(kDialSeconds);
  connect_.data = this;
  dial_error_ = fmt::format("cannot connect to {}", request_.target.text());
  const sockaddr_storage to = to_socket_address(address, request_.target.port);
  const int code = uv_tcp_connect(
      &connect_, &upstream_, reinterpret_cast<const sockaddr*>(&to),
      [](uv_connect_t* request, int status) { static_cast<Connection*>(request->data)->dialled(status); });
  if (code != 0) dialled(code);
}

void Connection::dialled(int status) {
  if (phase_ != Phase::kDialing || upstream_closing_) return;
  if (status == 0) return open();
  dial_error_ += fmt::format(": {}", uv_strerror(status));
  close_upstream();  // and then the next address
}

}  // namespace anser::sandbox::net
