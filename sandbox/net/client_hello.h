// ClientHello: which server a TLS client names, read from the first bytes of a tunnel (RFC 8446, 4.1.2 and 5.1; RFC
// 6066, 3). Pure; the same however the bytes are cut. Only the outer name is seen: what Encrypted ClientHello hides,
// and what HTTP inside of TLS asks for, is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace anser::sandbox::net {

// Feed it the bytes of the client from the first on. Not thread-safe.
class ClientHello {
 public:
  enum class State : uint8_t {
    kMore,    // cannot tell yet
    kNotTls,  // does not begin with a TLS handshake record
    kNoName,  // a ClientHello without a server name
    kNamed,   // one with: name()
    kBad,     // begins like TLS and is then none, or is longer than 16 KiB, or names two
  };

  // REQUIRES: nothing; does nothing when the state is not kMore. At most kMaxBytes are taken before it is not.
  void feed(std::string_view bytes);
  State state() const { return state_; }
  // As written in the hello: neither canonical nor checked. REQUIRES: kNamed.
  const std::string& name() const { return name_; }

  static constexpr size_t kMaxBytes = 32 << 10;

 private:
  State take(uint8_t byte);
  State take_header(uint8_t byte);
  State finish();

  State state_ = State::kMore;
  size_t taken_ = 0;
  size_t header_ = 0;      // bytes taken of the record's header of 5
  size_t left_ = 0;        // bytes left of the record
  std::string handshake_;  // the message without the records around it
  std::string name_;
};

// A fatal TLS alert "unrecognized_name", which is how a client learns that its hello was refused.
std::string refused_name_alert();

}  // namespace anser::sandbox::net
