// The proxy's decisions, through sockets: who is let through to where, and what the others are told.
#include "tests/sandbox/net_support.h"

namespace anser::sandbox::net {
namespace {

const std::string kSocksGranted("\x05\x00\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 12);
const std::string kSocksForbidden("\x05\x00\x05\x02\x00\x01\x00\x00\x00\x00\x00\x00", 12);

std::string connect_to(const std::string& target) { return "CONNECT " + target + " HTTP/1.1\r\n\r\n"; }

// A server that keeps what it is sent, up to a blank line and `body_bytes`, and answers "hello".
class HttpServer {
 public:
  explicit HttpServer(size_t body_bytes = 0)
      : server_([this, body_bytes](Peer& peer) {
          std::string request = peer.receive_until("\r\n\r\n");
          request += peer.receive(body_bytes);
          {
            const std::lock_guard<std::mutex> lock(mutex_);
            last_ = request;
          }
          peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello");
          peer.end();
          const std::string more = peer.receive_all();
          const std::lock_guard<std::mutex> lock(mutex_);
          more_ += more;
          ++ended_;
        }) {}
  std::string at(const std::string& host) const { return server_.at(host); }
  std::string last() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return last_;
  }
  // What came behind the first request of the first `ended` connections, all of which have ended.
  std::string more(int ended) const {
    wait_for([&] {
      const std::lock_guard<std::mutex> lock(mutex_);
      return ended_ >= ended;
    });
    const std::lock_guard<std::mutex> lock(mutex_);
    return more_;
  }

 private:
  mutable std::mutex mutex_;
  std::string last_, more_;
  int ended_ = 0;
  Server server_;
};

TEST(Proxy, TunnelsByConnect) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private");
  Peer peer = box.tunnel(server.at("Example.ORG."));
  EXPECT_TRUE(peer.send("ping"));
  EXPECT_EQ(peer.receive(4), "ping");
  peer.end();
  EXPECT_EQ(peer.receive_all(), "");
  const NetworkReport report = box.proxy->stop();
  EXPECT_EQ(report.accepted, 1);
  EXPECT_EQ(report.connected, 1);
  EXPECT_EQ(report.refused, 0);
  ASSERT_EQ(report.hosts.size(), 1u);
  EXPECT_EQ(report.hosts[0].host, "example.org");
  EXPECT_EQ(report.hosts[0].port, server.port());
  EXPECT_EQ(report.hosts[0].connections, 1);
  EXPECT_EQ(report.hosts[0].up_bytes, 4);
  EXPECT_EQ(report.hosts[0].down_bytes, 4);
}

TEST(Proxy, TunnelsBySocks5) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private " + server.at("127.0.0.1") + "+private");
  for (const char* host : {"example.org", "127.0.0.1"}) {
    Peer peer = box.client();
    EXPECT_TRUE(peer.send(socks_connect(host, server.port()) + "early"));
    EXPECT_EQ(peer.receive(12), kSocksGranted);
    EXPECT_EQ(peer.receive(5), "early");
  }
  EXPECT_EQ(box.resolver->asked(), 1);  // an address is not looked up
}

TEST(Proxy, ForwardsHttpWithTheTargetsHost) {
  HttpServer server;
  ProxyUnderTest box(server.at("*.example.org") + "+private");
  const std::string host = server.at("www.example.org");
  const std::string answer = box.ask("GET http://" + server.at("WWW.example.org") + "/x?y HTTP/1.1\r\nHost: " + host +
                                     "\r\nAccept: */*\r\nProxy-Connection: keep-alive\r\n\r\n");
  EXPECT_EQ(answer, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello");
  EXPECT_EQ(server.last(), "GET /x?y HTTP/1.1\r\nHost: " + host + "\r\nAccept: */*\r\nConnection: close\r\n\r\n");
}

TEST(Proxy, ForwardsOneBodyAndNothingBehindIt) {
  HttpServer server(5);
  ProxyUnderTest box(server.at("example.org") + "+private");
  const std::string head = "POST http://" + server.at("example.org") + "/ HTTP/1.1\r\nContent-Length: 5\r\n\r\n";
  const std::string second = "GET http://" + server.at("example.org") + "/ HTTP/1.1\r\nHost: evil.net\r\n\r\n";
  EXPECT_TRUE(box.ask(head + "12345" + second).ends_with("hello"));
  EXPECT_TRUE(server.last().ends_with("\r\n\r\n12345"));
  Peer late = box.client();  // the second request comes when the first is answered
  EXPECT_TRUE(late.send(head + "12345"));
  EXPECT_TRUE(late.receive_all().ends_with("hello"));
  late.send(second);
  late.close();
  EXPECT_EQ(server.more(2), "");
  EXPECT_EQ(box.proxy->report().connected, 2);
}

TEST(Proxy, AnswersClientsThatEndBehindTheirRequest) {
  HttpServer server(5);
  ProxyUnderTest box(server.at("example.org") + "+private");
  const std::string head = "POST http://" + server.at("example.org") + "/ HTTP/1.1\r\nContent-Length: 5\r\n\r\n";
  for (int i = 0; i < 10; ++i) {
    Peer peer = box.client();
    EXPECT_TRUE(peer.send(head + "12345"));
    peer.end();
    EXPECT_TRUE(peer.receive_all().ends_with("hello"));
  }
  Peer early = box.client();  // and closes on those that end within it
  EXPECT_TRUE(early.send(head + "123"));
  early.end();
  EXPECT_EQ(early.receive_all(), "");
}

TEST(Proxy, ForwardsChunks) {
  HttpServer server(20);
  ProxyUnderTest box(server.at("example.org") + "+private");
  const std::string head =
      "PUT http://" + server.at("example.org") + "/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_TRUE(box.ask(head + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n").ends_with("hello"));
  EXPECT_TRUE(server.last().ends_with("\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")) << server.last();
  EXPECT_EQ(server.more(1), "");
  EXPECT_EQ(box.ask(head + "3;x\r\nabc"), "");
  EXPECT_EQ(box.refusals("example.org", "chunk"), 1);
}

