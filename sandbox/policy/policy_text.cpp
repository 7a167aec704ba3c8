// A policy for people: `anser sandbox --explain`.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <sstream>

#include "base/bytes.h"
#include "sandbox/policy/groups.h"
#include "sandbox/policy/policy.h"

namespace anser::sandbox {
namespace {

constexpr size_t kWidth = 118;

// " word word ..." behind `lead`, in lines of at most kWidth, further ones indented like the first.
std::string wrapped(const std::string& lead, const std::vector<std::string>& words) {
  std::string out = lead;
  const size_t indent = lead.find_first_not_of(' ') + 2;
  size_t column = lead.size();
  std::istringstream all(fmt::format("{}", fmt::join(words, " ")));
  for (std::string word; all >> word;) {
    if (column + 1 + word.size() > kWidth) {
      out += "\n" + std::string(indent, ' ') + word;
      column = indent + word.size();
    } else {
      out += " " + word;
      column += 1 + word.size();
    }
  }
  return out + "\n";
}

const char* verdict_word(Verdict verdict) {
  switch (verdict) {
    case Verdict::kAllow:
      return "allowed:";
    case Verdict::kDeny:
      return "refused (EPERM):";
    case Verdict::kNotThere:
      return "not there (ENOSYS):";
  }
  return "?";
}

std::string condition_text(const Compare& compare) {
  if (compare.mask == ~0u) return fmt::format("arg{} = {:#x}", compare.argument, compare.value);
  return fmt::format("arg{} & {:#x} = {:#x}", compare.argument, compare.mask, compare.value);
}

// One condition, that one bit is set.
bool one_bit(const FilterRule& rule) {
  return rule.when.size() == 1 && rule.when[0].value == rule.when[0].mask && std::has_single_bit(rule.when[0].mask);
}

// "socket(arg0 = 0x1, 0x2)", or just the name; conditions of one call are joined, and bits that do the same become
// "clone(arg0 & 0x7e020000 not 0)".
std::vector<std::string> rules_of(const FilterGroup& group, Verdict verdict) {
  struct Call {
    std::string name, conditions;
    uint32_t bits = 0;  // of argument `of`, any of them
    unsigned of = 0;
    int equal = -1;  // the argument of the last condition "= value", if that was one
  };
  std::vector<Call> calls;
  for (const FilterRule& rule : group.rules) {
    if (rule.verdict != verdict) continue;
    if (calls.empty() || calls.back().name != rule.call || rule.when.empty())
      calls.push_back({rule.call, "", 0, 0, -1});
    Call& call = calls.back();
    if (one_bit(rule) && (call.bits == 0 || call.of == rule.when[0].argument)) {
      call.bits |= rule.when[0].mask;
      call.of = rule.when[0].argument;
      continue;
    }
    const bool plain = rule.when.size() == 1 && rule.when[0].mask == ~0u;
    if (plain && call.equal == static_cast<int>(rule.when[0].argument)) {
      call.conditions += fmt::format(", {:#x}", rule.when[0].value);
      continue;
    }
    call.equal = plain ? static_cast<int>(rule.when[0].argument) : -1;
    for (size_t i = 0; i < rule.when.size(); ++i) {
      call.conditions += i > 0 ? " and " : call.conditions.empty() ? "" : ", ";
      call.conditions += condition_text(rule.when[i]);
    }
  }
  std::vector<std::string> out;
  for (const Call& call : calls) {
    std::string text = call.conditions;
    if (call.bits != 0) {
      text += fmt::format("{}arg{} & {:#x} not 0", text.empty() ? "" : ", ", call.of, call.bits);
    }
    out.push_back(text.empty() ? call.name : call.name + "(" + text + ")");
  }
  return out;
}

std::string groups_text(const Policy& policy) {
  std::string out =
      "\nSystem calls, by group. Arguments are compared in their low 32 bits. What no group names is answered as a "
      "call\n"
      "that this kernel does not have; another architecture's calls end the program.\n";
  for (const FilterGroup& group : filter_groups(policy.groups)) {
    const bool on = std::find(policy.groups.begin(), policy.groups.end(), group.name) != policy.groups.end();
    const bool always = group.choice == FilterGroup::Choice::kAlways;
    out += fmt::format("  {}{}: {}\n", group.name,
                       always ? ""
                       : on   ? " [optional, on]"
                              : " [optional, off]",
                       group.why);
    for (Verdict verdict : {Verdict::kAllow, Verdict::kDeny, Verdict::kNotThere}) {
      const std::vector<std::string> rules = rules_of(group, verdict);
      if (!rules.empty()) out += wrapped(std::string("    ") + verdict_word(verdict), rules);
    }
  }
  return out;
}

}  // namespace

std::string policy_text(const Policy& policy, const Plan& plan) {
  std::string out = fmt::format("Policy {} ({})\n", policy.name, policy_id(policy).substr(0, 16));
  out += policy.workspace_read_only
             ? "\nThe workspace is at /work, read-only. /tmp and /dev/shm are fresh.\n"
             : "\nThe workspace is at /work, copy-on-write: the host's files are never written. /tmp and /dev/shm are "
               "fresh.\n";
  out += "\nWhat else a program sees of the file system:\n";
  const std::string lines = plan_text(plan);
  for (size_t at = 0; at < lines.size();) {
    const size_t end = std::min(lines.find('\n', at), lines.size());
    out += "  " + lines.substr(at, end - at) + "\n";
    at = end + 1;
  }
  out += groups_text(policy);
  out += "\nLimits:\n";
  for (const LimitField& field : limit_fields()) {
    out += fmt::format("  {:<14} {:>13}  {}\n", field.name, policy.limits.*field.member, field.why);
  }
  out += fmt::format("  {:<14} {:>13}  end the run when a stream is longer than that\n", "kill_on_output",
                     policy.limits.kill_on_output ? "true" : "false");
  out += "\nEnvironment, with the command's own variables over it:\n";
  for (const std::string& variable : box_environment({})) out += "  " + variable + "\n";
  for (const auto& [name, value] : policy.set) out += "  " + name + "=" + visible(value) + "\n";
  for (const std::string& name : policy.pass) out += "  " + name + " as the caller has it\n";
  out += policy.network.empty() ? "\nNetwork: none (a loopback of its own).\n" : "\nNetwork: nothing but\n";
  for (const std::string& rule : policy.network) out += "  " + rule + "\n";
  out += policy.keep == Keep::kProcesses ? "\nBetween calls: processes live on, until the box ends.\n"
                                         : "\nBetween calls: no process survives.\n";
  out += policy.denials.record ? fmt::format("Refused calls: recorded, at most {} a run.\n", policy.denials.at_most)
                               : std::string("Refused calls: not recorded.\n");
  return out;
}

}  // namespace anser::sandbox
