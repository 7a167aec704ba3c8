// Writes the seeds of the model, index and state targets: a small file of every container, layout and storage type.
// Usage: make_seeds FOLDER (with the folders model, index and state in it).
#include <cstdio>

#include "base/unique_fd.h"
#include "runtime/files/export.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/load.h"
#include "tests/runtime/sample_files.h"

namespace {

using namespace anser;
using kernels::DType;
using runtime::ModelShape;
using test::RandomModel;

bool put(const std::string& path, const std::string& bytes) {
  const Status written = write_file_atomic(path, bytes);
  if (!written) std::fprintf(stderr, "%s\n", written.error().message().c_str());
  return static_cast<bool>(written);
}

ModelShape tiny(int64_t width, int64_t ffn) {
  ModelShape shape;
  shape.layers = 2;
  shape.width = width;
  shape.head_size = 4;
  shape.vocab = 5;
  shape.ffn = ffn;
  shape.rank_w = 1;
  shape.rank_a = 2;
  shape.rank_v = 3;
  shape.rank_g = 2;
  return shape;
}

void add_states(RandomModel& model) {
  const int64_t N = model.shape.head_size, H = model.shape.heads();
  for (int64_t l = 0; l < model.shape.layers; ++l) {
    auto& values = model.values.emplace_back(static_cast<size_t>(H * N * N), 0.25f);
    model.tensors.push_back({"blocks." + std::to_string(l) + ".att.time_state", {H, N, N}, values.data()});
  }
}

// Every layout of one small model, and of its relatives.
bool layouts(const std::string& folder) {
  bool good = true;
  const RandomModel plain = test::random_model(tiny(8, 8), 1);
  const std::pair<const char*, test::Layout> kLayouts[] = {
      {"web-rwkv", test::Layout::kWebRwkv}, {"fla", test::Layout::kFla}, {"fla-fused", test::Layout::kFlaFused}};
  for (const auto& [name, layout] : kLayouts)
    good = put(folder + "/model/" + name + ".safetensors", test::safetensors_of(plain, layout)) && good;
  ModelShape shape = tiny(8, 8);
  shape.deep_embed = 2;
  good = put(folder + "/model/x070a.pth", test::pth_of(test::random_model(shape, 1))) && good;
  RandomModel tuned = test::random_model(tiny(8, 8), 1);
  add_states(tuned);
  good = put(folder + "/model/tuned.st", test::safetensors_of(tuned, test::Layout::kWebRwkv)) && good;
  tuned.tensors.erase(tuned.tensors.begin(), tuned.tensors.end() - tuned.shape.layers);
  good = put(folder + "/state/tuned.pth", test::pth_of(tuned)) && good;
  good = put(folder + "/state/tuned.st", test::safetensors_of(tuned, test::Layout::kWebRwkv)) && good;
  good = put(folder + "/index/fla.json", test::sample_shards(plain, true).index) && good;
  return put(folder + "/index/x070.json", test::sample_shards(plain, false).index) && good;
}

// Block types: those of 32 values in all matrices of one file each, those of 256 where rows are that long.
bool types(const std::string& folder) {
  bool good = true;
  for (const kernels::StorageType& type : kernels::storage_types()) {
    if (type.type == DType::kF32) continue;
    ModelShape shape = type.block > 32 ? tiny(8, 256) : type.block > 1 ? tiny(32, 32) : tiny(8, 8);
    shape.layers = 1;
    const RandomModel model = test::random_model(shape, 1);
    const std::string path = folder + "/model/" + type.name + ".gguf";
    good = runtime::export_gguf(path, model.shape, model.tensors, nullptr, {}, type.type) && good;
    if (!runtime::rwkv_cpp_type(type.type)) continue;
    const auto loaded = runtime::load_file(path);
    good = loaded &&
           runtime::export_model(folder + "/model/" + type.name + ".bin", *loaded->weights,
                                 runtime::FileFormat::kRwkvCpp, type.type) &&
           good;
  }
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  return layouts(argv[1]) && types(argv[1]) ? 0 : 1;
}
