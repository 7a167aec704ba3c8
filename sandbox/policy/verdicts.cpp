#include "sandbox/policy/verdicts.h"

#include <fmt/format.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <seccomp.h>

#include <array>
#include <cerrno>
#include <map>
#include <set>

namespace anser::sandbox {
namespace {

constexpr unsigned kArguments = 6;

uint32_t ask(const Filter& filter, int call, unsigned argument, uint32_t value) {
  std::array<uint64_t, kArguments> arguments{};
  arguments[argument] = value;
  return evaluate_filter(filter, AUDIT_ARCH_X86_64, call, arguments);
}

// "arg0: 0x1 0x2 allow; 0x0 0x3 EPERM", the values in order, or just the verdict where they all agree.
std::string by_values(const std::vector<FilterGroup>& groups, const Filter& filter, const std::string& call,
                      int number) {
  std::string out;
  for (unsigned argument = 0; argument < kArguments; ++argument) {
    const std::vector<uint32_t> values = boundary_values(groups, call, argument);
    if (values.empty()) continue;
    std::map<std::string, std::string> answers;
    for (uint32_t value : values) {
      answers[verdict_name(ask(filter, number, argument, value))] += fmt::format(" {:#x}", value);
    }
    out += fmt::format(" arg{}:", argument);
    for (const auto& [verdict, list] : answers) out += fmt::format("\n    {}{}", verdict, list);
  }
  return out.empty() ? " " + verdict_name(ask(filter, number, 0, 0)) : out;
}

}  // namespace

std::string verdict_name(uint32_t answer) {
  if (answer == SECCOMP_RET_ALLOW) return "allow";
  if (answer == SECCOMP_RET_USER_NOTIF) return "notify";
  if (answer == SECCOMP_RET_KILL_PROCESS) return "killed";
  if (answer == (SECCOMP_RET_ERRNO | EPERM)) return "EPERM";
  if (answer == (SECCOMP_RET_ERRNO | ENOSYS)) return "ENOSYS";
  return fmt::format("{:#x}", answer);
}

int call_number(const std::string& call) {
  const int number = seccomp_syscall_resolve_name(call.c_str());
  return number < 0 ? -1 : number;
}

std::vector<uint32_t> boundary_values(const std::vector<FilterGroup>& groups, const std::string& call,
                                      unsigned argument) {
  std::set<uint32_t> values;
  for (const FilterGroup& group : groups) {
    for (const FilterRule& rule : group.rules) {
      if (rule.call != call) continue;
      for (const Compare& compare : rule.when) {
        if (compare.argument != argument) continue;
        values.insert({0, ~0u, compare.value, compare.value - 1, compare.value + 1, compare.value | ~compare.mask});
        for (uint32_t bit = 0; bit < 32; ++bit) {
          if ((compare.mask >> bit & 1) != 0 && compare.mask != ~0u) values.insert(uint32_t{1} << bit);
        }
      }
    }
  }
  return {values.begin(), values.end()};
}

std::string verdict_table(const std::vector<FilterGroup>& groups, const Filter& filter) {
  std::map<int, std::string> names;
  for (const FilterGroup& group : groups) {
    for (const FilterRule& rule : group.rules) {
      if (const int number = call_number(rule.call); number >= 0) names[number] = rule.call;
    }
  }
  std::string out;
  for (int number = 0; number <= kMaxCall;) {
    if (const auto named = names.find(number); named != names.end()) {
      out += fmt::format("{} {}{}\n", number, named->second, by_values(groups, filter, named->second, number));
      ++number;
      continue;
    }
    const int first = number;
    const uint32_t answer = ask(filter, number, 0, 0);
    while (number <= kMaxCall && names.count(number) == 0 && ask(filter, number, 0, 0) == answer) ++number;
    const std::string range = number - first == 1 ? fmt::format("{}", first) : fmt::format("{}-{}", first, number - 1);
    out += fmt::format("{} {}\n", range, verdict_name(answer));
  }
  out += fmt::format("-1 {}\n", verdict_name(ask(filter, -1, 0, 0)));
  out += fmt::format("x32 read {}\n", verdict_name(ask(filter, 0x40000000, 0, 0)));
  out += fmt::format("i386 {}\n", verdict_name(evaluate_filter(filter, AUDIT_ARCH_I386, 0, {})));
  out += fmt::format("aarch64 {}\n", verdict_name(evaluate_filter(filter, AUDIT_ARCH_AARCH64, 0, {})));
  return out;
}

}  // namespace anser::sandbox
