// What the launcher and a box's waiting program are sent: a Request or a Command, its descriptors, and its spec.
// Received as they receive it, over a socket, and checked as they check it. Input: byte 0: a Request, a Command (1), or
// one with its spec beside it (2), byte 1: how many descriptors (low 4 bits) and which of them is the spec (high 4),
// then the message, then the spec. Whatever is accepted stays within its bytes and its bounds, and nothing is left
// open.
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <vector>

#include "base/check.h"
#include "sandbox/inside/checks.h"
#include "sandbox/inside/passing.h"
#include "sandbox/inside/workspaces.h"
#include "tests/fuzz/descriptors.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using namespace anser::sandbox;

size_t length_within(const char* text, const char* data, size_t size) {
  CHECK(text != nullptr && ((text >= data && text < data + size) || *text == '\0'));
  return std::strlen(text);
}

// Every string and every instruction that the job points to lies in the spec.
void check_job(const Job& job, const char* data, size_t size) {
  CHECK(job.layer_count <= wire::kMaxLayers && job.mount_count <= wire::kMaxMounts &&
        job.filter_count <= wire::kMaxFilter);
  const char* const filter = reinterpret_cast<const char*>(job.filter);
  CHECK(filter >= data && filter + job.filter_count * sizeof(sock_filter) <= data + size);
  size_t sum = job.filter_count * sizeof(sock_filter);
  for (uint32_t i = 0; i < job.layer_count; ++i) sum += length_within(job.layers[i], data, size) + 1;
  for (uint32_t i = 0; i < job.mount_count; ++i) {
    const MountLine& line = job.mounts[i];
    sum += length_within(line.target, data, size) + length_within(line.source, data, size) + 2;
    CHECK(line.kind != '\0' || *line.target == '\0');
  }
  uint32_t arguments = 0, variables = 0;
  for (; job.argv[arguments] != nullptr; ++arguments) sum += length_within(job.argv[arguments], data, size) + 1;
  for (; job.envp[variables] != nullptr; ++variables) sum += length_within(job.envp[variables], data, size) + 1;
  CHECK(arguments <= wire::kMaxArguments && variables <= wire::kMaxVariables);
  sum += length_within(job.cwd, data, size) + length_within(job.path, data, size) + 2;
  CHECK(sum <= size);  // none of them twice
}

void receive_request(int socket, Job& job, int* places) {
  wire::Request& head = job.request;
  int given[wire::kFdCount];
  unsigned count = 0;
  const ssize_t n = receive_beside(socket, &head, sizeof head, given, wire::kFdCount, count);
  CHECK(n >= 0 || count == 0);
  unpack_fds(head.fd_mask, given, count, places, wire::kFdCount);
  if (n != sizeof head || check_request(head, places) != 0) return;
  CHECK(head.box < kMaxBoxes && head.host_uid != 0);
  if (head.verb == wire::Verb::kClose) return;  // needs nothing more, and has no spec
  const char* const spec = take_spec(places[wire::kSpecFd], head.spec_size, job);
  if (spec == nullptr) return;
  check_job(job, spec, head.spec_size);
  munmap(const_cast<char*>(spec), head.spec_size);
}

void receive_command(int socket, Job& job, int* places) {
  wire::CommandMessage& message = job.message;
  int given[wire::Command::kFdCount];
  unsigned count = 0;
  const ssize_t n = receive_beside(socket, &message, sizeof message, given, wire::Command::kFdCount, count);
  CHECK(n >= 0 || count == 0);
  if (n < 0) return;
  unpack_fds(message.head.fd_mask, given, count, places, wire::Command::kFdCount);
  if (check_command(message, static_cast<uint64_t>(n), places) != 0) return;
  const int file = places[wire::Command::kSpecFd];
  const uint64_t size = message.head.spec_size;
  CHECK(file >= 0 || size <= sizeof message.spec);
  const char* const spec = file >= 0 ? take_spec(file, size, job) : message.spec;
  if (spec == nullptr || (file < 0 && parse_spec(spec, size, job) != 0)) return;
  check_job(job, spec, size);
  if (file >= 0) munmap(const_cast<char*>(spec), size);
}

// The parser by itself, on a copy whose end AddressSanitizer knows.
void parse_copy(const uint8_t* data, size_t size, Job& job) {
  const std::vector<char> copy(data, data + size);
  if (parse_spec(copy.data(), size, job) == 0) check_job(job, copy.data(), size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static Job job;
  static const int spec = ::memfd_create("spec", MFD_CLOEXEC), other = ::dup(0);
  if (size < 2) return 0;
  const bool command = data[0] == 1 || data[0] == 2;
  const unsigned count = data[1] & 15, spec_at = data[1] >> 4;
  const size_t head = std::min(size - 2, command ? sizeof(wire::Command) : sizeof(wire::Request));
  const uint8_t* const text = data + 2 + head;
  const size_t text_size = size - 2 - head;
  parse_copy(text, text_size, job);
  const int open = anser::fuzz::open_descriptors(64);  // two dozen at most
  int pair[2];
  CHECK(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) == 0);
  CHECK(::ftruncate(spec, 0) == 0 && ::pwrite(spec, text, text_size, 0) == static_cast<ssize_t>(text_size));
  int fds[16];
  for (unsigned i = 0; i < count; ++i) fds[i] = i == spec_at ? spec : other;
  CHECK(send_beside(pair[0], data + 2, data[0] == 2 ? size - 2 : head, fds, count) == 0);
  int places[kMostPassed];
  for (int& place : places) place = -1;
  if (command) {
    receive_command(pair[1], job, places);
  } else {
    receive_request(pair[1], job, places);
  }
  for (const int place : places) {
    if (place >= 0) ::close(place);
  }
  ::close(pair[0]);
  ::close(pair[1]);
  CHECK(anser::fuzz::open_descriptors(64) == open);
  return 0;
}
