#include "sandbox/policy/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <filesystem>

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;

// Directories of programs and libraries; a link (Debian's /bin -> usr/bin) stays a link.
constexpr const char* kSystem[] = {"usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32"};
// What compilers and interpreters read below /etc. Nothing with a secret in it, nothing about this machine.
constexpr const char* kEtc[] = {"alternatives", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime",
                                "python3",      "python3.11",  "mime.types", "magic"};
constexpr const char* kDevices[] = {"null", "zero", "full", "random", "urandom"};
// Readable by everybody on a host, and nobody's business in here. What only root may read is refused by its owner.
constexpr const char* kMasked[] = {"proc/keys",       "proc/key-users", "proc/kallsyms", "proc/timer_list",
                                   "proc/config.gz",  "proc/cmdline",   "proc/modules",  "proc/interrupts",
                                   "proc/partitions", "proc/diskstats", "proc/kcore",    "proc/sysrq-trigger",
                                   "proc/irq",        "proc/bus",       "proc/fs",       "proc/scsi",
                                   "proc/acpi",       "proc/driver",    "proc/tty"};

constexpr const char* kPasswd =
    "root:x:0:0:root:/nonexistent:/usr/sbin/nologin\n"
    "anser:x:1000:1000:anser:/tmp/home:/bin/sh\n"
    "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n";
constexpr const char* kGroup = "root:x:0:\nanser:x:1000:\nnogroup:x:65534:\n";

void add(Plan& plan, wire::MountKind kind, std::string target, std::string source) {
  plan.push_back({kind, std::move(target), std::move(source)});
}

const char* kind_text(wire::MountKind kind) {
  switch (kind) {
    case wire::kMakeDirectory:
      return "directory";
    case wire::kBindReadOnly:
      return "bind read-only";
    case wire::kSymlink:
      return "link";
    case wire::kTextFile:
      return "file of our own";
    case wire::kDevice:
      return "device";
    case wire::kMask:
      return "cover";
  }
  return "?";
}

}  // namespace

Plan system_plan(const std::string& root) {
  Plan plan;
  std::error_code ignored;
  const fs::path top(root);
  for (const char* name : kSystem) {
    const fs::path path = top / name;
    if (fs::is_symlink(path, ignored)) {
      add(plan, wire::kSymlink, name, fs::read_symlink(path, ignored).string());
    } else if (fs::is_directory(path, ignored)) {
      add(plan, wire::kBindReadOnly, name, path.string());
    }
  }
  add(plan, wire::kMakeDirectory, "etc", "");
  for (const char* name : kEtc) {
    const fs::path path = top / "etc" / name;
    if (fs::exists(path, ignored))
      add(plan, wire::kBindReadOnly, std::string("etc/") + name, fs::canonical(path, ignored));
  }
  add(plan, wire::kTextFile, "etc/passwd", kPasswd);
  add(plan, wire::kTextFile, "etc/group", kGroup);
  add(plan, wire::kTextFile, "etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
  add(plan, wire::kTextFile, "etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n");
  for (const char* name : kDevices) add(plan, wire::kDevice, std::string("dev/") + name, std::string("/dev/") + name);
  add(plan, wire::kSymlink, "dev/fd", "/proc/self/fd");
  add(plan, wire::kSymlink, "dev/stdin", "/proc/self/fd/0");
  add(plan, wire::kSymlink, "dev/stdout", "/proc/self/fd/1");
  add(plan, wire::kSymlink, "dev/stderr", "/proc/self/fd/2");
  for (const char* name : kMasked) add(plan, wire::kMask, name, "");
  return plan;
}

std::string plan_text(const Plan& plan) {
  std::string out;
  for (const PlanLine& line : plan) {
    out += fmt::format("{} /{}", kind_text(line.kind), line.target);
    const bool named = line.kind == wire::kBindReadOnly || line.kind == wire::kDevice || line.kind == wire::kSymlink;
    out += named ? fmt::format(" -> {}\n", line.source) : "\n";
  }
  return out;
}

std::vector<std::string> box_environment(const std::vector<std::string>& extra) {
  std::vector<std::string> out{"PATH=/usr/local/bin:/usr/bin:/bin",
                               "HOME=/tmp/home",
                               "TMPDIR=/tmp",
                               "USER=anser",
                               "LOGNAME=anser",
                               "SHELL=/bin/sh",
                               "LANG=C.UTF-8",
                               "TERM=dumb",
                               "PYTHONDONTWRITEBYTECODE=1",
                               "PYTHONHASHSEED=0"};  // a run is a function of its inputs
  for (const std::string& variable : extra) {
    const std::string name = variable.substr(0, variable.find('=') + 1);
    const auto same = [&](const std::string& other) { return !name.empty() && other.rfind(name, 0) == 0; };
    const auto found = std::find_if(out.begin(), out.end(), same);
    if (found != out.end()) {
      *found = variable;
    } else {
      out.push_back(variable);
    }
  }
  return out;
}

Result<std::string> encode_spec(const SpecParts& parts) {
  if (parts.layers.size() > wire::kMaxLayers || parts.plan.size() > wire::kMaxMounts ||
      parts.argv.size() > wire::kMaxArguments || parts.env.size() > wire::kMaxVariables ||
      parts.filter_count > wire::kMaxFilter) {
    return Error{Errc::kInvalid,
                 fmt::format("too much for one box: {} layers (at most {}), {} arguments (at most {}), {} "
                             "variables (at most {})",
                             parts.layers.size(), wire::kMaxLayers, parts.argv.size(), wire::kMaxArguments,
                             parts.env.size(), wire::kMaxVariables)};
  }
  wire::SpecHead head;
  head.layers = static_cast<uint32_t>(parts.layers.size());
  head.mounts = static_cast<uint32_t>(parts.plan.size());
  head.arguments = static_cast<uint32_t>(parts.argv.size());
  head.variables = static_cast<uint32_t>(parts.env.size());
  head.filter_count = static_cast<uint32_t>(parts.filter_count);
  std::string out(reinterpret_cast<const char*>(&head), sizeof head);
  out.append(static_cast<const char*>(parts.filter), parts.filter_count * 8);
  bool clean = true;
  const auto put = [&](const std::string& text) {
    clean = clean && text.find('\0') == std::string::npos;
    out.append(text.c_str(), text.size() + 1);
  };
  for (const std::string& layer : parts.layers) put(layer);
  for (const PlanLine& line : parts.plan) {
    put(std::string(1, line.kind) + line.target);
    put(line.source);
  }
  for (const std::string& argument : parts.argv) put(argument);
  for (const std::string& variable : parts.env) put(variable);
  put(parts.cwd);
  put(parts.path);
  if (!clean) return Error{Errc::kInvalid, "a path, an argument or a variable has a NUL byte in it"};
  return out;
}

}  // namespace anser::sandbox
