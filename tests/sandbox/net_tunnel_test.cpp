// Tunnels through the proxy: TLS names, ends of either side, bytes exact in both directions, caps on them.
#include <atomic>

#include "base/bytes.h"
#include "base/rng.h"
#include "tests/sandbox/client_hello_bytes.h"
#include "tests/sandbox/net_support.h"

namespace anser::sandbox::net {
namespace {

constexpr size_t kMany = 24 << 20;

// The same bytes for the same seed.
std::string stream(uint64_t seed, size_t size) {
  Rng rng(seed);
  std::string text(size, '\0');
  for (size_t i = 0; i + 8 <= size; i += 8) {
    const uint64_t word = rng.next();
    std::copy_n(reinterpret_cast<const char*>(&word), 8, text.data() + i);
  }
  return text;
}

const std::string kAlert("\x15\x03\x03\x00\x02\x02\x70", 7);

TEST(TlsName, OfTheTargetPasses) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private");
  for (const std::string& hello :
       {test::client_hello("example.org"), test::client_hello("EXAMPLE.org"), test::client_hello("example.org", 7),
        test::client_hello(""), std::string("SSH-2.0-x\r\n"), std::string("\x16\x02 no TLS")}) {
    Peer peer = box.tunnel(server.at("example.org"));
    EXPECT_TRUE(peer.send(hello + "and more"));
    EXPECT_EQ(peer.receive(hello.size() + 8), hello + "and more");
  }
  EXPECT_EQ(box.proxy->report().refused, 0);
}

TEST(TlsName, IsReadInPieces) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.tunnel(server.at("example.org"));
  const std::string hello = test::client_hello("example.org", 50);
  for (const char c : hello) {
    EXPECT_TRUE(peer.send(std::string(1, c)));
    if (c == 'r') std::this_thread::yield();
  }
  EXPECT_EQ(peer.receive(hello.size()), hello);
}

TEST(TlsName, OfAnotherHostIsCutOff) {
  std::atomic<size_t> seen{0};
  Server server([&](Peer& peer) { seen += peer.receive_all().size(); });
  ProxyUnderTest box(server.at("example.org") + "+private " + server.at("other.org") + "+private " +
                     server.at("127.0.0.1") + "+private");
  const std::string target = server.at("example.org");
  for (const char* name :
       {"evil.net", "other.org", "www.example.org", "example.org.evil.net", "example.org:443", "org", "127.0.0.1"}) {
    Peer peer = box.tunnel(target);
    EXPECT_TRUE(peer.send(test::client_hello(name) + "and more"));
    EXPECT_EQ(peer.receive_all(), kAlert) << name;
    EXPECT_EQ(box.refusals("example.org", std::string("the TLS ClientHello names \"") + name + "\""), 1);
  }
  Peer direct = box.tunnel(server.at("127.0.0.1"));
  EXPECT_TRUE(direct.send(test::client_hello("evil.net")));
  EXPECT_EQ(direct.receive_all(), kAlert);
  Peer twice = box.tunnel(target);
  EXPECT_TRUE(twice.send(test::client_hello_of({test::server_name("example.org"), test::server_name("evil.net")})));
  EXPECT_EQ(twice.receive_all(), kAlert);
  Peer early = box.client();  // behind the request, before it is answered
  EXPECT_TRUE(early.send("CONNECT " + target + " HTTP/1.1\r\n\r\n" + test::client_hello("evil.net")));
  EXPECT_TRUE(early.receive_all().ends_with(kAlert));
  Peer socks = box.client();
  EXPECT_TRUE(socks.send(socks_connect("example.org", server.port()) + test::client_hello("evil.net")));
  EXPECT_TRUE(socks.receive_all().ends_with(kAlert));
  Peer half = box.tunnel(target);  // ends before it is clear whom it means
  EXPECT_TRUE(half.send(test::client_hello("evil.net").substr(0, 60)));
  half.end();
  EXPECT_EQ(half.receive_all(), "");
  EXPECT_EQ(box.refusals("example.org", "ends too soon"), 1);
  box.proxy->stop();
  EXPECT_EQ(seen, 0u);
}

