// A safe reader for the pickle inside a torch checkpoint. A pickle is a program; this runs only the opcodes that a
// state dict consists of, and resolves only the names that torch writes for one. Everything else is refused by name.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/weights/tensors.h"

namespace anser::runtime {

// One tensor of a state dict: a dense view into a storage of the archive.
struct PickledTensor {
  std::string storage;  // key: the entry <root>/data/<key>
  DType type = DType::kF32;
  int64_t storage_count = 0;  // elements of the storage
  int64_t offset = 0;         // first element
  std::vector<int64_t> shape;
};

// The tensors of the state dict that `bytes` (data.pkl) evaluates to. Entries that are no tensors are left out; a
// tensor that is not dense row-major, or reaches outside its storage, is an error.
Result<std::map<std::string, PickledTensor>> read_state_dict(std::span<const uint8_t> bytes);

}  // namespace anser::runtime
