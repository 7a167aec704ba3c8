// `anser doctor`: can this machine run boxes, and does each layer hold? Nothing is taken from a version number: every
// layer is tried inside a real box by one action that must work and one that must be refused.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "agent/cli/commands.h"
#include "base/json.h"
#include "tools/box.h"

namespace anser::agent {
namespace {

// Both are Python: the action, and then what must come of it. `refused` runs a statement and wants one of these errnos.
struct Row {
  const char* layer;
  const char* allowed;
  const char* refused;  // a statement
  const char* errnos;   // names, separated by spaces; or a cause of the outcome with = before it
};

constexpr Row kRows[] = {
    {"user namespace", "assert os.getuid() == 1000", "os.setuid(0)", "EPERM EINVAL"},
    {"mount view", "open('/usr/bin/env').close()", "open('/etc/shadow')", "ENOENT"},
    {"home directories", "open('/tmp/home/x','w').close()", "os.stat('/root'); os.stat('/home')", "ENOENT"},
    {"read-only system", "open('/work/x','w').close()", "open('/usr/x','w')", "EROFS EACCES"},
    {"processes", "os.kill(os.getpid(),0)", "os.kill(4000000,0)", "ESRCH"},
    {"first process", "open('/proc/self/environ').close()", "open('/proc/1/environ')", "EACCES EPERM ENOENT"},
    {"network", "l=socket.socket(); l.bind(('127.0.0.1',0)); l.listen(); socket.create_connection(l.getsockname())",
     "socket.socket(socket.AF_INET,socket.SOCK_DGRAM).connect(('192.0.2.1',53))", "ENETUNREACH"},
    {"no capabilities", "assert 'CapEff:\\t0000000000000000' in open('/proc/self/status').read()",
     "os.chown('/work',0,0)", "EPERM EINVAL"},
    {"no new privileges", "assert 'NoNewPrivs:\\t1' in open('/proc/self/status').read()",
     "assert call(157,39,0,0,0,0)==1; call(157,38,0,0,0,0)", "EINVAL"},
    {"Landlock", "os.listdir('/usr')", "os.listdir('/')", "EACCES"},
    {"system calls", "os.getpid()", "call(272,0x10000000)", "EPERM"},
    {"unknown calls", "call(39)", "call(425,1,0)", "ENOSYS"},
    {"socket families", "socket.socket(socket.AF_UNIX)", "socket.socket(40,socket.SOCK_STREAM)", "EPERM"},
    {"kernel settings", "open('/proc/meminfo').read()", "open('/proc/sys/kernel/core_pattern','w')", "EROFS EACCES"},
    {"size of /tmp", "open('/tmp/a','wb').write(bytes(1<<20))", "open('/tmp/a','wb').write(bytes(9<<20))", "ENOSPC"},
    {"size of the workspace", "open('a','wb').write(bytes(1<<20))", "open('a','wb').write(bytes(33<<20))", "ENOSPC"},
    {"number of processes", "os._exit(0) if os.fork()==0 else os.wait()",
     "[os.fork() or time.sleep(9) for i in range(40)]", "EAGAIN"},
    {"memory", "bytearray(8<<20)", "bytearray(200<<20)", "=memory ENOMEM"},
    {"processor time", "sum(range(1000))", "\nwhile True: pass", "=cpu"},
    {"wall time", "time.sleep(0.01)", "time.sleep(60)", "=wall"},
};

constexpr const char* kPrelude =
    "import os,sys,socket,time,errno,ctypes\n"
    "libc=ctypes.CDLL(None,use_errno=True)\n"
    "def call(n,*a):\n"
    "  r=libc.syscall(ctypes.c_long(n),*[ctypes.c_long(x) for x in a])\n"
    "  if r<0: raise OSError(ctypes.get_errno(),'')\n"
    "  return r\n";

struct Finding {
  std::string layer, wrong;  // wrong: "" when both came out as they must
};

tools::Command python(const std::string& program) {
  tools::Command command;
  command.argv = {"python3", "-I", "-S", "-c", program};
  command.limits.wall_ms = 20'000;
  command.limits.cpu_ms = 1000;
  command.limits.memory_bytes = int64_t{96} << 20;
  command.limits.pids = 16;
  command.limits.tmp_bytes = int64_t{8} << 20;
  command.limits.disk_bytes = int64_t{32} << 20;
  return command;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string wrong_of(tools::Box& box, const Row& row) {
  const auto allowed = box.run(python(std::string(kPrelude) + row.allowed));
  if (!allowed) return allowed.error().message();
  if (allowed->how == tools::How::kNotStarted) return allowed->setup_error;
  if (!allowed->ok()) {
    const size_t last = allowed->err.data.rfind('\n', allowed->err.data.size() - 2);
    return "what must work failed: " + first_line(allowed->err.data.substr(last == std::string::npos ? 0 : last + 1));
  }
  const std::string program =
      std::string(kPrelude) + "try:\n  exec(" + nlohmann::json(row.refused).dump() +
      ")\nexcept (OSError,MemoryError) as e:\n  print(errno.errorcode.get(getattr(e,'errno',12)),flush=True)\n"
      "  os._exit(0)\nprint('it worked')\n";
  tools::Command command = python(program);
  if (std::string_view(row.errnos) == "=wall") command.limits.wall_ms = 1000;
  const auto refused = box.run(command);
  if (!refused) return refused.error().message();
  const std::string wanted = std::string(" ") + row.errnos + " ";
  const std::string cause = std::string(" =") + tools::cause_name(refused->cause) + " ";
  if (wanted.find(cause) != std::string::npos) return "";
  const std::string got = first_line(refused->out.data);
  if (refused->ok() && wanted.find(" " + got + " ") != std::string::npos) return "";
  return "what must be refused: expected " + std::string(row.errnos) + ", got " +
         (got.empty() ? std::string(tools::how_name(refused->how)) + ", cause " + tools::cause_name(refused->cause)
                      : got);
}

int report(const std::vector<Finding>& findings, const std::vector<std::string>& degraded, const std::string& refused,
           bool json) {
  size_t good = 0;
  nlohmann::ordered_json layers = nlohmann::ordered_json::array();
  for (const Finding& finding : findings) {
    good += finding.wrong.empty() ? 1 : 0;
    layers.push_back({{"layer", finding.layer}, {"holds", finding.wrong.empty()}, {"wrong", finding.wrong}});
  }
  const bool fine = refused.empty() && good == findings.size();
  if (json) {
    const nlohmann::ordered_json all{{"ok", fine}, {"refused", refused}, {"degraded", degraded}, {"layers", layers}};
    std::printf("%s\n", all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  } else if (!refused.empty()) {
    std::printf("The sandbox does not start: %s\n", refused.c_str());
  } else {
    for (const Finding& finding : findings) {
      std::printf("%-24s %s\n", finding.layer.c_str(),
                  finding.wrong.empty() ? "holds" : ("FAILS: " + finding.wrong).c_str());
    }
    for (const std::string& line : degraded) std::printf("weaker than as root: %s\n", line.c_str());
    std::printf("%zu of %zu layers hold: one allowed and one refused action each, inside a real box.\n", good,
                findings.size());
  }
  if (!refused.empty()) return kSandboxRefused;
  return fine ? kDone : kNotSolved;
}

}  // namespace

int doctor_main(int argc, char** argv) {
  bool json = false;
  CLI::App app{"Proves each layer of the sandbox on this machine by one allowed and one refused action.",
               "anser doctor"};
  app.add_flag("--json", json, "print the findings as JSON");
  app.footer(
      "Exit status: 0 every layer holds, 1 one does not, 5 the sandbox does not start.\nExample:\n  anser doctor "
      "--json");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kUsage;
  }
  auto sandbox = tools::Sandbox::start({});
  if (!sandbox) return report({}, {}, sandbox.error().message(), json);
  auto probe = (*sandbox)->open({}, {});
  if (!probe) return report({}, {}, probe.error().message(), json);
  const auto first = probe->run(python("pass"));
  if (!first || first->how == tools::How::kNotStarted) {
    return report({}, {}, first ? first->setup_error : first.error().message(), json);
  }
  std::vector<Finding> findings;
  for (const Row& row : kRows) {
    auto box = (*sandbox)->open({}, {});
    findings.push_back({row.layer, box ? wrong_of(*box, row) : box.error().message()});
  }
  return report(findings, first->standing.degraded, "", json);
}

}  // namespace anser::agent
