#include "tests/sandbox/hostile/rows.h"

namespace anser::sandbox::hostile {
namespace {

constexpr const char* kAnswer = "the call's answer";

const Row kRows[] = {
    {.id = 79,
     .name = "i386_abi",
     .expected = ".*\\| signaled 31 \\| cause policy",
     .evidence = "the signal",
     .flag = Cause::kPolicy},
    {.id = 80,
     .name = "x32_abi",
     .expected = ".*\\| signaled 31 \\| cause policy",
     .evidence = "the signal",
     .flag = Cause::kPolicy},
    {.id = 81, .name = "arg_highbits", .expected = "EPERM$RAN", .evidence = kAnswer},
    {.id = 82, .name = "clone3_ns", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 83, .name = "nested_userns", .expected = "EPERM$RAN", .evidence = "max_user_namespaces"},
    {.id = 85, .name = "ptrace_family", .expected = "EPERM$RAN", .evidence = kAnswer},
    {.id = 86, .name = "kernel_interfaces", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 88, .name = "bpf", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 89, .name = "perf_event", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 90, .name = "keyrings", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 91, .name = "ldt_personality", .expected = "(EPERM|ENOSYS| )+$RAN", .evidence = kAnswer},
    {.id = 92, .name = "admin_calls", .expected = "EPERM$RAN", .evidence = "the clock, the host's name"},
    {.id = 94, .name = "unknown_syscall", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 97, .name = "tiocsti", .expected = "EPERM$RAN", .evidence = kAnswer},
    {.id = 236, .name = "newest_calls", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 237, .name = "private_prctl", .expected = "ENOSYS$RAN", .evidence = kAnswer},
    {.id = 238, .name = "undo_privileges", .expected = "(EINVAL|EPERM|ENOSYS| )+$RAN", .evidence = kAnswer},
    {.id = 239, .name = "landlock_wider", .expected = "(EROFS|EACCES| )+$RAN", .evidence = "the canary"},
    {.id = 240, .name = "memfd_exec", .expected = "nothing$RAN", .evidence = "the workspace"},
    {.id = 241, .name = "namespaces_by_number", .expected = "EPERM$RAN", .evidence = "the mounts"},
    {.id = 242, .name = "mount_by_new_calls", .expected = "EPERM$RAN", .evidence = "the mounts"},
    {.id = 243, .name = "other_processes", .expected = "(EPERM|ENOSYS| )+$RAN", .evidence = kAnswer},
    {.id = 244, .name = "terminals", .expected = "EPERM ENOSYS ENOTTY ENOENT$RAN", .evidence = kAnswer},
    {.id = 245, .name = "poison", .expected = "(EPERM|EINVAL| )+$RAN", .evidence = kAnswer},
    {.id = 246, .name = "entry_points", .expected = "\\[-31\\]$RAN", .evidence = "the children's signal"},
    {.id = 247, .name = "pages_of_the_machine", .expected = "0 (EACCES|EPERM|ENOENT|EIO| )+$RAN", .evidence = kAnswer},
};

}  // namespace

const std::span<const Row> kKernelRows(kRows);

}  // namespace anser::sandbox::hostile
