#include "tests/sandbox/hostile/rows.h"

namespace anser::sandbox::hostile {
namespace {

const Row kRows[] = {
    {.id = 114,
     .name = "escapes",
     .expected = "raw shown escaped$RAN",
     .evidence = "what would reach a terminal",
     .play = play_visible},
    {.id = 115,
     .name = "broken_text",
     .expected = "lossless 1000033$RAN",
     .evidence = "the result read as JSON",
     .flag = Cause::kOutput,
     .play = play_json},
    {.id = 120, .name = "env_secrets", .expected = "clean$RAN", .evidence = "the supervisor's secret"},
    {.id = 120, .name = "environments", .expected = "clean$RAN", .evidence = "the supervisor's secret"},
    {.id = 122, .name = "tamper", .expected = "EPERM$RAN", .evidence = "the workspace"},
    {.id = 123,
     .name = "request_text",
     .expected = "6 refused, 0 wider, network 0",
     .evidence = "the policy that results",
     .play = play_request},
    {.id = 124,
     .name = "randomness",
     .expected = "3 differ, 6 then 0 and 0$RAN",
     .evidence = "two boxes and two calls of one snapshot",
     .play = play_random},
    {.id = 125, .name = "identity", .expected = "1000 0 \\[.*\\]$RAN", .evidence = "capabilities, groups"},
    {.id = 126,
     .name = "resume",
     .expected = "EAGAIN$RAN ; the same",
     .evidence = "limits and identity of the fork",
     .play = play_resume},
    {.id = 127,
     .name = "nested",
     .expected = "True .*(not permitted|No permissions|denied|not implemented).*$RAN",
     .evidence = "its own message",
     .argument = "/usr/bin/bwrap"},
    {.id = 127,
     .name = "nested",
     .expected = "True .*(not permitted|denied|not implemented).*$RAN",
     .evidence = "its own message",
     .argument = "/usr/bin/unshare"},
    {.id = 254, .name = "seen_of_the_host", .expected = "box True 1 1000$RAN", .evidence = "the host's name"},
};

// What has no row, each with its reason: nothing of the catalogue is left out in silence.
const Pending kPendingRows[] = {
    {42, "supervisor_crash", "HostileTest.SupervisorCrash, Killed.AtAnyMomentNothingIsLeft"},
    {55, "create_missing_cfg", "Flags.KnownTraps"},
    {57, "build_traps", "Flags.KnownTraps"},
    {58, "instruction_traps", "Flags.KnownTraps"},
    {95, "notif_toctou",
     "DenialsTest.AreRecordedInWords: whatever is asked about is refused, so there is nothing to change in time"},
    {99, "side_channels", "out of scope, and said so: what is not covered"},
    {107, "rebinding", "Proxy.LooksUpOnce"},
    {108, "host_parse",
     "Proxy.RefusesEverySpellingOfLoopback, HttpRequest.RefusesTargetsThatCanBeReadTwice, "
     "TlsName.OfAnotherHostIsCutOff"},
    {110, "proxy_dos",
     "Flood.ThousandsOfConnections, Flood.SlowClientsGiveTheirPlaceUp, Flood.GiantHeadsAreAnsweredAndCut"},
    {111, "exfil_allowed", "Caps.OnBytesUp: counted and capped, not read"},
    {117, "bidi_homoglyph", "Flags.NamesThatDeceive; names and output are kept as they are"},
};

}  // namespace

const std::span<const Row> kGuestRows(kRows);

// Made when asked for: the spans are other files' statics.
std::span<const Table> tables() {
  static const Table kTables[] = {{"resources", kResourceRows}, {"life", kLifeRows},       {"files", kFileRows},
                                  {"kernel", kKernelRows},      {"network", kNetworkRows}, {"guests", kGuestRows}};
  return kTables;
}
std::span<const Pending> pending() { return kPendingRows; }

}  // namespace anser::sandbox::hostile
