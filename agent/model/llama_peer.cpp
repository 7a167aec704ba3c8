#include "agent/model/llama_peer.h"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "runtime/model.h"
#include "runtime/weights/convert.h"

namespace anser::agent {
namespace {

// Parameter structs travel by value and grow from version to version. They are asked from the library itself, carried
// in more room than any version needs, and only the leading fields, which are checked to hold the known defaults, are
// set.
struct Params {
  alignas(16) std::array<uint32_t, 256> words;
};
enum : size_t { kContextTokens, kBatchTokens, kMicroBatchTokens, kSequences };  // of the context's parameters

struct Batch {  // llama_batch
  int32_t count;
  int32_t* tokens;
  float* embeddings;
  int32_t* positions;
  int32_t* sequence_counts;
  int32_t** sequences;
  int8_t* logits;
};

struct TypeTraits {  // ggml_type_traits
  const char* name;
  int64_t block;
  int64_t interleave;
  size_t bytes;
  bool quantised;
  void (*to_float)(const void*, float*, int64_t);
};

void be_silent(int, const char*, void*) {}

constexpr int64_t kMicroBatch = 512;

}  // namespace

struct LlamaPeer::Api {
  void* (*backend_load)(const char*);
  void (*backend_init)();
  void (*log_set)(void (*)(int, const char*, void*), void*);
  Params (*model_params)();
  Params (*context_params)();
  void* (*model_load)(const char*, Params);
  void (*model_free)(void*);
  void* (*context_new)(void*, Params);
  void (*context_free)(void*);
  void (*set_threads)(void*, int32_t, int32_t);
  const void* (*model_vocab)(const void*);
  int32_t (*vocab_size)(const void*);
  int32_t (*decode)(void*, Batch);
  Batch (*batch_new)(int32_t, int32_t, int32_t);
  void (*batch_free)(Batch);
  float* (*logits)(void*, int32_t);
  void* (*memory)(void*);
  void (*memory_clear)(void*, bool);
  size_t (*state_save)(void*, const char*, int32_t, const int32_t*, size_t);
  size_t (*state_load)(void*, const char*, int32_t, int32_t*, size_t, size_t*);
  const char* (*system_info)();
  const TypeTraits* (*type_traits)(int);

