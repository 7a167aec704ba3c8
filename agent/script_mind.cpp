#include "agent/script_mind.h"

#include "agent/protocol.h"
#include "base/check.h"

namespace anser::agent {

using nlohmann::ordered_json;

Result<ScriptMind> ScriptMind::from_json(const std::string& text, const std::string& dialect) {
  ordered_json json = ordered_json::parse(text, nullptr, false);
  if (json.is_object() && json.contains("steps")) json = ordered_json(json["steps"]);
  if (!json.is_array()) return Error{Errc::kInvalid, "a script is a JSON list of calls, or a report with \"steps\""};
  const Dialect* speech = find_dialect(dialect);
  CHECK(speech != nullptr);
  std::vector<std::string> calls;
  for (size_t i = 0; i < json.size(); ++i) {
    const ordered_json& item = json[i];
    if (item.is_string()) {
      calls.push_back(item.get<std::string>());
    } else if (item.is_object() && item.contains("call") && item["call"].is_string()) {
      calls.push_back(item["call"].get<std::string>());
    } else if (item.is_object() && item.contains("name")) {
      calls.push_back(speech->call_prefix() + item.dump() + speech->call_suffix());
    } else {
      return Error{Errc::kInvalid, "element " + std::to_string(i) + " of the script is no call"};
    }
  }
  return ScriptMind(std::move(calls), dialect);
}

Status ScriptMind::check(const MindState& mind) const {
  if (mind.cursor <= calls_.size() && mind.state->values.empty()) return {};
  return Error{Errc::kInvalid,
               "the state of mind is of another mind than this script of " + std::to_string(calls_.size()) + " calls"};
}

Result<std::string> ScriptMind::save(const MindState& mind, const Digest& prefix) const {
  TRY(check(mind));
  return ordered_json{{"schema", "anser.script_mind.1"},
                      {"prefix", prefix.hex()},
                      {"cursor", mind.cursor},
                      {"tokens", mind.state->tokens}}
      .dump();
}

Result<MindState> ScriptMind::load(std::string_view bytes, const Digest& prefix) const {
  const ordered_json json = ordered_json::parse(bytes, nullptr, false);
  const auto number = [&](const char* key) { return json.contains(key) && json[key].is_number_unsigned(); };
  const auto says = [&](const char* key, const std::string& what) { return json.contains(key) && json[key] == what; };
  if (!json.is_object() || !says("schema", "anser.script_mind.1") || !number("cursor") || !number("tokens"))
    return Error{Errc::kCorrupt, "not the state of a scripted mind"};
  if (!says("prefix", prefix.hex())) return Error{Errc::kInvalid, "it belongs to another transcript"};
  MindState mind;
  mind.cursor = json["cursor"].get<uint64_t>();
  mind.state.write().tokens = json["tokens"].get<int64_t>();
  TRY(check(mind));
  return mind;
}

Result<int64_t> ScriptMind::feed(MindState& mind, const std::string& segment) {
  // What it was going to say next has been said: so a transcript alone determines how far it has come.
  if (mind.cursor < calls_.size() && segment == calls_[mind.cursor]) ++mind.cursor;
  mind.state.write().tokens += static_cast<int64_t>(segment.size());
  return static_cast<int64_t>(segment.size());
}

Result<Decoded> ScriptMind::decode(const MindState& mind, const Callable&, const DecodeOptions&, Rng&) {
  if (mind.cursor >= calls_.size()) return Error{Errc::kNotFound, "the script has no more calls"};
  Decoded decoded;
  decoded.call = calls_[mind.cursor];
  decoded.tokens = static_cast<int>(decoded.call.size());
  decoded.after = mind;
  decoded.after.cursor += 1;
  decoded.after.state.write().tokens += decoded.tokens;
  return decoded;
}

Result<std::vector<Scored>> ScriptMind::score(const MindState& mind, std::span<const std::string> calls) {
  std::vector<Scored> scores;
  for (const std::string& call : calls) {
    const bool next = mind.cursor < calls_.size() && call == calls_[mind.cursor];
    scores.push_back({next ? 0.0 : -1.0 - static_cast<double>(call.size()), static_cast<int>(call.size())});
  }
  return scores;
}

}  // namespace anser::agent
