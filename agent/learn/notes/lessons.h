// Lessons: training documents about work that outlives the state: sessions that note and recall, and tasks of many
// steps that go on after the state was cleared. Written with the words of agent/protocol, agent/context and tools/.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "agent/learn/episodes.h"
#include "agent/learn/notes/desk.h"
#include "agent/learn/notes/scenario.h"

namespace anser::agent {

// A task of many steps in one session.
struct LongTask {
  std::string kind;  // sum, replace, checklist
  std::string goal;
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> last;  // those that must be different in the end, and how
};

// `parts`: files to be worked off.
LongTask draw_long_task(int parts, Words& words);

// One document a session; neighbours in time may share one, the second beginning with a turn of the user.
Result<std::vector<Episode>> write_sessions(const Scenario& scenario, Rng& rng);
// How it is worked off. `forget_every`: steps to each reset, 0: never; below 3 there is no end to some. `slips`: the
// share of edits before which one goes wrong, which is in the document and is not learnt.
struct LongWay {
  int forget_every = 0;
  double slips = 0;
};
// One document up to each reset. What is done next is a function of what the workspace, the goal and the calls since
// then say.
Result<std::vector<Episode>> write_long_task(const LongTask& task, const LongWay& way, Rng& rng);

// An endless, reproducible stream of both: batch `index` of a seed.
struct LessonBatch {
  std::vector<Episode> episodes;
  std::map<std::string, int64_t> kinds;
};
Result<LessonBatch> make_lessons(uint64_t seed, Split split, uint64_t index);

}  // namespace anser::agent
