// Desk: a workspace's memory without a box: the tools note, recall, forget and sql, and files, answering exactly as in
// a box (agent_notes_desk_test holds them against each other). What the writer of training documents works with, and
// nothing that a guest wrote ever comes here.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "agent/protocol.h"
#include "base/result.h"
#include "tools/note_store.h"
#include "tools/sqlite.h"

namespace anser::agent {

class Desk {
 public:
  static Result<std::unique_ptr<Desk>> make();
  // "2026-03-31": what notes say, and today().
  void set_day(const std::string& day) { day_ = day; }
  void set_file(const std::string& path, const std::string& text) { files_.files[path] = text; }
  void remove_file(const std::string& path) { files_.files.erase(path); }
  bool has(const std::string& path) const { return files_.files.count(path) > 0; }
  const std::string& file(const std::string& path) const { return files_.files.at(path); }
  std::vector<std::string> paths() const;
  // REQUIRES: one of note, recall, forget, sql, read, search, edit (by line and piece), write, submit, and the
  // arguments fit.
  Result<tools::Observation> act(const Action& action);
  // What a session that begins now is fed (agent/context.h).
  Result<std::string> context(const std::string& progress = "");
  Status pin(int64_t id);

 private:
  struct Files final : tools::NoteFiles {
    std::map<std::string, std::string> files;
    Result<std::vector<std::string>> paths() override;
    Result<std::string> read(const std::string& path) override { return files.at(path); }
    Status write(const std::string& path, const std::string& bytes) override {
      files[path] = bytes;
      return {};
    }
  };
  Desk(std::shared_ptr<tools::NotesIndex> index, tools::Database scratch)
      : index_(std::move(index)), scratch_(std::move(scratch)) {}
  tools::Writer writer() const { return {"brain", "1", 1, day_ + "T09:00:00Z"}; }
  Result<std::string> sql(const std::string& query);
  Result<std::string> note_tool(const Action& action);
  Result<std::string> search(const std::string& pattern) const;
  Result<std::string> edit(const Action& action);

  Files files_;
  std::shared_ptr<tools::NotesIndex> index_;
  tools::Database scratch_;
  std::string day_ = "2026-01-01";
};

}  // namespace anser::agent
