// Models in several files: finding the parts, mapping them, and checking that they belong together.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/files/gguf.h"
#include "runtime/files/import.h"
#include "runtime/io/mapped_file.h"

namespace anser::runtime {

// The file to read for `path`: itself, or, where it is a folder, the model.safetensors.index.json or else the
// model.safetensors in it. kNotFound: a folder with neither.
Result<std::string> model_path(const std::string& path);

// Keys of the first part and the tensors of all; the set owns the mappings.
struct GgufParts {
  GgufFile file;
  std::vector<std::shared_ptr<const MappedFile>> mappings;
};
// `path` is one part, `part` what it holds. The others are named as llama.cpp names them, NAME-00001-of-00003.gguf; a
// missing one, one that says to be another, a tensor that is in two, or too few in all is an error that says so.
Result<GgufParts> read_gguf_parts(const std::string& path, GgufFile part);

// The tensors of all shards that the index names; the set owns the mappings.
struct SafetensorsShards {
  SafetensorsFile file;
  std::vector<std::shared_ptr<const MappedFile>> mappings;
};
// Every tensor must be in the shard that the index names for it, and every tensor of a shard must be in the index.
Result<SafetensorsShards> read_safetensors_shards(const std::string& index_path);

}  // namespace anser::runtime
