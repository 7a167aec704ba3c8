"""Programs that reach for files that are not theirs."""
import ctypes
import mmap
import os
import socket
import time

from common import at, call, control, met


def read_secrets(canary):
    control(open("/etc/passwd").read().startswith("root"))
    paths = ["/etc/shadow", "/root/.ssh", "/home", "/var", "/run", "/etc/ssh", "/boot", "/opt", canary]
    return met(*[lambda p=p: os.stat(p) for p in paths])


def write_outside(_):
    control(open("/work/w", "w").close() is None)
    return met(*[lambda p=p: open(p, "w") for p in ["/usr/x", "/etc/passwd", "/x", "/lib/x", "/usr/bin/env", "/dev/x"]])


def hardlink_out(_):
    return met(lambda: os.link("/etc/passwd", "/work/p"), lambda: os.link("/usr/bin/env", "/work/e"))


def hardlink_alias(_):
    control(open("/work/alias").read() == "canary\n")
    with open("/work/alias", "w") as out:
        out.write("evil\n")
    return open("/work/alias").read().strip()


def ancestor_rename(_):
    import shutil
    try:
        os.rename("/work/.git", "/work/.git-old")
    except OSError:
        shutil.move("/work/.git", "/work/.git-old")
    os.makedirs("/work/.git/hooks")
    with open("/work/.git/hooks/pre-commit", "w") as out:
        out.write("evil\n")
    return " ".join(os.listdir("/work/.git/hooks"))


def special_nodes(_):
    os.mkfifo("/work/fifo")
    return met(lambda: os.mknod("/work/null", 0o20666, os.makedev(1, 3)), lambda: os.mknod("/work/white", 0o20000, 0),
               lambda: os.mknod("/work/disk", 0o60666, os.makedev(254, 0)))


def fds(_):
    found = []
    for fd in os.listdir("/proc/self/fd"):
        try:
            os.fstat(int(fd))
            found.append(fd)
        except OSError:
            pass  # the one that listdir itself had open
    return " ".join(sorted(found))


def proc_root(_):
    control(os.path.exists("/proc/self/root/etc/passwd"))
    return met(lambda: os.stat("/proc/self/root/etc/shadow"), lambda: os.listdir("/proc/1/root"), lambda: os.stat("/proc/1/cwd/etc"))


def open_by_handle(_):
    buffer = ctypes.create_string_buffer(256)
    address = ctypes.addressof(buffer)
    return met(lambda: call(304, 0, address, 0), lambda: call(303, -100, address, address, address, 0))


def mount_all(_):
    return met(*[lambda n=n: call(n, 0, 0, 0, 0, 0) for n in (165, 166, 155, 428, 429, 430, 431, 432, 433, 442, 161)])


def proc_sys(_):
    control(open("/proc/sys/kernel/ostype").read() == "Linux\n")
    names = ["sys/kernel/core_pattern", "sys/kernel/modprobe", "sysrq-trigger", "irq/default_smp_affinity", "sys/vm/drop_caches",
             "1/oom_score_adj", "sys/user/max_user_namespaces", "self/oom_score_adj"]
    return met(*[lambda n=n: open("/proc/" + n, "w") and (_ for _ in ()).throw(OSError(0)) for n in names])


def cgroup_escape(_):
    return met(lambda: os.listdir("/sys/fs/cgroup"), lambda: call(165, 0, 0, 0, 0, 0)) + " " + str(
        sum("anser" in line for line in open("/proc/self/cgroup")))


def dev_nodes(_):
    for name in ("null", "zero", "full", "random", "urandom"):
        control(os.path.exists("/dev/" + name))
    return met(*[lambda n=n: os.stat("/dev/" + n) for n in ("mem", "kmem", "vda", "kvm", "fuse", "net/tun", "vsock", "kmsg", "tty", "ptmx")])


def sys_leak(canary):
    text = "".join(open(p, errors="replace").read() for p in ("/proc/self/mountinfo", "/proc/keys", "/proc/kallsyms", "/proc/cmdline"))
    control("overlay" in text)
    leaks = [w for w in (os.path.dirname(canary), "anser-store", "/boxes/", "systemd", " T ") if w in text]
    return met(lambda: os.stat("/sys")) + " " + (" ".join(leaks) or "clean")


