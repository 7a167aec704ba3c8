"""Programs that ask the kernel for what a box does not have."""
import ctypes
import mmap
import os
import threading

from common import LIBC, at, call, control, forked, met


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


def bpf(_):
    attributes = ctypes.create_string_buffer(128)
    return met(*[lambda n=n: call(321, n, ctypes.addressof(attributes), 128) for n in range(0, 12)])


def perf_event(_):
    attributes = ctypes.create_string_buffer(128)
    attributes[4] = 128
    return met(lambda: call(298, ctypes.addressof(attributes), 0, -1, -1, 0), lambda: call(298, ctypes.addressof(attributes), -1, 0, -1, 8))


def keyrings(_):
    text = ctypes.create_string_buffer(b"user")
    return met(lambda: call(248, ctypes.addressof(text), ctypes.addressof(text), ctypes.addressof(text), 4, -4),
               lambda: call(249, ctypes.addressof(text), ctypes.addressof(text), 0, 0), *[lambda n=n: call(250, n, -3, 0, 0, 0) for n in range(0, 32)])


def newest_calls(_):
    """By number, where this C library has no name: statmount, listmount, lsm_*, mseal, setxattrat, open_tree_attr, ... and none."""
    return met(*[lambda n=n: call(n, -100, 0, 0, 0, 0, 0) for n in range(448, 500)])


def private_prctl(_):
    """Every prctl but those that change the caller alone."""
    harmless = {1, 2, 3, 4, 15, 16, 21, 23, 29, 30, 36, 37, 38, 39, 40, 41, 42, 65, 66, 0x53564d41}
    control(LIBC.prctl(38, 1, 0, 0, 0) == 0)
    options = [n for n in range(0, 90) if n not in harmless] + [0x59616d61, 0x41555856]
    return met(*[lambda n=n: call(157, n, 1, 0, 0, 0) for n in options], *[lambda n=n: call(157, n | 1 << 32, 1, 0, 0, 0) for n in (22, 28, 47, 35)])


def undo_privileges(_):
    """no_new_privs back, a filter of one's own, capabilities raised, ambient ones, keep-caps, securebits."""
    control(call(157, 39, 0, 0, 0, 0) == 1)
    header = ctypes.create_string_buffer((0x20080522).to_bytes(4, "little") + bytes(4))
    full = ctypes.create_string_buffer(b"\xff" * 24)
    return met(lambda: call(157, 38, 0, 0, 0, 0), lambda: call(126, ctypes.addressof(header), ctypes.addressof(full)),
               lambda: call(317, 1, 0, 0), lambda: call(317, 1, 8, 0), lambda: call(157, 22, 2, 0, 0, 0), lambda: call(157, 47, 2, 21, 0, 0),
               lambda: call(157, 28, 0, 0, 0, 0))


def landlock_wider(_):
    """A second ruleset that grants everything: it can only be laid over the first."""
    attributes = ctypes.create_string_buffer((0x1fff).to_bytes(8, "little") + bytes(16))
    ruleset = call(444, ctypes.addressof(attributes), 8, 0)
    root = os.open("/", os.O_RDONLY | os.O_DIRECTORY | 0o10000000)
    rule = ctypes.create_string_buffer((0x1fff).to_bytes(8, "little") + root.to_bytes(4, "little"))
    control(call(445, ruleset, 1, ctypes.addressof(rule), 0) == 0 and call(446, ruleset, 0) == 0)
    return met(lambda: open("/usr/x", "w"), lambda: open("/etc/x", "w"), lambda: open("/dev/random", "wb"))


def memfd_exec(_):
    """A program from memory: it runs, with nothing more than its parent had."""
    fd = os.memfd_create("su")
    with open("/usr/bin/su", "rb") as source:
        os.write(fd, source.read())
    os.fchmod(fd, 0o6755)
    pid = os.fork()
    if pid == 0:
        null = os.open("/dev/null", os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 2)
        arguments = (ctypes.c_char_p * 5)(b"su", b"-c", b"id -u > /work/gained", b"root", None)
        call(322, fd, at(b""), ctypes.addressof(arguments), 0, 0x1000)
        os._exit(42)
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    control(ended != 42)
    return "gained" if os.path.exists("/work/gained") else "nothing"


def namespaces_by_number(_):
    """Every flag of unshare and clone alone and with high bits, setns to every namespace that has a name."""
    flags = [1 << n for n in (7, 17, 25, 26, 27, 28, 29, 30)]
    control(os.path.exists("/proc/self/ns/user"))
    spaces = [os.open("/proc/self/ns/" + n, os.O_RDONLY) for n in os.listdir("/proc/self/ns")]
    return met(*[lambda f=f: call(272, f) for f in flags], *[lambda f=f: call(272, f | 1 << 40) for f in flags],
               *[lambda f=f: call(56, f | 17 | 1 << 33, 0, 0, 0, 0) for f in flags if f != 1 << 7],
               *[lambda s=s: call(308, s, 0) for s in spaces], lambda: call(308, call(434, 1, 0), 0x20000000))


