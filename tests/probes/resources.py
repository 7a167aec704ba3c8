"""Programs that take more than their share: memory, processes, disk, descriptors, time, output."""
import ctypes
import mmap
import os
import signal
import socket
import threading
import time

from common import KEPT, LIBC, at, call, control, fill, forked, met, spin, word


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


def oom_victim(_):
    """A child hogs and points the kernel at others: its own score down, everybody else's up."""
    def hog():
        for pid in [p for p in os.listdir("/proc") if p.isdigit()]:
            for score in ("1000", "-1000"):
                try:
                    with open(f"/proc/{pid}/oom_score_adj", "w") as out:
                        out.write(score)
                except OSError:
                    pass
        return [bytearray(b"x" * (16 << 20)) for _ in range(20)]
    os.waitpid(forked(hog), 0)
    return "survived"


def page_cache(_):
    """Reads far more than the memory limit through the page cache, and writes the workspace over and over."""
    control(os.path.exists("/usr/bin/python3"))
    done, top = 0, 400 << 20
    for directory, _, names in os.walk("/usr/lib"):
        for name in names:
            try:
                with open(os.path.join(directory, name), "rb", buffering=0) as source:
                    while piece := source.read(1 << 20):
                        done += len(piece)
            except OSError:
                pass
            if done > top:
                break
        if done > top:
            break
    for _ in range(10):
        fill("/work/again", 12)
    return "read" if done > 100 << 20 else "little to read"


def fallocate_punch(_):
    fd = os.open("/work/holes", os.O_CREAT | os.O_RDWR)
    control(call(285, fd, 0, 0, 1 << 20) == 0)
    for _ in range(2000):  # FALLOC_FL_PUNCH_HOLE | KEEP_SIZE, and back again
        call(285, fd, 3, 0, 1 << 20)
        call(285, fd, 0, 0, 1 << 20)
    return met(lambda: call(285, fd, 0, 0, 48 << 20), lambda: call(285, fd, 1, 0, 1 << 40), lambda: call(285, fd, 0x20, 0, 4096))


def zip_bomb(_):
    import zlib
    packed = zlib.compress(bytes(1 << 20), 9)
    control(len(zlib.decompress(packed)) == 1 << 20 and len(packed) < 2000)

    def unpack():
        with open("/work/unpacked", "wb", buffering=0) as out:
            for _ in range(200):
                out.write(zlib.decompress(packed))
    return met(unpack)


def rights_storm(_):
    """Descriptors in flight, in sockets that nobody reads."""
    def storm():
        for _ in range(200):
            KEPT.append(socket.socketpair())
            end = KEPT[-1][0]
            end.setblocking(False)
            for _ in range(4):
                socket.send_fds(end, [b"x"], [0] * 250)
    return met(storm)


def vfork_hang(_):
    """The parent waits inside vfork for a child that never executes anything."""
    control(os.waitpid(forked(lambda: None), 0)[1] == 0)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    call(58)  # vfork: from here on this is the child, on its parent's stack
    while True:
        signal.pause()


def sigqueue_storm(_):
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGRTMIN])
    info = ctypes.create_string_buffer(128)
    info[8:12] = (-1 & 0xffffffff).to_bytes(4, "little")  # si_code SI_QUEUE

    def many():
        for _ in range(100000):
            call(129, os.getpid(), signal.SIGRTMIN, ctypes.addressof(info))
    return met(many)


def hold_memory(kind):
    """Memory that no per-process limit counts: anonymous files, shared mappings, System V segments."""
    keep = []
    for i in range(8):
        size = 30 << 20
        if kind == "memfd":
            fd = os.memfd_create(str(i))
            for _ in range(30):
                os.write(fd, bytes(1 << 20))
            keep.append(fd)
        elif kind == "shared":
            keep.append(mmap.mmap(-1, size))
            keep[-1].write(b"x" * size)
        else:
            LIBC.shmat.restype = ctypes.c_void_p
            keep.append(LIBC.shmat(call(29, 0, size, 0o1600), None, 0))
            ctypes.memset(keep[-1], 1, size)
    return f"held {len(keep)}"


