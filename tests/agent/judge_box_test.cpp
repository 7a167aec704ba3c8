// The judge, in real boxes: its text of a test run is what `python3 test_NAME.py` prints there, it outlives programs
// that do not end or end the process, and a corpus is the same however many threads make it.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <filesystem>

#include "agent/learn/corpus.h"
#include "agent/learn/harvest.h"
#include "agent/learn/rename.h"
#include "agent/learn/sources.h"
#include "agent/learn/suite.h"
#include "agent/task.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

class JudgeBox : public ::testing::Test {
 protected:
  void SetUp() override {
    auto sandbox = tools::Sandbox::start({});
    ASSERT_TRUE(sandbox) << sandbox.error().message();
    sandbox_ = std::move(*sandbox);
    runner_ = box_runner(*sandbox_, {});
  }

  // What the program itself prints, in a box of its own.
  std::string real_run(const std::string& module, const std::string& source, const std::string& script) {
    auto box = sandbox_->open({}, {});
    EXPECT_TRUE(box && box->write(module + ".py", source) && box->write("test_" + module + ".py", script));
    tools::Command command;
    command.argv = {"python3", "test_" + module + ".py"};
    const auto outcome = box->run(command);
    EXPECT_TRUE(outcome);
    TestRun run;
    run.exit_code = outcome->exit_code;
    run.out = outcome->out.data;
    run.err = outcome->err.data;
    return run.text();
  }

  std::unique_ptr<tools::Sandbox> sandbox_;
  JudgeRunner runner_;
};

// Elapsed times and addresses are a matter of chance.
std::string without_chance(std::string text) {
  RE2::GlobalReplace(&text, "in \\d+\\.\\d+s", "in 0s");
  RE2::GlobalReplace(&text, "0x[0-9a-f]+", "0x0");
  return text;
}

TEST_F(JudgeBox, TellsWhatPythonPrints) {
  auto sources = (*source_factory("families,grammar", ""))();
  Rng rng(11);
  std::vector<PlannedProgram> planned;
  std::vector<JudgeItem> items;
  constexpr TestStyle kStyles[] = {TestStyle::kPlain, TestStyle::kReturned, TestStyle::kGot, TestStyle::kUnittest,
                                   TestStyle::kAssert};
  for (Program& program : draw_programs(sources, Split::kTrain, 25, rng)) {
    planned.push_back(plan_program(std::move(program), 2, rng));
    planned.back().item.style = kStyles[planned.size() % 5];
    items.push_back(planned.back().item);
  }
  const auto judged = judge(items, runner_);
  ASSERT_TRUE(judged) << judged.error().message();
  int compared = 0, different = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    const Judged& one = (*judged)[i];
    if (!one.reason.empty()) continue;
    EXPECT_TRUE(one.right.passed());
    for (size_t k = 0; k < std::min<size_t>(one.variants.size(), 2); ++k) {
      if (one.variants[k].late) continue;
      const std::string real = without_chance(real_run(items[i].module, items[i].variants[k], one.script));
      ++compared;
      if (real == without_chance(one.variants[k].text())) continue;
      ++different;
      std::printf("--- real\n%s\n--- judged\n%s\n", real.c_str(), one.variants[k].text().c_str());
    }
  }
  EXPECT_GT(compared, 25);
  EXPECT_LE(different, compared / 25);
}

JudgeItem item(const std::string& body, std::vector<std::string> variants) {
  JudgeItem one;
  one.module = "work";
  one.source = "def f(n):\n" + body;
  one.entry = "f";
  for (int n = 0; n < 12; ++n) one.inputs.push_back(std::to_string(n));
  one.variants = std::move(variants);
  return one;
}

