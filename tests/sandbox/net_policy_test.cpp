// Addresses, endpoints and policies of the network, as data.
#include <gtest/gtest.h>

#include "base/rng.h"
#include "sandbox/net/network_policy.h"

namespace anser::sandbox::net {
namespace {

Address address_of(const std::string& text) {
  const auto four = parse_v4(text);
  const auto address = four ? four : parse_v6(text);
  EXPECT_TRUE(address.has_value()) << text;
  return address.value_or(Address{});
}

TEST(Address, HasOneTextForm) {
  const std::pair<const char*, const char*> kCases[] = {
      {"192.0.2.1", "192.0.2.1"},
      {"0.0.0.0", "0.0.0.0"},
      {"255.255.255.255", "255.255.255.255"},
      {"2001:DB8:0:0:0:0:0:1", "2001:db8::1"},
      {"::", "::"},
      {"::1", "::1"},
      {"::ffff:127.0.0.1", "127.0.0.1"},
      {"::ffff:7f00:1", "127.0.0.1"},
      {"0:0:0:0:0:ffff:7f00:0001", "127.0.0.1"},
  };
  for (const auto& [written, canonical] : kCases) EXPECT_EQ(address_of(written).text(), canonical) << written;
}

TEST(Address, RefusesEverythingElse) {
  for (const char* text :
       {"", "1", "1.2.3", "1.2.3.4.5", "1.2.3.", ".1.2.3", "1..2.3", "256.1.1.1", "01.2.3.4", "1.2.3.00", "0x7f.0.0.1",
        "1.2.3.4 ", " 1.2.3.4", "+1.2.3.4", "1.2.3.-4", "127.1", "2130706433", "1.2.3.1000"}) {
    EXPECT_FALSE(parse_v4(text)) << text;
  }
  for (const char* text :
       {"", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "12345::", "fe80::1%eth0", "[::1]", "::1 ", "::g"}) {
    EXPECT_FALSE(parse_v6(text)) << text;
  }
  EXPECT_FALSE(parse_v6(std::string_view("::1\0", 4)));
  EXPECT_FALSE(parse_v4(std::string_view("1.2.3.4\0", 8)));
}

TEST(Address, KnowsWhereItLeads) {
  using enum AddressClass;
  const std::vector<Address> own{address_of("203.0.113.7"), address_of("93.184.216.34"), address_of("10.1.2.3"),
                                 address_of("127.0.0.1")};
  const std::pair<const char*, AddressClass> kCases[] = {
      {"8.8.8.8", kPublic},
      {"1.1.1.1", kPublic},
      {"2606:4700::1111", kPublic},
      {"172.15.255.255", kPublic},
      {"172.32.0.0", kPublic},
      {"100.63.255.255", kPublic},
      {"100.128.0.0", kPublic},
      {"11.0.0.0", kPublic},
      {"127.0.0.1", kLoopback},
      {"127.255.255.254", kLoopback},
      {"::1", kLoopback},
      {"0.0.0.0", kUnspecified},
      {"0.1.2.3", kUnspecified},
      {"::", kUnspecified},
      {"10.0.0.1", kPrivate},
      {"172.16.0.1", kPrivate},
      {"172.31.255.255", kPrivate},
      {"192.168.1.1", kPrivate},
      {"fc00::1", kPrivate},
      {"fdff::1", kPrivate},
      {"fec0::1", kPrivate},
      {"100.64.0.1", kShared},
      {"100.127.255.255", kShared},
      {"169.254.1.1", kLinkLocal},
      {"fe80::1", kLinkLocal},
      {"febf::1", kLinkLocal},
      {"169.254.169.254", kMetadata},
      {"169.254.170.2", kMetadata},
      {"fd00:ec2::254", kMetadata},
      {"168.63.129.16", kMetadata},
      {"100.100.100.200", kMetadata},
      {"192.0.0.192", kMetadata},
      {"224.0.0.1", kMulticast},
      {"239.255.255.255", kMulticast},
      {"ff02::1", kMulticast},
      {"255.255.255.255", kBroadcast},
      {"240.0.0.1", kReserved},
      {"192.0.2.1", kReserved},
      {"198.51.100.1", kReserved},
      {"203.0.113.1", kReserved},
      {"198.18.0.1", kReserved},
      {"198.19.255.255", kReserved},
      {"192.88.99.1", kReserved},
      {"2001:db8::1", kReserved},
      {"3fff::1", kReserved},
      {"100::1", kReserved},
      {"5f00::1", kReserved},
      {"4000::1", kReserved},
      {"64:ff9b:1::a00:1", kReserved},
      {"2001:2::1", kReserved},
      // Carrying an IPv4 address: NAT64, 6to4, Teredo (client inverted, then server), SIIT, compatible.
      {"64:ff9b::8.8.8.8", kPublic},
      {"64:ff9b::127.0.0.1", kLoopback},
      {"64:ff9b::a9fe:a9fe", kMetadata},
      {"2002:7f00:1::1", kLoopback},
      {"2002:a00:1::", kPrivate},
      {"2002:808:808::1", kPublic},
      {"2001:0:808:808::80ff:fffe", kLoopback},
      {"2001:0:7f00:1::f7f7:f7f7", kLoopback},
      {"2001:0:808:808::f7f7:f7f7", kPublic},
      {"::ffff:0:10.0.0.1", kPrivate},
      {"::127.0.0.1", kLoopback},
      {"::2", kUnspecified},
      {"::ffff:169.254.169.254", kMetadata},
      // This machine's own: public ones too, and inside of others.
      {"93.184.216.34", kOwn},
      {"10.1.2.3", kOwn},
      {"203.0.113.7", kOwn},
      {"64:ff9b::93.184.216.34", kOwn},
      {"2002:5db8:d822::1", kOwn},
  };
  for (const auto& [text, kind] : kCases) {
    EXPECT_STREQ(address_class_name(classify(address_of(text), own)), address_class_name(kind)) << text;
  }
}

TEST(Address, IsDialledByClass) {
  using enum AddressClass;
  for (int kind = 0; kind <= static_cast<int>(kReserved); ++kind) {
    const auto c = static_cast<AddressClass>(kind);
    EXPECT_EQ(may_dial(c, false, false), c == kPublic);
    EXPECT_EQ(may_dial(c, false, true), c == kPublic);
    EXPECT_EQ(may_dial(c, true, false), c == kPublic || c == kLoopback || c == kPrivate || c == kShared || c == kOwn);
    EXPECT_EQ(may_dial(c, true, true), c != kUnspecified && c != kMulticast && c != kBroadcast && c != kReserved);
  }
}

TEST(Address, OfThisMachineIncludesLoopback) {
  const auto own = own_addresses();
  ASSERT_TRUE(own);
  EXPECT_NE(std::find(own->begin(), own->end(), address_of("127.0.0.1")), own->end());
}

TEST(Host, HasOneForm) {
  const std::pair<const char*, const char*> kCases[] = {
      {"example.org", "example.org"},
      {"Example.ORG.", "example.org"},
      {"localhost", "localhost"},
      {"a-b_c.example.org", "a-b_c.example.org"},
      {"xn--bcher-kva.example", "xn--bcher-kva.example"},
      {"1.example.org", "1.example.org"},
      {"0x7f.example", "0x7f.example"},
      {"127.0.0.1", "127.0.0.1"},
      {"[::1]", "[::1]"},
      {"[2001:DB8::1]", "[2001:db8::1]"},
      {"[::ffff:127.0.0.1]", "127.0.0.1"},
      {"[::ffff:7f00:1]", "127.0.0.1"},
  };
  for (const auto& [written, canonical] : kCases) {
    const auto host = parse_host(written);
    ASSERT_TRUE(host) << written;
    EXPECT_EQ(host->text(), canonical);
    EXPECT_EQ(parse_host(host->text()), *host);
  }
  EXPECT_TRUE(parse_host(std::string(63, 'a') + ".org"));
}

TEST(Host, RefusesWhatTwoReadersCouldReadDifferently) {
  const std::string kCases[] = {
      "", ".", "..", ".example.org", "example..org", "example.org..", "exa mple.org", " example.org", "example.org ",
      "user@example.org", "user:pw@example.org", "example.org%00.evil.org", "%65xample.org", "fe80::1%eth0",
      "[fe80::1%eth0]", "[::1", "::1", "[]", "[127.0.0.1]", "[::1].",
      "b\xc3\xbc"
      "cher.example",
      "example\xff.org", "ex\tample.org", "example.org\n", "example.org\r\nHost: evil", "-a.org", "a-.org", "a/b.org",
      "a\\b.org", "a?b", "a#b", "a:b", "a,b", "a;b", "*.example.org", std::string("example.org\0.evil.org", 21),
      std::string("\0", 1), std::string(64, 'a') + ".org", std::string(254, 'a'),
      "\x7f"
      "example.org",
      // Every way to write 127.0.0.1 that inet_aton takes, and neighbours.
      "127.1", "127.0.1", "2130706433", "017700000001", "0x7f000001", "0X7F000001", "0x7f.0.0.1", "0177.0.0.1",
      "127.0.0.01", "127.0.0.0x1", "0x7f.1", "127.0x1", "127.0.0.1.", "0x7f.0x0.0x0.0x1", "00000177.0.0.1",
      "127.0.0.256", "1.2.3.4.5", "0x", "example.0x", "example.123", "4294967297", "0"};
  for (const std::string& text : kCases) EXPECT_FALSE(parse_host(text)) << quoted(text);
}

TEST(Host, ErrorsAreOnePrintableLine) {
  const auto host = parse_host(std::string(300, '\n'));
  ASSERT_FALSE(host);
  EXPECT_EQ(host.error().what.find('\n'), std::string::npos);
  EXPECT_LT(host.error().what.size(), 500u);
}

TEST(Endpoint, NeedsAPort) {
  EXPECT_EQ(parse_endpoint("Example.org:443")->text(), "example.org:443");
  EXPECT_EQ(parse_endpoint("[::1]:1")->text(), "[::1]:1");
  EXPECT_EQ(parse_endpoint("example.org", 80)->text(), "example.org:80");
  EXPECT_EQ(parse_endpoint("[::1]", 80)->text(), "[::1]:80");
  for (const char* text :
       {"example.org", "example.org:", ":443", "example.org:0", "example.org:65536", "example.org:+1", "example.org:-1",
        "example.org:080", "example.org: 80", "example.org:80 ", "example.org:0x50", "example.org:99999999999999999999",
        "::1:443", "[::1]443", "[::1]x:443", "[::1:443", "a:b:1"}) {
    EXPECT_FALSE(parse_endpoint(text)) << text;
  }
  EXPECT_FALSE(parse_endpoint("example.org:", 80));
}

NetworkPolicy policy_of(const std::string& text) {
  const auto policy = parse_policy(text);
  EXPECT_TRUE(policy) << text << ": " << (policy ? "" : policy.error().message());
  return policy.value_or(NetworkPolicy{});
}

Grant ask(const NetworkPolicy& policy, const std::string& endpoint) {
  return judge(policy, parse_endpoint(endpoint).value());
}

TEST(NetworkPolicy, AllowsWhatIsListed) {
  const auto policy =
      policy_of("example.org:443 *.pypi.org:80,443\n127.0.0.1:8080+private [2001:db8::1]:*  files.org:*");
  for (const char* good : {"example.org:443", "EXAMPLE.org.:443", "a.pypi.org:80", "a.b.pypi.org:443", "127.0.0.1:8080",
                           "[2001:db8::1]:9", "files.org:65535"}) {
    EXPECT_TRUE(ask(policy, good).allowed) << good;
  }
  for (const char* bad :
       {"example.org:80", "www.example.org:443", "example.org.evil.net:443", "pypi.org:443", "evilpypi.org:443",
        "127.0.0.1:80", "127.0.0.2:8080", "[2001:db8::2]:9", "xample.org:443", "org:443"}) {
    EXPECT_FALSE(ask(policy, bad).allowed) << bad;
  }
  EXPECT_TRUE(ask(policy, "127.0.0.1:8080").allow_private);
  EXPECT_FALSE(ask(policy, "example.org:443").allow_private);
  EXPECT_TRUE(ask(policy, "example.org:80").host);
  EXPECT_FALSE(ask(policy, "example.net:80").host);
}

TEST(NetworkPolicy, EmptyIsNothing) {
  for (const NetworkPolicy& policy : {NetworkPolicy{}, policy_of(""), policy_of(" \n")}) {
    EXPECT_FALSE(ask(policy, "example.org:443").allowed);
    EXPECT_FALSE(ask(policy, "127.0.0.1:1").allowed);
  }
  NetworkPolicy no_ports;
  no_ports.rules.push_back({parse_host("example.org").value(), false, false, {}, false});
  EXPECT_FALSE(ask(no_ports, "example.org:443").allowed);
  EXPECT_TRUE(canonical(no_ports).rules.empty());
}

TEST(NetworkPolicy, HasOneText) {
  const std::pair<const char*, const char*> kCases[] = {
      {"", ""},
      {" Example.ORG.:443 ", "example.org:443"},
      {"b.org:2,1,2 a.org:1", "a.org:1 b.org:1,2"},
      {"a.org:1 a.org:2", "a.org:1,2"},
      {"a.org:1 a.org:* a.org:7", "a.org:*"},
      {"a.org:1 *.a.org:1 a.org:2+private", "a.org:1 a.org:2+private *.a.org:1"},
      {"[::ffff:10.0.0.1]:1", "10.0.0.1:1"},
      {"connections=7\nup=0 a.org:1", "a.org:1 connections=7 up=0"},
      {"connections=64", ""},
  };
  for (const auto& [written, text] : kCases) {
    EXPECT_EQ(policy_text(policy_of(written)), text);
    EXPECT_EQ(policy_of(text), policy_of(written));
  }
}

TEST(NetworkPolicy, RefusesBadText) {
  for (const char* text : {"example.org",
                           "*:443",
                           "*",
                           "example.org:0",
                           "example.org:1,",
                           "example.org:,1",
                           "example.org:1-2",
                           "example.org:443+public",
                           "+private",
                           "*.127.0.0.1:1",
                           "*.*.org:1",
                           "a*.org:1",
                           "http://a.org:1",
                           "[::1]",
                           "127.1:80+private",
                           "connections=0",
                           "connections=1025",
                           "connections=",
                           "connections=-1",
                           "connections=1x",
                           "up=99999999999999999999",
                           "colour=1",
                           "=1",
                           "up=1 up=1",
                           "a.org:1;b.org:1"}) {
    EXPECT_FALSE(parse_policy(text)) << text;
  }
  std::string many;
  for (int i = 0; i < 257; ++i) many += "h" + std::to_string(i) + ".org:1 ";
  EXPECT_FALSE(parse_policy(many));
  EXPECT_FALSE(parse_policy(std::string((64 << 10) + 1, ' ')));
  NetworkCaps caps;
  caps.connections = 0;
  EXPECT_FALSE(check_caps(caps));
}

TEST(NetworkPolicy, IsWithinAnother) {
  const char* outer = "example.org:80,443 *.pypi.org:443 any.org:* 10.0.0.1:1+private a.org:1 a.org:2+private";
  for (const char* inner :
       {"", "example.org:443", "a.pypi.org:443", "*.a.pypi.org:443", "any.org:*", "any.org:7", "10.0.0.1:1",
        "10.0.0.1:1+private", "a.org:1,2", "connections=1", "example.org:80,443 *.pypi.org:443"}) {
    EXPECT_TRUE(within(policy_of(inner), policy_of(outer))) << inner;
  }
  for (const char* inner : {"example.org:*", "example.org:81", "example.org:80,81", "pypi.org:443", "*.org:443",
                            "*.example.org:80", "any.org:7+private", "10.0.0.2:1", "a.org:1,2+private", "b.org:1",
                            "connections=65", "down=1152921504606846976"}) {
    EXPECT_FALSE(within(policy_of(inner), policy_of(outer))) << inner;
  }
}

// Over a small world of hosts and ports: what the intersection allows is what both allow, and it is within both.
TEST(NetworkPolicy, IntersectionIsWhatBothAllow) {
  Rng rng(7);
  const std::vector<std::string> hosts{"a.org", "*.a.org", "b.a.org", "*.b.a.org", "*.org", "10.0.0.1"};
  const std::vector<std::string> names{"org", "a.org", "b.a.org", "c.b.a.org", "x.org", "10.0.0.1"};
  const std::vector<std::string> ports{"1", "2", "1,2", "*"};
  const auto draw = [&] {
    std::string text = "connections=" + std::to_string(rng.between(1, 9)) + " ";
    for (uint64_t i = rng.below(4); i > 0; --i) {
      text += rng.pick(hosts) + ":" + rng.pick(ports) + (rng.chance(0.5) ? "+private " : " ");
    }
    return policy_of(text);
  };
  int allowed = 0;
  for (int round = 0; round < 3000; ++round) {
    const NetworkPolicy a = draw(), b = draw(), both = intersect(a, b);
    EXPECT_TRUE(within(both, a) && within(both, b)) << policy_text(a) << " | " << policy_text(b);
    EXPECT_EQ(both, intersect(b, a));
    EXPECT_EQ(parse_policy(policy_text(both)).value(), both);
    bool smaller = a.caps.connections <= b.caps.connections;
    for (const std::string& name : names) {
      for (const char* port : {":1", ":2", ":3"}) {
        const Grant in_a = ask(a, name + port), in_b = ask(b, name + port), in_both = ask(both, name + port);
        EXPECT_EQ(in_both.allowed, in_a.allowed && in_b.allowed);
        EXPECT_EQ(in_both.allow_private, in_a.allow_private && in_b.allow_private);
        allowed += in_both.allowed;
        smaller = smaller && (in_b.allowed || !in_a.allowed) && (in_b.allow_private || !in_a.allow_private);
      }
    }
    // within() never says yes to what allows more.
    EXPECT_TRUE(smaller || !within(a, b)) << policy_text(a) << " | " << policy_text(b);
  }
  EXPECT_GT(allowed, 1000);
}

}  // namespace
}  // namespace anser::sandbox::net
