#include "agent/beam.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/check.h"

namespace anser::agent {
namespace {

// A text that is being written.
struct Ray {
  runtime::SharedState state;
  std::vector<float> logits;  // [V]
  runtime::Grammar::State at;
  std::string text;
  double log_prob = 0;
};

struct Done {
  std::string text;
  double log_prob = 0;
};

// One more token for a ray.
struct Step {
  size_t ray = 0;
  runtime::Token token = 0;
  double log_prob = 0;  // of the text with it
};

bool likelier(const Step& a, const Step& b) {
  if (a.log_prob != b.log_prob) return a.log_prob > b.log_prob;
  return a.ray != b.ray ? a.ray < b.ray : a.token < b.token;
}

class Beam {
 public:
  Beam(const runtime::Brain& brain, runtime::MaskCache& masks, const BeamOptions& options, kernels::Pool& pool)
      : brain_(brain), masks_(masks), options_(options), pool_(pool) {}

  Likeliest run(const MindState& mind) {
    rays_.push_back({mind.state, mind.logits, masks_.grammar().start(), "", 0});
    for (int t = 0; t < options_.max_tokens && !rays_.empty(); ++t) advance(best_steps());
    std::sort(done_.begin(), done_.end(), [](const Done& a, const Done& b) {
      return a.log_prob != b.log_prob ? a.log_prob > b.log_prob : a.text < b.text;
    });
    if (done_.size() > width()) done_.resize(width());
    Likeliest found{{}, tokens_};
    for (Done& done : done_) found.calls.push_back(std::move(done.text));
    return found;
  }

 private:
  size_t width() const { return static_cast<size_t>(options_.width); }

  // What a text must beat to be among the best: log-probabilities only fall.
  double bar() const {
    if (done_.size() < width()) return -1e30;
    std::vector<double> done;
    for (const Done& text : done_) done.push_back(text.log_prob);
    std::nth_element(done.begin(), done.begin() + options_.width - 1, done.end(), std::greater<>());
    return done[width() - 1];
  }

  std::vector<Step> best_steps() {
    std::vector<Step> steps;
    const double least = bar();
    for (size_t r = 0; r < rays_.size(); ++r) {
      const Ray& ray = rays_[r];
      const runtime::TokenSet& allowed = masks_.allowed(ray.at);
      const double norm = log_sum(ray.logits);
      for (size_t id = 0; id < ray.logits.size(); ++id) {
        if (!allowed.contains(static_cast<runtime::Token>(id)) || !std::isfinite(ray.logits[id])) continue;
        const double log_prob = ray.log_prob + static_cast<double>(ray.logits[id]) - norm;
        if (log_prob > least) steps.push_back({r, static_cast<runtime::Token>(id), log_prob});
      }
    }
    const size_t keep = std::min(width(), steps.size());
    std::partial_sort(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(keep), steps.end(), likelier);
    steps.resize(keep);
    return steps;
  }
  static double log_sum(const std::vector<float>& logits) {
    const double most = static_cast<double>(*std::max_element(logits.begin(), logits.end()));
    double sum = 0;
    for (const float logit : logits) sum += std::exp(static_cast<double>(logit) - most);
    return most + std::log(sum);
  }

  void advance(const std::vector<Step>& steps) {
    std::vector<Ray> next;
    std::vector<runtime::Token> fed;
    for (const Step& step : steps) {
      const Ray& from = rays_[step.ray];
      Ray ray{{}, {}, from.at, from.text + brain_.tokenizer.bytes(step.token), step.log_prob};
      CHECK(masks_.grammar().advance(ray.at, brain_.tokenizer.bytes(step.token)));
      // The steps come likeliest first: a text that is there already was reached by likelier tokens.
      const auto same = [&](const Ray& other) { return other.text == ray.text; };
      if (std::any_of(next.begin(), next.end(), same)) continue;
      if (masks_.grammar().finished(ray.at)) {
        finish(ray);
        continue;
      }
      ray.state = from.state;
      next.push_back(std::move(ray));
      fed.push_back(step.token);
    }
    std::vector<runtime::Stream> streams;
    for (size_t i = 0; i < next.size(); ++i) {
      next[i].logits.resize(rays_[0].logits.size());
      streams.push_back({&next[i].state.write(), {&fed[i], 1}, next[i].logits.data(), true});
    }
    if (!streams.empty()) brain_.model.forward(streams, pool_);
    tokens_ += static_cast<int64_t>(next.size());
    rays_ = std::move(next);
  }

  void finish(const Ray& ray) {
    for (Done& text : done_) {
      if (text.text != ray.text) continue;
      text.log_prob = std::max(text.log_prob, ray.log_prob);
      return;
    }
    done_.push_back({ray.text, ray.log_prob});
  }

  const runtime::Brain& brain_;
  runtime::MaskCache& masks_;
  const BeamOptions& options_;
  kernels::Pool& pool_;
  std::vector<Ray> rays_;
  std::vector<Done> done_;
  int64_t tokens_ = 0;
};

}  // namespace

Likeliest beam_search(const runtime::Brain& brain, const MindState& mind, runtime::MaskCache& masks,
                      const BeamOptions& options, kernels::Pool& pool) {
  CHECK(!mind.logits.empty() && options.width > 0);
  return Beam(brain, masks, options, pool).run(mind);
}

}  // namespace anser::agent