def overlay_forge(_):
    """An "opaque" mark of one's own making would hide what lies below: hooks, in a directory that was touched."""
    os.mkdir("/work/.git/new")
    words = met(lambda: os.setxattr("/work/.git", "user.overlay.opaque", b"y"),
                lambda: os.setxattr("/work/.git", "trusted.overlay.opaque", b"y"),
                lambda: os.mknod("/work/.git/white", 0o20000, 0))
    return words + " " + str(os.path.isdir("/work/.git/hooks"))


def shm_channel(_):
    found = os.listdir("/dev/shm") + os.listdir("/tmp")
    open("/dev/shm/left", "w").close()
    open("/tmp/left", "w").close()
    return " ".join(found)


def locks(which):
    """A lock on a file that every box shows: "hold" keeps it for a while, "try" looks whether it is taken."""
    import fcntl
    with open("/usr/bin/env", "rb") as shared, open(__file__, "rb") as own:
        fcntl.flock(own, fcntl.LOCK_EX | fcntl.LOCK_NB)  # the control: a lock that nobody minds
        got = met(lambda: fcntl.flock(shared, fcntl.LOCK_EX | fcntl.LOCK_NB), lambda: fcntl.fcntl(shared, 1024, 1),
                  lambda: fcntl.lockf(shared, fcntl.LOCK_EX | fcntl.LOCK_NB))
        if which == "hold":
            print("holding", flush=True)
            time.sleep(2)
        return got


def leave_everywhere(word_):
    """Files, shared memory, keys, messages, sockets and names that another box must not find."""
    for place in ("/tmp", "/dev/shm", "/work", "/tmp/home"):
        with open(f"{place}/{word_}", "w") as out:
            out.write(word_)
    control(call(29, 0x616e7372, 4096, 0o1666) >= 0 and call(68, 0x616e7372, 0o1666) >= 0)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind("\0" + word_)
    listener.listen()
    server = socket.socket()
    server.bind(("127.0.0.1", 45671))
    server.listen()
    print("left", flush=True)
    time.sleep(2)
    return "left"


def find_anything(word_):
    found = [f"{place}/{n}" for place in ("/tmp", "/dev/shm", "/work", "/tmp/home") for n in os.listdir(place) if word_ in n]
    processes = [p for p in os.listdir("/proc") if p.isdigit() and int(p) not in (1, os.getpid())]
    return f"{found + processes} " + met(lambda: call(29, 0x616e7372, 4096, 0), lambda: call(68, 0x616e7372, 0)) + " " + met(
        lambda: socket.socket(socket.AF_UNIX).connect("\0" + word_), lambda: socket.create_connection(("127.0.0.1", 45671), 2))


def weird_names(_):
    names = [b"new\nline", b"esc\x1b[31m", "\u202egnp.exe".encode(), b"-rf", b"x" * 255, b"\xff\xfe", b"a b", b" ", b"*", b"$(id)", b"..."]
    for name in names:
        with open(b"/work/" + name, "w") as out:
            out.write("x")
    control(all(n in os.listdir(b"/work") for n in names))
    return str(len(names))


def only_files():
    """Without what an export would refuse anyway."""
    os.unlink("/work/host.sock")
    os.unlink("/work/host.fifo")


def links_out(target):
    """What an export must not follow: links to the host's files, to nowhere, up and out, in circles."""
    only_files()
    control(os.path.exists("/etc/passwd"))
    for name, to in (("out", "/etc/passwd"), ("up", "../../../../etc/passwd"), ("canary", target), ("loop", "loop"), ("proc", "/proc/self/root")):
        os.symlink(to, "/work/" + name)
    return os.readlink("/work/out")


def link_race(_):
    """A directory that is a link half of the time, until the end."""
    only_files()
    os.mkdir("/work/a")
    with open("/work/a/f", "w") as out:
        out.write("x")
    os.symlink("/etc", "/work/b")
    control(open("/work/a/f").read() == "x")
    first, second = at(b"/work/a"), at(b"/work/b")
    print("flipping", flush=True)
    while True:
        call(316, -100, first, -100, second, 2)


