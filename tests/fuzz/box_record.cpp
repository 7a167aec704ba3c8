// The record of a managed box: strict, so what is read is, byte for byte, what is written.
#include "agent/boxes/record.h"
#include "base/bytes.h"
#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

// A check sum cannot be guessed: where there is a place for one, it is made right.
std::string with_right_sum(std::string text) {
  constexpr std::string_view kKey = "\"check\":\"";
  const size_t at = text.find(kKey);
  if (at == text.npos || text.size() <= at + kKey.size() + 66 || text.back() != '\n') return text;
  std::string without = text;
  without.erase(at, kKey.size() + 66);  // the digits, the quote and the comma
  without.pop_back();
  return text.replace(at + kKey.size(), 64, anser::hash_bytes(without).hex());
}

void try_record(const std::string& text) {
  const auto record = anser::agent::parse_record(text);
  if (!record) return;
  CHECK(anser::agent::record_json(*record) == text);
  for (const std::string& id : anser::agent::snapshots_of(*record)) CHECK(id.size() == 64);
  for (const auto& [label, id] : record->labels) CHECK(*anser::agent::resolve(*record, label) == id);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try_record(text);
  try_record(with_right_sum(text));
  return 0;
}
