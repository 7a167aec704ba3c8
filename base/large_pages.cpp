#include "base/large_pages.h"

#include <sys/mman.h>

#include <utility>

#include "base/check.h"

namespace anser {
namespace {

constexpr size_t kLargePage = size_t{2} << 20;

}  // namespace

LargePages::LargePages(size_t bytes) : size_((bytes + kLargePage - 1) / kLargePage * kLargePage) {
  if (size_ == 0) return;
  // A page more than needed, so that a large page can begin within it; what is left over is given back.
  void* whole = ::mmap(nullptr, size_ + kLargePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(whole != MAP_FAILED);
  auto* begin = static_cast<uint8_t*>(whole);
  const size_t before = (kLargePage - reinterpret_cast<uintptr_t>(begin) % kLargePage) % kLargePage;
  data_ = begin + before;
  if (before > 0) ::munmap(begin, before);
  if (before < kLargePage) ::munmap(data_ + size_, kLargePage - before);
  ::madvise(data_, size_, MADV_HUGEPAGE);
}

LargePages::LargePages(LargePages&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

LargePages& LargePages::operator=(LargePages&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

LargePages::~LargePages() {
  if (data_ != nullptr) ::munmap(data_, size_);
}

}  // namespace anser
