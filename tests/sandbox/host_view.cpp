#include "tests/sandbox/host_view.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <vector>

namespace anser::sandbox::proofs {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> places;  // where files are looked for

std::string general(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) {
      out += c;
    } else if (out.empty() || out.back() != '#') {
      out += '#';
    }
  }
  return out;
}

std::string text_of(const std::string& path) {
  std::ifstream in(path);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

struct Process {
  pid_t parent = 0;
  std::string name;
  char state = '?';
};

std::map<pid_t, Process> all_processes() {
  std::map<pid_t, Process> out;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator("/proc", ignored)) {
    const pid_t pid = std::atoi(entry.path().filename().c_str());
    if (pid <= 0) continue;
    const std::string stat = text_of(entry.path() / "stat");
    const size_t open = stat.find('('), close = stat.rfind(')');
    if (open == stat.npos || close == stat.npos) continue;  // it has gone
    Process process;
    process.name = stat.substr(open + 1, close - open - 1);
    std::istringstream rest(stat.substr(close + 1));
    rest >> process.state >> process.parent;
    out[pid] = process;
  }
  return out;
}

Things processes_below(pid_t top) {
  const std::map<pid_t, Process> all = all_processes();
  std::set<pid_t> tree{top};
  // A parent's number may be the larger one, so until nothing is added.
  for (size_t before = 0; before != tree.size();) {
    before = tree.size();
    for (const auto& [pid, process] : all) {
      if (tree.count(process.parent) == 1) tree.insert(pid);
    }
  }
  Things out;
  for (const pid_t pid : tree) {
    const auto found = all.find(pid);
    if (pid != top && found != all.end()) ++out[found->second.name + (found->second.state == 'Z' ? " (dead)" : "")];
  }
  return out;
}

// Mount points of control groups.
std::vector<std::string> hierarchies() {
  std::vector<std::string> out;
  std::ifstream in("/proc/self/mounts");
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string source, point, type;
    fields >> source >> point >> type;
    if (type == "cgroup" || type == "cgroup2") out.push_back(point);
  }
  return out;
}

void add_cgroups(const std::string& directory, const std::string& prefix, std::vector<std::string>& out) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(directory, ignored)) {
    if (!entry.is_directory(ignored) || entry.path().filename().string().rfind(prefix, 0) != 0) continue;
    out.push_back(entry.path().string());
    add_cgroups(entry.path().string(), "", out);
  }
}

std::vector<std::string> list_cgroups(pid_t supervisor) {
  std::vector<std::string> out;
  for (const std::string& point : hierarchies()) {
    add_cgroups(point + "/anser", std::to_string(supervisor) + "-", out);
  }
  return out;
}

void add_mounts(pid_t pid, const char* whose, Things& out) {
  std::ifstream in("/proc/" + std::to_string(pid) + "/mountinfo");
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string id, parent, device, root, point;
    fields >> id >> parent >> device >> root >> point;
    ++out[whose + general(point)];
  }
}

// Namespaces that the launcher keeps for the owners of layers (at most 256) are a cache and no box's.
void add_descriptors(pid_t pid, const char* whose, Things& out) {
  std::error_code ignored;
  fs::directory_iterator entry("/proc/" + std::to_string(pid) + "/fd", ignored);
  for (; !ignored && entry != fs::directory_iterator(); entry.increment(ignored)) {
    std::error_code gone;
    const std::string link = fs::read_symlink(entry->path(), gone).string();
    if (link.empty() || link.rfind("user:", 0) == 0) continue;
    if (link == "/proc/" + std::to_string(pid) + "/fd") continue;  // what this loop reads
    ++out[whose + general(link)];
  }
}

// False where something went while we looked: then what was not seen is not known either.
bool add_files(const std::string& place, Things& out) {
  std::error_code failed;
  fs::recursive_directory_iterator entry(place, failed);
  if (failed) return true;  // there is no such place
  for (; entry != fs::recursive_directory_iterator(); entry.increment(failed)) ++out[general(entry->path().string())];
  return !failed;
}

