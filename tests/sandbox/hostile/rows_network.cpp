#include "tests/sandbox/hostile/rows.h"

namespace anser::sandbox::hostile {
namespace {

constexpr const char* kNobody = "nobody connected to the host's sockets";

const Row kRows[] = {
    {.id = 100, .name = "egress", .expected = "ENETUNREACH$RAN", .evidence = kNobody},
    {.id = 100, .name = "names", .expected = "EAI$RAN", .evidence = kNobody},
    {.id = 101, .name = "packet_netlink", .expected = "EPERM$RAN", .evidence = "the call's answer"},
    {.id = 102, .name = "vsock", .expected = "(EPERM|ENOSYS| )+$RAN", .evidence = "the call's answer"},
    {.id = 104,
     .name = "path_unix",
     .expected = "(ENOENT|ECONNREFUSED|EPERM| )+$RAN",
     .evidence = kNobody,
     .argument = "SOCKET"},
    {.id = 105, .name = "host_loopback", .expected = "ECONNREFUSED$RAN", .evidence = kNobody, .argument = "PORT"},
    {.id = 106, .name = "metadata", .expected = "(ENETUNREACH|EADDRNOTAVAIL|EINVAL| )+$RAN", .evidence = kNobody},
    {.id = 112, .name = "interfaces", .expected = "1 0 (ENOSYS|EPERM| )+$RAN", .evidence = "no route, one loopback"},
    {.id = 113,
     .name = "listening",
     .expected = "nobody came$RAN ; the host was refused",
     .evidence = "a connection tried from the host",
     .argument = "FREE_PORT",
     .play = play_listening},
    {.id = 248, .name = "every_family", .expected = "\\[1, 2, 10\\]$RAN", .evidence = "the call's answer"},
    {.id = 249,
     .name = "raw_sockets",
     .expected = "(EPERM|EACCES|ESOCKTNOSUPPORT|EPROTONOSUPPORT| )+$RAN",
     .evidence = "the call's answer"},
    {.id = 250,
     .name = "socket_options",
     .expected = "(EPERM|EINVAL|ENOPROTOOPT|EBADF| )+$RAN",
     .evidence = "the call's answer"},
    {.id = 251, .name = "multicast", .expected = "(ENETUNREACH|EADDRNOTAVAIL|EPERM| )+$RAN", .evidence = kNobody},
    {.id = 252,
     .name = "abstract_names",
     .expected = "(ECONNREFUSED|ENOENT|EPERM| )+$RAN",
     .evidence = kNobody,
     .argument = "SOCKET"},
    {.id = 253, .name = "forged_sender", .expected = "(EPERM|EINVAL| )+$RAN", .evidence = "the call's answer"},
};

}  // namespace

const std::span<const Row> kNetworkRows(kRows);

}  // namespace anser::sandbox::hostile
