// Packer: turns documents into windows for the rows of a batch.
//
// Each row is an endless stream of whole documents, cut into windows of T tokens without padding: a document that does
// not fit goes on in the row's next window, from the row's state. Documents are drawn in an order shuffled anew each
// epoch, rows taking the next one as they run out. Where a document begins inside the stream, token 0 marks it, and
// the state is reset (as a fresh task sees it) or, with probability `carry`, kept (as a long session sees it).
#pragma once

#include <cstdint>
#include <vector>

#include "base/rng.h"
#include "runtime/train/network.h"
#include "runtime/train/shard.h"

namespace anser::runtime {

// One row's window: T inputs and the T tokens that follow them.
struct PackedWindow {
  std::vector<Token> tokens;   // [T+1]
  std::vector<float> weights;  // [T], of predicting tokens[t+1]
  std::vector<Segment> segments;

  Window view() const {
    const std::span<const Token> all = tokens;
    return {all.first(all.size() - 1), all.subspan(1), weights, segments};
  }
};

// Where a run stands in its data: everything a checkpoint needs to go on with the same windows.
struct PackerState {
  struct Row {  // drawn but not yet used up
    std::vector<Token> tokens;
    std::vector<float> weights;
    std::vector<uint8_t> reset;  // 1 where the state is reset before this token
    bool operator==(const Row&) const = default;
  };
  int64_t epoch = 0;
  int64_t position = 0;  // documents drawn in this epoch
  std::vector<Row> rows;
  bool operator==(const PackerState&) const = default;
};

class Packer {
 public:
  // REQUIRES: at least one document in all; rows, window >= 1.
  Packer(std::vector<Shard> shards, int64_t rows, int64_t window, double carry, uint64_t seed);

  // The next window of every row, in order of rows.
  std::vector<PackedWindow> next();

  const PackerState& state() const { return state_; }
  // REQUIRES: a state of a packer made with the same arguments.
  void restore(PackerState state);
  int64_t documents() const { return static_cast<int64_t>(order_.size()); }
  int64_t tokens() const;

 private:
  struct Place {
    int32_t shard;
    int64_t document;
  };
  void shuffle();
  void draw(PackerState::Row& row);

  std::vector<Shard> shards_;
  int64_t window_;
  double carry_;
  uint64_t seed_;
  std::vector<Place> order_;
  PackerState state_;
};

}  // namespace anser::runtime
