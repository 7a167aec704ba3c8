// Shards on disk: a fixed header, the documents one after another, and an index at the end whose digest the header
// carries. The writer streams (a generator may write more than fits in memory) into a temporary file that gets its name
// only in finish(), so a reader never meets half a shard. The reader maps the file and checks everything once, token
// range included, so that document() needs no checks and the trainer may index the embedding with what it returns.
#include "runtime/train/shard.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <type_traits>

#include "base/check.h"
#include "base/unique_fd.h"

namespace anser::runtime {
namespace {

constexpr char kMagic[8] = {'A', 'N', 'S', 'R', 'S', 'H', 'R', 'D'};
constexpr uint32_t kVersion = 1;
constexpr float kWeightUnit = 1.0f / 50.0f;
constexpr size_t kFlushBytes = size_t{1} << 20;

struct Header {
  char magic[8];
  uint32_t version;
  uint32_t reserved;
  uint64_t vocab;
  uint64_t documents;
  uint64_t tokens;
  uint64_t index_offset;
  uint8_t tokenizer[32];
  uint8_t index_digest[32];
};
static_assert(sizeof(Header) == 112 && std::is_trivially_copyable_v<Header>);

struct Entry {
  uint64_t offset;
  uint64_t tokens;
};
static_assert(sizeof(Entry) == 16);

// Two bytes a token, one a weight, padded to an even length so that tokens stay aligned.
uint64_t record_bytes(uint64_t tokens) { return 3 * tokens + (tokens & 1); }

Error corrupt(const std::string& path, const std::string& why) {
  return Error{Errc::kCorrupt, fmt::format("shard {}: {}; write it again (anser datagen)", path, why)};
}

}  // namespace

struct ShardWriter::Impl {
  std::string path;
  std::string temporary;
  UniqueFd fd;
  Header header{};
  std::vector<Entry> index;
  std::string buffer;
  uint64_t offset = sizeof(Header);

  ~Impl() {
    if (fd) ::unlink(temporary.c_str());
  }
  Status flush() {
    TRY(write_all(fd.get(), buffer));
    buffer.clear();
    return {};
  }
};

ShardWriter::ShardWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ShardWriter::ShardWriter(ShardWriter&&) noexcept = default;
ShardWriter& ShardWriter::operator=(ShardWriter&&) noexcept = default;
ShardWriter::~ShardWriter() = default;

Result<ShardWriter> ShardWriter::create(const std::string& path, int64_t vocab, const Digest& tokenizer) {
  CHECK(vocab > 0 && vocab <= 65536);
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->temporary = fmt::format("{}.tmp.{}", path, ::getpid());
  TRY_ASSIGN(impl->fd, open_file(impl->temporary, O_WRONLY | O_CREAT | O_TRUNC));
  std::memcpy(impl->header.magic, kMagic, sizeof kMagic);
  impl->header.version = kVersion;
  impl->header.vocab = static_cast<uint64_t>(vocab);
  std::memcpy(impl->header.tokenizer, tokenizer.bytes.data(), sizeof impl->header.tokenizer);
  impl->buffer.assign(sizeof(Header), '\0');  // the place of the header, which finish() fills in
  return ShardWriter(std::move(impl));
}

Status ShardWriter::add(const Document& document) {
  CHECK(impl_ && impl_->fd);
  const size_t n = document.tokens.size();
  const auto refuse = [&](const std::string& why) {
    return Error{Errc::kInvalid, fmt::format("shard {}: document {}: {}", impl_->path, impl_->index.size(), why)};
  };
  if (document.weights.size() != n) return refuse(fmt::format("{} weights for {} tokens", document.weights.size(), n));
  if (n == 0 || document.tokens[0] != kEndOfDocument) return refuse("it must begin with token 0 (end of document)");
  std::string record(record_bytes(n), '\0');
  for (size_t i = 0; i < n; ++i) {
    const Token token = document.tokens[i];
    if (token < 0 || static_cast<uint64_t>(token) >= impl_->header.vocab) {
      return refuse(fmt::format("token {} at position {}, allowed 0 to {}", token, i, impl_->header.vocab - 1));
    }
    const float units = i == 0 ? 0.0f : std::round(document.weights[i] / kWeightUnit);
    if (!(units >= 0.0f && units <= 255.0f)) {
      return refuse(fmt::format("weight {} at position {}, allowed 0 to 5.1", document.weights[i], i));
    }
    const auto narrow = static_cast<uint16_t>(token);
    std::memcpy(record.data() + 2 * i, &narrow, sizeof narrow);
    record[2 * n + i] = static_cast<char>(static_cast<uint8_t>(units));
  }
  impl_->index.push_back({impl_->offset, n});
  impl_->offset += record.size();
  impl_->header.tokens += n;
  impl_->buffer += record;
  return impl_->buffer.size() >= kFlushBytes ? impl_->flush() : Status{};
}

Status ShardWriter::finish() {
  CHECK(impl_ && impl_->fd);
  Impl& w = *impl_;
  const size_t pad = (8 - w.offset % 8) % 8;
  w.buffer.append(pad, '\0');
  w.header.index_offset = w.offset + pad;
  w.header.documents = w.index.size();
  const size_t index_bytes = w.index.size() * sizeof(Entry);
  const Digest digest = hash_bytes(w.index.data(), index_bytes);
  std::memcpy(w.header.index_digest, digest.bytes.data(), sizeof w.header.index_digest);
  w.buffer.append(reinterpret_cast<const char*>(w.index.data()), index_bytes);
  TRY(w.flush());
  if (::pwrite(w.fd.get(), &w.header, sizeof w.header, 0) != sizeof w.header || ::fsync(w.fd.get()) != 0) {
    return Error{Errc::kIo, "write " + w.temporary, errno};
  }
  if (::rename(w.temporary.c_str(), w.path.c_str()) != 0) {
    return Error{Errc::kIo, fmt::format("rename {} to {}", w.temporary, w.path), errno};
  }
  w.fd.reset();
  return {};
}

int64_t ShardWriter::tokens() const { return static_cast<int64_t>(impl_->header.tokens); }

struct Shard::Impl {
  const char* data = nullptr;
  size_t size = 0;
  Header header{};
  const Entry* index = nullptr;

