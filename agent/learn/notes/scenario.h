// Scenarios: work over many sessions, as people would talk: things are told, change, are taken back, and are asked for
// when the state that heard them is long gone. The truth is kept beside, so every question has one answer.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "agent/learn/notes/words.h"

namespace anser::agent {

// What a good agent does about one thing that was said.
struct Intent {
  enum class Kind : unsigned char {
    kNote,    // note(about, text)
    kForget,  // recall(about), forget(its id) where there is one
    kRecall,  // recall(query), or with `at`
    kSql,     // sql(query)
    kRead     // read(path)
  };
  Kind kind = Kind::kNote;
  std::string about;  // also the query, or the path
  std::string text;   // also `at`
};

// One session.
struct Visit {
  std::string day;                           // "2026-03-31"
  std::map<std::string, std::string> files;  // put into the workspace before it
  std::string say;
  std::vector<Intent> intents;
  std::string answer;  // "" where nothing was asked
};

struct Scenario {
  std::string family;  // facts, ledger, stock, reports
  std::string kind;    // of the last question: "at", "total_who", ...
  std::vector<Visit> visits;
};

inline constexpr const char* kUnknown = "unknown";  // the answer where nothing is known

// `visits` sessions, the last of which asks. REQUIRES: visits >= 2.
Scenario draw_facts(int visits, Words& words);
Scenario draw_ledger(int visits, Words& words);
Scenario draw_stock(int visits, Words& words);
Scenario draw_reports(int visits, Words& words);

// Ascending days, a few days apart.
class Calendar {
 public:
  explicit Calendar(Rng& rng);
  std::string next();
  // A day between two others, the first of them included.
  static std::string between(const std::string& first, const std::string& last, Rng& rng);

 private:
  Rng& rng_;
  int64_t day_;
};

}  // namespace anser::agent
