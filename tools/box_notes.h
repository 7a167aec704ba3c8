// BoxNotes: the files of notes/ in a box.
#pragma once

#include "tools/box.h"
#include "tools/note_store.h"

namespace anser::tools {

class BoxNotes final : public NoteFiles {
 public:
  // REQUIRES: `box` outlives it.
  explicit BoxNotes(Box& box) : box_(box) {}
  Result<std::vector<std::string>> paths() override;
  Result<std::string> read(const std::string& path) override { return box_.read(path); }
  Status write(const std::string& path, const std::string& bytes) override { return box_.write(path, bytes); }

 private:
  Box& box_;
};

}  // namespace anser::tools
