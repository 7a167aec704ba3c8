// Episodes: training documents about programs being debugged, written with the words of agent/protocol and tools/, so
// that what is learnt is what is met.
//
// An episode is planned first (which versions of the file it goes through), then judged (agent/learn/judge.h: what the
// test script prints for each), then written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent/learn/bugs.h"
#include "agent/learn/judge.h"
#include "agent/learn/program.h"
#include "runtime/train/shard.h"

namespace anser::agent {

// Loss weights by what a token is (docs/training.md). A wrong call and everything else: 0.
inline constexpr float kLineWeight = 2.0f, kTextWeight = 1.5f, kCallWeight = 0.5f, kListingWeight = 0.2f,
                       kOutputWeight = 0.04f;

// One segment of a transcript with the loss weight of its bytes.
struct Segment {
  struct Span {
    size_t begin = 0, end = 0;
    float weight = 0;
  };
  std::string text;
  std::vector<Span> spans;  // ascending; bytes in no span weigh 0
};

struct Episode {
  std::vector<Segment> segments;  // prompt, call, observation, call, ...
  std::string origin, name, cluster;
  std::vector<std::string> kinds;  // of the bugs; empty: nothing was wrong
  int wrong_edits = 0;
  std::string path, first, last;  // of the file: its name, the version it begins with, the right one
};

struct Move {
  Edit edit;
  bool wrong = false;
  bool run_after = true;
};

// What will happen; versions[i] becomes versions[i + 1] by moves[i].
struct EpisodePlan {
  std::string goal;
  std::vector<std::string> versions;
  std::vector<Move> moves;
  std::vector<std::string> kinds;
  bool read_first = false;    // before the first run
  bool search_first = false;  // finds the function before it reads
  bool reread = false;        // after a wrong edit
  bool note = false;
  int forget_after = 0;  // steps after which the mind is started anew, and the document begins; 0: never
};

// A program with the plans that share one judgement of it.
struct PlannedProgram {
  Program program;
  JudgeItem item;  // its variants are the plans' wrong versions
  std::vector<EpisodePlan> plans;
};

// `count` plans with different bugs, as far as the program has places for them.
PlannedProgram plan_program(Program program, int count, Rng& rng);

// The transcript of a plan. Nothing when the tests do not see the bug, or see a wrong edit as right.
std::optional<Episode> write_episode(const PlannedProgram& planned, const EpisodePlan& plan, const Judged& judged);

// Tokenises segment by segment, as minds do.
runtime::Document to_document(const Episode& episode, const runtime::Tokenizer& tokenizer);

}  // namespace anser::agent
