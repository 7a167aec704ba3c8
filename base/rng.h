// Rng: the one source of chance. A small value (xoshiro256**), seeded explicitly, the same on every platform; copying
// it forks the stream, `split` derives an independent one. No std:: distributions: they differ between platforms.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace anser {

class Rng {
 public:
  explicit Rng(uint64_t seed = 0) {
    for (uint64_t& word : state_) word = split_mix(seed);
  }

  // Uniform 64 bits. Algorithm: xoshiro256** 1.0 (Blackman, Vigna).
  uint64_t next() {
    const uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }
  // Uniform in [0, n). REQUIRES: n > 0. (Multiply-shift; the bias is below 2^-32 for n < 2^32.)
  uint64_t below(uint64_t n) { return static_cast<uint64_t>((static_cast<Uint128>(next()) * n) >> 64); }
  // Uniform in [low, high], both ends included. REQUIRES: low <= high.
  int64_t between(int64_t low, int64_t high) {
    return low + static_cast<int64_t>(below(static_cast<uint64_t>(high - low) + 1));
  }
  // Uniform in [0, 1), 53 bits.
  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  bool chance(double probability) { return uniform() < probability; }
  // Standard normal (sum-free polar method would keep state; this is Box-Muller's cosine half).
  double normal();
  // A generator independent of this one and of those split with other labels.
  Rng split(uint64_t label) {
    uint64_t seed = next() ^ (label * 0x9E3779B97F4A7C15ull);
    return Rng(split_mix(seed));
  }
  template <class Container>
  const auto& pick(const Container& items) {
    return items[static_cast<size_t>(below(items.size()))];
  }
  template <class Container>
  void shuffle(Container& items) {
    for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[static_cast<size_t>(below(i))]);
  }

  std::array<uint64_t, 4> state() const { return state_; }
  void set_state(const std::array<uint64_t, 4>& state) { state_ = state; }

 private:
  __extension__ using Uint128 = unsigned __int128;
  static uint64_t split_mix(uint64_t& x) {
    uint64_t z = (x += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  std::array<uint64_t, 4> state_{};
};

}  // namespace anser
