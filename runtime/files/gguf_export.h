// Writes a model as a GGUF file that llama.cpp's rwkv7 reads, and that Model::load and Brain::load read back.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/files/gguf.h"
#include "runtime/text/tokenizer.h"
#include "runtime/weights/shape.h"
#include "runtime/weights/tensors.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

// A tensor under its x070 checkpoint name, in the checkpoint's orientation (docs/rwkv7.md, table of the .pth):
// "blocks.0.att.w1" is [C, rank], "blocks.0.att.w2" [rank, C], "blocks.0.att.key.weight" [C out, C in]. fp32, not
// owned. Vectors may have any shape with the right count. att.v0, v1, v2 of block 0 may be left out. Of the variants:
// "head.bias" [V], "blocks.l.att.out_bias" [C].
struct NamedTensor {
  std::string name;
  std::vector<int64_t> shape;
  const float* data = nullptr;
};

// How a tensor is stored when the large matrices (embedding, head, attention and channel mix) are to have the type
// `wanted`: one whose rows are no whole number of blocks takes smaller blocks, or F16; vectors and LoRA matrices stay
// F32, as llama.cpp writes them.
DType exported_type(const std::string& canonical, const std::vector<int64_t>& shape, DType wanted);

// Atomic: `path` is replaced at the end. `matrix_type`: see exported_type. `shape` is compared with the tensors
// (kInvalid when they differ). A value that its type cannot hold (not finite, or above 65504 in halves and blocks) is
// kInvalid. `tokenizer` may be null: then the file has none. `metadata`: string keys, e.g. {"general.name", ..},
// {"anser.dialect", "g1i"}.
Status export_gguf(const std::string& path, const ModelShape& shape, std::span<const NamedTensor> tensors,
                   const Tokenizer* tokenizer, const std::map<std::string, std::string>& metadata, DType matrix_type);

// Keys of the new file besides those that describe the model and its tokenizer; of other kinds than strings, as read.
struct GgufMetadata {
  std::map<std::string, std::string> text;
  std::map<std::string, GgufValue> other;
};

// Canonical name, shape, and the type it gets in the file.
struct StoredTensor {
  std::string name;
  std::vector<int64_t> shape;
  DType type = DType::kF32;
};
// What export_gguf makes of each tensor.
std::vector<StoredTensor> gguf_tensors(const Weights& weights, DType matrix_type);

// The same from loaded weights, the second with keys of every kind. Keys of an earlier file that the new one writes
// itself, or that say how that file was stored, are left out.
Status export_gguf(const std::string& path, const Weights& weights, const Tokenizer* tokenizer,
                   const std::map<std::string, std::string>& metadata, DType matrix_type);

Status export_gguf_keeping(const std::string& path, const Weights& weights, const Tokenizer* tokenizer,
                           const GgufMetadata& metadata, DType matrix_type);

}  // namespace anser::runtime
