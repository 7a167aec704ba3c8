// A session, a step and what the loop knew at it, as a journal, a log or somebody's bundle has them: what can be read
// is written and read again as the same.
#include "agent/loop_memory.h"
#include "agent/session/rows.h"
#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace anser::agent;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto session = parse_session(text)) {
    const auto again = parse_session(session_text(*session));
    CHECK(again && *again == *session);
  }
  (void)node_in(text);
  const auto step = parse_step(text);
  if (!step) return 0;
  CHECK(node_in(text) && *node_in(text) == step->at);
  const auto again = parse_step(step_text_of(*step));
  CHECK(again && *again == *step);
  (void)prefix_after(step->prefix, step->reset, step->fed);
  const auto memory = parse_loop_memory(step->memory);
  if (!memory) return 0;
  const auto kept = parse_loop_memory(loop_memory_json(*memory));
  CHECK(kept && loop_memory_json(*kept) == loop_memory_json(*memory));
  return 0;
}
