#include "sandbox/run/outcome.h"

#include <sodium.h>

#include "base/json.h"

namespace anser::sandbox {
namespace {

bool valid_utf8(const std::string& text) {
  try {
    (void)nlohmann::json(text).dump();
    return true;
  } catch (const nlohmann::json::type_error&) {
    return false;
  }
}

std::string base64(const std::string& raw) {
  std::string out(sodium_base64_ENCODED_LEN(raw.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(raw.data()), raw.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  out.resize(out.size() - 1);  // the terminating NUL
  return out;
}

nlohmann::ordered_json output_json(const Output& output) {
  const bool text = valid_utf8(output.data);
  return {{"encoding", text ? "utf-8" : "base64"},
          {"data", text ? output.data : base64(output.data)},
          {"total_bytes", output.total_bytes},
          {"head_bytes", output.head_bytes},
          {"truncated", output.truncated}};
}

}  // namespace

const char* how_name(How how) {
  switch (how) {
    case How::kExited:
      return "exited";
    case How::kSignaled:
      return "signaled";
    case How::kKilled:
      return "killed";
    case How::kNotStarted:
      return "not_started";
  }
  return "unknown";
}

const char* cause_name(Cause cause) {
  switch (cause) {
    case Cause::kNone:
      return "none";
    case Cause::kWall:
      return "wall";
    case Cause::kCpu:
      return "cpu";
    case Cause::kMemory:
      return "memory";
    case Cause::kPids:
      return "pids";
    case Cause::kDisk:
      return "disk";
    case Cause::kOutput:
      return "output";
    case Cause::kFileSize:
      return "file_size";
    case Cause::kPolicy:
      return "policy";
    case Cause::kCancelled:
      return "cancelled";
    case Cause::kSupervisorLost:
      return "supervisor_lost";
    case Cause::kSetupFailed:
      return "setup_failed";
    case Cause::kUnknown:
      return "unknown";
  }
  return "unknown";
}

std::string outcome_json(const Outcome& outcome) {
  nlohmann::ordered_json hit = nlohmann::ordered_json::array();
  for (Cause cause : outcome.limits_hit) hit.push_back(cause_name(cause));
  nlohmann::ordered_json denials = nlohmann::ordered_json::array();
  for (const Denial& one : outcome.denials) {
    denials.push_back({{"call", one.call},
                       {"detail", one.detail},
                       {"errno", one.error},
                       {"count", one.count},
                       {"pid", one.pid},
                       {"name", one.name}});
  }
  nlohmann::ordered_json hosts = nlohmann::ordered_json::array();
  for (const NetworkUse::Host& one : outcome.network.hosts) {
    hosts.push_back({{"host", one.host},
                     {"port", one.port},
                     {"connections", one.connections},
                     {"up_bytes", one.up_bytes},
                     {"down_bytes", one.down_bytes}});
  }
  const nlohmann::ordered_json json{{"schema", "anser.outcome.1"},
                                    {"how", how_name(outcome.how)},
                                    {"cause", cause_name(outcome.cause)},
                                    {"evidence", outcome.evidence},
                                    {"limits_hit", hit},
                                    {"exit_code", outcome.exit_code},
                                    {"signal", outcome.signal},
                                    {"stdout", output_json(outcome.out)},
                                    {"stderr", output_json(outcome.err)},
                                    {"usage",
                                     {{"wall_seconds", outcome.wall_seconds},
                                      {"cpu_seconds", outcome.cpu_seconds},
                                      {"cpu_source", outcome.cpu_source},
                                      {"memory_peak_bytes", outcome.memory_peak_bytes},
                                      {"pids_peak", outcome.pids_peak},
                                      {"disk_bytes", outcome.disk_bytes},
                                      {"disk_inodes", outcome.disk_inodes}}},
                                    {"orphans_killed", outcome.orphans_killed},
                                    {"left_running", outcome.left_running},
                                    {"network",
                                     {{"connections", outcome.network.connections},
                                      {"refused", outcome.network.refused},
                                      {"up_bytes", outcome.network.up_bytes},
                                      {"down_bytes", outcome.network.down_bytes},
                                      {"hosts", hosts}}},
                                    {"denials", denials},
                                    {"denials_dropped", outcome.denials_dropped},
                                    {"policy_id", outcome.standing.policy_id},
                                    {"layers", outcome.standing.layers},
                                    {"degraded", outcome.standing.degraded},
                                    {"snapshot_before", outcome.snapshot_before},
                                    {"snapshot_after", outcome.snapshot_after},
                                    {"setup_error", outcome.setup_error},
                                    {"timing",
                                     {{"ready_seconds", outcome.timing.ready},
                                      {"setup_seconds", outcome.timing.setup},
                                      {"run_seconds", outcome.timing.run},
                                      {"end_seconds", outcome.timing.end}}}};
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace anser::sandbox
