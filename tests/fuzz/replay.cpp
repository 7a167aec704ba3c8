// Runs a fuzz target without libFuzzer: on every file of a folder, and on cheap mutations of each. Usage: PROGRAM
// FOLDER
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/rng.h"
#include "base/unique_fd.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

// On a copy of exactly this size, so that AddressSanitizer sees a read past the end.
void try_bytes(const std::string& bytes) {
  const std::vector<uint8_t> copy(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

void mutate(std::string& bytes, anser::Rng& rng) {
  static const std::vector<std::string> kPieces{
      std::string(1, '\0'), "\xff\xff\xff\xff", "\x7f\xff\xff\xff\xff\xff\xff\xff", std::string(8, '\0'), "\x80", "-1",
      "9999999999999999999"};
  const size_t at = bytes.empty() ? 0 : rng.below(bytes.size());
  switch (rng.below(4)) {
    case 0:
      bytes.resize(at);
      break;
    case 1:
      bytes.insert(at, rng.pick(kPieces));
      break;
    case 2: {
      const std::string& piece = rng.pick(kPieces);
      bytes.replace(at, piece.size(), piece);
      break;
    }
    default:
      if (!bytes.empty()) bytes[at] = static_cast<char>(rng.below(256));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  int seeds = 0;
  anser::Rng rng(1);
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    const auto seed = anser::read_file(entry.path().string());
    if (!seed) return 2;
    try_bytes(*seed);
    for (int i = 0; i < 300; ++i) {
      std::string bytes = *seed;
      for (uint64_t k = 0; k <= rng.below(3); ++k) mutate(bytes, rng);
      try_bytes(bytes);
    }
    ++seeds;
  }
  std::printf("%d seeds\n", seeds);
  return seeds > 0 ? 0 : 2;
}
