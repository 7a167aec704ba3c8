// The supervisor has as many files open as it may: whatever a run needs and does not get is an Error or an outcome that
// says so, never a guess at how the program ended; and with room again everything goes on.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/unique_fd.h"
#include "sandbox/box.h"
#include "tests/support/identity.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

// While it lives, this process can open `free` files more.
class Full {
 public:
  explicit Full(int free) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit low{std::min<rlim_t>(512, before_.rlim_max), before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &low);
    for (UniqueFd fd(::fcntl(0, F_DUPFD_CLOEXEC, 0)); fd; fd.reset(::fcntl(0, F_DUPFD_CLOEXEC, 0)))
      fillers_.push_back(std::move(fd));
    fillers_.resize(fillers_.size() - std::min<size_t>(fillers_.size(), static_cast<size_t>(free)));
  }
  ~Full() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  Full(const Full&) = delete;
  Full& operator=(const Full&) = delete;

 private:
  rlimit before_{};
  std::vector<UniqueFd> fillers_;
};

Command echo(bool terminal = false) {
  Command command;
  command.argv = {"sh", "-c", "echo ok"};
  command.limits.wall_ms = 60'000;
  command.terminal = terminal;
  return command;
}

bool supervised(const Outcome& outcome) {
  const auto& weak = outcome.standing.degraded;
  return std::none_of(weak.begin(), weak.end(),
                      [](const std::string& one) { return one.starts_with("supervision: "); });
}

enum Ending { kRefused, kNotSetUp, kWeak, kFine };

// Everything else fails the test.
Ending ending(const Result<Outcome>& got, bool terminal, const std::string& where) {
  if (!got) {
    EXPECT_TRUE(got.error().os == EMFILE || got.error().message().find("has ended") != std::string::npos)
        << where << got.error().message();
    return kRefused;
  }
  if (got->how == How::kNotStarted) {
    EXPECT_NE(got->setup_error.find("Too many open files"), std::string::npos) << where << outcome_json(*got);
    return kNotSetUp;
  }
  if (!supervised(*got)) {
    EXPECT_NE(got->cause, Cause::kUnknown) << where << outcome_json(*got);
    return kWeak;
  }
  EXPECT_TRUE(got->ok()) << where << outcome_json(*got);
  EXPECT_EQ(got->out.data, terminal ? "ok\r\n" : "ok\n") << where << outcome_json(*got);
  return kFine;
}

class Descriptors : public testing::Test {
 protected:
  void SetUp() override {
#if defined(__SANITIZE_ADDRESS__)
    // UndefinedBehaviorSanitizer asks whether memory can be read by means of a pipe, and takes its absence for a no.
    GTEST_SKIP() << "the sanitizers themselves need descriptors";
#endif
    SandboxOptions may;
    may.policy.keep = Keep::kProcesses;
    auto started = Sandbox::start(may);
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
    auto box = sandbox_->open({}, {});
    ASSERT_TRUE(box && box->run(echo()));  // what a process has from its first box on
    sandbox_->settle();
  }
  void seen(Ending one) { ++count_[one]; }
  // From none to enough.
  void expect_all_kinds(const std::string& of) {
    std::printf("%s: %d refused, %d not set up, %d weakly supervised, %d fine\n", of.c_str(), count_[kRefused],
                count_[kNotSetUp], count_[kWeak], count_[kFine]);
    EXPECT_GT(count_[kRefused], 0);
    EXPECT_GT(count_[kFine], 0);
    std::fill(std::begin(count_), std::end(count_), 0);
  }
  std::unique_ptr<Sandbox> sandbox_;
  int count_[4] = {};
};

TEST_F(Descriptors, RunOutForABoxOfOneProgram) {
  for (int free = 0; free < 40; ++free) {
    auto box = sandbox_->open({}, {});
    ASSERT_TRUE(box) << box.error().message();
    const std::string where = std::to_string(free) + " free: ";
    {
      const Full full(free);
      seen(ending(box->run(echo()), false, where));
    }
    EXPECT_EQ(ending(box->run(echo()), false, where + "then "), kFine);
    box = Error{Errc::kInvalid, ""};
    sandbox_->settle();
  }
  expect_all_kinds("one program");
}

TEST_F(Descriptors, RunOutForAKeptBox) {
  for (const bool terminal : {false, true}) {
    for (int free = 0; free < 40; ++free) {
      auto box = sandbox_->open({}, {.keep = true});
      ASSERT_TRUE(box) << box.error().message();
      const std::string where = std::to_string(free) + " free: ";
      auto before = box->run(echo());
      ASSERT_EQ(ending(before, false, where + "before "), kFine);
      {
        const Full full(free);
        seen(ending(box->run(echo(terminal)), terminal, where));
        // The one after it has been told to wait while there was no room.
        seen(ending(box->run(echo()), false, where + "second "));
      }
      // The program that waited meanwhile may have been lost with its descriptors; the one after it is not.
      (void)ending(box->run(echo()), false, where + "then ");
      EXPECT_EQ(ending(box->run(echo()), false, where + "at last "), kFine);
      box = Error{Errc::kInvalid, ""};
      sandbox_->settle();
    }
    expect_all_kinds(terminal ? "kept, terminal" : "kept");
  }
}

TEST_F(Descriptors, RunOutForAFileOfABox) {
  for (int free = 0; free < 40; ++free) {
    auto box = sandbox_->open({}, {});
    ASSERT_TRUE(box) << box.error().message();
    bool wrote = false;
    {
      const Full full(free);
      const Status done = box->write("a.txt", "one\n");
      wrote = static_cast<bool>(done);
      if (!wrote) {
        EXPECT_EQ(done.error().os, EMFILE) << free << " free: " << done.error().message();
      }
      seen(wrote ? kFine : kRefused);
    }
    const auto read = box->read("a.txt");
    EXPECT_TRUE(!wrote || (read && *read == "one\n")) << free;
    EXPECT_TRUE(box->write("a.txt", "two\n")) << free;
  }
  expect_all_kinds("files");
}

}  // namespace
}  // namespace anser::sandbox

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (const int status = anser::test::become_asked(argc, argv); status >= 0) return status;
  return RUN_ALL_TESTS();
}
