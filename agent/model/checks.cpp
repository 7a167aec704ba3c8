#include "agent/model/checks.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <functional>

#include "base/json.h"
#include "base/unique_fd.h"
#include "kernels/pool.h"
#include "runtime/files/gguf_export.h"
#include "runtime/files/load.h"
#include "runtime/model.h"
#include "runtime/text/sampler.h"

namespace anser::agent {
namespace {

using nlohmann::json;
using runtime::Model;
using runtime::State;
using runtime::Token;

constexpr double kTinyTolerance = 1e-5;     // fp32 logits of size 10
constexpr double kReverseTolerance = 2e-4;  // fp32 against fp64 over 41 steps, logits up to 15
constexpr size_t kMiddle = 9;               // tokens consumed when the state is saved: inside the number
constexpr Token kAnswerEnd = 11;            // '#'
// reverse60: 31415926535897932384, reversed.
const std::vector<Token> kPrompt{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 10};

// A rung: the figure to show, or what is wrong.
using Rung = std::function<Result<std::string>()>;

Error wrong(const std::string& what) { return Error{Errc::kInvalid, what}; }

Result<std::vector<float>> read_floats(const std::string& path, size_t count) {
  TRY_ASSIGN(const std::string bytes, read_file(path));
  if (bytes.size() != count * sizeof(float)) return wrong(path + " has another size than expected");
  std::vector<float> out(count);
  std::memcpy(out.data(), bytes.data(), bytes.size());
  return out;
}

Result<std::string> check_tokenizer(const std::string& data) {
  TRY_ASSIGN(const std::string text, read_file(data + "/rwkv_vocab_v20230424.txt"));
  TRY_ASSIGN(const std::string golden_text, read_file(data + "/golden_tokenizer.json"));
  TRY_ASSIGN(const auto tokenizer, runtime::Tokenizer::from_world_text(text));
  const json golden = json::parse(golden_text);
  for (const json& entry : golden) {
    const std::string hex = entry.at("utf8_hex");
    std::string bytes;
    for (size_t i = 0; i < hex.size(); i += 2) bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    const std::vector<Token> expected = entry.at("tokens");
    if (tokenizer.encode(bytes) != expected || tokenizer.decode(expected) != bytes)
      return wrong("other ids for " + hex);
  }
  return fmt::format("{} strings, {} ids", golden.size(), tokenizer.size());
}

Result<std::string> check_tiny(const std::string& data, const std::string& file) {
  TRY_ASSIGN(const Model model, Model::load(data + "/" + file, {}));
  TRY_ASSIGN(const std::vector<float> expected, read_floats(data + "/expected-logits-7v0-834K.bin", 256));
  std::vector<float> logits(256);
  const std::vector<Token> prompt{0x22, 0x69, 0x6e};
  State state = model.initial_state();
  kernels::Pool pool(1);
  const runtime::Stream stream{&state, prompt, logits.data(), false};
  model.forward({&stream, 1}, pool);
  double most = 0;
  for (size_t i = 0; i < 256; ++i) most = std::max(most, std::fabs(static_cast<double>(logits[i]) - expected[i]));
  if (!(most <= kTinyTolerance)) return wrong(fmt::format("logits differ by {:.2e}", most));
  return fmt::format("largest difference {:.1e}", most);
}

// Consumes `tokens` one by one; logits of the last stay in `logits`.
void consume(const Model& model, State& state, std::span<const Token> tokens, std::vector<float>& logits) {
  kernels::Pool pool(1);
  logits.resize(static_cast<size_t>(model.shape().vocab));
  for (const Token& token : tokens) {
    const runtime::Stream stream{&state, {&token, 1}, logits.data(), false};
    model.forward({&stream, 1}, pool);
  }
}

// Writes greedily until '#'.
std::vector<Token> answer(const Model& model, State& state, std::vector<float>& logits) {
  std::vector<Token> out;
  while (out.size() < 64) {
    out.push_back(runtime::most_likely(logits, nullptr));
    if (out.back() == kAnswerEnd) break;
    consume(model, state, {&out.back(), 1}, logits);
  }
  return out;
}

std::string spell(const std::vector<Token>& tokens) {
  std::string out;
  for (const Token token : tokens) out += "0123456789,#"[token];
  return out;
}

Result<std::string> check_reverse(const std::string& data, const std::string& file) {
  TRY_ASSIGN(const Model model, Model::load(data + "/" + file, {}));
  TRY_ASSIGN(const std::string text, read_file(data + "/golden_reverse60.json"));
  const json golden = json::parse(text);
  const std::vector<std::vector<double>> expected = golden.at("logits");
  std::vector<Token> tokens = golden.at("tokens");
  const size_t prompt = tokens.size();
  const std::vector<Token> greedy = golden.at("greedy");
  tokens.insert(tokens.end(), greedy.begin(), greedy.end());
  State state = model.initial_state();
  std::vector<float> logits;
  double most = 0;
  for (size_t i = 0; i < expected.size(); ++i) {
    consume(model, state, {&tokens[i], 1}, logits);
    for (size_t k = 0; k < 12; ++k) most = std::max(most, std::fabs(static_cast<double>(logits[k]) - expected[i][k]));
    if (i + 1 >= prompt && runtime::most_likely(logits, nullptr) != tokens[i + 1]) {
      return wrong(fmt::format("greedy text differs at token {}", i + 1));
    }
  }
  if (!(most <= kReverseTolerance)) return wrong(fmt::format("logits differ by {:.2e}", most));
  return fmt::format("writes {}, largest difference {:.1e}", golden.at("greedy_text").get<std::string>(), most);
}

Result<std::string> check_import(const std::string& data, const std::string& file, const std::string& scratch) {
  TRY_ASSIGN(const auto original, runtime::load_file(data + "/" + file));
  const std::string path = scratch + "/imported.gguf";
  TRY(runtime::export_gguf(path, *original.weights, nullptr, {}, runtime::DType::kF32));
  TRY_ASSIGN(const Model again, Model::load(path, {}));
  const Model first = Model::from_weights(original.weights, {});
  const std::vector<Token> tokens{3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
  std::vector<float> a, b;
  State state_a = first.initial_state(), state_b = again.initial_state();
  consume(first, state_a, tokens, a);
  consume(again, state_b, tokens, b);
  if (a != b || state_a != state_b) return wrong("the imported file gives other logits");
  return std::string("the same bits");
}

runtime::StateOwner owner_of(const Model& model) {
  runtime::StateOwner owner;
  owner.weights = model.fingerprint();
  owner.dialect = "digits";
  owner.prefix = hash_bytes(kPrompt.data(), kMiddle * sizeof(Token));
  return owner;
}

std::string result_text(const Model& model, State& state, std::vector<float>& logits) {
  const std::string text = spell(answer(model, state, logits));
  return text + " " + state.hash().hex();
}

Status run_again(const std::string& program, const std::vector<std::string>& arguments) {
  std::vector<char*> argv{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  pid_t child = -1;
  const int refused = ::posix_spawn(&child, program.c_str(), nullptr, nullptr, argv.data(), environ);
  if (refused != 0) return Error{Errc::kResource, "start " + program, refused};
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return wrong("the new process failed");
  return {};
}

Result<std::string> check_resume(const std::string& data, const std::string& program, const std::string& scratch) {
  const std::string path = data + "/reverse60-L2-D32.safetensors";
  TRY_ASSIGN(const Model model, Model::load(path, {}));
  const std::string saved = scratch + "/middle.state", out = scratch + "/answer";
  State state = model.initial_state();
  std::vector<float> logits;
  consume(model, state, std::span(kPrompt).first(kMiddle), logits);
  TRY(runtime::save_state(saved, state, owner_of(model)));
  consume(model, state, std::span(kPrompt).subspan(kMiddle), logits);
  const std::string expected = result_text(model, state, logits);
  TRY(run_again(program, {"model", "verify", "--continue", path, saved, out}));
  TRY_ASSIGN(const std::string found, read_file(out));
  if (found != expected) return wrong("a new process went on differently: " + found);
  return fmt::format("saved after {} digits; the new process wrote {}", kMiddle,
                     expected.substr(0, expected.find(' ')));
}

ModelCheck run_rung(const std::string& name, const std::string& data, const std::vector<std::string>& files,
                    const Rung& rung) {
  for (const std::string& file : files) {
    if (!std::filesystem::exists(data + "/" + file)) {
      return {ModelCheck::Outcome::kSkipped, name, data + "/" + file + " is not there"};
    }
  }
  try {
    auto result = rung();
    if (!result) return {ModelCheck::Outcome::kFailed, name, result.error().message()};
    return {ModelCheck::Outcome::kPassed, name, *result};
  } catch (const json::exception& error) {
    return {ModelCheck::Outcome::kFailed, name, std::string("a golden file is damaged: ") + error.what()};
  }
}

}  // namespace

std::vector<ModelCheck> run_golden_ladder(const std::string& data, const std::string& program) {
  const std::string scratch =
      (std::filesystem::temp_directory_path() / ("anser_verify_" + std::to_string(::getpid()))).string();
  std::filesystem::create_directories(scratch);
  const std::string golden = "expected-logits-7v0-834K.bin";
  std::vector<ModelCheck> checks;
  checks.push_back(run_rung("tokenizer: World ids", data, {"rwkv_vocab_v20230424.txt", "golden_tokenizer.json"},
                            [&] { return check_tokenizer(data); }));
  for (const std::string file : {"tiny-rwkv-7v0-834K-FP32.bin", "tiny-rwkv-7v0-834K-FP16.bin"}) {
    checks.push_back(run_rung("logits: " + file, data, {file, golden}, [&] { return check_tiny(data, file); }));
  }
  for (const std::string file : {"reverse60-L2-D32.pth", "reverse60-L2-D32.safetensors"}) {
    checks.push_back(run_rung("logits and text: " + file, data, {file, "golden_reverse60.json"},
                              [&] { return check_reverse(data, file); }));
  }
  for (const std::string file : {"tiny-rwkv-7v0-834K-FP32.bin", "reverse60-L2-D32.pth"}) {
    checks.push_back(
        run_rung("import to GGUF and back: " + file, data, {file}, [&] { return check_import(data, file, scratch); }));
  }
  checks.push_back(run_rung("state: saved in a number, resumed in a new process", data,
                            {"reverse60-L2-D32.safetensors"}, [&] { return check_resume(data, program, scratch); }));
  std::filesystem::remove_all(scratch);
  return checks;
}

Status continue_from_state(const std::string& model_path, const std::string& state_path, const std::string& out) {
  TRY_ASSIGN(const Model model, Model::load(model_path, {}));
  TRY_ASSIGN(State state, runtime::load_state(state_path, model.shape(), owner_of(model)));
  std::vector<float> logits;
  consume(model, state, std::span(kPrompt).subspan(kMiddle), logits);
  return write_file_atomic(out, result_text(model, state, logits));
}

}  // namespace anser::agent
