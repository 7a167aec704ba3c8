// Kept boxes: programs that stay, handles, a shell, terminals; and that everything dies with the box.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include "sandbox/box.h"
#include "tests/support/identity.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

class KeptTest : public testing::Test {
 protected:
  void SetUp() override {
    SandboxOptions may;
    may.policy.keep = Keep::kProcesses;
    auto started = Sandbox::start(may);
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
    BoxOptions options;
    options.keep = true;
    auto box = sandbox_->open({}, options);
    ASSERT_TRUE(box) << box.error().message();
    box_ = std::make_unique<Box>(std::move(*box));
  }
  void TearDown() override {
    box_.reset();
    if (sandbox_ != nullptr) sandbox_->settle();
  }
  static Command sh(const std::string& text) {
    Command command;
    command.argv = {"sh", "-c", text};
    command.limits.wall_ms = 60'000;
    return command;
  }
  Outcome run(const std::string& text) {
    auto outcome = box_->run(sh(text));
    EXPECT_TRUE(outcome) << outcome.error().message();
    return outcome ? *outcome : Outcome{};
  }
  Process start(const std::string& text, bool input = false) {
    auto process = box_->start(sh(text), input);
    EXPECT_TRUE(process) << process.error().message();
    return *process;
  }
  // Whether programs have control groups; where not, the outcome must say so.
  static bool counted(const Outcome& outcome) {
    const auto& weak = outcome.standing.degraded;
    return std::none_of(weak.begin(), weak.end(),
                        [](const std::string& one) { return one.rfind("programs:", 0) == 0; });
  }
  // Reads until `wanted` has come.
  static std::string until(Process& process, const std::string& wanted) {
    for (int i = 0; i < 3000; ++i) {
      const std::string all = process.read(1, 0).data;
      if (all.find(wanted) != std::string::npos || (!process.running() && i > 0)) return all;
      ::usleep(10'000);
    }
    return process.read(1, 0).data;
  }
  // Processes on this machine whose command line is so; its words end in a zero byte each.
  static int processes(const std::function<bool(const std::string&)>& so) {
    int count = 0;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
      if (std::atoi(entry.path().filename().c_str()) <= 0) continue;
      std::ifstream in(entry.path() / "cmdline");
      std::stringstream text;
      text << in.rdbuf();
      count += so(text.str()) ? 1 : 0;
    }
    return count;
  }
  static int alive(const std::string& tag) {
    return processes([&tag](const std::string& line) { return line.find(tag) != std::string::npos; });
  }
  // Waits until this many `sleep seconds` run, themselves: a fork of the shell that is still to become one answers
  // signals as the shell does, so a signal that comes so early says nothing about a program.
  static int sleeping(const std::string& seconds, int wanted) {
    const std::string line = std::string("sleep\0", 6) + seconds + '\0';
    const auto so = [&line](const std::string& one) { return one == line; };
    for (int i = 0; i < 3000 && processes(so) < wanted; ++i) ::usleep(10'000);
    return processes(so);
  }

  std::unique_ptr<Sandbox> sandbox_;
  std::unique_ptr<Box> box_;
};

TEST_F(KeptTest, AFlagCancelsOneProgramAndLeavesTheOthers) {
  Process other = start("sleep 600");
  std::atomic<bool> cancelled{true};
  Command command = sh("sleep 600");
  command.cancelled = &cancelled;
  const auto outcome = box_->run(command);
  ASSERT_TRUE(outcome) << outcome.error().message();
  EXPECT_EQ(outcome->cause, Cause::kCancelled) << outcome_json(*outcome);
  EXPECT_TRUE(other.running());
}

TEST_F(KeptTest, RunsShareTheBox) {
  EXPECT_TRUE(run("echo kept > /tmp/a; echo file > b").ok());
  EXPECT_EQ(run("cat /tmp/a b").out.data, "kept\nfile\n");
  const Outcome parent = run("sleep 100 >/dev/null 2>&1 & echo $!");
  // Only a control group knows.
  EXPECT_EQ(parent.left_running, counted(parent) ? 1 : 0) << outcome_json(parent);
  const std::string pid = parent.out.data.substr(0, parent.out.data.find('\n'));
  EXPECT_TRUE(run("kill -0 " + pid).ok());
  EXPECT_TRUE(run("kill " + pid).ok());
  EXPECT_EQ(box_->read("b").value(), "file\n");
  EXPECT_EQ(run("exit 3").exit_code, 3);
  EXPECT_EQ(run("nosuchprogram").exit_code, 127);
  EXPECT_EQ(run("kill -9 $$").signal, SIGKILL);
}

TEST_F(KeptTest, AServerAnswersLaterRuns) {
  Command server;
  server.argv = {"python3", "-u", "-c",
                 "import socket\n"
                 "s=socket.create_server(('127.0.0.1',8123))\n"
                 "print('ready')\n"
                 "while True:\n"
                 "  c,_=s.accept(); c.sendall(b'hello'); c.close()\n"};
  server.limits.wall_ms = 60'000;
  auto process = box_->start(server);
  ASSERT_TRUE(process);
  EXPECT_NE(until(*process, "ready").find("ready"), std::string::npos);
  Command client;
  client.argv = {"python3", "-c",
                 "import socket; print(socket.create_connection(('127.0.0.1',8123)).recv(9).decode())"};
  client.limits.wall_ms = 60'000;
  EXPECT_EQ(box_->run(client)->out.data, "hello\n");
  EXPECT_EQ(box_->processes().size(), 1u);
  const Outcome ended = process->stop();
  EXPECT_EQ(ended.cause, Cause::kCancelled);
  EXPECT_EQ(ended.how, How::kKilled);
  EXPECT_TRUE(box_->processes().empty());
  EXPECT_FALSE(box_->run(client)->ok());
}

TEST_F(KeptTest, HandlesReadWriteAndSignal) {
  Command echo;
  echo.argv = {"python3", "-u", "-c",
               "import signal,sys\n"
               "signal.signal(signal.SIGUSR1, lambda *_: print('caught'))\n"
               "print('up')\n"
               "for line in sys.stdin: print('got', line, end='')\n"};
  echo.limits.wall_ms = 60'000;
  Process process = *box_->start(echo, true);
  until(process, "up\n");
  ASSERT_TRUE(process.write("one\n"));
  EXPECT_NE(until(process, "got one").find("got one\n"), std::string::npos);
  const int64_t at = process.read(1, 0).next();
  ASSERT_TRUE(process.write("two\n"));
  until(process, "got two");
  EXPECT_EQ(process.read(1, at).data, "got two\n");
  EXPECT_TRUE(process.signal(SIGUSR1));
  ASSERT_TRUE(process.write("three\n"));
  EXPECT_NE(until(process, "got three").find("caught"), std::string::npos);
  EXPECT_FALSE(process.signal(99));
  ASSERT_TRUE(process.close_input());
  const auto outcome = process.wait(60'000);
  ASSERT_TRUE(outcome);
  EXPECT_TRUE(outcome->ok());
  EXPECT_EQ(process.read(1, at + 8).ended, true);
  EXPECT_FALSE(process.write("four\n"));
  EXPECT_FALSE(process.signal(SIGTERM));
}

TEST_F(KeptTest, AProgramThatDoesNotReadIsNotWaitedFor) {
  Process process = start("sleep 50", true);
  const std::string much(1 << 20, 'x');
  EXPECT_EQ(process.write(much).error().code, Errc::kResource);
  EXPECT_FALSE(process.wait(10));
  process.stop();
}

TEST_F(KeptTest, StopEndsEverythingThatItStartedAndNothingElse) {
  Process other = start("sleep 77771");
  Process one = start("trap '' TERM; sleep 77772 & setsid sleep 77772 & echo up; wait");
  until(one, "up");
  ASSERT_EQ(sleeping("77772", 2), 2);
  one.stop();
  const Outcome told = run("true");
  const int left = counted(told) ? 0 : 1;  // without one, what has left its group is out of reach until the box ends
  for (int i = 0; i < 500 && alive("77772") > left; ++i) ::usleep(10'000);
  EXPECT_EQ(alive("77772"), left) << outcome_json(told);
  EXPECT_TRUE(other.running());
  EXPECT_GE(alive("77771"), 1);
}

TEST_F(KeptTest, LimitsAreOfOneProgram) {
  Process other = start("sleep 50");
  Command hog;
  hog.argv = {"python3", "-c", "b=b'x'*(200<<20)"};
  hog.limits.memory_bytes = int64_t{64} << 20;
  hog.limits.wall_ms = 60'000;
  const Outcome fat = *box_->run(hog);
  EXPECT_FALSE(fat.ok());
  EXPECT_EQ(fat.cause, counted(fat) ? Cause::kMemory : Cause::kNone) << outcome_json(fat);  // else it was refused them
  Command spin = sh("while :; do :; done");
  spin.limits.cpu_ms = 200;
  EXPECT_EQ(box_->run(spin)->cause, Cause::kCpu);  // without a count, by SIGXCPU
  Command slow = sh("sleep 50");
  slow.limits.wall_ms = 200;
  EXPECT_EQ(box_->run(slow)->cause, Cause::kWall);
  EXPECT_TRUE(other.running());
  EXPECT_TRUE(run("true").ok());
}

TEST_F(KeptTest, ATerminalOfItsOwn) {
  Command command = sh("tty; stty size; read line; echo \"line $line\"; sleep 66661");
  command.terminal = true;
  command.rows = 33;
  command.columns = 101;
  auto process = box_->start(command);
  ASSERT_TRUE(process) << process.error().message();
  EXPECT_NE(until(*process, "33 101").find("/dev/pts/0"), std::string::npos) << process->read(1, 0).data;
  ASSERT_TRUE(process->write("typed\r"));
  EXPECT_NE(until(*process, "line typed").find("line typed"), std::string::npos);
  ASSERT_TRUE(process->resize(40, 120));
  ASSERT_EQ(sleeping("66661", 1), 1);
  ASSERT_TRUE(process->write("\x03"));  // Ctrl-C reaches the foreground group
  const auto outcome = process->wait(60'000);
  ASSERT_TRUE(outcome);
  EXPECT_FALSE(outcome->ok());
}

TEST_F(KeptTest, ShellKeepsItsState) {
  auto shell = box_->shell({});
  ASSERT_TRUE(shell) << shell.error().message();
  Shell& bash = **shell;
  EXPECT_EQ(bash.run("mkdir d; cd d; name=goose; f() { echo \"f $1\"; }", 60'000)->directory, "/work/d");
  const auto reply = bash.run("echo $name; f x; echo oops >&2; (exit 7)", 60'000);
  EXPECT_EQ(reply->out, "goose\nf x\n");
  EXPECT_EQ(reply->err, "oops\n");
  EXPECT_EQ(reply->status, 7);
  EXPECT_EQ(reply->directory, "/work/d");
  // What a command prints is not an answer, wherever it prints it.
  const auto forged = bash.run("printf '0 /forged\\0'; printf '0 /forged\\0' >&4; false", 60'000);
  EXPECT_EQ(forged->status, 1);
  EXPECT_EQ(forged->directory, "/work/d");
  EXPECT_FALSE(bash.run(std::string("a\0b", 3), 1000));
  EXPECT_EQ(bash.run("echo \"still $name\"", 60'000)->out, "still goose\n");
}

TEST_F(KeptTest, ShellSurvivesWhatItRuns) {
  auto shell = box_->shell({});
  ASSERT_TRUE(shell);
  Shell& bash = **shell;
  const auto slow = bash.run("x=1; echo before; sleep 1000; echo after", 500);
  EXPECT_TRUE(slow->timed_out);
  EXPECT_FALSE(slow->ended);
  EXPECT_EQ(slow->out.substr(0, 7), "before\n");
  EXPECT_EQ(bash.run("echo $x", 60'000)->out, "1\n");
  const auto left = bash.run("exit 5", 60'000);
  EXPECT_TRUE(left->ended);
  EXPECT_TRUE(bash.run("echo again", 1000)->ended);
}

TEST_F(KeptTest, EverythingDiesWithTheBox) {
  Process process = start("trap '' TERM HUP; setsid sleep 88881 & sleep 88881");
  ASSERT_EQ(sleeping("88881", 2), 2);
  box_.reset();
  for (int i = 0; i < 500 && alive("88881") > 0; ++i) ::usleep(10'000);
  EXPECT_EQ(alive("88881"), 0);
  // The handle still says how it ended.
  EXPECT_FALSE(process.running());
  EXPECT_EQ(process.wait(0)->cause, Cause::kCancelled);
  EXPECT_TRUE(process.read(1, 0).ended);
}

TEST_F(KeptTest, SnapshotsOfABoxAtWork) {
  Process process = start("i=0; while :; do i=$((i+1)); echo $i > a; cp a b; done");
  for (int i = 0; i < 500 && !box_->read("b"); ++i) ::usleep(10'000);
  const auto first = box_->commit();
  if (!first) {
    EXPECT_EQ(first.error().code, Errc::kUnsupported) << first.error().message();  // without control groups
    return;
  }
  auto second = box_->commit();
  for (int i = 0; i < 500 && second && second->id == first->id; ++i) {
    ::usleep(10'000);
    second = box_->commit();
  }
  ASSERT_TRUE(second) << second.error().message();
  EXPECT_NE(first->id, second->id);
  EXPECT_TRUE(process.running());
  process.stop();
  const auto third = box_->commit();
  auto fork = sandbox_->open(*first, {});
  ASSERT_TRUE(fork);
  EXPECT_TRUE(fork->read("a"));
  EXPECT_EQ(box_->commit()->id, third->id);
}

TEST_F(KeptTest, ABoxThatKeepsNothingStartsNothing) {
  auto box = sandbox_->open({}, {});
  EXPECT_EQ(box->start(sh("true")).error().code, Errc::kInvalid);
}

TEST_F(KeptTest, ThePolicyDecidesWhatIsKept) {
  const auto strict = Sandbox::start({});
  ASSERT_TRUE(strict);
  BoxOptions options;
  options.keep = true;
  EXPECT_EQ((*strict)->open({}, options).error().code, Errc::kPermission);
}

TEST_F(KeptTest, ManyProgramsAtOnce) {
  std::vector<Process> processes;
  for (int i = 0; i < 24; ++i) processes.push_back(start("sleep 0.05; echo " + std::to_string(i)));
  for (int i = 0; i < 24; ++i) {
    const auto outcome = processes[static_cast<size_t>(i)].wait(60'000);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->out.data, std::to_string(i) + "\n") << outcome_json(*outcome);
  }
}

}  // namespace
}  // namespace anser::sandbox

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (const int status = anser::test::become_asked(argc, argv); status >= 0) return status;
  return RUN_ALL_TESTS();
}
