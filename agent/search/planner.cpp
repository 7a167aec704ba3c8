// The strategies, over one tree: a greedy chain, the root's candidates in order, and Monte-Carlo tree search. None of
// them looks at the size of its budget, so that a search with 64 runs begins with the search with 16.
#include "agent/search/planner.h"

#include <algorithm>

#include "agent/search/tree.h"

namespace anser::agent {
namespace {

class Search {
 public:
  Search(const World& world, const SearchContext& context, double root_score)
      : world_(world), context_(context), tree_(world, context, root_score), start_(clock().steady()) {}

  Result<PlanResult> run() {
    switch (context_.options.strategy) {
      case Strategy::kGreedy:
        TRY(greedy());
        break;
      case Strategy::kBestOfN:
        TRY(best_of_n());
        break;
      case Strategy::kMcts:
        TRY(mcts());
        break;
    }
    return result();
  }

 private:
  const Clock& clock() const {
    static const Clock real;
    return context_.clock == nullptr ? real : *context_.clock;
  }

  // True when the search must end; ended_ says why.
  bool spent() {
    const Budget& left = world_.left;
    const auto over = [](double limit, double used) { return limit >= 0 && used >= limit; };
    if (tree_.runs() >= context_.options.budget_runs || over(static_cast<double>(left.runs), tree_.runs())) {
      ended_ = "runs";
    } else if (over(static_cast<double>(left.tokens), static_cast<double>(tree_.tokens()))) {
      ended_ = "tokens";
    } else if (over(left.sandbox_cpu_seconds, tree_.cpu_seconds())) {
      ended_ = "sandbox cpu";
    } else if (over(left.wall_seconds, seconds(clock().steady() - start_))) {
      ended_ = "wall";
    }
    return !ended_.empty();
  }

  // Backs the child up; true when it is verified.
  bool settled(int child) {
    tree_.back_up(child);
    if (tree_.node(child).passed) ended_ = "verified";
    return tree_.node(child).passed;
  }

  Status best_of_n() {
    TRY(tree_.expand(0));
    while (!spent()) {
      TRY_ASSIGN(const int child, tree_.try_next(0));
      if (child < 0) {
        ended_ = "exhausted";
      } else if (settled(child)) {
        return {};
      }
    }
    return {};
  }

  Status mcts() {
    while (!spent()) {
      TRY_ASSIGN(const int node, tree_.select());
      if (node < 0) {
        ended_ = "exhausted";
        return {};
      }
      TRY_ASSIGN(const int child, tree_.try_next(node));
      if (child >= 0 && settled(child)) return {};
    }
    return {};
  }

  // The brain's own chain: edit, read what the check said, edit again. Edits that need no run (refused, or back to a
  // workspace already seen) cost none; twice the budget bounds them.
  Status greedy() {
    int here = 0;
    for (int attempt = 0; attempt < 2 * context_.options.budget_runs && !spent(); ++attempt) {
      TRY(tree_.read_up(here));
      if (tree_.node(here).files.empty()) break;
      const int nodes = tree_.size();
      TRY_ASSIGN(here, greedy_step(here));
      if (here < 0) break;
      if (tree_.size() > nodes && settled(here)) return {};
    }
    if (ended_.empty()) ended_ = "exhausted";
    return {};
  }

  // The node that one greedy edit leads to: a new child, an old node, or `here` again; -1 when what the brain wrote is
  // no call.
  Result<int> greedy_step(int here) {
    const Tree::Node& node = tree_.node(here);
    Rng rng = world_.rng;  // unused at temperature 0
    TRY_ASSIGN(Decoded decoded, context_.mind.decode(node.world.mind, edit_callable(node.files), DecodeOptions(), rng));
    Candidate edit = read_call(node, decoded);
    if (edit.action.name != "edit") return -1;
    int next = here;
    if (edit.result != Digest()) {
      next = tree_.find_same(here, edit);
      if (next < 0) {
        TRY_ASSIGN(const int child, tree_.try_one(here, edit));
        if (child >= 0) return child;
        next = here;
      }
    }
    TRY_ASSIGN(const Trial trial, context_.evaluator.try_edit(node.world.snapshot, edit.action, false));
    int64_t tokens = decoded.tokens;
    for (const std::string& segment : trial.segments) {
      TRY_ASSIGN(const int64_t read, context_.mind.feed(decoded.after, segment));
      tokens += read;
    }
    tree_.move_mind(next, std::move(decoded.after), tokens);
    return next;
  }

  // A decoded call as a candidate; no action when it cannot be read, no result digest when it does not apply.
  Candidate read_call(const Tree::Node& node, const Decoded& decoded) const {
    Candidate edit;
    if (auto action = context_.dialect.parse(decoded.call)) edit.action = std::move(*action);
    edit.call = decoded.call;
    edit.log_prob = decoded.log_prob;
    edit.prior = 1;
    const auto path = edit.action.arguments.find("path");
    if (path == edit.action.arguments.end() || !path->is_string()) return edit;
    edit.path = path->get<std::string>();
    for (const SourceFile& file : node.files) {
      if (file.path != edit.path) continue;
      if (const auto text = edited_text_of(file.text, edit.action)) edit.result = text_digest(*text);
    }
    return edit;
  }

  PlanResult result() const {
    PlanResult result;
    for (int i = 0; i < tree_.size(); ++i) result.nodes.push_back(tree_.node(i).facts);
    const int answer = tree_.answer();
    result.actions = tree_.path_to(answer);
    result.verified = tree_.node(answer).passed;
    result.score = tree_.node(answer).score();
    result.runs_used = tree_.runs();
    result.candidates = static_cast<int>(tree_.node(0).candidates.items.size());
    result.tokens = tree_.tokens();
    result.sandbox_cpu_seconds = tree_.cpu_seconds();
    result.ended = ended_;
    return result;
  }

  const World& world_;
  const SearchContext& context_;
  Tree tree_;
  std::chrono::steady_clock::time_point start_;
  std::string ended_;
};

}  // namespace

Result<PlanResult> plan(const World& world, const SearchContext& context) {
  double root_score = context.root_score;
  if (root_score < 0) {
    TRY_ASSIGN(root_score, context.evaluator.score(world.snapshot));
  }
  return Search(world, context, root_score).run();
}

}  // namespace anser::agent