def set_ids(_):
    """Set-user-ID, access lists, security attributes: what may be set does nothing, and does not leave with a commit."""
    only_files()
    with open("/work/s", "w") as out:
        out.write("#!/bin/sh\n")
    os.chmod("/work/s", 0o6755)
    control(os.stat("/work/s").st_mode & 0o6000)
    return met(lambda: os.setxattr("/work/s", "security.capability", b"\1\0\0\2\0\4\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
               lambda: os.setxattr("/work/s", "trusted.x", b"y"), lambda: os.setxattr("/work/s", "security.selinux", b"y"))


def evil_archive(_):
    """An archive whose members climb, unpacked without any care: it is the box's own files that are hit."""
    import io
    import tarfile
    with tarfile.open("/tmp/evil.tar", "w") as archive:
        for name in ("../../../../../tmp/climbed", "/work/absolute", "fine"):
            member = tarfile.TarInfo(name)
            member.size = 1
            archive.addfile(member, io.BytesIO(b"x"))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc"
        archive.addfile(link)
        through = tarfile.TarInfo("link/passwd")
        through.size = 1
        archive.addfile(through, io.BytesIO(b"x"))
    words = set()
    with tarfile.open("/tmp/evil.tar") as archive:
        for member in archive.getmembers():
            words.add(met(lambda m=member: archive.extract(m, "/work/unpacked")))
    control(os.path.exists("/work/unpacked/fine"))
    return " ".join(sorted(words))


def sys_calls_at(_):
    """/proc/sys by openat2, by descriptors, by links."""
    how = ctypes.create_string_buffer(os.O_WRONLY.to_bytes(8, "little") + bytes(16))
    top = os.open("/proc/sys", os.O_RDONLY | os.O_DIRECTORY)
    control(os.read(os.open("kernel/ostype", os.O_RDONLY, dir_fd=top), 5) == b"Linux")

    def open2(directory, path):
        call(437, directory, at(path), ctypes.addressof(how), 24)
    return met(lambda: open2(top, b"kernel/core_pattern"), lambda: open2(-100, b"/proc/sys/kernel/modprobe"),
               lambda: open2(-100, b"/proc/self/root/proc/sys/kernel/core_pattern"),
               lambda: os.open("/proc/self/fd/%d/kernel/core_pattern" % top, os.O_RDWR))


def every_proc_file(_):
    """All of /proc, opened for writing: nothing gives way."""
    tried = opened = 0
    null = os.stat("/dev/null").st_rdev
    for directory, names, files in os.walk("/proc", followlinks=False):
        names[:] = [n for n in names if not n.isdigit() or n == str(os.getpid())]
        for name in files:
            path = os.path.join(directory, name)
            tried += 1
            try:
                os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
                opened += 0 if "/fd/" in path or os.stat(path).st_rdev == null else 1  # what is covered is /dev/null
            except OSError:
                pass
    control(tried > 500)
    return str(opened)


def writable_places(_):
    """Every directory below every name that "/" might hold: where can a file be made?"""
    tops = ["/"] + ["/" + n for n in ("bin", "boot", "dev", "dev/shm", "etc", "home", "lib", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv",
                                      "sys", "tmp", "usr", "var", "work", "layers", "old")]
    places, seen = [], 0
    for top in tops:
        for directory, names, _ in [(top, [], [])] if top == "/" else os.walk(top, followlinks=False):
            names[:] = [n for n in names if os.path.join(directory, n) not in ("/usr/share", "/usr/lib", "/work/probes") and not n.isdigit()]
            seen += 1
            try:
                name = os.path.join(directory, "made")
                os.close(os.open(name, os.O_CREAT | os.O_WRONLY, 0o600))
                os.unlink(name)
                places.append(directory)
            except OSError:
                pass
    control(seen > 50)
    return " ".join(sorted({p for p in places if not p.startswith(("/work/", "/tmp/"))}))


def self_memory(_):
    """Its own memory through /proc, over a page of a system file."""
    with open("/usr/bin/env", "rb") as source:
        view = mmap.mmap(source.fileno(), 4096, prot=mmap.PROT_READ, flags=mmap.MAP_PRIVATE)
        control(view[:4] == b"\x7fELF")
        return met(lambda: open("/proc/self/mem", "r+b"), lambda: open("/proc/self/exe", "r+b"),
                   lambda: open("/proc/self/map_files", "r+b"), lambda: open(f"/proc/self/fd/{source.fileno()}", "r+b"),
                   lambda: open("/proc/thread-self/mem", "r+b"))


def init_by_proc(_):
    control(os.readlink("/proc/self/exe"))
    names = ("root", "cwd", "exe", "fd", "map_files", "ns", "environ", "maps", "mem", "stack", "syscall", "auxv", "task", "fdinfo", "pagemap",
             "attr/current", "status", "cmdline", "mountinfo", "net/tcp")
    return met(*[lambda n=n: os.stat("/proc/1/" + n) for n in names], *[lambda n=n: open("/proc/1/" + n) for n in names])


def deep_tree(_):
    os.chdir("/work")
    control(os.mkdir("d") is None)
    os.chdir("d")

    def deeper():
        for _ in range(3000):
            os.mkdir("d" * 200)
            os.chdir("d" * 200)
    return met(deeper)


def attributes(_):
    os.close(os.open("/work/x", os.O_CREAT | os.O_RDWR))
    control(os.setxattr("/work/x", "user.a", b"1") is None)

    def many():
        for i in range(100000):
            os.setxattr("/work/x", f"user.{i}", bytes(1000))
    return met(many)


def hard_links(_):
    os.close(os.open("/work/x", os.O_CREAT | os.O_RDWR))

    def many():
        for i in range(100000):
            os.link("/work/x", f"/work/l{i}")
    return met(many)


def sparse_many(_):
    """Much to read, nothing on disk."""
    for i in range(5):
        fd = os.open(f"/work/sparse{i}", os.O_CREAT | os.O_RDWR)
        os.ftruncate(fd, 60 << 20)
        os.close(fd)
    control(os.stat("/work/sparse0").st_blocks == 0)
    return "made"


def pipe_in_work(_):
    os.mkfifo("/work/fifo")
    os.mkfifo("/work/dir.py")
    left = socket.socket(socket.AF_UNIX)
    left.bind("/work/sock")
    return "made"


def locked_tree(_):
    """Modes under which nobody can read, list or remove."""
    os.makedirs("/work/locked/in/in")
    for path in ("/work/locked/in/in/f", "/work/locked/f"):
        with open(path, "w") as out:
            out.write("x")
        os.chmod(path, 0)
    for path in ("/work/locked/in/in", "/work/locked/in", "/work/locked", "/work"):
        os.chmod(path, 0)
    return met(lambda: os.listdir("/work"))


def rename_tricks(_):
    """Exchange, whiteout, over a directory, onto a mount point, out of the tree."""
    for name in ("a", "b"):
        with open("/work/" + name, "w") as out:
            out.write(name)

    def rename(old, new, flags):
        call(316, -100, at(old), -100, at(new), flags)
    rename(b"/work/a", b"/work/b", 2)
    control(open("/work/a").read() == "b")
    return met(lambda: rename(b"/work/a", b"/work/c", 4), lambda: rename(b"/work/b", b"/usr/b", 0), lambda: rename(b"/work", b"/tmp/w", 0),
               lambda: rename(b"/tmp", b"/work/t", 0), lambda: rename(b"/proc", b"/work/p", 0), lambda: rename(b"/etc/passwd", b"/work/q", 0))


def flags_of_files(_):
    """ioctls of file systems: immutable, freeze, trim, verity, encryption, exchange, loop."""
    fd = os.open("/work/x", os.O_CREAT | os.O_RDWR)
    control(os.write(fd, b"x") == 1)
    value = ctypes.create_string_buffer(256)
    return met(*[lambda n=n: call(16, fd, n, ctypes.addressof(value)) for n in
                 (0x40086602, 0x401c5820, 0xc0045877, 0xc0045878, 0xc0185879, 0x40806685, 0xc0506617, 0xc028660f, 0x4c00, 0x4c82, 0x1277, 0x125e,
                  0x5000940f, 0xc0205865, 0x6601)])


def of_the_host(_):
    """A socket and a pipe that a program of the host has open in the workspace, as they are seen from here."""
    control(os.path.exists("/work/host.sock") and os.path.exists("/work/host.fifo"))
    return met(lambda: socket.socket(socket.AF_UNIX).connect("/work/host.sock"), lambda: os.open("/work/host.fifo", os.O_WRONLY | os.O_NONBLOCK),
               lambda: socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).connect("/work/host.sock"))


def watch_host(_):
    """Would see by name which programs the host and other boxes start."""
    return met(lambda: call(294, 0), lambda: call(253), lambda: call(254, 0, at(b"/usr/bin"), 0xfff), lambda: call(300, 0, 0))


def lock_oneself_out(_):
    os.chmod("/work", 0)
    return met(lambda: os.listdir("/work"))
