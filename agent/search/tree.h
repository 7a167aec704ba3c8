// Tree: the arena of a search. A node is a world: a workspace, and the mind that has read how it came about.
// Used by plan() (agent/search/planner.h); a node's mind is made only when the node is expanded.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "agent/search/candidates.h"
#include "agent/search/evaluator.h"
#include "agent/search/planner.h"
#include "agent/world.h"
#include "base/result.h"

namespace anser::agent {

class Tree {
 public:
  // What the workspace has become: changed files and what they read now. Equal keys are never run twice.
  using Contents = std::map<std::string, Digest>;

  struct Node {
    PlanNode facts;  // facts.value is q
    Action action;   // that led here
    bool passed = false;
    bool gained = true;  // its score is above its parent's
    bool read = false, expanded = false, closed = false;
    Contents contents;
    std::vector<std::string> unread;  // what its mind must read, after its parent's mind
    World world;                      // once read; its budget is the search's, one for all nodes
    std::vector<SourceFile> files;    // once read
    CandidateList candidates;         // once expanded; `next` is the first not yet tried
    size_t next = 0;
    std::vector<int> children;
    double score() const { return facts.score; }
  };

  // REQUIRES: `world` and `context` outlive the tree.
  Tree(const World& world, const SearchContext& context, double root_score);

  const Node& node(int i) const { return nodes_[static_cast<size_t>(i)]; }
  int size() const { return static_cast<int>(nodes_.size()); }
  int runs() const { return runs_; }
  int64_t tokens() const { return tokens_; }
  double cpu_seconds() const { return cpu_seconds_; }

  // The node's world is made of its parent's: the workspace with the edit, and the mind that has read it; its files are
  // listed. Cheap when already done; refused whole.
  Status read_up(int node);
  // read_up, then candidates in the order asked for. A node without any is closed and its penalty backed up.
  Status expand(int node);
  // Runs the next untried candidate of an expanded node. Its child, or -1 when none was left.
  Result<int> try_next(int node);
  // Runs one given candidate and adds it as a child; -1 when it changes nothing, was run before, or does not apply.
  Result<int> try_one(int node, const Candidate& candidate);
  // For the greedy chain: the node whose workspace is what the candidate would make of `node`'s, -1 when it is new; and
  // that node's mind goes on to `mind`, having read a call that was not run.
  int find_same(int node, const Candidate& candidate) const;
  void move_mind(int node, MindState mind, int64_t tokens);

  // Down from the root by PUCT, expanding on the way, to the node whose next candidate should run; -1 when every node
  // is closed.
  Result<int> select();
  // After `child` has been run: visits and values from its parent to the root.
  void back_up(int child);

  // The verified node; else the best score above the root's, the first one run of equals; 0 when there is none.
  int answer() const;
  std::vector<Action> path_to(int node) const;

 private:
  static constexpr int kNone = -2, kUntried = -1;
  // What the node's world is made from: its parent's (the root: the search's), with the node's own generator.
  World world_of(int node) const;
  Node& at(int i) { return nodes_[static_cast<size_t>(i)]; }
  // kUntried, kNone, or the child to go down to.
  int best_step(const Node& node) const;
  void close(int node);
  Contents contents_after(const Node& node, const Candidate& candidate) const;

  const World& world_;
  const SearchContext& context_;
  std::vector<Node> nodes_;
  Contents root_files_;
  std::set<Contents> seen_;
  int runs_ = 0;
  int64_t tokens_ = 0;
  double cpu_seconds_ = 0;
};

}  // namespace anser::agent
