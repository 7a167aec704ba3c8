// Small valid files of every format that weights come in, built from one random model: what loaders are tried on, and
// what damaged files are made from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/runtime/random_model.h"

namespace anser::test {

struct SampleFile {
  std::string format;  // as LoadedFile::format
  std::string bytes;
};

// GGUF (with a tokenizer), rwkv.cpp, safetensors and .pth of the same model: all load to the same weights.
std::vector<SampleFile> sample_files(const RandomModel& model);

// A .pth whose data.pkl is `pickle`, and which has one storage "0" of `storage_bytes` zeros.
std::string pth_with_pickle(const std::string& pickle, size_t storage_bytes);

}  // namespace anser::test
