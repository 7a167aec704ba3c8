// Log: where progress and warnings go. A parameter, never a global: nothing below agent/cli/main.cpp prints by itself.
#pragma once

#include <functional>
#include <string>

namespace anser {

enum class LogLevel : unsigned char { kInfo, kWarning };

// Called with one line, no newline at its end. May be empty (then nothing is logged). Must be safe to call from any
// thread.
using Log = std::function<void(LogLevel, const std::string&)>;

inline void log_info(const Log& log, const std::string& line) {
  if (log) log(LogLevel::kInfo, line);
}
inline void log_warning(const Log& log, const std::string& line) {
  if (log) log(LogLevel::kWarning, line);
}

}  // namespace anser