def mount_by_new_calls(_):
    """fsopen and its kin, one by one, with arguments that would do."""
    text = ctypes.create_string_buffer(b"tmpfs")
    at = ctypes.addressof(text)
    attributes = ctypes.create_string_buffer(32)
    return met(lambda: call(430, at, 0), lambda: call(428, -100, at, 1), lambda: call(429, -100, at, -100, at, 4), lambda: call(431, 3, 6, 0, 0, 0),
               lambda: call(432, 3, 0, 0), lambda: call(433, -100, at, 0), lambda: call(442, -100, at, 0x1000, ctypes.addressof(attributes), 32),
               lambda: call(155, at, at), lambda: call(161, at), lambda: call(166, at, 2), lambda: call(165, at, at, at, 0x1000, 0))


def other_processes(_):
    """Memory and descriptors of a child, by every call there is for it."""
    child = forked(lambda: __import__("time").sleep(5))
    node = call(434, child, 0)
    vector = ctypes.create_string_buffer(16)
    got = met(lambda: call(310, child, ctypes.addressof(vector), 1, ctypes.addressof(vector), 1, 0),
              lambda: call(311, child, ctypes.addressof(vector), 1, ctypes.addressof(vector), 1, 0), lambda: call(438, node, 1, 0),
              lambda: call(440, node, ctypes.addressof(vector), 1, 4, 0), lambda: call(312, child, os.getpid(), 0, 0, 0), lambda: call(101, 16, child, 0, 0),
              lambda: call(101, 0x4206, child, 0, 0), lambda: call(448, node, 0), lambda: call(256, child, 8, 0, 0), lambda: call(279, child, 0, 0, 0, 0, 0))
    control(call(424, node, 9, 0, 0) == 0)
    return got


def terminals(_):
    """Every request of tty_ioctl, with and without high bits; terminals themselves are not there."""
    control(call(16, 1, 0x541b, at(8)) == 0 or True)
    feeding = (0x5412, 0x541c, 0x540e, 0x5423, 0x541d, 0x5422, 0x5437)
    other = (0x4b46, 0x4b47, 0x4b49, 0x4b4b, 0x4b72, 0x5600, 0x5606, 0x540c, 0x540d, 0x5424, 0x5425, 0x5430, 0x5431, 0x5441, 0x5457, 0x80045430)
    return met(*[lambda n=n: call(16, 0, n | 1 << 40, 0) for n in feeding], *[lambda n=n: call(16, 0, n, 0) for n in other]) + " " + met(
        lambda: os.open("/dev/tty", os.O_RDWR), lambda: os.open("/dev/ptmx", os.O_RDWR), lambda: os.open("/dev/pts/0", os.O_RDWR),
        lambda: os.open("/dev/console", os.O_RDWR))


def poison(_):
    """Memory advice that would take pages from the machine, and pages at address zero."""
    view = mmap.mmap(-1, 1 << 16)
    address = ctypes.addressof(ctypes.c_char.from_buffer(view))
    control(call(28, address, 1 << 16, 4) == 0)
    return met(lambda: call(28, address, 4096, 100), lambda: call(28, address, 4096, 101), lambda: call(9, 0, 4096, 3, 0x32, -1, 0))


def entry_points(_):
    """32-bit entries by sysenter's and int 0x80's numbers, each in a child of its own: both end by SIGSYS or do nothing."""
    ended = set()
    for code in ("b80b000000cd80c3", "b814000000cd80c3", "b878000000cd80c3"):  # execve, getpid, clone
        def enter(code=code):
            page = mmap.mmap(-1, 4096, prot=7)
            page.write(bytes.fromhex(code))
            ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
            os._exit(5)
        ended.add(os.waitstatus_to_exitcode(os.waitpid(forked(enter), 0)[1]))
    return str(sorted(ended))


def pages_of_the_machine(_):
    """Physical addresses, kernel addresses, other boxes' marks in what /proc shows of oneself."""
    with open("/proc/self/pagemap", "rb") as source:
        source.seek(id(source) // 4096 * 8)
        frame = int.from_bytes(source.read(8), "little") & (1 << 55) - 1
    control(os.path.exists("/proc/self/maps"))
    return f"{frame} " + met(lambda: open("/proc/self/stack").read(), lambda: open("/proc/kcore", "rb").read(16) and (_ for _ in ()).throw(OSError(13, "")),
                             lambda: open("/proc/kpagecount"), lambda: open("/proc/slabinfo"), lambda: open("/proc/vmallocinfo"))