TEST(Tunnel, ClientEndsFirst) {
  Server server([](Peer& peer) {
    const std::string all = peer.receive_all();
    peer.send("got " + std::to_string(all.size()));
  });
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.tunnel(server.at("example.org"));
  EXPECT_TRUE(peer.send(std::string(300'000, 'x')));
  peer.end();
  EXPECT_EQ(peer.receive_all(), "got 300000");
  EXPECT_FALSE(peer.was_reset());
}

TEST(Tunnel, ServerEndsFirst) {
  std::atomic<size_t> got{0};
  std::atomic<bool> ended{false};
  Server server([&](Peer& peer) {
    peer.send("bye");
    peer.end();
    got = peer.receive_all().size();
    ended = true;
  });
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.tunnel(server.at("example.org"));
  EXPECT_EQ(peer.receive_all(), "bye");
  EXPECT_TRUE(peer.send(std::string(300'000, 'x')));
  peer.end();
  wait_for([&] { return ended.load(); });
  EXPECT_EQ(got, 300'000u);
}

TEST(Tunnel, AResetIsNoEnd) {
  Server server([](Peer& peer) {
    peer.receive(4);
    const linger now{1, 0};
    ::setsockopt(peer.fd(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
  });
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.tunnel(server.at("example.org"));
  EXPECT_TRUE(peer.send("ping"));
  EXPECT_EQ(peer.receive_all(), "");
  EXPECT_TRUE(peer.was_reset());
}

// Both directions at once, each side sending what only a seed determines.
TEST(Tunnel, CarriesBothWaysExactly) {
  const std::string up = stream(1, kMany), down = stream(2, kMany);
  Digest at_server;
  std::atomic<bool> ended{false};
  Server server([&](Peer& peer) {
    std::thread sender([&] {
      EXPECT_TRUE(peer.send(down));
      peer.end();
    });
    Hasher hasher;
    for (std::string text = peer.receive_some(); !text.empty(); text = peer.receive_some()) hasher.update(text);
    at_server = hasher.finish();
    sender.join();
    ended = true;
  });
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.tunnel(server.at("example.org"));
  std::thread sender([&] {
    EXPECT_TRUE(peer.send(up));
    peer.end();
  });
  EXPECT_EQ(hash_bytes(peer.receive_all()), hash_bytes(down));
  sender.join();
  wait_for([&] { return ended.load(); });
  EXPECT_EQ(at_server, hash_bytes(up));
  const NetworkReport report = box.proxy->stop();
  EXPECT_EQ(report.up_bytes, static_cast<int64_t>(kMany));
  EXPECT_EQ(report.down_bytes, static_cast<int64_t>(kMany));
}

// A receiver that does not read stops the sender: what lies between them is in the kernel's buffers.
TEST(Tunnel, WaitsForSlowReceivers) {
  const std::string down = stream(3, 3 * kMany);
  Server server([&](Peer& peer) {
    const int small = 64 << 10;
    ::setsockopt(peer.fd(), SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    peer.send(down);
  });
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.client(64 << 10);
  EXPECT_TRUE(peer.send("CONNECT " + server.at("example.org") + " HTTP/1.1\r\n\r\n"));
  EXPECT_EQ(peer.receive_until("\r\n\r\n").size(), 39u);
  int64_t before = -1;
  for (int64_t now = 0; now != before; now = box.proxy->report().down_bytes) {
    before = now;
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
  EXPECT_LT(before, static_cast<int64_t>(2 * kMany));
  EXPECT_EQ(hash_bytes(peer.receive_all()), hash_bytes(down));
}

TEST(Tunnel, SlowServersStopTheClient) {
  std::atomic<bool> read_now{false};
  Digest got;
  std::atomic<bool> ended{false};
  Server server([&](Peer& peer) {
    const int small = 64 << 10;
    ::setsockopt(peer.fd(), SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    wait_for([&] { return read_now.load(); });
    got = hash_bytes(peer.receive_all());
    ended = true;
  });
  const std::string up = stream(4, 3 * kMany);
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.tunnel(server.at("example.org"));
  std::thread sender([&] {
    EXPECT_TRUE(peer.send(up));
    peer.end();
  });
  wait_for([&] { return box.proxy->report().up_bytes > 0; });
  int64_t before = -1;
  for (int64_t now = 0; now != before; now = box.proxy->report().up_bytes) {
    before = now;
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
  }
  EXPECT_LT(before, static_cast<int64_t>(2 * kMany));
  read_now = true;
  sender.join();
  wait_for([&] { return ended.load(); });
  EXPECT_EQ(got, hash_bytes(up));
}

TEST(Caps, OnBytesUp) {
  std::atomic<size_t> seen{0};
  Server server([&](Peer& peer) {
    for (std::string text = peer.receive_some(); !text.empty(); text = peer.receive_some()) {
      seen += text.size();
      peer.send(text);
    }
  });
  ProxyUnderTest box(server.at("example.org") + "+private up=1000");
  Peer first = box.tunnel(server.at("example.org")), second = box.tunnel(server.at("example.org"));
  EXPECT_TRUE(first.send(std::string(600, 'x')));
  EXPECT_EQ(first.receive(600).size(), 600u);
  EXPECT_TRUE(second.send(std::string(400, 'x')));  // all of it, over both
  EXPECT_EQ(second.receive(400).size(), 400u);
  EXPECT_TRUE(second.send("x"));
  EXPECT_EQ(second.receive_all(), "");
  EXPECT_TRUE(second.was_reset());
  EXPECT_TRUE(box.ask("CONNECT " + server.at("example.org") + " HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  box.proxy->stop();
  EXPECT_EQ(seen, 1000u);
  EXPECT_EQ(box.proxy->report().up_bytes, 1000);
  EXPECT_EQ(box.refusals("example.org", "cap on bytes up"), 2);
}

TEST(Caps, OnBytesDown) {
  Server server([](Peer& peer) { peer.send(std::string(1 << 20, 'x')); });
  ProxyUnderTest box(server.at("example.org") + "+private down=100000");
  Peer peer = box.tunnel(server.at("example.org"));
  EXPECT_LE(peer.receive_all().size(), 100'000u);
  EXPECT_TRUE(peer.was_reset());
  EXPECT_LE(box.proxy->report().down_bytes, 100'000);
  EXPECT_EQ(box.refusals("example.org", "cap on bytes down"), 1);
}

TEST(Caps, OnIdleness) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private idle-seconds=1");
  Peer peer = box.tunnel(server.at("example.org"));
  EXPECT_EQ(peer.receive_all(), "");
  EXPECT_EQ(box.refusals("example.org", "without a byte"), 1);
}

}  // namespace
}  // namespace anser::sandbox::net
