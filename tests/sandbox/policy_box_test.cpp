// A policy in force: what it gives is there, what it does not give is not, in a real box.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "sandbox/box.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

// ptrace(PTRACE_TRACEME), io_setup and socketpair by number: the word of the errno each, or "worked".
constexpr const char* kProbe = R"(
import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
def word(*call):
    ok = libc.syscall(*[ctypes.c_long(x) for x in call]) >= 0
    return "worked" if ok else errno.errorcode[ctypes.get_errno()]
pair = (ctypes.c_int * 2)()
context = ctypes.c_long(0)
print(word(101, 0, 0, 0, 0), word(206, 1, ctypes.addressof(context)), word(53, 1, 1, 0, ctypes.addressof(pair)))
)";

class PolicyBox : public testing::Test {
 protected:
  void SetUp() override { scratch_.put("ws/probe.py", kProbe); }
  // Output of `argv` in a box of a Sandbox with `policy`; "" and a failure when it does not start.
  std::string output(const Policy& policy, const std::vector<std::string>& argv) {
    SandboxOptions options;
    options.policy = policy;
    auto sandbox = Sandbox::start(options);
    if (!sandbox) return "no sandbox: " + sandbox.error().message();
    auto box = (*sandbox)->open((*sandbox)->import_tree(scratch_.path("ws")).value(), {});
    Command command;
    command.argv = argv;
    const auto outcome = box->run(command);
    return outcome->how == How::kNotStarted ? outcome->setup_error : outcome->out.data + outcome->err.data;
  }
  test::Scratch scratch_;
};

TEST_F(PolicyBox, GroupsOfSystemCalls) {
  if (const auto works = Sandbox::start({}); !works) ANSER_SKIP_OR_FAIL(works.error().message());
  const std::vector<std::string> probe{"python3", "-I", "-S", "probe.py"};
  Policy policy = default_policy();
  EXPECT_EQ(output(policy, probe), "EPERM ENOSYS worked\n");
  policy.groups = {"asynchronous-files", "debuggers"};
  EXPECT_EQ(output(policy, probe), "worked worked EPERM\n");
}

TEST_F(PolicyBox, MountsAreReadOnly) {
  if (const auto works = Sandbox::start({}); !works) ANSER_SKIP_OR_FAIL(works.error().message());
  std::string pattern = "/var/tmp/anser-policy-XXXXXX";
  const std::filesystem::path place = ::mkdtemp(pattern.data());
  std::ofstream(place / "hello") << "#!/bin/sh\necho hello\n";
  std::ofstream(place / "data") << "data\n";
  std::filesystem::permissions(place, std::filesystem::perms(0755));
  std::filesystem::permissions(place / "hello", std::filesystem::perms(0755));
  Policy policy = default_policy();
  policy.mounts = {{place, "/opt/tools"}, {place / "data", "/opt/data"}};
  EXPECT_EQ(
      output(policy, {"sh", "-c", "/opt/tools/hello; cat /opt/data; touch /opt/tools/x 2>&1; echo more >> /opt/data"}),
      "hello\ndata\ntouch: cannot touch '/opt/tools/x': Read-only file system\n"
      "sh: 1: cannot create /opt/data: Permission denied\n");
  EXPECT_FALSE(std::filesystem::exists(place / "x"));
  std::filesystem::remove_all(place);
  EXPECT_NE(output(policy, {"true"}).find("is no file or directory on this machine"), std::string::npos);
}

TEST_F(PolicyBox, PlanModeIsAReadOnlyWorkspace) {
  if (const auto works = Sandbox::start({}); !works) ANSER_SKIP_OR_FAIL(works.error().message());
  Policy policy = default_policy();
  policy.workspace_read_only = true;
  EXPECT_EQ(output(policy, {"sh", "-c", "echo x > /tmp/y && cat /tmp/y; echo x > probe.py"}),
            "x\nsh: 1: cannot create probe.py: Read-only file system\n");
}

}  // namespace
}  // namespace anser::sandbox
