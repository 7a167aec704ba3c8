// Monte-Carlo tree search over workspaces.
//
// A node's candidates are tried in the order of their prior, one run each: the tree widens by one child at a time, and
// PUCT weighs the next untried candidate (valued like its parent) against the children that gained on it. Going on
// below a child means that one edit is not enough, which is rare: its prior and its gain count by that chance, so that
// the search widens as long as the untried are likely, and deepens when they no longer are. A child that gained nothing
// is most likely just wrong, so it waits until its parent has nothing left to try.
//
// Guards: N = 0 (puct), empty expansions (closed, with a penalty), closed nodes are never selected again, children are
// ordered by index. Only visible tests are ever run here.
#include "agent/search/tree.h"

#include <algorithm>

#include "agent/search/puct.h"
#include "base/check.h"

namespace anser::agent {

Tree::Tree(const World& world, const SearchContext& context, double root_score) : world_(world), context_(context) {
  Node root;
  root.facts.prior = 1;
  root.facts.score = root_score;
  root.facts.value = first_value(root_score, root_score, false, context.options.another);
  root.facts.visits = 1;
  root.world = world_of(0);
  nodes_.push_back(std::move(root));
  seen_.insert(Contents());
}

// Each node has a generator of its own, so that what is sampled there does not depend on the order of the search.
World Tree::world_of(int node) const {
  const int parent = node == 0 ? -1 : this->node(node).facts.parent;
  World world = parent < 0 ? world_ : this->node(parent).world;
  world.rng = Rng(world_.rng).split(static_cast<uint64_t>(node));
  return world;
}

Status Tree::read_up(int node) {
  Node& here = at(node);
  if (here.read) return {};
  World world = world_of(node);
  int64_t tokens = 0;
  if (here.facts.parent >= 0) {
    TRY_ASSIGN(world.snapshot, context_.evaluator.keep_edit(world.snapshot, here.action));
    for (const std::string& segment : here.unread) {
      TRY_ASSIGN(const int64_t read, context_.mind.feed(world.mind, segment));
      tokens += read;
    }
    ++world.step;
  }
  TRY_ASSIGN(here.files, context_.evaluator.sources(world.snapshot));
  here.world = std::move(world);
  here.unread.clear();
  here.read = true;
  tokens_ += tokens;
  if (node == 0) {
    for (const SourceFile& file : here.files) root_files_[file.path] = text_digest(file.text);
  }
  return {};
}

Status Tree::expand(int node) {
  TRY(read_up(node));
  Node& here = at(node);
  if (here.expanded) return {};
  Rng rng = here.world.rng;
  if (node == 0 && context_.root_candidates != nullptr) {
    here.candidates = *context_.root_candidates;
  } else {
    TRY_ASSIGN(here.candidates,
               find_candidates(context_.mind, context_.dialect, here.world.mind, here.files, context_.options, rng));
  }
  Rng order = rng.split(1);
  reorder(here.candidates, context_.options.order, order);
  tokens_ += here.candidates.tokens;
  here.expanded = true;
  if (here.candidates.items.empty()) close(node);
  return {};
}

Tree::Contents Tree::contents_after(const Node& node, const Candidate& candidate) const {
  Contents contents = node.contents;
  const auto original = root_files_.find(candidate.path);
  if (original != root_files_.end() && original->second == candidate.result) {
    contents.erase(candidate.path);
  } else {
    contents[candidate.path] = candidate.result;
  }
  return contents;
}

Result<int> Tree::try_next(int node) {
  CHECK(at(node).expanded);
  while (at(node).next < at(node).candidates.items.size()) {
    const Candidate candidate = at(node).candidates.items[at(node).next++];
    TRY_ASSIGN(const int child, try_one(node, candidate));
    if (child >= 0) return child;
  }
  return -1;
}

Result<int> Tree::try_one(int node, const Candidate& candidate) {
  Contents contents = contents_after(at(node), candidate);
  if (!seen_.insert(contents).second) return -1;
  TRY_ASSIGN(Trial trial, context_.evaluator.try_edit(at(node).world.snapshot, candidate.action, true));
  if (!trial.ran) return -1;
  cpu_seconds_ += trial.cpu_seconds;
  Node child;
  child.action = candidate.action;
  child.passed = trial.passed;
  child.gained = trial.passed || trial.score > at(node).score();
  child.contents = std::move(contents);
  child.unread.push_back(candidate.call);
  for (std::string& segment : trial.segments) child.unread.push_back(std::move(segment));
  child.facts.parent = node;
  child.facts.call = candidate.call;
  child.facts.prior = candidate.prior;
  child.facts.log_prob = candidate.log_prob;
  child.facts.score = trial.score;
  child.facts.value = first_value(trial.score, at(node).score(), trial.passed, context_.options.another);
  child.facts.visits = 1;
  child.facts.run_index = runs_++;
  const int index = size();
  nodes_.push_back(std::move(child));
  at(node).children.push_back(index);
  return index;
}

int Tree::find_same(int node, const Candidate& candidate) const {
  const Contents contents = contents_after(this->node(node), candidate);
  for (int i = 0; i < size(); ++i) {
    if (this->node(i).contents == contents) return i;
  }
  return -1;
}

void Tree::move_mind(int node, MindState mind, int64_t tokens) {
  at(node).world.mind = std::move(mind);
  tokens_ += tokens;
}

int Tree::best_step(const Node& node) const {
  const PuctConstants constants{context_.options.c1, context_.options.c2};
  const bool untried = node.next < node.candidates.items.size();
  int best = kNone;
  double best_value = 0;
  for (const int i : node.children) {
    const Node& child = this->node(i);
    if (child.closed || (untried && !child.gained)) continue;
    const double prior = context_.options.another * child.facts.prior;
    const double value = puct(child.facts.value, prior, node.facts.visits, child.facts.visits, constants);
    if (best != kNone && value <= best_value) continue;
    best = i;
    best_value = value;
  }
  if (!untried) return best;
  // Valued by what its siblings gave so far: a node whose edits keep failing loses to one that was tried less. With its
  // parent's own score instead, a child that gained is left after a single failure below it.
  const double value = puct(node.facts.value, node.candidates.items[node.next].prior, node.facts.visits, 0, constants);
  return best == kNone || value > best_value ? kUntried : best;
}

Result<int> Tree::select() {
  int here = 0;
  while (!node(0).closed) {
    TRY(expand(here));
    const int step = node(here).closed ? kNone : best_step(node(here));
    if (step == kUntried) return here;
    if (step == kNone) {
      if (!node(here).closed) close(here);
      here = 0;
    } else {
      here = step;
    }
  }
  return -1;
}

void Tree::close(int node) {
  at(node).closed = true;
  at(node).facts.value = -1;
  ++at(node).facts.visits;
  back_up(node);
}

void Tree::back_up(int child) {
  std::vector<std::pair<int, double>> values;
  for (int i = at(child).facts.parent; i >= 0; i = at(i).facts.parent) {
    Node& here = at(i);
    ++here.facts.visits;
    values.clear();
    for (const int c : here.children) values.emplace_back(at(c).facts.visits, at(c).facts.value);
    here.facts.value = backed_up(here.facts.value, values, context_.options.alpha, context_.options.gamma);
  }
}

int Tree::answer() const {
  int best = 0;
  for (int i = 1; i < size(); ++i) {
    if (node(i).passed) return i;
    if (node(i).score() > node(best).score()) best = i;
  }
  return best;
}

std::vector<Action> Tree::path_to(int node) const {
  std::vector<Action> path;
  for (int i = node; this->node(i).facts.parent >= 0; i = this->node(i).facts.parent)
    path.push_back(this->node(i).action);
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace anser::agent
