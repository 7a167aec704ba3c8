// BrainMind: a brain (runtime) as a Mind.
//
// A state is advanced segment by segment, each tokenised by itself. Whatever way the mask led a decoded call, the state
// after it is the one that reading the same text would give, so that a transcript alone determines every state.
//
// States are kept in a prefix tree at the ends of segments, and where segments part, so that what was read once is not
// read again: by a search that comes back to a world, by samples that say the same, by a session that begins as another
// did. A segment that was read in part goes on from there with the bits it would have had: its path and its cuts are
// its own, whether or not anything was kept.
//
// Thread rule: one thread at a time. A function of (weights, state, options, rng): neither the pool nor what is kept
// changes a bit.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agent/mind.h"
#include "kernels/pool.h"
#include "runtime/brain.h"
#include "runtime/prefix_tree.h"
#include "runtime/text/grammar.h"
#include "runtime/weights/weights.h"

namespace anser::agent {

class Dialect;
struct TokenTree;

struct Speech {
  std::string dialect;           // empty: the brain's own
  int max_thought_tokens = 256;  // before a call, where the dialect thinks; then the thought has to end
};

class BrainMind final : public Mind {
 public:
  static constexpr int64_t kKeptBytes = int64_t{128} << 20;

  // REQUIRES: `pool` outlives it. kUnsupported when no dialect of that name is known. `kept_bytes`: of states and
  // logits that are kept; 0: none.
  static Result<BrainMind> make(runtime::Brain brain, kernels::Pool& pool, const Speech& speech = {},
                                int64_t kept_bytes = kKeptBytes);

  std::string dialect() const override { return brain_.dialect; }
  std::string fingerprint() const override { return brain_.model.fingerprint().hex(); }
  MindState start() override;
  Status check(const MindState& mind) const override;
  Result<int64_t> feed(MindState& mind, const std::string& segment) override;
  // A call that is cut off by options.max_tokens is returned as it is (it does not parse). Where the dialect thinks,
  // the call begins with the thought, whose tokens do not count for options.max_tokens.
  Result<Decoded> decode(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                         Rng& rng) override;
  // All of them side by side, and what some of them share once.
  Result<std::vector<Sample>> samples(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                                      std::span<Rng> rngs) override;
  // The calls are the host's, so where the dialect thinks they hold the empty thought. What they share is run once: a
  // tree over their tokens, a level at a time.
  Result<std::vector<Scored>> score(const MindState& mind, std::span<const std::string> calls) override;

  Result<Likeliest> likeliest(const MindState& mind, const Callable& callable, int width) override;

  // File format: docs/formats.md, "mind" (brain_mind_file.cpp).
  Result<std::string> save(const MindState& mind, const Digest& prefix) const override;
  Result<MindState> load(std::string_view bytes, const Digest& prefix) const override;

  const runtime::Brain& brain() const { return brain_; }
  KeptFigures kept_figures() const override;
  GuessFigures guess_figures() const override { return guesses_; }

 private:
  // Of weights below this, a few tokens are so little work that waiting for another thread can cost more than it gives.
  static constexpr int64_t kSmall = int64_t{32} << 20;

  BrainMind(runtime::Brain brain, kernels::Pool& pool, const Dialect& dialect, int max_thought_tokens,
            int64_t kept_bytes)
      : brain_(std::move(brain)),
        pool_(&pool),
        kept_(kept_bytes),
        dialect_(&dialect),
        max_thought_tokens_(max_thought_tokens) {
    if (brain_.model.weights().bytes() < kSmall) alone_ = std::make_unique<kernels::Pool>(1);
  }
  // A node of the tree of calls that is still to be run, from its parent's state; and what running it gave.
  struct Pending {
    int32_t node = 0;
    std::shared_ptr<const MindState> before;
    double log_prob = 0;  // up to the parent
  };
  struct Ran {
    double log_prob = 0;                     // up to the node
    std::shared_ptr<const MindState> after;  // null at leaves
  };
  std::vector<Ran> run_edges(std::span<const Pending> batch, const TokenTree& tree) const;
  runtime::StateOwner owner(const Digest& prefix) const;
  // Runs one segment, or takes what is kept of it.
  void read(MindState& mind, std::span<const runtime::Token> segment);

  // `thinking`: of a thought and the call behind it.
  runtime::MaskCache& masks_for(const Callable& callable, bool thinking);

  runtime::Brain brain_;
  kernels::Pool* pool_;
  std::unique_ptr<kernels::Pool> alone_;  // for checking guesses; null: pool_
  runtime::PrefixTree kept_;
  KeptFigures figures_;
  GuessFigures guesses_;
  const Dialect* dialect_;
  int max_thought_tokens_;
  std::unique_ptr<runtime::MaskCache> masks_;  // of the callable of the last decode
  std::string masks_key_;
};

}  // namespace anser::agent
