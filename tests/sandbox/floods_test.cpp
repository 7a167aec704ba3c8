// What a program costs its supervisor at worst: a flood of output, output without end at a byte a second, orphans, a
// storm of refused calls. Each case is supervised by a fresh small process, so that its peak of memory is this case's
// alone. It must stay below 30 MB and 10 % of a core (issue 4). The whole: ANSER_PROOFS=whole; otherwise shorter
// floods.
//   sandbox_proof_floods_test --supervise CASE AMOUNT      is that process; prints one line
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/unique_fd.h"
#include "sandbox/house.h"
#include "tests/sandbox/host_view.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

constexpr int64_t kMostKib = 30 * 1000 * 1000 / 1024;
constexpr double kMostShare = 0.10;

struct Flood {
  const char* name;
  const char* program;  // python; $N is the amount
  int64_t amount, whole_amount;
  int64_t wall_ms;      // 0: as many seconds as the amount
  bool keep = false;    // in a kept box
  bool linger = false;  // and its processes live for as many seconds as the amount
};

constexpr Flood kFloods[] = {
    // That many bytes, as fast as the pipe takes them.
    {"output", "import os\nn,b=$N,memoryview(bytes(1<<20))\nwhile n: n-=os.write(1,b[:min(n,len(b))])", 1'000'000'000,
     10'000'000'000, 300'000},
    {"both streams",
     "import os\nn,b=$N//2,memoryview(bytes(1<<16))\nif os.fork()==0:\n"
     "  while n: n-=os.write(2,b[:min(n,len(b))])\n"
     "  os._exit(0)\n"
     "while n: n-=os.write(1,b[:min(n,len(b))])\n"
     "os.wait()",
     500'000'000, 2'000'000'000, 300'000},
    {"kept output", "import os\nn,b=$N,memoryview(bytes(1<<20))\nwhile n: n-=os.write(1,b[:min(n,len(b))])",
     500'000'000, 2'000'000'000, 300'000, true},
    // The program has ended, its box is kept, and what it left there goes on.
    {"left behind", "import os\nif os.fork()==0:\n  while True: os.write(1,bytes(1<<16))", 4, 20, 60'000, true, true},
    // Every byte is a call of its own: as many wake-ups as a program can cause.
    {"single bytes", "import os\nwhile True: os.write(1,b'x')", 4, 20, 0},
    {"a byte a second", "import os,time\nwhile True: os.write(1,b'x'); time.sleep(1)", 5, 60, 0},
    {"orphans",
     "import os,time\nfor i in range($N):\n"
     "  if os.fork()==0:\n"
     "    os.setsid()\n"
     "    if os.fork()==0: time.sleep(1000)\n"
     "    os._exit(0)\n"
     "  os.wait()\n"
     "time.sleep(1)",
     300, 300, 120'000},
    {"denials", "import ctypes\nlibc=ctypes.CDLL(None)\nwhile True: libc.mount(b'none',b'/mnt',b'tmpfs',0,None)", 4, 20,
     0},
};

struct Cost {
  double wall = 0, share = 0;
  long long peak_kib = 0, delta_kib = 0, bytes = 0, refused = 0, orphans = 0;
  std::string cause;
};

int64_t status_kib(const char* field) {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);) {
    if (line.rfind(field, 0) == 0) return std::atoll(line.c_str() + std::strlen(field));
  }
  return 0;
}

