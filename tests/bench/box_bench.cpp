// What a box costs: many starts of /bin/true and of an interpreter, plain, through Box::run, through `anser sandbox`,
// through `unshare` with the namespaces that a box has and nothing else of a box, and through `bwrap --unshare-all`
// with the usual read-only binds; taken in turns in one run so that a noisy machine is noisy for all. A tool that does
// not work here (not installed, not allowed) is said once and left out.
//   box_bench [--runs 200] [--anser PATH]
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "sandbox/box.h"

extern char** environ;

namespace {

using anser::sandbox::Command;

double time_of(const std::function<bool()>& body, bool rested) {
  if (rested) ::usleep(3000);  // a box is built ahead meanwhile
  const auto start = std::chrono::steady_clock::now();
  if (!body()) std::fprintf(stderr, "box_bench: a run failed\n");
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

bool spawn(std::vector<std::string> argv) {
  std::vector<char*> pointers;
  for (std::string& argument : argv) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  pid_t pid = -1;
  int status = -1;
  if (::posix_spawnp(&pid, pointers[0], nullptr, nullptr, pointers.data(), environ) != 0) return false;
  return ::waitpid(pid, &status, 0) == pid && status == 0;
}

struct Row {
  std::string name;
  std::function<bool()> body;
  std::vector<double> times;
  bool rested = false;
  double at(double share) const { return times[static_cast<size_t>(share * static_cast<double>(times.size() - 1))]; }
};

// The parts of a run that was built ahead: from the call to its exec, from there to its end, from there to the outcome.
struct Parts {
  std::vector<double> setup, run, end;
  bool add(const anser::Result<anser::sandbox::Outcome>& outcome) {
    if (!outcome || !outcome->ok()) return false;
    setup.push_back(outcome->timing.setup * 1e6);
    run.push_back(outcome->timing.run * 1e6);
    end.push_back(outcome->timing.end * 1e6);
    return true;
  }
  void print(const char* name) {
    std::printf("%s, medians: to its exec %.0f, to its end %.0f, to the outcome %.0f\n", name, median(setup),
                median(run), median(end));
  }
  static double median(std::vector<double>& times) {
    if (times.empty()) return 0;
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
  }
};

// Namespaces alone: no root of its own, no limits, no filter, the same files.
const std::vector<std::string> kUnshare{"unshare", "--user", "--map-root-user", "--mount",  "--pid",
                                        "--ipc",   "--uts",  "--net",           "--cgroup", "--fork"};
const std::vector<std::string> kBwrap{"bwrap",     "--unshare-all", "--die-with-parent",
                                      "--ro-bind", "/usr",          "/usr",
                                      "--symlink", "usr/bin",       "/bin",
                                      "--symlink", "usr/lib",       "/lib",
                                      "--symlink", "usr/lib64",     "/lib64",
                                      "--proc",    "/proc",         "--dev",
                                      "/dev",      "--tmpfs",       "/tmp"};

void add_tool(std::vector<Row>& rows, const std::string& name, std::vector<std::string> argv,
              const std::vector<std::string>& end) {
  argv.insert(argv.end(), end.begin(), end.end());
  if (spawn(argv)) {
    rows.push_back({name, [argv] { return spawn(argv); }, {}, false});
  } else {
    std::fprintf(stderr, "box_bench: left out, since it does not work here: %s\n", name.c_str());
  }
}

// Sorts their times.
void print(std::vector<Row>& rows, int runs) {
  std::printf("%-32s %9s %9s %9s %9s   (microseconds, %d runs)\n", "", "min", "median", "p90", "p99", runs);
  for (Row& row : rows) {
    std::sort(row.times.begin(), row.times.end());
    std::printf("%-32s %9.0f %9.0f %9.0f %9.0f\n", row.name.c_str(), row.at(0), row.at(0.5), row.at(0.9), row.at(0.99));
  }
  const auto compare = [&](const char* name, const char* with) {
    const auto median = [&](const std::string& of) {
      const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == of; });
      return found == rows.end() ? 0.0 : found->at(0.5);
    };
    if (median(name) > 0 && median(with) > 0) std::printf("%s / %s: %.2f\n", name, with, median(name) / median(with));
  };
  for (const char* tool : {"bwrap --unshare-all /bin/true", "unshare /bin/true"}) {
    for (const char* ours : {"Box::run /bin/true", "built ahead, /bin/true", "anser sandbox -- /bin/true"}) {
      compare(ours, tool);
    }
  }
  for (const char* ours : {"Box::run python3 -c pass", "built ahead, python3 -c pass"}) {
    compare(ours, "bwrap python3 -c pass");
  }
}

}  // namespace

