#include "runtime/files/gguf_writer.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "base/check.h"
#include "runtime/io/atomic_file.h"

namespace anser::runtime {
namespace {

constexpr uint64_t kAlignment = 32;
enum : uint32_t { kU32 = 4, kI32 = 5, kF32 = 6, kBool = 7, kString = 8, kArray = 9, kI64 = 11, kF64 = 12 };

template <class T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

void put_text(std::string& out, const std::string& text) {
  put(out, static_cast<uint64_t>(text.size()));
  out += text;
}

uint64_t padding(uint64_t size) { return (kAlignment - size % kAlignment) % kAlignment; }

}  // namespace

struct GgufWriter::Impl {
  explicit Impl(std::string path) : file(std::move(path)) {}

  AtomicFile file;
  std::string keys, infos;
  std::set<std::string> names;  // of keys
  uint64_t key_count = 0, offset = 0;
  std::vector<int64_t> sizes;  // of the declared tensors
  size_t written = 0;

  void key(const std::string& name, uint32_t type) {
    put_text(keys, name);
    put(keys, type);
    names.insert(name);
    ++key_count;
  }
};

GgufWriter::GgufWriter(std::string path) : impl_(std::make_unique<Impl>(std::move(path))) {}
GgufWriter::~GgufWriter() = default;

void GgufWriter::set_text(const std::string& key, const std::string& value) {
  impl_->key(key, kString);
  put_text(impl_->keys, value);
}

void GgufWriter::set_u32(const std::string& key, uint32_t value) {
  impl_->key(key, kU32);
  put(impl_->keys, value);
}

void GgufWriter::set_f32(const std::string& key, float value) {
  impl_->key(key, kF32);
  put(impl_->keys, value);
}

void GgufWriter::set_bool(const std::string& key, bool value) {
  impl_->key(key, kBool);
  put(impl_->keys, static_cast<uint8_t>(value));
}

void GgufWriter::set_texts(const std::string& key, const std::vector<std::string>& values) {
  impl_->key(key, kArray);
  put(impl_->keys, uint32_t{kString});
  put(impl_->keys, static_cast<uint64_t>(values.size()));
  for (const std::string& value : values) put_text(impl_->keys, value);
}

void GgufWriter::set_i32s(const std::string& key, const std::vector<int32_t>& values) {
  impl_->key(key, kArray);
  put(impl_->keys, uint32_t{kI32});
  put(impl_->keys, static_cast<uint64_t>(values.size()));
  for (const int32_t value : values) put(impl_->keys, value);
}

bool GgufWriter::has(const std::string& key) const { return impl_->names.contains(key); }

void GgufWriter::set_value(const std::string& name, const GgufValue& value) {
  std::string& out = impl_->keys;
  const auto array = [&](uint32_t type, size_t count) {
    impl_->key(name, kArray);
    put(out, type);
    put(out, static_cast<uint64_t>(count));
  };
  if (const auto* text = std::get_if<std::string>(&value)) return set_text(name, *text);
  if (const auto* flag = std::get_if<bool>(&value)) return set_bool(name, *flag);
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return set_texts(name, *texts);
  if (const auto* integer = std::get_if<int64_t>(&value)) {
    if (*integer >= 0 && *integer <= UINT32_MAX) return set_u32(name, static_cast<uint32_t>(*integer));
    impl_->key(name, kI64);
    put(out, *integer);
  }
  if (const auto* real = std::get_if<double>(&value)) {
    if (static_cast<double>(static_cast<float>(*real)) == *real) return set_f32(name, static_cast<float>(*real));
    impl_->key(name, kF64);
    put(out, *real);
  }
  if (const auto* integers = std::get_if<std::vector<int64_t>>(&value)) {
    const bool small = std::all_of(integers->begin(), integers->end(),
                                   [](int64_t one) { return one >= INT32_MIN && one <= INT32_MAX; });
    array(small ? kI32 : kI64, integers->size());
    for (const int64_t one : *integers) small ? put(out, static_cast<int32_t>(one)) : put(out, one);
  }
  if (const auto* reals = std::get_if<std::vector<double>>(&value)) {
    array(kF64, reals->size());
    for (const double one : *reals) put(out, one);
  }
}

void GgufWriter::declare(const std::string& name, const std::vector<int64_t>& shape, DType type) {
  CHECK(check_dimensions(shape, type).has_value());
  std::string& out = impl_->infos;
  put_text(out, name);
  put(out, static_cast<uint32_t>(shape.size()));
  for (size_t i = shape.size(); i > 0; --i) put(out, static_cast<uint64_t>(shape[i - 1]));
  put(out, kernels::storage_type(type).gguf);
  put(out, impl_->offset);
  const int64_t bytes = Tensor{shape, type, nullptr}.bytes();
  impl_->sizes.push_back(bytes);
  impl_->offset += static_cast<uint64_t>(bytes);
  impl_->offset += padding(impl_->offset);
}

Status GgufWriter::begin() {
  TRY(impl_->file.open());
  std::string head = "GGUF";
  put(head, uint32_t{3});
  put(head, static_cast<uint64_t>(impl_->sizes.size()));
  put(head, impl_->key_count);
  TRY(impl_->file.write(head + impl_->keys + impl_->infos));
  return impl_->file.pad_to(kAlignment);
}

Status GgufWriter::write(const void* data, int64_t bytes) {
  CHECK(impl_->file.is_open() && impl_->written < impl_->sizes.size() && bytes == impl_->sizes[impl_->written]);
  ++impl_->written;
  TRY(impl_->file.write(data, bytes));
  return impl_->file.pad_to(kAlignment);
}

Status GgufWriter::finish() {
  CHECK(impl_->written == impl_->sizes.size());
  return impl_->file.finish();
}

}  // namespace anser::runtime
