#include "agent/led_mind.h"

namespace anser::agent {

Result<Decoded> LedMind::decode(const MindState& mind, const Callable&, const DecodeOptions& options, Rng&) {
  Decoded decoded;
  decoded.call = script_.call_at(next_);
  if (decoded.call.empty()) return Error{Errc::kNotFound, "the script has no more calls"};
  ++next_;
  if (options.on_token) options.on_token(decoded.call);
  decoded.after = mind;
  TRY_ASSIGN(const int64_t tokens, feed(decoded.after, decoded.call));
  decoded.tokens = static_cast<int>(tokens);
  return decoded;
}

}  // namespace anser::agent
