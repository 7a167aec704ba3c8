#include "agent/session/rows.h"

#include "tools/box.h"

namespace anser::agent {
namespace {

using nlohmann::json;

constexpr int kDeepest = 256;

// Guests write what they like: bytes that are no UTF-8 are replaced, never thrown. What a mind has consumed is put by
// segments_json() and comes back as it was.
std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

// A segment is a string, or {"base64": ..} where it is no UTF-8.
json segments_json(const std::vector<std::string>& segments) {
  json list = json::array();
  for (const std::string& segment : segments) {
    nlohmann::ordered_json one;
    tools::put_bytes(one, "text", segment);
    list.push_back(one.contains("text") ? json(one["text"]) : json(one));
  }
  return list;
}

std::vector<std::string> segments_of(const json& list) {
  std::vector<std::string> segments;
  if (!list.is_array()) throw std::runtime_error("what the mind was given is no list");
  for (const json& one : list) {
    std::string text;
    if (one.is_string()) {
      text = one.get<std::string>();
    } else if (!tools::get_bytes(nlohmann::ordered_json(one), "text", text)) {
      throw std::runtime_error("a segment of the mind's input is neither text nor bytes");
    }
    segments.push_back(std::move(text));
  }
  return segments;
}

json node_json(const Node& node) { return json::array({node.line, node.n}); }
Node node_of(const json& from) { return {from.at(0).get<int64_t>(), from.at(1).get<int64_t>()}; }

Digest digest_of(const std::string& hex) {
  Digest digest;
  if (hex.size() != 2 * digest.bytes.size() || hex.find_first_not_of("0123456789abcdef") != hex.npos)
    throw std::runtime_error("a digest is 64 hexadecimal digits");
  for (size_t i = 0; i < digest.bytes.size(); ++i)
    digest.bytes[i] = static_cast<uint8_t>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
  return digest;
}

// 0 where an earlier version did not count.
int64_t count_in(const json& from, const char* key) {
  const auto found = from.find(key);
  if (found == from.end()) return 0;
  const auto count = found->get<int64_t>();
  if (count < 0 || count >= int64_t{1} << 53) throw std::runtime_error(std::string(key) + " cannot be so many");
  return count;
}

SessionRow read_session(const json& from) {
  SessionRow row;
  row.id = from.at("id").get<int64_t>();
  row.name = from.at("name").get<std::string>();
  row.started = from.at("started").get<std::string>();
  row.directory = from.at("directory").get<std::string>();
  row.goal = from.at("goal").get<std::string>();
  row.check = from.at("check").get<std::string>();
  row.brain = from.at("brain").get<std::string>();
  row.dialect = from.at("dialect").get<std::string>();
  row.seed = from.at("seed").get<uint64_t>();
  row.settings = from.at("settings");
  row.ended = from.at("ended").get<std::string>();
  row.solved = from.at("solved").get<bool>();
  row.why = from.at("why").get<std::string>();
  row.finished = from.at("finished").get<std::string>();
  row.forked_from = from.at("forked_from").get<int64_t>();
  row.first = from.at("first").get<std::string>();
  row.head = node_of(from.at("head"));
  row.tip = node_of(from.at("tip"));
  row.lines = count_in(from, "lines");
  row.revision = count_in(from, "revision");
  return row;
}

StepRow read_step(const json& from) {
  StepRow row;
  row.at = node_of(from.at("at"));
  row.parent = node_of(from.at("parent"));
  row.session = from.at("session").get<int64_t>();
  row.time = from.at("time").get<std::string>();
  row.record = from.at("record");
  if (!row.record.is_object()) throw std::runtime_error("the record is no object");
  if (!row.record.empty()) {  // what everybody reads of it
    (void)row.record.at("n").get<int64_t>();
    (void)row.record.at("call").get<std::string>();
    (void)row.record.at("observation").get<std::string>();
  }
  row.fed = segments_of(from.at("fed"));
  row.reset = from.at("reset").get<bool>();
  row.prefix = digest_of(from.at("prefix").get<std::string>());
  row.snapshot = from.at("snapshot").get<std::string>();
  row.rng = from.at("rng");
  row.budget = from.at("budget");
  row.memory = from.at("memory");
  row.consumed = from.at("consumed").get<int64_t>();
  row.anchor = from.at("anchor").get<bool>();
  return row;
}

template <class Row>
Result<Row> parse(std::string_view text, Row (*read)(const json&), const char* what) {
  // Whoever writes such a thing wants the stack: what reads it goes down with it.
  if (tools::json_depth(text) > kDeepest) return Error{Errc::kCorrupt, std::string(what) + " is nested too deeply"};
  try {
    return read(json::parse(text));
  } catch (const std::exception& error) {
    return Error{Errc::kCorrupt, std::string(what) + ": " + error.what()};
  }
}

}  // namespace

std::string name_of(const Node& at) {
  const std::string step = "step " + std::to_string(at.n) + " of ";
  const int64_t session = at.line >> kLineBits, which = at.line - line_of(session, 0);
  if (session == 0) return step + "line " + std::to_string(at.line);
  return step + "session " + std::to_string(session) + (which == 0 ? "" : ", line " + std::to_string(which + 1));
}

bool same_session(SessionRow a, const SessionRow& b) {
  a.lines = b.lines;
  a.revision = b.revision;
  return a == b;
}

void move_to(SessionRow& row, const Node& at, const std::string& snapshot) {
  if (row.id != 0 && at.line >> kLineBits == row.id) row.lines = std::max(row.lines, at.line - line_of(row.id, 0) + 1);
  row.head = row.tip = at;
  if (at.n == 0) row.first = snapshot;
  ++row.revision;
}

Digest prefix_after(const Digest& before, bool reset, const std::vector<std::string>& fed) {
  Digest prefix = reset ? Digest() : before;
  for (const std::string& segment : fed) {
    Hasher hasher;
    hasher.update(prefix.bytes.data(), prefix.bytes.size());
    hasher.update(segment);
    prefix = hasher.finish();
  }
  return prefix;
}

json session_json(const SessionRow& row) {
  return {{"id", row.id},
          {"name", row.name},
          {"started", row.started},
          {"directory", row.directory},
          {"goal", row.goal},
          {"check", row.check},
          {"brain", row.brain},
          {"dialect", row.dialect},
          {"seed", row.seed},
          {"settings", row.settings},
          {"ended", row.ended},
          {"solved", row.solved},
          {"why", row.why},
          {"finished", row.finished},
          {"forked_from", row.forked_from},
          {"first", row.first},
          {"head", node_json(row.head)},
          {"tip", node_json(row.tip)},
          {"lines", row.lines},
          {"revision", row.revision}};
}

std::string session_text(const SessionRow& row) { return dump(session_json(row)); }

Result<SessionRow> parse_session(std::string_view text) { return parse(text, read_session, "a session's record"); }

std::string step_text_of(const StepRow& row) {
  return dump({{"at", node_json(row.at)},
               {"parent", node_json(row.parent)},
               {"session", row.session},
               {"time", row.time},
               {"record", row.record},
               {"fed", segments_json(row.fed)},
               {"reset", row.reset},
               {"prefix", row.prefix.hex()},
               {"snapshot", row.snapshot},
               {"rng", row.rng},
               {"budget", row.budget},
               {"memory", row.memory},
               {"consumed", row.consumed},
               {"anchor", row.anchor}});
}

std::string plan_entry_text(const StepRow& row) { return dump({{"at", node_json(row.at)}, {"plan", row.plan}}); }

Result<StepRow> parse_step(std::string_view text) { return parse(text, read_step, "a step's record"); }

Result<Node> node_in(std::string_view text) {
  return parse<Node>(
      text, [](const json& from) { return node_of(from.at("at")); }, "a step's place");
}

std::string row_sum(std::string_view text) { return hash_bytes(text).hex().substr(0, 32); }

std::string text_at(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

}  // namespace anser::agent
