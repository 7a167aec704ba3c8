#include "tests/runtime/sample_files.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <cstring>
#include <nlohmann/json.hpp>

#include "base/unique_fd.h"

namespace anser::test {
namespace {

using runtime::NamedTensor;

template <class T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

size_t count_of(const NamedTensor& tensor) {
  size_t count = 1;
  for (const int64_t d : tensor.shape) count *= static_cast<size_t>(d);
  return count;
}

std::string data_of(const NamedTensor& tensor) {
  return {reinterpret_cast<const char*>(tensor.data), count_of(tensor) * sizeof(float)};
}

std::string gguf_file(const RandomModel& model) {
  const std::string path = scratch_path("sample.gguf");
  const auto tokenizer = small_tokenizer(model.shape.vocab);
  EXPECT_TRUE(runtime::export_gguf(path, model.shape, model.tensors, &tokenizer, {{"anser.dialect", "g1i"}},
                                   runtime::DType::kF32));
  return *read_file(path);
}

std::string safetensors_file(const RandomModel& model) {
  nlohmann::ordered_json header;
  std::string data;
  for (const NamedTensor& tensor : model.tensors) {
    const size_t begin = data.size();
    data += data_of(tensor);
    header[tensor.name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, data.size()}}};
  }
  std::string out;
  const std::string text = header.dump();
  put(out, static_cast<uint64_t>(text.size()));
  return out + text + data;
}

void put_record(std::string& out, const std::string& name, const std::vector<int64_t>& shape, const std::string& data) {
  put(out, static_cast<int32_t>(shape.size()));
  put(out, static_cast<int32_t>(name.size()));
  put(out, int32_t{0});
  for (size_t i = shape.size(); i > 0; --i) put(out, static_cast<int32_t>(shape[i - 1]));
  out += name + data;
}

std::string rwkv_cpp_file(const RandomModel& model) {
  std::string out, lerps;
  put(out, uint32_t{0x67676d66});
  put(out, int32_t{101});
  for (const int64_t value : {model.shape.vocab, model.shape.width, model.shape.layers, int64_t{0}}) {
    put(out, static_cast<int32_t>(value));
  }
  for (const NamedTensor& tensor : model.tensors) {
    const std::string& name = tensor.name;
    const size_t lerp = name.find(".att.x_");
    if (lerp != std::string::npos) {  // in the order r w k v a g, as random_model adds them
      lerps += data_of(tensor);
      if (name.back() != 'g') continue;
      put_record(out, name.substr(0, lerp) + ".att.x_rwkvag", {6, 1, model.shape.width}, lerps);
      lerps.clear();
    } else if (name.size() > 3 && name.find(".att.") == name.size() - 7 && (name.back() == '1' || name.back() == '2')) {
      std::vector<float> turned(count_of(tensor));
      const int64_t rows = tensor.shape[0], cols = tensor.shape[1];
      for (int64_t i = 0; i < rows; ++i) {
        for (int64_t j = 0; j < cols; ++j) turned[static_cast<size_t>(j * rows + i)] = tensor.data[i * cols + j];
      }
      put_record(out, name, {cols, rows}, data_of({name, {cols, rows}, turned.data()}));
    } else {
      put_record(out, name, tensor.shape, data_of(tensor));
    }
  }
  return out;
}

void put_text(std::string& out, const std::string& text) {
  out += 'X';
  put(out, static_cast<uint32_t>(text.size()));
  out += text;
}

void put_tuple(std::string& out, const std::vector<int64_t>& values) {
  out += '(';
  for (const int64_t value : values) {
    out += 'J';
    put(out, static_cast<int32_t>(value));
  }
  out += 't';
}

std::string pickle_of(const RandomModel& model) {
  std::string out = std::string("\x80\x02", 2) + "ccollections\nOrderedDict\n)R(";
  for (size_t i = 0; i < model.tensors.size(); ++i) {
    const NamedTensor& tensor = model.tensors[i];
    put_text(out, tensor.name);
    out += "ctorch._utils\n_rebuild_tensor_v2\n((";
    put_text(out, "storage");
    out += "ctorch\nFloatStorage\n";
    put_text(out, std::to_string(i));
    put_text(out, "cpu");
    out += 'J';
    put(out, static_cast<int32_t>(count_of(tensor)));
    out += "tQK";
    out += '\0';
    put_tuple(out, tensor.shape);
    std::vector<int64_t> stride(tensor.shape.size(), 1);
    for (size_t d = stride.size() - 1; d > 0; --d) stride[d - 1] = stride[d] * tensor.shape[d];
    put_tuple(out, stride);
    out +=
        "\x89"
        "ccollections\nOrderedDict\n)RtR";
  }
  return out + "u.";
}

// A zip archive of stored entries, as torch writes it.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* archive = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = zip_open_from_source(archive, ZIP_CREATE | ZIP_TRUNCATE, &error);
  EXPECT_NE(zip, nullptr);
  zip_source_keep(archive);
  for (const auto& [name, data] : entries) {
    zip_source_t* source = zip_source_buffer(zip, data.data(), data.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), source, 0);
    EXPECT_GE(index, 0);
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  EXPECT_EQ(zip_close(zip), 0);
  EXPECT_EQ(zip_source_open(archive), 0);
  zip_source_seek(archive, 0, SEEK_END);
  std::string out(static_cast<size_t>(zip_source_tell(archive)), '\0');
  zip_source_seek(archive, 0, SEEK_SET);
  EXPECT_EQ(zip_source_read(archive, out.data(), out.size()), static_cast<zip_int64_t>(out.size()));
  zip_source_close(archive);
  zip_source_free(archive);
  return out;
}

std::string pth_file(const RandomModel& model) {
  std::vector<std::pair<std::string, std::string>> entries{{"sample/data.pkl", pickle_of(model)}};
  for (size_t i = 0; i < model.tensors.size(); ++i) {
    entries.emplace_back("sample/data/" + std::to_string(i), data_of(model.tensors[i]));
  }
  return zip_of(entries);
}

}  // namespace

std::vector<SampleFile> sample_files(const RandomModel& model) {
  return {{"gguf", gguf_file(model)},
          {"rwkv.cpp", rwkv_cpp_file(model)},
          {"safetensors", safetensors_file(model)},
          {"pth", pth_file(model)}};
}

std::string pth_with_pickle(const std::string& pickle, size_t storage_bytes) {
  return zip_of({{"x/data.pkl", pickle}, {"x/data/0", std::string(storage_bytes, '\0')}});
}

}  // namespace anser::test
