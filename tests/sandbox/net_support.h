// A proxy between sockets of 127.0.0.1, for its tests: servers on threads, clients, and a resolver that says what it is
// told. Everything waits for as long as it takes; ctest's own time limit is the only one.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "sandbox/net/proxy.h"

namespace anser::sandbox::net {

inline UniqueFd listen_local(uint16_t* port) {
  UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(::bind(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(::listen(fd.get(), 512), 0);
  socklen_t size = sizeof address;
  EXPECT_EQ(::getsockname(fd.get(), reinterpret_cast<sockaddr*>(&address), &size), 0);
  *port = ntohs(address.sin_port);
  return fd;
}

// A blocking socket.
class Peer {
 public:
  explicit Peer(UniqueFd fd) : fd_(std::move(fd)) {}
  static Peer connect_to(uint16_t port, int receive_buffer = 0) {
    UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (receive_buffer > 0) ::setsockopt(fd.get(), SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fd.reset();
    return Peer(std::move(fd));
  }

  explicit operator bool() const { return static_cast<bool>(fd_); }
  int fd() const { return fd_.get(); }
  // False when the other side is gone.
  bool send(const std::string& text) {
    for (size_t sent = 0; sent < text.size();) {
      const ssize_t n = ::send(fd_.get(), text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
      if (n <= 0) return false;
      sent += static_cast<size_t>(n);
    }
    return true;
  }
  // Up to `n` bytes; "" at the end and at a reset.
  std::string receive_some(size_t n = 1 << 16) {
    std::string text(n, '\0');
    const ssize_t got = ::recv(fd_.get(), text.data(), n, 0);
    text.resize(got > 0 ? static_cast<size_t>(got) : 0);
    reset_ = got < 0 && errno == ECONNRESET;
    return text;
  }
  std::string receive(size_t n) {
    std::string text;
    while (text.size() < n) {
      const std::string more = receive_some(std::min(n - text.size(), size_t{1} << 16));
      if (more.empty()) break;
      text += more;
    }
    return text;
  }
  std::string receive_all() { return receive(std::string::npos); }
  std::string receive_until(const std::string& end) {
    std::string text;
    while (!text.ends_with(end)) {
      const std::string more = receive(1);
      if (more.empty()) break;
      text += more;
    }
    return text;
  }
  void end() { ::shutdown(fd_.get(), SHUT_WR); }
  void close() { fd_.reset(); }
  bool was_reset() const { return reset_; }

 private:
  UniqueFd fd_;
  bool reset_ = false;
};

// Serves every connection by `serve` on a thread of its own.
class Server {
 public:
  explicit Server(std::function<void(Peer&)> serve) : serve_(std::move(serve)), listener_(listen_local(&port_)) {
    thread_ = std::thread([this] { accept(); });
  }
  ~Server() {
    ::shutdown(listener_.get(), SHUT_RDWR);
    thread_.join();
    std::unique_lock<std::mutex> lock(mutex_);
    for (const int fd : open_) ::shutdown(fd, SHUT_RDWR);
    idle_.wait(lock, [this] { return open_.empty(); });
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  uint16_t port() const { return port_; }
  std::string at(const std::string& host) const { return host + ":" + std::to_string(port_); }
  int connections() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return connections_;
  }

 private:
  void accept() {
    while (true) {
      const int fd = ::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC);
      if (fd < 0) return;
      const std::lock_guard<std::mutex> lock(mutex_);
      ++connections_;
      open_.insert(fd);
      std::thread([this, fd] {
        Peer peer{UniqueFd(::dup(fd))};
        serve_(peer);
        const std::lock_guard<std::mutex> closing(mutex_);
        peer.close();
        ::close(fd);
        open_.erase(fd);
        idle_.notify_all();
      }).detach();
    }
  }

  std::function<void(Peer&)> serve_;
  uint16_t port_ = 0;
  UniqueFd listener_;
  mutable std::mutex mutex_;
  std::condition_variable idle_;
  std::set<int> open_;
  int connections_ = 0;
  std::thread thread_;
};

inline void echo(Peer& peer) {
  while (true) {
    const std::string text = peer.receive_some();
    if (text.empty() || !peer.send(text)) return;
  }
}

// Answers by a function of (name, how often that name has been asked for).
class ScriptedResolver : public Resolver {
 public:
  using Script = std::function<Result<std::vector<Address>>(const std::string&, int)>;
  explicit ScriptedResolver(Script script) : script_(std::move(script)) {}
  Result<std::vector<Address>> resolve(const std::string& name) override {
    int times = 0;
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      times = ++asked_[name];
    }
    return script_(name, times);
  }
  int asked(const std::string& name) const {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = asked_.find(name);
    return found == asked_.end() ? 0 : found->second;
  }
  int asked() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    int all = 0;
    for (const auto& [name, times] : asked_) all += times;
    return all;
  }

 private:
  Script script_;
  mutable std::mutex mutex_;
  std::map<std::string, int> asked_;
};

inline std::vector<Address> addresses(std::initializer_list<const char*> texts) {
  std::vector<Address> found;
  for (const char* text : texts) {
    const auto four = parse_v4(text);
    found.push_back(four ? *four : parse_v6(text).value());
  }
  return found;
}

// A proxy with a policy, whose resolver says 127.0.0.1 to everything unless it is given another script.
struct ProxyUnderTest {
  explicit ProxyUnderTest(const std::string& policy, ScriptedResolver::Script script = {}) {
    if (!script) script = [](const std::string&, int) { return addresses({"127.0.0.1"}); };
    resolver = std::make_shared<ScriptedResolver>(std::move(script));
    // No limit of time but those that a test asks for.
    std::string text = policy;
    if (policy.find("header-seconds") == policy.npos) text += " header-seconds=3600";
    if (policy.find("idle-seconds") == policy.npos) text += " idle-seconds=3600";
    auto started = Proxy::start(listen_local(&port), parse_policy(text).value(), resolver);
    EXPECT_TRUE(started) << (started ? "" : started.error().message());
    proxy = std::move(*started);
  }
  Peer client(int receive_buffer = 0) const { return Peer::connect_to(port, receive_buffer); }
  // A tunnel by CONNECT; the client is behind the proxy's answer.
  Peer tunnel(const std::string& target) const {
    Peer peer = client();
    EXPECT_TRUE(peer.send("CONNECT " + target + " HTTP/1.1\r\n\r\n"));
    EXPECT_EQ(peer.receive_until("\r\n\r\n"), "HTTP/1.1 200 Connection established\r\n\r\n");
    return peer;
  }
  // All that is answered to `request`.
  std::string ask(const std::string& request) const {
    Peer peer = client();
    EXPECT_TRUE(peer.send(request));
    return peer.receive_all();
  }
  // A refusal with this host and a reason that has `why` in it, how often.
  int64_t refusals(const std::string& host, const std::string& why) const {
    int64_t count = 0;
    for (const RefusalRecord& record : proxy->report().refusals) {
      if (record.host == host && record.why.find(why) != std::string::npos) count += record.count;
    }
    return count;
  }

  uint16_t port = 0;
  std::shared_ptr<ScriptedResolver> resolver;
  std::unique_ptr<Proxy> proxy;
};

// Until `condition` holds, which it must in the end.
inline void wait_for(const std::function<bool()>& condition) {
  while (!condition()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

inline std::string socks_connect(const std::string& name, uint16_t port) {
  std::string text("\x05\x01\x00\x05\x01\x00\x03", 7);
  text += static_cast<char>(name.size());
  text += name;
  text += static_cast<char>(port >> 8);
  text += static_cast<char>(port & 0xff);
  return text;
}

}  // namespace anser::sandbox::net
