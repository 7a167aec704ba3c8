// Fibers: each starts on a stack of its own through ucontext and from then on changes hands by setjmp and longjmp,
// which make no system call. A fiber runs until it must wait; the scheduler goes round until all are done.
#include "kernels/cuda/gpu_emulated.h"

#if !defined(__x86_64__)
#include <ucontext.h>
#endif

#include <array>
#include <deque>

#include "base/check.h"
#include "kernels/numeric.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

#if defined(__x86_64__)
// Leaves for another stack: what a call must preserve is pushed, *from remembers where, and `to` is where another call
// did the same. Some nanoseconds, where swapcontext makes a system call.
extern "C" void anser_switch_stack(void** from, void* to);
asm(R"(
.text
.local anser_switch_stack
.type anser_switch_stack, @function
anser_switch_stack:
  pushq %rbp
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  movq %rsp, (%rdi)
  movq %rsi, %rsp
  popq %r15
  popq %r14
  popq %r13
  popq %r12
  popq %rbx
  popq %rbp
  ret
.size anser_switch_stack, .-anser_switch_stack
)");
#endif

namespace anser::kernels::emulated {
namespace {

constexpr int kLanes = 32;
constexpr size_t kStackBytes = size_t{128} << 10;

// Where a stack was left.
#if defined(__x86_64__)
using Place = void*;
void switch_stack(Place& from, const Place& to) { anser_switch_stack(&from, to); }
// As if `entry` had been called there and had been left before its first instruction.
void begin_stack(Place& place, char* stack, void (*entry)()) {
  auto at = (reinterpret_cast<uintptr_t>(stack) + kStackBytes - 64) & ~uintptr_t{15};
  void* words[8] = {};
  words[6] = reinterpret_cast<void*>(entry);  // above the six registers; then a return address that is never used
  std::memcpy(reinterpret_cast<void*>(at - 48), words, sizeof words);
  place = reinterpret_cast<void*>(at - 48);
}
#else
using Place = ucontext_t;
void switch_stack(Place& from, const Place& to) { CHECK(swapcontext(&from, &to) == 0); }
void begin_stack(Place& place, char* stack, void (*entry)()) {
  CHECK(getcontext(&place) == 0);
  place.uc_stack.ss_sp = stack;
  place.uc_stack.ss_size = kStackBytes;
  makecontext(&place, entry, 0);
}
#endif

// Threads that wait for one another. The last to arrive opens it.
struct Barrier {
  int expected = 0, arrived = 0;
  uint64_t generation = 0;
};

// What the lanes of a warp hand one another, in turns: nobody is more than one exchange ahead of anybody.
struct Exchange {
  Barrier barrier;
  std::array<std::array<std::array<float, 12>, kLanes>, 2> slots{};
};

struct Copy {
  void* to;
  const void* from;  // null: zeros
};

struct Fiber {
  std::unique_ptr<char[]> stack;
  Place at{};
  bool started = false, done = true;
  const Barrier* waits = nullptr;
  uint64_t generation = 0;  // of `waits`, when it began to wait
  int turn = 0;             // which of its warp's slots the next exchange takes
  void* fake_stack = nullptr;
  std::deque<std::vector<Copy>> copies{1};  // groups under way, and last the one not committed yet
};

struct Block {
  std::vector<Fiber> fibers;
  std::vector<Exchange> warps;
  Barrier all;
  std::unique_ptr<uint8_t[]> shared;
  const std::function<void()>* kernel = nullptr;
  int threads = 0, current = 0;
  int64_t x = 0, y = 0, z = 0;
  Place scheduler{};
  void* scheduler_fake_stack = nullptr;
  const void* scheduler_stack = nullptr;
  size_t scheduler_bytes = 0;
};

thread_local Block block;
thread_local bool backwards = false;

// AddressSanitizer must know which stack is in use.
void leaving([[maybe_unused]] void** keep, [[maybe_unused]] const void* stack, [[maybe_unused]] size_t bytes) {
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_start_switch_fiber(keep, stack, bytes);
#endif
}
void arrived([[maybe_unused]] void* kept, [[maybe_unused]] const void** stack, [[maybe_unused]] size_t* bytes) {
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_finish_switch_fiber(kept, stack, bytes);
#endif
}

Fiber& self() { return block.fibers[static_cast<size_t>(block.current)]; }

void to_scheduler() {
  Fiber& fiber = self();
  leaving(&fiber.fake_stack, block.scheduler_stack, block.scheduler_bytes);
  switch_stack(fiber.at, block.scheduler);
  arrived(fiber.fake_stack, &block.scheduler_stack, &block.scheduler_bytes);
}

// A fiber serves one thread of every block, for as long as the program runs.
void serve() {
  arrived(nullptr, &block.scheduler_stack, &block.scheduler_bytes);
  for (;;) {
    (*block.kernel)();
    self().done = true;
    to_scheduler();
  }
}

void resume(Fiber& fiber) {
  leaving(&block.scheduler_fake_stack, fiber.stack.get(), kStackBytes);
  switch_stack(block.scheduler, fiber.at);
  arrived(block.scheduler_fake_stack, nullptr, nullptr);
}

void wait_at(Barrier& barrier) {
  if (++barrier.arrived == barrier.expected) {
    barrier.arrived = 0;
    ++barrier.generation;
    return;
  }
  Fiber& fiber = self();
  fiber.waits = &barrier;
  fiber.generation = barrier.generation;
  to_scheduler();
}

bool can_run(const Fiber& fiber) {
  return !fiber.done && (fiber.waits == nullptr || fiber.waits->generation != fiber.generation);
}

void prepare(int threads) {
  CHECK(threads > 0 && threads <= 256 && threads % kLanes == 0);
  while (block.fibers.size() < static_cast<size_t>(threads)) {
    Fiber fiber;
    fiber.stack.reset(new char[kStackBytes]);
    block.fibers.push_back(std::move(fiber));
  }
  block.threads = threads;
  block.all = {threads, 0, 0};
  block.warps.assign(static_cast<size_t>(threads / kLanes), {});
  for (Exchange& warp : block.warps) warp.barrier.expected = kLanes;
}

// As far as warp `w` (in the order of this launch) gets without the others: the further warps are apart, the more a
// missing barrier shows. False: nowhere.
bool run_warp(int w) {
  bool moved = false;
  for (bool again = true; again;) {
    again = false;
    for (int lane = 0; lane < kLanes; ++lane) {
      const int i = w * kLanes + lane;
      block.current = backwards ? block.threads - 1 - i : i;
      if (!can_run(self())) continue;
      self().waits = nullptr;
      resume(self());
      again = moved = true;
    }
  }
  return moved;
}

void run_block(int64_t shared) {
  block.shared.reset(new uint8_t[static_cast<size_t>(shared)]);
  std::memset(block.shared.get(), 0xff, static_cast<size_t>(shared));
  for (int i = 0; i < block.threads; ++i) {
    Fiber& fiber = block.fibers[static_cast<size_t>(i)];
    fiber.done = false;
    fiber.waits = nullptr;
    fiber.turn = 0;
    fiber.copies.assign(1, {});
    if (fiber.started) continue;
    fiber.started = true;
    begin_stack(fiber.at, fiber.stack.get(), serve);
  }
  for (bool left = true; left;) {
    bool moved = false;
    left = false;
    for (int w = 0; w < block.threads / kLanes; ++w) moved = run_warp(w) || moved;
    for (int i = 0; i < block.threads; ++i) left = left || !block.fibers[static_cast<size_t>(i)].done;
    CHECK(moved);  // else every thread waits for one that has left, or waits elsewhere
  }
  CHECK(block.all.arrived == 0);
}

Exchange& own_warp() { return block.warps[static_cast<size_t>(block.current / kLanes)]; }

// Shows the warp what this lane has; returns what all lanes have, valid until this lane's next but one exchange.
const std::array<std::array<float, 12>, kLanes>& exchange(std::span<const float> mine) {
  Exchange& warp = own_warp();
  auto& slots = warp.slots[static_cast<size_t>(self().turn)];
  self().turn ^= 1;
  std::copy(mine.begin(), mine.end(), slots[static_cast<size_t>(block.current % kLanes)].begin());
  wait_at(warp.barrier);
  return slots;
}

// A lane shows its values as floats, a's eight first; then each computes the four results it holds.
template <class Decode>
void multiply_decoded(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1, const Decode& decode) {
  std::array<float, 12> mine;
  const uint32_t words[6] = {a[0], a[1], a[2], a[3], b0, b1};
  for (size_t i = 0; i < 6; ++i) {
    mine[2 * i] = decode(static_cast<uint16_t>(words[i]));
    mine[2 * i + 1] = decode(static_cast<uint16_t>(words[i] >> 16));
  }
  const auto& lanes = exchange(mine);
  const auto g = static_cast<size_t>(block.current % kLanes / 4), t = static_cast<size_t>(block.current % 4);
  for (size_t i = 0; i < 4; ++i) {
    const size_t below = i / 2, column = 2 * t + i % 2;  // row g or g + 8
    double sum = static_cast<double>(d[i]);
    for (size_t k = 0; k < 16; ++k) {
      const size_t owner = k % 8 / 2, high = k / 8, odd = k % 2;
      const float left = lanes[g * 4 + owner][2 * (below + 2 * high) + odd];
      const float right = lanes[column * 4 + owner][8 + 2 * high + odd];
      sum += static_cast<double>(left) * static_cast<double>(right);
    }
    d[i] = static_cast<float>(sum);
  }
}

}  // namespace

int thread_index() { return block.current; }
int thread_count() { return block.threads; }
int block_x() { return static_cast<int>(block.x); }
int block_y() { return static_cast<int>(block.y); }
int block_z() { return static_cast<int>(block.z); }
void sync_block() { wait_at(block.all); }
void* shared_bytes() { return block.shared.get(); }

void copy_async(void* shared, const void* global, bool exists) {
  std::memset(shared, 0xff, 16);
  self().copies.back().push_back({shared, exists ? global : nullptr});
}
void commit_copies() { self().copies.emplace_back(); }
void wait_for_copies(int pending) {
  auto& groups = self().copies;
  while (groups.size() > static_cast<size_t>(pending) + 1) {
    for (const Copy& copy : groups.front()) {
      if (copy.from != nullptr) {
        std::memcpy(copy.to, copy.from, 16);
      } else {
        std::memset(copy.to, 0, 16);
      }
    }
    groups.pop_front();
  }
}

float shuffle_xor(float x, int distance) {
  const int other = block.current % kLanes ^ distance;
  return exchange({&x, 1})[static_cast<size_t>(other)][0];
}

int shuffle_xor(int x, int distance) {
  return __builtin_bit_cast(int, shuffle_xor(__builtin_bit_cast(float, x), distance));
}

void multiply_tiles(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1) {
  multiply_decoded(d, a, b0, b1, [](uint16_t bits) { return float_from_half(bits); });
}
void multiply_bf16_tiles(float (&d)[4], const uint32_t (&a)[4], uint32_t b0, uint32_t b1) {
  multiply_decoded(d, a, b0, b1, [](uint16_t bits) { return float_from_bf16(bits); });
}

uint32_t bf16_pair(float low, float high) {
  return static_cast<uint32_t>(bf16_from_float(high)) << 16 | bf16_from_float(low);
}
float half_value(uint16_t bits) { return float_from_half(bits); }
uint16_t half_bits(float x) { return half_from_float(std::fmin(std::fmax(x, -65504.0f), 65504.0f)); }

uint32_t subtract_halves(uint32_t a, uint32_t b) {
  const auto one = [](uint32_t x, uint32_t y) {
    return half_from_float(float_from_half(static_cast<uint16_t>(x)) - float_from_half(static_cast<uint16_t>(y)));
  };
  return static_cast<uint32_t>(one(a, b)) | static_cast<uint32_t>(one(a >> 16, b >> 16)) << 16;
}

uint32_t pick_bytes(uint32_t a, uint32_t b, uint32_t selector) {
  const uint64_t both = static_cast<uint64_t>(b) << 32 | a;
  uint32_t out = 0;
  for (int i = 0; i < 4; ++i) out |= static_cast<uint32_t>(both >> 8 * (selector >> 4 * i & 7) & 255) << 8 * i;
  return out;
}

void run_grid(const Grid& grid, const std::function<void()>& kernel) {
  prepare(grid.threads);
  block.kernel = &kernel;
  const int64_t blocks = grid.x * grid.y * grid.z;
  for (int64_t i = 0; i < blocks; ++i) {
    const int64_t index = backwards ? blocks - 1 - i : i;
    block.x = index % grid.x;
    block.y = index / grid.x % grid.y;
    block.z = index / grid.x / grid.y;
    run_block(grid.shared);
  }
  backwards = !backwards;
}

}  // namespace anser::kernels::emulated
