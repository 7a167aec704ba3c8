// agent/session/bundle: a session carried to another data directory is the same one, and goes on as it would have; a
// damaged file is refused whole.
#include "agent/session/bundle.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "agent/redo.h"
#include "agent/session/fsck.h"
#include "base/rng.h"
#include "base/unique_fd.h"
#include "tests/agent/session_fixture.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<std::string> script() {
  const Dialect& speech = *find_dialect("g1i");
  const auto run = [&](const std::string& command) { return speech.call({"run", {{"command", command}}}); };
  return {run("ln -s value.txt link; mkdir -p deep/er; echo x > deep/er/x; chmod 750 check.sh; printf '\\377' > bytes"),
          speech.call({"edit", {{"path", "value.txt"}, {"line", 1}, {"text", "two"}}}),
          run("rm -r deep; mkdir deep; rm link; mkdir link; echo in > link/file"),
          run("cat value.txt"),
          run("rm -r link; echo out > link"),
          run("ls > listing; sort value.txt"),
          run("echo last")};
}

class BundleTest : public SessionFixture {
 protected:
  void SetUp() override {
    SessionFixture::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    std::string why;
    there_ = std::make_unique<OpenSessions>(scratch_.path("there"), why);
    options_.session_name = "mine";
    run(5, script());
  }
  Result<Bundled> carry_away(const std::string& file) {
    return export_session(open_->sessions(), open_->sandbox(), *open_->journal().session("1"), file);
  }
  Result<SessionRow> bring_in(const std::string& file, const std::string& name = "") {
    return import_session(there_->sessions(), there_->sandbox(), file, name, "");
  }
  static std::vector<json> records(OpenSessions& store, const std::string& word) {
    std::vector<json> out;
    const auto row = store.journal().session(word);
    EXPECT_TRUE(row) << row.error().message();
    if (!row) return out;
    const auto steps = store.sessions().steps(row->head, 0, row->head.n);
    EXPECT_TRUE(steps) << steps.error().message();
    for (const StepRow& step : *steps) out.push_back({step.record, step.fed, step.snapshot, step.prefix.hex()});
    return out;
  }
  std::vector<std::string> resumed(OpenSessions& store, const std::string& word) {
    std::vector<std::string> out;
    for (const Step& step : resume(store, word, 2, script()).steps)
      out.push_back(step.observation.text + step.workspace_hash + step.mind_hash);
    return out;
  }

  std::unique_ptr<OpenSessions> there_;
};

TEST_F(BundleTest, WhatIsCarriedIsTheSameAndGoesOnTheSame) {
  const std::string file = scratch_.path("bundle");
  const auto written = carry_away(file);
  ASSERT_TRUE(written) << written.error().message();
  EXPECT_EQ(written->steps, 6);
  EXPECT_EQ(written->snapshots, 5);  // one step only looked
  EXPECT_FALSE(carry_away(file));
  const auto row = bring_in(file);
  ASSERT_TRUE(row) << row.error().message();
  EXPECT_EQ(row->name, "mine");
  EXPECT_EQ(row->directory, "") << "the one that it had is another machine's";
  EXPECT_EQ(records(*open_, "1"), records(*there_, "mine"));
  const auto checked = fsck(there_->sessions(), &there_->sandbox(), false, redo_fn());
  ASSERT_TRUE(checked);
  EXPECT_TRUE(checked->findings.empty());
  EXPECT_EQ(resumed(*open_, "1"), resumed(*there_, "mine"));
  // A second time: the name is taken, so it has none.
  const auto again = bring_in(file);
  ASSERT_TRUE(again) << again.error().message();
  EXPECT_EQ(again->name, "");
  EXPECT_FALSE(bring_in(file, "mine"));
  EXPECT_EQ(there_->journal().sessions()->size(), 2u);
  EXPECT_EQ(there_->sessions().logs()->size(), 2u) << "nothing is left of what was refused";
}

TEST_F(BundleTest, WhatIsDamagedIsRefusedWhole) {
  const std::string file = scratch_.path("bundle"), harmed = scratch_.path("harmed");
  ASSERT_TRUE(carry_away(file));
  const std::string whole = read_file(file).value();
  const auto truth = records(*open_, "1");
  Rng rng(3);
  int refused = 0, cut = 0;
  for (int i = 0; i < 120; ++i) {
    std::string text = whole;
    if (i % 10 == 0) text.resize(rng.below(text.size()));
    if (i % 10 != 0) text[rng.below(text.size())] ^= static_cast<char>(1 << rng.below(8));
    ASSERT_TRUE(write_file_atomic(harmed, text));
    const size_t before = there_->journal().sessions()->size();
    const auto row = bring_in(harmed);
    refused += row ? 0 : 1;
    cut += !row && i % 10 == 0;
    ASSERT_EQ(there_->journal().sessions()->size(), before + (row ? 1 : 0));
    if (!row) continue;
    // Nothing that is used was harmed, or only words that nobody vouches for: never what was done and what it led to.
    const auto got = records(*there_, std::to_string(row->id));
    ASSERT_EQ(got.size(), truth.size());
    for (size_t n = 0; n < got.size(); ++n) {
      EXPECT_EQ(got[n][1], truth[n][1]);
      EXPECT_EQ(got[n][2], truth[n][2]);
    }
  }
  EXPECT_EQ(cut, 12) << "a part of a bundle is none";
  EXPECT_GT(refused, 24) << "how many bits matter depends on what lies where, and that on the hour";
  EXPECT_FALSE(bring_in(scratch_.path("nothing")));
  // A view where a table should be could run for ever.
  ASSERT_TRUE(write_file_atomic(harmed, whole));
  {
    auto db = tools::Database::open(harmed);
    ASSERT_TRUE(db);
    ASSERT_TRUE(
        db->execute("DROP TABLE changes; CREATE VIEW changes AS WITH RECURSIVE r(n, diff) AS"
                    " (SELECT 0, '' UNION ALL SELECT n + 1, '' FROM r) SELECT * FROM r;"
                    "PRAGMA journal_mode=DELETE"));
  }
  const auto view = bring_in(harmed);
  ASSERT_FALSE(view);
  EXPECT_NE(view.error().message().find("tables"), std::string::npos) << view.error().message();
}

}  // namespace
}  // namespace anser::agent
