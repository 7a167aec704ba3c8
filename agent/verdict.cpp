// How test runners say what passed.
//
// Each form is a small reader of the whole output; the first in the table that finds its own summary wins, so the table
// runs from the most specific (a line that only that runner prints) to the least (lines that start with "ok"). A reader
// never decides whether the check passed: the exit code does. It only grades failures.
#include "agent/verdict.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

namespace anser::agent {
namespace {

struct Counts {
  int passed = 0;
  int total = 0;
};

using Reader = std::optional<Counts> (*)(const std::string& text);

// Numbers are matched with at most six digits, so they always fit.
constexpr int kMostTests = 999'999;

int count_matches(const std::string& text, const RE2& pattern) {
  re2::StringPiece rest(text);
  int count = 0;
  while (RE2::FindAndConsume(&rest, pattern) && count < kMostTests) ++count;
  return count;
}

// Sum of the first group over all matches; -1 when there is none.
int sum_matches(const std::string& text, const RE2& pattern) {
  re2::StringPiece rest(text);
  int value = 0, sum = -1;
  while (RE2::FindAndConsume(&rest, pattern, &value)) sum = std::min(kMostTests, std::max(sum, 0) + value);
  return sum;
}

std::optional<Counts> of(int passed, int total) {
  if (total < 0 || passed < 0) return std::nullopt;
  return Counts{std::min(passed, total), total};
}

std::optional<Counts> read_summary(const std::string& text) {
  static const RE2 pattern(
      R"((?m)(?:^|[ \t:(])(\d{1,6})[ \t]*/[ \t]*(\d{1,6})[ \t]+(?:\w+[ \t]+)?(?:passed|pass|ok)\b)");
  re2::StringPiece rest(text);
  int passed = -1, total = -1;
  while (RE2::FindAndConsume(&rest, pattern, &passed, &total)) continue;
  return of(passed, total);
}

std::optional<Counts> read_unittest(const std::string& text) {
  static const RE2 ran(R"((?m)^Ran (\d{1,6}) tests? in )");
  static const RE2 bad(R"((?m)^FAILED \((.*)\)$)");
  static const RE2 part(R"((?:^|, )(?:failures|errors|unexpected successes)=(\d{1,6}))");
  const int total = sum_matches(text, ran);
  if (total < 0) return std::nullopt;
  re2::StringPiece rest(text);
  std::string parts;
  int failed = 0;
  while (RE2::FindAndConsume(&rest, bad, &parts)) failed += std::max(0, sum_matches(parts, part));
  return of(std::max(0, total - failed), total);
}

// The last line of pytest, with or without its frame: "== 2 failed, 3 passed in 0.12s ==".
std::optional<Counts> read_pytest(const std::string& text) {
  static const RE2 line(R"((?m)^(?:=+ )?((?:\d{1,6} [a-z]+(?:, )?)+|no tests ran) in \d+(?:\.\d+)?s)");
  static const RE2 good(R"((\d{1,6}) (?:passed|xfailed|xpassed))");
  static const RE2 bad(R"((\d{1,6}) (?:failed|errors?)\b)");
  re2::StringPiece rest(text);
  std::string last;
  bool found = false;
  while (RE2::FindAndConsume(&rest, line, &last)) found = true;
  if (!found) return std::nullopt;
  const int passed = std::max(0, sum_matches(last, good));
  return of(passed, passed + std::max(0, sum_matches(last, bad)));
}

std::optional<Counts> read_doctest(const std::string& text) {
  static const RE2 summary(R"((?m)^(\d{1,6}) passed and (\d{1,6}) failed\.)");
  static const RE2 items(R"((?m)^ +(\d{1,6}) of +(\d{1,6}) in )");
  re2::StringPiece rest(text);
  int passed = 0, failed = 0;
  if (RE2::PartialMatch(text, summary, &passed, &failed)) return of(passed, passed + failed);
  int total = 0, bad = 0, all = 0;
  while (RE2::FindAndConsume(&rest, items, &bad, &all)) failed += bad, total += all;
  if (total == 0) return std::nullopt;
  return of(std::max(0, total - failed), total);
}

std::optional<Counts> read_googletest(const std::string& text) {
  static const RE2 ran(R"((?m)^\[=+\] (\d{1,6}) tests? from .* ran\.)");
  static const RE2 good(R"((?m)^\[  PASSED  \] (\d{1,6}) tests?\.)");
  const int total = sum_matches(text, ran);
  return of(std::max(0, sum_matches(text, good)), total);
}

std::optional<Counts> read_ctest(const std::string& text) {
  static const RE2 pattern(R"((?m)^\d+% tests passed, (\d{1,6}) tests? failed out of (\d{1,6}))");
  int failed = 0, total = 0;
  if (!RE2::PartialMatch(text, pattern, &failed, &total)) return std::nullopt;
  return of(std::max(0, total - failed), total);
}

std::optional<Counts> read_cargo(const std::string& text) {
  static const RE2 good(R"((?m)^test result: \w+\. (\d{1,6}) passed;)");
  static const RE2 bad(R"((?m)^test result: .* (\d{1,6}) failed;)");
  const int passed = sum_matches(text, good);
  return of(passed, passed + std::max(0, sum_matches(text, bad)));
}

std::optional<Counts> read_go(const std::string& text) {
  static const RE2 good(R"((?m)^ *--- PASS: )");
  static const RE2 bad(R"((?m)^ *--- FAIL: )");
  const int passed = count_matches(text, good);
  if (passed == 0) return std::nullopt;  // without -v only failures are listed: they grade nothing
  return of(passed, passed + count_matches(text, bad));
}

std::optional<Counts> read_jest(const std::string& text) {
  static const RE2 line(R"((?m)^Tests: +(.*\d+ total))");
  static const RE2 good(R"((\d{1,6}) passed)");
  static const RE2 bad(R"((\d{1,6}) failed)");
  std::string parts;
  if (!RE2::PartialMatch(text, line, &parts)) return std::nullopt;
  const int passed = std::max(0, sum_matches(parts, good));
  return of(passed, passed + std::max(0, sum_matches(parts, bad)));
}

std::optional<Counts> read_mocha(const std::string& text) {
  static const RE2 good(R"((?m)^ +(\d{1,6}) passing\b)");
  static const RE2 bad(R"((?m)^ +(\d{1,6}) failing\b)");
  const int passed = sum_matches(text, good), failed = sum_matches(text, bad);
  if (passed < 0 && failed < 0) return std::nullopt;
  return of(std::max(0, passed), std::max(0, passed) + std::max(0, failed));
}

// Totals in comment lines: automake ("# PASS:  2", "# FAIL:  1") and node --test ("# pass 2", "# fail 1").
std::optional<Counts> read_comment_totals(const std::string& text) {
  static const RE2 good(R"((?m)^(?:#|ℹ) (?:PASS: |XFAIL:|pass) *(\d{1,6})$)");
  static const RE2 bad(R"((?m)^(?:#|ℹ) (?:FAIL: |XPASS:|ERROR:|fail) *(\d{1,6})$)");
  const int passed = sum_matches(text, good), failed = sum_matches(text, bad);
  if (passed < 0 || failed < 0) return std::nullopt;
  return of(passed, passed + failed);
}

// TAP 13: "1..N" is the plan; a test that the plan promises and that never reported has failed. "not ok # TODO" passes.
std::optional<Counts> read_tap(const std::string& text) {
  static const RE2 plan(R"((?m)^1\.\.(\d{1,6})\b)");
  static const RE2 good(R"((?m)^ok\b)");
  static const RE2 bad(R"((?m)^not ok\b)");
  static const RE2 excused(R"((?mi)^not ok\b.*# *TODO)");
  const int planned = sum_matches(text, plan);
  if (planned < 0) return std::nullopt;
  const int todo = count_matches(text, excused);
  const int passed = count_matches(text, good) + todo;
  return of(passed, std::max(planned, passed + count_matches(text, bad) - todo));
}

std::optional<Counts> read_lines(const std::string& text) {
  static const RE2 good(R"((?m)^\s*(?:PASS|PASSED|pass|passed|ok|OK|Ok)\b)");
  static const RE2 bad(R"((?m)^\s*(?:FAIL|FAILED|fail|failed|not ok|NOT OK)\b)");
  const int passed = count_matches(text, good), failed = count_matches(text, bad);
  if (passed + failed == 0) return std::nullopt;
  return of(passed, passed + failed);
}

struct Form {
  const char* name;
  Reader read;
};
constexpr std::array kForms{
    Form{"summary", read_summary},
    Form{"unittest", read_unittest},
    Form{"pytest", read_pytest},
    Form{"doctest", read_doctest},
    Form{"googletest", read_googletest},
    Form{"ctest", read_ctest},
    Form{"cargo", read_cargo},
    Form{"go", read_go},
    Form{"jest", read_jest},
    Form{"mocha", read_mocha},
    Form{"totals", read_comment_totals},
    Form{"tap", read_tap},
    Form{"lines", read_lines},
};

}  // namespace

Verdict verdict(const tools::Outcome& outcome) {
  static const RE2 colour("\x1b\\[[0-9;]*[A-Za-z]");
  std::string text = outcome.out.data + "\n" + outcome.err.data;
  RE2::GlobalReplace(&text, colour, "");
  RE2::GlobalReplace(&text, "\r", "");
  Verdict result;
  result.passed = outcome.ok();
  for (const Form& form : kForms) {
    const auto counts = form.read(text);
    if (!counts) continue;
    result.form = form.name;
    result.tests_passed = counts->passed;
    result.tests_total = counts->total;
    break;
  }
  if (result.passed) {
    result.score = 1;
    return result;
  }
  // A failure that no test accounts for is one more failed test: exit 1 after "6/6 passed", or a death half way.
  const bool unaccounted = result.tests_passed == result.tests_total || outcome.how != tools::How::kExited;
  if (result.tests_total > 0 && unaccounted) ++result.tests_total;
  if (result.tests_total > 0) result.score = static_cast<double>(result.tests_passed) / result.tests_total;
  return result;
}

}  // namespace anser::agent
