// A trace as ATIF, the Agent Trajectory Interchange Format, version 1.7 (RFC 0001 of the Harbor project): one JSON
// object that other programs' viewers and training pipelines read. What ATIF has no place for is in "extra".
//
// Tested by tests/agent/trace_test.py, against tests/agent/atif_v1_7.schema.json.
#pragma once

#include <string>

#include "base/json.h"

namespace anser::agent {

// Takes a trace's objects in their order.
class AtifBuilder {
 public:
  // `version`: of this program.
  explicit AtifBuilder(std::string version) : version_(std::move(version)) {}
  void add(const nlohmann::json& object);
  // After the last one.
  const nlohmann::ordered_json& trajectory() const { return trajectory_; }

 private:
  void begin(const nlohmann::json& session);
  void step(const nlohmann::json& step);
  void end(const nlohmann::json& end);
  nlohmann::ordered_json& append(const char* source, const nlohmann::json& time, const std::string& message);

  std::string version_;
  nlohmann::ordered_json trajectory_;
};

}  // namespace anser::agent
