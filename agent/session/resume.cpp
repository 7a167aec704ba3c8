// Going back to a world: its snapshot is found, its mind is loaded, or made again from the nearest one that can be.
#include "agent/budget.h"
#include "agent/session/sessions.h"

namespace anser::agent {
namespace {

Result<Rng> rng_of(const nlohmann::json& words) {
  Rng rng;
  std::array<uint64_t, 4> state{};
  if (!words.is_array() || words.size() != state.size()) return Error{Errc::kCorrupt, "the generator has four words"};
  for (size_t i = 0; i < state.size(); ++i) {
    if (!words[i].is_number_unsigned()) return Error{Errc::kCorrupt, "the generator has four words"};
    state[i] = words[i].get<uint64_t>();
  }
  rng.set_state(state);
  return rng;
}

}  // namespace

Result<MindState> Sessions::load_mind(const WorldRow& kept, const Mind& mind) {
  TRY_ASSIGN(const std::string bytes, states_.get(kept.state));
  TRY_ASSIGN(const StepRow row, journal_.step(kept.at));
  TRY_ASSIGN(MindState state, mind.load(bytes, row.prefix));
  const std::string hash = text_at(row.record, "mind_hash");
  if (!hash.empty() && hash != mind_hash(state)) return Error{Errc::kCorrupt, "it is not the state that the step says"};
  return state;
}

// What the mind had consumed before step `n` on the way to `head`.
Result<Digest> Sessions::prefix_before(const Node& head, int64_t n) {
  if (n == 0) return Digest();
  TRY_ASSIGN(const Node before, journal_.locate(head, n - 1));
  TRY_ASSIGN(const StepRow row, journal_.step(before));
  return row.prefix;
}

// From the nearest state that can be loaded, or from the last new start, on through what the transcript says.
Result<MindState> Sessions::mind_at(const StepRow& row, Mind& mind, std::string& note, int64_t& replayed) {
  MindState state;
  bool begun = false;  // it is a mind
  Node look = row.at;
  int64_t next = 0;  // the first step whose segments are still to be consumed
  for (;;) {
    TRY_ASSIGN(const WorldRow kept, journal_.nearest_kept(look));
    next = kept.at.n;
    if (!kept.state.empty()) {
      auto loaded = load_mind(kept, mind);
      if (loaded) {
        state = std::move(*loaded);
        begun = true;
        ++next;
        break;
      }
      note = "the state of step " + std::to_string(kept.at.n) + " was not used: " + loaded.error().message();
    }
    if (kept.reset) break;
    TRY_ASSIGN(look, journal_.locate(look, kept.at.n - 1));
  }
  TRY_ASSIGN(const std::vector<StepRow> rows, steps(row.at, next, row.at.n));
  TRY_ASSIGN(Digest prefix, prefix_before(row.at, next));
  for (const StepRow& one : rows) {
    // Never a mind that has read something else than this session did.
    prefix = prefix_after(prefix, one.reset, one.fed);
    if (prefix != one.prefix || (!one.reset && !begun)) {
      return Error{Errc::kCorrupt, name_of(one.at) + " does not follow from the steps before it: `anser session fsck`"};
    }
    begun = true;
    if (one.reset) state = mind.start();
    for (const std::string& segment : one.fed) {
      TRY_ASSIGN(const int64_t tokens, mind.feed(state, segment));
      replayed += tokens;
    }
  }
  const std::string hash = text_at(row.record, "mind_hash");
  if (!hash.empty() && hash != mind_hash(state)) {
    note += (note.empty() ? "" : "; ");
    note +=
        "the mind was made again from the transcript, but is not bit for bit what it was (another brain, or another "
        "kind of processor)";
  }
  return state;
}

void Sessions::take_newest_seen(Resumed& resumed, const Node& at, const std::string& dialect) {
  const Dialect* speech = find_dialect(dialect);
  const auto rows = steps(at, std::max<int64_t>(1, at.n + 1 - static_cast<int64_t>(StuckDetector::kWindow)), at.n);
  if (speech == nullptr || !rows) return;  // it notices circles later, then
  for (const StepRow& row : *rows) {
    if (row.record.contains("said")) resumed.memory.stuck = {};    // as when it was said
    const std::string acted_on = text_at(row.memory, "acted_on");  // steps of earlier versions do not have it
    resumed.memory.stuck.seen(speech->canonical(text_at(row.record, "call")),
                              acted_on.empty() ? text_at(row.record, "workspace_hash") : acted_on,
                              text_at(row.record, "observation"));
  }
}

Result<Resumed> Sessions::at(const Node& node, const std::string& dialect, Mind& mind, tools::Sandbox& sandbox,
                             const tools::BoxOptions& box) {
  TRY_ASSIGN(const StepRow row, journal_.step(node));
  if (row.snapshot.empty()) {
    return Error{Errc::kUnsupported, "step " + std::to_string(node.n) +
                                         " was recorded by an earlier version of this program, which kept no worlds: "
                                         "it can be shown, not gone back to"};
  }
  World world;
  auto snapshot = sandbox.find(row.snapshot);
  if (!snapshot) {
    return std::move(snapshot).error().with_context("the workspace at step " + std::to_string(node.n) +
                                                    " (`anser session fsck` says what is damaged)");
  }
  world.snapshot = std::move(*snapshot);
  TRY_ASSIGN(world.rng, rng_of(row.rng));
  TRY_ASSIGN(world.left, parse_budget(row.budget));
  world.step = node.n;
  std::string note;
  int64_t replayed = 0;
  TRY_ASSIGN(world.mind, mind_at(row, mind, note, replayed));
  TRY_ASSIGN(OpenWorld open, restore(world, mind, sandbox, box));
  Resumed resumed{std::move(open), {}, replayed, std::move(note)};
  TRY_ASSIGN(resumed.memory, parse_loop_memory(row.memory));
  take_newest_seen(resumed, node, dialect);
  return resumed;
}

Result<Resumed> Sessions::resume(const HeldSession& session, Mind& mind, tools::Sandbox& sandbox,
                                 const tools::BoxOptions& box) {
  if (session.row.head.line == 0) {
    return Error{Errc::kUnsupported,
                 "session " + std::to_string(session.row.id) + " ended before its first world was kept: run it again"};
  }
  TRY_ASSIGN(Resumed resumed, at(session.row.head, session.row.dialect, mind, sandbox, box));
  if (resumed.replayed_tokens == 0) return resumed;
  // The next time it is there. A mind that cannot be written down, or a full disk, is no reason not to go on.
  const auto bytes = mind.save(resumed.world.mind, session.prefix);
  const auto state = bytes ? states_.put(*bytes) : Result<std::string>(bytes.error());
  if (state) (void)journal_.put_state(session.row.head, *state);
  return resumed;
}

}  // namespace anser::agent
