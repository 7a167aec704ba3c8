#include "agent/model/resume_bench.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "agent/model/bench.h"
#include "agent/model/timing.h"
#include "base/clock.h"
#include "base/rng.h"
#include "base/unique_fd.h"
#include "runtime/weights/weights.h"

namespace anser::agent {
namespace {

using runtime::Model;
using runtime::State;
using runtime::Stream;
using runtime::Token;
using SteadyClock = std::chrono::steady_clock;

constexpr Token kNext = 5;  // the token that goes on

// Seconds of one call.
template <class Body>
Result<double> timed(const Body& body) {
  const auto begin = SteadyClock::now();
  TRY(body());
  return seconds(SteadyClock::now() - begin);
}

// Out of the system's cache: the next reader waits for the disk. Where the system does not do it, nothing is lost.
void put_out(const std::string& file) {
  const UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return;
  (void)::fdatasync(fd.get());
  (void)::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_DONTNEED);
}

// Bytes that could be had without swapping.
double available_memory() {
  std::ifstream file("/proc/meminfo");
  for (std::string name, rest; file >> name && std::getline(file, rest);) {
    if (name == "MemAvailable:") return std::stod(rest) * 1024;
  }
  return 0;
}

// The first `count` tokens of a history of random tokens; longer ones begin with the shorter ones.
std::vector<Token> history(int64_t count, int64_t vocab) {
  std::vector<Token> tokens(static_cast<size_t>(count));
  Rng rng(1);
  for (Token& token : tokens) token = static_cast<Token>(rng.below(static_cast<uint64_t>(vocab)));
  return tokens;
}

// Times of one engine's rounds.
struct Rounds {
  std::vector<double> save, load, step, go_on;

  void fill(Resume& out) const {
    out.save.value = median(save);
    out.load.value = median(load);
    out.step.value = median(step);
    out.go_on.value = median(go_on);
  }
};

// One stream that reads the history further and further.
class Reader {
 public:
  Reader(const Model& model, kernels::Pool& pool, const ResumeOptions& options)
      : model_(model),
        pool_(pool),
        options_(options),
        tokens_(history(options.lengths.back(), model.shape().vocab)),
        state_(model.initial_state()),
        logits_(static_cast<size_t>(model.shape().vocab)),
        file_(options.scratch + "/kept.state") {
    owner_.weights = model.fingerprint();
    State warm = state_;  // buffers are made outside of the times
    const Stream stream{&warm, std::span(tokens_).first(std::min<size_t>(tokens_.size(), kPiece))};
    model_.forward({&stream, 1}, pool_);
  }

  // On to `length` tokens, or as far as the time suffices; what is known of it then.
  Resume advance(int64_t length) {
    while (state_.tokens < length && spent_ < options_.budget) {
      const auto begin = SteadyClock::now();
      const auto from = static_cast<size_t>(state_.tokens);
      const size_t count = std::min(kPiece, static_cast<size_t>(length) - from);
      const Stream stream{&state_, std::span(tokens_).subspan(from, count), logits_.data(), false,
                          runtime::StreamPath::kWide};
      model_.forward({&stream, 1}, pool_);
      spent_ += seconds(SteadyClock::now() - begin);
    }
    const auto read = static_cast<double>(state_.tokens);
    Resume out;
    out.tokens = state_.tokens;
    out.again = {spent_ * static_cast<double>(length) / read, state_.tokens == length};
    return out;
  }

  Status round(Rounds& out) {
    TRY_ASSIGN(const double save, timed([&] {
                 return runtime::save_state(file_, state_, owner_, model_.shape(), runtime::StateForm::kF32);
               }));
    if (options_.cold) put_out(file_);
    State kept;
    TRY_ASSIGN(const double load, timed([&]() -> Status {
                 TRY_ASSIGN(kept, runtime::load_state(file_, model_.shape(), owner_));
                 return {};
               }));
    const Stream stream{&kept, {&kNext, 1}, logits_.data()};
    TRY_ASSIGN(const double first, step(stream));
    TRY_ASSIGN(const double second, step(stream));
    out.save.push_back(save);
    out.load.push_back(load);
    out.go_on.push_back(load + first);
    out.step.push_back(second);
    return {};
  }
  double kept_bytes() const { return static_cast<double>(std::filesystem::file_size(file_)); }
  std::span<const Token> tokens() const { return tokens_; }

