"""Hostile programs, one function each, run inside a box as `python3 hostile.py NAME [ARGUMENT]`.

Each first does what must work (the positive control, `control(...)`), then what must not, and prints one line: names of the
errnos it met. tests/sandbox/hostile_test.cpp knows what to expect and looks at the host besides. Everything is bounded.
"""
import ctypes
import errno
import mmap
import os
import signal
import socket
import sys
import threading
import time

LIBC = ctypes.CDLL(None, use_errno=True)


def word(error):
    return errno.errorcode.get(error.errno, str(error.errno))


def call(number, *arguments):
    result = LIBC.syscall(ctypes.c_long(number), *[a if isinstance(a, ctypes._Pointer) else ctypes.c_long(a) for a in arguments])
    if result < 0:
        raise OSError(ctypes.get_errno(), "")
    return result


def met(*actions):
    """The distinct errnos of the actions; 'worked' for one that did."""
    words = []
    for action in actions:
        try:
            action()
            got = "worked"
        except OSError as error:
            got = word(error)
        if got not in words:
            words.append(got)
    return " ".join(words)


def control(good):
    if not good:
        print("CONTROL FAILED")
        sys.exit(99)


def forked(body):
    pid = os.fork()
    if pid == 0:
        try:
            body()
        finally:
            os._exit(0)
    return pid


def spin():
    while True:
        pass


def fork_bomb(_):
    control(os.waitpid(forked(lambda: None), 0)[1] == 0)
    while True:
        try:
            forked(lambda: time.sleep(5))
        except OSError as error:
            return word(error)


def thread_bomb(_):
    done = threading.Event()
    for _ in range(300):
        try:
            threading.Thread(target=done.wait, args=(2,), daemon=True).start()
        except RuntimeError as error:
            done.set()
            return "EAGAIN" if "can't start new thread" in str(error) else str(error)
    return "worked"


def spawn_churn(_):
    while True:
        os.waitpid(forked(lambda: None), 0)


def mem_anon(_):
    control(len(bytearray(16 << 20)) == 16 << 20)
    keep = [bytearray(b"x" * (16 << 20)) for _ in range(20)]
    return f"worked {len(keep)}"


def mem_many(_):
    def hog():
        keep = bytearray(b"x" * (30 << 20))
        time.sleep(60)
        return keep
    for _ in range(8):
        forked(hog)
    time.sleep(60)
    return "worked"


def fill(path, megabytes):
    with open(path, "wb", buffering=0) as out:
        for _ in range(megabytes):
            out.write(bytes(1 << 20))


def mem_tmpfs(_):
    fill("/tmp/a", 2)
    return met(lambda: fill("/tmp/b", 100), lambda: fill("/dev/shm/b", 100))


def mem_secret(_):
    return met(lambda: call(447, 0), lambda: call(151, 3), lambda: mmap.mmap(-1, 2 << 20, flags=0x40022))


def disk_fill(_):
    fill("/work/a", 1)
    return met(lambda: fill("/work/b", 100))


def inode_fill(_):
    def make():
        for i in range(100000):
            os.close(os.open(f"/tmp/n{i}", os.O_CREAT | os.O_WRONLY))
    return met(make)


def sparse_huge(_):
    fd = os.open("/work/sparse", os.O_CREAT | os.O_RDWR)
    control(os.ftruncate(fd, 1 << 20) is None)
    return met(lambda: os.ftruncate(fd, 1 << 40), lambda: os.pwrite(fd, b"x", 1 << 40), lambda: os.posix_fallocate(fd, 0, 1 << 40))


def output_flood(_):
    for _ in range(400):
        os.write(1, b"y\n" * 32768)
    return "END"


def output_drip(_):
    while True:
        os.write(1, b".")
        time.sleep(0.05)


def fd_exhaust(_):
    def many():
        for _ in range(5000):
            os.open("/dev/null", os.O_RDONLY)
    return met(many)


def loop_ignore_term(_):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGXCPU, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    spin()


def sleep_forever(_):
    while True:
        signal.pause()


def cpu_daemons(_):
    for _ in range(2):
        forked(lambda: (os.setsid(), forked(spin)))
    time.sleep(60)
    return "worked"


def fork_during_kill(_):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)

    def respawn():
        os.setsid()
        while True:
            try:
                forked(lambda: time.sleep(0.02))
                time.sleep(0.005)
                os.waitpid(-1, os.WNOHANG)
            except OSError:
                time.sleep(0.01)
    for _ in range(4):
        forked(respawn)
    time.sleep(60)


def rt_sched(_):
    control(os.sched_getscheduler(0) == 0)
    return met(lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)), lambda: os.setpriority(os.PRIO_PROCESS, 0, -20),
               lambda: call(251, 1, 0, 1 << 13))


def core_storm(_):
    os.abort()


def timer_storm(_):
    timer = ctypes.c_int()

    def many():
        for _ in range(5000):
            call(222, 1, 0, ctypes.cast(ctypes.byref(timer), ctypes.c_void_p).value)
    return met(many)


def clock_set(_):
    return met(lambda: time.clock_settime(time.CLOCK_REALTIME, 0), lambda: call(164, 0, 0), lambda: socket.sethostname("x"))


def daemon_outlives(_):
    def daemon():
        os.setsid()
        LIBC.prctl(1, 0, 0, 0, 0)
        forked(lambda: (os.setsid(), time.sleep(100)))
        time.sleep(100)
    forked(daemon)
    time.sleep(0.1)
    return "left"


