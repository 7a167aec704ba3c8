// A run as its configuration describes it: two runs are equal bit for bit, a resumed run equals one in a piece, a tiny
// data set is learned by heart; packing, schedule and the errors of a wrong configuration.
#include "runtime/train/trainer.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include "base/rng.h"
#include "base/unique_fd.h"
#include "runtime/brain.h"
#include "runtime/train/report.h"
#include "runtime/train/start.h"

namespace anser::runtime {
namespace {

class TrainerTest : public testing::Test {
 protected:
  void SetUp() override {
    directory_ = std::filesystem::temp_directory_path() / ("anser_trainer_test_" + std::to_string(::getpid()));
    std::filesystem::create_directories(directory_);
    std::string vocab;
    for (int byte = 0; byte < 256; ++byte) vocab += fmt::format("{} b'\\x{:02x}' 1\n", byte + 1, byte);
    ASSERT_TRUE(write_file_atomic(path("vocab.txt"), vocab));
    auto tokenizer = Tokenizer::from_world_text(vocab);
    ASSERT_TRUE(tokenizer) << tokenizer.error().message();
    tokenizer_ = std::make_unique<Tokenizer>(std::move(*tokenizer));
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }
  std::string path(const std::string& name) const { return (directory_ / name).string(); }

  // Documents of letters: a random word, a colon, and the word again; only the copy has a weight.
  void write_shard(const std::string& name, uint64_t seed, int count) {
    Rng rng(seed);
    auto writer = ShardWriter::create(path(name), tokenizer_->size(), tokenizer_->fingerprint());
    ASSERT_TRUE(writer);
    for (int i = 0; i < count; ++i) {
      Document d{{0}, {0}};
      const auto length = static_cast<size_t>(rng.between(2, 9));
      for (size_t j = 0; j < length; ++j) d.tokens.push_back('a' + 1 + static_cast<Token>(rng.below(6)));
      d.tokens.push_back(':' + 1);
      d.weights.resize(d.tokens.size(), 0.0f);
      for (size_t j = 0; j < length; ++j) {
        d.tokens.push_back(d.tokens[1 + j]);
        d.weights.push_back(j == 0 ? 0.5f : 1.0f);
      }
      ASSERT_TRUE(writer->add(d));
    }
    ASSERT_TRUE(writer->finish());
  }

  std::string config_text(const std::string& out, int64_t steps) const {
    return fmt::format(R"({{"shape": {{"layers": 2, "width": 16, "head_size": 8, "ffn": 32, "rank_w": 4, "rank_a": 4,
      "rank_v": 4, "rank_g": 8, "a_scale": 2}},
      "data": {{"train": ["{0}/train*.shard"], "valid": ["{0}/valid.shard"], "vocab": "{0}/vocab.txt", "carry": 0.3}},
      "rows": 5, "window": 24, "steps": {2}, "lr_max": 1e-2, "lr_min": 1e-3, "warmup": 2, "weight_decay": 0.1,
      "clip": 1.0, "seed": 4, "precision": "bf16", "threads": 2, "ops": "ref", "out": "{0}/{1}",
      "checkpoint_every": 100, "valid_every": 4, "valid_tokens": 500}})",
                       directory_.string(), out, steps);
  }
  Trainer make(const std::string& out, int64_t steps = 10) {
    auto config = parse_train_config(config_text(out, steps), {});
    EXPECT_TRUE(config) << config.error().message();
    auto trainer = Trainer::create(*config, false);
    EXPECT_TRUE(trainer) << trainer.error().message();
    return std::move(*trainer);
  }

  std::filesystem::path directory_;
  std::unique_ptr<Tokenizer> tokenizer_;
};

void expect_same(const LearnerState& a, const LearnerState& b) {
  EXPECT_EQ(a.step, b.step);
  EXPECT_EQ(a.params, b.params);
  EXPECT_EQ(a.moments.first, b.moments.first);
  EXPECT_EQ(a.moments.second, b.moments.second);
  EXPECT_EQ(a.rows, b.rows);
}

TEST_F(TrainerTest, TwoRunsAreEqualBitForBit) {
  write_shard("train.shard", 1, 200);
  write_shard("valid.shard", 2, 20);
  Trainer a = make("a"), b = make("b");
  const std::vector<float> before = a.state().params;
  while (a.steps_left() > 0) a.step();
  while (b.steps_left() > 0) b.step();
  expect_same(a.state(), b.state());
  EXPECT_NE(before, a.state().params);
}

