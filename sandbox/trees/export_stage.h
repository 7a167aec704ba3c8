// Where an export keeps what is half done: a directory named after the target's inode, of this user alone, beside the
// target, or in it where that is another mount or may not be written.
//
//   STAGE/new/I      what operation I of the journal will put; afterwards, what it replaced
//   STAGE/old/I      what operation I removed
//   STAGE/journal    what is to be done
//   STAGE/commit     it is done
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/trees/export_journal.h"

namespace anser::sandbox {

// The host's directory that is exported to, locked against other exports while this lives.
struct ExportTarget {
  static Result<ExportTarget> open(const std::string& directory);
  UniqueFd fd;
  std::string path;  // for messages
  uint64_t device = 0, inode = 0;
};

class ExportStage {
 public:
  // What an earlier export left; nothing when it left nothing. kPermission when something else has the name.
  static Result<std::optional<ExportStage>> find(const ExportTarget& target);
  static Result<ExportStage> create(const ExportTarget& target);

  int root() const { return root_.get(); }
  int fresh() const { return new_.get(); }    // new/
  int removed() const { return old_.get(); }  // old/
  const std::string& path() const { return path_; }

  bool has(const std::string& name) const;
  Status write(const std::string& name, const std::string& data) const;  // durably
  Result<ExportJournal> journal() const;
  // Removes the stage. `committed`: what is in it was the host's, and is removed only as it was journalled: files,
  // links and empty directories.
  Status remove(bool committed, const std::function<void()>& step) const;

 private:
  Status open_parts();
  UniqueFd parent_, root_, new_, old_;
  std::string name_, path_;
};

// Inode of an entry; 0 when it is not there.
uint64_t inode_at(int parent, const std::string& name);
// True when the directory of `path` is still the one at `parent`.
bool still_there(int target, const std::string& path, int parent);
// Puts everything back. What cannot be put back stays in the stage, and the error says so.
Status roll_back(const ExportTarget& target, const ExportStage& stage, const ExportJournal& journal,
                 const std::function<void()>& step);

}  // namespace anser::sandbox
