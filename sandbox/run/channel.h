// The supervisor's end of a box's socket: Commands go in, Reports come out.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "base/unique_fd.h"
#include "sandbox/inside/wire.h"

namespace anser::sandbox {

struct BoxReport {
  wire::Report report;
  std::array<UniqueFd, 2> fds;  // as many as report.fds says; none when this process already has as many as it may
  bool lost_fds() const { return report.fds > 0 && !fds[0]; }
};

class Channel {
 public:
  Channel() = default;
  // Both ends; the other one is for the launcher.
  static Result<Channel> make(UniqueFd& theirs);
  int fd() const { return socket_.get(); }
  // `fds`: -1 where there is none; fd_mask is filled in here, spec_size and the descriptor of a spec that is too long
  // to go with the message too.
  Status send(wire::Command head, std::string_view spec, std::array<int, wire::Command::kFdCount> fds) const;
  // The next report; nothing when none has come. `ended` is set when none will come any more.
  std::optional<BoxReport> next(bool& ended) const;

 private:
  UniqueFd socket_;
};

}  // namespace anser::sandbox