TEST(Proxy, RefusesWhatIsNotListed) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private *.below.org:443");
  const std::string port = std::to_string(server.port());
  EXPECT_EQ(box.ask(connect_to("evil.net:" + port)),
            "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: " +
                std::to_string(("anser: evil.net:" + port + ": not on the allow-list\n").size()) +
                "\r\nConnection: close\r\n\r\nanser: evil.net:" + port + ": not on the allow-list\n");
  EXPECT_EQ(box.ask(socks_connect("evil.net", server.port())), kSocksForbidden);
  EXPECT_TRUE(box.ask(connect_to("example.org:1")).starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask(connect_to("below.org:443")).starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask(connect_to(server.at("127.0.0.1"))).starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask("GET http://evil.net/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  EXPECT_EQ(box.resolver->asked(), 0);  // not even asked for
  EXPECT_EQ(server.connections(), 0);
  const NetworkReport report = box.proxy->report();
  EXPECT_EQ(report.refused, 6);
  EXPECT_EQ(report.connected, 0);
  ASSERT_EQ(report.refusals.size(), 5u);
  EXPECT_EQ(report.refusals[0].host, "evil.net");
  EXPECT_EQ(report.refusals[0].port, server.port());
  EXPECT_EQ(report.refusals[0].count, 2);
  EXPECT_EQ(report.refusals[1].why, "the allow-list has this host, but not this port");
}

TEST(Proxy, AnEmptyListIsNothing) {
  Server server(echo);
  ProxyUnderTest box("");
  EXPECT_TRUE(box.ask(connect_to(server.at("127.0.0.1"))).starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask(connect_to(server.at("localhost"))).starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask("GET http://" + server.at("example.org") + "/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  EXPECT_EQ(box.ask(socks_connect("example.org", server.port())), kSocksForbidden);
  EXPECT_EQ(server.connections(), 0);
  EXPECT_EQ(box.proxy->report().connected, 0);
  EXPECT_EQ(box.resolver->asked(), 0);
}

TEST(Proxy, LooksUpOnce) {
  Server server(echo);
  // Good at first, then what a rebinding name turns into.
  ProxyUnderTest box(server.at("rebind.org") + "+private", [](const std::string&, int times) {
    return times == 1 ? addresses({"127.0.0.1"}) : addresses({"169.254.169.254"});
  });
  Peer peer = box.tunnel(server.at("rebind.org"));
  EXPECT_TRUE(peer.send("ping"));
  EXPECT_EQ(peer.receive(4), "ping");
  EXPECT_EQ(box.resolver->asked("rebind.org"), 1);
  EXPECT_TRUE(box.ask(connect_to(server.at("rebind.org"))).starts_with("HTTP/1.1 403 "));
  EXPECT_EQ(box.resolver->asked("rebind.org"), 2);
  EXPECT_EQ(box.refusals("rebind.org", "rebind.org is at 169.254.169.254, a metadata address"), 1);
}

TEST(Proxy, RefusesAddressesByWhereTheyLead) {
  const std::pair<const char*, const char*> kCases[] = {
      {"127.0.0.1", "a loopback address"},
      {"::1", "a loopback address"},
      {"::ffff:127.0.0.1", "127.0.0.1, a loopback"},
      {"64:ff9b::7f00:1", "a loopback address"},
      {"2002:7f00:1::1", "a loopback address"},
      {"10.0.0.1", "a private address"},
      {"192.168.1.1", "a private address"},
      {"fd00::1", "a private address"},
      {"100.64.0.1", "a shared address"},
      {"169.254.1.1", "a link-local address"},
      {"169.254.169.254", "a metadata address"},
      {"fd00:ec2::254", "a metadata address"},
      {"0.0.0.0", "an unspecified address"},
      {"255.255.255.255", "a broadcast address"},
      {"224.0.0.1", "a multicast address"},
      {"192.0.2.1", "a reserved address"},
  };
  for (const auto& [address, why] : kCases) {
    ProxyUnderTest box("example.org:*", [text = address](const std::string&, int) { return addresses({text}); });
    EXPECT_TRUE(box.ask(connect_to("example.org:443")).starts_with("HTTP/1.1 403 ")) << address;
    EXPECT_EQ(box.refusals("example.org", why), 1) << address;
    EXPECT_EQ(box.proxy->report().connected, 0);
    // A rule for the address itself opens it no further.
    const Host host{{}, addresses({address})[0]};
    ProxyUnderTest direct(host.text() + ":*");
    EXPECT_TRUE(direct.ask(connect_to(host.text() + ":443")).starts_with("HTTP/1.1 403 ")) << address;
  }
}

TEST(Proxy, MetadataNeedsItsOwnRule) {
  ProxyUnderTest box("metadata.internal:80+private 0.0.0.0:80+private 192.0.2.1:80+private",
                     [](const std::string&, int) {
                       return addresses({"169.254.169.254", "fd00:ec2::254", "0.0.0.0"});
                     });
  EXPECT_TRUE(box.ask("GET http://metadata.internal/latest HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask("GET http://169.254.169.254/latest HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask("GET http://0.0.0.0/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  EXPECT_TRUE(box.ask("GET http://192.0.2.1/ HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  EXPECT_EQ(box.proxy->report().connected, 0);
}

TEST(Proxy, RefusesEverySpellingOfLoopback) {
  Server server(echo);
  ProxyUnderTest box(server.at("127.0.0.1") + " " + server.at("localhost") +
                     " [::1]:* [::7f00:1]:* [64:ff9b::7f00:1]:*");
  for (const char* host : {"127.0.0.1",
                           "localhost",
                           "LOCALHOST.",
                           "[::1]",
                           "[::ffff:127.0.0.1]",
                           "[::ffff:7f00:1]",
                           "[0:0:0:0:0:ffff:7f00:1]",
                           "[::127.0.0.1]",
                           "[64:ff9b::127.0.0.1]",
                           "127.1",
                           "127.0.1",
                           "127.000.000.001",
                           "2130706433",
                           "017700000001",
                           "0x7f000001",
                           "0X7F.0.0.1",
                           "0177.0.0.1",
                           "0x7f.1",
                           "127.0.0.1.",
                           "127.0.0.1%00.example.org",
                           "x@127.0.0.1",
                           "\xef\xbc\x91"
                           "27.0.0.1",
                           "0.0.0.0",
                           "[::]",
                           "0",
                           "127.0.0.2"}) {
    const std::string target = server.at(host);
    const std::string connect = box.ask(connect_to(target)),
                      get = box.ask("GET http://" + target + "/ HTTP/1.1\r\n\r\n");
    EXPECT_TRUE(connect.starts_with("HTTP/1.1 40")) << host << connect;
    EXPECT_TRUE(get.starts_with("HTTP/1.1 40")) << host << get;
    const std::string socks = box.ask(socks_connect(host, server.port()));
    ASSERT_EQ(socks.size(), 12u) << host;
    EXPECT_TRUE(socks[3] == 1 || socks[3] == 2) << host;
  }
  EXPECT_EQ(server.connections(), 0);
  EXPECT_EQ(box.proxy->report().connected, 0);
  EXPECT_EQ(box.proxy->report().refused, 26 * 3);
}

TEST(Proxy, DialsOnlyTheAddressesThatPass) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private", [](const std::string&, int) {
    return addresses({"169.254.169.254", "0.0.0.0", "127.0.0.1"});
  });
  Peer peer = box.tunnel(server.at("example.org"));
  EXPECT_TRUE(peer.send("ping"));
  EXPECT_EQ(peer.receive(4), "ping");
}

TEST(Proxy, DialsIpv6) {
  UniqueFd listener(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_storage address = to_socket_address(addresses({"::1"})[0], 0);
  socklen_t size = sizeof(sockaddr_in6);
  if (!listener || ::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), size) != 0) {
    GTEST_SKIP() << "no ::1 on this machine";
  }
  ASSERT_EQ(::listen(listener.get(), 8), 0);
  ASSERT_EQ(::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &size), 0);
  EXPECT_EQ(from_socket_address(reinterpret_cast<sockaddr*>(&address))->text(), "::1");
  const std::string port = std::to_string(ntohs(reinterpret_cast<sockaddr_in6*>(&address)->sin6_port));
  ProxyUnderTest box("six.org:" + port + "+private [::1]:" + port + "+private",
                     [](const std::string&, int) { return addresses({"::1"}); });
  for (const char* host : {"six.org:", "[::1]:", "[0:0::1]:"}) {
    Peer peer = box.tunnel(host + port);
    Peer server(UniqueFd(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC)));
    EXPECT_TRUE(server.send("six"));
    EXPECT_EQ(peer.receive(3), "six");
  }
}

