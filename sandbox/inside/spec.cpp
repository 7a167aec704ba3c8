#include <linux/filter.h>

#include <cerrno>
#include <cstring>

#include "sandbox/inside/child.h"

namespace anser::sandbox {

int parse_spec(const char* data, uint64_t size, Job& job) {
  wire::SpecHead head;
  errno = EINVAL;
  if (size < sizeof head || data[size - 1] != '\0') return -1;
  memcpy(&head, data, sizeof head);
  if (head.magic != wire::kMagic || head.layers > wire::kMaxLayers || head.mounts > wire::kMaxMounts ||
      head.arguments > wire::kMaxArguments || head.variables > wire::kMaxVariables ||
      head.filter_count > wire::kMaxFilter) {
    return -1;
  }
  uint64_t at = sizeof head;
  if (size - at < head.filter_count * sizeof(sock_filter)) return -1;
  job.filter = reinterpret_cast<const sock_filter*>(data + at);
  job.filter_count = head.filter_count;
  at += head.filter_count * sizeof(sock_filter);
  bool whole = true;
  const auto next = [&]() -> const char* {
    if (at >= size) {
      whole = false;
      return "";
    }
    const char* text = data + at;
    at += strlen(text) + 1;
    return text;
  };
  for (job.layer_count = 0; job.layer_count < head.layers; ++job.layer_count) job.layers[job.layer_count] = next();
  for (job.mount_count = 0; job.mount_count < head.mounts; ++job.mount_count) {
    MountLine& line = job.mounts[job.mount_count];
    const char* target = next();
    line = {target[0], target[0] != '\0' ? target + 1 : target, next()};
  }
  for (uint32_t i = 0; i < head.arguments; ++i) job.argv[i] = next();
  job.argv[head.arguments] = nullptr;
  for (uint32_t i = 0; i < head.variables; ++i) job.envp[i] = next();
  job.envp[head.variables] = nullptr;
  job.cwd = next();
  job.path = next();
  return whole ? 0 : -1;
}

}  // namespace anser::sandbox
