// Shell: a bash that lives in a kept box: directory, variables, functions and jobs last from one command to the next.
// Commands and their statuses travel on descriptors of their own, so nothing that a command prints can be taken for an
// answer, and nothing of ours is in its output.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/run/command.h"
#include "sandbox/run/process.h"

namespace anser::sandbox {

class Shell {
 public:
  // Starts a command whose descriptors 3 and 4 are these.
  using Starter = std::function<Result<Process>(const Command&, UniqueFd, UniqueFd)>;
  // `limits` holds for the shell and everything it runs, over its whole life, but for the times (below).
  static Result<std::unique_ptr<Shell>> begin(const Starter& starter, const Limits& limits);
  ~Shell();  // ends it and everything that it started
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;

  struct Reply {
    int status = -1;        // of the last command, as $? has it
    std::string directory;  // $PWD afterwards
    std::string out, err;   // what came meanwhile; of each at most Limits::output_bytes, the newest
    bool out_cut = false, err_cut = false;
    bool timed_out = false;  // it was interrupted; the shell lives on unless `ended`
    bool ended = false;      // the shell is gone (`exit`, a limit, or a command that could not be interrupted)
  };
  // Runs shell text to its end, or for `timeout_ms`: then SIGINT to what runs in the foreground, and after a grace the
  // end of the shell. kInvalid for text with a NUL in it.
  Result<Reply> run(const std::string& text, int64_t timeout_ms);
  Process& process() { return process_; }

 private:
  Shell(Process process, UniqueFd commands, UniqueFd answers)
      : process_(std::move(process)), commands_(std::move(commands)), answers_(std::move(answers)) {}
  bool answered(int64_t timeout_ms, std::string& answer);
  Process process_;
  UniqueFd commands_, answers_;
  int64_t out_at_ = 0, err_at_ = 0;
};

}  // namespace anser::sandbox
