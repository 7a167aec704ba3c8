// Process: a handle on a program that runs in a kept box, also while nobody waits for it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "sandbox/run/outcome.h"

namespace anser::sandbox {

class LivingBox;
struct LivingProgram;

// A value that may be copied; all copies mean the same program. Thread-safe. Outlives its box: what the box had to say
// last is still said.
class Process {
 public:
  uint32_t number() const;  // 0, 1, ... in its box
  // What came on a stream (1 or 2; a terminal's output is all on 1) after the first `offset` bytes. `first` is where
  // the data begins: later than asked for when the middle was not kept (Limits::output_bytes).
  struct Chunk {
    std::string data;
    int64_t first = 0;
    bool ended = false;  // nothing more will come
    int64_t next() const { return first + static_cast<int64_t>(data.size()); }
  };
  Chunk read(int stream, int64_t offset) const;
  // To its standard input, or as if typed at its terminal. kResource when it does not read (64 KiB are buffered).
  Status write(std::string_view data);
  Status close_input();
  Status signal(int number);             // to its process group
  Status resize(int rows, int columns);  // of its terminal
  bool running() const;
  // Its outcome once it has ended; nothing when it still runs after `timeout_ms`.
  std::optional<Outcome> wait(int64_t timeout_ms);
  // Ends it and everything that it started: SIGTERM, grace, SIGKILL. Its outcome, with the cause "cancelled".
  Outcome stop();

 private:
  friend class LivingBox;
  explicit Process(std::shared_ptr<LivingProgram> program) : program_(std::move(program)) {}
  std::shared_ptr<LivingProgram> program_;
};

}  // namespace anser::sandbox