  Status resolve() {
    std::string missing;
    const auto find = [&](auto& into, const char* name) {
      void* symbol = ::dlsym(RTLD_DEFAULT, name);
      if (symbol == nullptr) missing += std::string(missing.empty() ? "" : ", ") + name;
      std::memcpy(&into, &symbol, sizeof symbol);
    };
    find(backend_load, "ggml_backend_load");
    find(backend_init, "llama_backend_init");
    find(log_set, "llama_log_set");
    find(model_params, "llama_model_default_params");
    find(context_params, "llama_context_default_params");
    find(model_load, "llama_model_load_from_file");
    find(model_free, "llama_model_free");
    find(context_new, "llama_init_from_model");
    find(context_free, "llama_free");
    find(set_threads, "llama_set_n_threads");
    find(model_vocab, "llama_model_get_vocab");
    find(vocab_size, "llama_vocab_n_tokens");
    find(decode, "llama_decode");
    find(batch_new, "llama_batch_init");
    find(batch_free, "llama_batch_free");
    find(logits, "llama_get_logits_ith");
    find(memory, "llama_get_memory");
    find(memory_clear, "llama_memory_clear");
    find(state_save, "llama_state_seq_save_file");
    find(state_load, "llama_state_seq_load_file");
    find(system_info, "llama_print_system_info");
    find(type_traits, "ggml_get_type_traits");
    if (missing.empty()) return {};
    return Error{Errc::kInvalid, "this llama.cpp lacks " + missing};
  }
};

namespace {

// The best of the CPU backends for this processor, as llama.cpp's own loader would choose.
std::string backend_file(const std::vector<std::string>& files) {
  const bool amx = runtime::backends().back() == "amx";
  for (const char* name :
       {amx ? "sapphirerapids" : "", __builtin_cpu_supports("avx512vnni") ? "icelake" : "",
        __builtin_cpu_supports("avx512f") ? "skylakex" : "", __builtin_cpu_supports("avx2") ? "haswell" : "", "x64"}) {
    for (const std::string& file : files) {
      if (*name != 0 && file.find(std::string("libggml-cpu-") + name + ".so") != std::string::npos) return file;
    }
  }
  return "";
}

}  // namespace

Result<LlamaPeer> LlamaPeer::open(const std::string& folder) {
  std::error_code code;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, code)) files.push_back(entry.path().string());
  if (code) {
    return Error{Errc::kNotFound, folder + ": " + code.message() + "; scripts/llama.sh fetches llama.cpp's libraries"};
  }
  std::sort(files.begin(), files.end());
  for (const char* stem : {"/libggml-base", "/libggml.", "/libllama."}) {
    const auto file = std::find_if(files.begin(), files.end(), [&](const std::string& name) {
      return name.find(stem) != std::string::npos && name.find(".so") != std::string::npos;
    });
    if (file == files.end()) return Error{Errc::kInvalid, folder + " holds no " + (stem + 1) + "*so"};
    if (::dlopen(file->c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) return Error{Errc::kInvalid, ::dlerror()};
  }
  auto api = std::make_shared<Api>();
  TRY(api->resolve());
  const Params defaults = api->context_params();
  if (defaults.words[kContextTokens] != 512 || defaults.words[kBatchTokens] != 2048 ||
      defaults.words[kMicroBatchTokens] != 512 || defaults.words[kSequences] != 1) {
    return Error{Errc::kUnsupported, "the context parameters of this llama.cpp are not laid out as expected"};
  }
  if (std::getenv("ANSER_LLAMA_LOG") == nullptr) api->log_set(be_silent, nullptr);
  const std::string backend = backend_file(files);
  if (backend.empty() || api->backend_load(backend.c_str()) == nullptr) {
    return Error{Errc::kInvalid, folder + " holds no CPU backend that this processor runs"};
  }
  api->backend_init();
  LlamaPeer peer;
  peer.api_ = std::move(api);
  return peer;
}

std::string LlamaPeer::version() const { return api_->system_info(); }

bool LlamaPeer::dequantise(runtime::DType type, const void* blocks, int64_t count, float* out) const {
  const TypeTraits* traits = api_->type_traits(static_cast<int>(kernels::storage_type(type).gguf));
  if (traits == nullptr || traits->to_float == nullptr || traits->block != kernels::storage_type(type).block)
    return false;
  traits->to_float(blocks, out, count);
  return true;
}

// A thread that llama.cpp has to itself. It configures its matrix tiles once a thread, and our kernels release theirs
// after use: on a shared thread its next product would be an illegal instruction.
class Lane {
 public:
  Lane() : worker_([this] { serve(); }) {}
  ~Lane() {
    put(nullptr);
    worker_.join();
  }
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  template <class Body>
  auto run(const Body& body) {
    std::optional<decltype(body())> result;
    const std::function<void()> task = [&] { result.emplace(body()); };
    put(&task);
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return task_ == nullptr; });
    return std::move(*result);
  }

 private:
  void put(const std::function<void()>* task) {
    const std::lock_guard lock(mutex_);
    task_ = task;
    over_ = task == nullptr;
    changed_.notify_all();
  }
  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return task_ != nullptr || over_; });
      if (over_) return;
      (*task_)();
      task_ = nullptr;
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  const std::function<void()>* task_ = nullptr;
  bool over_ = false;
  std::thread worker_;
};

struct LlamaModel::Impl {
  std::shared_ptr<const LlamaPeer::Api> api;
  Lane lane;
  void* model = nullptr;
  void* context = nullptr;
  Batch batch{};
  int64_t vocab = 0;
  std::vector<int32_t> positions;  // of each stream

  ~Impl() {
    if (batch.tokens != nullptr) api->batch_free(batch);
    if (context != nullptr) api->context_free(context);
    if (model != nullptr) api->model_free(model);
  }
  void put(int32_t at, runtime::Token token, int32_t stream, bool logits) {
    batch.tokens[at] = token;
    batch.positions[at] = positions[static_cast<size_t>(stream)]++;
    batch.sequence_counts[at] = 1;
    batch.sequences[at][0] = stream;
    batch.logits[at] = logits ? 1 : 0;
  }
  Status run(int32_t count) {
    batch.count = count;
    const int32_t status = lane.run([&] { return api->decode(context, batch); });
    if (status == 0) return {};
    return Error{Errc::kInvalid, "llama_decode answered " + std::to_string(status)};
  }
};

