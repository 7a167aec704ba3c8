// A folder of this process's own that goes when the command ends.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

namespace anser::agent {

struct ScratchFolder {
  std::string path = (std::filesystem::temp_directory_path() / ("anser_model_" + std::to_string(::getpid()))).string();
  ScratchFolder() { std::filesystem::create_directories(path); }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
};

}  // namespace anser::agent
