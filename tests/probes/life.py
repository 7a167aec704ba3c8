"""Programs that want to live on, or to end others."""
import ctypes
import os
import signal
import time

from common import LIBC, at, call, control, forked, met


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


def ptrace_host(host_pid):
    """The supervisor's own pid, and those around it: nobody of that number is here."""
    control(call(434, os.getpid(), 0) > 0)
    near = [int(host_pid) + d for d in range(0, 20)]
    near = [p for p in near if not os.path.exists(f"/proc/{p}")]
    control(near)
    return met(*[lambda p=p: call(101, 16, p, 0, 0) for p in near], *[lambda p=p: call(434, p, 0) for p in near],
               *[lambda p=p: os.kill(p, 9) for p in near])


def pdeathsig_off(_):
    """No signal when the parent dies, a session of its own, nobody's child: it still ends with the box."""
    def away():
        os.setsid()
        LIBC.prctl(1, 0, 0, 0, 0)
        LIBC.prctl(36, 1, 0, 0, 0)
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
        forked(lambda: (os.setsid(), time.sleep(100)))
        time.sleep(100)
    control(LIBC.prctl(1, 0, 0, 0, 0) == 0)
    forked(away)
    time.sleep(0.1)
    return "away"


def time_bomb(_):
    """Leaves a job that would write into the workspace during the next call."""
    def later():
        os.setsid()
        time.sleep(0.5)
        open("/work/bomb", "w").close()
    forked(later)
    return "set"


def bomb_gone(_):
    time.sleep(1)
    others = [p for p in os.listdir("/proc") if p.isdigit() and int(p) not in (1, os.getpid())]
    return f"{os.path.exists('/work/bomb')} {others}"


def stop_all(_):
    victim = forked(lambda: time.sleep(60))
    os.kill(victim, signal.SIGSTOP)
    control(os.WIFSTOPPED(os.waitpid(victim, os.WUNTRACED)[1]))
    forked(lambda: (os.setsid(), signal.pause()))
    os.kill(-1, signal.SIGSTOP)
    os.kill(os.getpid(), signal.SIGSTOP)
    return "went on"


def close_all(_):
    def inside():
        os.closerange(0, 1 << 16)
        time.sleep(0.3)
    control(os.waitpid(forked(inside), 0)[1] == 0)
    call(436, 0, 0xffffffff, 0)
    time.sleep(0.3)
    os._exit(7)


def output_after_exit(_):
    """A daemon holds the output and goes on writing when the program has ended."""
    def talk():
        os.setsid()
        while True:
            os.write(1, b"still here\n")
            time.sleep(0.01)
    forked(talk)
    time.sleep(0.1)
    os.write(1, b"parent ends\n")
    return "end"


def term_respawns(_):
    """At the first sign of its end it becomes many."""
    def away(*_):
        for _ in range(10):
            forked(lambda: (os.setsid(), forked(lambda: time.sleep(100)), time.sleep(100)))
    signal.signal(signal.SIGTERM, away)
    while True:
        signal.pause()


def orphan_groups(_):
    """Thirty processes in groups and sessions of their own, most of them orphans, some stopped, some zombies."""
    for i in range(10):
        def member(i=i):
            os.setpgid(0, 0)
            forked(lambda: (os.setsid(), time.sleep(100)))
            forked(lambda: None)
            if i % 2:
                os.kill(os.getpid(), signal.SIGSTOP)
            time.sleep(100)
        forked(member)
    time.sleep(0.3)
    return "left"


def touch_init(_):
    """The first process: every call that takes a pid. Its share of the processor may be made smaller, which is nobody's loss."""
    control(call(140, 0, os.getpid()) > 0)
    node = call(434, 1, 0)
    new = (ctypes.c_ulong * 2)(1, 1)
    ids = call(110)
    return met(lambda: call(424, node, 9, 0, 0), lambda: os.kill(1, signal.SIGSTOP), lambda: call(438, node, 0, 0),
               *[lambda k=k: call(302, 1, k, ctypes.addressof(new), 0) for k in range(16)], lambda: call(302, ids, 7, 0, ctypes.addressof(new)),
               lambda: call(200, 1, 9), lambda: call(234, 1, 1, 9), lambda: call(144, 1, 1, ctypes.addressof(new))) + " " + met(
        lambda: call(129, 1, 9, at(128)), lambda: call(256, 1, 8, 0, 0), lambda: os.setpgid(1, os.getpid()))


def own_signals(name):
    """Ends itself as if a limit or the supervisor had done it."""
    number = getattr(signal, name)
    if number != signal.SIGKILL:
        signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return "went on"


def raise_limits(_):
    import resource
    kinds = (resource.RLIMIT_NPROC, resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU, resource.RLIMIT_STACK,
             resource.RLIMIT_MEMLOCK, resource.RLIMIT_CORE, resource.RLIMIT_MSGQUEUE, resource.RLIMIT_SIGPENDING)
    control(resource.setrlimit(resource.RLIMIT_CORE, (0, 1)) is None)

    def more(kind):
        hard = resource.getrlimit(kind)[1]
        try:
            resource.setrlimit(kind, (hard, hard + 1))
        except ValueError:
            raise OSError(1, "") from None
    return met(*[lambda k=k: more(k) for k in kinds])


def become_root(_):
    control(os.setuid(1000) is None)
    return met(lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setresuid(0, 0, 0), lambda: os.setgroups([0]),
               lambda: os.setuid(65534), lambda: os.chown("/work", 0, 0), lambda: call(126, 0, 0))


def away_for_ever(_):
    pdeathsig_off(_)
    while True:
        signal.pause()


def clone_parent(_):
    """Children whose parent is the first process, from a program that then ends."""
    def child(flags):
        if call(56, flags, 0, 0, 0, 0) == 0:
            if flags & 0x8000:
                os.setsid()
            time.sleep(100)
    control(os.waitpid(forked(lambda: None), 0)[1] == 0)
    for flags in (0x8000 | 17, 0x8000, 17, 0):
        for _ in range(3):
            child(flags)
    return "left"
