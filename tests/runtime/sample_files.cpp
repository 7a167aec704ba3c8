#include "tests/runtime/sample_files.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <cstring>

#include "base/json.h"
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

// [rows, cols] as [cols, rows].
std::vector<float> turned(const float* values, int64_t rows, int64_t cols) {
  std::vector<float> out(static_cast<size_t>(rows * cols));
  for (int64_t i = 0; i < rows; ++i) {
    for (int64_t j = 0; j < cols; ++j) out[static_cast<size_t>(j * rows + i)] = values[i * cols + j];
  }
  return out;
}

// "w1" of "blocks.3.att.w1"; "" for what is no LoRA matrix of the attention.
std::string lora_of(const std::string& name) {
  return runtime::is_lora(name) && name.find(".att.") != std::string::npos ? name.substr(name.size() - 2) : "";
}

struct Part {
  std::string name;
  std::vector<int64_t> shape;
  std::string data;
};

std::vector<Part> parts_of(const RandomModel& model) {
  std::vector<Part> parts;
  for (const NamedTensor& tensor : model.tensors) parts.push_back({tensor.name, tensor.shape, data_of(tensor)});
  return parts;
}

std::string safetensors_of(const std::vector<Part>& parts) {
  nlohmann::ordered_json header;
  std::string data;
  for (const Part& part : parts) {
    const size_t begin = data.size();
    data += part.data;
    header[part.name] = {{"dtype", "F32"}, {"shape", part.shape}, {"data_offsets", {begin, data.size()}}};
  }
  std::string out;
  const std::string text = header.dump();
  put(out, static_cast<uint64_t>(text.size()));
  return out + text + data;
}

// What web-rwkv's converter turns.
std::vector<Part> web_rwkv_parts(const RandomModel& model) {
  std::vector<Part> parts;
  for (const NamedTensor& tensor : model.tensors) {
    const bool state = tensor.name.ends_with("time_state");
    if (lora_of(tensor.name).empty() && !state) {
      parts.push_back({tensor.name, tensor.shape, data_of(tensor)});
      continue;
    }
    std::vector<int64_t> shape = tensor.shape;
    const size_t last = shape.size() - 1;
    const int64_t rows = shape[last - 1], cols = shape[last], size = rows * cols;
    std::string data;
    for (size_t at = 0; at < count_of(tensor); at += static_cast<size_t>(size)) {
      const auto matrix = turned(tensor.data + at, rows, cols);
      data.append(reinterpret_cast<const char*>(matrix.data()), matrix.size() * sizeof(float));
    }
    std::swap(shape[last - 1], shape[last]);
    parts.push_back({tensor.name, shape, data});
  }
  return parts;
}

std::string fla_name(const std::string& name) {
  static const std::vector<std::pair<std::string, std::string>> kPieces{{"blocks.0.ln0", "model.layers.0.pre_norm"},
                                                                        {"emb.weight", "model.embeddings.weight"},
                                                                        {"ln_out", "model.norm"},
                                                                        {"head.weight", "lm_head.weight"},
                                                                        {".ln1.", ".attn_norm."},
                                                                        {".ln2.", ".ffn_norm."},
                                                                        {".att.receptance.", ".attn.r_proj."},
                                                                        {".att.key.", ".attn.k_proj."},
                                                                        {".att.value.", ".attn.v_proj."},
                                                                        {".att.output.", ".attn.o_proj."},
                                                                        {".att.ln_x.", ".attn.g_norm."},
                                                                        {"blocks.", "model.layers."}};
  std::string out = name;
  const std::string last = name.substr(name.size() - 2);
  if (name.find(".att.") != std::string::npos && std::string("wavg").find(last[0]) != std::string::npos &&
      std::string("012").find(last[1]) != std::string::npos && name[name.size() - 3] == '.') {
    out = name.substr(0, name.size() - 2) + last[0] + "_lora.lora." +
          (last[1] == '1'   ? "0.weight"
           : last[1] == '2' ? "2.weight"
                            : "2.bias");
  }
  for (const auto& [ours, theirs] : kPieces) {
    if (const size_t at = out.find(ours); at != std::string::npos) out.replace(at, ours.size(), theirs);
  }
  if (const size_t at = out.find(".att."); at != std::string::npos) out.replace(at, 5, ".attn.");
  return out;
}

std::vector<Part> fla_parts(const RandomModel& model, bool fused) {
  std::vector<Part> parts;
  std::string lerps;
  const int64_t width = model.shape.width;
  for (Part& part : web_rwkv_parts(model)) {
    const size_t lerp = part.name.find(".att.x_");
    std::string name = fla_name(part.name);
    if (lerp != std::string::npos && fused) {
      lerps += part.data;
      if (part.name.back() != 'g') continue;
      parts.push_back({name.substr(0, name.size() - 1) + "x", {6, width}, lerps});
      lerps.clear();
      continue;
    }
    if (part.name.ends_with("0") && part.name.find(".att.") != std::string::npos) part.shape = {width};
    parts.push_back({std::move(name), std::move(part.shape), std::move(part.data)});
  }
  return parts;
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
    } else if (!lora_of(name).empty()) {
      const int64_t rows = tensor.shape[0], cols = tensor.shape[1];
      const auto matrix = turned(tensor.data, rows, cols);
      put_record(out, name, {cols, rows}, data_of({name, {cols, rows}, matrix.data()}));
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
  std::vector<SampleFile> files{{"gguf", "gguf", gguf_file(model)},
                                {"rwkv.cpp", "rwkv.cpp", rwkv_cpp_file(model)},
                                {"safetensors", "safetensors", safetensors_of(parts_of(model))},
                                {"pth", "pth", pth_file(model)},
                                {"web-rwkv", "safetensors", safetensors_of(web_rwkv_parts(model))}};
  if (!model.shape.head_bias && !model.shape.output_bias) {
    files.push_back({"fla", "safetensors", safetensors_of(fla_parts(model, false))});
    files.push_back({"fla, fused", "safetensors", safetensors_of(fla_parts(model, true))});
  }
  return files;
}

SampleShards sample_shards(const RandomModel& model, bool fla) {
  const std::vector<Part> parts = fla ? fla_parts(model, false) : parts_of(model);
  SampleShards out;
  nlohmann::ordered_json map;
  constexpr size_t kShards = 3;
  for (size_t i = 0; i < kShards; ++i) {
    const std::string name = "model-0000" + std::to_string(i + 1) + "-of-00003.safetensors";
    const auto from = static_cast<std::ptrdiff_t>(parts.size() * i / kShards),
               to = static_cast<std::ptrdiff_t>(parts.size() * (i + 1) / kShards);
    const std::vector<Part> share(parts.begin() + from, parts.begin() + to);
    for (const Part& part : share) map[part.name] = name;
    out.files[name] = safetensors_of(share);
  }
  out.index = nlohmann::ordered_json{{"metadata", {{"total_size", 1}}}, {"weight_map", map}}.dump(2);
  return out;
}

std::string pth_with_pickle(const std::string& pickle, size_t storage_bytes) {
  return zip_of({{"x/data.pkl", pickle}, {"x/data/0", std::string(storage_bytes, '\0')}});
}

std::string pth_of(const RandomModel& model) { return pth_file(model); }
std::string safetensors_of(const RandomModel& model, Layout layout) {
  switch (layout) {
    case Layout::kX070:
      return safetensors_of(parts_of(model));
    case Layout::kWebRwkv:
      return safetensors_of(web_rwkv_parts(model));
    default:
      return safetensors_of(fla_parts(model, layout == Layout::kFlaFused));
  }
}

}  // namespace anser::test
