#include <cstdlib>
#include <memory>
#include <vector>

#include "base/check.h"
#include "base/large_pages.h"
#include "kernels/cpu/sweep.h"

namespace anser::kernels::cpu {
namespace {

// What a thread keeps for its next ops: one block for each Scratch alive at a time, as large as it has ever been.
class Shelf {
 public:
  void* take(unsigned long bytes) {
    if (taken_ == blocks_.size()) blocks_.emplace_back();
    Block& block = blocks_[taken_++];
    if (block.bytes < bytes) block = Block(bytes);
    return block.data;
  }
  void put_back(const void* data) {
    CHECK(taken_ > 0 && blocks_[taken_ - 1].data == data);  // a Scratch lives in a scope: last taken, first returned
    --taken_;
  }

 private:
  struct Block {
    Block() = default;
    explicit Block(unsigned long wanted) {
      if (wanted > kSmall) {
        large = LargePages(wanted);
        data = large.data();
        bytes = large.size();
      } else {
        bytes = (wanted + 63) / 64 * 64;
        small.reset(static_cast<uint8_t*>(std::aligned_alloc(64, bytes)));
        data = small.get();
        CHECK(data != nullptr);
      }
    }
    struct Free {
      void operator()(uint8_t* memory) const { std::free(memory); }
    };
    static constexpr unsigned long kSmall = 256 << 10;

    std::unique_ptr<uint8_t, Free> small;
    LargePages large;
    void* data = nullptr;
    unsigned long bytes = 0;
  };
  std::vector<Block> blocks_;
  size_t taken_ = 0;
};

thread_local Shelf shelf;

}  // namespace

void* Scratch::allocate(unsigned long bytes) { return shelf.take(bytes + 64); }

void Scratch::release(void* data) { shelf.put_back(data); }

}  // namespace anser::kernels::cpu
