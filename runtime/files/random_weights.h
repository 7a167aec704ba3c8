// Models of random weights, of the published shapes or any other: for speed, for parity between engines, for tests. The
// values have the sizes that trained models have, so the state neither dies nor explodes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "kernels/pool.h"
#include "runtime/text/tokenizer.h"
#include "runtime/weights/weights.h"

namespace anser::runtime {

// How one tensor of a checkpoint is drawn; name and shape as in the .pth (docs/rwkv7.md).
struct TensorRecipe {
  std::string name;
  std::vector<int64_t> shape;
  double mean = 0, deviation = 1;  // of a normal distribution
};
// Every tensor of a model of this shape, in a fixed order.
std::vector<TensorRecipe> tensor_recipes(const ModelShape& shape);

// The values of one tensor in storage type `type`, row after row; vectors are one row. The same for the same seed,
// whatever the number of threads. REQUIRES: rows are whole blocks.
std::vector<uint8_t> random_tensor(const TensorRecipe& recipe, DType type, uint64_t seed, kernels::Pool& pool);

// Weights with the large matrices in storage type `type` (as gguf_export.h chooses it) and everything else F32. The
// same for the same seed, whatever the number of threads. Values are drawn faster and less finely than Rng::normal
// does: sums of four 16-bit numbers.
Result<std::shared_ptr<const Weights>> random_weights(const ModelShape& shape, DType type, uint64_t seed,
                                                      kernels::Pool& pool);

// Shapes of published checkpoints, by size: "0.1b", "0.4b", "1.5b", "2.9b", "7.2b".
std::optional<ModelShape> published_shape(std::string_view name);
std::vector<std::string> published_shapes();

// "random:SHAPE:TYPE": a model that commands make themselves instead of reading a file.
struct RandomModel {
  std::string shape_name;  // "0.1b"
  ModelShape shape;
  DType type = DType::kF16;  // of the large matrices
};
bool names_random_model(std::string_view text);
// The type may be left out: F16. kInvalid says which part is unknown and what there is instead.
Result<RandomModel> parse_random_model(std::string_view text);

}  // namespace anser::runtime