TEST_F(TrainerTest, ResumedRunEqualsOneInAPiece) {
  write_shard("train1.shard", 1, 30);  // so few that the epoch turns over in these ten steps
  write_shard("train2.shard", 3, 11);
  write_shard("valid.shard", 2, 20);
  Trainer whole = make("whole");
  ASSERT_TRUE(whole.run({}));
  {
    Trainer first = make("parts");
    int64_t asked = 0;
    const auto complete = first.run({nullptr, [&] { return asked++ == 5; }});
    ASSERT_TRUE(complete);
    EXPECT_FALSE(*complete);
    EXPECT_EQ(first.state().step, 5);
  }
  Trainer second = make("parts");
  EXPECT_EQ(second.state().step, 5);
  const auto complete = second.run({});
  ASSERT_TRUE(complete && *complete);
  expect_same(whole.state(), second.state());
  ASSERT_EQ(second.log().size(), 10u);
  for (size_t i = 0; i < 10; ++i) {
    EXPECT_EQ(whole.log()[i].loss, second.log()[i].loss);
    EXPECT_EQ(whole.log()[i].grad_norm, second.log()[i].grad_norm);
    EXPECT_EQ(whole.log()[i].validated, i == 3 || i == 7 || i == 9);
    EXPECT_EQ(whole.log()[i].valid_loss, second.log()[i].valid_loss);
  }
}

TEST_F(TrainerTest, ForeignAndDamagedCheckpointsAreRefused) {
  write_shard("train.shard", 1, 30);
  write_shard("valid.shard", 2, 20);
  ASSERT_TRUE(make("out", 2).run({}));
  auto config = parse_train_config(config_text("out", 2), {{"seed", "9"}});
  auto foreign = Trainer::create(*config, false);
  ASSERT_FALSE(foreign);
  EXPECT_NE(foreign.error().what.find("belongs to another run"), std::string::npos);
  EXPECT_TRUE(Trainer::create(*config, true));
  config = parse_train_config(config_text("out", 2), {});
  const std::string good = *read_file(path("out/checkpoint"));
  for (const size_t at : {size_t{0}, size_t{9}, size_t{40}, good.size() / 2, good.size() - 1}) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    ASSERT_TRUE(write_file_atomic(path("out/checkpoint"), bad));
    EXPECT_EQ(Trainer::create(*config, false).error().code, Errc::kCorrupt) << at;
  }
  ASSERT_TRUE(write_file_atomic(path("out/checkpoint"), good.substr(0, good.size() / 2)));
  EXPECT_FALSE(Trainer::create(*config, false));
}

TEST_F(TrainerTest, WritesLogAndCurve) {
  write_shard("train.shard", 1, 30);
  write_shard("valid.shard", 2, 20);
  Trainer trainer = make("out", 6);
  EXPECT_EQ(trainer.classes(), (std::vector<float>{1.0f, 0.5f}));
  ASSERT_TRUE(trainer.run({}));
  const std::string csv = *read_file(path("out/log.csv"));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 7);
  EXPECT_NE(csv.find(",accuracy_weight_1.00,accuracy_weight_0.50\n"), std::string::npos);
  const std::string svg = *read_file(path("out/loss.svg"));
  EXPECT_NE(svg.find("validation loss"), std::string::npos);
  EXPECT_EQ(svg.find("nan"), std::string::npos);
}

TEST_F(TrainerTest, ShardsOfAnotherVocabularyAreRefused) {
  auto writer = ShardWriter::create(path("train.shard"), 257, hash_bytes("other"));
  ASSERT_TRUE(writer->finish());
  write_shard("valid.shard", 2, 20);
  auto config = parse_train_config(config_text("out", 2), {});
  EXPECT_NE(Trainer::create(*config, false).error().what.find("another vocabulary"), std::string::npos);
}

