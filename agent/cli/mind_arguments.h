// The options that say which mind thinks, and the mind that they mean. Used by commands only.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "agent/brain_mind.h"
#include "agent/mind.h"
#include "base/result.h"
#include "kernels/pool.h"

namespace anser::agent {

struct MindArguments {
  std::string brain, script, device;
  Speech speech;
  int threads = 0;
  int64_t kept_mb = BrainMind::kKeptBytes >> 20;
};

void declare_mind(CLI::App& app, MindArguments& arguments);
// A script where one is given, with a brain that reads along where that is given too (led_mind.h: from call number
// `from` on); else a brain. REQUIRES: `pool` outlives it.
Result<std::unique_ptr<Mind>> make_mind(const MindArguments& arguments, kernels::Pool& pool, int64_t from = 0);

}  // namespace anser::agent
