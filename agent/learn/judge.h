// Judge: runs programs that nobody has read, many in one box: the right version gives the examples and their outputs,
// and each wrong version the exact text that its test script would print. The work is done by judge.py (embedded).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tools/box.h"

namespace anser::agent {

// How a test script reports.
enum class TestStyle : unsigned char { kPlain, kReturned, kGot, kUnittest, kAssert };

struct JudgeItem {
  std::string module;               // NAME of NAME.py
  std::string source, entry;        // the right version
  std::vector<std::string> inputs;  // argument lists
  TestStyle style = TestStyle::kPlain;
  int visible = 8;           // examples in the test script, at most
  int shown = 3;             // failing examples that it prints, at most
  uint64_t seed = 0;         // of the choice of examples
  bool want_hidden = false;  // also count the other examples
  std::vector<std::string> variants;
};

// What one version does with the test script.
struct TestRun {
  int exit_code = -1;
  std::string out, err;
  bool late = false;  // its time ran out
  int hidden = 0;     // other examples that it passes
  bool passed() const { return !late && exit_code == 0; }
  // What the `run` tool would answer.
  std::string text() const;
};

struct Judged {
  std::string reason;  // why the program is of no use; "" when it is
  std::string script;  // test_NAME.py
  TestRun right;
  std::vector<TestRun> variants;  // as in the item
  int hidden_total = 0;
  std::string hidden_script;
};

// Hands a request to judge.py and gives the lines it wrote, which may be fewer than the items when it was killed.
using JudgeRunner = std::function<Result<std::string>(const std::string& request, size_t items)>;

// Judges items with as many runs as it takes: an item that kills the process is dropped (its reason says so).
Result<std::vector<Judged>> judge(std::span<const JudgeItem> items, const JudgeRunner& runner);

// Runs judge.py in a fresh box of `sandbox` for each request. The sandbox must outlive the runner.
JudgeRunner box_runner(tools::Sandbox& sandbox, const tools::Snapshot& empty);

std::string_view judge_script();  // text of judge.py

}  // namespace anser::agent