  ~Impl() {
    if (data) ::munmap(const_cast<char*>(data), size);
  }

  const uint16_t* tokens(int64_t i) const { return reinterpret_cast<const uint16_t*>(data + index[i].offset); }

  Status check_header(const std::string& path) {
    if (size < sizeof(Header)) return corrupt(path, fmt::format("{} bytes, the header alone has 112", size));
    std::memcpy(&header, data, sizeof header);
    if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) {
      return Error{Errc::kInvalid, fmt::format("{} is not a shard (it does not begin with ANSRSHRD)", path)};
    }
    if (header.version != kVersion) {
      return Error{Errc::kUnsupported,
                   fmt::format("shard {}: version {}, this build reads version {}", path, header.version, kVersion)};
    }
    if (header.vocab == 0 || header.vocab > 65536) return corrupt(path, fmt::format("vocabulary {}", header.vocab));
    const uint64_t bytes = size;
    if (header.index_offset % 8 != 0 || header.index_offset < sizeof(Header) || header.index_offset > bytes ||
        header.documents > (bytes - header.index_offset) / sizeof(Entry) ||
        header.index_offset + header.documents * sizeof(Entry) != bytes) {
      return corrupt(path, fmt::format("{} bytes do not fit {} documents with the index at {}", bytes, header.documents,
                                       header.index_offset));
    }
    return {};
  }

  Status check_index(const std::string& path) {
    index = reinterpret_cast<const Entry*>(data + header.index_offset);
    const Digest digest = hash_bytes(index, header.documents * sizeof(Entry));
    if (std::memcmp(digest.bytes.data(), header.index_digest, digest.bytes.size()) != 0) {
      return corrupt(path, "the index does not match its digest");
    }
    uint64_t at = sizeof(Header);
    uint64_t total = 0;
    for (uint64_t i = 0; i < header.documents; ++i) {
      const Entry& entry = index[i];
      // Bounded before it is multiplied, so that a huge count cannot wrap round.
      if (entry.offset != at || entry.tokens == 0 || entry.tokens > header.index_offset ||
          record_bytes(entry.tokens) > header.index_offset - at) {
        return corrupt(path, fmt::format("document {} lies outside its place", i));
      }
      at += record_bytes(entry.tokens);
      total += entry.tokens;
    }
    if (at + (8 - at % 8) % 8 != header.index_offset || total != header.tokens) {
      return corrupt(path, fmt::format("the index holds {} tokens, the header says {}", total, header.tokens));
    }
    return {};
  }

  Status check_tokens(const std::string& path) const {
    for (int64_t i = 0; i < static_cast<int64_t>(header.documents); ++i) {
      const uint16_t* t = tokens(i);
      uint16_t largest = 0;
      for (uint64_t j = 0; j < index[i].tokens; ++j) largest = t[j] > largest ? t[j] : largest;
      if (t[0] != kEndOfDocument) return corrupt(path, fmt::format("document {} does not begin with token 0", i));
      if (largest >= header.vocab) {
        return corrupt(path, fmt::format("document {} holds token {} of a vocabulary of {}", i, largest, header.vocab));
      }
    }
    return {};
  }
};

Result<Shard> Shard::open(const std::string& path) {
  TRY_ASSIGN(const UniqueFd fd, open_file(path, O_RDONLY));
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return Error{Errc::kIo, "stat " + path, errno};
  if (!S_ISREG(info.st_mode)) return Error{Errc::kInvalid, path + " is not a regular file"};
  auto impl = std::make_shared<Impl>();
  impl->size = static_cast<size_t>(info.st_size);
  if (impl->size > 0) {
    void* data = ::mmap(nullptr, impl->size, PROT_READ, MAP_PRIVATE, fd.get(), 0);
    if (data == MAP_FAILED) return Error{Errc::kIo, "map " + path, errno};
    impl->data = static_cast<const char*>(data);
  }
  TRY(impl->check_header(path));
  TRY(impl->check_index(path));
  TRY(impl->check_tokens(path));
  Shard shard;
  shard.impl_ = std::move(impl);
  return shard;
}

int64_t Shard::documents() const { return static_cast<int64_t>(impl_->header.documents); }
int64_t Shard::tokens() const { return static_cast<int64_t>(impl_->header.tokens); }
int64_t Shard::vocab() const { return static_cast<int64_t>(impl_->header.vocab); }

Digest Shard::tokenizer() const {
  Digest digest;
  std::memcpy(digest.bytes.data(), impl_->header.tokenizer, digest.bytes.size());
  return digest;
}

Document Shard::document(int64_t i) const {
  CHECK(i >= 0 && i < documents());
  const size_t n = impl_->index[i].tokens;
  const uint16_t* tokens = impl_->tokens(i);
  const auto* weights = reinterpret_cast<const uint8_t*>(tokens + n);
  Document document;
  document.tokens.assign(tokens, tokens + n);
  document.weights.resize(n);
  for (size_t j = 0; j < n; ++j) document.weights[j] = static_cast<float>(weights[j]) * kWeightUnit;
  return document;
}

}  // namespace anser::runtime
