// What the tests of damage and of what nobody needs share: fsck, gc, and all that sessions say as one text.
#pragma once

#include "agent/redo.h"
#include "agent/session/collect.h"
#include "agent/session/fsck.h"
#include "agent/session/rebuild.h"
#include "agent/session/view.h"
#include "tests/agent/session_fixture.h"

namespace anser::agent {

class RepairFixture : public SessionFixture {
 protected:
  using SessionFixture::resume;
  void run(int64_t steps) { SessionFixture::run(steps, rounds(20)); }
  RunReport resume(const std::string& word, int64_t steps) { return resume(word, steps, rounds(20)); }
  Freed gc() {
    const auto freed = collect(open_->sessions(), open_->sandbox(), false);
    EXPECT_TRUE(freed) << freed.error().message();
    return freed ? *freed : Freed();
  }
  // The fates of what was found, with the places.
  std::vector<std::string> check(bool repair) {
    const auto report = fsck(open_->sessions(), &open_->sandbox(), repair, redo_fn());
    EXPECT_TRUE(report) << report.error().message();
    std::vector<std::string> out;
    if (!report) return out;
    for (const Finding& one : report->findings) {
      static const char* const names[] = {"mended ", "mendable ", "lost "};
      out.push_back(names[one.fate] + one.where);
    }
    return out;
  }
  // Whether all that was found is of this fate, and something was.
  static bool all(const std::vector<std::string>& found, const std::string& fate) {
    bool same = !found.empty();
    for (const std::string& one : found) same = same && one.rfind(fate + " ", 0) == 0;
    return same;
  }
  // All that the sessions say, as text.
  std::string everything() {
    std::string out;
    const auto rows = open_->journal().sessions(-1);
    EXPECT_TRUE(rows) << rows.error().message();
    for (const SessionRow& row : rows.value_or(std::vector<SessionRow>())) {
      const auto whole = session_with_steps(open_->sessions(), row, 1);
      EXPECT_TRUE(whole) << whole.error().message();
      if (!whole) continue;
      nlohmann::json steps = whole->at("steps");
      out += std::to_string(row.id) + row.name + row.goal + row.first + steps.dump(1);
    }
    return out;
  }
  using Words = std::vector<std::string>;
};

}  // namespace anser::agent
