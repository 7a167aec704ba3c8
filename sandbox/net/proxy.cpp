// Tested by tests/sandbox/net_proxy_test.cpp, net_tunnel_test.cpp and net_flood_test.cpp.
#include "sandbox/net/proxy.h"

#include <signal.h>
#include <sys/socket.h>
#include <uv.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

#include "base/check.h"
#include "sandbox/net/connection.h"

namespace anser::sandbox::net {
namespace {

constexpr uint64_t kTickMs = 200;  // how often deadlines are looked at

// What accept4 says of one client, or of nobody being there any more (accept(2), "Error handling").
bool concerns_one_client(int code) {
  constexpr int kCodes[] = {EAGAIN,   EINTR,  ECONNABORTED, EPERM,        EPROTO,     ENOPROTOOPT,
                            ENETDOWN, ENONET, EHOSTDOWN,    EHOSTUNREACH, EOPNOTSUPP, ENETUNREACH};
  return std::find(std::begin(kCodes), std::end(kCodes), code) != std::end(kCodes);
}

bool is_shortage(int code) { return code == EMFILE || code == ENFILE || code == ENOBUFS || code == ENOMEM; }

}  // namespace

// Everything but stop() and the report belongs to the thread of the loop. The thread holds the server alive.
struct Proxy::Server {
  Server(const NetworkPolicy& policy, std::shared_ptr<Resolver> names)
      : ledger(policy.caps), resolver(std::move(names)) {
    around.policy = canonical(policy);
    around.loop = &loop;
    around.ledger = &ledger;
    around.look_up = [this](uint64_t id, const std::string& name) {
      lookups_waiting.emplace_back(id, name);
      begin_lookups();
    };
    around.forget = [this](uint64_t id) { forget(id); };
  }
  ~Server() {
    if (!loop_ready) return;
    if (!started) close_handles();
    uv_run(&loop, UV_RUN_DEFAULT);  // returns at once where the thread has done it
    CHECK(uv_loop_close(&loop) == 0);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  Status open(UniqueFd socket);
  Status start_thread(const std::shared_ptr<Server>& self);
  void watch_listener();
  void unwatch_listener();
  void accept_next();
  void accept_failed(int code);
  void forget(uint64_t id);
  void begin_lookups();
  void start_ticking();
  void tick();
  void close_all();
  void close_handles();
  void tell_if_closed();

  uv_loop_t loop{};
  UniqueFd listening;
  uv_poll_t listener{};
  uv_async_t wake{};
  uv_timer_t timer{};
  bool loop_ready = false, started = false, stopping = false;
  bool broken = false;                // the listener
  bool short_of = false;              // descriptors or memory, when it was last accepted
  std::vector<uv_handle_t*> handles;  // our own, in use
  Ledger ledger;
  std::shared_ptr<Resolver> resolver;
  Surroundings around;
  uint64_t last_id = 0;
  std::map<uint64_t, std::unique_ptr<Connection>> connections;
  std::deque<std::pair<uint64_t, std::string>> lookups_waiting;
  int lookups = 0;  // under way

  std::thread thread;
  std::mutex mutex;
  std::condition_variable changed;
  bool closed = false;     // nothing reaches the box or a server any more
  bool lingering = false;  // only a lookup keeps the thread
};

Status Proxy::Server::open(UniqueFd socket) {
  int listens = 0;
  socklen_t size = sizeof listens;
  if (::getsockopt(socket.get(), SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || listens == 0) {
    return Error{Errc::kInvalid, "network proxy: not a listening socket"};
  }
  listening = std::move(socket);
  const auto failed = [](const char* doing, int code) { return Error{Errc::kResource, doing, -code}; };
  int code = uv_loop_init(&loop);
  if (code != 0) return failed("network proxy: make a loop", code);
  loop_ready = true;
  listener.data = wake.data = timer.data = this;
  CHECK(uv_timer_init(&loop, &timer) == 0);
  handles.push_back(reinterpret_cast<uv_handle_t*>(&timer));
  code = uv_async_init(&loop, &wake, [](uv_async_t* handle) { static_cast<Server*>(handle->data)->close_all(); });
  if (code != 0) return failed("network proxy: make a wake-up", code);
  handles.push_back(reinterpret_cast<uv_handle_t*>(&wake));
  code = uv_poll_init(&loop, &listener, listening.get());
  if (code != 0) return failed("network proxy: watch the listener", code);
  handles.push_back(reinterpret_cast<uv_handle_t*>(&listener));
  watch_listener();
  return {};
}

Status Proxy::Server::start_thread(const std::shared_ptr<Server>& self) {
  sigset_t all, before;
  sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);  // SIGPIPE too: a write to a closed socket is an error code
  Status status;
  try {
    thread = std::thread([self] { uv_run(&self->loop, UV_RUN_DEFAULT); });
    started = true;
  } catch (const std::system_error& error) {
    status = Error{Errc::kResource, "network proxy: start a thread", error.code().value()};
  }
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return status;
}

void Proxy::Server::watch_listener() {
  if (stopping || broken || uv_is_active(reinterpret_cast<uv_handle_t*>(&listener))) return;
  CHECK(uv_poll_start(&listener, UV_READABLE,
                      [](uv_poll_t* handle, int, int) { static_cast<Server*>(handle->data)->accept_next(); }) == 0);
}

void Proxy::Server::unwatch_listener() { uv_poll_stop(&listener); }

// One client. Not by uv_listen: its loop never ends when the listener is shut down from elsewhere, and where
// descriptors run out it drops clients.
void Proxy::Server::accept_next() {
  if (static_cast<int64_t>(connections.size()) >= around.policy.caps.connections) {
    unwatch_listener();  // until one is forgotten; the client stays in the kernel's queue
    return ledger.waited();
  }
  UniqueFd client(::accept4(listening.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (!client) return accept_failed(errno);
  const uint64_t id = ++last_id;
  Connection& connection = *connections.emplace(id, std::make_unique<Connection>(around, id)).first->second;
  start_ticking();
  connection.start(std::move(client));
}

void Proxy::Server::accept_failed(int code) {
  if (concerns_one_client(code)) return;
  unwatch_listener();
  const std::string why = std::generic_category().message(code);
  if (is_shortage(code)) {
    short_of = true;  // until the next tick
    start_ticking();
    return ledger.refused("", 0, "a connection waits: " + why);
  }
  broken = true;
  ledger.refused("", 0, "the proxy's listener is broken: " + why);
}

void Proxy::Server::start_ticking() {
  if (uv_is_active(reinterpret_cast<uv_handle_t*>(&timer))) return;
  const auto tick = [](uv_timer_t* handle) { static_cast<Server*>(handle->data)->tick(); };
  CHECK(uv_timer_start(&timer, tick, kTickMs, kTickMs) == 0);
}

void Proxy::Server::forget(uint64_t id) {
  connections.erase(id);
  std::erase_if(lookups_waiting, [id](const auto& waiting) { return waiting.first == id; });
  if (stopping) return tell_if_closed();
  if (!short_of) watch_listener();
}

void Proxy::Server::begin_lookups() {
  struct Lookup {
    uv_work_t work{};
    Server* server = nullptr;
    uint64_t id = 0;
    std::string name;
    Result<std::vector<Address>> found;
  };
  while (lookups < Resolver::kLookups && !lookups_waiting.empty()) {
    auto lookup = std::make_unique<Lookup>();
    lookup->work.data = lookup.get();
    lookup->server = this;
    std::tie(lookup->id, lookup->name) = std::move(lookups_waiting.front());
    lookups_waiting.pop_front();
    const auto look_up = [](uv_work_t* work) {
      Lookup& self = *static_cast<Lookup*>(work->data);
      self.found = self.server->resolver->resolve(self.name);
    };
    const auto done = [](uv_work_t* work, int) {
      const std::unique_ptr<Lookup> self(static_cast<Lookup*>(work->data));
      Server& server = *self->server;
      --server.lookups;
      const auto place = server.connections.find(self->id);
      if (place != server.connections.end()) place->second->looked_up(std::move(self->found));
      if (!server.stopping) server.begin_lookups();
    };
    CHECK(uv_queue_work(&loop, &lookup->work, look_up, done) == 0);
    (void)lookup.release();
    ++lookups;
  }
}

void Proxy::Server::tick() {
  const uint64_t now = uv_now(&loop);
  for (const auto& [id, connection] : connections) connection->check_time(now);
  if (std::exchange(short_of, false)) return watch_listener();
  if (connections.empty()) uv_timer_stop(&timer);
}

void Proxy::Server::close_all() {
  if (std::exchange(stopping, true)) return;
  lookups_waiting.clear();
  for (const auto& [id, connection] : connections) connection->close();
  close_handles();
}

void Proxy::Server::close_handles() {
  for (uv_handle_t* handle : handles) {
    uv_close(handle, [](uv_handle_t* closed_one) {
      Server& self = *static_cast<Server*>(closed_one->data);
      std::erase(self.handles, closed_one);
      self.tell_if_closed();
    });
  }
}

void Proxy::Server::tell_if_closed() {
  if (!handles.empty() || !connections.empty()) return;
  listening.reset();
  const std::lock_guard<std::mutex> lock(mutex);
  closed = true;
  lingering = lookups > 0;
  changed.notify_all();
}

Proxy::Proxy(std::shared_ptr<Server> server) : server_(std::move(server)) {}

Result<std::unique_ptr<Proxy>> Proxy::start(UniqueFd listener, const NetworkPolicy& policy,
                                            std::shared_ptr<Resolver> resolver) {
  TRY(check_caps(policy.caps));
  auto server = std::make_shared<Server>(policy, std::move(resolver));
  TRY(server->open(std::move(listener)));
  TRY(server->start_thread(server));
  return std::unique_ptr<Proxy>(new Proxy(std::move(server)));
}

Proxy::~Proxy() { stop(); }

NetworkReport Proxy::report() const { return server_->ledger.report(); }

NetworkReport Proxy::stop() {
  if (!server_->thread.joinable()) return report();
  uv_async_send(&server_->wake);
  bool lingering = false;
  {
    std::unique_lock<std::mutex> lock(server_->mutex);
    server_->changed.wait(lock, [this] { return server_->closed; });
    lingering = server_->lingering;
  }
  lingering ? server_->thread.detach() : server_->thread.join();
  return report();
}

}  // namespace anser::sandbox::net