TEST_F(TrainerTest, PackerGivesEveryDocumentOnceAnEpochAndInPieces) {
  write_shard("train.shard", 1, 50);
  auto shard = Shard::open(path("train.shard"));
  Packer packer({*shard}, 3, 16, 0.5, 8);
  std::vector<std::vector<Token>> streams(3);
  int resets = 0, starts = 0;
  // 50 documents of about 13 tokens: 12 batches of 48 stay in the first epoch.
  for (int i = 0; i < 12; ++i) {
    const auto batch = packer.next();
    for (size_t r = 0; r < 3; ++r) {
      const PackedWindow& w = batch[r];
      ASSERT_EQ(w.tokens.size(), 17u);
      ASSERT_EQ(w.weights.size(), 16u);
      if (!streams[r].empty()) {
        ASSERT_EQ(streams[r].back(), w.tokens[0]);
        streams[r].pop_back();
      }
      streams[r].insert(streams[r].end(), w.tokens.begin(), w.tokens.end());
      ASSERT_EQ(w.segments.front().begin, 0);
      ASSERT_EQ(w.segments.back().end, 16);
      for (const Segment& segment : w.segments) {
        ASSERT_TRUE(!segment.reset || w.tokens[static_cast<size_t>(segment.begin)] == 0) << "reset inside a document";
        resets += segment.reset ? 1 : 0;
      }
      starts += static_cast<int>(std::count(w.tokens.begin(), w.tokens.end() - 1, 0));
      for (size_t t = 0; t < 16; ++t) ASSERT_TRUE(w.tokens[t + 1] != 0 || w.weights[t] == 0.0f);
    }
  }
  EXPECT_GT(resets, starts / 5);
  EXPECT_LT(resets, starts * 4 / 5);
  std::set<std::vector<Token>> originals;
  for (int64_t i = 0; i < 50; ++i) originals.insert(shard->document(i).tokens);
  std::multiset<std::vector<Token>> seen;
  for (const auto& stream : streams) {
    std::vector<Token> document;
    for (const Token token : stream) {
      if (token == 0 && !document.empty()) {
        EXPECT_TRUE(originals.count(document)) << "a document that is none of the shard's";
        EXPECT_EQ(seen.count(document), 0u) << "a document came twice in one epoch";
        seen.insert(document);
        document.clear();
      }
      document.push_back(token);
    }
  }
  EXPECT_GT(seen.size(), 30u);
}

TEST_F(TrainerTest, ATinyDataSetIsLearnedByHeart) {
  write_shard("train.shard", 1, 12);
  write_shard("valid.shard", 1, 12);  // the same documents
  auto config = parse_train_config(config_text("out", 300), {{"valid_every", "300"},
                                                             {"shape.width", "32"},
                                                             {"weight_decay", "0"},
                                                             {"ops", fmt::format("{}", kernels::best_ops().name)},
                                                             {"data.carry", "0"}});
  ASSERT_TRUE(config) << config.error().message();
  auto trainer = Trainer::create(*config, false);
  ASSERT_TRUE(trainer && trainer->run({}));
  const LogRow& last = trainer->log().back();
  EXPECT_GT(trainer->log().front().loss, 4);
  EXPECT_LT(last.loss, 0.02);
  EXPECT_LT(last.valid_loss, 0.02);
  EXPECT_EQ(last.valid_accuracy, 1.0);
}

// What was trained is what the engine runs: the exported brain's logits are those of the trainer's own forward pass.
TEST_F(TrainerTest, TheExportedBrainComputesTheSame) {
  write_shard("train.shard", 1, 60);
  write_shard("valid.shard", 2, 20);
  for (const char* a_scale : {"1", "2"}) {
    auto config = parse_train_config(config_text(fmt::format("brain{}", a_scale), 8),
                                     {{"export", "f32"}, {"shape.a_scale", a_scale}, {"lr_max", "3e-2"}});
    auto trainer = Trainer::create(*config, false);
    ASSERT_TRUE(trainer && trainer->run({}));
    auto path = trainer->export_brain();
    ASSERT_TRUE(path) << path.error().message();
    auto brain = Brain::load(*path, {&kernels::ref_ops()});
    ASSERT_TRUE(brain) << brain.error().message();
    EXPECT_EQ(brain->dialect, "g1i");
    EXPECT_EQ(brain->model.shape().a_scale, config->shape.a_scale);
    EXPECT_EQ(brain->tokenizer.fingerprint(), tokenizer_->fingerprint());

    const std::vector<Token> tokens = {0, 98, 99, 97, 59, 98, 99};
    const int64_t V = trainer->layout().shape.vocab;
    std::vector<float> got(tokens.size() * static_cast<size_t>(V));
    State state = brain->model.initial_state();
    const Stream stream{&state, tokens, got.data(), true};
    kernels::Pool pool(1);
    brain->model.forward({&stream, 1}, pool);

    Products products(trainer->layout(), kernels::ref_ops(), kernels::Precision::kF32);
    products.refresh(trainer->state().params.data(), pool);
    const Network network(trainer->layout(), kernels::ref_ops(), products);
    Network::Workspace workspace(network, 7);
    std::vector<float> values(state.values.size());
    const std::vector<Token> target(7, 0);
    const std::vector<float> weight(7, 0.0f);
    const std::vector<Segment> segments{{0, 7, true}};
    network.forward(trainer->state().params.data(), {tokens, target, weight, segments}, values.data(), workspace);
    for (size_t i = 0; i < got.size(); ++i) ASSERT_NEAR(got[i], workspace.logits()[i], 2e-5) << i;
    for (size_t i = 0; i < values.size(); ++i) ASSERT_NEAR(state.values[i], values[i], 2e-5) << i;
  }
}

