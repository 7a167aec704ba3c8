// HostNotes: the files of notes/ in a directory of the host, for people (`anser notes`). What is no regular file of
// that folder itself is not there: a link that a guest's changes brought along leads nowhere.
#pragma once

#include "base/unique_fd.h"
#include "tools/note_store.h"

namespace anser::agent {

class HostNotes final : public tools::NoteFiles {
 public:
  // Others wait until this is gone. notes/ is made by the first write. kNotFound when there is no such directory.
  static Result<HostNotes> open(const std::string& directory);
  Result<std::vector<std::string>> paths() override;
  Result<std::string> read(const std::string& path) override;
  // Wholly or not at all, and on the disk when it returns.
  Status write(const std::string& path, const std::string& bytes) override;

 private:
  HostNotes(std::string directory, UniqueFd lock) : directory_(std::move(directory)), lock_(std::move(lock)) {}
  std::string folder() const { return directory_ + "/notes"; }
  Status make_folder();
  std::string directory_;
  UniqueFd lock_;  // of the directory itself
};

}  // namespace anser::agent
