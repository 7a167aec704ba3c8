#include "runtime/files/initial_state.h"

#include <algorithm>
#include <cstring>

#include "runtime/files/import.h"
#include "runtime/io/mapped_file.h"
#include "runtime/weights/convert.h"

namespace anser::runtime {
namespace {

constexpr char kEnding[] = ".att.time_state";

Result<TensorSet> read_tensors(std::span<const uint8_t> bytes) {
  if (bytes.size() >= 4 && std::memcmp(bytes.data(), "PK\3\4", 4) == 0) return read_pth(bytes);
  if (bytes.size() <= 8 || bytes[8] != '{') {
    return Error{Errc::kUnsupported, "not a tuned state: .pth and web-rwkv's .st or .state are read here"};
  }
  TRY_ASSIGN(SafetensorsFile file, parse_safetensors(bytes));
  return std::move(file.set);
}

}  // namespace

bool is_initial_state(const TensorSet& set) {
  return !set.tensors.empty() && std::all_of(set.tensors.begin(), set.tensors.end(),
                                             [](const auto& entry) { return entry.first.ends_with(kEnding); });
}

Result<TensorSet> read_initial_state(std::span<const uint8_t> bytes) {
  const bool turned = bytes.size() > 8 && bytes[8] == '{';
  TRY_ASSIGN(TensorSet set, read_tensors(bytes));
  for (const auto& [name, tensor] : set.tensors) {
    if (!name.ends_with(kEnding)) {
      return Error{Errc::kInvalid, "tensor " + shown_name(name) + " is no part of a tuned state, which holds " +
                                       "blocks.N.att.time_state alone"};
    }
    if (turned) TRY(transpose(set, name));
  }
  if (set.tensors.empty()) return Error{Errc::kInvalid, "it holds no tensor"};
  return set;
}

Result<TensorSet> load_initial_state(const std::string& path) {
  TRY_ASSIGN(const auto mapping, MappedFile::open(path));
  auto set = read_initial_state(mapping->bytes());
  if (!set) return std::move(set.error()).with_context("state " + path);
  set->owners.push_back(mapping);
  return set;
}

Result<std::shared_ptr<const Weights>> with_initial_state(const std::shared_ptr<const Weights>& weights,
                                                          TensorSet state) {
  const ModelShape& s = weights->shape;
  const std::vector<int64_t> expected{s.heads(), s.head_size, s.head_size};
  TensorSet set = weights->set;
  for (int64_t l = 0; l < s.layers; ++l) {
    const std::string name = "blocks." + std::to_string(l) + kEnding;
    const Tensor* tensor = state.find(name);
    if (tensor == nullptr) {
      return Error{Errc::kInvalid,
                   "the state has no " + name + "; the model has " + std::to_string(s.layers) + " layers"};
    }
    if (tensor->shape != expected) {
      return Error{Errc::kInvalid, "the state's " + name + " has shape " + shape_text(tensor->shape) +
                                       ", this model's is " + shape_text(expected)};
    }
    set.own(name, expected, to_floats(tensor->type, tensor->data, tensor->count()));
  }
  if (static_cast<int64_t>(state.tensors.size()) != s.layers) {
    return Error{Errc::kInvalid, "the state is of " + std::to_string(state.tensors.size()) + " layers, the model has " +
                                     std::to_string(s.layers)};
  }
  set.owners.push_back(weights);
  return Weights::assemble(std::move(set), {s.head_size, s.layer_norm_eps, s.a_scale});
}

}  // namespace anser::runtime
