// Small valid files of every format that weights come in, built from one random model: what loaders are tried on, and
// what damaged files are made from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/runtime/random_model.h"

namespace anser::test {

struct SampleFile {
  std::string name;    // which layout it is
  std::string format;  // as LoadedFile::format
  std::string bytes;
};

// GGUF (with a tokenizer), rwkv.cpp, .pth, and safetensors as x070, web-rwkv and (where the model has no biases) fla
// lay them out, of the same model: all load to the same weights.
std::vector<SampleFile> sample_files(const RandomModel& model);

// The model as safetensors in three shards, by file name, and their index.
struct SampleShards {
  std::string index;
  std::map<std::string, std::string> files;
};
SampleShards sample_shards(const RandomModel& model, bool fla);

// Whatever tensors `model` has, complete or not.
std::string pth_of(const RandomModel& model);
enum class Layout : unsigned char { kX070, kWebRwkv, kFla, kFlaFused };
std::string safetensors_of(const RandomModel& model, Layout layout);

// A .pth whose data.pkl is `pickle`, and which has one storage "0" of `storage_bytes` zeros.
std::string pth_with_pickle(const std::string& pickle, size_t storage_bytes);

}  // namespace anser::test
