// What the library and the launcher say to each other: fixed binary messages over a SOCK_SEQPACKET socket, descriptors
// beside them. Both ends are built from the same tree and never leave the machine, so there is no version negotiation,
// only a magic number. Plain data; included by the launcher, which has no C++ library beside it.
#pragma once

#include <cstdint>

namespace anser::sandbox::wire {

inline constexpr uint32_t kMagic = 0x616e7372;
inline constexpr uint16_t kProxyPort = 3128;
inline constexpr uint32_t kInsideUid = 1000;  // who the program is, inside
inline constexpr uint32_t kMaxLayers = 64;
inline constexpr uint32_t kMaxMounts = 96;
inline constexpr uint32_t kMaxArguments = 4096;
inline constexpr uint32_t kMaxVariables = 512;
inline constexpr uint32_t kMaxFilter = 4096;  // the kernel's own limit, BPF_MAXINSNS

enum class Verb : uint32_t {
  kOpen = 1,    // make the workspace of box `box`: an empty tmpfs of disk_bytes over the layers of the spec
  kClose = 2,   // throw it away
  kBuild = 3,   // set up a box around that workspace, up to a program that waits, confined, for its Command
  kOperate = 4  // one of our own file operations in the workspace
};

enum class Operation : uint32_t {
  kRead = 1,    // path -> its bytes on stdout
  kWrite = 2,   // stdin -> path
  kRemove = 3,  // path and what is below it
  kWalk = 4     // Record stream of the tree on stdout
};

enum Flag : uint32_t {
  kReadOnly = 1,       // /work cannot be written
  kRawUpper = 2,       // kOperate: show the writable layer itself at /work, not the overlay (for commit)
  kWithContents = 4,   // kWalk: file contents follow their records
  kIdmapped = 8,       // root: layers are shown as owned by the box's user
  kKeep = 16,          // kBuild: the box outlives its programs, and takes one Command after another
  kSkipLandlock = 32,  // best effort: the kernel has no Landlock
  kTerminal = 64,      // kBuild: with a /dev/pts of its own
  kNetwork = 128,      // kBuild: a socket that listens on 127.0.0.1:kProxyPort inside is handed out
};

// Places in the array of descriptors that travels with a Request; `fd_mask` says which are there, in this order.
enum Fd : uint32_t {
  kSpecFd,
  kStdinFd,   // kOperate
  kStdoutFd,  // kOperate
  kBoxFd,     // where Reports go; for kBuild a SOCK_SEQPACKET socket on which the Commands come
  kCgroup2Fd,
  kTasks0Fd,
  kTasks1Fd,
  kTasks2Fd,
  kFdCount
};

struct Request {
  uint32_t magic = kMagic;
  Verb verb = Verb::kOpen;
  Operation operation = Operation::kRead;
  uint32_t flags = 0;
  uint32_t fd_mask = 0;
  uint32_t box = 0;         // which writable layer; a small number
  uint32_t host_uid = 0;    // what kInsideUid is outside; never 0
  uint32_t fail_stage = 0;  // tests: pretend that this stage failed with EIO
  uint64_t spec_size = 0;
  uint64_t disk_bytes = 0, disk_inodes = 0, tmp_bytes = 0, tmp_inodes = 0;
  uint64_t max_bytes = 0;  // kRead: largest file; kWalk: most content bytes in all
};

// The answer to every request. For kBuild and kOperate a pidfd of the box's first process comes with it.
struct Reply {
  uint32_t magic = kMagic;
  int32_t error = 0;  // errno
  int32_t stage = 0;  // of the list in docs/sandbox.md
  int32_t pid = 0;
  char name[48] = {};
};

// What to run, sent on the box's socket to the program that waits there (CommandMessage). Descriptors travel with it as
// with a Request.
struct Command {
  enum Fd : uint32_t {
    kSpecFd,
    kStdinFd,
    kStdoutFd,
    kStderrFd,
    kSideInFd,  // the program finds these two as descriptors 3 and 4
    kSideOutFd,
    kTasks0Fd,
    kTasks1Fd,
    kTasks2Fd,
    kFdCount
  };
  enum Flag : uint32_t { kOnTerminal = 1 };  // stdin, stdout and stderr are a new terminal; its master is sent back
  uint32_t magic = kMagic;
  uint32_t fd_mask = 0;
  uint32_t flags = 0;
  uint32_t rows = 24, columns = 80;  // of the terminal
  uint32_t reserved = 0;
  uint64_t spec_size = 0;
  uint64_t file_bytes = 0, cpu_seconds = 0, processes = 0, data_bytes = 0;  // rlimits; data_bytes 0: no limit
  uint64_t open_files = 0, stack_bytes = 0;
};
// A Command as it travels: then its spec, where that is small, or else it is in the file kSpecFd. A page, since the
// waiting program makes that its own before the message comes.
struct CommandMessage {
  static constexpr uint64_t kMostInline = 4096 - sizeof(Command);
  Command head;
  char spec[kMostInline] = {};
};
static_assert(sizeof(CommandMessage) == 4096);

// Start of a spec: then filter_count instructions of 8 bytes, then NUL-terminated strings: layers (topmost
// first), mounts (target, source; the target's first character is the MountKind), arguments, variables, working
// directory, path of the operation. A kOpen has layers, a kBuild mounts and a filter, a kOperate a filter and a path, a
// Command arguments, variables and a directory.
struct SpecHead {
  uint32_t magic = kMagic;
  uint32_t layers = 0, mounts = 0, arguments = 0, variables = 0, filter_count = 0;
};

enum MountKind : char {
  kMakeDirectory = 'd',
  kBindReadOnly = 'b',  // recursively read-only, nosuid, nodev
  kSymlink = 'l',       // source is the link's text
  kTextFile = 'f',      // source is the file's content
  kDevice = 'n',        // one device node, bound
  kMask = 'm'           // after /proc: covered by an empty directory or /dev/null; skipped where absent
};

// What the box's first process and the program that waits (until its exec) send on the box's socket, or for an
// operation write to its pipe.
struct Report {
  enum Kind : uint32_t {
    kFailed = 1,   // a stage; nothing more comes from this program
    kDone = 2,     // it has ended; and without kKeep, everything else in the box too
    kWaiting = 3,  // confined, and waiting for a Command. With it: its pidfd, and the filter's listener if it has one
    kNetwork = 5,  // the box is set up. With it: the socket that listens inside
    kStarted = 4   // just before its exec. With it: the master of its terminal, if it was to have one
  };
  uint32_t magic = kMagic;
  uint32_t kind = kFailed;
  uint32_t number = 0;           // of the program in its box: 0, 1, ...
  int32_t stage = 0, error = 0;  // kFailed; for kDone of an operation `error` is its errno
  int32_t wait_status = 0;       // kDone
  int32_t orphans = 0;           // kDone: processes that were still alive when the program ended
  uint32_t fds = 0;              // how many descriptors came with it
  uint64_t time_ns = 0;          // CLOCK_MONOTONIC
  uint64_t cpu_ns = 0;           // kDone, of the children that were waited for: a lower bound
  uint64_t peak_rss_bytes = 0;   // kDone, of the largest one
  uint64_t disk_free_bytes = 1, disk_free_inodes = 1, tmp_free_bytes = 1;  // kDone
  uint64_t disk_bytes = 0, disk_inodes = 0;                                // kDone: in the writable layer
  char name[48] = {};
};
inline constexpr int kExecStage = 90;  // the stage whose failure is the command's own: no such program

// One entry of a kWalk. Then the path, then for a link its text, then for a file with contents its bytes (`size` each).
struct Record {
  enum Kind : uint8_t { kFile = 'f', kDirectory = 'd', kLink = 'l', kWhiteout = 'w', kOther = '?', kEnd = '.' };
  uint8_t kind = kEnd;
  uint8_t opaque = 0;  // directory of a raw upper: hides what is below
  uint16_t mode = 0;   // permission bits, 0777
  uint32_t path_length = 0;
  uint64_t size = 0;
};

}  // namespace anser::sandbox::wire
