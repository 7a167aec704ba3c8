#include "agent/draw.h"

#include <map>
#include <memory>

#include "base/check.h"
#include "runtime/text/sampler.h"

namespace anser::agent {
namespace {

// Samples that have said the same so far.
struct Branch {
  runtime::SharedState state;
  std::vector<float> logits;  // [V]
  runtime::Grammar::State at;
  std::vector<size_t> members;
  int said = 0, thought = 0;  // tokens of the call, and of the thought before it
};

class Draw {
 public:
  Draw(const runtime::Brain& brain, runtime::MaskCache& masks, const DecodeOptions& options, int max_thought_tokens,
       std::span<Rng> rngs, kernels::Pool& pool)
      : brain_(brain),
        masks_(masks),
        options_(options),
        max_thought_tokens_(max_thought_tokens),
        pool_(pool),
        drawn_(rngs.size()) {
    for (Rng& rng : rngs) samplers_.push_back(runtime::Sampler({options.temperature, options.top_p}, rng.split(0)));
  }

  std::vector<Drawn> run(const MindState& mind) {
    Branch all{mind.state, mind.logits, masks_.grammar().start(), {}};
    for (size_t i = 0; i < drawn_.size(); ++i) all.members.push_back(i);
    std::vector<Branch> branches;
    if (!drawn_.empty() && options_.max_tokens > 0 && !masks_.grammar().finished(all.at))
      branches.push_back(std::move(all));
    while (!branches.empty()) {
      std::vector<Branch> next;
      std::vector<runtime::Token> fed;
      for (Branch& branch : branches) part(branch, next, fed);
      branches = std::move(next);
      step(branches, fed);
    }
    return std::move(drawn_);
  }

 private:
  // Every member draws its next token; those that draw the same one stay together.
  void part(Branch& branch, std::vector<Branch>& next, std::vector<runtime::Token>& fed) {
    if (masks_.grammar().in_free_text(branch.at)) {
      if (++branch.thought > max_thought_tokens_) masks_.grammar().end_free_text(branch.at);
    } else {
      ++branch.said;
    }
    const runtime::TokenSet& allowed = masks_.allowed(branch.at);
    std::map<runtime::Token, std::vector<size_t>> by_token;
    for (const size_t member : branch.members) {
      const runtime::Token token = samplers_[member].sample(branch.logits, &allowed);
      by_token[token].push_back(member);
      const std::string& bytes = brain_.tokenizer.bytes(token);
      if (options_.on_token) options_.on_token(bytes);
      drawn_[member].call += bytes;
      drawn_[member].tokens.push_back(token);
    }
    for (auto& [token, members] : by_token) {
      const double log_prob = runtime::log_probability(branch.logits, token);
      for (const size_t member : members) drawn_[member].log_prob += log_prob;
      runtime::Grammar::State at = branch.at;
      CHECK(masks_.grammar().advance(at, brain_.tokenizer.bytes(token)));
      if (masks_.grammar().finished(at) || branch.said >= options_.max_tokens) continue;
      next.push_back({branch.state, {}, std::move(at), std::move(members), branch.said, branch.thought});
      fed.push_back(token);
    }
    branch.state = {};  // its last child need not copy
  }

  void step(std::vector<Branch>& branches, std::span<const runtime::Token> fed) {
    std::vector<runtime::Stream> streams;
    for (size_t i = 0; i < branches.size(); ++i) {
      branches[i].logits.resize(static_cast<size_t>(brain_.model.shape().vocab));
      streams.push_back({&branches[i].state.write(), fed.subspan(i, 1), branches[i].logits.data(), false});
    }
    if (!streams.empty()) brain_.model.forward(streams, pool_);
  }

  const runtime::Brain& brain_;
  runtime::MaskCache& masks_;
  const DecodeOptions& options_;
  const int max_thought_tokens_;
  kernels::Pool& pool_;
  std::vector<runtime::Sampler> samplers_;
  std::vector<Drawn> drawn_;
};

}  // namespace

std::vector<Drawn> draw_samples(const runtime::Brain& brain, const MindState& mind, runtime::MaskCache& masks,
                                const DecodeOptions& options, int max_thought_tokens, std::span<Rng> rngs,
                                kernels::Pool& pool) {
  CHECK(!mind.logits.empty());
  return Draw(brain, masks, options, max_thought_tokens, rngs, pool).run(mind);
}

}  // namespace anser::agent
