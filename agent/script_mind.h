// ScriptMind: a mind that says what a list says. For tests of the loop, for replaying a saved trajectory, and for
// `anser run --script`. One token per byte; its whole state is how far it has come.
#pragma once

#include <string>
#include <vector>

#include "agent/mind.h"

namespace anser::agent {

class ScriptMind final : public Mind {
 public:
  // Raw texts, well formed or not.
  explicit ScriptMind(std::vector<std::string> calls, std::string dialect = "g1i")
      : calls_(std::move(calls)), dialect_(std::move(dialect)) {}

  // A JSON list of calls: {"name":..,"arguments":{..}} objects, or strings that are said as they are; or the report of
  // `anser run --json`, whose steps are said again. kInvalid names the element that is neither.
  // REQUIRES: `dialect` is known.
  static Result<ScriptMind> from_json(const std::string& text, const std::string& dialect = "g1i");

  std::string dialect() const override { return dialect_; }
  std::string fingerprint() const override { return "script"; }
  bool forgets() const override { return false; }
  MindState start() override { return {}; }
  Status check(const MindState& mind) const override;
  Result<int64_t> feed(MindState& mind, const std::string& segment) override;
  // kNotFound when the script has no more calls.
  Result<Decoded> decode(const MindState& mind, const Callable& callable, const DecodeOptions& options,
                         Rng& rng) override;
  // The call that the script says next is the likeliest; among others, the shorter.
  Result<Likeliest> likeliest(const MindState&, const Callable&, int) override { return Likeliest(); }
  Result<std::vector<Scored>> score(const MindState& mind, std::span<const std::string> calls) override;
  Result<std::string> save(const MindState& mind, const Digest& prefix) const override;
  Result<MindState> load(std::string_view bytes, const Digest& prefix) const override;

  // "" behind the last one.
  std::string call_at(uint64_t n) const { return n < calls_.size() ? calls_[n] : ""; }

 private:
  std::vector<std::string> calls_;
  std::string dialect_;
};

}  // namespace anser::agent
