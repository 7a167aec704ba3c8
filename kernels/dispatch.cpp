// Which backends this processor can run, found out once.
#if defined(__x86_64__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#include <vector>

#include "kernels/cpu/tables.h"
#include "kernels/ops.h"

namespace anser::kernels {
namespace {

#if defined(__x86_64__)
// AMX needs more than cpuid: Linux hands out the 8 KiB of tile state only to processes that ask for it.
bool tiles_permitted() {
  constexpr long kRequestPermission = 0x1023, kTileData = 18;  // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILE_DATA
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0) return false;
  const unsigned needed = 1u << 22 | 1u << 24 | 1u << 25;  // bf16, tiles, int8
  return (d & needed) == needed && ::syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}

void add_cpu_backends(std::vector<const Ops*>& found) {
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return;
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_F16C) == 0) return;
  found.push_back(&avx2_ops());
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw") ||
      !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512vl")) {
    return;
  }
  found.push_back(&avx512_ops());
  if (!__builtin_cpu_supports("avx512vnni")) return;
  found.push_back(&vnni_ops());
  if (__builtin_cpu_supports("avx512bf16") && tiles_permitted()) found.push_back(&amx_ops());
}
#else
void add_cpu_backends(std::vector<const Ops*>&) {}
#endif

}  // namespace

std::span<const Ops* const> available_ops() {
  static const std::vector<const Ops*> kAvailable = [] {
    std::vector<const Ops*> found{&ref_ops()};
    add_cpu_backends(found);
    return found;
  }();
  return kAvailable;
}

const Ops& best_ops() { return *available_ops().back(); }

const Ops* find_ops(std::string_view name) {
  for (const Ops* ops : available_ops()) {
    if (name == ops->name) return ops;
  }
  return nullptr;
}

}  // namespace anser::kernels
