#include "agent/loop_memory.h"

#include <utility>

#include "tools/box.h"

namespace anser::agent {

using nlohmann::json;
using nlohmann::ordered_json;

void hand_over(LoopMemory& memory, Step& step) {
  step.fed = std::exchange(memory.fed, {});
  step.reset = std::exchange(memory.reset, false);
  step.noted = std::exchange(memory.noted, {});
  step.tokens += std::exchange(memory.fed_tokens, 0);
}

json loop_memory_json(const LoopMemory& memory) {
  json pending = json::array();
  // As text: the order of the arguments is part of a call.
  for (const Action& action : memory.search.pending)
    pending.push_back({{"name", action.name}, {"arguments", action.arguments.dump()}});
  json given_up;
  if (memory.search.given_up)
    given_up = {{"ended", ended_name(memory.search.given_up->ended)}, {"why", memory.search.given_up->why}};
  return {{"search",
           {{"runs_left", memory.search.runs_left},
            {"pending", std::move(pending)},
            {"pending_verified", memory.search.pending_verified},
            {"search_next", memory.search.search_next},
            {"given_up", std::move(given_up)}}},
          {"passing_hash", memory.passing_hash},
          {"malformed", memory.malformed},
          {"progress", {{"done", memory.progress.done}, {"next", memory.progress.next}}},
          {"goal", memory.goal},
          {"forgot_at", memory.forgot_at},
          {"acted_on", memory.acted_on},
          {"fed_tokens", memory.fed_tokens}};
}

namespace {

constexpr int kDeepest = 64;

// Throws what nlohmann throws for a value that is missing or of another kind.
LoopMemory read(const json& from) {
  LoopMemory memory;
  const json& search = from.at("search");
  memory.search.runs_left = search.at("runs_left").get<int64_t>();
  for (const json& one : search.at("pending")) {
    const auto arguments = one.at("arguments").get<std::string>();
    if (tools::json_depth(arguments) > kDeepest) throw std::runtime_error("a pending call is nested too deeply");
    memory.search.pending.push_back({one.at("name").get<std::string>(), ordered_json::parse(arguments)});
  }
  memory.search.pending_verified = search.at("pending_verified").get<bool>();
  memory.search.search_next = search.at("search_next").get<bool>();
  if (const json& given_up = search.at("given_up"); !given_up.is_null())
    memory.search.given_up =
        GivenUp{parse_ended(given_up.at("ended").get<std::string>()).value(), given_up.at("why").get<std::string>()};
  memory.passing_hash = from.at("passing_hash").get<std::string>();
  memory.malformed = from.at("malformed").get<int>();
  memory.fed_tokens = from.at("fed_tokens").get<int64_t>();
  // Steps of earlier versions do not have it.
  if (const auto progress = from.find("progress"); progress != from.end()) {
    memory.progress.done = progress->at("done").get<std::vector<std::string>>();
    memory.progress.next = progress->at("next").get<std::string>();
    memory.goal = from.at("goal").get<std::string>();
    memory.forgot_at = from.at("forgot_at").get<int64_t>();
    memory.acted_on = from.at("acted_on").get<std::string>();
  }
  return memory;
}

}  // namespace

Result<LoopMemory> parse_loop_memory(const json& from) {
  try {
    return read(from);
  } catch (const std::exception& error) {
    return Error{Errc::kCorrupt, std::string("what the loop knew at this step: ") + error.what()};
  }
}

}  // namespace anser::agent
