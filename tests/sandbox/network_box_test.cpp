// A box that may reach something: the proxy is the only way out, and only to what is listed.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>

#include "base/unique_fd.h"
#include "sandbox/box.h"
#include "tests/support/shared_data.h"

namespace anser::sandbox {
namespace {

// On the host's loopback; answers every request with "goose".
class Server {
 public:
  Server() {
    listener_.reset(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    EXPECT_EQ(::bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), length), 0);
    EXPECT_EQ(::listen(listener_.get(), 16), 0);
    EXPECT_EQ(::getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&address), &length), 0);
    port = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Server() {
    ending_ = true;
    ::shutdown(listener_.get(), SHUT_RDWR);
    thread_.join();
  }
  int port = 0;
  std::atomic<int> served = 0;

 private:
  void serve() {
    for (;;) {
      const UniqueFd client(::accept(listener_.get(), nullptr, nullptr));
      if (!client || ending_) return;
      char request[4096];
      (void)!::read(client.get(), request, sizeof request);
      const std::string answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\ngoose";
      (void)!::write(client.get(), answer.data(), answer.size());
      ++served;
    }
  }
  UniqueFd listener_;
  std::atomic<bool> ending_ = false;
  std::thread thread_;
};

constexpr const char* kFetch =
    "import sys,urllib.request,urllib.error\n"
    "try:\n"
    "  print(urllib.request.urlopen(sys.argv[1],timeout=20).read().decode())\n"
    "except urllib.error.HTTPError as e: print('HTTP', e.code)\n"
    "except OSError as e: print('no', e)\n";

class NetworkBox : public testing::Test {
 protected:
  std::unique_ptr<Sandbox> start(const std::vector<std::string>& rules) {
    SandboxOptions options;
    options.policy.network = rules;
    options.policy.keep = Keep::kProcesses;
    auto started = Sandbox::start(options);
    EXPECT_TRUE(started) << started.error().message();
    return started ? std::move(*started) : nullptr;
  }
  void SetUp() override {
    if (const auto works = Sandbox::start({}); !works) ANSER_SKIP_OR_FAIL(works.error().message());
  }
  static Outcome fetch(Box& box, const std::string& url) {
    Command command;
    command.argv = {"python3", "-I", "-S", "-c", kFetch, url};
    command.limits.wall_ms = 60'000;
    return box.run(command).value();
  }
  std::string url(int port) const { return "http://127.0.0.1:" + std::to_string(port) + "/"; }
  Server server_, other_;
};

// no_proxy names the loopback, so the address is asked for by one of its other names.
TEST_F(NetworkBox, OnlyWhatIsListedIsReached) {
  const auto sandbox = start({"127.0.0.2:" + std::to_string(server_.port) + "+private",
                              "localhost.localdomain:" + std::to_string(server_.port) + "+private"});
  ASSERT_NE(sandbox, nullptr);
  auto box = sandbox->open({}, {});
  // 127.0.0.2 is where nobody listens: allowed, dialled, and refused by the host.
  const Outcome nobody = fetch(*box, "http://127.0.0.2:" + std::to_string(server_.port) + "/");
  EXPECT_EQ(nobody.out.data, "HTTP 502\n") << outcome_json(nobody);
  const Outcome refused = fetch(*box, "http://127.0.0.3:" + std::to_string(server_.port) + "/");
  EXPECT_EQ(refused.out.data, "HTTP 403\n") << outcome_json(refused);
  EXPECT_EQ(refused.network.refused, 1);
  EXPECT_TRUE(std::any_of(refused.denials.begin(), refused.denials.end(), [](const Denial& one) {
    return one.call == "connect" && one.detail.rfind("127.0.0.3:", 0) == 0;
  })) << outcome_json(refused);
  EXPECT_EQ(server_.served + other_.served, 0);
}

TEST_F(NetworkBox, AnAllowedServerAnswers) {
  const auto sandbox = start({"127.0.0.1:" + std::to_string(server_.port) + "+private"});
  ASSERT_NE(sandbox, nullptr);
  auto box = sandbox->open({}, {});
  Command command;
  command.argv = {"python3", "-I", "-S", "-c", kFetch, url(server_.port)};
  command.env = {"no_proxy=", "NO_PROXY="};
  command.limits.wall_ms = 60'000;
  const Outcome outcome = box->run(command).value();
  EXPECT_EQ(outcome.out.data, "goose\n") << outcome_json(outcome);
  EXPECT_EQ(outcome.network.connections, 1);
  ASSERT_EQ(outcome.network.hosts.size(), 1u);
  EXPECT_EQ(outcome.network.hosts[0].host, "127.0.0.1");
  EXPECT_GT(outcome.network.down_bytes, 5);
  EXPECT_EQ(server_.served, 1);
  command.argv.back() = url(other_.port);
  EXPECT_EQ(box->run(command)->out.data, "HTTP 403\n");
  EXPECT_EQ(other_.served, 0);
  // Past the proxy there is nothing.
  command.argv = {"python3", "-I", "-S", "-c",
                  "import socket\ns=socket.socket()\ntry: s.connect(('127.0.0.1'," + std::to_string(server_.port) +
                      "))\nexcept OSError as e: print(e.errno)\n"
                      "try: socket.socket().connect(('192.0.2.1',80))\nexcept OSError as e: print(e.errno)\n"};
  EXPECT_EQ(box->run(command)->out.data, std::to_string(ECONNREFUSED) + "\n" + std::to_string(ENETUNREACH) + "\n");
  EXPECT_EQ(server_.served, 1);
}

TEST_F(NetworkBox, AKeptBoxKeepsItsDoor) {
  const auto sandbox = start({"127.0.0.1:" + std::to_string(server_.port) + "+private"});
  ASSERT_NE(sandbox, nullptr);
  BoxOptions options;
  options.keep = true;
  auto box = sandbox->open({}, options);
  Command command;
  command.argv = {"python3", "-I", "-S", "-c", kFetch, url(server_.port)};
  command.env = {"no_proxy=", "NO_PROXY="};
  command.limits.wall_ms = 60'000;
  EXPECT_EQ(box->run(command)->out.data, "goose\n");
  EXPECT_EQ(box->run(command)->network.connections, 2);
}

TEST_F(NetworkBox, BadRulesAreRefusedByName) {
  SandboxOptions options;
  options.policy.network = {"exa mple.org:443"};
  const auto started = Sandbox::start(options);
  ASSERT_FALSE(started);
  EXPECT_NE(started.error().what.find("network"), std::string::npos) << started.error().what;
}

TEST_F(NetworkBox, NoListNoDoor) {
  const auto sandbox = start({});
  ASSERT_NE(sandbox, nullptr);
  auto box = sandbox->open({}, {});
  Command command;
  command.argv = {"sh", "-c", "echo \"[$http_proxy]\""};
  const Outcome outcome = box->run(command).value();
  EXPECT_EQ(outcome.out.data, "[]\n");
  command.argv = {
      "python3", "-I", "-S", "-c",
      "import socket\ntry: socket.socket().connect(('127.0.0.1',3128))\nexcept OSError as e: print(e.errno)"};
  EXPECT_EQ(box->run(command)->out.data, std::to_string(ECONNREFUSED) + "\n");
}

}  // namespace
}  // namespace anser::sandbox