 private:
  static constexpr size_t kPiece = 4096;  // a multiple of runtime::kWideCut

  Result<double> step(const Stream& stream) {
    return timed([&]() -> Status {
      model_.forward({&stream, 1}, pool_);
      return {};
    });
  }

  const Model& model_;
  kernels::Pool& pool_;
  const ResumeOptions& options_;
  std::vector<Token> tokens_;
  State state_;
  std::vector<float> logits_;
  std::string file_;
  runtime::StateOwner owner_;
  double spent_ = 0;
};

// The Transformer: a context of its own for each length.
class Transformer {
 public:
  Transformer(std::string model, int64_t bytes_per_token, int threads, const ResumeOptions& options)
      : model_(std::move(model)),
        bytes_per_token_(static_cast<double>(bytes_per_token)),
        threads_(threads),
        options_(options),
        file_(options.scratch + "/kept.llama") {}

  // Whether reading so long a history is likely to end within the budget, and to leave memory to others.
  bool affordable(int64_t length) const {
    const auto n = static_cast<double>(length);
    if (n * bytes_per_token_ > available_memory() / 2) return false;
    if (known_.empty()) return true;
    const Resume& last = known_.back();
    const double least = 2 * last.again.value * n / static_cast<double>(last.tokens);
    return (known_.size() < 2 ? least : extrapolated(length)->again.value) <= options_.budget;
  }

  // The whole history, timed; round() may follow.
  Result<Resume> read(std::span<const Token> tokens) {
    constexpr int64_t kRoom = 64;  // for what goes on after the history
    const auto length = static_cast<int64_t>(tokens.size());
    peer_.reset();
    TRY_ASSIGN(peer_, options_.peer->load(model_, threads_, 1, length + kRoom));
    TRY(peer_->feed(tokens.first(std::min<size_t>(tokens.size(), 64)), false));
    peer_->clear();
    tokens_ = tokens;
    Resume out;
    out.tokens = length;
    TRY_ASSIGN(out.again.value, timed([&]() -> Status {
                 TRY(peer_->feed(tokens, false));
                 return {};
               }));
    return out;
  }

  Status round(Rounds& out) {
    if (out.save.empty()) TRY(peer_->save_state(file_, tokens_));  // what was read; later ones what was loaded
    TRY(peer_->load_state(file_, static_cast<int64_t>(tokens_.size())));
    TRY_ASSIGN(const double save, timed([&] { return peer_->save_state(file_, tokens_); }));
    if (options_.cold) put_out(file_);
    TRY_ASSIGN(const double load,
               timed([&] { return peer_->load_state(file_, static_cast<int64_t>(tokens_.size())); }));
    TRY_ASSIGN(const double first, timed([&] { return peer_->step({&kNext, 1}); }));
    TRY_ASSIGN(const double second, timed([&] { return peer_->step({&kNext, 1}); }));
    out.save.push_back(save);
    out.load.push_back(load);
    out.go_on.push_back(load + first);
    out.step.push_back(second);
    return {};
  }
  double kept_bytes() const { return static_cast<double>(std::filesystem::file_size(file_)); }

  void keep(const Resume& measured) {
    known_.push_back(measured);
    peer_.reset();  // its memory
  }
  // From the two longest histories that were read.
  std::optional<Resume> extrapolated(int64_t length) const {
    if (known_.size() < 2) return std::nullopt;
    const Resume &one = known_[known_.size() - 2], &two = known_.back();
    const auto along = [&](Figure Resume::*field) {
      return extended(one.tokens, (one.*field).value, two.tokens, (two.*field).value, length);
    };
    Resume out;
    out.tokens = two.tokens;
    out.kept_bytes = along(&Resume::kept_bytes);
    out.save = along(&Resume::save);
    out.load = along(&Resume::load);
    out.step = along(&Resume::step);
    out.go_on = along(&Resume::go_on);
    const auto n = static_cast<double>(length);
    // Every token looks at all before it: a n + b n^2.
    out.again = extended(one.tokens, one.again.value / static_cast<double>(one.tokens), two.tokens,
                         two.again.value / static_cast<double>(two.tokens), length);
    out.again.value *= n;
    return out;
  }

