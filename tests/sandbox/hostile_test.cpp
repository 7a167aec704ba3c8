// The hostile programs of tests/probes, one row each (tests/sandbox/hostile/rows_*.cpp): what must come of it inside,
// and what the host must look like afterwards. Run as root and, with --as 65534, as nobody.
//   sandbox_hostile_test [--as UID] [--results FILE] [GoogleTest's own options]
#include <gtest/gtest.h>
#include <re2/re2.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "base/bytes.h"
#include "base/unique_fd.h"
#include "tests/sandbox/hostile/stage.h"
#include "tests/support/identity.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox::hostile {
namespace {

namespace fs = std::filesystem;

std::ofstream results;  // of --results; one line a row, tabs between: id, name, argument, state, got, evidence, file

// AddressSanitizer keeps freed memory in quarantine (256 MiB) and an arena a thread, which is no growth of ours.
#ifdef __SANITIZE_ADDRESS__
constexpr long kMaxGrowthKib = (512 + 64) * 1024;
#else
constexpr long kMaxGrowthKib = 64 * 1024;
#endif

class HostileTest : public testing::Test {
 protected:
  void SetUp() override {
    const Status started = stage_.start();
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
  }
  void TearDown() override {
    stage_.stop();
    EXPECT_TRUE(IsSkipped() || stage_.complaint().empty()) << stage_.complaint();
  }
  void play(const Table& table, const Row& row);
  Outcome run(const char* file, const char* name, const Row& limits = {}) {
    stage_.file = file;
    Box box = stage_.open();
    Command command = stage_.command(file, name, "");
    command.limits = stage_.command(limits).limits;
    return stage_.run(box, command);
  }
  Stage stage_;
};

bool names_degraded(const Outcome& outcome, const std::string& layer) {
  return std::any_of(outcome.standing.degraded.begin(), outcome.standing.degraded.end(),
                     [&](const std::string& line) { return line.rfind(layer + ":", 0) == 0; });
}

bool hit(const Outcome& outcome, Cause cause) {
  return std::find(outcome.limits_hit.begin(), outcome.limits_hit.end(), cause) != outcome.limits_hit.end();
}

void HostileTest::play(const Table& table, const Row& row) {
  stage_.file = table.file;
  stage_.most_seen = 0;
  const bool nobody = !stage_.as_root();
  std::string got;
  if (row.play != nullptr) {
    got = row.play(stage_, row);
  } else {
    Box box = stage_.open();
    got = line_of(stage_.run(box, stage_.command(row)));
  }
  std::string expected = nobody && row.nobody != nullptr ? row.nobody : row.expected;
  for (size_t at = 0; (at = expected.find("$RAN", at)) != std::string::npos;) {
    expected.replace(at, 4, " \\| exited 0 \\| cause none");
  }
  const std::string host = stage_.complaint();
  const bool right = RE2::FullMatch(got, expected);
  const bool degraded = nobody && row.degraded != nullptr;
  const bool flagged = row.flag != Cause::kNone && hit(stage_.last, row.flag);
  const std::string state = !host.empty()  ? "ESCAPED"
                            : !right       ? "WRONG"
                            : !row.covered ? "not covered"
                            : degraded     ? "degraded"
                            : flagged      ? "flagged"
                                           : "contained";
  std::string got_line = visible(got);
  std::replace_if(
      got_line.begin(), got_line.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  const std::string shown = got_line.substr(got_line.size() > 60 ? got_line.size() - 60 : 0);
  std::printf("%4d %-20s %-11s %-62s %s\n", row.id, row.name, state.c_str(), shown.c_str(),
              host.empty() ? "clean" : host.c_str());
  std::fflush(stdout);
  results << row.id << '\t' << row.name << '\t' << row.argument << '\t' << state << '\t' << got_line << '\t'
          << row.evidence << '\t' << table.file << std::endl;
  EXPECT_TRUE(right) << row.name << ": expected " << expected << "\n got " << got << "\n"
                     << stage_.last.err.data << outcome_json(stage_.last);
  EXPECT_EQ(host, "") << row.name;
  EXPECT_LT(stage_.last.wall_seconds, 40) << row.name;
  // 40 are allowed, beside the box's first process; two boxes at most run at once.
  EXPECT_LE(stage_.most_seen, row.play == nullptr ? 41 : 82) << row.name << ": processes on the host at once";
  // What is weaker is said, and said by the outcome.
  EXPECT_TRUE(!degraded || names_degraded(stage_.last, row.degraded)) << row.name;
  EXPECT_TRUE(nobody || row.flag == Cause::kNone || flagged) << row.name << outcome_json(stage_.last);
}

TEST_F(HostileTest, Catalogue) {
  rusage before{};
  ::getrusage(RUSAGE_SELF, &before);
  std::printf("as uid %u\n%4s %-20s %-11s %-62s %s\n", ::getuid(), "id", "name", "state", "got", "host");
  for (const Table& table : tables()) {
    for (const Row& row : table.rows) play(table, row);
    if (&table != &tables().front()) continue;
    // Behind the floods; later rows make trees of 65,000 names on purpose.
    rusage after{};
    ::getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, kMaxGrowthKib) << "the supervisor grew with its guests' output (KiB)";
  }
  for (const Pending& one : pending()) {
    std::printf("%4d %-20s %-11s %s\n", one.id, one.name, "elsewhere", one.why);
    results << one.id << '\t' << one.name << "\t\telsewhere\t" << one.why << "\t\t" << std::endl;
  }
}

// Every entry of the catalogue is a row or has its reason.
TEST(Catalogue, IsWhole) {
  constexpr int kEntries[] = {1,   2,   4,   5,   6,   7,   9,   11,  12,  13,  14,  16,  17,  18,  19,  21,
                              23,  24,  25,  26,  28,  29,  31,  32,  33,  34,  35,  37,  38,  39,  41,  42,
                              44,  46,  47,  48,  49,  50,  52,  53,  54,  55,  57,  58,  60,  61,  63,  64,
                              66,  67,  69,  70,  71,  72,  73,  75,  76,  77,  79,  80,  81,  82,  83,  85,
                              86,  88,  89,  90,  91,  92,  94,  95,  97,  99,  100, 101, 102, 104, 105, 106,
                              107, 108, 110, 111, 112, 113, 114, 115, 117, 120, 122, 123, 124, 125, 126, 127};
  std::set<int> have;
  for (const Table& table : tables()) {
    for (const Row& row : table.rows) have.insert(row.id);
  }
  for (const Pending& one : pending()) have.insert(one.id);
  for (int id : kEntries) EXPECT_EQ(have.count(id), 1u) << id;
}

// And a reason that names a test names one that there is.
TEST(Catalogue, NamesTestsThatThereAre) {
  std::string sources;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(ANSER_SOURCE_DIR "/tests/sandbox", ignored)) {
    const auto text = entry.is_regular_file(ignored) ? read_file(entry.path().string()) : Result<std::string>("");
    if (text) sources += *text;
  }
  if (sources.empty()) GTEST_SKIP() << "this user may not read the sources";
  int named = 0;
  for (const Pending& one : pending()) {
    re2::StringPiece text(one.why);
    std::string suite, test;
    for (const RE2 name("([A-Z]\\w+)\\.([A-Z]\\w+)"); RE2::FindAndConsume(&text, name, &suite, &test); ++named) {
      EXPECT_TRUE(RE2::PartialMatch(sources, "TEST(_F|_P)?\\(" + suite + ", " + test + "\\)")) << suite << "." << test;
    }
  }
  EXPECT_GE(named, 10);
}

