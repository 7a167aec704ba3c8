// Readers of the other formats that RWKV-7 weights come in. Each takes the bytes of the whole file, checks everything
// before use, and gives canonical tensors that may point into those bytes: the caller adds their owner to the set.
#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "runtime/tensors.h"

namespace anser::runtime {

// rwkv.cpp: magic 0x67676d66, version 101, F32, F16, Q8_0 and (turned into fp32) Q5_1.
Result<TensorSet> import_rwkv_cpp(std::span<const uint8_t> bytes);

// safetensors with x070 names and orientations, F32, F16, BF16.
Result<TensorSet> import_safetensors(std::span<const uint8_t> bytes);

// torch checkpoints: a zip of stored entries and a pickle, of which only the few opcodes that state dicts use are run
// (runtime/pickle.h). x070 names, or the RWKV-v8 names of the reverse nets, whose ROSA branch must be a constant.
Result<TensorSet> import_pth(std::span<const uint8_t> bytes);

// Renames RWKV-v8 tensors (e.weight, rwkv1.*, ffn1.*, lno.*, o.*) into x070 names; leaves any other set alone.
Status rename_rwkv8(TensorSet& set);

}  // namespace anser::runtime
