#include "sandbox/policy/filter.h"

#include <fmt/format.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/unique_fd.h"

namespace anser::sandbox {
namespace {

uint32_t action(Verdict verdict, DenyBy deny_by) {
  if (verdict == Verdict::kAllow) return SCMP_ACT_ALLOW;
  if (verdict == Verdict::kNotThere) return SCMP_ACT_ERRNO(ENOSYS);
  return deny_by == DenyBy::kNotify ? SCMP_ACT_NOTIFY : SCMP_ACT_ERRNO(EPERM);
}

struct Context {
  scmp_filter_ctx value = nullptr;
  ~Context() {
    if (value != nullptr) seccomp_release(value);
  }
};

Error refused(const std::string& what, int code) {
  return Error{Errc::kUnsupported, "build the system-call filter: " + what, -code};
}

constexpr unsigned kNotifyLevel = 5;  // of libseccomp's API: SCMP_ACT_NOTIFY

Result<Filter> exported(scmp_filter_ctx context) {
  UniqueFd fd(::memfd_create("filter", MFD_CLOEXEC));
  if (!fd) return refused("memfd_create", -errno);
  if (const int code = seccomp_export_bpf(context, fd.get()); code != 0) return refused("export", code);
  struct stat info {};
  if (::fstat(fd.get(), &info) != 0) return refused("fstat", -errno);
  Filter filter(static_cast<size_t>(info.st_size) / sizeof(sock_filter));
  if (::pread(fd.get(), filter.data(), filter.size() * sizeof(sock_filter), 0) != info.st_size) {
    return refused("read back", -EIO);
  }
  return filter;
}

}  // namespace

Result<Filter> build_filter(const std::vector<FilterGroup>& groups, DenyBy deny_by) {
  // Told, not asked: a filter may be worked out on a kernel that could not load it.
  if (deny_by == DenyBy::kNotify && seccomp_api_get() < kNotifyLevel) {
    if (int code = seccomp_api_set(kNotifyLevel); code != 0) return refused("user notification", code);
  }
  Context context{seccomp_init(SCMP_ACT_ERRNO(ENOSYS))};
  if (context.value == nullptr) return refused("seccomp_init", -ENOMEM);
  // A 32-bit program, or a 32-bit entry into the kernel, would be judged by another table: it dies with SIGSYS.
  if (int code = seccomp_attr_set(context.value, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS); code != 0) {
    return refused("bad architectures", code);
  }
  if (int code = seccomp_attr_set(context.value, SCMP_FLTATR_CTL_OPTIMIZE, 2); code != 0) {
    return refused("search tree", code);
  }
  for (const FilterGroup& one : groups) {
    for (const FilterRule& rule : one.rules) {
      const int number = seccomp_syscall_resolve_name(rule.call.c_str());
      if (number < 0) continue;  // not a call of this architecture, or not known to libseccomp: the default holds
      if (rule.verdict == Verdict::kNotThere) continue;  // is the default
      std::vector<scmp_arg_cmp> compares;
      for (const Compare& compare : rule.when) {
        compares.push_back({compare.argument, SCMP_CMP_MASKED_EQ, compare.mask, compare.value});
      }
      const int code = seccomp_rule_add_array(context.value, action(rule.verdict, deny_by), number,
                                              static_cast<unsigned>(compares.size()), compares.data());
      if (code != 0) return refused(one.name + ": " + rule.call, code);
    }
  }
  return exported(context.value);
}

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
        return SECCOMP_RET_KILL_PROCESS;  // not an instruction that libseccomp writes
    }
  }
  return SECCOMP_RET_KILL_PROCESS;
}

}  // namespace anser::sandbox
