// Readers of the other formats that RWKV-7 weights come in. Each takes the bytes of the whole file, checks everything
// before use, and gives canonical tensors that may point into those bytes: the caller adds their owner to the set.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "runtime/weights/tensors.h"

namespace anser::runtime {

// rwkv.cpp: magic 0x67676d66, version 101, F32, F16, Q8_0 and (turned into fp32) Q5_1.
Result<TensorSet> import_rwkv_cpp(std::span<const uint8_t> bytes);

// A safetensors container as it stands: F32, F16, BF16.
struct SafetensorsFile {
  TensorSet set;                                // under the file's own names
  std::map<std::string, std::string> metadata;  // __metadata__
};
Result<SafetensorsFile> parse_safetensors(std::span<const uint8_t> bytes);

// Canonical tensors from any of the three layouts that safetensors come in, told apart by names and shapes:
//   fla     model.layers.l.attn.*, the layout of Hugging Face's rwkv7
//   x070    the .pth's names and orientations
//   web-rwkv  the .pth's names, LoRA matrices and time_state transposed (Ai00's .st)
// The last two differ by LoRA matrices alone: all that are not square must say the same, and where every one is square
// the key anser.layout of the metadata decides ("x070" or "web-rwkv"); without it the file is refused.
Result<TensorSet> canonical_from_safetensors(SafetensorsFile file);

// From fla's names and shapes; every tensor must be part of the model.
Result<TensorSet> canonical_from_fla(TensorSet set);

// Both steps for a file that is whole.
Result<TensorSet> import_safetensors(std::span<const uint8_t> bytes);

// model.safetensors.index.json: which shard holds which tensor (weight_map). Shards are plain file names: one that
// could lead out of the index's folder is an error.
Result<std::map<std::string, std::string>> parse_safetensors_index(std::string_view text);

// torch checkpoints: a zip of stored entries and a pickle, of which only the few opcodes that state dicts use are run
// (runtime/files/pickle.h). x070 names, or the RWKV-v8 names of the reverse nets, whose ROSA branch must be a constant.
Result<TensorSet> import_pth(std::span<const uint8_t> bytes);
// Its tensors as they stand, under the file's own names; the set owns them.
Result<TensorSet> read_pth(std::span<const uint8_t> bytes);

// Renames RWKV-v8 tensors (e.weight, rwkv1.*, ffn1.*, lno.*, o.*) into x070 names; leaves any other set alone.
Status rename_rwkv8(TensorSet& set);

}  // namespace anser::runtime
