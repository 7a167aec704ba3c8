#include "runtime/train/packer.h"

#include <algorithm>

#include "base/check.h"

namespace anser::runtime {

Packer::Packer(std::vector<Shard> shards, int64_t rows, int64_t window, double carry, uint64_t seed)
    : shards_(std::move(shards)), window_(window), carry_(carry), seed_(seed) {
  CHECK(rows >= 1 && window >= 1);
  state_.rows.resize(static_cast<size_t>(rows));
  shuffle();
  CHECK(!order_.empty());
}

int64_t Packer::tokens() const {
  int64_t sum = 0;
  for (const Shard& shard : shards_) sum += shard.tokens();
  return sum;
}

// Always from the sorted order, so that an epoch's order depends on the seed and the epoch alone.
void Packer::shuffle() {
  order_.clear();
  for (size_t s = 0; s < shards_.size(); ++s) {
    for (int64_t d = 0; d < shards_[s].documents(); ++d) order_.push_back({static_cast<int32_t>(s), d});
  }
  Rng rng = Rng(seed_).split(static_cast<uint64_t>(state_.epoch));
  rng.shuffle(order_);
}

void Packer::draw(PackerState::Row& row) {
  if (state_.position == documents()) {
    ++state_.epoch;
    state_.position = 0;
    shuffle();
  }
  const Place place = order_[static_cast<size_t>(state_.position)];
  const Document document = shards_[static_cast<size_t>(place.shard)].document(place.document);
  Rng chance = Rng(seed_ ^ static_cast<uint64_t>(state_.epoch)).split(static_cast<uint64_t>(state_.position) + 1);
  ++state_.position;
  row.tokens.insert(row.tokens.end(), document.tokens.begin(), document.tokens.end());
  row.weights.insert(row.weights.end(), document.weights.begin(), document.weights.end());
  const size_t start = row.reset.size();
  row.reset.resize(row.tokens.size(), 0);
  row.reset[start] = chance.chance(carry_) ? 0 : 1;
}

std::vector<PackedWindow> Packer::next() {
  const auto T = static_cast<size_t>(window_);
  std::vector<PackedWindow> windows;
  for (PackerState::Row& row : state_.rows) {
    while (row.tokens.size() < T + 1) draw(row);
    PackedWindow window;
    window.tokens.assign(row.tokens.begin(), row.tokens.begin() + window_ + 1);
    window.weights.assign(row.weights.begin() + 1, row.weights.begin() + window_ + 1);
    for (size_t t = 0; t < T; ++t) {
      if (t > 0 && row.reset[t] == 0) continue;
      if (t > 0) window.segments.back().end = static_cast<int64_t>(t);
      window.segments.push_back({static_cast<int64_t>(t), window_, row.reset[t] != 0});
    }
    row.tokens.erase(row.tokens.begin(), row.tokens.begin() + window_);
    row.weights.erase(row.weights.begin(), row.weights.begin() + window_);
    row.reset.erase(row.reset.begin(), row.reset.begin() + window_);
    windows.push_back(std::move(window));
  }
  return windows;
}

void Packer::restore(PackerState state) {
  CHECK(state.rows.size() == state_.rows.size() && state.position <= documents());
  state_ = std::move(state);
  shuffle();
}

}  // namespace anser::runtime
