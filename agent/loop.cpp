#include "agent/loop.h"

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
    while (going()) TRY(turn());
    return result_;
  }

 private:
  bool end(Ended ended, const std::string& why) {
    result_.ended = ended;
    result_.why = why;
    ended_ = true;
    return false;
  }

  bool going() {
    if (ended_) return false;
    if (s_.interrupted != nullptr && *s_.interrupted) return end(Ended::kInterrupted, "interrupted");
    const std::string spent = world_.left.spent();
    return spent.empty() || end(Ended::kBudget, "the budget of " + spent + " is spent");
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
    if (performed->refused.empty()) TRY(look());
    if (verified || (step.ran_check && step.observation.ok)) memory_.passing_hash = workspace_hash_;
    judge(step, performed->refused, given_up);
    step.fed = std::exchange(memory_.fed, {});
    step.reset = std::exchange(memory_.reset, false);
    step.fed.push_back(step.call);
    step.fed.push_back(dialect_.observation(step.observation.text));
    TRY_ASSIGN(const int64_t fed, s_.mind.feed(world_.mind, step.fed.back()));
    step.tokens += fed + std::exchange(memory_.fed_tokens, 0);
    step.seconds = seconds(Clock().steady() - begun);
    return finish(step);
  }

  // The script is at its end, or the step in flight was interrupted: as if it had not begun.
  Status without_step(const Error& error) {
    if (error.code != Errc::kNotFound && error.code != Errc::kCancelled) return error;
    end(error.code == Errc::kNotFound ? Ended::kScriptFinished : Ended::kInterrupted, error.what);
    return {};
  }

  // Whether this step was the last.
  void judge(const Step& step, const std::string& refused, const std::optional<GivenUp>& given_up) {
    memory_.malformed = step.action.name.empty() ? memory_.malformed + 1 : 0;
    const int seen = memory_.stuck.seen(dialect_.canonical(step.call), workspace_hash_, step.observation.text);
    if (!refused.empty()) {
      end(Ended::kBoxRefused, refused);
    } else if (step.observation.done) {
      end(Ended::kSubmitted, "submitted, and accepted by the check");
    } else if (given_up) {
      end(given_up->ended, given_up->why);
    } else if (memory_.malformed >= s_.max_malformed) {
      end(Ended::kMalformed, std::to_string(memory_.malformed) + " calls in a row could not be read");
    } else if (memory_.malformed == 0 && seen >= s_.max_repeats && (passing() || !chooser_.search_next())) {
      end(Ended::kStuck, "the same call gave the same answer " + std::to_string(seen) + " times");
    }
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
