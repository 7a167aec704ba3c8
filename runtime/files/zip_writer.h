// A zip archive of stored entries, written in a stream, as torch writes its checkpoints: data aligned to 64 bytes, in
// the 64-bit form where a size or an offset asks for it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/io/atomic_file.h"

namespace anser::runtime {

// CRC-32 of zip and PNG (reflected, polynomial 0xEDB88320).
uint32_t crc32(std::span<const uint8_t> bytes);

class ZipWriter {
 public:
  // Sizes and offsets from `zip64_from` on are written in the 64-bit form; less than the default only for tests.
  explicit ZipWriter(std::string path, uint64_t zip64_from = 0xFFFFFFFF);
  Status open() { return file_.open(); }
  // REQUIRES: a name of at most 65535 bytes, not used before.
  Status add(const std::string& name, std::span<const uint8_t> data);
  // Writes the directory, and puts the file in its place.
  Status finish();

 private:
  struct Entry {
    std::string name;
    uint32_t crc = 0;
    uint64_t size = 0, offset = 0;
  };
  bool wide(uint64_t value) const { return value >= zip64_from_; }
  std::string directory_entry(const Entry& entry) const;

  AtomicFile file_;
  uint64_t zip64_from_;
  std::vector<Entry> entries_;
};

}  // namespace anser::runtime
