#include "agent/model/output.h"

#include <cstdio>

#include "base/bytes.h"

namespace anser::agent {

using nlohmann::ordered_json;

int model_failed(const Error& error, int status) {
  std::fprintf(stderr, "anser model: %s\n", error.message().c_str());
  return status;
}

void print_report(const ordered_json& report, bool as_json) {
  if (as_json) {
    std::printf("%s\n", report.dump(2, ' ', false, ordered_json::error_handler_t::replace).c_str());
    return;
  }
  for (const auto& [key, value] : report.items()) {
    if (value.is_object()) {
      for (const auto& [inner, text] : value.items()) {
        const std::string shown = text.is_string() ? text.get<std::string>() : text.dump();
        std::printf("%-22s %s: %s\n", key.c_str(), visible(inner).c_str(), visible(shown).c_str());
      }
    } else {
      const std::string shown = value.is_string() ? value.get<std::string>() : value.dump();
      std::printf("%-22s %s\n", key.c_str(), visible(shown).c_str());
    }
  }
}

}  // namespace anser::agent
