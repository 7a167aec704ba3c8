// From the table of rules to a BPF program. Of our own, because a program is judged, translated and searched by the
// kernel at the start of every box: numbers of calls and values of arguments are cut into ranges of one answer, which
// are searched by halving, and what is decided alike is written once (docs/decisions.md has the figures).
#include <fmt/format.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <seccomp.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <map>

#include "sandbox/policy/filter.h"

namespace anser::sandbox {
namespace {

constexpr uint32_t kNoCall = SECCOMP_RET_ERRNO | ENOSYS;
constexpr uint32_t kX32 = 0x40000000;  // calls of the x32 table, up to -1
constexpr size_t kReach = 250;         // a conditional jump goes at most 255 instructions on, past others' bridges

uint32_t answer_of(Verdict verdict, DenyBy deny_by) {
  if (verdict == Verdict::kAllow) return SECCOMP_RET_ALLOW;
  if (verdict == Verdict::kNotThere) return kNoCall;
  return deny_by == DenyBy::kNotify ? uint32_t{SECCOMP_RET_USER_NOTIF} : SECCOMP_RET_ERRNO | EPERM;
}

// Takes instructions from the last to the first, since jumps only go forward. A label is the place of an instruction,
// counted from the end.
class Writer {
 public:
  using Label = size_t;
  // From `from` on, up to the next one: go there.
  struct Cut {
    uint32_t from;
    Label to;
  };

  Label load(uint32_t offset) { return push(BPF_LD | BPF_W | BPF_ABS, offset); }  // goes on with what was written last
  Label mask(uint32_t mask) { return push(BPF_ALU | BPF_AND | BPF_K, mask); }
  Label answer(uint32_t value) {
    const auto known = answers_.find(value);
    if (known != answers_.end() && near(known->second)) return known->second;
    return answers_[value] = push(BPF_RET | BPF_K, value);
  }
  // `test`: BPF_JEQ, BPF_JGE or BPF_JSET.
  Label branch(uint16_t test, uint32_t value, Label yes, Label no) {
    if (yes == no) return begin_with(yes);
    yes = bridge(yes);
    no = bridge(no);
    const Label at = push(static_cast<uint16_t>(BPF_JMP | test | BPF_K), value);
    code_[at].jt = static_cast<uint8_t>(at - yes - 1);
    code_[at].jf = static_cast<uint8_t>(at - no - 1);
    return at;
  }
  // What was written last must be where something begins.
  Label begin_with(Label label) {
    if (label + 1 == code_.size()) return label;
    return again(label);
  }
  // Which of `cuts`, which begin at 0 and ascend, the accumulator falls into.
  Label search(const std::vector<Cut>& cuts) { return begin_with(search(cuts, 0, cuts.size())); }

  Filter program() const { return {code_.rbegin(), code_.rend()}; }

 private:
  Label push(uint16_t code, uint32_t k) {
    code_.push_back({code, 0, 0, k});
    return code_.size() - 1;
  }
  bool near(Label label) const { return code_.size() - label < kReach; }
  Label again(Label label) {
    if (code_[label].code == (BPF_RET | BPF_K)) return answers_[code_[label].k] = push(BPF_RET | BPF_K, code_[label].k);
    const Label at = code_.size();
    return push(BPF_JMP | BPF_JA, static_cast<uint32_t>(at - label - 1));
  }
  Label bridge(Label label) { return near(label) ? label : again(label); }
  Label search(const std::vector<Cut>& cuts, size_t first, size_t last) {
    if (last - first == 1) return cuts[first].to;
    const Cut* const one = &cuts[first];
    if (last - first == 3 && one[0].to == one[2].to && one[1].from + 1 == one[2].from) {
      return branch(BPF_JEQ, one[1].from, one[1].to, one[0].to);
    }
    const size_t middle = first + (last - first) / 2;
    const Label above = search(cuts, middle, last), below = search(cuts, first, middle);
    return branch(BPF_JGE, cuts[middle].from, above, below);
  }

  Filter code_;                        // backwards
  std::map<uint32_t, Label> answers_;  // the newest instruction that gives each
};

using Label = Writer::Label;

struct Range {
  uint32_t first, last;
  Label to;
};

// Ranges that do not overlap, and everywhere else `otherwise`, as the fewest cuts.
std::vector<Writer::Cut> cuts_of(std::vector<Range> ranges, Label otherwise) {
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
  std::vector<Writer::Cut> out;
  const auto cut = [&](uint32_t from, Label to) {
    if (out.empty() || out.back().to != to) out.push_back({from, to});
  };
  uint64_t next = 0;
  for (const Range& range : ranges) {
    if (range.last < next) continue;  // said twice
    if (range.first > next) cut(static_cast<uint32_t>(next), otherwise);
    cut(static_cast<uint32_t>(std::max<uint64_t>(range.first, next)), range.to);
    next = uint64_t{range.last} + 1;
  }
  if (next <= ~0u) cut(static_cast<uint32_t>(next), otherwise);
  return out;
}

bool one_bit(uint32_t mask) { return mask != 0 && (mask & (mask - 1)) == 0; }
// Then "(x & mask) == value" is a range of x.
bool leading_bits(uint32_t mask) { return (~mask & (~mask + 1)) == 0; }

using Rules = std::vector<const FilterRule*>;

// What the rules that look at one argument say of it; `next` where none of them applies.
class ArgumentTest {
 public:
  ArgumentTest(Writer& writer, DenyBy deny_by) : writer_(writer), deny_by_(deny_by) {}
  void add(const FilterRule& rule) {
    const Compare& compare = rule.when[0];
    const uint32_t answer = answer_of(rule.verdict, deny_by_);
    if (one_bit(compare.mask) && compare.value == compare.mask) {
      bits_[answer] |= compare.mask;
    } else {
      masked_.push_back({compare, answer});
    }
  }
  // In the order of the program: single bits, then values, then masks one after the other; written from the end.
  Label write(unsigned argument, Label next) {
    uint32_t known_zero = 0;
    for (const auto& [answer, bits] : bits_) known_zero |= bits;
    std::map<uint32_t, std::vector<Masked>> by_mask;
    std::vector<Masked> values;
    for (const Masked& one : masked_) {
      if (one.compare.value == 0 && (one.compare.mask & ~known_zero) == 0) {
        // Whoever gets past the bits has it.
        next = writer_.answer(one.answer);
        by_mask.clear();
        values.clear();
        break;
      }
      leading_bits(one.compare.mask) ? values.push_back(one) : by_mask[one.compare.mask].push_back(one);
    }
    const uint32_t offset = static_cast<uint32_t>(offsetof(seccomp_data, args) + argument * sizeof(uint64_t));
    for (const auto& [mask, those] : by_mask) {
      search(those, next);
      writer_.mask(mask);
      next = writer_.load(offset);
    }
    if (!values.empty()) next = search(values, next);
    for (const auto& [answer, bits] : bits_) next = writer_.branch(BPF_JSET, bits, writer_.answer(answer), next);
    writer_.begin_with(next);
    return writer_.load(offset);
  }

