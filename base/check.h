// CHECK: our own bugs, and nothing else. What the world or a model did wrong is a Result or plain data
// (docs/architecture.md).
#pragma once

namespace anser {

// Prints the failed condition with its place to stderr and aborts. Never returns.
[[noreturn]] void check_failed(const char* condition, const char* file, int line) noexcept;

}  // namespace anser

// Aborts the program when `condition` is false, in every build type.
#define CHECK(condition)                                                     \
  do {                                                                       \
    if (!(condition)) ::anser::check_failed(#condition, __FILE__, __LINE__); \
  } while (false)
