// Writes a GGUF container (version 3) in a stream: keys and tensor headers first, then the data of one tensor after
// another; nothing stands under the final name before finish().
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "runtime/files/gguf.h"
#include "runtime/weights/tensors.h"

namespace anser::runtime {

class GgufWriter {
 public:
  explicit GgufWriter(std::string path);
  ~GgufWriter();  // removes the temporary file when finish() was not reached
  GgufWriter(const GgufWriter&) = delete;
  GgufWriter& operator=(const GgufWriter&) = delete;

  void set_text(const std::string& key, const std::string& value);
  void set_u32(const std::string& key, uint32_t value);
  void set_f32(const std::string& key, float value);
  void set_bool(const std::string& key, bool value);
  void set_texts(const std::string& key, const std::vector<std::string>& values);
  void set_i32s(const std::string& key, const std::vector<int32_t>& values);
  // A value as it was read: integers that fit become u32, reals that lose nothing f32; else 64 bits.
  void set_value(const std::string& key, const GgufValue& value);
  bool has(const std::string& key) const;
  // `shape` in torch order. REQUIRES: a valid shape for `type` (check_dimensions).
  void declare(const std::string& name, const std::vector<int64_t>& shape, DType type);

  // Opens the temporary file and writes everything declared so far.
  Status begin();
  // The data of the next declared tensor, in order of declaration, already in its type.
  Status write(const void* data, int64_t bytes);
  // fsync and rename. REQUIRES: every tensor was written.
  Status finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace anser::runtime
