// A small random model of any shape, as checkpoint tensors, and files of it: what the runtime's tests run on where real
// weights are not needed.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "base/rng.h"
#include "runtime/files/gguf_export.h"

namespace anser::test {

struct RandomModel {
  runtime::ModelShape shape;
  std::deque<std::vector<float>> values;
  std::vector<runtime::NamedTensor> tensors;
};

// Two layers of width 32 with two heads; V = 300.
runtime::ModelShape small_shape();
// Values of the size that trained models have: the state neither dies nor explodes.
RandomModel random_model(const runtime::ModelShape& shape, uint64_t seed);
// Every byte, and the pairs of small letters "aa".."ab..": ids 1..256 and a few longer tokens, up to `size` ids.
runtime::Tokenizer small_tokenizer(int64_t size);

// A path in the test's own temporary directory, which is removed when the process ends.
std::string scratch_path(const std::string& name);

}  // namespace anser::test