TEST(Proxy, RefusesThisMachinesOwnAddresses) {
  const std::vector<Address> own = own_addresses().value();
  const auto found = std::find_if(own.begin(), own.end(),
                                  [&](const Address& one) { return classify(one, own) == AddressClass::kOwn; });
  if (found == own.end()) GTEST_SKIP() << "this machine has no address but loopback and link-local ones";
  ProxyUnderTest box("example.org:443", [&](const std::string&, int) { return std::vector<Address>{*found}; });
  EXPECT_TRUE(box.ask(connect_to("example.org:443")).starts_with("HTTP/1.1 403 "));
  EXPECT_EQ(box.refusals("example.org", "an own address; only a rule with +private allows it"), 1);
}

TEST(Proxy, GoesOnToTheNextAddress) {
  Server server(echo);  // on 127.0.0.1 alone
  ProxyUnderTest box(server.at("example.org") + "+private", [](const std::string&, int) {
    return addresses({"127.0.0.2", "127.0.0.3", "127.0.0.1"});
  });
  Peer peer = box.tunnel(server.at("example.org"));
  EXPECT_TRUE(peer.send("ping"));
  EXPECT_EQ(peer.receive(4), "ping");
  EXPECT_EQ(box.resolver->asked(), 1);
}

TEST(Proxy, SaysWhatCouldNotBeReached) {
  uint16_t closed_port = 0;
  listen_local(&closed_port).reset();
  ProxyUnderTest box("*.example.org:*+private", [](const std::string& name, int) -> Result<std::vector<Address>> {
    if (name == "none.example.org") return std::vector<Address>{};
    if (name == "lost.example.org") return Error{Errc::kNotFound, "look up lost.example.org: no such name"};
    return addresses({"127.0.0.1"});
  });
  const std::string port = std::to_string(closed_port);
  const std::string refused = box.ask(connect_to("a.example.org:" + port));
  EXPECT_TRUE(refused.starts_with("HTTP/1.1 502 ")) << refused;
  EXPECT_NE(refused.find("cannot connect to a.example.org:" + port + ": connection refused"), std::string::npos)
      << refused;
  EXPECT_NE(box.ask(connect_to("lost.example.org:1")).find("no such name"), std::string::npos);
  EXPECT_NE(box.ask(connect_to("none.example.org:1")).find("has no address"), std::string::npos);
  EXPECT_EQ(box.ask(socks_connect("a.example.org", closed_port))[3], 4);
}

