// The desk that training documents are written at, held against the tools in a box: every call of many lessons is made
// at both.
#include <gtest/gtest.h>

#include "agent/context.h"
#include "agent/learn/notes/desk.h"
#include "agent/learn/notes/lessons.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"
#include "tools/toolbox.h"

namespace anser::agent {
namespace {

class NotesDesk : public testing::Test {
 protected:
  void SetUp() override {
    auto sandbox = tools::Sandbox::start({});
    if (!sandbox) ANSER_SKIP_OR_FAIL(sandbox.error().message());
    sandbox_ = std::move(*sandbox);
    desk_ = *Desk::make();
    auto first = sandbox_->import_tree(scratch_.path(""));
    ASSERT_TRUE(first);
    auto box = sandbox_->open(*first, {});
    ASSERT_TRUE(box) << box.error().message();
    box_.emplace(std::move(*box));
    index_ = *tools::NotesIndex::open(":memory:", "w");
    toolbox_.emplace(tools::Toolbox::standard(index_));
  }

  void put(const std::string& path, const std::string& text) {
    desk_->set_file(path, text);
    ASSERT_TRUE(box_->write(path, text));
  }
  // The same call at both; what the desk saw.
  std::string act(const Action& action, const std::string& day) {
    desk_->set_day(day);
    const auto at_desk = desk_->act(action);
    tools::ToolContext context{*box_, "", {}, "1", 1, day + "T09:00:00Z"};
    const auto in_box = toolbox_->call(action.name, nlohmann::json(action.arguments), context);
    EXPECT_TRUE(at_desk && in_box) << action.name;
    if (!at_desk || !in_box) return "";
    EXPECT_EQ(at_desk->text, in_box->text) << find_dialect("g1i")->call(action);
    EXPECT_EQ(at_desk->ok, in_box->ok) << in_box->text;
    return at_desk->text;
  }
  // The calls of documents, made again.
  void replay(const std::vector<Episode>& episodes, const std::string& day) {
    for (const Episode& episode : episodes) {
      for (const Segment& segment : episode.segments) {
        if (segment.text.rfind("{", 0) != 0) continue;
        const auto call = find_dialect("g1i")->parse(segment.text);
        ASSERT_TRUE(call);
        act(*call, day);
      }
    }
    const auto context = gather_context(*box_, "1", {});
    ASSERT_TRUE(context) << context.error().message();
    EXPECT_EQ(*context, *desk_->context());
  }

  test::Scratch scratch_;
  std::unique_ptr<tools::Sandbox> sandbox_;
  std::unique_ptr<Desk> desk_;
  std::optional<tools::Box> box_;
  std::shared_ptr<tools::NotesIndex> index_;
  std::optional<tools::Toolbox> toolbox_;
};

TEST_F(NotesDesk, AnswersAsTheToolsDo) {
  Rng rng(2);
  int day = 10;
  for (int round = 0; round < 4; ++round) {
    Words words(round % 2 == 0 ? Split::kTrain : Split::kValid, rng);
    for (const Scenario& scenario : {draw_facts(5, words), draw_ledger(4, words), draw_stock(4, words)}) {
      const auto written = write_sessions(scenario, rng);
      if (written) replay(*written, "2026-03-" + std::to_string(day++));
    }
    put("inbox.txt", "report: north\ntotal: 3\n");
    const auto reports = write_sessions(draw_reports(4, words), rng);
    ASSERT_TRUE(reports) << reports.error().message();
    replay(*reports, "2026-03-" + std::to_string(day++));
  }
  EXPECT_EQ(act({"forget", {{"id", 999}}}, "2026-04-01").substr(0, 7), "error: ");
  EXPECT_EQ(act({"sql", {{"query", "SELECT x FROM nowhere"}}}, "2026-04-01"), "error: no such table: nowhere");
}

TEST_F(NotesDesk, DoesLongTasksAsTheToolsDo) {
  Rng rng(3);
  for (int round = 0; round < 6; ++round) {
    Words words(Split::kTrain, rng);
    const LongTask task = draw_long_task(3, words);
    for (const std::string& path : desk_->paths()) {
      desk_->remove_file(path);
      ASSERT_TRUE(box_->remove(path));
    }
    act({"sql", {{"query", "DROP TABLE IF EXISTS parts"}}}, "2026-04-01");
    for (const auto& [path, text] : task.files) put(path, text);
    const auto written = write_long_task(task, {0, 0.2}, rng);
    ASSERT_TRUE(written) << written.error().message();
    replay(*written, "2026-04-01");
    for (const auto& [path, text] : task.last) EXPECT_EQ(*box_->read(path), text) << task.kind;
  }
}

}  // namespace
}  // namespace anser::agent
