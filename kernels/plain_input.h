// Prepared inputs of a backend that gains nothing by preparing: x as it is.
#pragma once

#include <cstdint>

#include "kernels/ops.h"

namespace anser::kernels {

inline constexpr int64_t kInputRows = 16;  // inputs are prepared in strips of so many

[[gnu::always_inline]] inline int64_t plain_input_bytes(int64_t R, int64_t cols) { return R * cols * 4; }

[[gnu::always_inline]] inline void prepare_plain(int64_t begin, int64_t end, int64_t cols, const float* rows,
                                                 void* input) {
  __builtin_memcpy(static_cast<float*>(input) + begin * cols, rows,
                   static_cast<unsigned long>((end - begin) * cols) * 4);
}

}  // namespace anser::kernels