def kill_all(host_pid):
    victim = forked(lambda: time.sleep(5))
    first = met(lambda: os.kill(1, signal.SIGKILL))
    os.kill(victim, signal.SIGKILL)
    control(os.waitpid(victim, 0)[1] == signal.SIGKILL)
    return first + " " + met(lambda: os.kill(int(host_pid), 0))


def ptrace_init(_):
    return met(lambda: call(101, 16, 1, 0, 0), lambda: open("/proc/1/mem", "rb"), lambda: os.listdir("/proc/1/fd"),
               lambda: open("/proc/1/environ"))


def setuid_bin(_):
    control(os.stat("/usr/bin/su").st_mode & 0o4000)
    pid = os.fork()
    if pid == 0:
        os.dup2(os.open("/dev/null", os.O_RDWR), 2)
        os.execv("/usr/bin/su", ["su", "-c", "id -u > /work/gained", "root"])
    os.waitpid(pid, 0)
    return "gained" if os.path.exists("/work/gained") else "nothing"


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


def i386_abi(_):
    code = mmap.mmap(-1, 4096, prot=7)
    code.write(bytes.fromhex("b814000000cd80c3"))  # mov eax, 20 (getpid); int 0x80; ret
    ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
    return "worked"


def x32_abi(_):
    return met(lambda: call(0x40000000 | 39))


def arg_highbits(_):
    control(call(41, 1 << 32 | 1, 1, 0) > 0)
    return met(lambda: call(41, 1 << 32 | 40, 1, 0), lambda: call(41, 1 << 40 | 16, 3, 0), lambda: call(16, 0, 1 << 32 | 0x5412, 0),
               lambda: call(56, 1 << 32 | 0x10000000 | 17, 0, 0, 0, 0))


def clone3_ns(_):
    thread = threading.Thread(target=lambda: None)
    thread.start()
    thread.join()
    return met(lambda: call(435, 0, 0))


def nested_userns(_):
    return met(lambda: call(272, 0x10000000), lambda: call(56, 0x10000011, 0, 0, 0, 0), lambda: call(272, 0x20000), lambda: call(308, 0, 0))


def ptrace_family(_):
    return met(lambda: call(101, 0, 0, 0, 0), lambda: call(310, 1, 0, 0, 0, 0, 0), lambda: call(438, 0, 0, 0), lambda: call(312, 1, 1, 0, 0, 0))


def kernel_interfaces(_):
    return met(lambda: call(425, 8, 0), lambda: call(321, 0, 0, 0), lambda: call(298, 0, 0, -1, -1, 0), lambda: call(323, 1),
               lambda: call(248, 0, 0, 0, 0, 0), lambda: call(250, 0, 0, 0), lambda: call(249, 0, 0, 0, 0))


def ldt_personality(_):
    control(call(135, 0xffffffff) == 0)
    return met(lambda: call(154, 1, 0, 0), lambda: call(135, 0x0400000), lambda: call(135, 0x0040000))


def admin_calls(_):
    return met(*[lambda n=n: call(n, 0, 0, 0, 0, 0) for n in (246, 175, 313, 176, 169, 167, 168, 163, 179, 172, 173, 103, 153)])


def unknown_syscall(_):
    return met(*[lambda n=n: call(n, 0, 0, 0, 0, 0, 0) for n in [*range(457, 470), *range(500, 1000)]])


def tiocsti(_):
    return met(*[lambda n=n: call(16, 0, n, 0) for n in (0x5412, 0x541c, 0x540e, 0x5423, 0x541d)])


def egress(_):
    def udp():
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53))

    def tcp(address):
        s = socket.socket()
        s.settimeout(2)
        s.connect(address)
    return met(udp, lambda: tcp(("192.0.2.1", 443)), lambda: tcp(("169.254.169.254", 80)))


def packet_netlink(_):
    control(socket.socket(socket.AF_UNIX))
    return met(lambda: socket.socket(17, 3), lambda: socket.socket(16, 3), lambda: socket.socket(40, 1), lambda: socket.socket(38, 5),
               lambda: socket.socket(2, 3, 1))


def path_unix(path):
    return met(lambda: socket.socket(socket.AF_UNIX).connect(path), lambda: socket.socket(socket.AF_UNIX).connect("\0" + path),
               lambda: socket.socket(socket.AF_UNIX).connect("/run/docker.sock"))


def host_loopback(port):
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    control(socket.create_connection(listener.getsockname(), 2))
    return met(lambda: socket.create_connection(("127.0.0.1", int(port)), 2))


def env_secrets(_):
    wanted = {"PATH", "HOME", "TMPDIR", "USER", "LOGNAME", "SHELL", "LANG", "TERM", "PYTHONDONTWRITEBYTECODE", "PYTHONHASHSEED", "LC_CTYPE"}
    return " ".join(sorted(set(os.environ) - wanted)) or "clean"


def identity(_):
    status = open("/proc/self/status").read()
    lines = [line.split(":")[1].split() for line in status.split("\n") if line.startswith(("Cap", "Groups"))]
    return f"{os.getresuid()[0]} {sum(int(v[0], 16) for v in lines if v and len(v[0]) == 16)} {os.getgroups()}"


if __name__ == "__main__":
    print(globals()[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else ""), flush=True)
