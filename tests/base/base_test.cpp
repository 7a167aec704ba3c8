// base/: Result and its macros, descriptors, hashes, chance, visible text.
#include <fcntl.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <set>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/large_pages.h"
#include "base/result.h"
#include "base/rng.h"
#include "base/unique_fd.h"

namespace anser {
namespace {

Result<int> half(int x) {
  if (x % 2 != 0) return Error{Errc::kInvalid, "odd"};
  return x / 2;
}

Result<int> quarter(int x) {
  TRY_ASSIGN(const int h, half(x));
  TRY(half(h));
  return half(h);
}

TEST(Result, MacrosReturnTheFirstError) {
  EXPECT_EQ(*quarter(8), 2);
  EXPECT_EQ(quarter(6).error().what, "odd");
  EXPECT_EQ(std::move(quarter(7).error()).with_context("quarter").what, "quarter: odd");
}

TEST(Result, MessageNamesTheSystemsWord) {
  auto missing = read_file("/nonexistent/file");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Errc::kNotFound);
  EXPECT_EQ(missing.error().message(), "open /nonexistent/file: No such file or directory");
}

TEST(UniqueFd, ClosesOnceAndMoves) {
  int raw = -1;
  {
    auto fd = open_file("/dev/null", O_RDONLY);
    ASSERT_TRUE(fd);
    raw = fd->get();
    UniqueFd moved = std::move(*fd);
    EXPECT_FALSE(*fd);
    EXPECT_EQ(moved.get(), raw);
  }
  EXPECT_EQ(::fcntl(raw, F_GETFD), -1);
}

TEST(UniqueFd, AtomicWriteReplacesAndLeavesNothingBeside) {
  const auto directory = std::filesystem::temp_directory_path() / ("anser_base_test_" + std::to_string(::getpid()));
  std::filesystem::create_directory(directory);
  const std::string path = (directory / "file").string();
  ASSERT_TRUE(write_file_atomic(path, "one"));
  ASSERT_TRUE(write_file_atomic(path, std::string(200'000, 'x')));
  EXPECT_EQ(read_file(path)->size(), 200'000u);
  EXPECT_FALSE(read_file(path, 100));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory), {}), 1);
  std::filesystem::remove_all(directory);
}

TEST(LargePages, AlignedZeroedAndMoved) {
  LargePages memory(3 << 20);
  EXPECT_EQ(memory.size(), size_t{4} << 20);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(memory.data()) % (size_t{2} << 20), 0u);
  for (size_t i = 0; i < memory.size(); i += 4093) EXPECT_EQ(memory.data()[i], 0);
  memory.data()[memory.size() - 1] = 7;
  LargePages other = std::move(memory);
  EXPECT_EQ(memory.data(), nullptr);  // NOLINT: what a move leaves behind is part of the promise
  EXPECT_EQ(other.data()[other.size() - 1], 7);
  other = LargePages();
  EXPECT_EQ(other.size(), 0u);
}

TEST(Bytes, Blake2bOfEmptyInput) {
  // RFC 7693's function with a 32-byte digest; reference value from b2sum -l 256 /dev/null.
  EXPECT_EQ(hash_bytes("").hex(), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  Hasher parts;
  parts.update("ab");
  parts.update("c");
  EXPECT_EQ(parts.finish(), hash_bytes("abc"));
}

TEST(Bytes, VisibleKeepsTextAndShowsControls) {
  EXPECT_EQ(visible("a\tb\nc"), "a\tb\nc");
  EXPECT_EQ(visible("\x1b[31m"), "\\x1b[31m");
  EXPECT_EQ(visible("\xc3\xa9"), "\xc3\xa9");
  EXPECT_EQ(visible("\xc3("), "\\xc3(");
  EXPECT_EQ(visible("\xed\xa0\x80"), "\\xed\\xa0\\x80");  // a lone surrogate
  EXPECT_EQ(visible("\xc2\x9b"), "\\xc2\\x9b");           // C1 CSI
  EXPECT_EQ(visible(std::string_view("\0", 1)), "\\x00");
}

TEST(Rng, IsTheSameEverywhereAndFair) {
  Rng rng(1);
  EXPECT_EQ(rng.next(), 0xb3f2af6d0fc710c5ull);
  Rng copy = rng;
  EXPECT_EQ(rng.next(), copy.next());
  int counts[6] = {};
  for (int i = 0; i < 60'000; ++i) ++counts[rng.below(6)];
  for (const int count : counts) EXPECT_NEAR(count, 10'000, 500);
  double sum = 0, squares = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double x = rng.normal();
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / 100'000, 0, 0.02);
  EXPECT_NEAR(squares / 100'000, 1, 0.03);
  std::set<int64_t> seen;
  for (int i = 0; i < 100; ++i) seen.insert(rng.between(-1, 1));
  EXPECT_EQ(seen, (std::set<int64_t>{-1, 0, 1}));
}

TEST(Clock, IsoTime) {
  EXPECT_EQ(iso_time(std::chrono::system_clock::time_point{std::chrono::seconds{0}}), "1970-01-01T00:00:00Z");
}

}  // namespace
}  // namespace anser