int main(int argc, char** argv) {
  int runs = 200;
  std::string anser;
  CLI::App app{"Start-up cost of a box"};
  app.add_option("--runs", runs, "measurements of each");
  app.add_option("--anser", anser, "the anser program, to measure `anser sandbox` too");
  CLI11_PARSE(app, argc, argv);
  auto sandbox = anser::sandbox::Sandbox::start({});
  if (!sandbox) {
    std::fprintf(stderr, "box_bench: %s\n", sandbox.error().message().c_str());
    return 1;
  }
  auto box = (*sandbox)->open({}, {});
  auto ahead = (*sandbox)->open({}, {.ahead = 1});
  if (!box || !ahead) return 1;
  Command command;
  command.argv = {"/bin/true"};
  Command python;
  python.argv = {"python3", "-c", "pass"};
  std::vector<Row> rows;
  rows.push_back({"posix_spawn /bin/true", [] { return spawn({"/bin/true"}); }, {}, false});
  rows.push_back({"Box::run /bin/true", [&] { return box->run(command)->ok(); }, {}, false});
  Parts parts;
  rows.push_back({"built ahead, /bin/true", [&] { return parts.add(ahead->run(command)); }, {}, true});
  rows.push_back({"Box::write, 1 byte", [&] { return static_cast<bool>(box->write("x", "1")); }, {}, false});
  rows.push_back({"Box::read, 1 byte", [&] { return static_cast<bool>(box->read("x")); }, {}, false});
  rows.push_back({"open + write + commit",
                  [&] {
                    auto fork = (*sandbox)->open({}, {});
                    return fork && fork->write("y", "1") && fork->commit();
                  },
                  {},
                  false});
  add_tool(rows, "unshare /bin/true", kUnshare, {"/bin/true"});
  add_tool(rows, "bwrap --unshare-all /bin/true", kBwrap, {"/bin/true"});
  if (!anser.empty())
    rows.push_back({"anser sandbox -- /bin/true",
                    [&] {
                      return spawn({anser, "sandbox", "--", "/bin/true"});
                    },
                    {},
                    false});
  rows.push_back({"posix_spawn python3 -c pass", [] { return spawn({"/usr/bin/python3", "-c", "pass"}); }, {}, false});
  rows.push_back({"Box::run python3 -c pass", [&] { return box->run(python)->ok(); }, {}, false});
  rows.push_back({"built ahead, python3 -c pass", [&] { return ahead->run(python)->ok(); }, {}, true});
  add_tool(rows, "unshare python3 -c pass", kUnshare, {"/usr/bin/python3", "-c", "pass"});
  add_tool(rows, "bwrap python3 -c pass", kBwrap, {"/usr/bin/python3", "-c", "pass"});
  // The interpreter in turns of its own: it is two orders slower than what the others are about.
  for (const bool interpreter : {false, true}) {
    for (int i = 0; i < runs; ++i) {
      for (Row& row : rows) {
        if ((row.name.find("python3") != std::string::npos) == interpreter)
          row.times.push_back(time_of(row.body, row.rested));
      }
    }
  }
  print(rows, runs);
  parts.print("built ahead, /bin/true");
  return 0;
}
