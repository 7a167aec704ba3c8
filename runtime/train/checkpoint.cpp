#include "runtime/train/checkpoint.h"

#include <fmt/format.h>

#include <cstring>
#include <type_traits>

#include "base/bytes.h"
#include "base/unique_fd.h"

namespace anser::runtime {
namespace {

constexpr char kMagic[8] = {'A', 'N', 'S', 'R', 'C', 'K', 'P', 'T'};
constexpr uint32_t kVersion = 1;
constexpr size_t kHeader = sizeof kMagic + sizeof kVersion;
constexpr size_t kDigest = 32;

// Writing and reading are one function, `fields`, run with one of these two: they cannot drift apart.
class Writer {
 public:
  template <class T>
  void value(const T& v) {
    static_assert(std::is_arithmetic_v<T>);
    out_.append(reinterpret_cast<const char*>(&v), sizeof v);
  }
  template <class Container>
  void list(const Container& c) {
    value(static_cast<uint64_t>(c.size()));
    using Item = std::remove_cv_t<std::remove_reference_t<decltype(c[0])>>;
    static_assert(std::is_arithmetic_v<Item>);
    out_.append(reinterpret_cast<const char*>(c.data()), c.size() * sizeof(Item));
  }
  template <class T, class Body>
  void each(const std::vector<T>& items, Body&& body) {
    value(static_cast<uint64_t>(items.size()));
    for (const T& item : items) body(item);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}
  template <class T>
  void value(T& v) {
    copy(&v, sizeof v);
  }
  template <class Container>
  void list(Container& c) {
    using Item = std::remove_reference_t<decltype(c[0])>;
    const uint64_t n = count(sizeof(Item));
    c.resize(n);
    copy(c.data(), n * sizeof(Item));
  }
  template <class T, class Body>
  void each(std::vector<T>& items, Body&& body) {
    items.resize(count(1));
    for (T& item : items) body(item);
  }
  bool done() const { return ok_ && in_.empty(); }

 private:
  uint64_t count(size_t item) {
    uint64_t n = 0;
    value(n);
    if (n > in_.size() / item) {
      ok_ = false;
      in_ = {};
      return 0;
    }
    return n;
  }
  void copy(void* to, size_t bytes) {
    if (bytes == 0) return;
    if (bytes > in_.size()) {
      ok_ = false;
      in_ = {};
      std::memset(to, 0, bytes);
      return;
    }
    std::memcpy(to, in_.data(), bytes);
    in_.remove_prefix(bytes);
  }
  std::string_view in_;
  bool ok_ = true;
};

template <class Archive, class C>
void fields(Archive& a, C& c) {
  a.list(c.identity);
  a.value(c.learner.step);
  a.list(c.learner.params);
  a.list(c.learner.moments.first);
  a.list(c.learner.moments.second);
  a.list(c.learner.rows);
  a.value(c.packer.epoch);
  a.value(c.packer.position);
  a.each(c.packer.rows, [&](auto& row) {
    a.list(row.tokens);
    a.list(row.weights);
    a.list(row.reset);
  });
  a.each(c.log, [&](auto& row) {
    a.value(row.step);
    a.value(row.tokens);
    a.value(row.loss);
    a.value(row.learning_rate);
    a.value(row.grad_norm);
    a.value(row.tokens_per_second);
    a.value(row.validated);
    a.value(row.valid_loss);
    a.value(row.valid_accuracy);
    a.list(row.class_accuracy);
  });
}

}  // namespace

Status save_checkpoint(const std::string& path, const Checkpoint& checkpoint) {
  Writer writer;
  for (const char c : kMagic) writer.value(c);
  writer.value(kVersion);
  fields(writer, checkpoint);
  std::string bytes = writer.take();
  const Digest digest = hash_bytes(bytes);
  bytes.append(reinterpret_cast<const char*>(digest.bytes.data()), kDigest);
  return write_file_atomic(path, bytes);
}

Result<Checkpoint> load_checkpoint(const std::string& path, const std::string& identity) {
  TRY_ASSIGN(const std::string bytes, read_file(path, size_t{1} << 40));
  const auto corrupt = [&](const char* why) {
    return Error{Errc::kCorrupt, fmt::format("checkpoint {}: {}; delete it, or begin again with --fresh", path, why)};
  };
  if (bytes.size() < kHeader + kDigest || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0) {
    return corrupt("not a checkpoint");
  }
  uint32_t version = 0;
  std::memcpy(&version, bytes.data() + sizeof kMagic, sizeof version);
  if (version != kVersion) return corrupt("of another version");
  const std::string_view body = std::string_view(bytes).substr(0, bytes.size() - kDigest);
  if (std::memcmp(hash_bytes(body).bytes.data(), bytes.data() + body.size(), kDigest) != 0) {
    return corrupt("its checksum is wrong");
  }
  Checkpoint checkpoint;
  Reader reader(body.substr(kHeader));
  fields(reader, checkpoint);
  if (!reader.done()) return corrupt("its fields do not fill it");
  if (checkpoint.identity != identity) {
    return Error{Errc::kInvalid, fmt::format("checkpoint {} belongs to another run ({}), this one is {}; name another "
                                             "directory in `out`, or begin again with --fresh",
                                             path, checkpoint.identity, identity)};
  }
  return checkpoint;
}

}  // namespace anser::runtime
