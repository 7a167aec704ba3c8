"""What every hostile program uses. Each probe is a function of one argument (a text from the test, or ""), which first does what
must work (control), then what must not, and returns one line: names of the errnos it met."""
import ctypes
import errno
import os
import sys

LIBC = ctypes.CDLL(None, use_errno=True)


def word(error):
    return errno.errorcode.get(error.errno, str(error.errno))


def call(number, *arguments):
    result = LIBC.syscall(ctypes.c_long(number), *[a if isinstance(a, ctypes._Pointer) else ctypes.c_long(a) for a in arguments])
    if result < 0:
        raise OSError(ctypes.get_errno(), "")
    return result


KEPT = []


def at(data):
    """The address of a copy of some bytes (or of so many zeros) that lives as long as the program."""
    KEPT.append(ctypes.create_string_buffer(data))
    return ctypes.addressof(KEPT[-1])


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


def fill(path, megabytes):
    with open(path, "wb", buffering=0) as out:
        for _ in range(megabytes):
            out.write(bytes(1 << 20))
