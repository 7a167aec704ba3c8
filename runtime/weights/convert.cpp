#include "runtime/weights/convert.h"

namespace anser::runtime {

using kernels::DType;

void to_floats(DType type, const void* data, int64_t count, float* out) { kernels::decode(type, data, count, out); }

std::vector<float> to_floats(DType type, const void* data, int64_t count) {
  std::vector<float> out(static_cast<size_t>(count));
  kernels::decode(type, data, count, out.data());
  return out;
}

std::vector<uint8_t> from_floats(DType type, const float* values, int64_t count) {
  std::vector<uint8_t> out(static_cast<size_t>(kernels::dtype_bytes(type, count)));
  kernels::encode(type, values, count, out.data());
  return out;
}

}  // namespace anser::runtime
