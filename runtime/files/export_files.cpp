// The containers that checkpoints are written in.
#include <cstring>

#include "base/json.h"
#include "runtime/files/export.h"
#include "runtime/files/zip_writer.h"
#include "runtime/io/atomic_file.h"

namespace anser::runtime {
namespace {

template <class T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

int64_t count_of(const OutTensor& tensor) { return Tensor{tensor.shape, tensor.type, nullptr}.count(); }
int64_t bytes_of(const OutTensor& tensor) { return Tensor{tensor.shape, tensor.type, nullptr}.bytes(); }

const char* safetensors_type(DType type) { return type == DType::kF32 ? "F32" : type == DType::kF16 ? "F16" : "BF16"; }

// The pickle of a state dict, in the opcodes that torch itself writes (protocol 2).
class Pickle {
 public:
  std::string of(std::span<const OutTensor> tensors) {
    out_ = std::string("\x80\x02", 2) + "ccollections\nOrderedDict\n)R(";
    for (size_t i = 0; i < tensors.size(); ++i) {
      text(tensors[i].name);
      tensor(tensors[i], std::to_string(i));
    }
    return out_ + "u.";
  }

 private:
  void text(const std::string& value) {
    out_ += 'X';
    put(out_, static_cast<uint32_t>(value.size()));
    out_ += value;
  }
  void integer(int64_t value) {
    if (value <= INT32_MAX) {
      out_ += 'J';
      put(out_, static_cast<int32_t>(value));
    } else {
      out_ += "\x8a\x08";  // LONG1 of eight bytes
      put(out_, value);
    }
  }
  void tuple(const std::vector<int64_t>& values) {
    out_ += '(';
    for (const int64_t value : values) integer(value);
    out_ += 't';
  }
  void tensor(const OutTensor& one, const std::string& key) {
    out_ += "ctorch._utils\n_rebuild_tensor_v2\n((";
    text("storage");
    out_ += one.type == DType::kF32   ? "ctorch\nFloatStorage\n"
            : one.type == DType::kF16 ? "ctorch\nHalfStorage\n"
                                      : "ctorch\nBFloat16Storage\n";
    text(key);
    text("cpu");
    integer(count_of(one));
    out_ += "tQ";  // a persistent id: the storage
    integer(0);
    tuple(one.shape);
    std::vector<int64_t> stride(one.shape.size(), 1);
    for (size_t d = stride.size() - 1; d > 0; --d) stride[d - 1] = stride[d] * one.shape[d];
    tuple(stride);
    out_ += '\x89';  // requires_grad: False
    out_ += "ccollections\nOrderedDict\n)RtR";
  }

  std::string out_;
};

std::span<const uint8_t> as_bytes(const std::string& text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

}  // namespace

Status write_safetensors(const std::string& path, std::span<const OutTensor> tensors,
                         const std::map<std::string, std::string>& metadata) {
  nlohmann::ordered_json header{{"__metadata__", metadata}};
  int64_t at = 0;
  for (const OutTensor& tensor : tensors) {
    const int64_t end = at + bytes_of(tensor);
    header[tensor.name] = {
        {"dtype", safetensors_type(tensor.type)}, {"shape", tensor.shape}, {"data_offsets", {at, end}}};
    at = end;
  }
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');  // so that the data is aligned
  std::string head;
  put(head, static_cast<uint64_t>(text.size()));
  AtomicFile file(path);
  TRY(file.open());
  TRY(file.write(head + text));
  for (const OutTensor& tensor : tensors) {
    TRY_ASSIGN(const auto bytes, out_bytes(tensor));
    TRY(file.write(bytes.data(), static_cast<int64_t>(bytes.size())));
  }
  return file.finish();
}

Status write_pth(const std::string& path, std::span<const OutTensor> tensors) {
  const std::string root = "model/";
  ZipWriter zip(path);
  TRY(zip.open());
  TRY(zip.add(root + "data.pkl", as_bytes(Pickle().of(tensors))));
  TRY(zip.add(root + "byteorder", as_bytes("little")));
  for (size_t i = 0; i < tensors.size(); ++i) {
    TRY_ASSIGN(const auto bytes, out_bytes(tensors[i]));
    TRY(zip.add(root + "data/" + std::to_string(i), bytes));
  }
  TRY(zip.add(root + "version", as_bytes("3\n")));
  return zip.finish();
}

Status write_rwkv_cpp(const std::string& path, std::span<const OutTensor> tensors, std::span<const int32_t, 4> header) {
  AtomicFile file(path);
  TRY(file.open());
  std::string head;
  put(head, uint32_t{0x67676d66});
  put(head, int32_t{101});
  for (const int32_t value : header) put(head, value);
  TRY(file.write(head));
  for (const OutTensor& tensor : tensors) {
    std::string record;
    put(record, static_cast<int32_t>(tensor.shape.size()));
    put(record, static_cast<int32_t>(tensor.name.size()));
    put(record, *rwkv_cpp_type(tensor.type));
    for (size_t i = tensor.shape.size(); i > 0; --i) put(record, static_cast<int32_t>(tensor.shape[i - 1]));
    TRY(file.write(record + tensor.name));
    TRY_ASSIGN(const auto bytes, out_bytes(tensor));
    TRY(file.write(bytes.data(), static_cast<int64_t>(bytes.size())));
  }
  return file.finish();
}

}  // namespace anser::runtime
