// The first bytes of a tunnel: whom a TLS client means, whole and in pieces.
#include <gtest/gtest.h>

#include "sandbox/net/client_hello.h"
#include "tests/sandbox/client_hello_bytes.h"

namespace anser::sandbox::net {
namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text += static_cast<char>(value);
  return text;
}

using Hello = ClientHello::State;

Hello read_hello(const std::string& text, std::string* name = nullptr) {
  Hello whole = Hello::kMore;
  for (size_t piece : {std::string::npos, size_t{1}, size_t{3}}) {
    ClientHello hello;
    for (size_t i = 0; i < text.size(); i += std::min(piece, text.size()))
      hello.feed(std::string_view(text).substr(i, piece));
    if (piece == std::string::npos) whole = hello.state();
    EXPECT_EQ(hello.state(), whole);
    if (name != nullptr) *name = hello.name();
  }
  return whole;
}

TEST(ClientHello, SaysWhomItMeans) {
  std::string name;
  EXPECT_EQ(read_hello(test::client_hello("Example.org"), &name), Hello::kNamed);
  EXPECT_EQ(name, "Example.org");
  EXPECT_EQ(read_hello(test::client_hello("example.org", 1), &name), Hello::kNamed);  // a record for each byte
  EXPECT_EQ(name, "example.org");
  EXPECT_EQ(read_hello(test::client_hello("example.org") + "more", &name), Hello::kNamed);
  EXPECT_EQ(read_hello(test::client_hello("")), Hello::kNoName);
}

TEST(ClientHello, LeavesOtherProtocolsAlone) {
  EXPECT_EQ(read_hello("SSH-2.0-x\r\n"), Hello::kNotTls);
  EXPECT_EQ(read_hello("GET / HTTP/1.1\r\n"), Hello::kNotTls);
  EXPECT_EQ(read_hello(bytes({22, 2, 0})), Hello::kNotTls);
  EXPECT_EQ(read_hello(bytes({22, 3, 9})), Hello::kNotTls);
  EXPECT_EQ(read_hello(bytes({22, 3})), Hello::kMore);
}

TEST(ClientHello, RefusesWhatItCannotRead) {
  const std::string good = test::client_hello("example.org");
  for (size_t cut = 1; cut < good.size(); ++cut) EXPECT_EQ(read_hello(good.substr(0, cut)), Hello::kMore) << cut;
  EXPECT_EQ(read_hello(bytes({22, 3, 1, 0, 0})), Hello::kBad);              // an empty record
  EXPECT_EQ(read_hello(bytes({22, 3, 1, 0x40, 1})), Hello::kBad);           // a record of 16 KiB and one
  EXPECT_EQ(read_hello(bytes({22, 3, 1, 0, 4, 2})), Hello::kBad);           // another message
  EXPECT_EQ(read_hello(bytes({22, 3, 1, 0, 9, 1, 1, 0, 0})), Hello::kBad);  // a message of 64 KiB
  EXPECT_EQ(read_hello(test::client_hello_of({test::server_name("a.org"), test::server_name("a.org")})), Hello::kBad);
  EXPECT_EQ(read_hello(test::client_hello_of({{0, bytes({0, 10, 0, 0, 2}) + "ab" + bytes({0, 0, 2}) + "cd"}})),
            Hello::kBad);
  EXPECT_EQ(read_hello(test::client_hello_of({{0, bytes({0, 0})}})), Hello::kBad);  // no name in the list
  EXPECT_EQ(read_hello(test::client_hello_of({{0, ""}})), Hello::kBad);
  EXPECT_EQ(read_hello(test::client_hello_of({{0, bytes({0, 5, 1, 0, 2}) + "ab"}})),
            Hello::kBad);                                                                    // another type of name
  EXPECT_EQ(read_hello(test::client_hello_of({{0, bytes({0, 3, 0, 0, 0})}})), Hello::kBad);  // an empty name
  std::string second = test::client_hello("example.org", 40);
  second[45] = 23;  // the second record is application data
  EXPECT_EQ(read_hello(second), Hello::kBad);
  // Whatever one byte is changed to, the pieces agree (read_hello checks) and nothing is read past the end.
  for (size_t i = 0; i < good.size(); ++i) {
    for (const int value : {0, 1, 127, 255}) {
      std::string changed = good;
      changed[i] = static_cast<char>(value);
      read_hello(changed);
    }
  }
}

TEST(ClientHello, IsBounded) {
  ClientHello hello;
  std::string endless = bytes({22, 3, 1, 0, 1, 1});
  for (const int byte : {0, 0x40, 0}) endless += bytes({22, 3, 1, 0, 1, byte});
  for (int i = 0; i < 10'000; ++i) endless += bytes({22, 3, 1, 0, 1, 0});
  hello.feed(endless);
  EXPECT_EQ(hello.state(), Hello::kBad);
}

}  // namespace
}  // namespace anser::sandbox::net
