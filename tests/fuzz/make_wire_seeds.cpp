// Writes the seeds of the launcher and reports targets. Usage: make_wire_seeds FOLDER (with the folders launcher and
// reports in it).
#include <cstdio>
#include <cstring>

#include "sandbox/inside/wire.h"
#include "sandbox/policy/filter.h"
#include "sandbox/policy/plan.h"
#include "sandbox/policy/policy.h"
#include "tests/fuzz/seed_file.h"

namespace {

using namespace anser;
using namespace anser::sandbox;

template <class T>
std::string bytes_of(const T& value) {
  return std::string(reinterpret_cast<const char*>(&value), sizeof value);
}

// As tests/fuzz/launcher.cpp reads it; the spec is the first descriptor.
std::string launcher_seed(char kind, unsigned fds, const std::string& head, const std::string& spec) {
  return std::string(1, kind) + static_cast<char>(fds) + head + spec;
}

bool launcher_seeds(const std::string& folder) {
  const auto filter = policy_filter(default_policy(), DenyBy::kErrno);
  const auto open = encode_spec({{"/store/layers/a", "/store/layers/b"}, {}, {}, {}, "", "", nullptr, 0});
  const PlanLine bind{wire::kBindReadOnly, "usr", "/usr"}, text{wire::kTextFile, "etc/hostname", "box\n"};
  const auto build = encode_spec({{}, {bind, text}, {}, {}, "", "", filter ? filter->data() : nullptr, 2});
  const auto operate = encode_spec({{}, {}, {}, {}, "", "src/a.py", filter ? filter->data() : nullptr, 2});
  const auto run = encode_spec({{}, {}, {"python3", "-c", "pass"}, {"A=b", "C="}, "/work", "", nullptr, 0});
  if (!filter || !open || !build || !operate || !run) return false;
  wire::Request request;
  request.host_uid = 1'880'000'000;
  request.disk_bytes = request.disk_inodes = request.tmp_bytes = request.tmp_inodes = 4096;
  request.fd_mask = 1;
  request.spec_size = open->size();
  bool good = put(folder + "/launcher/open", launcher_seed(0, 1, bytes_of(request), *open));
  request.verb = wire::Verb::kBuild;
  request.fd_mask = 1 | 1u << wire::kBoxFd | 1u << wire::kTasks0Fd;
  request.flags = wire::kKeep | wire::kTerminal;
  request.spec_size = build->size();
  good = put(folder + "/launcher/build", launcher_seed(0, 3, bytes_of(request), *build)) && good;
  request.verb = wire::Verb::kOperate;
  request.operation = wire::Operation::kWrite;
  request.fd_mask = 15;
  request.spec_size = operate->size();
  good = put(folder + "/launcher/operate", launcher_seed(0, 4, bytes_of(request), *operate)) && good;
  request.verb = wire::Verb::kClose;
  request.fd_mask = 0;
  good = put(folder + "/launcher/close", launcher_seed(0, 0, bytes_of(request), "")) && good;
  wire::Command command;
  command.fd_mask = 15;
  command.spec_size = run->size();
  good = put(folder + "/launcher/command", launcher_seed(1, 4, bytes_of(command), *run)) && good;
  command.fd_mask = 14;
  return put(folder + "/launcher/command-beside", launcher_seed(2, 3, bytes_of(command), *run)) && good;
}

bool report_seeds(const std::string& folder) {
  wire::Report report;
  std::string all;
  for (const uint32_t kind :
       {wire::Report::kWaiting, wire::Report::kNetwork, wire::Report::kStarted, wire::Report::kDone}) {
    report.kind = kind;
    std::snprintf(report.name, sizeof report.name, "stage");
    const char fds = kind == wire::Report::kWaiting ? 2 : kind == wire::Report::kDone ? 0 : 1;
    all += static_cast<char>(128 | fds) + bytes_of(report);
  }
  const bool good = put(folder + "/reports/conversation", all);
  return put(folder + "/reports/broken", all + std::string("\3\5hello", 7)) && good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  return launcher_seeds(argv[1]) && report_seeds(argv[1]) ? 0 : 1;
}
