// Storage types: what a block's bits mean, that encoding finds nearly the nearest block, and names.
#include "kernels/quants.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <vector>

#include "base/rng.h"
#include "kernels/numeric.h"

namespace anser::kernels {
namespace {

std::vector<float> decoded(DType type, const std::vector<uint8_t>& block) {
  const StorageType& storage = storage_type(type);
  EXPECT_EQ(block.size(), static_cast<size_t>(storage.bytes));
  std::vector<float> out(static_cast<size_t>(storage.block));
  decode(type, block.data(), storage.block, out.data());
  return out;
}

std::vector<uint8_t> halves(std::initializer_list<float> values) {
  std::vector<uint8_t> out;
  for (const float value : values) {
    const uint16_t bits = half_from_float(value);
    out.push_back(static_cast<uint8_t>(bits & 255));
    out.push_back(static_cast<uint8_t>(bits >> 8));
  }
  return out;
}

std::vector<uint8_t> operator+(std::vector<uint8_t> a, const std::vector<uint8_t>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// Byte j holds j in its low nibble and 15 - j in its high one.
std::vector<uint8_t> nibbles() {
  std::vector<uint8_t> out;
  for (int j = 0; j < 16; ++j) out.push_back(static_cast<uint8_t>(j | (15 - j) << 4));
  return out;
}

TEST(Quants, SmallBlocks) {
  const auto q4_0 = decoded(DType::kQ4_0, halves({0.5f}) + nibbles());
  const auto q4_1 = decoded(DType::kQ4_1, halves({0.5f, -3}) + nibbles());
  // Fifth bits: of elements 0, 5 and 31.
  const std::vector<uint8_t> high{0x21, 0, 0, 0x80};
  const auto q5_0 = decoded(DType::kQ5_0, halves({2}) + high + nibbles());
  const auto q5_1 = decoded(DType::kQ5_1, halves({2, 1}) + high + nibbles());
  std::vector<uint8_t> bytes;
  for (int j = 0; j < 32; ++j) bytes.push_back(static_cast<uint8_t>(j * 8 - 128));
  const auto q8_0 = decoded(DType::kQ8_0, halves({-0.25f}) + bytes);
  for (size_t j = 0; j < 32; ++j) {
    const auto code = static_cast<float>(j < 16 ? j : 31 - j);
    const float fifth = j == 0 || j == 5 || j == 31 ? 16 : 0;
    EXPECT_EQ(q4_0[j], 0.5f * (code - 8)) << j;
    EXPECT_EQ(q4_1[j], 0.5f * code - 3) << j;
    EXPECT_EQ(q5_0[j], 2 * (code + fifth - 16)) << j;
    EXPECT_EQ(q5_1[j], 2 * (code + fifth) + 1) << j;
    EXPECT_EQ(q8_0[j], -0.25f * (static_cast<float>(j) * 8 - 128)) << j;
  }
}

// Eight scales 1, 9, 17, .. 57 and mins 2, 10, .. 58, packed by hand: six bits each, the later four split.
const std::vector<uint8_t> kScales{1 | 2 << 6,
                                   9 | 2 << 6,
                                   17 | 3 << 6,
                                   25 | 3 << 6,
                                   2 | 2 << 6,
                                   10 | 2 << 6,
                                   18 | 3 << 6,
                                   26 | 3 << 6,
                                   33 % 16 | 34 % 16 << 4,
                                   41 % 16 | 42 % 16 << 4,
                                   49 % 16 | 50 % 16 << 4,
                                   57 % 16 | 58 % 16 << 4};

TEST(Quants, LargeBlocks) {
  std::vector<uint8_t> low, high;
  for (int j = 0; j < 128; ++j) low.push_back(static_cast<uint8_t>((j * 7 + 3) & 255));
  for (int j = 0; j < 32; ++j) high.push_back(static_cast<uint8_t>((j * 37 + 11) & 255));
  const auto q4_k = decoded(DType::kQ4_K, halves({0.5f, 0.25f}) + kScales + low);
  const auto q5_k = decoded(DType::kQ5_K, halves({0.5f, 0.25f}) + kScales + high + low);
  for (size_t i = 0; i < 256; ++i) {
    const size_t sub = i / 32, l = i % 32;
    const int byte = low[sub / 2 * 32 + l], nibble = sub % 2 == 0 ? byte % 16 : byte / 16;
    const int fifth = high[l] >> sub & 1;
    const auto scale = static_cast<float>(8 * sub + 1), min = static_cast<float>(8 * sub + 2);
    EXPECT_EQ(q4_k[i], 0.5f * scale * static_cast<float>(nibble) - 0.25f * min) << i;
    EXPECT_EQ(q5_k[i], 0.5f * scale * static_cast<float>(nibble + 16 * fifth) - 0.25f * min) << i;
  }
  // Q6_K: two halves of 128; in each, runs of 32 take low nibbles of bytes 0-31, 32-63, then the high ones.
  std::vector<uint8_t> upper, scales;
  for (int j = 0; j < 64; ++j) upper.push_back(static_cast<uint8_t>((j * 53 + 29) & 255));
  for (int j = 0; j < 16; ++j) scales.push_back(static_cast<uint8_t>(j * 16 - 120));
  const auto q6_k = decoded(DType::kQ6_K, low + upper + scales + halves({0.125f}));
  for (size_t i = 0; i < 256; ++i) {
    const size_t half = i / 128, run = i % 128 / 32, l = i % 32;
    const int byte = low[64 * half + 32 * (run % 2) + l], nibble = run < 2 ? byte % 16 : byte / 16;
    const int code = nibble | (upper[32 * half + l] >> (2 * run) & 3) << 4;
    const float scale = static_cast<float>(i / 16) * 16 - 120;
    EXPECT_EQ(q6_k[i], 0.125f * scale * static_cast<float>(code - 32)) << i;
  }
}

// The root mean square of what encoding loses, for normal weights: measured once, with a tenth to spare. A coarser
// search, or a bit in the wrong place, exceeds it.
TEST(Quants, EncodingLosesLittle) {
  const std::pair<DType, double> kMost[] = {{DType::kQ8_0, 0.0055}, {DType::kQ6_K, 0.0215}, {DType::kQ5_1, 0.037},
                                            {DType::kQ5_0, 0.045},  {DType::kQ5_K, 0.041},  {DType::kQ4_1, 0.075},
                                            {DType::kQ4_0, 0.092},  {DType::kQ4_K, 0.082}};
  Rng rng(4);
  std::vector<float> values(256 * 64), back(values.size());
  for (float& x : values) x = static_cast<float>(rng.normal());
  for (const auto& [type, most] : kMost) {
    std::vector<uint8_t> bytes(static_cast<size_t>(dtype_bytes(type, 256 * 64)));
    encode(type, values.data(), 256 * 64, bytes.data());
    decode(type, bytes.data(), 256 * 64, back.data());
    double sum = 0;
    for (size_t i = 0; i < values.size(); ++i)
      sum += std::pow(static_cast<double>(values[i]) - static_cast<double>(back[i]), 2);
    const double loss = std::sqrt(sum / static_cast<double>(values.size()));
    EXPECT_LT(loss, most) << dtype_name(type);
    EXPECT_GT(loss, 0.6 * most) << dtype_name(type);
    // What is on the grid already stays where it is, but for a last place of a refitted scale.
    std::vector<uint8_t> again(bytes.size());
    encode(type, back.data(), 256 * 64, again.data());
    std::vector<float> twice(values.size());
    decode(type, again.data(), 256 * 64, twice.data());
    double moved = 0;
    for (size_t i = 0; i < values.size(); ++i)
      moved += std::pow(static_cast<double>(twice[i]) - static_cast<double>(back[i]), 2);
    EXPECT_LT(std::sqrt(moved / static_cast<double>(values.size())), 0.35 * loss) << dtype_name(type);
  }
}

TEST(Quants, ZerosConstantsAndOutliers) {
  for (const StorageType& storage : storage_types()) {
    std::vector<float> values(256, 0.0f), back(256);
    std::vector<uint8_t> bytes(static_cast<size_t>(dtype_bytes(storage.type, 256)));
    const auto trip = [&] {
      encode(storage.type, values.data(), 256, bytes.data());
      decode(storage.type, bytes.data(), 256, back.data());
    };
    trip();
    for (const float x : back) EXPECT_EQ(x, 0) << storage.name;
    for (const float constant : {1.5f, -0.75f}) {
      values.assign(256, constant);
      trip();
      for (const float x : back) EXPECT_NEAR(x, constant, 0.02) << storage.name;
    }
    values.assign(256, 0.0f);
    values[77] = -40;
    trip();
    for (size_t i = 0; i < 256; ++i) EXPECT_NEAR(back[i], values[i], 0.05) << storage.name << i;
  }
}

TEST(Quants, NamesAndSizes) {
  for (const StorageType& storage : storage_types()) {
    EXPECT_EQ(dtype_from_name(storage.name), storage.type);
    EXPECT_EQ(dtype_bytes(storage.type, 512), 512 / storage.block * storage.bytes);
  }
  EXPECT_EQ(dtype_from_name("q4_k"), DType::kQ4_K);
  EXPECT_EQ(dtype_from_name("q4"), std::nullopt);
}

}  // namespace
}  // namespace anser::kernels