TEST(Proxy, RefusesAHostThatIsNotTheTarget) {
  Server server(echo);
  ProxyUnderTest box(server.at("example.org") + "+private " + server.at("other.org") + "+private");
  const std::string target = server.at("example.org");
  for (const std::string& host : {std::string("evil.net"), server.at("other.org"), std::string("example.org:1")}) {
    EXPECT_TRUE(box.ask("CONNECT " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").starts_with("HTTP/1.1 400 "))
        << host;
    EXPECT_TRUE(
        box.ask("GET http://" + target + "/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n").starts_with("HTTP/1.1 400 "));
  }
  EXPECT_EQ(server.connections(), 0);
  EXPECT_EQ(box.proxy->report().connected, 0);
  EXPECT_EQ(box.refusals("example.org", "but the target is " + target), 6);
}

TEST(Proxy, StartsOnlyOnAListenerWithGoodCaps) {
  const auto resolver = system_resolver();
  EXPECT_FALSE(Proxy::start(UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), {}, resolver));
  EXPECT_FALSE(Proxy::start(UniqueFd(), {}, resolver));
  uint16_t port = 0;
  NetworkPolicy policy;
  policy.caps.header_bytes = 0;
  EXPECT_FALSE(Proxy::start(listen_local(&port), policy, resolver));
}

TEST(Proxy, TheSystemsResolverKnowsThisMachine) {
  const auto found = system_resolver()->resolve("localhost");
  ASSERT_TRUE(found) << found.error().message();
  ASSERT_FALSE(found->empty());
  for (const Address& address : *found) EXPECT_EQ(classify(address, {}), AddressClass::kLoopback) << address.text();
  EXPECT_FALSE(system_resolver()->resolve(std::string(300, 'a')));  // no name at all, so nobody is asked
}

}  // namespace
}  // namespace anser::sandbox::net
