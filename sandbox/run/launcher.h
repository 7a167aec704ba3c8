// The library's end of the launcher: starts it, and speaks sandbox/inside/wire.h with it. Thread-safe: one request at a
// time.
#pragma once

#include <sys/types.h>

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/inside/wire.h"

namespace anser::sandbox {

// A set-up step that failed: a fact about this machine, shown as "stage 15 mount overlay: Operation not permitted".
std::string stage_text(int stage, const char* name, int error);

class Launcher {
 public:
  // `scratch`: an empty directory; inside the launcher's own namespace it carries the boxes' writable layers.
  // `root`: the process may map any uid; otherwise the launcher makes a user namespace of its own first.
  static Result<std::unique_ptr<Launcher>> start(const std::string& scratch, bool root);
  Status ready();  // waits until it has set itself up; before the first ask
  void stop();     // ends it, and every box with it; does not wait
  ~Launcher();     // stops it, and waits

  struct Answer {
    wire::Reply reply;
    UniqueFd pidfd;  // kBuild and kOperate, when reply.error == 0
  };
  // `fds`: -1 where there is none; fd_mask is filled in here. The error means that the launcher is gone.
  Result<Answer> ask(wire::Request request, const std::array<int, wire::kFdCount>& fds);
  // kOpen (with its spec), kClose (""): a refusal is an error too.
  Status ask_plain(wire::Request request, const std::string& spec);

  pid_t pid() const { return pid_; }

 private:
  Launcher(UniqueFd socket, pid_t pid) : socket_(std::move(socket)), pid_(pid) {}
  std::mutex mutex_;
  UniqueFd socket_;
  pid_t pid_ = -1;
};

// A memfd with `data`, sealed, opened for reading.
Result<UniqueFd> sealed_memfd(const char* name, std::string_view data);

}  // namespace anser::sandbox