TEST_F(JudgeBox, OutlivesWhatDoesNotEnd) {
  const std::vector<JudgeItem> items{
      item("    return n + 1\n", {"def f(n):\n    while True: n += 1\n", "def f(n):\n    return f(n)\n", "def f(n:\n",
                                  "def f(n):\n    return n\n"}),
      item("    import os\n    os._exit(3)\n", {}),
      item("    return 1\n", {}),
      item("    raise ValueError\n", {}),
      item("    return n * 2\n", {"def f(n):\n    return [0] * 10 ** 12\n"}),
  };
  const auto judged = judge(items, runner_);
  ASSERT_TRUE(judged) << judged.error().message();
  ASSERT_EQ(judged->size(), items.size());
  const Judged& first = (*judged)[0];
  ASSERT_EQ(first.reason, "");
  EXPECT_EQ(first.variants[0].text(), "killed: wall limit");
  EXPECT_NE(first.variants[1].text().find("RecursionError"), std::string::npos);
  EXPECT_NE(first.variants[2].text().find("SyntaxError: '(' was never closed"), std::string::npos);
  EXPECT_NE(first.variants[3].text().find("0/8 passed"), std::string::npos);
  EXPECT_EQ((*judged)[1].reason, "judge: killed");
  EXPECT_EQ((*judged)[2].reason, "outputs do not vary");
  EXPECT_EQ((*judged)[3].reason, "too few examples");
  EXPECT_NE((*judged)[4].variants[0].text().find("MemoryError"), std::string::npos);
}

// The oracle of a program and the renamed one agree, whatever was renamed.
TEST_F(JudgeBox, ARenamedProgramDoesTheSame) {
  auto sources = (*source_factory("families,grammar", ""))();
  Rng rng(21);
  const std::vector<Program> programs = draw_programs(sources, Split::kTrain, 40, rng);
  const NamePool pool = name_pool(programs);
  std::vector<JudgeItem> items;
  for (const Program& program : programs) {
    JudgeItem one;
    one.module = "work";
    one.source = program.source;
    one.entry = program.entry;
    one.inputs = program.inputs;
    one.want_hidden = true;
    const Program other = renamed(program, pool, rng);
    if (other.source == program.source) continue;
    const std::string alias = "\n\n" + program.entry + " = " + other.entry + "\n";
    one.variants = {other.source + (other.entry == program.entry ? "" : alias)};
    items.push_back(std::move(one));
  }
  EXPECT_GT(items.size(), 20u);
  const auto judged = judge(items, runner_);
  ASSERT_TRUE(judged) << judged.error().message();
  for (size_t i = 0; i < items.size(); ++i) {
    if (!(*judged)[i].reason.empty()) continue;
    const TestRun& run = (*judged)[i].variants[0];
    EXPECT_TRUE(run.passed()) << items[i].source << items[i].variants[0] << run.text();
    EXPECT_EQ(run.hidden, (*judged)[i].hidden_total);
  }
}

constexpr const char* kPackage = R"(import os
import re
import socket

LIMITS = {"low": 2, "high": 9}
_WORD = re.compile("[a-z]+")


def double(x):
    return x * 2


def span(level: str, n: int):
    """
    >>> span('low', 3)
    6
    """
    if level not in LIMITS:
        raise CustomError(level)
    return LIMITS[level] * double(n) // 2


def shouted(text):
    for word in _WORD.findall(text):
        yield word.upper()


class Box:
    SIDES = 4

    def _name(self, text):
        return os.path.basename(text) or "none"

    def corner(self, text):
        logger.debug("corner")
        return self._name(text)[: self.SIDES] + self.title.strip()


def outside(host):
    return socket.gethostbyname(host).strip()
)";

TEST_F(JudgeBox, HarvestsAPackage) {
  const std::string from = ::testing::TempDir() + "/harvest-" + std::to_string(::getpid());
  std::filesystem::create_directories(from + "/python3-tidy/usr/lib");
  ASSERT_TRUE(write_file_atomic(from + "/python3-tidy/usr/lib/tidy.py", kPackage));
  HarvestOptions options;
  options.from = from;
  options.system = false;
  HarvestReport report;
  const auto found = harvest(*sandbox_, options, &report);
  ASSERT_TRUE(found) << found.error().message();
  std::map<std::string, Program> by_entry;
  for (const Program& program : *found) by_entry[program.entry] = program;
  EXPECT_EQ(report.files, 1);
  EXPECT_EQ(report.functions, 6);
  EXPECT_EQ(report.kept, static_cast<int64_t>(found->size()));
  EXPECT_EQ(report.reasons["reads other names"], 1);  // outside
  ASSERT_EQ(by_entry.count("span") + by_entry.count("shouted") + by_entry.count("corner"), 3u) << harvest_text(*found);
  const Program& span = by_entry["span"];
  EXPECT_EQ(span.cluster, "package tidy");
  EXPECT_EQ(span.inputs[0], "'low', 3");
  EXPECT_NE(span.source.find("raise ValueError(level)"), std::string::npos);
  EXPECT_NE(span.source.find("def double(x):"), std::string::npos);
  EXPECT_NE(by_entry["shouted"].source.find("result.append(word.upper())"), std::string::npos);
  const std::string& corner = by_entry["corner"].source;
  EXPECT_NE(corner.find("def corner(title, text):\n    return _name(text)[:SIDES] + title.strip()"), std::string::npos)
      << corner;
  const auto again = harvest(*sandbox_, options, nullptr);
  ASSERT_TRUE(again);
  EXPECT_EQ(harvest_text(*again), harvest_text(*found));
  std::filesystem::remove_all(from);
}

