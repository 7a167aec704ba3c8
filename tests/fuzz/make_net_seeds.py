"""Writes the seeds of the request, endpoint, network_policy and client_hello targets. Usage: make_net_seeds.py SEEDS"""
import pathlib
import struct
import sys

GET = b"GET http://example.org/ HTTP/1.1\r\n"
REQUESTS = {
    "connect": b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\nUser-Agent: x\r\n\r\n\x16\x03\x01",
    "connect-v6": b"CONNECT [2001:db8::1]:443 HTTP/1.0\r\n\r\n",
    "get": GET + b"Host: example.org\r\nAccept: */*\r\nProxy-Connection: keep-alive\r\nConnection: TE, X\r\nTE: x\r\nX: y\r\n\r\nGET / HTTP/1.1\r\n\r\n",
    "get-path": b"GET http://Example.org:8080?a=b HTTP/1.1\r\nhost: EXAMPLE.org:8080\r\n\r\n",
    "options": b"OPTIONS http://example.org HTTP/1.1\r\n\r\n",
    "length": b"POST http://127.0.0.1:1/x HTTP/1.1\r\nContent-Length: 5\r\n\r\n12345GET",
    "chunked": b"PUT http://[::1]/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\nGET",
    "both": GET + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    "folded": GET + b"A: b\r\n c\r\n\r\n",
    "lf": b"GET http://example.org/ HTTP/1.1\n\n",
    "other-host": GET + b"Host: evil.net\r\n\r\n",
    "user": b"GET http://user@example.org/ HTTP/1.1\r\n\r\n",
    "socks-name": b"\x05\x01\x00\x05\x01\x00\x03\x0bexample.org\x01\xbbmore",
    "socks-v4": b"\x05\x02\x00\x02\x05\x01\x00\x01\x7f\x00\x00\x01\x00\x50",
    "socks-v6": b"\x05\x01\x00\x05\x01\x00\x04" + bytes(10) + b"\xff\xff\x0a\x00\x00\x01\x00\x50",
    "socks-bind": b"\x05\x01\x00\x05\x02\x00\x01",
    "socks-methods": b"\x05\x01\x02",
    "tls": b"\x16\x03\x01\x00\x05",
}
ENDPOINTS = ["example.org:443", "Example.ORG.:1", "xn--bcher-kva.example:65535", "[2001:db8::1]:80", "[::ffff:127.0.0.1]:80",
             "[fe80::1%eth0]:1", "127.0.0.1:80", "127.1", "2130706433", "017700000001", "0x7f.1", "user@example.org:1",
             "example.org%00:1", "a_b.c-d:8080", "a..b", "1.2.3.4.5", "example.0x", "::1", "0123456789abcdef"]
POLICIES = ["example.org:443 *.pypi.org:80,443 127.0.0.1:8080+private [2001:db8::1]:*\n connections=16 up=1048576",
            "a.org:1 a.org:2 a.org:*+private *.a.org:7\0*.org:1,7 a.org:2+private down=5",
            "total=0 header=512 header-seconds=1 idle-seconds=86400", "*.a.org:*\0*.b.a.org:1,2 a.org:1", "", "*:1"]


def hello(extensions, record=1 << 14):
    listed = b"".join(struct.pack(">HH", kind, len(data)) + data for kind, data in extensions)
    body = b"\x03\x03" + b"r" * 32 + b"\0" + b"\0\2\x13\x01" + b"\1\0" + struct.pack(">H", len(listed)) + listed
    message = b"\x01" + struct.pack(">I", len(body))[1:] + body
    parts = [message[i:i + record] for i in range(0, len(message), record)]
    return b"".join(b"\x16\x03\x01" + struct.pack(">H", len(part)) + part for part in parts)


def name(text):
    return (0, struct.pack(">HBH", len(text) + 3, 0, len(text)) + text)


HELLOS = {
    "named": hello([(43, b"\x02\x03\x04"), name(b"example.org")]),
    "records": hello([name(b"example.org"), (10, b"\0\2\0\x1d")], 9),
    "unnamed": hello([(43, b"\x02\x03\x04")]),
    "twice": hello([name(b"a.org"), name(b"b.org")]),
    "bare": hello([])[:-2],
    "ssh": b"SSH-2.0-x\r\n",
}

if __name__ == "__main__":
    seeds = pathlib.Path(sys.argv[1])
    files = {f"request/{key}": b"\x07" + text for key, text in REQUESTS.items()}
    files |= {f"endpoint/{i:02}": text.encode() for i, text in enumerate(ENDPOINTS)}
    files |= {f"network_policy/{i}": text.encode() for i, text in enumerate(POLICIES)}
    files |= {f"client_hello/{key}": b"\x07" + text for key, text in HELLOS.items()}
    for path, data in files.items():
        (seeds / path).parent.mkdir(parents=True, exist_ok=True)
        (seeds / path).write_bytes(data)
