// Memory in pages of 2 MiB where the system has them. Walking a few megabytes in small pages costs a product half of
// its speed: every 4 KiB the processor looks up a new page, and in a virtual machine that look-up is a long one.
#pragma once

#include <cstddef>
#include <cstdint>

namespace anser {

// A value that owns its memory, zeros at first. Movable.
class LargePages {
 public:
  LargePages() = default;
  explicit LargePages(size_t bytes);  // aborts where the system has no memory left
  LargePages(LargePages&& other) noexcept;
  LargePages& operator=(LargePages&& other) noexcept;
  LargePages(const LargePages&) = delete;
  LargePages& operator=(const LargePages&) = delete;
  ~LargePages();

  uint8_t* data() const { return data_; }  // aligned to 2 MiB; null when empty
  size_t size() const { return size_; }

 private:
  uint8_t* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace anser