// Elapsed times, addresses and the order of sets are a matter of chance outside the judge.
TEST_F(JudgeBox, TheSameRequestGivesTheSameAnswer) {
  std::vector<JudgeItem> items{item("    return str(n)\n", {"def f(n):\n    return (c for c in str(n))\n",
                                                            "def f(n):\n    return {'a', 'b', 'c', 'd', str(n)}\n"})};
  items.push_back(items[0]);
  items[1].style = TestStyle::kUnittest;
  const auto one = judge(items, runner_), other = judge(items, runner_);
  ASSERT_TRUE(one && other);
  for (size_t i = 0; i < items.size(); ++i) {
    ASSERT_EQ((*one)[i].variants.size(), 2u) << (*one)[i].reason;
    for (size_t k = 0; k < 2; ++k) EXPECT_EQ((*one)[i].variants[k].text(), (*other)[i].variants[k].text());
  }
  EXPECT_NE((*one)[0].variants[0].text().find("<genexpr> at 0x7f"), std::string::npos);
  EXPECT_NE((*one)[1].variants[0].text().find("Ran 4 tests in 0.00"), std::string::npos);
}

TEST_F(JudgeBox, TheSameSeedGivesTheSameCorpus) {
  std::vector<std::vector<std::string>> firsts;
  for (int threads : {1, 3}) {
    CorpusOptions options;
    options.seed = 5;
    options.threads = threads;
    options.programs_per_batch = 12;
    std::vector<std::string> texts;
    const auto made =
        make_corpus(options, *source_factory("families", ""), runner_, [&texts](Batch&& batch) -> Result<bool> {
          for (const Episode& episode : batch.episodes)
            for (const Segment& segment : episode.segments) texts.push_back(segment.text);
          return texts.size() < 300;
        });
    ASSERT_TRUE(made) << made.error().message();
    firsts.push_back(std::move(texts));
  }
  EXPECT_EQ(firsts[0], firsts[1]);
}

// A task's check fails, and its right version would pass both scripts: the suite is written and read back.
TEST_F(JudgeBox, SuitesHoldTasksThatFail) {
  const std::string out = ::testing::TempDir() + "/suite-" + std::to_string(::getpid());
  SuiteOptions options;
  options.out = out;
  options.name = "trial";
  options.tasks = 6;
  const auto report = make_suite(options, (*source_factory("families,grammar", ""))(), runner_);
  ASSERT_TRUE(report) << report.error().message();
  EXPECT_EQ(report->tasks, 6);
  for (const auto& [cluster, count] : report->clusters) EXPECT_TRUE(held_out(cluster)) << cluster << count;
  const auto tasks = load_suite(out);
  ASSERT_TRUE(tasks) << tasks.error().message();
  ASSERT_EQ(tasks->size(), 6u);
  for (const Task& task : *tasks) {
    const std::string module = task.check.substr(std::string("python3 test_").size());
    const auto source = read_file(task.files_dir + "/" + module);
    const auto script = read_file(task.files_dir + "/test_" + module);
    ASSERT_TRUE(source && script) << task.id;
    const std::string name = module.substr(0, module.size() - 3);
    EXPECT_NE(real_run(name, *source, *script).substr(0, 6), "exit 0") << task.id;
    const auto hidden = read_file(task.hidden_dir + "/hidden_" + module);
    ASSERT_TRUE(hidden);
    EXPECT_NE(real_run(name, *source, *hidden).substr(0, 6), "exit 0") << task.id;
  }
  EXPECT_EQ(make_suite(options, (*source_factory("families", ""))(), runner_).error().code, Errc::kInvalid);
  std::filesystem::remove_all(out);
}

}  // namespace
}  // namespace anser::agent
