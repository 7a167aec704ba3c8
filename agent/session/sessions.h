// Sessions: the journal, the log, the states and the snapshots of a data directory as one thing: a line of worlds that
// can be left at any step and gone on with, in another process, on another day.
//
//   DIR/sessions.db         journal.h
//   DIR/log/<id>            log.h; whoever has it open holds the session
//   DIR/blobs/              states.h
//   DIR/store/              the sandbox's store of layers and kept snapshots (SandboxOptions::store)
//   DIR/lock                shared while a step is added whose snapshot nobody names yet, exclusive while what nobody
//                           names is freed
//
// Of a step, in this order: the snapshot is kept, the log is synced, the journal commits, the caller is told. Killed at
// any moment, the session is at the step before or at this one. Where the journal lacks what the log has last, whoever
// holds the session next puts it there: SQLite drops the end of a damaged write-ahead log without a word.
//
// Which states are kept: those of the newest kRecent steps, of steps where lines part, and of anchors: a step is an
// anchor when `spacing` more tokens were consumed than at the last one. So going back costs at most the reading of
// `spacing` tokens and one step, however long the session is.
//
// Tested by tests/agent/sessions_test.cpp, session_crash_test.py.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "agent/loop_memory.h"
#include "agent/mind.h"
#include "agent/session/journal.h"
#include "agent/session/log.h"
#include "agent/session/states.h"
#include "agent/world.h"
#include "base/clock.h"

namespace anser::agent {

// A session that nobody else writes to while this lives.
struct HeldSession {
  SessionRow row;
  SessionLog log;
  // Of the mind at the head: everything that it has consumed since it was started.
  Digest prefix;
  int64_t consumed = 0;
};

// A session as it is at its head, open.
struct Resumed {
  OpenWorld world;
  LoopMemory memory;
  int64_t replayed_tokens = 0;  // of the transcript, since the state was not kept
  std::string note;             // "" or what a person should know: a state was damaged, or another brain's
};

class Sessions {
 public:
  static constexpr int64_t kRecent = 4;
  // For work: the directory is made where it is missing. kPermission, before anything is changed, where it or what is
  // in it cannot be written. `clock` (null: the machine's) says when things happened, and nothing depends on its going
  // forward; it must outlive the Sessions.
  static Result<Sessions> open(const std::string& data_directory, const Clock* clock = nullptr);
  // To list, show and export: the same, or, where it cannot be written, as it is. Nothing is made there then.
  static Result<Sessions> open_to_read(const std::string& data_directory);
  bool read_only() const { return read_only_; }
  std::string now(int64_t days_ago = 0) const;  // "2026-11-23T06:45:00Z"
  std::string store() const { return directory_ + "/store"; }
  // The index of all workspaces' notes.
  static std::string notes_path_in(const std::string& data_directory) { return data_directory + "/notes.db"; }
  std::string notes_path() const { return notes_path_in(directory_); }

  Journal& journal() { return journal_; }
  const StateShelf& states() const { return states_; }
  const std::string& directory() const { return directory_; }
  Result<std::vector<int64_t>> logs() const;  // sessions that there is a log of, ascending
  // Who has it open ("process 123 (anser run ...)"); "" when nobody does.
  std::string holder(int64_t id) const;
  std::string log_path(int64_t id) const { return directory_ + "/log/" + std::to_string(id); }

  // `row` without its id. With a name that is taken: kInvalid.
  Result<HeldSession> begin(SessionRow row);
  // As Journal::session; kResource, with who it is, while another process holds it.
  Result<HeldSession> hold(const std::string& word);
  // A session of its own that is where `from` is. Nothing is copied.
  Result<HeldSession> fork(const SessionRow& from, const Node& at, const std::string& name);

  // What the session has come to, with `step` (the beginning of the session where there is none), on the disk when it
  // returns. The world is committed and goes on.
  Status record(HeldSession& session, OpenWorld& world, LoopMemory& memory, const Step* step, const Mind& mind,
                tools::Sandbox& sandbox);
  // A step as it is, with its snapshot kept and its state put: record() and bundle.h.
  Status add(HeldSession& session, StepRow& row, const std::string& state);
  // To the step of this number, on the way to the head or on the way from there to the tip. kNotFound.
  Status move(HeldSession& session, int64_t n);
  // Changes of the row that are no step: name, ending.
  Status put(HeldSession& session);

  // The world at the session's head. A state that is not there, damaged, or another mind's is made again: kCorrupt only
  // where the snapshot is not there.
  Result<Resumed> resume(const HeldSession& session, Mind& mind, tools::Sandbox& sandbox,
                         const tools::BoxOptions& box = {});
  // As resume(), of any step.
  Result<Resumed> at(const Node& node, const std::string& dialect, Mind& mind, tools::Sandbox& sandbox,
                     const tools::BoxOptions& box = {});

  // The steps from number `first` to `last` on the way to `head`, in their order.
  Result<std::vector<StepRow>> steps(const Node& head, int64_t first, int64_t last);

  // Nobody frees anything while this lives; with `alone`, nobody adds a step or changes a row.
  Result<UniqueFd> adding() const;
  Result<UniqueFd> alone() const;

 private:
  Sessions(std::string directory, Journal journal, StateShelf states, const Clock* clock, bool read_only)
      : directory_(std::move(directory)),
        journal_(std::move(journal)),
        states_(std::move(states)),
        clock_(clock),
        read_only_(read_only) {}
  static Status check_writable(const std::string& data_directory);
  Status catch_up(HeldSession& session);  // catch_up.cpp
  Status thin(const SessionRow& session);
  Result<Digest> prefix_before(const Node& head, int64_t n);
  Result<MindState> load_mind(const WorldRow& kept, const Mind& mind);
  Result<MindState> mind_at(const StepRow& row, Mind& mind, std::string& note, int64_t& replayed);
  void take_newest_seen(Resumed& resumed, const Node& at, const std::string& dialect);
  std::string directory_;
  Journal journal_;
  StateShelf states_;
  const Clock* clock_;  // null: the machine's
  bool read_only_;
};

}  // namespace anser::agent
