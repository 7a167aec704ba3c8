// Mind: the port to a model. A brain (agent/brain_mind.h) or a script (tests/support) drives the same loop through it.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "base/rng.h"
#include "runtime/state.h"
#include "runtime/text/tokenizer.h"
#include "runtime/text/uncertainty.h"
#include "tools/tool.h"

namespace anser::agent {

// The newest tokens of a stream, oldest first; shared by its forks.
using RecentTokens = std::shared_ptr<const std::vector<runtime::Token>>;

// The mind of one world: a value. Copying it forks.
struct MindState {
  runtime::SharedState state;
  std::vector<float> logits;  // [V], what comes next; empty before the first feed
  Digest stream;              // names the segments that it has consumed, for a mind that keeps states
  RecentTokens recent;        // their newest tokens, to guess from
  uint64_t cursor = 0;        // for scripted minds
};

struct DecodeOptions {
  float temperature = 0.0f;  // 0: greedy
  float top_p = 1.0f;
  int max_tokens = 256;
  int check_rows = 4;  // tokens of a pass that checks guesses: only a matter of speed; 1: nothing is guessed
  std::function<void(std::string_view bytes)> on_token{};  // each token as it is chosen; may be empty
  const std::atomic<bool>* interrupted = nullptr;          // decode() is kCancelled when it becomes true; may be null
  // Figures of every token that is generated: costs a pass over the vocabulary each, and changes no choice. Scripts,
  // whose calls no brain chose, give none.
  bool uncertainty = false;
  // With them: each token and its figures, before on_token; may be empty.
  std::function<void(std::string_view bytes, const runtime::Uncertainty&)> on_uncertainty{};
};

// What may be called here: the tools with their choices and ranges filled in for this world.
using Callable = std::vector<tools::ToolSpec>;

// A token that was generated, and how sure the brain was of it.
struct TokenFigures {
  std::string bytes;
  runtime::Uncertainty figures;
};

struct Decoded {
  std::string call;     // the call's text, as Dialect::call would write it
  double log_prob = 0;  // of the whole call under the brain (unmasked, temperature 1)
  int tokens = 0;
  MindState after;  // having consumed the call
  // With DecodeOptions::uncertainty, the tokens as they were chosen, one after another the call. Where the mask led
  // another way than the call is read, the sum of their log-probabilities is not `log_prob`.
  std::vector<TokenFigures> uncertainty{};
};

// A free call of many: as decode() gives it, without the mind after it.
struct Sample {
  std::string call;
  double log_prob = 0;
  int tokens = 0;
};

struct Scored {
  double log_prob = 0;  // of the whole call, sum over tokens, unmasked, temperature 1
  int tokens = 0;
};

// Calls that the brain finds likely, likeliest first.
struct Likeliest {
  std::vector<std::string> calls;  // all different
  int64_t tokens = 0;              // run through the brain to find them
};

// What a mind that keeps states (runtime/prefix_tree.h) found among them. Segments: what it was fed, and calls that it
// read again after writing them.
struct KeptFigures {
  int64_t hits = 0, misses = 0;                    // segments that a kept state began, and the others
  int64_t tokens_reused = 0, tokens_computed = 0;  // of all these segments
  int64_t evictions = 0, entries = 0, bytes = 0;   // of the kept states
};

// What became of a mind's guesses at its own next tokens (agent/proposer.h).
struct GuessFigures {
  int64_t tokens = 0, passes = 0;  // of decode(): chosen, and run for them
  int64_t guessed = 0, right = 0;  // tokens
  double seconds = 0;              // choosing and running them
};

class Mind {
 public:
  virtual ~Mind() = default;
  virtual std::string dialect() const = 0;
  virtual std::string fingerprint() const = 0;  // hex; names the weights in journals and traces
  virtual MindState start() = 0;
  // Whether starting anew loses something. A script is the same whatever it has read: it goes on where it was.
  virtual bool forgets() const { return true; }
  // kInvalid, and what is wrong, when no stream of this mind can go on from there: a state of another mind, or one that
  // is not finite. Costs a look at every value of the state.
  virtual Status check(const MindState& mind) const = 0;
  // Consumes one segment (a prompt, an observation, or a call that the host chose). Returns tokens consumed.
  virtual Result<int64_t> feed(MindState& mind, const std::string& segment) = 0;
  // Generates one well-formed call under the grammar mask. Does not change `mind`.
  virtual Result<Decoded> decode(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                                 Rng& rng) = 0;
  // One call for each generator, as decode() would give it. Does not change `mind`.
  virtual Result<std::vector<Sample>> samples(const MindState& mind, const Callable& callable,
                                              const DecodeOptions& options, std::span<Rng> rngs) {
    std::vector<Sample> samples;
    for (Rng& rng : rngs) {
      TRY_ASSIGN(Decoded decoded, decode(mind, callable, options, rng));
      samples.push_back({std::move(decoded.call), decoded.log_prob, decoded.tokens});
    }
    return samples;
  }
  // Log-probabilities of whole calls (texts as from Dialect::call), as one batch. Does not change `mind`.
  virtual Result<std::vector<Scored>> score(const MindState& mind, std::span<const std::string> calls) = 0;
  // At most `width` well-formed calls: what a beam of that width finds. Does not change `mind`. A mind that knows no
  // likelihoods of its own gives none.
  virtual Result<Likeliest> likeliest(const MindState& mind, const Callable& callable, int width) = 0;
  // Bytes that give the same mind back, in another process too. `prefix` names all that it has consumed and is written
  // with them. kInvalid when check() refuses it; kUnsupported for a mind whose states cannot be written down.
  virtual Result<std::string> save(const MindState&, const Digest& /*prefix*/) const {
    return Error{Errc::kUnsupported, "the states of this mind cannot be written down"};
  }
  // kInvalid when they are another mind's, or of another prefix; kCorrupt when damaged.
  virtual Result<MindState> load(std::string_view /*bytes*/, const Digest& /*prefix*/) const {
    return Error{Errc::kUnsupported, "the states of this mind cannot be written down"};
  }
  virtual KeptFigures kept_figures() const { return {}; }
  virtual GuessFigures guess_figures() const { return {}; }
};

}  // namespace anser::agent