TEST_F(HostileTest, EvidenceIsInTheOutcome) {
  if (!stage_.as_root()) GTEST_SKIP() << "control groups are root's here; as nobody the rows say what is weaker";
  const Outcome bomb = run("resources", "fork_bomb");
  EXPECT_TRUE(hit(bomb, Cause::kPids));
  EXPECT_LE(bomb.pids_peak, 41);
  const Outcome memory = run("resources", "mem_anon");
  EXPECT_GE(memory.evidence.count("memory.oom_kill"), 1u) << outcome_json(memory);
  const Outcome daemons = run("life", "daemon_outlives");
  EXPECT_GE(daemons.orphans_killed, 2);
  const Outcome orphans = run("life", "orphan_groups");
  EXPECT_GE(orphans.orphans_killed, 20);
  const Outcome burners = run("resources", "cpu_daemons", {.expected = "cause cpu"});
  EXPECT_GE(burners.cpu_seconds, 0.59);
  EXPECT_NE(burners.cpu_source, "rusage_lower_bound");
  const Outcome flood = run("resources", "output_flood");
  EXPECT_TRUE(flood.out.truncated);
  EXPECT_EQ(flood.out.total_bytes, 400 * 65536 + 4);
  EXPECT_LE(flood.out.data.size(), 65536u);
}