// A run that starts from a brain starts from its weights, and can be interrupted like any other.
TEST_F(TrainerTest, ARunCanStartFromABrain) {
  write_shard("train.shard", 1, 40);
  write_shard("valid.shard", 2, 20);
  auto config = parse_train_config(config_text("first", 4), {{"export", "f32"}});
  auto first = Trainer::create(*config, false);
  ASSERT_TRUE(first && first->run({}));
  auto brain = first->export_brain();
  ASSERT_TRUE(brain) << brain.error().message();

  const auto from = [&](const std::string& out, const char* steps) {
    return *parse_train_config(config_text(out, 6), {{"start", *brain}, {"steps", steps}});
  };
  auto whole = Trainer::create(from("whole", "6"), false);
  ASSERT_TRUE(whole) << whole.error().message();
  EXPECT_EQ(whole->state().step, 0);
  EXPECT_EQ(whole->state().params, first->state().params);
  ASSERT_TRUE(whole->run({}));
  {
    auto begun = Trainer::create(from("pieces", "6"), false);
    ASSERT_TRUE(begun);
    for (int i = 0; i < 3; ++i) begun->step();
    ASSERT_TRUE(begun->save());
  }
  auto resumed = Trainer::create(from("pieces", "6"), false);
  ASSERT_TRUE(resumed && resumed->state().step == 3 && resumed->run({}));
  expect_same(whole->state(), resumed->state());

  // The checkpoint of a run from this brain is no checkpoint of a run from the seed.
  EXPECT_FALSE(Trainer::create(*parse_train_config(config_text("pieces", 6), {}), false));
}

TEST_F(TrainerTest, TokensKeepTheirRowsInAnotherVocabulary) {
  write_shard("train.shard", 1, 40);
  write_shard("valid.shard", 2, 20);
  auto config = parse_train_config(config_text("first", 2), {{"export", "f32"}});
  auto first = Trainer::create(*config, false);
  ASSERT_TRUE(first && first->run({}));
  const std::string brain = *first->export_brain();

  std::string vocab;  // the bytes in another order, and one token more
  for (int byte = 0; byte < 256; ++byte) vocab += fmt::format("{} b'\\x{:02x}' 1\n", 256 - byte, byte);
  auto other = Tokenizer::from_world_text(vocab + "260 'abd' 3\n");  // and ids without a token
  ASSERT_TRUE(other) << other.error().message();
  ModelShape shape = first->layout().shape;
  shape.vocab = 261;
  const ParamLayout layout(shape);
  const auto start = load_start(brain, layout, *other);
  ASSERT_TRUE(start) << start.error().message();
  EXPECT_EQ(start->new_tokens, 1);

  const int64_t C = shape.width;
  const auto at = [](const ParamLayout& where, const char* name) {
    const auto is = [name](const ParamTensor& tensor) { return tensor.name == name; };
    return std::find_if(where.tensors.begin(), where.tensors.end(), is)->offset;
  };
  for (const char* name : {"emb.weight", "head.weight"}) {
    const float* had = first->state().params.data() + at(first->layout(), name);
    const float* has = start->params.data() + at(layout, name);
    for (int64_t c = 0; c < C; ++c) {
      EXPECT_EQ(has[c], had[c]) << "the end of a document";
      for (int64_t byte = 0; byte < 256; ++byte) ASSERT_EQ(has[(256 - byte) * C + c], had[(byte + 1) * C + c]) << byte;
      const float a = had[('a' + 1) * C + c], b = had[('b' + 1) * C + c], d = had[('d' + 1) * C + c];
      EXPECT_FLOAT_EQ(has[260 * C + c], name[0] == 'h' ? a : a / 3 + b / 3 + d / 3);
      EXPECT_EQ(has[258 * C + c], had[c]);
    }
  }
}

