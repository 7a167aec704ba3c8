#include "sandbox/policy/filter.h"

#include <fmt/format.h>
#include <linux/seccomp.h>

#include <cstring>

namespace anser::sandbox {

std::string filter_text(const std::vector<FilterGroup>& groups) {
  std::string out;
  for (const FilterGroup& one : groups) {
    for (const FilterRule& rule : one.rules) {
      out += one.name + ": " + rule.call;
      for (const Compare& compare : rule.when) {
        out += fmt::format(" arg{}&{:#x}=={:#x}", compare.argument, compare.mask, compare.value);
      }
      out += rule.verdict == Verdict::kAllow ? " allow\n" : rule.verdict == Verdict::kDeny ? " EPERM\n" : " ENOSYS\n";
    }
  }
  return out + "anything else: ENOSYS; another architecture: killed\n";
}

uint32_t evaluate_filter(std::span<const sock_filter> filter, uint32_t arch, int call,
                         std::span<const uint64_t> arguments) {
  seccomp_data data{};
  data.nr = call;
  data.arch = arch;
  for (size_t i = 0; i < arguments.size() && i < 6; ++i) data.args[i] = arguments[i];
  uint32_t a = 0;
  for (size_t pc = 0; pc < filter.size(); ++pc) {
    const sock_filter& step = filter[pc];
    switch (step.code) {
      case BPF_LD | BPF_W | BPF_ABS:
        if (step.k % sizeof a != 0 || step.k > sizeof data - sizeof a) return SECCOMP_RET_KILL_PROCESS;
        std::memcpy(&a, reinterpret_cast<const char*>(&data) + step.k, sizeof a);
        break;
      case BPF_ALU | BPF_AND | BPF_K:
        a &= step.k;
        break;
      case BPF_JMP | BPF_JA:
        pc += step.k;
        break;
      case BPF_JMP | BPF_JEQ | BPF_K:
        pc += a == step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JGT | BPF_K:
        pc += a > step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JGE | BPF_K:
        pc += a >= step.k ? step.jt : step.jf;
        break;
      case BPF_JMP | BPF_JSET | BPF_K:
        pc += (a & step.k) != 0 ? step.jt : step.jf;
        break;
      case BPF_RET | BPF_K:
        return step.k;
      default:
        return SECCOMP_RET_KILL_PROCESS;  // not an instruction that we write
    }
  }
  return SECCOMP_RET_KILL_PROCESS;
}

}  // namespace anser::sandbox
