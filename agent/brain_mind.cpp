#include "agent/brain_mind.h"

#include <algorithm>
#include <map>
#include <memory>

#include "agent/beam.h"
#include "agent/call_grammar.h"
#include "agent/draw.h"
#include "agent/proposer.h"
#include "agent/protocol.h"
#include "agent/steps.h"
#include "agent/token_tree.h"
#include "base/check.h"
#include "base/clock.h"
#include "runtime/text/sampler.h"

namespace anser::agent {
namespace {

// Tokens of one forward call whose logits are all kept: bounds the memory of scoring with a large vocabulary.
constexpr int64_t kMaxLogitFloats = int64_t{16} << 20;

// Ends a segment in the tree of kept states: a segment's last state is not one on the way through a longer segment,
// whose path and cuts are others.
constexpr runtime::Token kSegmentEnd = -1;

Digest stream_after(const Digest& stream, std::span<const runtime::Token> segment) {
  Hasher hasher;
  hasher.update(stream.bytes.data(), stream.bytes.size());
  hasher.update(segment.data(), segment.size_bytes());
  return hasher.finish();
}

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

Result<BrainMind> BrainMind::make(runtime::Brain brain, kernels::Pool& pool, const Speech& speech, int64_t kept_bytes) {
  if (!speech.dialect.empty()) brain.dialect = speech.dialect;
  const Dialect* dialect = find_dialect(brain.dialect);
  if (dialect == nullptr) return Error{Errc::kUnsupported, "the brain cannot speak: " + unknown_dialect(brain.dialect)};
  return BrainMind(std::move(brain), pool, *dialect, speech.max_thought_tokens, kept_bytes);
}

MindState BrainMind::start() {
  MindState mind;
  mind.state = runtime::SharedState(brain_.model.initial_state());
  // Every document that a brain was trained on begins behind the end of another.
  const runtime::Token boundary = runtime::kEndOfDocument;
  read(mind, {&boundary, 1});
  return mind;
}

Status BrainMind::check(const MindState& mind) const {
  const runtime::ModelShape& shape = brain_.model.shape();
  const auto floats = static_cast<size_t>(shape.state_floats()), vocab = static_cast<size_t>(shape.vocab);
  if (mind.state->values.size() != floats || (!mind.logits.empty() && mind.logits.size() != vocab)) {
    return Error{Errc::kInvalid, "the state of mind is another brain's: it has " +
                                     std::to_string(mind.state->values.size()) + " numbers where this brain has " +
                                     std::to_string(floats)};
  }
  if (!mind.state->finite()) {
    return Error{Errc::kInvalid, "the state of mind is not finite after " + std::to_string(mind.state->tokens) +
                                     " tokens: the brain's weights or arithmetic are broken (anser model verify)"};
  }
  return {};
}

void BrainMind::read(MindState& mind, std::span<const runtime::Token> segment) {
  std::vector<runtime::Token> marked(segment.begin(), segment.end());
  marked.push_back(kSegmentEnd);
  const std::span<const runtime::Token> sequence(marked);
  const runtime::PrefixTree::Match match = kept_.find(mind.stream, sequence);
  const auto length = static_cast<int64_t>(segment.size());
  int64_t done = std::min(match.length, length);
  ++(done > 0 ? figures_.hits : figures_.misses);
  figures_.tokens_reused += done;
  figures_.tokens_computed += length - done;
  if (match.state) mind.state = *match.state;
  if (match.length > length) {
    mind.logits = *match.logits;
  } else {
    const auto run = [&](int64_t end, bool last) {
      const auto piece = segment.subspan(static_cast<size_t>(done), static_cast<size_t>(end - done));
      const auto path = last && done == 0 ? runtime::StreamPath::kByLength : runtime::StreamPath::kWide;
      const runtime::Stream stream{&mind.state.write(), piece, last ? mind.logits.data() : nullptr, false, path};
      brain_.model.forward({&stream, 1}, *pool_);
      done = end;
    };
    // Where another segment went on differently: the next that begins so shall find a state.
    const int64_t parting = std::min(match.seen, length - 1) / runtime::kWideCut * runtime::kWideCut;
    if (parting > done) {
      run(parting, false);
      kept_.keep(mind.stream, sequence.first(static_cast<size_t>(parting)), mind.state, nullptr);
    }
    mind.logits.resize(static_cast<size_t>(brain_.model.shape().vocab));
    run(length, true);
    kept_.keep(mind.stream, sequence, mind.state, std::make_shared<const std::vector<float>>(mind.logits));
  }
  mind.stream = stream_after(mind.stream, segment);
  mind.recent = recent_after(mind.recent, segment);
}

KeptFigures BrainMind::kept_figures() const {
  KeptFigures figures = figures_;
  figures.evictions = kept_.figures().evicted;
  figures.entries = kept_.figures().entries;
  figures.bytes = kept_.figures().bytes;
  return figures;
}

Result<int64_t> BrainMind::feed(MindState& mind, const std::string& segment) {
  const std::vector<runtime::Token> tokens = brain_.tokenizer.encode(segment);
  if (!tokens.empty()) read(mind, tokens);
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
    streams.push_back({&states[i].state.write(), std::span(node.edge).first(count), logits[i].data(), true});
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
  runtime::MaskCache& masks = masks_for(callable, dialect_->thinks());
  runtime::Grammar::State at = masks.grammar().start();
  Decoded decoded;
  const auto begun = Clock().steady();
  Steps steps(brain_.model, alone_ ? *alone_ : *pool_, mind.state, mind.logits);
  Proposer proposer(mind.recent, masks);
  std::vector<runtime::Token> tokens;
  runtime::Sampler sampler({options.temperature, options.top_p}, rng.split(0));
  int thought = 0;  // its tokens
  while (!masks.grammar().finished(at) && decoded.tokens - thought < options.max_tokens) {
    if (options.interrupted != nullptr && *options.interrupted) return Error{Errc::kCancelled, "interrupted"};
    if (masks.grammar().in_free_text(at) && ++thought > max_thought_tokens_) masks.grammar().end_free_text(at);
    const std::span<const float> logits = steps.logits();
    const runtime::Token token = sampler.sample(logits, &masks.allowed(at));
    const std::string& bytes = brain_.tokenizer.bytes(token);
    CHECK(masks.grammar().advance(at, bytes));
    if (options.uncertainty) {
      decoded.uncertainty.push_back({bytes, runtime::uncertainty_of(logits, token)});
      if (options.on_uncertainty) options.on_uncertainty(bytes, decoded.uncertainty.back().figures);
    }
    if (options.on_token) options.on_token(bytes);
    decoded.log_prob += runtime::log_probability(logits, token);
    decoded.call += bytes;
    decoded.tokens += 1;
    tokens.push_back(token);
    proposer.said(token);
    if (masks.grammar().finished(at)) break;
    if (steps.follow(token)) {
      ++guesses_.right;
      continue;
    }
    const size_t room = steps.room(static_cast<size_t>(options.check_rows));
    const std::vector<runtime::Token> guesses = proposer.propose(at, brain_.tokenizer, room);
    steps.run(token, guesses);
    ++guesses_.passes;
    guesses_.guessed += static_cast<int64_t>(guesses.size());
  }
  guesses_.tokens += decoded.tokens;
  guesses_.seconds += seconds(Clock().steady() - begun);
  if (tokens != brain_.tokenizer.encode(decoded.call)) {
    TRY_ASSIGN(const std::vector<Scored> scored, score(mind, {&decoded.call, 1}));
    decoded.log_prob = scored[0].log_prob;
  }
  decoded.after = mind;
  TRY(feed(decoded.after, decoded.call));
  return decoded;
}

Result<std::vector<Sample>> BrainMind::samples(const MindState& mind, const Callable& callable,
                                               const DecodeOptions& options, std::span<Rng> rngs) {
  CHECK(!mind.logits.empty());
  std::vector<Drawn> drawn =
      draw_samples(brain_, mind, masks_for(callable, dialect_->thinks()), options, max_thought_tokens_, rngs, *pool_);
  std::vector<Sample> samples;
  std::map<std::string, double> read;  // calls that the mask led another way than they are read
  for (Drawn& one : drawn) {
    if (one.tokens != brain_.tokenizer.encode(one.call)) {
      const auto [known, fresh] = read.try_emplace(one.call, 0);
      if (fresh) {
        // By itself, as decode() does: in company the sums would have another order.
        TRY_ASSIGN(const std::vector<Scored> scored, score(mind, {&one.call, 1}));
        known->second = scored[0].log_prob;
      }
      one.log_prob = known->second;
    }
    samples.push_back({std::move(one.call), one.log_prob, static_cast<int>(one.tokens.size())});
  }
  return samples;
}

Result<Likeliest> BrainMind::likeliest(const MindState& mind, const Callable& callable, int width) {
  return beam_search(brain_, mind, masks_for(callable, false), {.width = width}, *pool_);
}

// Many decodes (samples of a search) share one world: its masks are computed once.
runtime::MaskCache& BrainMind::masks_for(const Callable& callable, bool thinking) {
  std::string key = (thinking ? "thinking " : "") + call_rule_key(callable);
  if (!masks_ || key != masks_key_) {
    const runtime::Rule rule = thinking ? thought_and_call_rule(callable, *dialect_) : call_rule(callable, *dialect_);
    masks_ = std::make_unique<runtime::MaskCache>(runtime::Grammar(rule), brain_.tokenizer);
    masks_key_ = std::move(key);
  }
  return *masks_;
}

}  // namespace anser::agent
