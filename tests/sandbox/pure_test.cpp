// What needs no box: the filter by a small evaluator, the plan, the outcome as JSON.
#include <gtest/gtest.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "sandbox/policy/filter.h"
#include "sandbox/policy/plan.h"
#include "sandbox/run/supervise.h"

namespace anser::sandbox {
namespace {

constexpr uint32_t kAllowed = SECCOMP_RET_ALLOW, kNoPermission = SECCOMP_RET_ERRNO | EPERM,
                   kNoCall = SECCOMP_RET_ERRNO | ENOSYS;

class FilterTest : public testing::Test {
 protected:
  static uint32_t ask(long call, std::vector<uint64_t> arguments = {}, uint32_t arch = AUDIT_ARCH_X86_64) {
    static const Filter filter = build_filter(filter_groups()).value();
    EXPECT_LT(filter.size(), 1000u);
    return evaluate_filter(filter, arch, static_cast<int>(call), arguments);
  }
};

TEST(BuiltFilter, IsTheTable) {
  const Filter filter = build_filter(filter_groups()).value();
  const auto built = built_filter();
  ASSERT_EQ(built.size(), filter.size());
  EXPECT_EQ(std::memcmp(built.data(), filter.data(), filter.size() * sizeof(sock_filter)), 0);
}

TEST_F(FilterTest, OrdinaryCallsPass) {
  for (long call : {SYS_read, SYS_openat, SYS_mmap, SYS_execve, SYS_exit_group, SYS_futex, SYS_getrandom}) {
    EXPECT_EQ(ask(call), kAllowed) << call;
  }
}

TEST_F(FilterTest, HarmIsRefused) {
  for (long call : {SYS_mount, SYS_unshare, SYS_setns, SYS_ptrace, SYS_reboot, SYS_init_module, SYS_pivot_root,
                    SYS_open_by_handle_at, SYS_process_vm_writev}) {
    EXPECT_EQ(ask(call), kNoPermission) << call;
  }
}

TEST_F(FilterTest, UnknownAndLargeInterfacesAreNotThere) {
  for (const long call : std::initializer_list<long>{SYS_io_uring_setup, SYS_bpf, SYS_perf_event_open, SYS_keyctl,
                                                     SYS_clone3, 462L, 500L, 999L}) {
    EXPECT_EQ(ask(call), kNoCall) << call;
  }
}

TEST_F(FilterTest, FamiliesAreComparedIn32Bits) {
  for (uint64_t family = 0; family < 256; ++family) {
    const bool good = family == 1 || family == 2 || family == 10;
    EXPECT_EQ(ask(SYS_socket, {family, 1, 0}), good ? kAllowed : kNoPermission) << family;
    EXPECT_EQ(ask(SYS_socket, {family | uint64_t{1} << 32, 1, 0}), good ? kAllowed : kNoPermission) << family;
  }
  EXPECT_NE(ask(SYS_socket, {0x80000001u, 1, 0}), kAllowed);
}

TEST_F(FilterTest, CloneWithoutNamespacesOnly) {
  EXPECT_EQ(ask(SYS_clone, {17}), kAllowed);
  EXPECT_EQ(ask(SYS_clone, {0x3d0f00}), kAllowed);  // a thread
  for (uint64_t flag : {0x00020000u, 0x02000000u, 0x04000000u, 0x08000000u, 0x10000000u, 0x20000000u, 0x40000000u}) {
    EXPECT_EQ(ask(SYS_clone, {flag | 17}), kNoPermission) << flag;
    EXPECT_EQ(ask(SYS_clone, {flag | 17 | uint64_t{1} << 40}), kNoPermission) << flag;
  }
}

TEST_F(FilterTest, TerminalsAreNotFed) {
  EXPECT_EQ(ask(SYS_ioctl, {0, 0x5401}), kAllowed);
  EXPECT_EQ(ask(SYS_ioctl, {0, 0x5412}), kNoPermission);
  EXPECT_EQ(ask(SYS_ioctl, {0, uint64_t{1} << 32 | 0x5412}), kNoPermission);
}

TEST_F(FilterTest, OtherArchitecturesDie) {
  EXPECT_EQ(ask(20, {}, AUDIT_ARCH_I386), SECCOMP_RET_KILL_PROCESS);
  EXPECT_NE(ask(0x40000000 | 39), kAllowed);
}

TEST(FilterText, NamesEveryRule) {
  const std::string text = filter_text(filter_groups());
  EXPECT_NE(text.find("files: openat allow\n"), std::string::npos);
  EXPECT_NE(text.find("arg0&0xffffffff==0x2 allow\n"), std::string::npos);
}

TEST(Plan, ShowsTheSystemAndNoSecrets) {
  const std::string text = plan_text(system_plan());
  EXPECT_NE(text.find("bind read-only /usr -> /usr\n"), std::string::npos) << text;
  for (const char* secret : {"/etc/shadow", "/home", "/root", "/var", "/run", "/sys"}) {
    EXPECT_EQ(text.find(std::string("-> ") + secret), std::string::npos) << secret;
  }
}

TEST(Plan, CallersVariablesWin) {
  const auto environment = box_environment({"LANG=de_DE.UTF-8", "X=1"});
  EXPECT_EQ(std::count(environment.begin(), environment.end(), "LANG=C.UTF-8"), 0);
  EXPECT_EQ(std::count(environment.begin(), environment.end(), "LANG=de_DE.UTF-8"), 1);
  EXPECT_EQ(environment.back(), "X=1");
}

TEST(Keeper, KeepsHeadAndTail) {
  Keeper keeper(10);
  for (int i = 0; i < 1000; ++i) keeper.add("abcdefg");
  keeper.add("12345");
  const Output output = keeper.take();
  EXPECT_EQ(output.data, "abcde12345");
  EXPECT_EQ(output.head_bytes, 5);
  EXPECT_EQ(output.total_bytes, 7005);
  EXPECT_TRUE(output.truncated);
  Keeper whole(10);
  whole.add("0123456789");
  EXPECT_FALSE(whole.take().truncated);
}

TEST(OutcomeJson, StaysValidWhateverTheBytes) {
  Outcome outcome;
  outcome.how = How::kExited;
  outcome.exit_code = 0;
  outcome.out.data = "fine\n\x1b]52;c;AAAA\x07";
  outcome.err.data = std::string("\xff\xfe\0x", 4);
  outcome.setup_error = "\xc3";
  const auto json = nlohmann::json::parse(outcome_json(outcome));
  EXPECT_EQ(json["schema"], "anser.outcome.1");
  EXPECT_EQ(json["stdout"]["encoding"], "utf-8");
  EXPECT_EQ(json["stdout"]["data"], outcome.out.data);
  EXPECT_EQ(json["stderr"]["encoding"], "base64");
  EXPECT_EQ(json["stderr"]["data"], "//4AeA==");
}

}  // namespace
}  // namespace anser::sandbox
