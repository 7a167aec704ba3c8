#include "runtime/files/zip_writer.h"

#include <array>
#include <cstring>

#include "base/check.h"

namespace anser::runtime {
namespace {

constexpr uint64_t kAlignment = 64;
constexpr uint32_t kInWide = 0xFFFFFFFF;                         // the value stands in the 64-bit extra field
constexpr uint16_t kWideExtra = 0x0001, kPaddingExtra = 0x4246;  // "FB", as torch pads
constexpr uint16_t kVersion = 20, kWideVersion = 45;
constexpr uint16_t kDate = 0x21;  // 1 January 1980: the same tensors give the same file

template <class T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

// Eight tables, so that a step takes eight bytes.
using Tables = std::array<std::array<uint32_t, 256>, 8>;
constexpr Tables make_tables() {
  Tables tables{};
  for (uint32_t i = 0; i < 256; ++i) {
    uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320u : 0u);
    tables[0][i] = value;
  }
  for (size_t t = 1; t < 8; ++t) {
    for (size_t i = 0; i < 256; ++i) tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
  }
  return tables;
}
constexpr Tables kTables = make_tables();

}  // namespace

uint32_t crc32(std::span<const uint8_t> bytes) {
  uint32_t crc = 0xFFFFFFFF;
  const uint8_t* p = bytes.data();
  size_t left = bytes.size();
  for (; left >= 8; left -= 8, p += 8) {
    uint64_t word = 0;
    std::memcpy(&word, p, sizeof word);
    word ^= crc;
    crc = 0;
    for (size_t i = 0; i < 8; ++i) crc ^= kTables[7 - i][word >> (8 * i) & 0xFF];
  }
  for (; left > 0; --left) crc = (crc >> 8) ^ kTables[0][(crc ^ *p++) & 0xFF];
  return ~crc;
}

ZipWriter::ZipWriter(std::string path, uint64_t zip64_from) : file_(std::move(path)), zip64_from_(zip64_from) {}

Status ZipWriter::add(const std::string& name, std::span<const uint8_t> data) {
  CHECK(name.size() <= 0xFFFF);
  const Entry entry{name, crc32(data), data.size(), file_.offset()};
  const bool is_wide = wide(entry.size);
  std::string extra;
  if (is_wide) {
    put(extra, kWideExtra);
    put(extra, uint16_t{16});
    put(extra, entry.size);
    put(extra, entry.size);
  }
  constexpr uint64_t kHeader = 30, kField = 4;
  const uint64_t before = entry.offset + kHeader + name.size() + extra.size() + kField;
  const uint64_t padding = (kAlignment - before % kAlignment) % kAlignment;
  put(extra, kPaddingExtra);
  put(extra, static_cast<uint16_t>(padding));
  extra.append(padding, 'Z');
  std::string head("PK\3\4", 4);
  put(head, is_wide ? kWideVersion : kVersion);
  put(head, uint32_t{0});  // flags, method: stored
  put(head, uint16_t{0});  // time
  put(head, kDate);
  put(head, entry.crc);
  for (int i = 0; i < 2; ++i) put(head, is_wide ? kInWide : static_cast<uint32_t>(entry.size));
  put(head, static_cast<uint16_t>(name.size()));
  put(head, static_cast<uint16_t>(extra.size()));
  TRY(file_.write(head + name + extra));
  TRY(file_.write(data.data(), static_cast<int64_t>(data.size())));
  entries_.push_back(entry);
  return {};
}

std::string ZipWriter::directory_entry(const Entry& entry) const {
  std::string wide_fields;  // in the order that the format asks for, only those that need it
  const bool wide_size = wide(entry.size), wide_offset = wide(entry.offset);
  for (int i = 0; wide_size && i < 2; ++i) put(wide_fields, entry.size);
  if (wide_offset) put(wide_fields, entry.offset);
  std::string extra;
  if (!wide_fields.empty()) {
    put(extra, kWideExtra);
    put(extra, static_cast<uint16_t>(wide_fields.size()));
    extra += wide_fields;
  }
  const uint16_t version = extra.empty() ? kVersion : kWideVersion;
  std::string out("PK\1\2", 4);
  put(out, version);
  put(out, version);
  put(out, uint32_t{0});
  put(out, uint16_t{0});
  put(out, kDate);
  put(out, entry.crc);
  for (int i = 0; i < 2; ++i) put(out, wide_size ? kInWide : static_cast<uint32_t>(entry.size));
  put(out, static_cast<uint16_t>(entry.name.size()));
  put(out, static_cast<uint16_t>(extra.size()));
  put(out, uint16_t{0});  // comment
  put(out, uint32_t{0});  // disk, internal attributes
  put(out, uint32_t{0});  // external attributes
  put(out, wide_offset ? kInWide : static_cast<uint32_t>(entry.offset));
  return out + entry.name + extra;
}

Status ZipWriter::finish() {
  const uint64_t begin = file_.offset();
  for (const Entry& entry : entries_) TRY(file_.write(directory_entry(entry)));
  const uint64_t size = file_.offset() - begin, at = file_.offset();
  constexpr uint64_t kMostEntries = 0xFFFF;
  const auto count = static_cast<uint64_t>(entries_.size());
  const bool is_wide = wide(begin) || wide(size) || count >= kMostEntries;
  std::string out;
  if (is_wide) {
    out.append("PK\6\6", 4);
    put(out, uint64_t{44});  // of the rest of this record
    put(out, kWideVersion);
    put(out, kWideVersion);
    put(out, uint64_t{0});  // disks
    put(out, count);
    put(out, count);
    put(out, size);
    put(out, begin);
    out.append("PK\6\7", 4);
    put(out, uint32_t{0});
    put(out, at);
    put(out, uint32_t{1});
  }
  out.append("PK\5\6", 4);
  put(out, uint32_t{0});
  for (int i = 0; i < 2; ++i) put(out, is_wide ? uint16_t{0xFFFF} : static_cast<uint16_t>(count));
  put(out, is_wide ? kInWide : static_cast<uint32_t>(size));
  put(out, is_wide ? kInWide : static_cast<uint32_t>(begin));
  put(out, uint16_t{0});
  TRY(file_.write(out));
  return file_.finish();
}

}  // namespace anser::runtime
