// The supervisor is killed with SIGKILL at random moments, while boxes start, run, stay, and snapshots are kept. Every
// time all that it started dies, and after the next start of a sandbox nothing is left of it; the store passes its
// check, and has what it said it keeps. The whole: ANSER_PROOFS=whole (200 kills); otherwise 20.
//   sandbox_proof_killed_test --victim SEED STORE REPORT      is what gets killed
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/rng.h"
#include "base/unique_fd.h"
#include "sandbox/house.h"
#include "tests/sandbox/host_view.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPhases[] = {"not started", "start",  "open", "run",    "built ahead",
                                   "kept",        "commit", "keep", "forget", "gc"};
enum Phase : size_t { kNotStarted, kStart, kOpen, kRun, kAhead, kKept, kCommit, kKeep, kForget, kGc, kPhaseCount };

// In memory that both processes see: what the victim was about, thread by thread.
struct Report {
  std::atomic<size_t> phases[3];
};

// ---- the victim

SandboxOptions options_for(const std::string& store) {
  SandboxOptions options;
  options.policy.keep = Keep::kProcesses;
  options.store = store;
  return options;
}

Command shell(const std::string& text) {
  Command command;
  command.argv = {"sh", "-c", text};
  return command;
}

// What it has promised, one line each; a line is written before the next thing is done.
void promise(int fd, const char* what, const std::string& id) {
  (void)!::write(fd, (what + (" " + id + "\n")).c_str(), id.size() + std::strlen(what) + 2);
}