def disk_mapped(_):
    """Pages of a sparse file, filled behind the file system's back."""
    fd = os.open("/work/mapped", os.O_CREAT | os.O_RDWR)
    os.ftruncate(fd, 48 << 20)
    view = mmap.mmap(fd, 48 << 20)
    view[0:4096] = b"x" * 4096
    control(view[0] == 120)
    for at in range(0, 48 << 20, 4096):
        view[at] = 1
    return "filled"


def disk_unlinked(_):
    """Space that no name shows."""
    def many():
        for i in range(100):
            fd = os.open("/work/gone", os.O_CREAT | os.O_RDWR)
            os.unlink("/work/gone")
            os.write(fd, bytes(1 << 20))
    return met(many)


def work_inodes(_):
    def make():
        for i in range(100000):
            os.close(os.open(f"/work/n{i}", os.O_CREAT | os.O_WRONLY))
    return met(make)


def pipes(_):
    """As much as pipes will hold."""
    def many():
        for _ in range(600):
            _, end = os.pipe()
            os.set_blocking(end, False)
            try:
                call(72, end, 1031, 1 << 20)  # F_SETPIPE_SZ
            except OSError:
                pass
            try:
                while True:
                    os.write(end, bytes(1 << 16))
            except BlockingIOError:
                pass
    return met(many)


def map_storm(_):
    def many():
        for i in range(200000):
            address = LIBC.mmap(None, 4096, 1 + i % 2 * 2, 0x22, -1, 0)
            if address in (-1, 0xffffffffffffffff):
                raise OSError(ctypes.get_errno(), "")
    LIBC.mmap.restype = ctypes.c_void_p
    LIBC.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
    return met(many)


def byte_flood(_):
    for _ in range(200000):
        os.write(1, b".")
    return ""


def big_arguments(_):
    control(os.waitpid(forked(lambda: os.execv("/bin/true", ["true", "x" * 1000])), 0)[1] == 0)
    many = ["x" * 100000] * 200
    return met(lambda: os.execv("/bin/true", ["true", "x" * (1 << 18)]), lambda: os.execv("/bin/true", ["true", *many]),
               lambda: os.execve("/bin/true", ["true"], {str(i): v for i, v in enumerate(many)}))


def huge_pages(_):
    """From the machine's pool, by mapping, by name, by segment."""
    control(mmap.mmap(-1, 4096))
    return met(lambda: mmap.mmap(-1, 2 << 20, flags=0x40022), lambda: mmap.mmap(-1, 2 << 20, flags=0x40021 | 21 << 26),
               lambda: call(319, at(b"x"), 4), lambda: call(319, at(b"x"), 4 | 30 << 26), lambda: call(9, 0, 2 << 20, 3, 0x40022 | 1 << 40, -1, 0))


def sync_storm(_):
    """Makes the host write back all that it has: not for a guest to say."""
    control(os.fsync(os.open("/work/x", os.O_CREAT | os.O_WRONLY)) is None)
    return met(lambda: call(306, os.open("/usr", os.O_RDONLY)), lambda: call(162))


def pipe_tricks(_):
    """The pipe that its output goes into: size, flags, owner, signals, splicing, reading it back."""
    import fcntl
    words = met(lambda: fcntl.fcntl(1, 1031, 1 << 20), lambda: fcntl.fcntl(1, 1031, 1 << 30), lambda: fcntl.fcntl(1, fcntl.F_SETOWN, 1),
                lambda: fcntl.fcntl(1, 10, 9), lambda: fcntl.fcntl(1, fcntl.F_SETFL, os.O_NONBLOCK | 0o20000 | 0o40000))
    words += " " + met(lambda: os.read(os.open("/proc/self/fd/1", os.O_RDONLY | os.O_NONBLOCK), 10))
    for _ in range(300):
        try:
            os.write(1, bytes(1 << 16))
        except BlockingIOError:
            time.sleep(0.001)
    os.set_blocking(1, True)
    control("EPERM" in words or "worked" in words)
    os.write(1, b"\nEND\n")
    time.sleep(0.1)
    os._exit(0)


def rights_held(_):
    """As many descriptors in flight as the kernel lets one user have, kept there while others work."""
    words = rights_storm("")
    print("holding", flush=True)
    time.sleep(2)
    return words
