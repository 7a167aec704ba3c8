// A whole file, mapped read-only; and a cursor over bytes that cannot run past their end.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace anser::runtime {

static_assert(std::endian::native == std::endian::little, "model files are little endian");

class MappedFile {
 public:
  // Refuses what is not a regular file. The mapping lives as long as the last copy of the pointer.
  static Result<std::shared_ptr<const MappedFile>> open(const std::string& path);
  MappedFile(const uint8_t* data, size_t size) : data_(data), size_(size) {}
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const uint8_t> bytes() const { return {data_, size_}; }
  // Gives the pages that lie wholly within [data, data + size) back to the system; they are read again where they are
  // needed again. What is not part of the mapping is left alone.
  void release(const void* data, int64_t size) const;

 private:
  const uint8_t* data_;
  size_t size_;
};

// Every read is checked: past the end is kCorrupt, saying where the file broke off.
class ByteReader {
 public:
  explicit ByteReader(std::span<const uint8_t> bytes) : bytes_(bytes) {}
  size_t offset() const { return offset_; }
  size_t remaining() const { return bytes_.size() - offset_; }

  Result<std::span<const uint8_t>> take(uint64_t size) {
    if (size > remaining()) {
      return Error{Errc::kCorrupt, "truncated: byte " + std::to_string(offset_) + " begins a piece of " +
                                       std::to_string(size) + " bytes, but only " + std::to_string(remaining()) +
                                       " follow"};
    }
    const auto piece = bytes_.subspan(offset_, static_cast<size_t>(size));
    offset_ += static_cast<size_t>(size);
    return piece;
  }
  template <class T>
  Result<T> number() {
    TRY_ASSIGN(const auto piece, take(sizeof(T)));
    T value;
    std::memcpy(&value, piece.data(), sizeof value);
    return value;
  }
  Result<std::string_view> text(uint64_t size) {
    TRY_ASSIGN(const auto piece, take(size));
    return std::string_view(reinterpret_cast<const char*>(piece.data()), piece.size());
  }

 private:
  std::span<const uint8_t> bytes_;
  size_t offset_ = 0;
};

}  // namespace anser::runtime
