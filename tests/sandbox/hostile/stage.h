// Where the hostile programs are run, and what the host is asked afterwards. The program's own word proves nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/unique_fd.h"
#include "sandbox/box.h"
#include "tests/sandbox/hostile/rows.h"

namespace anser::sandbox::hostile {

// What tests/probes holds, read while this process may still read the source tree. REQUIRES: called while this is root.
void load_probes(const std::string& source_directory);

class Stage {
 public:
  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // An Error when no sandbox starts here.
  Status start();
  void stop() { sandbox_.reset(); }
  Sandbox& sandbox() { return *sandbox_; }
  const Snapshot& snapshot() const { return snapshot_; }
  const std::filesystem::path& directory() const { return directory_; }
  bool as_root() const { return as_root_; }
  int port() const { return port_; }
  int free_port() const { return free_port_; }

  // The command that runs tests/probes/FILE.py NAME ARGUMENT, with limits that a hostile program meets quickly.
  Command command(const Row& row) const;
  Command command(const char* file, const std::string& name, const std::string& argument) const;
  Box open();
  Outcome run(Box& box, const Command& command);
  // "" when all is well; otherwise what the host shows that it should not.
  std::string complaint();
  // Processes of this test's boxes that are alive now, seen from the host.
  int survivors() const;
  // Bytes on disk below the store of layers.
  int64_t store_bytes() const;

  const char* file = "";  // of the table being run
  Outcome last;           // of the last run()
  int most_seen = 0;      // processes of this test's boxes at once, seen from the host during run()

 private:
  std::string argument(const std::string& which) const;
  std::map<std::string, std::string> facts() const;
  void listen_on_host();

  std::filesystem::path directory_;
  std::unique_ptr<Sandbox> sandbox_;
  Snapshot snapshot_;
  std::map<std::string, std::string> facts_;
  UniqueFd tcp_, unix_, abstract_, inside_, fifo_;
  int port_ = 0, free_port_ = 0;
  double clock_offset_ = 0;  // real time less time since boot, seconds
  bool as_root_ = false;
};

// "LAST LINE | exited 0 | cause none"
std::string line_of(const Outcome& outcome);

}  // namespace anser::sandbox::hostile
