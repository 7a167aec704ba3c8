// Which backends this processor can run, found out once.
#include <vector>

#include "base/check.h"
#include "kernels/numeric.h"
#include "kernels/ops.h"

namespace anser::kernels {

int64_t dtype_bytes(DType type, int64_t count) {
  switch (type) {
    case DType::kF32:
      return count * 4;
    case DType::kF16:
    case DType::kBF16:
      return count * 2;
    case DType::kQ8_0:
      CHECK(count % kQ8Block == 0);
      return count / kQ8Block * kQ8Bytes;
  }
  CHECK(false);
}

const char* dtype_name(DType type) {
  switch (type) {
    case DType::kF32:
      return "F32";
    case DType::kF16:
      return "F16";
    case DType::kBF16:
      return "BF16";
    case DType::kQ8_0:
      return "Q8_0";
  }
  CHECK(false);
}

std::span<const Ops* const> available_ops() {
  static const std::vector<const Ops*> kAvailable = [] {
    std::vector<const Ops*> found{&ref_ops()};
    return found;
  }();
  return kAvailable;
}

const Ops& best_ops() { return *available_ops().back(); }

const Ops* find_ops(std::string_view name) {
  for (const Ops* ops : available_ops()) {
    if (name == ops->name) return ops;
  }
  return nullptr;
}

}  // namespace anser::kernels
