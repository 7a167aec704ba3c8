// Result<T>: a value, or an Error that says what was being done, where, and what the system said.
//
//   Result<Config> load(const std::string& path) {
//     TRY_ASSIGN(UniqueFd fd, open_read_only(path));
//     TRY(check_header(fd));
//     return parse(fd);
//   }
//
// For what the world refused (a truncated file, a denied call). Our own bugs are CHECKs; what a guest program or a
// model did is data (Outcome, Observation).
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace anser {

// Chosen by what the caller would do next, not by where the error arose.
enum class Errc : unsigned char {
  kInvalid,      // the input is wrong: tell its author
  kNotFound,     // it is not there: create it, or name another
  kPermission,   // the system said no: fix rights
  kTimeout,      // try again, or with more time
  kResource,     // out of memory, disk, descriptors
  kIo,           // reading or writing failed half way
  kCorrupt,      // a file of ours is damaged: rebuild or restore it
  kUnsupported,  // valid, but not built here: name what is
  kCancelled,    // somebody asked to stop: nothing is wrong
};

// Short name of a code, for logs and JSON ("invalid", "not_found", ...).
const char* errc_name(Errc code) noexcept;

// Thread rule: a value; copy it freely.
struct [[nodiscard]] Error {
  Errc code = Errc::kInvalid;
  std::string what;  // one sentence: what, where, what to do; no trailing newline
  int os = 0;        // errno at the time, 0 when the system was not involved
  const char* file = __builtin_FILE();
  int line = __builtin_LINE();

  // The sentence a person reads: `what`, followed by the system's word for `os` when there is one.
  std::string message() const;
  // The same error with `prefix + ": "` in front, for context added on the way up.
  Error with_context(const std::string& prefix) &&;
};

// A T or an Error. Ignoring one is a compile-time warning (an error in CI).
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result(Error error) : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}  // NOLINT: implicit on purpose
};

using Status = Result<void>;

namespace internal {
template <class R>
Error take_error(R&& result) {
  return std::forward<R>(result).error();
}
}  // namespace internal
}  // namespace anser

#define ANSER_CONCAT_(a, b) a##b
#define ANSER_CONCAT(a, b) ANSER_CONCAT_(a, b)

// Returns the error of `expr` (a Result) from the enclosing function, if it has one.
#define TRY(expr)                                                                       \
  do {                                                                                  \
    auto anser_status_ = (expr);                                                        \
    if (!anser_status_) return ::anser::internal::take_error(std::move(anser_status_)); \
  } while (false)

// Declares or assigns `lhs` from the value of `expr`, or returns its error.
#define TRY_ASSIGN(lhs, expr) TRY_ASSIGN_(ANSER_CONCAT(anser_result_, __LINE__), lhs, expr)
#define TRY_ASSIGN_(tmp, lhs, expr)                               \
  auto tmp = (expr);                                              \
  if (!tmp) return ::anser::internal::take_error(std::move(tmp)); \
  lhs = std::move(*tmp)