Things files() {
  Things out;
  for (const std::string& place : places) {
    for (int i = 0; i < 1000; ++i) {
      Things here;
      if (!add_files(place, here)) continue;
      for (const auto& [name, count] : here) out[name] += count;
      break;
    }
  }
  return out;
}

void compare(const char* kind, const Things& before, const Things& after, std::string& out) {
  Things all = before;
  all.insert(after.begin(), after.end());
  for (const auto& [name, ignored] : all) {
    const auto was = before.find(name), is = after.find(name);
    const int had = was == before.end() ? 0 : was->second, has = is == after.end() ? 0 : is->second;
    if (had == has) continue;
    out += std::string(kind) + ": " + name + " " + std::to_string(had) + " -> " + std::to_string(has) + "; ";
  }
}

}  // namespace

bool whole() {
  const char* value = std::getenv("ANSER_PROOFS");
  return value != nullptr && std::strcmp(value, "whole") == 0;
}

unsigned long seed() {
  const char* given = std::getenv("ANSER_SEED");
  const unsigned long value = given != nullptr ? std::strtoul(given, nullptr, 10) : std::random_device{}();
  std::printf("ANSER_SEED=%lu\n", value);
  return value;
}

std::string own_places() {
  if (!places.empty()) return "";
  const auto refused = [](const char* what) { return std::string(what) + ": " + std::strerror(errno); };
  if (::geteuid() != 0) {
    std::string pattern = (fs::temp_directory_path() / "anser-proofs-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) return refused("make a directory");
    places = {pattern};
    return ::setenv("TMPDIR", pattern.c_str(), 1) == 0 ? "" : refused("setenv");
  }
  if (::unshare(CLONE_NEWNS) != 0) return refused("a mount namespace of its own");
  if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return refused("make mounts private");
  for (const char* place : {"/tmp", "/dev/shm"}) {
    if (::access(place, F_OK) != 0) continue;
    if (::mount("proofs", place, "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777") != 0) return refused("mount a tmpfs");
    places.push_back(place);
  }
  return ::setenv("TMPDIR", "/tmp", 1) == 0 ? "" : refused("setenv");
}

int HostView::total(const Things HostView::*kind) const {
  int sum = 0;
  for (const auto& [name, count] : this->*kind) sum += count;
  return sum;
}

HostView look(pid_t supervisor, pid_t launcher) {
  HostView view;
  view.processes = processes_below(supervisor);
  for (const std::string& path : list_cgroups(supervisor)) ++view.cgroups[general(path)];
  add_mounts(::getpid(), "", view.mounts);
  if (launcher > 0) add_mounts(launcher, "launcher: ", view.mounts);
  add_descriptors(supervisor, "", view.descriptors);
  if (launcher > 0) add_descriptors(launcher, "launcher: ", view.descriptors);
  view.files = files();
  return view;
}

std::string difference(const HostView& before, const HostView& after) {
  std::string out;
  compare("processes", before.processes, after.processes, out);
  compare("cgroups", before.cgroups, after.cgroups, out);
  compare("mounts", before.mounts, after.mounts, out);
  compare("descriptors", before.descriptors, after.descriptors, out);
  compare("files", before.files, after.files, out);
  return out;
}

std::string difference_at_rest(const HostView& before, pid_t supervisor, pid_t launcher) {
  std::string out = difference(before, look(supervisor, launcher));
  for (int i = 0; i < 500 && !out.empty(); ++i) {
    ::usleep(20'000);
    out = difference(before, look(supervisor, launcher));
  }
  return out;
}

std::string cgroups_of(pid_t supervisor) {
  std::string out;
  for (const std::string& path : list_cgroups(supervisor)) out += path + "\n";
  return out;
}

}  // namespace anser::sandbox::proofs