 private:
  struct Masked {
    Compare compare;
    uint32_t answer;
  };
  Label search(const std::vector<Masked>& those, Label next) {
    std::vector<Range> ranges;
    for (const Masked& one : those) {
      const uint32_t width = leading_bits(one.compare.mask) ? ~one.compare.mask : 0;
      ranges.push_back({one.compare.value, one.compare.value + width, writer_.answer(one.answer)});
    }
    return writer_.search(cuts_of(std::move(ranges), next));
  }

  Writer& writer_;
  DenyBy deny_by_;
  std::map<uint32_t, uint32_t> bits_;  // answer -> any of these
  std::vector<Masked> masked_;
};

// All that is said of one call. No two rules of it disagree (filter_test), so their order means nothing.
Label write_call(Writer& writer, const Rules& rules, DenyBy deny_by) {
  Label next = writer.answer(kNoCall);
  std::map<unsigned, ArgumentTest> tests;
  for (const FilterRule* rule : rules) {
    const Label answer = writer.answer(answer_of(rule->verdict, deny_by));
    if (rule->when.empty()) return answer;
    if (rule->when.size() == 1) {
      tests.try_emplace(rule->when[0].argument, writer, deny_by).first->second.add(*rule);
      continue;
    }
    Label go_on = answer;
    for (const Compare& compare : rule->when) {
      go_on = writer.branch(BPF_JEQ, compare.value, go_on, next);
      writer.mask(compare.mask);
      go_on = writer.load(static_cast<uint32_t>(offsetof(seccomp_data, args) + compare.argument * sizeof(uint64_t)));
    }
    next = go_on;
  }
  for (auto& [argument, test] : tests) next = test.write(argument, next);
  return next;
}

// What makes two calls' rules the same.
std::string text_of(const Rules& rules) {
  std::string out;
  for (const FilterRule* rule : rules) {
    out += fmt::format("{}", static_cast<int>(rule->verdict));
    for (const Compare& compare : rule->when) {
      out += fmt::format(" {}&{:x}={:x}", compare.argument, compare.mask, compare.value);
    }
    out += ';';
  }
  return out;
}

}  // namespace

Result<Filter> build_filter(const std::vector<FilterGroup>& groups, DenyBy deny_by) {
  std::map<uint32_t, Rules> calls;
  for (const FilterGroup& group : groups) {
    for (const FilterRule& rule : group.rules) {
      for (const Compare& compare : rule.when) {
        if (compare.argument < 6 && (compare.value & ~compare.mask) == 0) continue;
        return Error{Errc::kInvalid, "build the system-call filter: " + group.name + ": " + rule.call +
                                         ": compares an argument that there is not, or bits that it masks"};
      }
      // Not a call of this architecture, or newer than our names of calls: it is not there.
      const int number = seccomp_syscall_resolve_name(rule.call.c_str());
      if (number >= 0) calls[static_cast<uint32_t>(number)].push_back(&rule);
    }
  }
  Writer writer;
  // Last of the program what every part jumps to, then what has arguments, then the search: so most jumps are short.
  const Label killed = writer.answer(SECCOMP_RET_KILL_PROCESS), not_there = writer.answer(kNoCall);
  std::map<std::string, Label> written;
  std::vector<Range> ranges;
  for (const auto& [number, rules] : calls) {
    const auto [found, fresh] = written.try_emplace(text_of(rules), 0);
    if (fresh) found->second = write_call(writer, rules, deny_by);
    ranges.push_back({number, number, found->second});
  }
  // A call of the x32 table would be judged by the wrong numbers: the program dies. -1 is no call at all (a tracer's
  // way to skip one).
  ranges.push_back({kX32, ~1u, killed});
  writer.search(cuts_of(std::move(ranges), not_there));
  const Label x86_64 = writer.load(offsetof(seccomp_data, nr));
  writer.branch(BPF_JEQ, AUDIT_ARCH_X86_64, x86_64, killed);
  writer.load(offsetof(seccomp_data, arch));
  Filter out = writer.program();
  if (out.size() > BPF_MAXINSNS) {
    return Error{Errc::kInvalid, fmt::format("the system-call filter has {} instructions, and the kernel takes {}",
                                             out.size(), BPF_MAXINSNS)};
  }
  return out;
}

}  // namespace anser::sandbox
