// Every loader against truncation, flipped bytes and files made to harm: one clear error, or a model that works; never
// a read outside the file (a guard page follows its last byte), a crash, or memory out of proportion.
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>

#include "base/rng.h"
#include "base/unique_fd.h"
#include "runtime/files/load.h"
#include "runtime/files/pickle.h"
#include "runtime/model.h"
#include "tests/runtime/sample_files.h"
#include "tests/support/shared_data.h"

namespace anser::runtime {
namespace {

// A copy of some bytes that ends where readable memory ends.
class Guarded {
 public:
  explicit Guarded(std::string_view bytes) {
    const auto page = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
    const size_t room = (bytes.size() + page - 1) / page * page;
    size_ = room + page;
    base_ = static_cast<uint8_t*>(::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    ::mprotect(base_ + room, page, PROT_NONE);
    data_ = base_ + room - bytes.size();
    if (!bytes.empty()) std::memcpy(data_, bytes.data(), bytes.size());
    length_ = bytes.size();
  }
  ~Guarded() { ::munmap(base_, size_); }
  Guarded(const Guarded&) = delete;
  Guarded& operator=(const Guarded&) = delete;
  std::span<const uint8_t> bytes() const { return {data_, length_}; }

 private:
  uint8_t* base_;
  uint8_t* data_;
  size_t size_, length_;
};

// Loads, and runs one token through whatever was accepted. Returns the error's text, or "".
std::string try_load(std::string_view bytes) {
  auto guarded = std::make_shared<const Guarded>(bytes);
  auto loaded = load_bytes(guarded->bytes(), guarded);
  if (!loaded) {
    const std::string& what = loaded.error().what;
    EXPECT_TRUE(!what.empty() && what.size() < 500 && what.find('\n') == std::string::npos) << what.substr(0, 500);
    return loaded.error().what;
  }
  const Model model = Model::from_weights(loaded->weights, {});
  kernels::Pool pool(1);
  State state = model.initial_state();
  const Token token = 0;
  const Stream stream{&state, {&token, 1}, nullptr, false};
  model.forward({&stream, 1}, pool);
  return "";
}

ModelShape tiny_shape() {
  ModelShape shape = test::small_shape();
  shape.head_bias = shape.output_bias = true;
  return shape;
}

// Of a variant with biases, then fla's, which has none.
const std::vector<test::SampleFile>& samples() {
  static const auto kFiles = [] {
    auto files = test::sample_files(test::random_model(tiny_shape(), 1));
    for (auto& file : test::sample_files(test::random_model(test::small_shape(), 1))) {
      if (file.name.starts_with("fla")) files.push_back(std::move(file));
    }
    return files;
  }();
  return kFiles;
}

TEST(Loaders, EveryFormatGivesTheSameWeights) {
  for (const ModelShape& shape : {tiny_shape(), test::small_shape()}) {
    Digest first;
    for (const auto& file : test::sample_files(test::random_model(shape, 1))) {
      auto guarded = std::make_shared<const Guarded>(file.bytes);
      auto loaded = load_bytes(guarded->bytes(), guarded);
      ASSERT_TRUE(loaded) << file.name << ": " << loaded.error().message();
      EXPECT_EQ(loaded->format, file.format);
      EXPECT_EQ(loaded->weights->shape, shape) << file.name;
      if (first == Digest{}) first = loaded->weights->fingerprint();
      EXPECT_EQ(loaded->weights->fingerprint(), first) << file.name;
    }
  }
}

TEST(Loaders, TruncationIsAnError) {
  for (const auto& file : samples()) {
    const size_t size = file.bytes.size();
    for (size_t length = 0; length < size; length += length < 600 || size - length < 80 ? 1 : 97) {
      ASSERT_NE(try_load(std::string_view(file.bytes).substr(0, length)), "") << file.name << " cut to " << length;
    }
  }
}

TEST(Loaders, FlippedBytesNeverHarm) {
  Rng rng(12);
  for (const auto& file : samples()) {
    std::string bytes = file.bytes;
    const auto attempt = [&](size_t at, char value) {
      const char before = bytes[at];
      bytes[at] = value;
      try_load(bytes);
      bytes[at] = before;
    };
    // The structure (headers first, in a zip also last) byte by byte, the rest here and there.
    for (size_t at = 0; at < std::min<size_t>(bytes.size(), 2500); at += 1 + rng.below(3)) {
      attempt(at, static_cast<char>(rng.below(256)));
      attempt(at, static_cast<char>(rng.chance(0.5) ? 0xFF : 0));
    }
    for (int i = 0; i < 400; ++i) attempt(bytes.size() - 1 - rng.below(4000), static_cast<char>(rng.below(256)));
    for (int i = 0; i < 200; ++i) attempt(rng.below(bytes.size()), static_cast<char>(rng.below(256)));
    EXPECT_EQ(try_load(bytes), "") << file.name;
  }
}

TEST(Loaders, RealFilesDamaged) {
  ANSER_NEED_DATA(path, "reverse60-L2-D32.pth");
  const std::string bytes = *read_file(path);
  EXPECT_EQ(try_load(bytes), "");
  Rng rng(3);
  for (int i = 0; i < 150; ++i) {
    EXPECT_NE(try_load(std::string_view(bytes).substr(0, rng.below(bytes.size()))), "");
    std::string damaged = bytes;
    damaged[rng.below(damaged.size())] = static_cast<char>(rng.below(256));
    try_load(damaged);
  }
}

std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  const size_t at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return bytes.replace(at, from.size(), to);
}

TEST(Loaders, ErrorsNameThePiece) {
  const std::string& gguf = samples()[0].bytes;
  EXPECT_NE(try_load(replaced(gguf, "rwkv7.block_count", "rwkv7.block_COUNT")).find("rwkv7.block_count"),
            std::string::npos);
  EXPECT_NE(try_load(replaced(gguf, "blk.1.time_mix_k_k", "blk.1.time_mix_k_x")).find("blk.1.time_mix_k_x"),
            std::string::npos);
  EXPECT_NE(
      try_load(replaced(gguf, std::string("\x05\0\0\0\0\0\0\0rwkv7", 13), std::string("\x05\0\0\0\0\0\0\0rwkv8", 13)))
          .find("general.architecture is rwkv8"),
      std::string::npos);
  const std::string& safe = samples()[2].bytes;
  EXPECT_NE(try_load(replaced(safe, "\"dtype\":\"F32\"", "\"dtype\":\"I64\"")).find("dtype I64"), std::string::npos);
  EXPECT_NE(try_load(replaced(safe, "[300,32]", "[300,31]")).find("tensor emb.weight: data_offsets"),
            std::string::npos);
  EXPECT_NE(try_load(std::string("\x7f"
                                 "ELF, certainly no model"))
                .find("not a model file"),
            std::string::npos);
}

std::string long_text(const std::string& text) {
  std::string out = "X";
  const auto size = static_cast<uint32_t>(text.size());
  out.append(reinterpret_cast<const char*>(&size), 4);
  return out + text;
}

TEST(Pickle, RefusesWhatIsNoStateDictByName) {
  const auto refusal = [](const std::string& pickle) {
    const auto* data = reinterpret_cast<const uint8_t*>(pickle.data());
    auto result = read_state_dict({data, pickle.size()});
    return result ? std::string("accepted") : result.error().what;
  };
  EXPECT_NE(refusal("\x80\x02"
                    "cos\nsystem\n" +
                    long_text("echo harm") + "\x85R.")
                .find("os.system"),
            std::string::npos);
  EXPECT_NE(refusal("\x80\x02"
                    "cbuiltins\neval\n.")
                .find("builtins.eval"),
            std::string::npos);
  EXPECT_NE(refusal("\x80\x04\x93.").find("opcode 0x93"), std::string::npos);    // STACK_GLOBAL
  EXPECT_NE(refusal("i__main__\nX\n.").find("opcode 0x69"), std::string::npos);  // INST
  EXPECT_NE(refusal("ccollections\nOrderedDict\n" + long_text("x") + "\x85R.").find("REDUCE"), std::string::npos);
  EXPECT_NE(refusal("}q").find("truncated"), std::string::npos);
  EXPECT_NE(refusal(").").find("no dict"), std::string::npos);
  EXPECT_NE(refusal("u.").find("no mark"), std::string::npos);
  EXPECT_NE(refusal("h\x05.").find("memo 5"), std::string::npos);
  EXPECT_NE(refusal("}(K\x01u.").find("odd number"), std::string::npos);
  EXPECT_NE(refusal(std::string(3, '\x85')).find("too short"), std::string::npos);
}

TEST(Pickle, NestingSharingAndCyclesDoNoHarm) {
  const auto run = [](const std::string& pickle) {
    return read_state_dict({reinterpret_cast<const uint8_t*>(pickle.data()), pickle.size()});
  };
  // A tuple in a tuple, a million deep: destruction must not recurse.
  EXPECT_FALSE(run(")" + std::string(1'000'000, '\x85') + "."));
  // Each level holds the one before twice: 2^500 if anything copied.
  std::string doubling = ")q";
  doubling += '\0';
  for (int i = 0; i < 500; ++i)
    doubling +=
        std::string("0", 0) + "h" + std::string(1, '\0') + "h" + std::string(1, '\0') + "\x86q" + std::string(1, '\0');
  EXPECT_FALSE(run(doubling + "."));
  // A dict that holds itself.
  const std::string zero(1, '\0');
  EXPECT_TRUE(run("}q" + zero + long_text("self") + "h" + zero + "s."));
}

// A tensor of `count` elements at `offset` of a storage that claims `claimed`.
std::string tensor_pickle(int32_t count, int32_t offset, int32_t claimed, int32_t stride) {
  const auto number = [](int32_t value) { return "J" + std::string(reinterpret_cast<const char*>(&value), 4); };
  return "\x80\x02}" + long_text("emb.weight") + "ctorch._utils\n_rebuild_tensor_v2\n((" + long_text("storage") +
         "ctorch\nFloatStorage\n" + long_text("0") + long_text("cpu") + number(claimed) + "tQ" + number(offset) +
         number(count) + "\x85" + number(stride) + "\x85\x89}tRs.";
}

TEST(Pickle, TensorsStayInsideTheirStorage) {
  const auto refusal = [](const std::string& pickle) { return try_load(test::pth_with_pickle(pickle, 40)); };
  EXPECT_NE(refusal(tensor_pickle(10, 0, 10, 1)).find("emb.weight has shape [10], expected a matrix"),
            std::string::npos);
  EXPECT_NE(refusal(tensor_pickle(10, 1, 10, 1)).find("outside its storage"), std::string::npos);
  EXPECT_NE(refusal(tensor_pickle(10, -1, 10, 1)).find("outside its storage"), std::string::npos);
  EXPECT_NE(refusal(tensor_pickle(11, 0, 11, 1)).find("does not fit in its storage of 40 bytes"), std::string::npos);
  EXPECT_NE(refusal(tensor_pickle(-3, 0, 10, 1)).find("impossible shape"), std::string::npos);
  EXPECT_NE(refusal(tensor_pickle(4, 0, 10, 2)).find("not dense"), std::string::npos);
}

}  // namespace
}  // namespace anser::runtime
