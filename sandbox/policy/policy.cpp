#include "sandbox/policy/policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <set>
#include <tuple>

#include "base/bytes.h"
#include "sandbox/policy/groups.h"
#include "sandbox/policy/network.h"

namespace anser::sandbox {
namespace {

// Mount lines of a spec are few (wire::kMaxMounts), and every directory above a mount is one.
constexpr size_t kMaxExtraMounts = 8, kMaxDepth = 5, kMaxPath = 1024;
constexpr size_t kMaxSet = 128, kMaxPass = 128, kMaxRules = 256, kMaxRuleText = 300, kMaxValue = 32 << 10;
constexpr int64_t kMaxRecords = 10'000;
constexpr int64_t kMiB = int64_t{1} << 20, kTiB = int64_t{1} << 40;

constexpr LimitField kLimitFields[] = {
    {"wall_ms", &Limits::wall_ms, 1, 1'000'000'000, "milliseconds from start to end"},
    {"cpu_ms", &Limits::cpu_ms, 1, 1'000'000'000, "milliseconds of processor time, all processes together"},
    {"memory_bytes", &Limits::memory_bytes, kMiB, kTiB, "bytes of memory, all processes and what /work and /tmp hold"},
    {"pids", &Limits::pids, 1, 30'000, "processes and threads at once"},
    {"tmp_bytes", &Limits::tmp_bytes, 4096, kTiB, "bytes of /tmp and of /dev/shm, each"},
    {"disk_bytes", &Limits::disk_bytes, 4096, kTiB, "bytes by which /work may grow"},
    {"file_bytes", &Limits::file_bytes, 1, kTiB, "bytes of the largest file that may be written"},
    {"output_bytes", &Limits::output_bytes, 2, int64_t{1} << 30, "bytes kept of each output stream, head and tail"},
};

// First names below / that a box has of its own.
constexpr std::array<std::string_view, 13> kOwnDirectories{"usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32",
                                                           "etc", "dev", "proc", "tmp", "work",  "sys"};

Error wrong(const std::string& key, const std::string& what) {
  return Error{Errc::kInvalid, "policy: " + key + ": " + what};
}

bool printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

bool utf8(std::string_view text) {
  while (!text.empty()) {
    const size_t length = utf8_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

bool variable_name(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
  return !text.empty() && text.size() <= 128 && letter(text[0]) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

std::vector<std::string_view> components(std::string_view path) {
  std::vector<std::string_view> out;
  while (!path.empty()) {
    path.remove_prefix(1);
    out.push_back(path.substr(0, path.find('/')));
    path.remove_prefix(out.back().size());
  }
  return out;
}

Status check_path(const std::string& key, const std::string& path) {
  const auto refuse = [&](const char* why) {
    return wrong(key, fmt::format("\"{}\" {}: write a path like /opt/tools", visible(path), why));
  };
  if (path.empty() || path[0] != '/') return refuse("is not absolute");
  if (path.size() > kMaxPath) return refuse("is too long");
  if (!utf8(path) || std::any_of(path.begin(), path.end(), [](char c) { return (c >= 0 && c < ' ') || c == 127; })) {
    return refuse("has bytes in it that are no text");
  }
  for (std::string_view part : components(path)) {
    if (part.empty() || part == "." || part == "..") return refuse("has an empty part, . or .. in it");
  }
  return {};
}

bool below(const std::string& path, const std::string& directory) {
  return path.size() > directory.size() && path.compare(0, directory.size(), directory) == 0 &&
         path[directory.size()] == '/';
}

Status check_mounts(const Policy& policy) {
  if (policy.mounts.size() > kMaxExtraMounts) {
    return wrong("mounts", fmt::format("{} of them: write at most {}", policy.mounts.size(), kMaxExtraMounts));
  }
  for (size_t i = 0; i < policy.mounts.size(); ++i) {
    const ExtraMount& mount = policy.mounts[i];
    const std::string key = fmt::format("mounts[{}]", i);
    TRY(check_path(key + ".host", mount.host));
    TRY(check_path(key + ".box", mount.box));
    for (const char* kernel : {"/proc", "/sys", "/dev"}) {
      if (mount.host == kernel || below(mount.host, kernel)) {
        return wrong(key + ".host", mount.host + " is the kernel's: write a directory of files");
      }
    }
    if (mount.host == "/tmp" || below(mount.host, "/tmp")) {  // where a box is put together
      return wrong(key + ".host", mount.host + " is out of sight while a box is made: write a place outside /tmp");
    }
    const auto parts = components(mount.box);
    if (std::find(kOwnDirectories.begin(), kOwnDirectories.end(), parts[0]) != kOwnDirectories.end()) {
      return wrong(key + ".box", fmt::format("the box has a /{} of its own: write a path like /opt/tools", parts[0]));
    }
    if (parts.size() > kMaxDepth)
      return wrong(key + ".box", fmt::format("write a path of at most {} parts", kMaxDepth));
    for (size_t k = 0; k < i; ++k) {
      const std::string& other = policy.mounts[k].box;
      if (other == mount.box || below(other, mount.box) || below(mount.box, other)) {
        return wrong(key + ".box", fmt::format("{} and {} lie in one another: write places apart", mount.box, other));
      }
    }
  }
  return {};
}

Status check_groups(const Policy& policy) {
  const std::vector<std::string> known = optional_groups();
  std::set<std::string> seen;
  for (const std::string& name : policy.groups) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      const auto all = all_groups();
      const bool always = std::any_of(all.begin(), all.end(), [&](const FilterGroup& g) { return g.name == name; });
      return wrong("system_calls",
                   fmt::format("\"{}\" {}: write some of {}", visible(name),
                               always ? "is not a policy's to choose" : "is no group", fmt::join(known, ", ")));
    }
    if (!seen.insert(name).second) return wrong("system_calls", "\"" + name + "\" is there twice: write it once");
  }
  return {};
}

Status check_environment(const Policy& policy) {
  if (policy.set.size() > kMaxSet || policy.pass.size() > kMaxPass) {
    return wrong("environment", fmt::format("write at most {} variables to set and {} to pass", kMaxSet, kMaxPass));
  }
  for (const auto& [name, value] : policy.set) {
    const std::string key = "environment.set." + visible(name);
    if (!variable_name(name)) return wrong(key, "is no name of a variable: write letters, digits and _");
    if (value.find('\0') != std::string::npos || !utf8(value)) return wrong(key, "write UTF-8 text without NUL");
    if (value.size() > kMaxValue) return wrong(key, fmt::format("write at most {} bytes", kMaxValue));
  }
  std::set<std::string> seen;
  for (const std::string& name : policy.pass) {
    const std::string key = "environment.pass";
    if (!variable_name(name)) {
      return wrong(key, "\"" + visible(name) + "\" is no name of a variable: write letters, digits and _");
    }
    if (!seen.insert(name).second) return wrong(key, name + " is there twice: write it once");
    if (policy.set.count(name) != 0) return wrong(key, name + " is set as well: write it in one of the two");
  }
  return {};
}

Status check_network(const Policy& policy) {
  if (policy.network.size() > kMaxRules) return wrong("network", fmt::format("write at most {} rules", kMaxRules));
  std::set<std::string> seen;
  for (const std::string& rule : policy.network) {
    if (rule.empty() || rule.size() > kMaxRuleText || !printable(rule)) {
      return wrong("network", "\"" + visible(rule) + "\" is no rule: write a host and its ports, like example.org:443");
    }
    if (!seen.insert(rule).second) return wrong("network", rule + " is there twice: write it once");
  }
  TRY(network_of(policy.network));
  const bool sockets = std::find(policy.groups.begin(), policy.groups.end(), "sockets") != policy.groups.end();
  if (!policy.network.empty() && !sockets) {
    return wrong("network", "rules without the system-call group \"sockets\" reach nothing: enable it, or write []");
  }
  return {};
}

template <class T>
std::vector<T> intersection(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> out;
  std::copy_if(a.begin(), a.end(), std::back_inserter(out),
               [&](const T& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
  return out;
}

template <class T>
bool has(const std::vector<T>& list, const T& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

// Entries that say nothing that can be read give nothing; check_policy() refuses them.
net::NetworkPolicy network_or_none(const Policy& policy) {
  auto network = network_of(policy.network);
  return network ? std::move(*network) : net::NetworkPolicy();
}

bool same(const Limits& a, const Limits& b) {
  return a.kill_on_output == b.kill_on_output &&
         std::all_of(std::begin(kLimitFields), std::end(kLimitFields),
                     [&](const LimitField& field) { return a.*field.member == b.*field.member; });
}

}  // namespace

bool operator==(const Policy& a, const Policy& b) {
  const auto rest = [](const Policy& p) {
    return std::tie(p.name, p.workspace_read_only, p.mounts, p.groups, p.set, p.pass, p.keep, p.network, p.denials);
  };
  return rest(a) == rest(b) && same(a.limits, b.limits);
}

Policy default_policy() {
  Policy policy;
  policy.groups = default_groups();
  return policy;
}

std::span<const LimitField> limit_fields() { return kLimitFields; }

Status check_policy(const Policy& policy) {
  const auto plain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == '-';
  };
  if (policy.name.empty() || policy.name.size() > 64 || !std::all_of(policy.name.begin(), policy.name.end(), plain)) {
    return wrong("name", "write 1 to 64 letters, digits and . _ -");
  }
  TRY(check_mounts(policy));
  TRY(check_groups(policy));
  for (const LimitField& field : kLimitFields) {
    const int64_t value = policy.limits.*field.member;
    if (value < field.least || value > field.most) {
      return wrong(fmt::format("limits.{}", field.name),
                   fmt::format("{} is out of range: write a whole number from {} to {} ({})", value, field.least,
                               field.most, field.why));
    }
  }
  TRY(check_environment(policy));
  TRY(check_network(policy));
  if (policy.denials.at_most < 1 || policy.denials.at_most > kMaxRecords) {
    return wrong("denials.at_most", fmt::format("write a whole number from 1 to {}", kMaxRecords));
  }
  return {};
}

std::vector<std::string> wider_than(const Policy& inner, const Policy& outer) {
  std::vector<std::string> out;
  if (outer.workspace_read_only && !inner.workspace_read_only) out.push_back("workspace: it is read-only here");
  for (const ExtraMount& mount : inner.mounts) {
    if (!has(outer.mounts, mount)) out.push_back(fmt::format("mounts: {} at {} is not given", mount.host, mount.box));
  }
  for (const std::string& group : inner.groups) {
    if (!has(outer.groups, group)) out.push_back("system_calls: the group " + group + " is not given");
  }
  for (const LimitField& field : kLimitFields) {
    const int64_t asked = inner.limits.*field.member, most = outer.limits.*field.member;
    if (asked > most) out.push_back(fmt::format("limits.{}: {} asked for, {} given", field.name, asked, most));
  }
  if (outer.limits.kill_on_output && !inner.limits.kill_on_output) {
    out.push_back("limits.kill_on_output: too much output ends the run here");
  }
  for (const auto& [name, value] : inner.set) {
    const auto found = outer.set.find(name);
    if (found == outer.set.end() || found->second != value) {
      out.push_back("environment.set: " + name + " is not given with this value; a command can set it for itself");
    }
  }
  for (const std::string& name : inner.pass) {
    if (!has(outer.pass, name)) out.push_back("environment.pass: " + name + " is not handed on");
  }
  if (inner.keep > outer.keep) out.push_back("keep: nothing survives between calls here");
  for (std::string& line : network_wider_than(network_or_none(inner), network_or_none(outer))) {
    out.push_back(std::move(line));
  }
  if (inner.denials != outer.denials) out.push_back("denials: what is recorded is the operator's to say");
  return out;
}

Narrowed narrow(const Policy& allowed, const Policy& request) {
  Narrowed out{allowed, wider_than(request, allowed)};
  Policy& policy = out.policy;
  policy.workspace_read_only = allowed.workspace_read_only || request.workspace_read_only;
  policy.mounts = intersection(allowed.mounts, request.mounts);
  policy.groups = intersection(allowed.groups, request.groups);
  for (const LimitField& field : kLimitFields) {
    policy.limits.*field.member = std::min(allowed.limits.*field.member, request.limits.*field.member);
  }
  policy.limits.kill_on_output = allowed.limits.kill_on_output || request.limits.kill_on_output;
  for (auto it = policy.set.begin(); it != policy.set.end();) {
    const auto asked = request.set.find(it->first);
    it = asked != request.set.end() && asked->second == it->second ? std::next(it) : policy.set.erase(it);
  }
  policy.pass = intersection(allowed.pass, request.pass);
  policy.keep = std::min(allowed.keep, request.keep);
  if (request.network != allowed.network) {
    policy.network = network_entries(net::intersect(network_or_none(request), network_or_none(allowed)));
  }
  if (!has(policy.groups, std::string("sockets"))) policy.network.clear();
  return out;
}

Result<Filter> policy_filter(const Policy& policy, DenyBy deny_by) {
  if (policy.groups == default_groups()) {
    const std::span<const sock_filter> built = built_filter(deny_by);
    return Filter(built.begin(), built.end());
  }
  return build_filter(filter_groups(policy.groups), deny_by);
}

Result<Plan> policy_plan(const Policy& policy, Plan system) {
  std::set<std::string> made;
  for (const ExtraMount& mount : policy.mounts) {
    std::error_code code;
    const auto kind = std::filesystem::status(mount.host, code).type();
    if (kind != std::filesystem::file_type::directory && kind != std::filesystem::file_type::regular) {
      return Error{Errc::kNotFound,
                   "policy: mounts: " + visible(mount.host) + " is no file or directory on this machine"};
    }
    const std::string target = mount.box.substr(1);
    for (size_t at = target.find('/'); at != std::string::npos; at = target.find('/', at + 1)) {
      const std::string parent = target.substr(0, at);
      if (made.insert(parent).second) system.push_back({wire::kMakeDirectory, parent, ""});
    }
    system.push_back({wire::kBindReadOnly, target, mount.host});
  }
  return system;
}

std::vector<std::string> policy_variables(const Policy& policy, const std::function<const char*(const char*)>& host) {
  std::vector<std::string> out;
  for (const auto& [name, value] : policy.set) out.push_back(name + "=" + value);
  for (const std::string& name : policy.pass) {
    if (const char* value = host(name.c_str()); value != nullptr) out.push_back(name + "=" + value);
  }
  return out;
}

}  // namespace anser::sandbox
