#include "sandbox/inside/workspaces.h"

#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace anser::sandbox {
namespace {

int write_text(const char* path, const char* text) {
  const int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  const ssize_t n = write(fd, text, strlen(text));
  const int saved = errno;
  close(fd);
  errno = saved;
  return n == static_cast<ssize_t>(strlen(text)) ? 0 : -1;
}

void scratch_path(const Workspaces& self, uint32_t box, const char* below, char* out, size_t size) {
  snprintf(out, size, "%s/%u%s", self.scratch, box, below);
}

// A user namespace whose map shows files of (uid, gid) as belonging to `to`; made by a child that only waits.
int idmap_for(Workspaces& self, uid_t uid, gid_t gid, uid_t to) {
  for (const Workspaces::Idmap& known : self.idmaps) {
    if (known.to == to && known.from_uid == uid && known.from_gid == gid) return known.fd;
  }
  clone_args args = {};
  // One table of descriptors: a copy would hold the pipes of the run open until this child has found the time to die.
  args.flags = CLONE_NEWUSER | CLONE_FILES;
  args.exit_signal = SIGCHLD;
  const pid_t launcher = getpid();
  const long pid = syscall(SYS_clone3, &args, sizeof args);
  if (pid < 0) return -1;
  if (pid == 0) {
    // Otherwise a launcher that is killed here leaves somebody behind who holds all its descriptors for ever.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    while (getppid() == launcher) pause();
    _exit(0);
  }
  char path[64];
  snprintf(path, sizeof path, "/proc/%ld/ns/user", pid);
  int fd = -1;
  if (write_map(static_cast<pid_t>(pid), uid, gid, to, to) == 0) fd = open(path, O_RDONLY | O_CLOEXEC);
  const int saved = errno;
  kill(static_cast<pid_t>(pid), SIGKILL);
  errno = saved;
  if (fd < 0) return -1;
  Workspaces::Idmap& slot = self.idmaps[self.idmap_count++ % 256];
  if (slot.to != 0) close(slot.fd);
  slot = {uid, gid, to, fd};
  return fd;
}

// What an overlay shows of a layer without entries is nothing: not even its owner, since its top is the writable
// layer's.
bool is_empty(int directory) {
  const int fd = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return false;
  char entries[4096];
  const long bytes = syscall(SYS_getdents64, fd, entries, sizeof entries);
  close(fd);
  return bytes == 2 * 24;  // "." and ".."
}

int open_layer(Workspaces& self, const Job& job, const char* path) {
  const int fd = open_tree(AT_FDCWD, path, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_SYMLINK_NOFOLLOW);
  if (fd < 0) return -1;
  mount_attr attributes = {};
  attributes.attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;
  struct stat info = {};
  int result = fstat(fd, &info);
  if (result == 0 && !S_ISDIR(info.st_mode)) {
    errno = ENOTDIR;
    result = -1;
  }
  if (result == 0 && (job.request.flags & wire::kIdmapped) != 0 && info.st_uid != job.request.host_uid &&
      !is_empty(fd)) {
    const int idmap = idmap_for(self, info.st_uid, info.st_gid, job.request.host_uid);
    if (idmap < 0) result = -1;
    attributes.attr_set |= MOUNT_ATTR_IDMAP;
    attributes.userns_fd = static_cast<uint64_t>(idmap);
  }
  if (result == 0) result = mount_setattr(fd, "", AT_EMPTY_PATH, &attributes, sizeof attributes);
  if (result == 0) return fd;
  const int saved = errno;
  close(fd);
  errno = saved;
  return -1;
}

// In the box's tmpfs. The layers are attached only for as long as the overlay takes to look them up.
int mount_overlay(Workspaces& self, const Job& job) {
  char options[4096] = "lowerdir=";
  size_t used = strlen(options);
  int result = 0;
  uint32_t attached = 0;
  char path[32];
  for (; attached < job.layer_count && result == 0; ++attached) {
    const int layer = open_layer(self, job, job.layers[attached]);
    snprintf(path, sizeof path, "layers/%u", attached);
    if (layer < 0 || mkdir(path, 0700) != 0 || move_mount(layer, "", AT_FDCWD, path, MOVE_MOUNT_F_EMPTY_PATH) != 0) {
      result = -1;
    }
    const int saved = errno;
    if (layer >= 0) close(layer);
    errno = saved;
    const int n = snprintf(options + used, sizeof options - used, attached == 0 ? "%s" : ":%s", path);
    used += static_cast<size_t>(n);
  }
  snprintf(options + used, sizeof options - used, ",upperdir=upper,workdir=work,userxattr");
  if (result == 0) result = mount("work", "view", "overlay", MS_NOSUID | MS_NODEV, options);
  const int saved = errno;
  for (uint32_t i = 0; i < attached; ++i) {
    snprintf(path, sizeof path, "layers/%u", i);
    umount2(path, MNT_DETACH);
    rmdir(path);
  }
  errno = saved;
  return result;
}

int fill_workspace(Workspaces& self, const Job& job) {
  constexpr const char* kNames[] = {"upper", "work", "view", "layers"};
  for (const char* name : kNames) {
    if (mkdir(name, 0755) != 0 || chown(name, job.request.host_uid, job.request.host_uid) != 0) return -1;
  }
  return mount_overlay(self, job);
}

}  // namespace

