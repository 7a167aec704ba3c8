// What a box can do to its proxy: many connections, slow ones, giant heads, names that never resolve; and stopping in
// the middle of all that.
#include <sys/resource.h>
#include <sys/time.h>

#include <atomic>
#include <filesystem>

#include "base/rng.h"
#include "tests/sandbox/net_support.h"

namespace anser::sandbox::net {
namespace {

size_t open_descriptors() {
  size_t count = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
  return count;
}

TEST(Flood, ThousandsOfConnections) {
  constexpr int kThreads = 16, kEach = 150;
  Server server([](Peer& peer) { peer.send(peer.receive(4)); });
  ProxyUnderTest box(server.at("example.org") + "+private connections=8");
  const size_t before = open_descriptors();
  std::atomic<int> good{0}, refused{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < kEach; ++i) {
        const std::string data = std::to_string(1000 + i);
        Peer peer = box.client();
        if (t % 4 == 0) {  // a quarter of them to hosts of all names
          peer.send("CONNECT h" + std::to_string(t * kEach + i) + ".evil.net:443 HTTP/1.1\r\n\r\n");
          refused += peer.receive_all().starts_with("HTTP/1.1 403 ");
        } else {
          peer.send("CONNECT " + server.at("example.org") + " HTTP/1.1\r\n\r\n" + data);
          good += peer.receive_all() == "HTTP/1.1 200 Connection established\r\n\r\n" + data;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(good, kThreads * kEach * 3 / 4);
  EXPECT_EQ(refused, kThreads * kEach / 4);
  wait_for([&] { return open_descriptors() <= before + 1; });  // a spare one of libuv's
  const NetworkReport report = box.proxy->stop();
  EXPECT_EQ(report.accepted, kThreads * kEach);
  EXPECT_EQ(report.connected, kThreads * kEach * 3 / 4);
  EXPECT_EQ(report.refusals.size(), NetworkReport::kMaxRecords);
  EXPECT_EQ(report.refused_unlisted, kThreads * kEach / 4 - static_cast<int64_t>(NetworkReport::kMaxRecords));
  EXPECT_GT(report.waited, 0);
  ASSERT_EQ(report.hosts.size(), 1u);
  EXPECT_EQ(report.hosts[0].up_bytes, 4 * report.connected);
}

TEST(Flood, AllowedHostsAreListedUpToABound) {
  Server server([](Peer& peer) { peer.send("x"); });
  ProxyUnderTest box(server.at("*.example.org") + "+private");
  constexpr int kHosts = 300;
  for (int i = 0; i < kHosts; ++i) {
    Peer peer = box.tunnel(server.at("h" + std::to_string(i) + ".example.org"));
    peer.end();
    EXPECT_EQ(peer.receive_all(), "x");
  }
  const NetworkReport report = box.proxy->stop();
  ASSERT_EQ(report.hosts.size(), NetworkReport::kMaxRecords + 1);
  EXPECT_EQ(report.hosts.back().host, "");
  EXPECT_EQ(report.hosts.back().connections, kHosts - static_cast<int64_t>(NetworkReport::kMaxRecords));
  EXPECT_EQ(report.down_bytes, kHosts);
}

TEST(Flood, MoreThanTheCapWaitInTheQueue) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private connections=2");
  Peer first = box.tunnel(server.at("example.org")), second = box.tunnel(server.at("example.org"));
  Peer third = box.client();
  EXPECT_TRUE(third.send("CONNECT " + server.at("example.org") + " HTTP/1.1\r\n\r\n"));
  wait_for([&] { return box.proxy->report().waited == 1; });
  EXPECT_EQ(box.proxy->report().accepted, 2);
  EXPECT_TRUE(first.send("ping"));  // those that are in go on
  EXPECT_EQ(first.receive(4), "ping");
  first.close();
  EXPECT_TRUE(third.receive_until("\r\n\r\n").starts_with("HTTP/1.1 200 "));
  wait_for([&] { return server.connections() == 3; });
}

TEST(Flood, ConnectionsInAllAreCounted) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private total=2");
  for (int i = 0; i < 2; ++i) box.tunnel(server.at("example.org"));
  const std::string answer = box.ask("CONNECT " + server.at("example.org") + " HTTP/1.1\r\n\r\n");
  EXPECT_NE(answer.find("the cap on connections in all is reached"), std::string::npos) << answer;
  EXPECT_EQ(box.ask(socks_connect("example.org", server.port()))[3], 2);
  wait_for([&] { return server.connections() >= 2; });
  EXPECT_EQ(box.proxy->report().connected, 2);
  EXPECT_EQ(box.refusals("example.org", "connections in all"), 2);
}

TEST(Flood, SlowClientsGiveTheirPlaceUp) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private connections=3 header-seconds=1");
  std::vector<Peer> slow;
  for (const char* begun : {"", "C", "CONNECT example.org:1 HTTP/1.1\r\nA: b\r\n"}) {
    slow.push_back(box.client());
    EXPECT_TRUE(slow.back().send(begun));
  }
  Peer peer = box.tunnel(server.at("example.org"));  // as soon as one of them is gone
  for (Peer& other : slow) EXPECT_EQ(other.receive_all(), "");
  EXPECT_EQ(box.refusals("", "no whole request within 1 s"), 3);
  EXPECT_TRUE(peer.send("ping"));  // that limit is over with the request
  EXPECT_EQ(peer.receive(4), "ping");
}

TEST(Flood, GiantHeadsAreAnsweredAndCut) {
  ProxyUnderTest box("example.org:443 header=1024");
  for (const std::string& begin :
       {std::string("GET http://example.org/"), std::string("GET http://example.org/ HTTP/1.1\r\nA: ")}) {
    Peer peer = box.client();
    peer.send(begin + std::string(200'000, 'x'));
    peer.end();
    EXPECT_TRUE(peer.receive_all().starts_with("HTTP/1.1 400 "));
  }
  EXPECT_EQ(box.refusals("", "more than 1024 bytes"), 2);
  Peer endless = box.client();  // what comes behind a refusal is thrown away, but not for ever
  std::string all = "GET " + std::string(1 << 16, 'x');
  int64_t sent = 0;
  while (endless.send(all)) {
    sent += static_cast<int64_t>(all.size());
    ASSERT_LT(sent, int64_t{1} << 30);
  }
}

TEST(Flood, LookupsAreFewAtOnceAndDoNotHoldUpOthers) {
  Server server(echo);
  std::mutex mutex;
  std::condition_variable changed;
  bool released = false;
  std::atomic<int> at_once{0}, most{0};
  ProxyUnderTest box(server.at("*.example.org") + "+private " + server.at("127.0.0.1") + "+private",
                     [&](const std::string&, int) {
                       const int now = ++at_once;
                       if (now > most) most = now;
                       std::unique_lock<std::mutex> lock(mutex);
                       changed.wait(lock, [&] { return released; });
                       --at_once;
                       return addresses({"127.0.0.1"});
                     });
  std::vector<Peer> waiting;
  for (int i = 0; i < 8; ++i) {
    waiting.push_back(box.client());
    EXPECT_TRUE(
        waiting.back().send("CONNECT " + server.at("h" + std::to_string(i) + ".example.org") + " HTTP/1.1\r\n\r\n"));
  }
  wait_for([&] { return at_once == Resolver::kLookups; });
  box.tunnel(server.at("127.0.0.1"));
  {
    const std::lock_guard<std::mutex> lock(mutex);
    released = true;
    changed.notify_all();
  }
  for (Peer& peer : waiting) EXPECT_TRUE(peer.receive_until("\r\n\r\n").starts_with("HTTP/1.1 200 "));
  EXPECT_EQ(most, Resolver::kLookups);
}

TEST(Flood, WaitsWhereDescriptorsRunOut) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit low{open_descriptors() + 20, before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &low), 0);
  std::vector<UniqueFd> fillers;
  for (UniqueFd fd(::dup(0)); fd; fd.reset(::dup(0))) fillers.push_back(std::move(fd));
  fillers.pop_back();
  Peer peer = box.client();  // with the last descriptor
  EXPECT_TRUE(peer.send("CONNECT " + server.at("example.org") + " HTTP/1.1\r\n\r\n"));
  wait_for([&] { return box.refusals("", "a connection waits: Too many open files") > 0; });
  fillers.clear();
  EXPECT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_TRUE(peer.receive_until("\r\n\r\n").starts_with("HTTP/1.1 200 "));
}

TEST(Flood, AListenerThatIsShutDownEndsTheProxyAlone) {
  uint16_t port = 0;
  UniqueFd listener = listen_local(&port);
  const UniqueFd kept(::dup(listener.get()));  // as a process of the box might
  auto proxy = Proxy::start(std::move(listener), {}, system_resolver()).value();
  Peer peer = Peer::connect_to(port);
  wait_for([&] { return proxy->report().accepted == 1; });
  ::shutdown(kept.get(), SHUT_RDWR);
  wait_for([&] { return proxy->report().refused == 1; });
  EXPECT_EQ(proxy->report().refusals[0].why, "the proxy's listener is broken: Invalid argument");
  EXPECT_TRUE(peer.send("CONNECT example.org:1 HTTP/1.1\r\n\r\n"));  // those that are in are served
  EXPECT_TRUE(peer.receive_all().starts_with("HTTP/1.1 403 "));
  EXPECT_EQ(proxy->stop().accepted, 1);
}

// Nobody waits for ever for another who does not read.
void limit_waiting(Peer& peer) {
  const timeval soon{0, 20'000};
  ::setsockopt(peer.fd(), SOL_SOCKET, SO_SNDTIMEO, &soon, sizeof soon);
  ::setsockopt(peer.fd(), SOL_SOCKET, SO_RCVTIMEO, &soon, sizeof soon);
}

// A few steps of whatever a peer can do.
void act_at_random(Peer& peer, Rng& rng) {
  for (uint64_t i = rng.below(6); i > 0 && peer; --i) {
    switch (rng.below(6)) {
      case 0:
        peer.send(std::string(rng.below(200'000), 'x'));
        break;
      case 1:
        peer.receive_some();
        break;
      case 2:
        peer.end();
        break;
      case 3:
        std::this_thread::yield();
        break;
      case 4:
        peer.send(std::string(1, static_cast<char>(rng.below(256))));
        break;
      default: {
        const linger now{1, 0};
        if (rng.chance(0.3)) ::setsockopt(peer.fd(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
      }
    }
  }
}

// Whatever both sides do, in whatever order: nothing crashes, nothing stays open, and no byte is counted that was not
// sent.
TEST(Flood, RandomClientsAndServers) {
  constexpr int kThreads = 8, kEach = 60;
  std::atomic<uint64_t> seed{1};
  ProxyUnderTest("").proxy->stop();  // libuv keeps a few descriptors from its first use on
  const size_t before = open_descriptors();
  {
    Server server([&](Peer& peer) {
      Rng rng(1000 + seed++);
      limit_waiting(peer);
      act_at_random(peer, rng);
    });
    ProxyUnderTest box(server.at("example.org") + "+private connections=16 down=20000000");
    const std::string target = server.at("example.org");
    const std::vector<std::string> openings{
        "CONNECT " + target + " HTTP/1.1\r\n\r\n",
        "GET http://" + target + "/ HTTP/1.1\r\n\r\n",
        "POST http://" + target + "/ HTTP/1.1\r\nContent-Length: 100000\r\n\r\n",
        "PUT http://" + target + "/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n",
        "CONNECT evil.net:1 HTTP/1.1\r\n\r\n",
        socks_connect("example.org", server.port()),
        socks_connect("evil.net", 1),
        "CONNECT ",
        "\x16",
        ""};
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t) {
      threads.emplace_back([&, t] {
        Rng rng(static_cast<uint64_t>(t));
        for (int i = 0; i < kEach; ++i) {
          Peer peer = box.client();
          limit_waiting(peer);
          const std::string opening = rng.pick(openings);
          peer.send(opening.substr(0, rng.chance(0.8) ? opening.npos : rng.below(opening.size() + 1)));
          act_at_random(peer, rng);
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    const NetworkReport report = box.proxy->stop();
    EXPECT_GT(report.connected, 0);
    EXPECT_GT(report.refused, 0);
    EXPECT_LE(report.accepted, kThreads * kEach);
    EXPECT_LE(report.down_bytes, 20'000'000);
    int64_t up = 0, down = 0;
    for (const HostUse& use : report.hosts) {
      up += use.up_bytes;
      down += use.down_bytes;
    }
    EXPECT_EQ(up, report.up_bytes);
    EXPECT_EQ(down, report.down_bytes);
  }
  EXPECT_LE(open_descriptors(), before);
}

TEST(Stop, InTheMiddleOfEverything) {
  Server server([](Peer& peer) {
    while (peer.send(std::string(1 << 16, 'x'))) {
    }
  });
  std::mutex mutex;
  std::condition_variable changed;
  bool released = false, left = false;
  ProxyUnderTest box(server.at("*.example.org") + "+private connections=10", [&](const std::string& name, int) {
    if (name != "slow.example.org") return addresses({"127.0.0.1"});
    std::unique_lock<std::mutex> lock(mutex);
    changed.wait(lock, [&] { return released; });
    left = true;
    changed.notify_all();
    return addresses({"127.0.0.1"});
  });
  const std::weak_ptr<ScriptedResolver> resolver = box.resolver;
  std::vector<Peer> peers;
  peers.reserve(16);  // threads hold references
  std::vector<std::thread> readers;
  for (int i = 0; i < 4; ++i) peers.push_back(box.tunnel(server.at("a.example.org")));  // flowing, two of them read
  for (int i = 0; i < 2; ++i) readers.emplace_back([&peers, i] { peers[static_cast<size_t>(i)].receive_all(); });
  for (const std::string& begun :
       {std::string(), std::string("CONNECT "), "CONNECT " + server.at("slow.example.org") + " HTTP/1.1\r\n\r\n",
        std::string("\x05\x01\x00", 3)}) {
    peers.push_back(box.client());
    EXPECT_TRUE(peers.back().send(begun));
  }
  wait_for([&] { return box.resolver->asked("slow.example.org") == 1 && box.proxy->report().accepted == 8; });
  const NetworkReport report = box.proxy->stop();  // though a lookup does not come back
  EXPECT_EQ(report.connected, 4);
  EXPECT_FALSE(box.client());  // the listener is gone
  for (std::thread& reader : readers) reader.join();
  for (size_t i = 2; i < peers.size(); ++i) peers[i].receive_all();  // all of them end
  EXPECT_EQ(box.proxy->stop().accepted, report.accepted);
  box.proxy.reset();
  box.resolver.reset();
  {
    std::unique_lock<std::mutex> lock(mutex);
    released = true;
    changed.notify_all();
    changed.wait(lock, [&] { return left; });
  }
  wait_for([&] { return resolver.expired(); });  // the thread that was left behind has put everything down
}

TEST(Stop, AtOnceAndByDestruction) {
  const size_t before = open_descriptors();
  for (int i = 0; i < 50; ++i) ProxyUnderTest box("example.org:443");
  for (int i = 0; i < 50; ++i) {
    ProxyUnderTest box("example.org:443");
    Peer peer = box.client();
    box.proxy->stop();
    EXPECT_EQ(peer.receive_all(), "");
  }
  EXPECT_LE(open_descriptors(), before + 8);  // libuv keeps a few of its own
}

}  // namespace
}  // namespace anser::sandbox::net
