// Tested by tests/sandbox/net_proxy_test.cpp, net_tunnel_test.cpp and net_flood_test.cpp.
#include "sandbox/net/proxy.h"

#include <signal.h>
#include <sys/socket.h>
#include <uv.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "sandbox/net/connection.h"

namespace anser::sandbox::net {
namespace {

constexpr int kBacklog = 128;
constexpr uint64_t kTickMs = 200;  // how often deadlines are looked at

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

  Status open(UniqueFd listening);
  Status start_thread(const std::shared_ptr<Server>& self);
  void accept_next();
  void forget(uint64_t id);
  void begin_lookups();
  void tick();
  void close_all();
  void close_handles();
  void tell_if_closed();

  uv_loop_t loop{};
  uv_tcp_t listener{};
  uv_async_t wake{};
  uv_timer_t timer{};
  bool loop_ready = false, started = false, stopping = false, client_waits = false;
  int open_handles = 0;
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

Status Proxy::Server::open(UniqueFd listening) {
  int listens = 0;
  socklen_t size = sizeof listens;
  if (::getsockopt(listening.get(), SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || listens == 0) {
    return Error{Errc::kInvalid, "network proxy: not a listening socket"};
  }
  const auto failed = [](const char* doing, int code) { return Error{Errc::kResource, doing, -code}; };
  int code = uv_loop_init(&loop);
  if (code != 0) return failed("network proxy: make a loop", code);
  loop_ready = true;
  CHECK(uv_tcp_init(&loop, &listener) == 0 && uv_timer_init(&loop, &timer) == 0);
  open_handles = 2;
  code = uv_async_init(&loop, &wake, [](uv_async_t* handle) { static_cast<Server*>(handle->data)->close_all(); });
  if (code != 0) return failed("network proxy: make a wake-up", code);
  ++open_handles;
  listener.data = wake.data = timer.data = this;
  code = uv_tcp_open(&listener, listening.get());
  if (code != 0) return failed("network proxy: take the listener", code);
  (void)listening.release();
  code = uv_listen(reinterpret_cast<uv_stream_t*>(&listener), kBacklog, [](uv_stream_t* stream, int status) {
    if (status == 0) static_cast<Server*>(stream->data)->accept_next();
  });
  if (code != 0) return failed("network proxy: listen", code);
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

// libuv has accepted one client and takes the next when this one is fetched: at the cap it stays where it is, and the
// others in the kernel's queue.
void Proxy::Server::accept_next() {
  if (stopping) return;
  if (static_cast<int64_t>(connections.size()) >= around.policy.caps.connections) {
    client_waits = true;
    return ledger.waited();
  }
  const uint64_t id = ++last_id;
  const auto [place, added] = connections.emplace(id, std::make_unique<Connection>(around, id));
  Connection& connection = *place->second;
  if (!uv_is_active(reinterpret_cast<uv_handle_t*>(&timer))) {
    uv_timer_start(
        &timer, [](uv_timer_t* handle) { static_cast<Server*>(handle->data)->tick(); }, kTickMs, kTickMs);
  }
  if (uv_accept(reinterpret_cast<uv_stream_t*>(&listener), connection.client()) != 0) return connection.close();
  connection.start();
}

void Proxy::Server::forget(uint64_t id) {
  connections.erase(id);
  std::erase_if(lookups_waiting, [id](const auto& waiting) { return waiting.first == id; });
  if (stopping) return tell_if_closed();
  if (connections.empty()) uv_timer_stop(&timer);
  if (!std::exchange(client_waits, false)) return;
  accept_next();
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
}

void Proxy::Server::close_all() {
  if (std::exchange(stopping, true)) return;
  lookups_waiting.clear();
  for (const auto& [id, connection] : connections) connection->close();
  close_handles();
}

void Proxy::Server::close_handles() {
  const auto closed_one = [](uv_handle_t* handle) {
    Server& self = *static_cast<Server*>(handle->data);
    --self.open_handles;
    self.tell_if_closed();
  };
  listener.data = wake.data = timer.data = this;
  uv_close(reinterpret_cast<uv_handle_t*>(&listener), closed_one);
  uv_close(reinterpret_cast<uv_handle_t*>(&timer), closed_one);
  if (open_handles == 3) uv_close(reinterpret_cast<uv_handle_t*>(&wake), closed_one);
}

void Proxy::Server::tell_if_closed() {
  if (open_handles > 0 || !connections.empty()) return;
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