// Changes a workspace, commits and keeps, and sometimes forgets; without a named store it only commits.
void keep_snapshots(Sandbox& sandbox, Rng& rng, std::atomic<size_t>& phase, bool named, int promises) {
  std::vector<std::string> kept;
  Snapshot snapshot;
  for (;;) {
    phase = kOpen;
    auto box = sandbox.open(snapshot, {});
    if (!box) std::exit(3);
    phase = kRun;
    const std::string salt = std::to_string(rng.next());
    (void)box->run(shell("mkdir -p d; head -c " + std::to_string(rng.below(200'000)) +
                         " /dev/zero > d/z; for i in 1 2 3 $(seq 10 80); do echo " + salt +
                         " > f$i; done; rm -f f2; ln -sf f1 l; chmod 700 d"));
    phase = kCommit;
    auto committed = box->commit();
    if (!committed) std::exit(4);
    snapshot = rng.chance(0.2) ? Snapshot{} : *committed;
    if (!named) continue;
    phase = kKeep;
    const auto id = sandbox.keep(*committed);
    if (!id) std::exit(5);
    promise(promises, "keep", *id);
    kept.push_back(*id);
    if (kept.size() > 4) {
      phase = kForget;
      promise(promises, "forget", kept.front());
      (void)sandbox.forget(kept.front());
      kept.erase(kept.begin());
      phase = kGc;
      if (rng.chance(0.3) && !sandbox.gc()) std::exit(6);
    }
  }
}

void run_boxes(Sandbox& sandbox, Rng& rng, std::atomic<size_t>& phase) {
  for (;;) {
    phase = kOpen;
    auto box = sandbox.open({}, {.ahead = 1});
    if (!box) std::exit(3);
    for (int i = 0; i < 5; ++i) {
      phase = kAhead;
      (void)box->run(
          shell(rng.chance(0.5) ? "true" : "(setsid sleep 1000 &); (trap '' TERM HUP; sleep 1000 &); sleep 0.01"));
    }
  }
}

void keep_boxes(Sandbox& sandbox, Rng& rng, std::atomic<size_t>& phase) {
  for (;;) {
    phase = kOpen;
    auto box = sandbox.open({}, {.keep = true});
    if (!box) std::exit(3);
    phase = kKept;
    for (int i = 0; i < 3; ++i) {
      (void)box->start(shell("(trap '' TERM HUP; setsid sleep 1000 &); sleep 1000"), rng.chance(0.5));
    }
    (void)box->run(shell("echo 1 > f"));
    phase = kCommit;
    (void)box->commit();
    ::usleep(static_cast<unsigned>(rng.below(20'000)));
  }
}

int victim(uint64_t number, const std::string& store, const std::string& report_path) {
  const UniqueFd file(::open((report_path + ".phases").c_str(), O_RDWR | O_CLOEXEC));
  const UniqueFd promises(::open((report_path + ".promises").c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600));
  void* const shared = ::mmap(nullptr, sizeof(Report), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
  if (shared == MAP_FAILED) return 2;
  Report& report = *static_cast<Report*>(shared);
  report.phases[0] = kStart;
  auto sandbox = Sandbox::start(options_for(store));
  if (!sandbox) return 3;
  Rng first(number), second(number + 1), third(number + 2);
  std::thread boxes([&] { run_boxes(**sandbox, second, report.phases[1]); });
  std::thread kept([&] { keep_boxes(**sandbox, third, report.phases[2]); });
  keep_snapshots(**sandbox, first, report.phases[0], !store.empty(), promises.get());
  return 0;
}

// ---- who kills it

// The victim's orphans come to us, since we said so; so whatever is below us, when we have no Sandbox, is of a victim.
void reap() {
  while (::waitpid(-1, nullptr, WNOHANG) > 0) {
  }
}

// Kept and not forgotten, as far as the victims said.
std::set<std::string> promised(const std::string& path) {
  std::set<std::string> out;
  std::ifstream in(path);
  for (std::string what, id; in >> what >> id;) {
    if (what == "keep") {
      out.insert(id);
    } else {
      out.erase(id);
    }
  }
  return out;
}

class Killed : public testing::Test {
 protected:
  void SetUp() override {
    const std::string refused = proofs::own_places();
    if (!refused.empty()) ANSER_SKIP_OR_FAIL(refused);
    auto works = Sandbox::start({});
    if (!works) ANSER_SKIP_OR_FAIL(works.error().message());
    works->reset();
    ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), 0);
    std::string pattern = (fs::temp_directory_path() / "killed-XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
    fs::create_directory(directory_ + "/store");
  }
  void TearDown() override {
    if (!directory_.empty()) fs::remove_all(directory_);
  }

  pid_t begin(uint64_t number, const std::string& store) {
    const std::string phases = directory_ + "/report.phases";
    std::ofstream(phases) << std::string(sizeof(Report), '\0');
    const UniqueFd file(::open(phases.c_str(), O_RDONLY | O_CLOEXEC));
    shared_ = ::mmap(nullptr, sizeof(Report), PROT_READ, MAP_SHARED, file.get(), 0);
    std::vector<std::string> words{"/proc/self/exe", "--victim", std::to_string(number), store, directory_ + "/report"};
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid == 0) {
      ::execv(argv[0], argv.data());
      ::_exit(126);
    }
    return pid;
  }

  // Seconds until nothing that the victim started is there; less than 0: some of it stays.
  double until_all_are_dead() {
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 20'000; ++i) {
      reap();
      if (proofs::look(::getpid(), 0).processes.empty()) {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      }
      ::usleep(500);
    }
    return -1;
  }

  std::string left_over(pid_t victim) const {
    std::string out = proofs::cgroups_of(victim);
    for (const fs::path& place : {fs::temp_directory_path(), fs::path(directory_ + "/store")}) {
      for (const auto& entry : fs::directory_iterator(place)) {
        const bool ours = entry.path() == directory_;  // and in the store all is well but what one process had
        if (place == directory_ + "/store" && entry.path().filename().string().rfind("process-", 0) != 0) continue;
        if (!ours) out += entry.path().string() + "\n";
      }
    }
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);) {
      std::istringstream fields(line);
      std::string number, kind, mandatory, how, pid;
      fields >> number >> kind >> mandatory >> how >> pid;
      if (pid == std::to_string(victim)) out += line + "\n";
    }
    return out;
  }

  // A directory that its owner had not locked yet is only swept when it is ten minutes old: as if they had passed.
  int age_what_is_not_locked() const {
    int count = 0;
    std::istringstream lines(left_over(0));
    for (std::string path; std::getline(lines, path);) {
      std::error_code ignored;
      if (!fs::is_directory(path, ignored) || fs::exists(path + "/lock")) continue;
      timespec times[2] = {};
      ::clock_gettime(CLOCK_REALTIME, &times[0]);
      times[0].tv_sec -= 1200;
      times[1] = times[0];
      if (::utimensat(AT_FDCWD, path.c_str(), times, 0) == 0) ++count;
    }
    return count;
  }

  void check_store(Sandbox& sandbox, int round) {
    const auto report = sandbox.check();
    ASSERT_TRUE(report) << report.error().message();
    for (const Damage& one : report->damage) {
      ADD_FAILURE() << "round " << round << ": " << one.where << " " << one.path << " " << one.problem;
    }
    for (const std::string& id : promised(directory_ + "/report.promises")) {
      const auto found = sandbox.find(id);
      EXPECT_TRUE(found) << "round " << round << ": kept, and then: " << found.error().message();
      EXPECT_TRUE(!found || sandbox.open(*found, {}));
      ++snapshots_;
    }
  }

  // What the victims left half done does not stand in the way of a collection, and does not outlive it.
  void collect() const {
    auto sandbox = Sandbox::start(options_for(directory_ + "/store"));
    ASSERT_TRUE(sandbox) << sandbox.error().message();
    const auto kept = (*sandbox)->kept();
    ASSERT_TRUE(kept) << kept.error().message();
    for (const KeptSnapshot& one : *kept) EXPECT_TRUE((*sandbox)->forget(one.id));
    EXPECT_TRUE((*sandbox)->gc());
    fs::remove(directory_ + "/report.promises");
    for (const char* folder : {"layers", "listings", "snapshots", "damaged"}) {
      EXPECT_TRUE(fs::is_empty(directory_ + "/store/" + folder)) << folder;
    }
  }

  std::string directory_;
  void* shared_ = nullptr;
  int snapshots_ = 0;
};

TEST_F(Killed, AtAnyMomentNothingIsLeft) {
  const int rounds = proofs::whole() ? 200 : 20;
  Rng rng(proofs::seed());
  const proofs::HostView before = proofs::look(::getpid(), 0);
  std::map<std::string, int> met;
  double longest = 0;
  int young = 0, swept = 0, with_cgroups = 0, with_processes = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::string store = round % 2 == 0 ? directory_ + "/store" : "";
    const pid_t pid = begin(rng.next(), store);
    // Most of them in full swing, a quarter while it starts.
    const bool starting = rng.chance(0.25);
    ::usleep(static_cast<unsigned>(rng.below(starting ? 30'000 : 400'000)));
    if (!starting) {  // looking takes some of its time
      const proofs::HostView seen = proofs::look(pid, 0);
      with_processes += seen.processes.empty() ? 0 : 1;
      with_cgroups += seen.cgroups.empty() ? 0 : 1;
    }
    ASSERT_EQ(::kill(pid, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(pid, &status, 0), pid);
    ASSERT_TRUE(WIFSIGNALED(status)) << "round " << round << ": the victim ended by itself, with "
                                     << WEXITSTATUS(status);
    for (const std::atomic<size_t>& phase : static_cast<Report*>(shared_)->phases) {
      ++met[kPhases[std::min<size_t>(phase, kPhaseCount - 1)]];
    }
    ::munmap(shared_, sizeof(Report));
    const double seconds = until_all_are_dead();
    ASSERT_GE(seconds, 0) << "round " << round << ": " << proofs::difference(before, proofs::look(::getpid(), 0));
    longest = std::max(longest, seconds);
    swept += left_over(pid).empty() ? 0 : 1;
    const int unlocked = age_what_is_not_locked();
    young += unlocked;
    {
      auto next = Sandbox::start(options_for(store));
      ASSERT_TRUE(next) << next.error().message();
      EXPECT_EQ(proofs::cgroups_of(pid), "") << "round " << round;
      if (!store.empty()) check_store(**next, round);
    }
    if (round % 8 == 7) collect();
    EXPECT_EQ(left_over(pid), "") << "round " << round;
    ASSERT_GE(until_all_are_dead(), 0) << "round " << round << ", of the sandbox after it";
    proofs::HostView after = proofs::look(::getpid(), 0);
    after.files = before.files;  // looked at by name above; the store is full of what was kept
    after.descriptors = before.descriptors;
    EXPECT_EQ(proofs::difference(before, after), "") << "round " << round;
    if (HasFailure()) return;
  }
  std::printf(
      "%d kills (%d while it had processes, %d control groups): all were dead after at most %.1f ms; %d left something "
      "for the next start to remove (%d a directory without a lock); %d times a kept snapshot was looked for and "
      "found\n",
      rounds, with_processes, with_cgroups, 1e3 * longest, swept, young, snapshots_);
  std::string phases;
  for (const auto& [name, count] : met) phases += name + " " + std::to_string(count) + ", ";
  std::printf("a thread of it was at: %s\n", phases.c_str());
  // Otherwise this has shown little.
  EXPECT_GT(with_processes, rounds / 3);
  EXPECT_GT(swept, rounds / 3);
}

}  // namespace
}  // namespace anser::sandbox

int main(int argc, char** argv) {
  if (argc == 5 && std::string(argv[1]) == "--victim") {
    return anser::sandbox::victim(std::strtoull(argv[2], nullptr, 10), argv[3], argv[4]);
  }
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
