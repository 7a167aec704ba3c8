"""Programs that want out by a socket."""
import ctypes
import os
import socket

from common import call, control, met


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


def vsock(_):
    return met(*[lambda k=k, f=f: socket.socket(f, k) for f in (40, 40 | 1 << 8) for k in (1, 2, 5)], lambda: call(41, 1 << 32 | 40, 1, 0),
               lambda: call(53, 40, 1, 0, 0))


def metadata(_):
    def dial(family, address):
        end = socket.socket(family)
        end.settimeout(2)
        end.connect(address)
    return met(lambda: dial(2, ("169.254.169.254", 80)), lambda: dial(2, ("169.254.170.2", 80)), lambda: dial(10, ("fd00:ec2::254", 80)),
               lambda: dial(10, ("fe80::1", 80)), lambda: dial(10, ("::ffff:169.254.169.254", 80)), lambda: dial(2, ("100.100.100.200", 80)))


def names(_):
    control(socket.getaddrinfo("localhost", 80))
    try:
        socket.getaddrinfo("example.org", 443)
        return "resolved"
    except socket.gaierror:
        return "EAI"


def listening(port):
    """A server on every address: reachable from inside, and from nowhere else."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("0.0.0.0", int(port)))
    listener.listen()
    control(socket.create_connection(("127.0.0.1", int(port)), 2))
    listener.accept()
    print("listening", flush=True)
    listener.settimeout(1.5)
    try:
        return "visited " + str(listener.accept()[1])
    except TimeoutError:
        return "nobody came"


def every_family(_):
    good = []
    for family in range(0, 64):
        for kind in (1, 2, 3, 5, 10):
            try:
                socket.socket(family, kind)
                good.append(family)
            except OSError:
                pass
    return str(sorted(set(good)))


def raw_sockets(_):
    control(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    return met(lambda: socket.socket(2, 3, 1), lambda: socket.socket(2, 3, 255), lambda: socket.socket(10, 3, 58), lambda: socket.socket(2, 2, 1),
               lambda: socket.socket(1, 3) and (_ for _ in ()).throw(OSError(1, "")), lambda: socket.socket(10, 2, 58))


def socket_options(_):
    """Marks, devices, filters and tables, which belong to whoever runs the network."""
    end = socket.socket()
    control(end.setsockopt(1, 2, 1) is None)
    return met(lambda: end.setsockopt(1, 36, 7), lambda: end.setsockopt(1, 32, 1 << 30), lambda: end.setsockopt(0, 64, bytes(64)),
               lambda: end.setsockopt(41, 64, bytes(64)), lambda: end.setsockopt(1, 52, (3).to_bytes(4, "little")), lambda: end.setsockopt(0, 19, 1))


def interfaces(_):
    """The network as seen from here: one loopback, no route, no way to make more."""
    value = ctypes.create_string_buffer(b"lo" + bytes(62))
    end = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    lines = open("/proc/net/dev").read().split("\n")[2:]
    control(any("lo:" in line for line in lines))
    routes = len(open("/proc/net/route").read().strip().split("\n")) - 1
    return f"{len([line for line in lines if line])} {routes} " + met(
        *[lambda n=n: call(16, end.fileno(), n, ctypes.addressof(value)) for n in (0x8914, 0x8916, 0x890b, 0x8922, 0x89a0, 0x89f0, 0x400454ca)])


def multicast(_):
    end = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    end.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    six = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
    return met(lambda: end.sendto(b"x", ("255.255.255.255", 9)), lambda: end.sendto(b"x", ("224.0.0.251", 5353)), lambda: six.sendto(b"x", ("ff02::1", 9)),
               lambda: end.sendto(b"x", ("10.0.0.1", 53)), lambda: six.sendto(b"x", ("2001:db8::1", 53)))


def abstract_names(path):
    """Sockets of a desktop, a bus, a container daemon, and the test's own, by abstract names and by guessing."""
    control(socket.socketpair())
    names_ = ["\0" + path, "\0/tmp/.X11-unix/X0", "\0/tmp/dbus-test", "\0docker", "/var/run/docker.sock", "/run/systemd/private", "/run/containerd/containerd.sock",
              "/tmp/.X11-unix/X0", "/run/dbus/system_bus_socket", path]
    return met(*[lambda n=n: socket.socket(socket.AF_UNIX).connect(n) for n in names_], *[lambda n=n: socket.socket(socket.AF_UNIX, 5).connect(n) for n in names_])


def forged_sender(_):
    left, right = socket.socketpair()
    right.setsockopt(1, 16, 1)  # SO_PASSCRED

    def send(pid, uid):
        credentials = b"".join(n.to_bytes(4, "little") for n in (pid, uid, uid))
        left.sendmsg([b"x"], [(1, 2, credentials)])
    send(os.getpid(), 1000)
    control(right.recv(1) == b"x")
    return met(lambda: send(1, 1000), lambda: send(os.getpid(), 0))
