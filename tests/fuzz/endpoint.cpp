// Hosts and endpoints: what is accepted has one text, which is read as the same value; what is taken for a name is not
// taken for a number by the system.
#include "sandbox/net/endpoint.h"

#include <arpa/inet.h>

#include <algorithm>

#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using namespace anser::sandbox::net;

void check_host(const Host& host) {
  const std::string text = host.text();
  const auto again = parse_host(text);
  CHECK(again && *again == host && again->text() == text);
  for (const char c : text) CHECK(c > 0x20 && c < 0x7f && c != '@' && c != '%' && c != '/' && !(c >= 'A' && c <= 'Z'));
  if (host.is_address()) {
    (void)classify(host.address, {});
    return;
  }
  in_addr number{};
  CHECK(text.size() <= 253 && text.back() != '.' && text.find(':') == text.npos);
  CHECK(::inet_aton(text.c_str(), &number) == 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto host = parse_host(text);
  if (host) check_host(*host);
  const auto endpoint = parse_endpoint(text);
  if (endpoint) {
    check_host(endpoint->host);
    CHECK(endpoint->port != 0 && parse_endpoint(endpoint->text()) == *endpoint);
  }
  const auto with_default = parse_endpoint(text, 80);
  CHECK(!endpoint || (with_default && *with_default == *endpoint));
  if (size == 16) {
    Host address;
    std::copy_n(data, 16, address.address.bytes.begin());
    check_host(address);
  }
  return 0;
}
