#include "agent/brain_mind.h"

#include <algorithm>
#include <memory>

#include "agent/beam.h"
#include "agent/call_grammar.h"
#include "agent/protocol.h"
#include "agent/token_tree.h"
#include "base/check.h"
#include "runtime/sampler.h"

namespace anser::agent {
namespace {

// Tokens of one forward call whose logits are all kept: bounds the memory of scoring with a large vocabulary.
constexpr int64_t kMaxLogitFloats = int64_t{16} << 20;

// Takes nodes from the end of `stack` as long as their logits fit into memory; at least one.
template <class Pending>
std::vector<Pending> take_batch(std::vector<Pending>& stack, const TokenTree& tree, int64_t vocab) {
  std::vector<Pending> batch;
  int64_t floats = 0;
  while (!stack.empty()) {
    floats += static_cast<int64_t>(tree.nodes[static_cast<size_t>(stack.back().node)].edge.size()) * vocab;
    if (!batch.empty() && floats > kMaxLogitFloats) break;
    batch.push_back(std::move(stack.back()));
    stack.pop_back();
  }
  return batch;
}

}  // namespace

Result<BrainMind> BrainMind::make(runtime::Brain brain, kernels::Pool& pool) {
  if (find_dialect(brain.dialect) == nullptr) {
    return Error{Errc::kUnsupported, "the brain speaks the dialect \"" + brain.dialect + "\": only g1i is built here"};
  }
  return BrainMind(std::move(brain), pool);
}

MindState BrainMind::start() {
  MindState mind;
  mind.state = brain_.model.initial_state();
  // Every document that a brain was trained on begins behind the end of another.
  const runtime::Token boundary = runtime::kEndOfDocument;
  advance(mind, {&boundary, 1});
  return mind;
}

void BrainMind::advance(MindState& mind, std::span<const runtime::Token> tokens) const {
  mind.logits.resize(static_cast<size_t>(brain_.model.shape().vocab));
  const runtime::Stream stream{&mind.state, tokens, mind.logits.data(), false};
  brain_.model.forward({&stream, 1}, *pool_);
}

Result<int64_t> BrainMind::feed(MindState& mind, const std::string& segment) {
  const std::vector<runtime::Token> tokens = brain_.tokenizer.encode(segment);
  if (!tokens.empty()) advance(mind, tokens);
  return static_cast<int64_t>(tokens.size());
}

Result<std::vector<Scored>> BrainMind::score(const MindState& mind, std::span<const std::string> calls) {
  CHECK(!mind.logits.empty());
  std::vector<std::vector<runtime::Token>> sequences;
  for (const std::string& call : calls) sequences.push_back(brain_.tokenizer.encode(call));
  std::vector<Scored> scores(calls.size());
  for (size_t i = 0; i < scores.size(); ++i) scores[i].tokens = static_cast<int>(sequences[i].size());

  const TokenTree tree(sequences);
  const auto root = std::make_shared<const MindState>(mind);
  std::vector<Pending> stack;
  for (const int32_t child : tree.nodes[0].children) stack.push_back({child, root, 0});
  while (!stack.empty()) {
    std::vector<Pending> batch = take_batch(stack, tree, brain_.model.shape().vocab);
    std::vector<Ran> ran = run_edges(batch, tree);
    for (size_t i = 0; i < batch.size(); ++i) {
      const TokenTree::Node& node = tree.nodes[static_cast<size_t>(batch[i].node)];
      for (const int32_t end : node.ends) scores[static_cast<size_t>(end)].log_prob = ran[i].log_prob;
      for (const int32_t child : node.children) stack.push_back({child, ran[i].after, ran[i].log_prob});
    }
  }
  return scores;
}

// Runs the edges of a batch of nodes side by side. The last token of a leaf need not be run: nothing comes after it.
std::vector<BrainMind::Ran> BrainMind::run_edges(std::span<const Pending> batch, const TokenTree& tree) const {
  const auto vocab = static_cast<size_t>(brain_.model.shape().vocab);
  std::vector<MindState> states(batch.size());
  std::vector<std::vector<float>> logits(batch.size());
  std::vector<runtime::Stream> streams;
  for (size_t i = 0; i < batch.size(); ++i) {
    const TokenTree::Node& node = tree.nodes[static_cast<size_t>(batch[i].node)];
    const size_t count = node.edge.size() - (node.children.empty() ? 1 : 0);
    if (count == 0) continue;
    states[i].state = batch[i].before->state;
    logits[i].resize(count * vocab);
    streams.push_back({&states[i].state, std::span(node.edge).first(count), logits[i].data(), true});
  }
  if (!streams.empty()) brain_.model.forward(streams, *pool_);
  std::vector<Ran> ran(batch.size());
  for (size_t i = 0; i < batch.size(); ++i) {
    const TokenTree::Node& node = tree.nodes[static_cast<size_t>(batch[i].node)];
    std::span<const float> next = batch[i].before->logits;
    ran[i].log_prob = batch[i].log_prob;
    for (size_t t = 0; t < node.edge.size(); ++t) {
      ran[i].log_prob += runtime::log_probability(next, node.edge[t]);
      if ((t + 1) * vocab <= logits[i].size()) next = std::span(logits[i]).subspan(t * vocab, vocab);
    }
    if (node.children.empty()) continue;
    states[i].logits.assign(next.begin(), next.end());
    ran[i].after = std::make_shared<const MindState>(std::move(states[i]));
  }
  return ran;
}

// The call is read again at the end: sums in another order (a token at a time, or all at once) and another way through
// the tokens would leave a state that the transcript alone does not determine.
Result<Decoded> BrainMind::decode(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                                  Rng& rng) {
  CHECK(!mind.logits.empty());
  runtime::MaskCache& masks = masks_for(callable);
  runtime::Grammar::State at = masks.grammar().start();
  Decoded decoded;
  decoded.after = mind;
  std::vector<runtime::Token> tokens;
  runtime::Sampler sampler({options.temperature, options.top_p}, rng.split(0));
  while (!masks.grammar().finished(at) && decoded.tokens < options.max_tokens) {
    const runtime::Token token = sampler.sample(decoded.after.logits, &masks.allowed(at));
    const std::string& bytes = brain_.tokenizer.bytes(token);
    CHECK(masks.grammar().advance(at, bytes));
    if (options.on_token) options.on_token(bytes);
    decoded.log_prob += runtime::log_probability(decoded.after.logits, token);
    decoded.call += bytes;
    decoded.tokens += 1;
    tokens.push_back(token);
    advance(decoded.after, {&token, 1});
  }
  if (tokens != brain_.tokenizer.encode(decoded.call)) {
    TRY_ASSIGN(const std::vector<Scored> scored, score(mind, {&decoded.call, 1}));
    decoded.log_prob = scored[0].log_prob;
  }
  decoded.after = mind;
  TRY(feed(decoded.after, decoded.call));
  return decoded;
}

Result<Likeliest> BrainMind::likeliest(const MindState& mind, const Callable& callable, int width) {
  return beam_search(brain_, mind, masks_for(callable), {.width = width}, *pool_);
}

// Many decodes (samples of a search) share one world: its masks are computed once.
runtime::MaskCache& BrainMind::masks_for(const Callable& callable) {
  std::string key = call_rule_key(callable);
  if (!masks_ || key != masks_key_) {
    masks_ = std::make_unique<runtime::MaskCache>(runtime::Grammar(call_rule(callable, *find_dialect(dialect()))),
                                                  brain_.tokenizer);
    masks_key_ = std::move(key);
  }
  return *masks_;
}

}  // namespace anser::agent