// The mark that a program set itself is kept apart by the overlay and dropped by commit: the lower files stay visible.
TEST_F(HostileTest, ForgedMarksDoNotSurviveCommit) {
  Box box = stage_.open();
  ASSERT_TRUE(stage_.run(box, stage_.command("files", "overlay_forge", "")).ok());
  const Snapshot after = box.commit().value();
  ASSERT_EQ(after.layers.size(), 2u);
  auto again = stage_.sandbox().open(after, {});
  const auto entries = again->list().value();
  const auto has = [&](const char* path) {
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.path == path; });
  };
  EXPECT_TRUE(has(".git/new"));
  EXPECT_TRUE(has(".git/hooks"));
}

// SIGKILL of the supervisor: its boxes die with it, also what has cut every tie, and the next start sweeps the rest.
TEST_F(HostileTest, SupervisorCrash) {
  Command command = stage_.command("life", "away_for_ever", "");  // tagged as the parent's, which is who looks
  command.limits.wall_ms = 60'000;
  const pid_t child = ::fork();
  if (child == 0) {
    auto sandbox = Sandbox::start({});
    if (!sandbox) ::_exit(1);
    auto box = (*sandbox)->open(stage_.snapshot(), {});
    (void)box->run(command);
    ::_exit(0);
  }
  int seen = 0;
  for (int i = 0; i < 400 && seen < 3; ++i) {
    ::usleep(20'000);
    seen = stage_.survivors();
  }
  EXPECT_GE(seen, 3) << "the box must be seen running first";
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  int left = 1;
  for (int i = 0; i < 200 && left > 0; ++i) {
    left = stage_.survivors();
    if (left > 0) ::usleep(20'000);
  }
  EXPECT_EQ(left, 0);
  const auto swept = Sandbox::start({});
  ASSERT_TRUE(swept);
  const std::string stale = std::to_string(child) + "-";
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/sys/fs/cgroup/memory/anser", ignored)) {
    EXPECT_NE(entry.path().filename().string().rfind(stale, 0), 0u) << entry.path();
  }
}

}  // namespace
}  // namespace anser::sandbox::hostile

int main(int argc, char** argv) {
  using namespace anser::sandbox::hostile;
  testing::InitGoogleTest(&argc, argv);
  load_probes(ANSER_SOURCE_DIR);
  for (int i = 1; i + 1 < argc; ++i) {
    if (std::string(argv[i]) == "--results") results.open(argv[i + 1]);
  }
  const rlimit usual{1024, 4096};  // whatever this machine gives: a guest must not use up what a supervisor usually has
  if (::setrlimit(RLIMIT_NOFILE, &usual) != 0) return 1;
  if (const int status = anser::test::become_asked(argc, argv); status >= 0) return status;
  return RUN_ALL_TESTS();
}
