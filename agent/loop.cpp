#include "agent/loop.h"

#include "agent/ending.h"
#include "agent/perform.h"
#include "base/clock.h"

namespace anser::agent {
namespace {

class Loop {
 public:
  Loop(LoopSetup& setup, const Dialect& dialect)
      : s_(setup), dialect_(dialect), world_(setup.world), memory_(setup.memory), chooser_(setup, dialect) {}

  Result<LoopResult> run() {
    TRY(look());
    if (memory_.acted_on.empty()) memory_.acted_on = workspace_hash_;
    while (!ended_ && !ended(ending_before(s_.interrupted, world_.left))) {
      TRY(forget());
      TRY(turn());
    }
    return result_;
  }

 private:
  bool ended(const std::optional<GivenUp>& last) {
    if (!last) return false;
    result_.ended = last->ended;
    result_.why = last->why;
    return ended_ = true;
  }

  Status forget() {
    const bool passed = passing();
    TRY_ASSIGN(const bool forgot, forget_when_due(s_));
    if (forgot) TRY(look());
    if (passed) memory_.passing_hash = workspace_hash_;  // the loop's own note changes no check
    return {};
  }

  bool passing() const { return memory_.passing_hash == workspace_hash_; }
  Status turn() {
    const auto begun = Clock().steady();
    Result<Choice> choice = chooser_.next(files_, passing());
    if (!choice) return without_step(choice.error());
    const bool verified = choice->verified;
    const std::optional<GivenUp> given_up = std::move(choice->given_up);
    Result<Performed> performed = perform(s_, std::move(*choice), ++world_.step);
    if (!performed) return without_step(performed.error());
    Step& step = performed->step;
    add_step(memory_.progress, step.action, step.observation, step.ran_check);
    const std::string before = workspace_hash_;
    if (performed->refused.empty()) TRY(look());
    if (workspace_hash_ != before) memory_.acted_on = workspace_hash_;
    if (verified || (step.ran_check && step.observation.ok)) memory_.passing_hash = workspace_hash_;
    judge(step, performed->refused, given_up);
    hand_over(memory_, step);
    step.fed.push_back(step.call);
    step.fed.push_back(dialect_.observation(step.observation.text));
    TRY_ASSIGN(const int64_t fed, s_.mind.feed(world_.mind, step.fed.back()));
    step.tokens += fed;
    step.seconds = seconds(Clock().steady() - begun);
    return finish(step);
  }

  // The script is at its end, or the step in flight was interrupted: as if it had not begun.
  Status without_step(const Error& error) {
    if (error.code != Errc::kNotFound && error.code != Errc::kCancelled) return error;
    ended(GivenUp{error.code == Errc::kNotFound ? Ended::kScriptFinished : Ended::kInterrupted, error.what});
    return {};
  }

  // Whether this step was the last.
  void judge(const Step& step, const std::string& refused, const std::optional<GivenUp>& given_up) {
    memory_.malformed = step.action.name.empty() ? memory_.malformed + 1 : 0;
    const int seen = memory_.stuck.seen(dialect_.canonical(step.call), memory_.acted_on, step.observation.text);
    if (ended(ending_of(step, refused, given_up, memory_.malformed, s_.max_malformed))) return;
    if (memory_.malformed > 0 || seen < s_.max_repeats || (!passing() && chooser_.search_next())) return;
    ended(GivenUp{Ended::kStuck, "the same call gave the same answer " + std::to_string(seen) + " times"});
  }

  // Charges the budget, fixes what the world is now, and makes the step durable.
  Status finish(Step& step) {
    result_.runs += runs_of(step);
    result_.tokens += tokens_of(step);
    charge(world_.left, step);
    step.workspace_hash = workspace_hash_;
    step.mind_hash = mind_hash(world_.mind);
    step.left = world_.left;
    step.rng = world_.rng.state();
    return s_.sink ? s_.sink(step) : Status();
  }

  Status look() {
    TRY_ASSIGN(const std::string hash, world_.box.tree_hash());
    if (std::exchange(workspace_hash_, hash) == hash) return {};
    TRY_ASSIGN(files_, workspace_files(world_.box));
    return {};
  }

  LoopSetup& s_;
  const Dialect& dialect_;
  OpenWorld& world_;
  LoopMemory& memory_;
  Chooser chooser_;
  std::vector<WorkspaceFile> files_;
  std::string workspace_hash_;
  bool ended_ = false;
  LoopResult result_;
};

}  // namespace

Result<LoopResult> run_loop(LoopSetup& setup) {
  const Dialect* dialect = find_dialect(setup.mind.dialect());
  if (dialect == nullptr) return Error{Errc::kUnsupported, unknown_dialect(setup.mind.dialect())};
  return Loop(setup, *dialect).run();
}

}  // namespace anser::agent
