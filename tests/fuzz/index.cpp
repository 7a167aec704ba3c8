// The index of sharded safetensors: what is accepted names plain files only.
#include <string_view>

#include "base/check.h"
#include "runtime/files/import.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto index =
      anser::runtime::parse_safetensors_index(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!index) return 0;
  CHECK(!index->empty());
  for (const auto& [tensor, shard] : *index) CHECK(!shard.empty() && shard != ".." && shard.find('/') == shard.npos);
  return 0;
}
