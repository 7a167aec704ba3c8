// A box from its building to its end: built, given one program, watched, and buried.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/net/proxy.h"
#include "sandbox/run/cgroup.h"
#include "sandbox/run/channel.h"
#include "sandbox/run/command.h"
#include "sandbox/run/launcher.h"
#include "sandbox/run/loop.h"
#include "sandbox/run/outcome.h"

namespace anser::sandbox {

// A set-up box in which a program waits for its Command, or is about to.
struct BuiltBox {
  UniqueFd process;  // pidfd of its first process
  Channel channel;
  std::unique_ptr<CgroupLeaf> leaf;
  std::string refused;                                // not "": it could not be set up, and why
  std::shared_ptr<const net::NetworkPolicy> network;  // what its programs may reach; nullptr: nothing
  std::unique_ptr<net::Proxy> proxy;                  // since its listener has come
  std::string network_error;                          // not "": the proxy could not start, and why
  std::unique_ptr<OwnLoop> loop;                      // to watch it on; made with it, so that no program waits for it
  std::shared_ptr<void> watch;                        // on that loop, of a program that has ended: to be thrown away
  // A report of the box as a whole: the listener of its proxy.
  void hear(BoxReport& report);
  // What went through the proxy so far, into the outcome.
  void tell_network(Outcome& outcome) const;
};

struct BuildRequest {
  wire::Request request;  // verb kBuild
  int spec_fd = -1;       // of the mounts and the filter; not owned
  std::unique_ptr<CgroupLeaf> leaf;
  std::shared_ptr<const net::NetworkPolicy> network;
};

// Asks the launcher for a box; does not wait until it has set itself up. Thread-safe.
Result<BuiltBox> build_box(Launcher& launcher, BuildRequest request);
// What a box was is killed and waited for. Blocks, usually for less than a millisecond.
void bury(const BuiltBox& box);

// What goes with a Command beside its text.
struct Beside {
  const CgroupLeaf* leaf = nullptr;  // to join
  bool input = false;                // standard input stays open: Streams::in
  int side_in = -1, side_out = -1;   // descriptors 3 and 4 of the program
};
// Hands `command` to the program that waits, or will, at the other end. On return its streams are ours; a program on a
// terminal has none, its master comes with its report.
struct Streams {
  UniqueFd in, out, err;
};
Result<Streams> send_command(const Channel& channel, wire::Command head, const Command& command,
                             const std::vector<std::string>& environment, const Beside& beside);

// Runs one program in a box that is for it alone, and blocks until it and everything that it started has ended. What is
// left to do is bury() and the end of `box`, which takes a while too. `denials_at_most`: refusals to record. An Error
// only when the supervisor itself cannot go on.
Result<Outcome> supervise(BuiltBox& box, const wire::Command& head, const Command& command,
                          const std::vector<std::string>& environment, int64_t denials_at_most);

// One of our own file operations: its bytes go to `sink` as they come. Returns the operation's errno (0: done).
struct Operation {
  wire::Request request;  // verb kOperate
  std::string spec;       // encode_spec
  std::string_view stdin_data;
  int64_t wall_ms = 120'000;
};
using Sink = std::function<Status(std::string_view)>;
Result<int> operate(Launcher& launcher, const Operation& operation, const Sink& sink);

}  // namespace anser::sandbox
