#include "agent/learn/judge.h"

#include <algorithm>

#include "base/json.h"
#include "tools/observation.h"

extern "C" {
extern const char anser_judge_begin[];
extern const char anser_judge_end[];
}

namespace anser::agent {
namespace {

using nlohmann::json;

const char* style_name(TestStyle style) {
  switch (style) {
    case TestStyle::kPlain:
      return "plain";
    case TestStyle::kReturned:
      return "returned";
    case TestStyle::kGot:
      return "got";
    case TestStyle::kUnittest:
      return "unittest";
    case TestStyle::kAssert:
      return "assert";
  }
  return "plain";
}

std::string request_of(std::span<const JudgeItem> items) {
  json list = json::array();
  for (const JudgeItem& item : items) {
    list.push_back({{"module", item.module},
                    {"source", item.source},
                    {"entry", item.entry},
                    {"inputs", item.inputs},
                    {"style", style_name(item.style)},
                    {"visible", item.visible},
                    {"shown", item.shown},
                    {"seed", item.seed},
                    {"want_hidden", item.want_hidden},
                    {"variants", item.variants}});
  }
  return json{{"items", std::move(list)}}.dump(-1, ' ', false, json::error_handler_t::replace);
}

TestRun run_of(const json& from) {
  TestRun run;
  run.late = from.value("late", false);
  run.exit_code = from.value("exit", -1);
  run.out = from.value("out", "");
  run.err = from.value("err", "");
  run.hidden = from.value("hidden", 0);
  return run;
}

// The line is our own script's, but it ran beside code that may have done anything to it.
Judged judged_of(const std::string& line, size_t variants) {
  Judged judged;
  const json from = json::parse(line, nullptr, false);
  if (from.is_discarded() || !from.is_object()) {
    judged.reason = "judge: the answer is no JSON";
    return judged;
  }
  try {
    judged.reason = from.at("reason").get<std::string>();
    if (!judged.reason.empty()) return judged;
    judged.script = from.at("script").get<std::string>();
    judged.right = run_of(from.at("right"));
    for (const json& variant : from.at("variants")) judged.variants.push_back(run_of(variant));
    judged.hidden_total = from.value("hidden_total", 0);
    judged.hidden_script = from.value("hidden_script", "");
  } catch (const json::exception&) {
    judged.reason = "judge: the answer has another form";
  }
  if (judged.reason.empty() && judged.variants.size() != variants) judged.reason = "judge: the answer is incomplete";
  return judged;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find('\n', at);
    if (end == std::string::npos) break;  // a line that was not finished
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace

std::string TestRun::text() const {
  tools::Outcome outcome;
  outcome.how = late ? tools::How::kKilled : tools::How::kExited;
  outcome.cause = late ? tools::Cause::kWall : tools::Cause::kNone;
  outcome.exit_code = exit_code;
  outcome.out.data = out;
  outcome.err.data = err;
  return tools::run_text(outcome);
}

Result<std::vector<Judged>> judge(std::span<const JudgeItem> items, const JudgeRunner& runner) {
  std::vector<Judged> results;
  while (results.size() < items.size()) {
    const auto rest = items.subspan(results.size());
    TRY_ASSIGN(const std::string answer, runner(request_of(rest), rest.size()));
    const std::vector<std::string> lines = lines_of(answer);
    for (size_t i = 0; i < std::min(lines.size(), rest.size()); ++i)
      results.push_back(judged_of(lines[i], rest[i].variants.size()));
    if (lines.size() >= rest.size()) break;
    Judged lost;
    lost.reason = "judge: killed";
    results.push_back(std::move(lost));
  }
  return results;
}

std::string_view judge_script() {
  return {anser_judge_begin, static_cast<size_t>(anser_judge_end - anser_judge_begin)};
}

JudgeRunner box_runner(tools::Sandbox& sandbox, const tools::Snapshot& empty) {
  return [&sandbox, empty](const std::string& request, size_t items) -> Result<std::string> {
    TRY_ASSIGN(tools::Box box, sandbox.open(empty, {}));
    TRY(box.write("judge.py", judge_script()));
    TRY(box.write("request.json", request));
    tools::Command command;
    // Not -E: the box sets PYTHONHASHSEED, so that sets have the same order each time.
    command.argv = {"python3", "-S", "judge.py", "request.json", "results.jsonl"};
    const int64_t limit = 10'000 + 100 * static_cast<int64_t>(items);
    command.limits.wall_ms = 2 * limit;
    command.limits.cpu_ms = limit;
    command.limits.memory_bytes = int64_t{1} << 30;
    TRY_ASSIGN(const tools::Outcome outcome, box.run(command));
    if (outcome.cause == tools::Cause::kSetupFailed)
      return Error{Errc::kPermission, "the judge's box could not be set up: " + outcome.setup_error};
    auto answer = box.read("results.jsonl", int64_t{1} << 30);
    if (!answer) return Error{Errc::kIo, "the judge did not start: " + outcome.err.data.substr(0, 400)};
    return answer;
  };
}

}  // namespace anser::agent
