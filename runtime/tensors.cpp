#include "runtime/tensors.h"

#include "base/bytes.h"
#include "base/check.h"
#include "runtime/convert.h"

namespace anser::runtime {
namespace {

constexpr int64_t kMaxCount = int64_t{1} << 40;

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

bool is_lora(const std::string& name) {
  for (const char letter : {'w', 'a', 'v', 'g'}) {
    for (const char number : {'1', '2'}) {
      if (name.ends_with(std::string(".att.") + letter + number)) return true;
    }
  }
  return false;
}

Status orient_lora(TensorSet& set) {
  for (const char* name : {"blocks.0.att.v0", "blocks.0.att.v1", "blocks.0.att.v2"}) set.tensors.erase(name);
  for (auto& [name, tensor] : set.tensors) {
    if (!is_lora(name)) continue;
    if (tensor.shape.size() != 2) {
      return Error{Errc::kCorrupt, "tensor " + name + ": expected a matrix, got shape " + shape_text(tensor.shape)};
    }
    const int64_t rows = tensor.shape[0], cols = tensor.shape[1];
    const std::vector<float> from = to_floats(tensor.type, tensor.data, tensor.count());
    std::vector<float> turned(from.size());
    for (int64_t i = 0; i < rows; ++i) {
      for (int64_t j = 0; j < cols; ++j)
        turned[static_cast<size_t>(j * rows + i)] = from[static_cast<size_t>(i * cols + j)];
    }
    set.own(name, {cols, rows}, std::move(turned));
  }
  return {};
}

}  // namespace anser::runtime