LlamaModel::LlamaModel(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LlamaModel::LlamaModel(LlamaModel&&) noexcept = default;
LlamaModel& LlamaModel::operator=(LlamaModel&&) noexcept = default;
LlamaModel::~LlamaModel() = default;

Result<LlamaModel> LlamaPeer::load(const std::string& path, int threads, int64_t streams, int64_t context) const {
  auto impl = std::make_unique<LlamaModel::Impl>();
  impl->api = api_;
  impl->model = api_->model_load(path.c_str(), api_->model_params());
  if (impl->model == nullptr)
    return Error{Errc::kInvalid, "llama.cpp refuses " + path + " (ANSER_LLAMA_LOG=1 says why)"};
  Params params = api_->context_params();
  params.words[kContextTokens] = static_cast<uint32_t>(context * streams);
  params.words[kSequences] = static_cast<uint32_t>(streams);
  impl->context = api_->context_new(impl->model, params);
  if (impl->context == nullptr) return Error{Errc::kInvalid, "llama.cpp makes no context for " + path};
  api_->set_threads(impl->context, threads, threads);
  impl->vocab = api_->vocab_size(api_->model_vocab(impl->model));
  impl->batch = api_->batch_new(static_cast<int32_t>(std::max(kMicroBatch, streams)), 0, 1);
  impl->positions.assign(static_cast<size_t>(streams), 0);
  return LlamaModel(std::move(impl));
}

int64_t LlamaModel::vocab() const { return impl_->vocab; }

void LlamaModel::clear() {
  impl_->api->memory_clear(impl_->api->memory(impl_->context), true);
  std::fill(impl_->positions.begin(), impl_->positions.end(), 0);
}

Result<std::vector<float>> LlamaModel::feed(std::span<const runtime::Token> tokens, bool all_logits) {
  std::vector<float> out;
  for (size_t begin = 0; begin < tokens.size(); begin += kMicroBatch) {
    const size_t count = std::min(tokens.size() - begin, static_cast<size_t>(kMicroBatch));
    for (size_t i = 0; i < count; ++i) {
      const bool wanted = all_logits || begin + i + 1 == tokens.size();
      impl_->put(static_cast<int32_t>(i), tokens[begin + i], 0, wanted);
    }
    TRY(impl_->run(static_cast<int32_t>(count)));
    for (size_t i = 0; i < count; ++i) {
      if (impl_->batch.logits[i] == 0) continue;
      const float* row = impl_->api->logits(impl_->context, static_cast<int32_t>(i));
      out.insert(out.end(), row, row + impl_->vocab);
    }
  }
  return out;
}

Status LlamaModel::step(std::span<const runtime::Token> tokens) {
  for (size_t i = 0; i < tokens.size(); ++i)
    impl_->put(static_cast<int32_t>(i), tokens[i], static_cast<int32_t>(i), true);
  return impl_->run(static_cast<int32_t>(tokens.size()));
}

Status LlamaModel::save_state(const std::string& path, std::span<const runtime::Token> tokens) const {
  static_assert(sizeof(runtime::Token) == sizeof(int32_t));
  const size_t written = impl_->api->state_save(impl_->context, path.c_str(), 0, tokens.data(), tokens.size());
  if (written > 0) return {};
  return Error{Errc::kIo, "llama.cpp cannot write its state to " + path};
}

Status LlamaModel::load_state(const std::string& path, int64_t most_tokens) {
  clear();
  std::vector<int32_t> tokens(static_cast<size_t>(most_tokens));
  size_t count = 0;
  if (impl_->api->state_load(impl_->context, path.c_str(), 0, tokens.data(), tokens.size(), &count) == 0)
    return Error{Errc::kInvalid, "llama.cpp cannot read its state from " + path};
  impl_->positions[0] = static_cast<int32_t>(count);
  return {};
}

}  // namespace anser::agent