TEST_F(TrainerTest, BrainsThatDoNotFitAreRefused) {
  write_shard("train.shard", 1, 40);
  write_shard("valid.shard", 2, 20);
  Trainer first = make("first", 1);
  ASSERT_TRUE(first.run({}));
  const std::string brain = *first.export_brain();
  const auto error = [&](const char* name, const char* value) {
    auto config = parse_train_config(config_text("second", 2), {{"start", brain}, {name, value}});
    auto trainer = Trainer::create(*config, false);
    return trainer ? std::string() : trainer.error().message();
  };
  EXPECT_EQ(error("seed", "5"), "");
  EXPECT_NE(error("shape.width", "24").find("its width is 16, this run's 24"), std::string::npos);
  EXPECT_NE(error("shape.rank_g", "4").find("its rank_g is 8, this run's 4"), std::string::npos);
  EXPECT_NE(error("shape.a_scale", "1").find("its a_scale is 2, this run's 1"), std::string::npos);
  EXPECT_NE(error("start", "/no/such/brain.gguf").find("/no/such/brain.gguf"), std::string::npos);
}

TEST(Schedule, WarmsUpAndFallsToTheMinimum) {
  OptimizerSettings s;
  s.lr_max = 1;
  s.lr_min = 0.1;
  s.warmup = 10;
  s.steps = 100;
  EXPECT_NEAR(learning_rate(s, 0), 0.01, 1e-9);
  EXPECT_NEAR(learning_rate(s, 10), 0.1 + 0.9 * 0.5 * (1 + std::cos(3.141592653589793 * 0.1)), 1e-9);
  EXPECT_NEAR(learning_rate(s, 50), 0.55, 1e-9);
  EXPECT_NEAR(learning_rate(s, 100), 0.1, 1e-9);
}

TEST_F(TrainerTest, WrongConfigurationsAreNamed) {
  const std::string good = config_text("out", 3);
  const auto error = [&](const std::string& name, const std::string& value) {
    auto config = parse_train_config(good, {{name, value}});
    return config ? std::string() : config.error().what;
  };
  EXPECT_EQ(error("rows", "6"), "");
  EXPECT_EQ(error("rows", "0"), "rows is 0; allowed: a whole number from 1 to 65536");
  EXPECT_EQ(error("rows", "1.5"), "rows is 1.5; allowed: a whole number from 1 to 65536");
  EXPECT_EQ(error("precision", "fp8"), "precision is \"fp8\"; allowed: \"bf16\" or \"f32\"");
  EXPECT_EQ(error("shape.width", "20"), "shape.width is 20; allowed: a multiple of shape.head_size (8)");
  EXPECT_EQ(error("shape.a_scale", "1.5"), "shape.a_scale is 1.5; allowed: 1 (published) or 2 (extended)");
  EXPECT_EQ(error("lr_min", "1"), "lr_min is 1.0; allowed: at most lr_max (0.01)");
  EXPECT_EQ(error("tokens", "100"), "give exactly one of the fields steps and tokens");
  EXPECT_EQ(error("data.train", "[]"), "data.train is []; allowed: a list of file names");
  EXPECT_NE(error("ops", "gpu").find("ops is \"gpu\"; allowed: "), std::string::npos);
  EXPECT_NE(error("learning_rate", "1").find("unknown field learning_rate; known here: beta1, "), std::string::npos);
  EXPECT_NE(error("shape.depth", "1").find("unknown field shape.depth"), std::string::npos);
  EXPECT_NE(parse_train_config("{", {}).error().what.find("not JSON"), std::string::npos);
  EXPECT_EQ(parse_train_config("[]", {}).error().what, "the configuration is []; allowed: an object");
  EXPECT_EQ(parse_train_config("{}", {}).error().what, "the field shape is missing");
  EXPECT_EQ(error("shape", "3"), "shape is 3; allowed: an object");
  EXPECT_NE(error("seed.x", "3").find("seed.x cannot be set"), std::string::npos);
}

}  // namespace
}  // namespace anser::runtime
