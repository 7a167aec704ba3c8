// World vocabularies: one that is accepted encodes and decodes any text, and is written back the same.
#include "base/check.h"
#include "runtime/text/tokenizer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using anser::runtime::Tokenizer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto tokenizer = Tokenizer::from_world_text(text);
  if (!tokenizer) return 0;
  CHECK(tokenizer->decode(tokenizer->encode(text)) == text);
  const auto again = Tokenizer::from_world_text(tokenizer->to_world_text());
  CHECK(again && again->fingerprint() == tokenizer->fingerprint());
  return 0;
}