// Of this process and of its launcher.
double cpu_seconds(pid_t launcher) {
  rusage self{};
  ::getrusage(RUSAGE_SELF, &self);
  double sum = 0;
  for (const timeval& time : {self.ru_utime, self.ru_stime}) {
    sum += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  }
  std::ifstream in("/proc/" + std::to_string(launcher) + "/stat");
  std::string text;
  std::getline(in, text);
  std::istringstream fields(text.substr(text.rfind(')') + 1));
  std::vector<std::string> all;
  for (std::string field; fields >> field;) all.push_back(field);
  const double ticks = all.size() > 12 ? std::atof(all[11].c_str()) + std::atof(all[12].c_str()) : 0;
  return sum + ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

int measure(const char* name, int64_t amount) {
  const Flood* flood = nullptr;
  for (const Flood& one : kFloods) {
    if (std::strcmp(one.name, name) == 0) flood = &one;
  }
  if (flood == nullptr) return 2;
  SandboxOptions options;
  options.policy.keep = Keep::kProcesses;
  auto house = House::open_house(options);
  auto box = house ? (*house)->open({}, {.keep = flood->keep}) : Result<Box>(house.error());
  if (!box) {
    std::fprintf(stderr, "%s\n", box.error().message().c_str());
    return 3;
  }
  std::string text = flood->program;
  if (const size_t at = text.find("$N"); at != text.npos) text.replace(at, 2, std::to_string(amount));
  Command command;
  command.argv = {"python3", "-I", "-S", "-c", text};
  command.limits.pids = 400;
  command.limits.cpu_ms = 300'000;
  command.limits.wall_ms = flood->wall_ms != 0 ? flood->wall_ms : amount * 1000;
  const pid_t launcher = (*house)->launcher_pid();
  const int64_t before_kib = status_kib("VmHWM:");
  const double before = cpu_seconds(launcher);
  const auto start = std::chrono::steady_clock::now();
  const auto outcome = box->run(command);
  if (flood->linger) ::sleep(static_cast<unsigned>(amount));
  (*house)->settle();
  const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const double used = cpu_seconds(launcher) - before;
  if (!outcome) {
    std::fprintf(stderr, "%s\n", outcome.error().message().c_str());
    return 3;
  }
  long long refused = outcome->denials_dropped;
  for (const Denial& denial : outcome->denials) refused += denial.count;
  std::printf("%.3f %.5f %lld %lld %lld %lld %d %s\n", wall, used / wall, static_cast<long long>(status_kib("VmHWM:")),
              static_cast<long long>(status_kib("VmHWM:") - before_kib),
              static_cast<long long>(outcome->out.total_bytes + outcome->err.total_bytes), refused,
              outcome->orphans_killed, cause_name(outcome->cause));
  return 0;
}

Cost cost_of(const Flood& flood, int64_t amount) {
  const std::string line = "/proc/" + std::to_string(::getpid()) + "/exe --supervise '" + std::string(flood.name) +
                           "' " + std::to_string(amount);
  Cost cost;
  FILE* const out = ::popen(line.c_str(), "r");
  char text[256] = "";
  if (out == nullptr) return cost;
  if (std::fgets(text, sizeof text, out) != nullptr) {
    std::istringstream fields(text);
    fields >> cost.wall >> cost.share >> cost.peak_kib >> cost.delta_kib >> cost.bytes >> cost.refused >>
        cost.orphans >> cost.cause;
  }
  ::pclose(out);
  return cost;
}

void PrintTo(const Flood& flood, std::ostream* out) { *out << flood.name; }

class Floods : public testing::TestWithParam<Flood> {};

TEST_P(Floods, CostTheSupervisorLittle) {
  auto works = Sandbox::start({});
  if (!works) ANSER_SKIP_OR_FAIL(works.error().message());
  works->reset();
  const Flood& flood = GetParam();
  const int64_t amount = proofs::whole() ? flood.whole_amount : flood.amount;
  const Cost cost = cost_of(flood, amount);
  ASSERT_NE(cost.cause, "") << "the supervising process said nothing";
  std::printf("%-16s %6.1f s, %.2f %% of a core, peak %.1f MB (%+.1f MB), %lld bytes, %lld refused, %lld orphans, %s\n",
              flood.name, cost.wall, 100 * cost.share, static_cast<double>(cost.peak_kib) * 1024e-6,
              static_cast<double>(cost.delta_kib) * 1024e-6, cost.bytes, cost.refused, cost.orphans,
              cost.cause.c_str());
  // That it was what it says it was.
  const std::string name = flood.name;
  if (flood.wall_ms == 0) {
    EXPECT_EQ(cost.cause, "wall");
  } else {
    EXPECT_EQ(cost.cause, "none");
  }
  if (name == "output" || name == "both streams" || name == "kept output") {
    EXPECT_EQ(cost.bytes, amount);
  } else if (name == "a byte a second") {
    EXPECT_GE(cost.bytes, 2);
    EXPECT_LE(cost.bytes, amount + 1);
  } else if (name == "single bytes") {
    EXPECT_GE(cost.bytes, 10'000);
  } else if (name == "orphans") {
    EXPECT_EQ(cost.orphans, amount);
  } else if (name == "left behind") {
    EXPECT_GT(cost.wall, static_cast<double>(amount));
  } else {
    EXPECT_GE(cost.refused, 500);
  }
#ifndef __SANITIZE_ADDRESS__  // whose memory and time are its own
  EXPECT_LT(cost.peak_kib, kMostKib);
  EXPECT_LT(cost.share, kMostShare);
#endif
}

std::string test_name(const testing::TestParamInfo<Flood>& of) {
  std::string name = of.param.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Of, Floods, testing::ValuesIn(kFloods), test_name);

}  // namespace
}  // namespace anser::sandbox

int main(int argc, char** argv) {
  if (argc == 4 && std::strcmp(argv[1], "--supervise") == 0) {
    return anser::sandbox::measure(argv[2], std::atoll(argv[3]));
  }
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
