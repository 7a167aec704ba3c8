// The first bytes of a tunnel: no cut changes what is read of them, and it is decided within the bound. The input's
// first byte seeds the cuts.
#include "sandbox/net/client_hello.h"

#include "base/check.h"
#include "base/rng.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using anser::sandbox::net::ClientHello;
  if (size == 0) return 0;
  const std::string_view stream(reinterpret_cast<const char*>(data) + 1, size - 1);
  ClientHello whole;
  whole.feed(stream);
  CHECK(stream.size() <= ClientHello::kMaxBytes || whole.state() != ClientHello::State::kMore);
  CHECK((whole.state() == ClientHello::State::kNamed) || whole.name().empty() ||
        whole.state() == ClientHello::State::kBad);
  CHECK(whole.state() != ClientHello::State::kNamed || !whole.name().empty());
  anser::Rng rng(data[0]);
  for (int i = 0; i < 3; ++i) {
    ClientHello pieces;
    for (std::string_view rest = stream; !rest.empty();) {
      const std::string_view piece = rest.substr(0, 1 + rng.below(40));
      pieces.feed(piece);
      rest.remove_prefix(piece.size());
    }
    CHECK(pieces.state() == whole.state() && pieces.name() == whole.name());
  }
  return 0;
}
