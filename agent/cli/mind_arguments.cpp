#include "agent/cli/mind_arguments.h"

#include "agent/cli/cli.h"
#include "agent/led_mind.h"
#include "base/unique_fd.h"

namespace anser::agent {

void declare_mind(CLI::App& app, MindArguments& a) {
  app.add_option("--brain", a.brain, "brain file (default: the first models/*.gguf)");
  app.add_option("--dialect", a.speech.dialect, "how to speak (default: as the brain file says; docs/formats.md)")
      ->check(known_dialect());
  app.add_option("--think-tokens", a.speech.max_thought_tokens, "of a thought, in dialects that think")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--script", a.script, "calls to make instead of asking a brain; with --brain, that brain reads along");
  app.add_option("--threads", a.threads, "for the brain; 0: one a processor")->check(CLI::NonNegativeNumber);
  add_device_option(app, a.device);
  app.add_option("--kept-states", a.kept_mb, "MiB of states kept, so that nothing is read twice; 0: none")
      ->check(CLI::Range(0, 1 << 20))
      ->capture_default_str();
}

namespace {

Result<std::unique_ptr<Mind>> make_brain(const MindArguments& a, kernels::Pool& pool) {
  TRY_ASSIGN(const std::string path, find_brain(a.brain));
  TRY_ASSIGN(runtime::Brain brain, runtime::Brain::load(path, options_of_device(a.device)));
  TRY_ASSIGN(BrainMind mind, BrainMind::make(std::move(brain), pool, a.speech, a.kept_mb << 20));
  return std::unique_ptr<Mind>(std::make_unique<BrainMind>(std::move(mind)));
}

}  // namespace

Result<std::unique_ptr<Mind>> make_mind(const MindArguments& a, kernels::Pool& pool, int64_t from) {
  if (a.script.empty()) return make_brain(a, pool);
  TRY_ASSIGN(const std::string text, read_file(a.script));
  std::unique_ptr<Mind> reader;
  if (!a.brain.empty()) {
    TRY_ASSIGN(reader, make_brain(a, pool));
  }
  const std::string fallback = a.speech.dialect.empty() ? "g1i" : a.speech.dialect;
  TRY_ASSIGN(ScriptMind script, ScriptMind::from_json(text, reader != nullptr ? reader->dialect() : fallback));
  if (reader == nullptr) return std::unique_ptr<Mind>(std::make_unique<ScriptMind>(std::move(script)));
  return std::unique_ptr<Mind>(std::make_unique<LedMind>(std::move(reader), std::move(script), from));
}

}  // namespace anser::agent
