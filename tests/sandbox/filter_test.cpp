// The system-call filter without a kernel: the compiled program, run by a small evaluator, against the table that it
// was compiled from, over every call number, every value at which a rule changes its mind, and with the upper halves of
// all arguments set at random, which no verdict may depend on.
#include "sandbox/policy/filter.h"

#include <gtest/gtest.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <set>

#include "base/rng.h"
#include "base/unique_fd.h"
#include "sandbox/policy/groups.h"
#include "sandbox/policy/verdicts.h"

namespace anser::sandbox {
namespace {

constexpr uint32_t kAllowed = SECCOMP_RET_ALLOW, kNoPermission = SECCOMP_RET_ERRNO | EPERM,
                   kNoCall = SECCOMP_RET_ERRNO | ENOSYS;
using Arguments = std::array<uint64_t, 6>;

// Every set of optional groups is one of 2^n; all of them are compiled and looked at.
std::vector<std::vector<std::string>> every_choice() {
  const std::vector<std::string> names = optional_groups();
  std::vector<std::vector<std::string>> out;
  for (uint32_t bits = 0; bits < uint32_t{1} << names.size(); ++bits) {
    out.emplace_back();
    for (size_t i = 0; i < names.size(); ++i) {
      if ((bits >> i & 1) != 0) out.back().push_back(names[i]);
    }
  }
  return out;
}

uint32_t answer_of(Verdict verdict, DenyBy deny_by) {
  if (verdict == Verdict::kAllow) return kAllowed;
  if (verdict == Verdict::kNotThere) return kNoCall;
  return deny_by == DenyBy::kNotify ? uint32_t{SECCOMP_RET_USER_NOTIF} : kNoPermission;
}

// What the table itself says, read in the plainest way. Fails the test where two rules disagree.
class Table {
 public:
  explicit Table(const std::vector<FilterGroup>& groups) : groups_(groups) {
    for (const FilterGroup& group : groups_) {
      for (const FilterRule& rule : group.rules) {
        if (const int number = call_number(rule.call); number >= 0) rules_[number].push_back(&rule);
      }
    }
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  uint32_t answer(int call, const Arguments& arguments, DenyBy deny_by) const {
    std::set<uint32_t> answers;
    const auto found = rules_.find(call);
    if (found == rules_.end()) return kNoCall;
    for (const FilterRule* rule : found->second) {
      bool applies = true;
      for (const Compare& compare : rule->when) {
        applies = applies && (static_cast<uint32_t>(arguments[compare.argument]) & compare.mask) == compare.value;
      }
      if (applies) answers.insert(answer_of(rule->verdict, deny_by));
    }
    EXPECT_LE(answers.size(), 1u) << "two rules of the table disagree about call " << call;
    return answers.empty() ? kNoCall : *answers.begin();
  }
  // Sets of arguments worth asking about: each boundary value of each argument, zeros elsewhere.
  std::vector<Arguments> questions(int call) const {
    std::vector<Arguments> out(1);
    const auto found = rules_.find(call);
    if (found == rules_.end()) return out;
    for (unsigned argument = 0; argument < 6; ++argument) {
      for (uint32_t value : boundary_values(groups_, found->second[0]->call, argument)) {
        out.emplace_back();
        out.back()[argument] = value;
      }
    }
    return out;
  }

 private:
  std::vector<FilterGroup> groups_;
  std::map<int, std::vector<const FilterRule*>> rules_;
};

void hold_against_table(const std::vector<std::string>& enabled, DenyBy deny_by) {
  const std::vector<FilterGroup> groups = filter_groups(enabled);
  const Table table(groups);
  const auto filter = build_filter(groups, deny_by);
  ASSERT_TRUE(filter) << filter.error().message();
  EXPECT_LT(filter->size(), 1000u);
  Rng rng(7);
  for (int call = 0; call <= kMaxCall; ++call) {
    for (Arguments arguments : table.questions(call)) {
      const uint32_t expected = table.answer(call, arguments, deny_by);
      for (int high = 0; high < 3; ++high) {
        ASSERT_EQ(evaluate_filter(*filter, AUDIT_ARCH_X86_64, call, arguments), expected)
            << "call " << call << ", arguments " << std::hex << arguments[0] << " " << arguments[1] << " "
            << arguments[2];
        for (uint64_t& argument : arguments) argument = (argument & 0xffffffff) | rng.next() << 32;
      }
    }
    // And whatever arguments.
    for (int i = 0; i < 8; ++i) {
      Arguments arguments;
      for (uint64_t& argument : arguments) argument = rng.next() >> rng.below(64);
      ASSERT_EQ(evaluate_filter(*filter, AUDIT_ARCH_X86_64, call, arguments), table.answer(call, arguments, deny_by))
          << "call " << call << ", arguments " << std::hex << arguments[0] << " " << arguments[1];
    }
    for (const uint32_t arch :
         {uint32_t{AUDIT_ARCH_I386}, uint32_t{AUDIT_ARCH_AARCH64}, uint32_t{AUDIT_ARCH_ARM}, 0u}) {
      ASSERT_EQ(evaluate_filter(*filter, arch, call, {}), SECCOMP_RET_KILL_PROCESS) << call;
    }
    ASSERT_EQ(evaluate_filter(*filter, AUDIT_ARCH_X86_64, 0x40000000 | call, {}), SECCOMP_RET_KILL_PROCESS) << call;
    ASSERT_NE(evaluate_filter(*filter, AUDIT_ARCH_X86_64, -1 - call, {}), kAllowed) << -1 - call;
  }
}

TEST(FilterTable, EveryChoiceOfGroupsIsCompiledAsItStands) {
  for (const auto& enabled : every_choice()) {
    std::string label;
    for (const std::string& name : enabled) label += name + " ";
    SCOPED_TRACE(label);
    hold_against_table(enabled, DenyBy::kErrno);
  }
}

TEST(FilterTable, RefusalsByNotification) {
  hold_against_table(default_groups(), DenyBy::kNotify);
  hold_against_table({}, DenyBy::kNotify);
}

// A group can only add: whatever is allowed with fewer groups is allowed with more.
TEST(FilterTable, FewerGroupsAllowLess) {
  const auto choices = every_choice();
  for (const auto& fewer : choices) {
    const std::vector<FilterGroup> less = filter_groups(fewer), all = filter_groups(optional_groups());
    const Table table(less), widest(all);
    for (int call = 0; call <= kMaxCall; ++call) {
      for (const Arguments& arguments : widest.questions(call)) {
        if (table.answer(call, arguments, DenyBy::kErrno) != kAllowed) continue;
        EXPECT_EQ(widest.answer(call, arguments, DenyBy::kErrno), kAllowed) << call;
      }
    }
  }
}

TEST(FilterTable, EveryGroupSaysWhy) {
  std::set<std::string> names, denied;
  for (const FilterGroup& group : all_groups()) {
    EXPECT_TRUE(names.insert(group.name).second) << group.name;
    EXPECT_GT(group.why.size(), 20u) << group.name;
    EXPECT_EQ(group.why.find('\n'), std::string::npos);
    EXPECT_FALSE(group.rules.empty()) << group.name;
  }
  // What would let a program out can be chosen by nobody.
  const auto widest = filter_groups(optional_groups());
  const Table table(widest);
  for (long call : {SYS_mount, SYS_unshare, SYS_setns, SYS_pivot_root, SYS_chroot, SYS_open_by_handle_at, SYS_seccomp,
                    SYS_pidfd_getfd, SYS_bpf, SYS_io_uring_setup, SYS_keyctl, SYS_userfaultfd, SYS_perf_event_open}) {
    EXPECT_NE(table.answer(static_cast<int>(call), {}, DenyBy::kErrno), kAllowed) << call;
  }
  EXPECT_NE(table.answer(SYS_clone, {0x10000011}, DenyBy::kErrno), kAllowed);
}

TEST(FilterTable, BuiltOnesAreTheTable) {
  for (DenyBy deny_by : {DenyBy::kErrno, DenyBy::kNotify}) {
    const Filter filter = build_filter(filter_groups(), deny_by).value();
    const auto built = built_filter(deny_by);
    ASSERT_EQ(built.size(), filter.size());
    EXPECT_EQ(std::memcmp(built.data(), filter.data(), filter.size() * sizeof(sock_filter)), 0);
  }
}

// The verdicts of the default filter, one line a call, as they stand in the repository: a change of policy is seen.
TEST(FilterTable, VerdictsAreTheReviewedOnes) {
  const std::string path = std::string(ANSER_SOURCE_DIR) + "/tests/sandbox/verdicts.txt";
  const std::string now = verdict_table(filter_groups(), build_filter(filter_groups()).value());
  const auto reviewed = read_file(path);
  ASSERT_TRUE(reviewed) << reviewed.error().message();
  EXPECT_TRUE(*reviewed == now) << "the policy changed: if that is meant, run build/release/sandbox/anser_filter "
                                   "verdicts > tests/sandbox/verdicts.txt and commit it with the change";
}

class FilterTest : public testing::Test {
 protected:
  static uint32_t ask(long call, std::vector<uint64_t> arguments = {}) {
    static const Filter filter = build_filter(filter_groups()).value();
    return evaluate_filter(filter, AUDIT_ARCH_X86_64, static_cast<int>(call), arguments);
  }
};

// By hand, so that the table is not only held against itself.
TEST_F(FilterTest, OrdinaryCallsPass) {
  for (long call : {SYS_read, SYS_openat, SYS_mmap, SYS_execve, SYS_exit_group, SYS_futex, SYS_getrandom}) {
    EXPECT_EQ(ask(call), kAllowed) << call;
  }
}

TEST_F(FilterTest, HarmIsRefused) {
  for (long call : {SYS_mount, SYS_unshare, SYS_setns, SYS_ptrace, SYS_reboot, SYS_init_module, SYS_pivot_root,
                    SYS_open_by_handle_at, SYS_process_vm_writev, SYS_mbind}) {
    EXPECT_EQ(ask(call), kNoPermission) << call;
  }
}

TEST_F(FilterTest, UnknownAndLargeInterfacesAreNotThere) {
  for (const long call : std::initializer_list<long>{SYS_io_uring_setup, SYS_bpf, SYS_perf_event_open, SYS_keyctl,
                                                     SYS_clone3, SYS_io_setup, 462L, 500L, 999L}) {
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

TEST_F(FilterTest, NoHugePages) {
  EXPECT_EQ(ask(SYS_mmap, {0, 4096, 3, 0x22, 0, 0}), kAllowed);
  EXPECT_EQ(ask(SYS_mmap, {0, 4096, 3, 0x40022, 0, 0}), kNoPermission);
  EXPECT_EQ(ask(SYS_memfd_create, {0, 3}), kAllowed);
  EXPECT_EQ(ask(SYS_memfd_create, {0, 4}), kNoPermission);
}

TEST_F(FilterTest, LimitsOfOneselfOnly) {
  EXPECT_EQ(ask(SYS_prlimit64, {0, 7}), kAllowed);
  EXPECT_EQ(ask(SYS_prlimit64, {uint64_t{1} << 32, 7}), kAllowed);  // which is 0 to the kernel
  for (uint64_t pid : {1u, 2u, 0x80000000u, 0xffffffffu}) EXPECT_EQ(ask(SYS_prlimit64, {pid, 7}), kNoPermission) << pid;
}

TEST_F(FilterTest, TerminalsAreNotFed) {
  EXPECT_EQ(ask(SYS_ioctl, {0, 0x5401}), kAllowed);
  EXPECT_EQ(ask(SYS_ioctl, {0, 0x5412}), kNoPermission);
  EXPECT_EQ(ask(SYS_ioctl, {0, uint64_t{1} << 32 | 0x5412}), kNoPermission);
}

TEST(Evaluator, RefusesWhatIsNoFilter) {
  const sock_filter far{BPF_LD | BPF_W | BPF_ABS, 0, 0, 64}, crooked{BPF_LD | BPF_W | BPF_ABS, 0, 0, 2},
      strange{BPF_MISC | BPF_TAX, 0, 0, 0}, jump{BPF_JMP | BPF_JA, 0, 0, 0xffffffff};
  for (const sock_filter& step : {far, crooked, strange, jump}) {
    EXPECT_EQ(evaluate_filter(std::span(&step, 1), AUDIT_ARCH_X86_64, 0, {}), SECCOMP_RET_KILL_PROCESS);
  }
}

TEST(FilterText, NamesEveryRule) {
  const std::string text = filter_text(filter_groups());
  EXPECT_NE(text.find("files: openat allow\n"), std::string::npos);
  EXPECT_NE(text.find("arg0&0xffffffff==0x2 allow\n"), std::string::npos);
}

}  // namespace
}  // namespace anser::sandbox
