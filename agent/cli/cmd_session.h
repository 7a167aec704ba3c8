// What the parts of `anser session` share. Used by cmd_session*.cpp only.
#pragma once

#include "agent/cli/mind_arguments.h"
#include "agent/cli/run_output.h"
#include "agent/session/collect.h"

namespace anser::agent {

struct SessionArguments {
  std::string data, word, name, file, directory, say;
  std::string format = "bundle";  // of export: bundle, jsonl, atif, html
  bool as_json = false, repair = false, dry_run = false;
  int64_t from = 1, step = -1, back = 0;
  Retention retention;
  MindArguments mind;
  RunOutput output;
  MoreBudget more;
  std::chrono::steady_clock::time_point started = Clock().steady();
};

void print_json(const nlohmann::json& value);
// "3 (name)".
std::string label_of(const SessionRow& row);

// Each prints, and returns the exit status.
int session_resume(Sessions& sessions, SessionArguments& arguments);
int session_export(Sessions& sessions, const SessionArguments& arguments);
int session_import(Sessions& sessions, const SessionArguments& arguments);
int session_remove(Sessions& sessions, const SessionArguments& arguments);
int session_gc(Sessions& sessions, const SessionArguments& arguments);
// Opens the sessions itself, since they may be too damaged for that.
int session_fsck(const std::string& data, const SessionArguments& arguments);

}  // namespace anser::agent
