// What comes on a box's socket to the supervisor: Reports with descriptors, or whatever somebody else sends. Input:
// pieces of a byte (how many descriptors, 0 to 15 in the low 4 bits; bit 7: a whole Report), where not whole a byte of
// length, and the bytes. What is no Report ends the conversation, and no descriptor is left open, whatever came beside
// it.
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "base/check.h"
#include "sandbox/inside/passing.h"
#include "sandbox/run/channel.h"
#include "tests/fuzz/descriptors.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using namespace anser;
using namespace anser::sandbox;

constexpr int kMostPieces = 32;  // in the socket at once

struct Sent {
  bool report = false;  // what next() must give
  unsigned fds = 0;
};

// One message; what it is to the other end.
Sent send_piece(int socket, const uint8_t*& data, size_t& size) {
  const unsigned first = data[0], count = first & 15;
  const bool whole = (first & 128) != 0;
  ++data, --size;
  size_t length = sizeof(wire::Report);
  if (!whole && size > 0) {
    length = std::min<size_t>(data[0], size - 1);
    ++data, --size;
  }
  char bytes[512] = {};
  const size_t given = std::min(size, length);
  std::memcpy(bytes, data, given);
  data += given;
  size -= given;
  const uint32_t magic = wire::kMagic;
  if (whole) std::memcpy(bytes, &magic, sizeof magic);
  int fds[16];
  std::fill_n(fds, 16, 0);
  CHECK(send_beside(socket, bytes, length, fds, count) == 0);
  uint32_t sent = 0;
  std::memcpy(&sent, bytes, sizeof sent);
  // More descriptors than a report has are none.
  return {length == sizeof(wire::Report) && sent == magic, count <= 2 ? count : 0};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const int open = anser::fuzz::open_descriptors(640);  // 32 messages of 15, and two ends
  {
    UniqueFd theirs;
    auto channel = Channel::make(theirs);
    CHECK(channel);
    Sent sent[kMostPieces];
    int pieces = 0;
    while (size > 0 && pieces < kMostPieces) sent[pieces++] = send_piece(theirs.get(), data, size);
    bool ended = false;
    int taken = 0;
    while (std::optional<BoxReport> got = channel->next(ended)) {
      CHECK(taken < pieces && sent[taken].report);
      CHECK(got->report.magic == wire::kMagic);
      CHECK(std::memchr(got->report.name, '\0', sizeof got->report.name) != nullptr);
      unsigned count = 0;
      for (const UniqueFd& fd : got->fds) count += fd ? 1 : 0;
      CHECK(count == sent[taken].fds);
      ++taken;
    }
    // Everything up to the first that is none.
    CHECK(ended ? taken < pieces && !sent[taken].report : taken == pieces);
    theirs.reset();
    while (!ended) CHECK(!channel->next(ended));
  }
  CHECK(anser::fuzz::open_descriptors(640) == open);
  return 0;
}
