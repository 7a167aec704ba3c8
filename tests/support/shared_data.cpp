#include "tests/support/shared_data.h"

#include <cstdlib>
#include <filesystem>

namespace anser::test {

std::string shared_data(const std::string& compiled_in_directory, const std::string& name) {
  const char* moved = std::getenv("ANSER_SHARED_DATA");
  const std::filesystem::path path = std::filesystem::path(moved != nullptr ? moved : compiled_in_directory) / name;
  return std::filesystem::exists(path) ? path.string() : std::string();
}

bool must_work() {
  const char* value = std::getenv("ANSER_MUST_WORK");
  return value != nullptr && std::string(value) == "1";
}

}  // namespace anser::test
