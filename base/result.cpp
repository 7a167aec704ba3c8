#include "base/result.h"

#include <system_error>

namespace anser {

const char* errc_name(Errc code) noexcept {
  switch (code) {
    case Errc::kInvalid:
      return "invalid";
    case Errc::kNotFound:
      return "not_found";
    case Errc::kPermission:
      return "permission";
    case Errc::kTimeout:
      return "timeout";
    case Errc::kResource:
      return "resource";
    case Errc::kIo:
      return "io";
    case Errc::kCorrupt:
      return "corrupt";
    case Errc::kUnsupported:
      return "unsupported";
    case Errc::kCancelled:
      return "cancelled";
  }
  return "unknown";
}

std::string Error::message() const {
  if (os == 0) return what;
  return what + ": " + std::generic_category().message(os);
}

Error Error::with_context(const std::string& prefix) && {
  what = prefix + ": " + what;
  return std::move(*this);
}

}  // namespace anser