int write_map(pid_t pid, uid_t inside_uid, gid_t inside_gid, uid_t outside_uid, gid_t outside_gid) {
  char path[64], text[64];
  snprintf(path, sizeof path, "/proc/%d/setgroups", pid);
  if (write_text(path, "deny") != 0) return -1;
  snprintf(path, sizeof path, "/proc/%d/uid_map", pid);
  snprintf(text, sizeof text, "%u %u 1", inside_uid, outside_uid);
  if (write_text(path, text) != 0) return -1;
  snprintf(path, sizeof path, "/proc/%d/gid_map", pid);
  snprintf(text, sizeof text, "%u %u 1", inside_gid, outside_gid);
  return write_text(path, text);
}

int open_workspace(Workspaces& self, const Job& job) {
  char path[512], options[160];
  scratch_path(self, job.request.box, "", path, sizeof path);
  if (mkdir(path, 0700) != 0 && errno != EEXIST) return -1;
  snprintf(options, sizeof options, "size=%llu,nr_inodes=%llu,mode=700,uid=%u,gid=%u",
           static_cast<unsigned long long>(job.request.disk_bytes),
           static_cast<unsigned long long>(job.request.disk_inodes), job.request.host_uid, job.request.host_uid);
  if (mount("upper", path, "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) return -1;
  self.disk_bytes[job.request.box] = job.request.disk_bytes;
  int result = chdir(path);
  if (result == 0) result = fill_workspace(self, job);
  int saved = errno;
  if (chdir("/") != 0 && result == 0) {
    result = -1;
    saved = errno;
  }
  if (result != 0) {
    umount2(path, MNT_DETACH);
    rmdir(path);
  }
  errno = saved;
  return result;
}

int close_workspace(Workspaces& self, uint32_t box) {
  char path[512];
  scratch_path(self, box, "", path, sizeof path);
  if (umount2(path, MNT_DETACH) != 0) return -1;
  return rmdir(path);
}

int workspace_mount(Workspaces& self, const Job& job) {
  char path[512];
  const uint32_t box = job.request.box;
  scratch_path(self, box, "", path, sizeof path);
  if (job.request.disk_bytes != self.disk_bytes[box]) {
    char options[80];
    snprintf(options, sizeof options, "size=%llu", static_cast<unsigned long long>(job.request.disk_bytes));
    // Smaller than what is in it already: the old size stays.
    if (mount(nullptr, path, nullptr, MS_REMOUNT | MS_NOSUID | MS_NODEV, options) == 0) {
      self.disk_bytes[box] = job.request.disk_bytes;
    }
  }
  const bool raw = (job.request.flags & wire::kRawUpper) != 0;
  scratch_path(self, box, raw ? "/upper" : "/view", path, sizeof path);
  return open_tree(AT_FDCWD, path, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC);
}

}  // namespace anser::sandbox
