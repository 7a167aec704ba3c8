// The journal of an export: what is done in which order, as data. Format: docs/formats.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace anser::sandbox {

struct ExportOperation {
  enum class Kind : uint8_t {
    kRemove,  // PATH -> old/I
    kPut,     // new/I -> PATH; what was there, if anything, -> new/I
    kMode     // of the directory PATH
  };
  Kind kind = Kind::kPut;
  std::string path;
  uint64_t old_inode = 0;               // of what is at PATH; 0: nothing
  uint64_t new_inode = 0;               // kPut: of what will be
  uint16_t old_mode = 0, new_mode = 0;  // kMode: 07777
  bool operator==(const ExportOperation&) const = default;
};

struct ExportJournal {
  uint64_t device = 0, inode = 0;  // of the target directory
  std::vector<ExportOperation> operations;
  bool operator==(const ExportJournal&) const = default;
};

std::string write_journal(const ExportJournal& journal);
// kCorrupt when it is damaged, kUnsupported for a newer schema.
Result<ExportJournal> read_journal(std::string_view text);

}  // namespace anser::sandbox
