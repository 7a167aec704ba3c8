// A generated workspace of many files, for tests and measurements.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/rng.h"

namespace anser::sandbox::test {

// `files` files of lines of text, `bytes` in all, a hundred in a directory; no two alike.
inline void make_big_workspace(const std::string& directory, int64_t files, int64_t bytes) {
  Rng rng(11);
  const size_t each = static_cast<size_t>(bytes / files);
  for (int64_t i = 0; i < files; ++i) {
    const std::string folder = directory + "/d" + std::to_string(i / 100);
    if (i % 100 == 0) std::filesystem::create_directories(folder);
    std::string text = "file " + std::to_string(i) + "\n";
    while (text.size() < each) text += std::to_string(rng.next()) + "\n";
    text.resize(each);
    std::ofstream(folder + "/f" + std::to_string(i), std::ios::binary) << text;
  }
}

}  // namespace anser::sandbox::test
