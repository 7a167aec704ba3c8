#include "runtime/weights/tensors.h"

#include <cstring>

#include "base/bytes.h"
#include "base/check.h"

namespace anser::runtime {
namespace {

constexpr int64_t kMaxCount = int64_t{1} << 40;

// What a tensor's name says about relatives of RWKV-7 that are not run here; "" for any other name.
std::string_view other_architecture(const std::string& name) {
  const auto has = [&](const char* piece) { return name.find(piece) != std::string::npos; };
  if (has(".qkv.")) return "x070b (DEA: attention over the tokens beside the state)";
  if (has("rosa")) return "an RWKV-8 ROSA model (lookup of the longest suffix beside the state)";
  if (name == "enn.weight" || name.ends_with(".enn.weight"))
    return "an RWKV-8 rc00 model (a gate per token in the channel mix)";
  if (has(".time_decay") || has(".time_faaaa") || has(".time_first")) return "an RWKV-4, 5 or 6 model";
  return "";
}

}  // namespace

int64_t Tensor::count() const {
  int64_t n = 1;
  for (const int64_t d : shape) n *= d;
  return n;
}

void TensorSet::own(const std::string& name, std::vector<int64_t> shape, std::vector<float> values) {
  auto held = std::make_shared<const std::vector<float>>(std::move(values));
  Tensor tensor{std::move(shape), DType::kF32, held->data()};
  CHECK(tensor.count() == static_cast<int64_t>(held->size()));
  owners.push_back(std::move(held));
  tensors[name] = std::move(tensor);
}

void TensorSet::own(const std::string& name, std::vector<int64_t> shape, DType type, std::vector<uint8_t> bytes) {
  auto held = std::make_shared<const std::vector<uint8_t>>(std::move(bytes));
  Tensor tensor{std::move(shape), type, held->data()};
  CHECK(tensor.bytes() == static_cast<int64_t>(held->size()));
  owners.push_back(std::move(held));
  tensors[name] = std::move(tensor);
}

const Tensor* TensorSet::find(const std::string& name) const {
  const auto at = tensors.find(name);
  return at == tensors.end() ? nullptr : &at->second;
}

Status check_dimensions(const std::vector<int64_t>& shape, DType type) {
  if (shape.empty() || shape.size() > 4) {
    return Error{Errc::kCorrupt, std::to_string(shape.size()) + " dimensions; 1 to 4 are possible"};
  }
  int64_t n = 1;
  for (const int64_t d : shape) {
    if (d < 1 || d > kMaxCount || n > kMaxCount / d)
      return Error{Errc::kCorrupt, "impossible shape " + shape_text(shape)};
    n *= d;
  }
  const kernels::StorageType& storage = kernels::storage_type(type);
  if (shape.back() % storage.block != 0) {
    return Error{Errc::kCorrupt, std::string(storage.name) + " needs rows in multiples of " +
                                     std::to_string(storage.block) + ", the shape is " + shape_text(shape)};
  }
  return {};
}

std::string shown_name(std::string_view name) {
  constexpr size_t kMost = 80;
  std::string out;
  for (const char c : visible(name.substr(0, kMost))) out += c == '\n' || c == '\t' ? ' ' : c;
  return name.size() > kMost ? out + "..." : out;
}

std::string shape_text(const std::vector<int64_t>& shape) {
  std::string out = "[";
  for (const int64_t d : shape) out += (out.size() > 1 ? ", " : "") + std::to_string(d);
  return out + "]";
}

Status check_architecture(const TensorSet& set) {
  for (const auto& [name, tensor] : set.tensors) {
    const std::string_view other = other_architecture(name);
    if (other.empty()) continue;
    return Error{Errc::kUnsupported, std::string(other) + " is not supported; it has the tensor " + shown_name(name)};
  }
  return {};
}

bool is_lora(const std::string& name) {
  for (const char letter : {'w', 'a', 'v', 'g'}) {
    for (const char number : {'1', '2'}) {
      if (name.ends_with(std::string(".att.") + letter + number)) return true;
    }
  }
  return name.ends_with(".ffn.s1") || name.ends_with(".ffn.s2");
}

Status transpose(TensorSet& set, const std::string& name) {
  const Tensor tensor = set.tensors.at(name);
  const size_t dimensions = tensor.shape.size();
  if (dimensions < 2 || kernels::storage_type(tensor.type).block > 1) {
    return Error{Errc::kCorrupt, "tensor " + name + ": expected a matrix of plain numbers, got shape " +
                                     shape_text(tensor.shape) + " of " + kernels::dtype_name(tensor.type)};
  }
  const int64_t rows = tensor.shape[dimensions - 2], cols = tensor.shape[dimensions - 1];
  const auto width = static_cast<size_t>(kernels::dtype_bytes(tensor.type, 1));
  const int64_t matrices = tensor.count() / (rows * cols);
  const auto* from = static_cast<const uint8_t*>(tensor.data);
  std::vector<uint8_t> turned(static_cast<size_t>(tensor.bytes()));
  for (int64_t m = 0; m < matrices; ++m) {
    const auto first = static_cast<size_t>(m * rows * cols);
    for (int64_t i = 0; i < rows; ++i) {
      for (int64_t j = 0; j < cols; ++j) {
        std::memcpy(turned.data() + (first + static_cast<size_t>(j * rows + i)) * width,
                    from + (first + static_cast<size_t>(i * cols + j)) * width, width);
      }
    }
  }
  std::vector<int64_t> shape = tensor.shape;
  std::swap(shape[dimensions - 2], shape[dimensions - 1]);
  set.own(name, std::move(shape), tensor.type, std::move(turned));
  return {};
}

void drop_first_value_residual(TensorSet& set) {
  for (const char* name : {"blocks.0.att.v0", "blocks.0.att.v1", "blocks.0.att.v2"}) set.tensors.erase(name);
}

Status split_lerps(const std::string& name, const Tensor& fused, const std::string& stem, TensorSet& out) {
  if (kernels::storage_type(fused.type).block > 1 || fused.shape.front() % 6 != 0) {
    return Error{Errc::kCorrupt,
                 "tensor " + shown_name(name) + " " + shape_text(fused.shape) + ": expected six unquantised rows"};
  }
  const int64_t width = fused.count() / 6;
  const auto* data = static_cast<const uint8_t*>(fused.data);
  for (const char letter : {'r', 'w', 'k', 'v', 'a', 'g'}) {
    out.tensors[stem + letter] = {{width}, fused.type, data};
    data += kernels::dtype_bytes(fused.type, width);
  }
  return {};
}

Status orient_lora(TensorSet& set) {
  drop_first_value_residual(set);
  for (const auto& [name, tensor] : set.tensors) {
    if (!is_lora(name)) continue;
    if (tensor.shape.size() != 2) {
      return Error{Errc::kCorrupt, "tensor " + name + ": expected a matrix, got shape " + shape_text(tensor.shape)};
    }
    TRY(transpose(set, name));
  }
  return {};
}

}  // namespace anser::runtime
