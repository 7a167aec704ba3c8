#include "agent/trace/atif.h"

#include "base/bytes.h"

namespace anser::agent {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view kThoughtEnd = "</think>";

// What the mind was given besides its own call and the observation, which are the last two segments of a step.
std::string given(const json& fed, size_t count) {
  std::string text;
  for (size_t i = 0; i < count && i < fed.size(); ++i)
    text += fed[i].is_string() ? fed[i].get<std::string>() : fed[i].dump();
  return text;
}

// The thought before a call, which begins with what the prompt's "<think" lacks, or with all of it; `call` is what
// follows it.
std::string take_thought(std::string& call) {
  const size_t end = call.find(kThoughtEnd);
  const bool whole = call.starts_with("<think>");
  if (end == std::string::npos || (!whole && !call.starts_with('>'))) return "";
  const size_t opening = whole ? std::string_view("<think>").size() : 1;
  const std::string thought = call.substr(opening, end - opening);
  call = call.substr(end + kThoughtEnd.size());
  const size_t begin = thought.find_first_not_of(" \n");
  return begin == std::string::npos ? "" : thought.substr(begin, thought.find_last_not_of(" \n") - begin + 1);
}

// Tokens that were read and written, apart where the tokens of the call were recorded.
ordered_json metrics(const json& record) {
  ordered_json found;
  const int64_t tokens = record.value("tokens", int64_t{0});
  if (record.contains("uncertainty")) {
    const json& list = record.at("uncertainty");
    found["prompt_tokens"] = tokens - static_cast<int64_t>(list.size());
    found["completion_tokens"] = list.size();
    ordered_json probabilities = ordered_json::array();
    for (const json& one : list) {
      if (one.at("log_prob").is_number()) probabilities.push_back(one.at("log_prob").get<double>());
    }
    if (probabilities.size() == list.size()) found["logprobs"] = std::move(probabilities);
  }
  found["extra"] = {{"tokens", tokens}, {"log_prob", record.value("log_prob", json())}};
  return found;
}

}  // namespace

void AtifBuilder::add(const json& object) {
  const std::string type = object.at("type");
  if (type == "session") begin(object);
  if (type == "step") step(object);
  if (type == "end") end(object);
}

ordered_json& AtifBuilder::append(const char* source, const json& time, const std::string& message) {
  ordered_json& steps = trajectory_["steps"];
  steps.push_back({{"step_id", steps.size() + 1}, {"timestamp", time}, {"source", source}, {"message", message}});
  return steps.back();
}

void AtifBuilder::begin(const json& object) {
  const json& session = object.at("session");
  // A session's number is one machine's.
  const std::string id = hash_bytes(session.at("id").dump() + session.at("started").get<std::string>() +
                                    session.at("directory").get<std::string>() + session.at("brain").get<std::string>())
                             .hex()
                             .substr(0, 32);
  trajectory_ = {
      {"schema_version", "ATIF-v1.7"},
      {"session_id", id},
      {"agent",
       {{"name", "anser"},
        {"version", version_},
        {"model_name", "rwkv7:" + session.at("brain").get<std::string>().substr(0, 16)},
        {"extra", {{"dialect", session.at("dialect")}, {"seed", session.at("seed")}, {"brain", session.at("brain")}}}}},
      {"steps", ordered_json::array()}};
  ordered_json& goal = append("user", object.at("time"), session.at("goal"));
  goal["extra"] = {{"check", session.at("check")}, {"fed", object.at("fed")}};
}

void AtifBuilder::step(const json& object) {
  const json& record = object.at("record");
  const json& fed = object.at("fed");
  const bool reset = object.at("reset");
  if (fed.size() > 2 || reset) {
    const std::string all = given(fed, fed.size() - std::min<size_t>(fed.size(), 2));
    const std::string said = reset ? "" : record.value("said", std::string());
    ordered_json& more = append(reset ? "system" : "user", object.at("time"), said.empty() ? all : said);
    if (reset) more["extra"] = {{"reset", true}};
    if (!said.empty()) more["extra"] = {{"fed", all}};
  }
  std::string message = record.value("call", std::string());
  const std::string thought = take_thought(message);
  ordered_json& step = append("agent", object.at("time"), message);
  // A person made the call, or the host, from a plan that an earlier step had searched for.
  const bool dispatched =
      record.value("host", false) || (record.value("planned", false) && object.at("plan").is_null());
  if (!thought.empty() && !dispatched) step["reasoning_content"] = thought;
  ordered_json result{{"content", record.value("observation", std::string())}};
  if (record.contains("action")) {
    const std::string id = "call_" + std::to_string(object.at("n").get<int64_t>());
    step["tool_calls"] = ordered_json::array({{{"tool_call_id", id},
                                               {"function_name", record.at("action").at("name")},
                                               {"arguments", record.at("action").at("arguments")}}});
    result["source_call_id"] = id;
  }
  step["observation"] = {{"results", ordered_json::array({std::move(result)})}};
  if (dispatched) step["llm_call_count"] = 0;
  if (!dispatched) step["metrics"] = metrics(record);
  ordered_json extra{{"n", object.at("n")}, {"tokens", record.value("tokens", int64_t{0})}};
  for (const char* key :
       {"ok", "planned", "host", "read_only", "noted", "ran_check", "seconds", "workspace_hash", "uncertainty"}) {
    if (record.contains(key)) extra[key] = record.at(key);
  }
  extra["diff"] = object.at("diff");
  extra["budget_left"] = object.at("budget");
  if (!object.at("plan").is_null()) extra["plan"] = object.at("plan");
  step["extra"] = std::move(extra);
}

void AtifBuilder::end(const json& object) {
  const std::string why = object.at("why");
  trajectory_["notes"] = why.empty() ? "the session is open" : why;
  trajectory_["final_metrics"] = {
      {"total_steps", trajectory_["steps"].size()},
      {"extra", {{"tokens", object.at("tokens")}, {"runs", object.at("runs")}, {"seconds", object.at("seconds")}}}};
  trajectory_["extra"] = {{"schema", "anser.atif_extra.1"},
                          {"ended", object.at("ended")},
                          {"solved", object.at("solved")},
                          {"finished", object.at("finished")},
                          {"diff", object.at("diff")}};
}

}  // namespace anser::agent
