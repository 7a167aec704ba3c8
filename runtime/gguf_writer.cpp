#include "runtime/gguf_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/check.h"
#include "base/unique_fd.h"
#include "runtime/gguf.h"

namespace anser::runtime {
namespace {

constexpr uint64_t kAlignment = 32;
enum : uint32_t { kU32 = 4, kI32 = 5, kF32 = 6, kBool = 7, kString = 8, kArray = 9 };

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
  std::string path, temporary;
  UniqueFd fd;
  std::string keys, infos;
  uint64_t key_count = 0, offset = 0;
  std::vector<int64_t> sizes;  // of the declared tensors
  size_t written = 0;

  void key(const std::string& name, uint32_t type) {
    put_text(keys, name);
    put(keys, type);
    ++key_count;
  }
};

GgufWriter::GgufWriter(std::string path) : impl_(std::make_unique<Impl>()) {
  impl_->temporary = path + ".tmp." + std::to_string(::getpid());
  impl_->path = std::move(path);
}

GgufWriter::~GgufWriter() {
  if (impl_->fd) ::unlink(impl_->temporary.c_str());
}

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
  auto fd = open_file(impl_->temporary, O_WRONLY | O_CREAT | O_TRUNC);
  if (!fd) return std::move(fd.error()).with_context("write " + impl_->path);
  impl_->fd = std::move(*fd);
  std::string head = "GGUF";
  put(head, uint32_t{3});
  put(head, static_cast<uint64_t>(impl_->sizes.size()));
  put(head, impl_->key_count);
  head += impl_->keys;
  head += impl_->infos;
  head.append(padding(head.size()), '\0');
  return write_all(impl_->fd.get(), head);
}

Status GgufWriter::write(const void* data, int64_t bytes) {
  CHECK(impl_->fd && impl_->written < impl_->sizes.size() && bytes == impl_->sizes[impl_->written]);
  ++impl_->written;
  const auto size = static_cast<size_t>(bytes);
  TRY(write_all(impl_->fd.get(), std::string_view(static_cast<const char*>(data), size)));
  return write_all(impl_->fd.get(), std::string(padding(size), '\0'));
}

Status GgufWriter::finish() {
  CHECK(impl_->fd && impl_->written == impl_->sizes.size());
  if (::fsync(impl_->fd.get()) != 0) return Error{Errc::kIo, "fsync " + impl_->temporary, errno};
  if (::rename(impl_->temporary.c_str(), impl_->path.c_str()) != 0) {
    return Error{Errc::kIo, "rename to " + impl_->path, errno};
  }
  impl_->fd.reset();
  return {};
}

}  // namespace anser::runtime