 private:
  std::string model_;
  double bytes_per_token_;
  int threads_;
  const ResumeOptions& options_;
  std::string file_;
  std::span<const Token> tokens_;
  std::optional<LlamaModel> peer_;
  std::vector<Resume> known_;
};

// Both engines at one length, in turns.
Result<ResumePoint> measure(int64_t length, Reader& ours, Transformer* theirs, const ResumeOptions& options) {
  ResumePoint point;
  point.history = length;
  point.ours = ours.advance(length);
  const bool both = theirs != nullptr && theirs->affordable(length);
  if (both) {
    TRY_ASSIGN(point.transformer, theirs->read(ours.tokens().first(static_cast<size_t>(length))));
  }
  Rounds our_rounds, their_rounds;
  for (int round = 0; round < options.rounds; ++round) {
    TRY(ours.round(our_rounds));
    if (both) TRY(theirs->round(their_rounds));
  }
  our_rounds.fill(point.ours);
  point.ours.kept_bytes.value = ours.kept_bytes();
  if (both) {
    their_rounds.fill(*point.transformer);
    point.transformer->kept_bytes.value = theirs->kept_bytes();
    theirs->keep(*point.transformer);
  } else if (theirs != nullptr) {
    point.transformer = theirs->extrapolated(length);
  }
  return point;
}

}  // namespace

Figure extended(int64_t n1, double value1, int64_t n2, double value2, int64_t n) {
  const double slope = std::max(0.0, (value2 - value1) / static_cast<double>(n2 - n1));
  return {value2 + slope * static_cast<double>(n - n2), false};
}

Result<int64_t> parse_length(const std::string& text) {
  constexpr int64_t kMost = 100'000'000;
  int64_t count = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), count);
  const std::string unit(end, text.data() + text.size());
  const int64_t factor = unit.empty()                 ? 1
                         : unit == "k" || unit == "K" ? 1000
                         : unit == "m" || unit == "M" ? 1000000
                                                      : 0;
  if (code != std::errc() || factor == 0 || count < 1 || count > kMost / factor)
    return Error{Errc::kInvalid, "'" + text + "' is no length: a number of tokens to 100m, as in 500, 10k, 1m"};
  return count * factor;
}

Result<ResumeBench> bench_resume(const std::string& name, const ResumeOptions& options) {
  kernels::Pool pool(options.threads);
  TRY_ASSIGN(const std::string file, model_file(name, options.scratch, pool));
  TRY_ASSIGN(const Model model, Model::load(file, {}));
  const runtime::Weights& weights = model.weights();
  ResumeBench out;
  out.model = name;
  out.threads = pool.threads();
  out.cold = options.cold;
  out.weights_mb = static_cast<double>(weights.bytes()) / 1e6;
  out.parameters = weights.parameters();
  std::optional<Transformer> transformer;
  if (options.peer != nullptr) {
    out.transformer = runtime::llama_shape_like(model.shape(), options.key_heads);
    out.transformer_parameters = runtime::parameters(out.transformer);
    const std::string llama = options.scratch + "/transformer.gguf";
    TRY(runtime::write_random_llama(llama, out.transformer, weights.head.type, 1, pool));
    transformer.emplace(llama, out.transformer.cache_bytes_per_token(), pool.threads(), options);
  }
  Reader reader(model, pool, options);
  for (const int64_t length : options.lengths) {
    TRY_ASSIGN(ResumePoint point, measure(length, reader, transformer ? &*transformer : nullptr, options));
    out.points.push_back(std::move(point));
  }
  return out;
}

}  // namespace anser::agent
