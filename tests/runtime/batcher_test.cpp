// The leak test: what a stream gives does not depend on who runs beside it, in which order, and who is cancelled. And
// the queue's promises: nobody starves, nothing is lost.
#include "runtime/batcher.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "kernels/ops.h"
#include "tests/runtime/random_model.h"

namespace anser::runtime {
namespace {

Model make_model(const kernels::Ops* ops, DType type) {
  ModelShape shape = test::small_shape();
  if (type == DType::kQ8_0) {  // blocks of 32, panels of 16
    shape.width = 64;
    shape.head_size = 32;
    shape.ffn = 128;
  }
  const std::string path = test::scratch_path("batcher.gguf");
  const auto random = test::random_model(shape, 21);
  EXPECT_TRUE(export_gguf(path, shape, random.tensors, nullptr, {}, type));
  return *Model::load(path, {ops, type == DType::kF32 ? WideProducts::kExact : WideProducts::kBF16});
}

// One request of a stream, and what it must give: the logits when everything runs alone.
struct Piece {
  std::vector<Token> tokens;
  bool all = false;
  StreamPath path = StreamPath::kByLength;
  std::vector<float> logits;
  State after;
  int64_t floats(const Model& model) const {
    return model.shape().vocab * (all ? static_cast<int64_t>(tokens.size()) : 1);
  }
};

// A tree of requests: every piece goes on from its parent's state, so that children of one parent are forks.
struct Story {
  std::vector<Piece> pieces;
  std::vector<int> parents;  // -1: the initial state
};

Story make_story(const Model& model, Rng& rng, kernels::Pool& pool) {
  Story story;
  const auto vocab = static_cast<uint64_t>(model.shape().vocab);
  for (int i = 0; i < 24; ++i) {
    Piece piece;
    const size_t lengths[] = {1, 1, 1, 1, 2, 3, 4, 5, 12, 63, 64, 65, 66, 130, 200};
    piece.tokens.resize(lengths[rng.below(15)]);
    for (Token& token : piece.tokens) token = static_cast<Token>(rng.below(vocab));
    piece.all = piece.tokens.size() < 20 && rng.chance(0.3);
    if (piece.tokens.size() < 10 && rng.chance(0.3)) piece.path = StreamPath::kSteps;
    const int parent = static_cast<int>(rng.below(static_cast<uint64_t>(i) + 1)) - 1;
    piece.after = parent < 0 ? model.initial_state() : story.pieces[static_cast<size_t>(parent)].after;
    piece.logits.resize(static_cast<size_t>(piece.floats(model)));
    const Stream alone{&piece.after, piece.tokens, piece.logits.data(), piece.all, piece.path};
    model.forward({&alone, 1}, pool);
    story.pieces.push_back(std::move(piece));
    story.parents.push_back(parent);
  }
  return story;
}

// A request under way.
struct Flight {
  size_t piece;
  State state;
  std::vector<float> logits;
  std::shared_ptr<BatchJob> job;
  bool cancelled = false;
};

// One interleaving: requests of random streams are submitted and cancelled between the passes. Returns how many
// finished.
int interleave(const Model& model, const Story& story, Rng& rng, kernels::Pool& pool) {
  BatchOptions options;
  options.step_rows = rng.between(1, 6);
  options.wide_tokens = 64 * rng.between(0, 4);
  options.wide_tokens_beside_steps = 64 * rng.between(0, 2);
  BatchQueue queue(options);
  std::vector<std::unique_ptr<Flight>> flights;
  const uint64_t count = 2 + rng.below(6);
  while (flights.size() < count || queue.waiting() > 0) {
    if (flights.size() < count && rng.chance(0.7)) {
      auto flight = std::make_unique<Flight>();
      flight->piece = rng.below(story.pieces.size());
      const Piece& piece = story.pieces[flight->piece];
      const int parent = story.parents[flight->piece];
      flight->state = parent < 0 ? model.initial_state() : story.pieces[static_cast<size_t>(parent)].after;
      flight->logits.resize(static_cast<size_t>(piece.floats(model)));
      flight->job = queue.submit({&flight->state, piece.tokens, flight->logits.data(), piece.all, piece.path});
      flights.push_back(std::move(flight));
    } else {
      queue.run(model, pool);
    }
    if (!flights.empty() && rng.chance(0.05)) {
      Flight& victim = *flights[rng.below(flights.size())];
      victim.cancelled = victim.job->cancelled = true;
    }
  }
  int finished = 0;
  for (const auto& flight : flights) {
    const BatchOutcome outcome = flight->job->outcome;
    EXPECT_TRUE(outcome == BatchOutcome::kDone || (flight->cancelled && outcome == BatchOutcome::kCancelled));
    if (outcome != BatchOutcome::kDone) continue;
    ++finished;
    const Piece& piece = story.pieces[flight->piece];
    EXPECT_EQ(flight->logits, piece.logits);
    EXPECT_EQ(flight->state, piece.after);
  }
  return finished;
}

TEST(Batcher, NoStreamLeaksIntoAnother) {
  // 10,000 on the kernels that will be used, fewer on the others. Two threads now and then: on a busy machine they
  // wait.
  for (const kernels::Ops* ops : kernels::available_ops()) {
    const bool plain = ops == &kernels::ref_ops();
    for (const DType type : {DType::kF32, DType::kBF16, DType::kQ8_0}) {
      if (plain && type != DType::kF32) continue;
      const Model model = make_model(ops, type);
      kernels::Pool one(1), two(2);
      Rng rng(static_cast<uint64_t>(type) + 1);
      Story story;
      int finished = 0;
      const int interleavings = (ops == &kernels::best_ops() ? 10'000 : plain ? 1'000 : 1'500) / (plain ? 1 : 3) + 1;
      for (int i = 0; i < interleavings && !testing::Test::HasFailure(); ++i) {
        if (i % 100 == 0) story = make_story(model, rng, one);
        finished += interleave(model, story, rng, i % 200 == 0 ? two : one);
      }
      EXPECT_FALSE(testing::Test::HasFailure()) << ops->name << " " << kernels::dtype_name(type);
      EXPECT_GT(finished, 3 * interleavings);
    }
  }
}

TEST(Batcher, StepsGoOnBesideALongPrefill) {
  const Model model = make_model(nullptr, DType::kF32);
  kernels::Pool pool(1);
  BatchQueue queue({});
  State reading = model.initial_state(), writing = model.initial_state();
  const std::vector<Token> prompt(640, 5), token(1, 7);
  const auto prefill = queue.submit({&reading, prompt, nullptr, false});
  int passes = 0;
  for (; prefill->outcome == BatchOutcome::kWaiting; ++passes) {
    const auto step = queue.submit({&writing, token, nullptr, false});
    queue.run(model, pool);
    EXPECT_EQ(step->outcome.load(), BatchOutcome::kDone);
  }
  EXPECT_EQ(passes, 10);  // one cut in each pass
  EXPECT_EQ(writing.tokens, 10);
  queue.submit({&reading, prompt, nullptr, false});
  for (passes = 0; queue.run(model, pool);) ++passes;
  EXPECT_EQ(passes, 3);  // alone: four cuts in each
}

TEST(Batcher, PrefillGoesOnBesideManySteps) {
  const Model model = make_model(nullptr, DType::kF32);
  kernels::Pool pool(1);
  BatchOptions options;
  options.step_rows = 4;
  BatchQueue queue(options);
  const std::vector<Token> prompt(130, 5), tokens(3, 7);
  std::vector<State> states(9, model.initial_state());
  const auto prefill = queue.submit({&states[8], prompt, nullptr, false});
  std::vector<std::shared_ptr<BatchJob>> steps;
  for (size_t i = 0; i < 8; ++i) steps.push_back(queue.submit({&states[i], tokens, nullptr, false}));
  for (int pass = 0; pass < 3; ++pass) queue.run(model, pool);
  EXPECT_EQ(prefill->outcome.load(), BatchOutcome::kDone);
  // 12 tokens in three passes, by turns: nobody waits for another's end longer than the line is.
  const auto [least, most] = std::minmax_element(states.begin(), states.begin() + 8,
                                                 [](const State& a, const State& b) { return a.tokens < b.tokens; });
  EXPECT_LE(most->tokens - least->tokens, 3);
}

TEST(Batcher, ManyThreadsShareIt) {
  const Model model = make_model(nullptr, DType::kBF16);
  kernels::Pool pool(1);
  Rng rng(5);
  const Story story = make_story(model, rng, pool);
  BatchOptions options;
  options.most_waiting = 3;  // submit has to wait at times
  std::atomic<int> wrong{0}, done{0};
  {
    Batcher batcher(model, 2, options);
    const auto client = [&](uint64_t seed) {
      Rng own(seed);
      for (int i = 0; i < 60; ++i) {
        const size_t at = own.below(story.pieces.size());
        const Piece& piece = story.pieces[at];
        const int parent = story.parents[at];
        State state = parent < 0 ? model.initial_state() : story.pieces[static_cast<size_t>(parent)].after;
        std::vector<float> logits(piece.logits.size());
        const auto ticket = batcher.submit({&state, piece.tokens, logits.data(), piece.all, piece.path});
        if (own.chance(0.1)) ticket.cancel();
        if (ticket.wait() != BatchOutcome::kDone) continue;
        ++done;
        if (logits != piece.logits || !(state == piece.after)) ++wrong;
      }
    };
    std::vector<std::thread> clients;
    for (uint64_t seed = 0; seed < 5; ++seed) clients.emplace_back(client, seed);
    for (std::thread& thread : clients) thread.join();
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(done, 200);
}

TEST(Batcher, EndingItCancelsWhatWaits) {
  const Model model = make_model(nullptr, DType::kF32);
  const std::vector<Token> prompt(64 * 400, 5);
  std::vector<State> states(3, model.initial_state());
  std::vector<Batcher::Ticket> tickets;
  {
    Batcher batcher(model, 1, {});
    for (State& state : states) tickets.push_back(batcher.submit({&state, prompt, nullptr, false}));
  }
  for (const Batcher::Ticket& ticket : tickets) EXPECT_NE(ticket.wait(), BatchOutcome::kWaiting);
  EXPECT_EQ(tickets.back().wait(), BatchOutcome::kCancelled);
}

}  // namespace
}  // namespace anser::runtime
