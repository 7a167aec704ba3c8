// LedMind: a mind whose calls a script says, and which reads along: its states are those of its reader after this
// transcript. For long sessions of known steps, measured or tested with a real brain's states. How far the script has
// come is not part of the state: one line of calls, no search.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agent/script_mind.h"

namespace anser::agent {

class LedMind final : public Mind {
 public:
  // Begins with call number `from`, from 0.
  LedMind(std::unique_ptr<Mind> reader, ScriptMind script, int64_t from)
      : reader_(std::move(reader)), script_(std::move(script)), next_(static_cast<uint64_t>(from)) {}

  std::string dialect() const override { return reader_->dialect(); }
  std::string fingerprint() const override { return reader_->fingerprint(); }
  MindState start() override { return reader_->start(); }
  Status check(const MindState& mind) const override { return reader_->check(mind); }
  Result<int64_t> feed(MindState& mind, const std::string& segment) override { return reader_->feed(mind, segment); }
  // kNotFound when the script has no more calls.
  Result<Decoded> decode(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                         Rng& rng) override;
  Result<std::vector<Scored>> score(const MindState& mind, std::span<const std::string> calls) override {
    return reader_->score(mind, calls);
  }
  Result<Likeliest> likeliest(const MindState& mind, const Callable& callable, int width) override {
    return reader_->likeliest(mind, callable, width);
  }
  Result<std::string> save(const MindState& mind, const Digest& prefix) const override {
    return reader_->save(mind, prefix);
  }
  Result<MindState> load(std::string_view bytes, const Digest& prefix) const override {
    return reader_->load(bytes, prefix);
  }
  KeptFigures kept_figures() const override { return reader_->kept_figures(); }

 private:
  std::unique_ptr<Mind> reader_;
  ScriptMind script_;
  uint64_t next_;
};

}  // namespace anser::agent
