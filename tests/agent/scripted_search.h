// A mind and a world made of plain text, for tests of the search: every call and its log-probability is given, every
// run is written down.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "agent/search/candidates.h"
#include "agent/search/evaluator.h"
#include "agent/search/planner.h"
#include "agent/verdict.h"
#include "base/check.h"

namespace anser::test {

// Its state is what it has read. `likes` gives the log-probability of a call after what was read; samples are drawn
// evenly from `calls`; the greedy call is the likeliest of them.
class ScriptedMind final : public agent::Mind {
 public:
  std::vector<std::string> calls;
  std::function<double(const std::string& read, const std::string& call)> likes;

  std::string dialect() const override { return "g1i"; }
  std::string fingerprint() const override { return "scripted"; }
  agent::MindState start() override { return {}; }
  Status check(const agent::MindState& mind) const override {
    if (mind.cursor < texts_.size()) return {};
    return Error{Errc::kInvalid, "a state of another mind"};
  }
  std::string chokes_on;  // a segment that cannot be read; "": none

  Result<int64_t> feed(agent::MindState& mind, const std::string& segment) override {
    if (!chokes_on.empty() && segment == chokes_on) return Error{Errc::kResource, "no memory for the state"};
    mind.cursor = remember(texts_[mind.cursor] + segment);
    return 1;
  }
  Result<agent::Decoded> decode(const agent::MindState& mind, const agent::Callable&,
                                const agent::DecodeOptions& options, Rng& rng) override {
    CHECK(!calls.empty());
    const std::string& read = texts_[mind.cursor];
    std::string call = calls[0];
    if (options.temperature > 0) {
      call = rng.pick(calls);
    } else {
      for (const std::string& other : calls) {
        if (likes(read, other) > likes(read, call)) call = other;
      }
    }
    agent::Decoded decoded{call, likes(read, call), 1, mind};
    decoded.after.cursor = remember(read + call);
    return decoded;
  }
  Result<std::vector<agent::Scored>> score(const agent::MindState& mind, std::span<const std::string> asked) override {
    std::vector<agent::Scored> scores;
    for (const std::string& call : asked) scores.push_back({likes(texts_[mind.cursor], call), 1});
    return scores;
  }
  Result<agent::Likeliest> likeliest(const agent::MindState& mind, const agent::Callable&, int width) override {
    std::vector<std::string> found = calls;
    std::stable_sort(found.begin(), found.end(), [&](const std::string& a, const std::string& b) {
      return likes(texts_[mind.cursor], a) > likes(texts_[mind.cursor], b);
    });
    if (static_cast<int>(found.size()) > width) found.resize(static_cast<size_t>(width));
    return agent::Likeliest{found, width};
  }
  const std::string& read_by(const agent::MindState& mind) const { return texts_[mind.cursor]; }

 private:
  uint64_t remember(const std::string& text) {
    const auto found = std::find(texts_.begin(), texts_.end(), text);
    if (found == texts_.end()) texts_.push_back(text);
    return static_cast<uint64_t>(std::find(texts_.begin(), texts_.end(), text) - texts_.begin());
  }
  std::vector<std::string> texts_{""};
};

// A workspace of one file, "f.txt"; a snapshot's id is its text.
class TextWorld final : public agent::Evaluator {
 public:
  std::function<double(const std::string& text)> check;  // share of tests passed; 1 passes
  std::vector<std::string> run_texts;                    // what was run, in order
  bool keeps_nothing = false;                            // keep_edit() is refused

  Result<std::vector<agent::SourceFile>> sources(const tools::Snapshot& workspace) override {
    return std::vector<agent::SourceFile>{{"f.txt", workspace.id}};
  }
  Result<double> score(const tools::Snapshot& workspace) override { return check(workspace.id); }
  Result<agent::Trial> try_edit(const tools::Snapshot& workspace, const agent::Action& edit, bool run_check) override {
    agent::Trial trial;
    const auto text = agent::edited_text_of(workspace.id, edit);
    if (!text) {
      trial.segments = {"<refused>"};
      return trial;
    }
    trial.applied = true;
    trial.segments = {"<edited>"};
    if (!run_check) return trial;
    run_texts.push_back(*text);
    trial.ran = true;
    trial.score = check(*text);
    trial.passed = trial.score == 1;
    trial.cpu_seconds = 0.5;
    trial.segments.push_back("<run>");
    trial.segments.push_back("<" + std::to_string(trial.score) + ">");
    return trial;
  }
  Result<tools::Snapshot> keep_edit(const tools::Snapshot& workspace, const agent::Action& edit) override {
    if (keeps_nothing) return Error{Errc::kResource, "the disk is full"};
    tools::Snapshot kept;
    TRY_ASSIGN(kept.id, agent::edited_text_of(workspace.id, edit));
    return kept;
  }
};

inline std::string edit_call(int line, const std::string& text, const std::string& path = "f.txt") {
  agent::Action action{"edit", nlohmann::ordered_json::object()};
  action.arguments["path"] = path;
  action.arguments["line"] = line;
  action.arguments["text"] = text;
  return agent::find_dialect("g1i")->call(action);
}

}  // namespace anser::test
