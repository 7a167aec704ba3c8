// Every stage of the set-up is made to fail once: the outcome names it, and nothing is left behind.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "sandbox/house.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

std::string mounts() {
  std::ifstream in("/proc/self/mounts");
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

// Processes on this machine that run under a box's uid of this Sandbox, or as children of its launcher.
int children_of(pid_t launcher) {
  std::ifstream in("/proc/" + std::to_string(launcher) + "/task/" + std::to_string(launcher) + "/children");
  int count = 0;
  for (int pid = 0; in >> pid;) ++count;
  return count;
}

Result<Outcome> run(House& house, uint32_t box, const Command& command, uint32_t fail_stage = 0) {
  TRY_ASSIGN(BuiltBox built, house.build(box, {}, command.limits, fail_stage));
  return house.run(std::move(built), command);
}

TEST(Stages, EachFailureIsNamedAndLeavesNothing) {
  const std::string before = mounts();
  auto house = House::open_house({});
  if (!house) ANSER_SKIP_OR_FAIL(house.error().message());
  const uint32_t box = (*house)->take_box({}).value();
  Command command;
  command.argv = {"/bin/true"};
  std::vector<int> silent;
  for (uint32_t stage = 1; stage <= 38; ++stage) {
    if (stage == 23 || stage == 24) continue;  // of boxes with a network, and of kept ones
    const auto outcome = run(**house, box, command, stage);
    ASSERT_TRUE(outcome) << outcome.error().message();
    EXPECT_EQ(outcome->cause, Cause::kSetupFailed) << "stage " << stage;
    EXPECT_EQ(outcome->how, How::kNotStarted);
    const std::string start = "stage " + std::to_string(stage) + " ";
    EXPECT_EQ(outcome->setup_error.rfind(start, 0), 0u) << outcome->setup_error;
    EXPECT_NE(outcome->setup_error.find("Input/output error"), std::string::npos) << outcome->setup_error;
    for (int i = 0; i < 50 && children_of((*house)->launcher_pid()) > 0; ++i) ::usleep(2000);
    EXPECT_EQ(children_of((*house)->launcher_pid()), 0) << "stage " << stage;
  }
  EXPECT_EQ(mounts(), before);
  // And the box still works.
  EXPECT_TRUE(run(**house, box, command)->ok());
  (*house)->give_back(box);
}

TEST(Stages, BadSpecsAreRefused) {
  auto house = House::open_house({});
  if (!house) ANSER_SKIP_OR_FAIL(house.error().message());
  const uint32_t box = (*house)->take_box({}).value();
  Command command;
  command.argv = {std::string("a\0b", 3)};
  EXPECT_EQ(run(**house, box, command).error().code, Errc::kInvalid);
  command.argv = std::vector<std::string>(5000, "x");
  EXPECT_EQ(run(**house, box, command).error().code, Errc::kInvalid);
  command.argv = {"/bin/true"};
  const auto missing = (*house)->take_box({"/no/such/layer"});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().what.rfind("stage 2 make the workspace", 0), 0u) << missing.error().what;
  command.cwd = "/no/such/place";
  EXPECT_EQ(run(**house, box, command)->setup_error.rfind("stage 37 working directory", 0), 0u);
  command.cwd = "/work";
  command.argv = {};
  EXPECT_EQ(run(**house, box, command)->exit_code, 127);
  (*house)->give_back(box);
}

// Its side descriptors take the place of the box's socket, on which it is to be said that it is not there.
TEST(Stages, AProgramWithSideDescriptorsThatIsNotThere) {
  SandboxOptions with;
  with.policy.keep = Keep::kProcesses;
  auto house = House::open_house(with);
  if (!house) ANSER_SKIP_OR_FAIL(house.error().message());
  const uint32_t box = (*house)->take_box({}).value();
  BoxOptions options;
  options.keep = true;
  auto living = (*house)->live(box, options);
  ASSERT_TRUE(living) << living.error().message();
  Command command;
  command.argv = {"/nowhere/program"};
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  auto process = (*house)->start(**living, command, false, {UniqueFd(ends[0]), UniqueFd(ends[1])});
  ASSERT_TRUE(process) << process.error().message();
  const auto outcome = process->wait(60'000);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->exit_code, 127) << outcome_json(*outcome);
  living->reset();
  (*house)->give_back(box);
}

}  // namespace
}  // namespace anser::sandbox
