// Tested by tests/sandbox/net_proxy_test.cpp, net_tunnel_test.cpp and net_flood_test.cpp.
#include "sandbox/net/connection.h"

#include <fmt/format.h>

#include "base/check.h"

namespace anser::sandbox::net {
namespace {

constexpr size_t kLingerBytes = 1 << 20;

// A string on its way to a stream.
struct Sending {
  uv_write_t request{};
  std::string text;
};

}  // namespace

Connection::Connection(const Surroundings& around, uint64_t id)
    : around_(around),
      id_(id),
      parser_(static_cast<size_t>(around.policy.caps.header_bytes)),
      up_(*this),
      down_(*this) {
  CHECK(uv_tcp_init(around_.loop, &client_) == 0);
  client_open_ = true;
  up_.set_from(client());
  down_.set_to(client());
}

void Connection::start(UniqueFd client) {
  if (uv_tcp_open(&client_, client.get()) != 0) return close();
  (void)client.release();
  around_.ledger->accepted();
  uv_tcp_nodelay(&client_, 1);
  set_deadline(around_.policy.caps.header_seconds);
  up_.read();
}

void Connection::on_data(Flow& flow) {
  if (phase_ == Phase::kLingering) {
    lingered_ += flow.data().size();
    flow.drop(flow.data().size());
    if (lingered_ > kLingerBytes) close();
    return;
  }
  if (phase_ == Phase::kRequest) return read_request();
  CHECK(phase_ == Phase::kOpen);
  set_deadline(around_.policy.caps.idle_seconds);
  if (&flow == &down_) return pass_down();
  request_.dialect == Dialect::kForward ? forward_up() : tunnel_up();
}

void Connection::read_request() {
  const size_t used = parser_.feed(up_.data());
  up_.drop(used);
  std::string reply = parser_.take_reply();
  if (parser_.state() == RequestParser::State::kRefused) {
    const Refusal& refusal = parser_.refusal();
    around_.ledger->refused(refusal.host, refusal.port, refusal.why);
    send(client(), std::move(reply));
    return linger();
  }
  if (!reply.empty()) send(client(), std::move(reply));
  if (parser_.state() == RequestParser::State::kMore) return;
  up_.pause();
  request_ = parser_.request();
  decide();
}

void Connection::open() {
  phase_ = Phase::kOpen;
  uv_tcp_nodelay(&upstream_, 1);
  use_ = around_.ledger->connected(request_.target);
  set_deadline(around_.policy.caps.idle_seconds);
  send(client(), answer(request_.dialect, Verdict::kGranted, {}));
  down_.read();
  if (phase_ != Phase::kOpen) return;
  if (request_.dialect == Dialect::kForward) {
    body_ = BodyReader(request_.body);
    if (!around_.ledger->take_up(use_, request_.head.size())) return reset("the cap on bytes up is reached");
    send(upstream(), std::move(request_.head));
    return forward_up();
  }
  if (!up_.data().empty()) return tunnel_up();
  up_.read();
}

// The first bytes are held until it is clear that they do not name another server.
void Connection::tunnel_up() {
  if (hello_.state() == ClientHello::State::kMore) {
    hello_.feed(up_.data().substr(seen_));
    seen_ = up_.data().size();
    const char* why = nullptr;
    switch (hello_.state()) {
      case ClientHello::State::kMore:
        return up_.read();
      case ClientHello::State::kBad:
        why = "a TLS ClientHello that cannot be read";
        break;
      case ClientHello::State::kNamed: {
        const auto named = parse_host(hello_.name());
        if (!named || *named != request_.target.host) why = "the TLS ClientHello names";
        break;
      }
      default:
        break;
    }
    if (why != nullptr) {
      record(hello_.state() == ClientHello::State::kNamed ? fmt::format("{} {}", why, quoted(hello_.name())) : why);
      send(client(), refused_name_alert());
      return linger();
    }
  }
  pass_up(up_.data().size());
}

void Connection::forward_up() {
  const size_t n = body_.feed(up_.data());
  if (body_.bad()) return reset("a chunk of the body that cannot be read");
  if (body_.done()) up_.stop();  // neither what comes behind the one request nor the client's end matters any more
  pass_up(n);
}

void Connection::pass_up(size_t n) {
  if (!around_.ledger->take_up(use_, n)) return reset("the cap on bytes up is reached");
  up_.pass(n);
}

void Connection::pass_down() {
  const size_t n = down_.data().size();
  if (!around_.ledger->take_down(use_, n)) return reset("the cap on bytes down is reached");
  down_.pass(n);
}

void Connection::on_end(Flow& flow) {
  if (phase_ != Phase::kOpen) return close();
  if (&flow == &down_) return down_.end();
  if (request_.dialect == Dialect::kForward) return close();  // in the middle of its body
  const bool undecided = hello_.state() == ClientHello::State::kMore && !up_.data().empty();
  if (undecided) return reset("a TLS ClientHello that ends too soon");
  up_.end();
}

void Connection::on_shut(Flow& flow) {
  if (phase_ != Phase::kOpen) return;
  (&flow == &down_ ? down_shut_ : up_shut_) = true;
  if (up_shut_ && down_shut_) return close();
  if (down_shut_ && request_.dialect == Dialect::kForward) linger();
}

void Connection::on_error(Flow&, int) {
  if (phase_ == Phase::kOpen) return reset({});
  close();
}

void Connection::check_time(uint64_t now) {
  if (now < deadline_ms_) return;
  const NetworkCaps& caps = around_.policy.caps;
  switch (phase_) {
    case Phase::kRequest:
      return reset(fmt::format("no whole request within {} s", caps.header_seconds));
    case Phase::kResolving:
      return refuse(Verdict::kUnreachable, fmt::format("no answer from the resolver within {} s", caps.idle_seconds));
    case Phase::kDialing:
      dial_error_ += fmt::format(": no answer within {} s", kDialSeconds);
      return close_upstream();
    case Phase::kOpen:
      return reset(fmt::format("closed after {} s without a byte", caps.idle_seconds));
    case Phase::kLingering:
      return close();
    case Phase::kClosed:
      return;
  }
}

void Connection::record(const std::string& why) {
  const bool known = request_.target.port != 0;
  around_.ledger->refused(known ? request_.target.host.text() : "", request_.target.port, why);
}

void Connection::refuse(Verdict verdict, const std::string& why) {
  record(why);
  send(client(), answer(request_.dialect, verdict, fmt::format("{}: {}", request_.target.text(), why)));
  linger();
}

// Ends our half of the client's connection and waits for its own: closing with bytes unread would be a reset, which
// overtakes the answer.
void Connection::linger() {
  if (phase_ == Phase::kClosed) return;
  phase_ = Phase::kLingering;
  set_deadline(around_.policy.caps.header_seconds);
  close_upstream();
  down_.end();
  if (phase_ != Phase::kLingering) return;
  up_.drop(up_.data().size());
  up_.resume();
}

void Connection::reset(const std::string& why) {
  if (phase_ == Phase::kClosed) return;
  if (!why.empty()) record(why);
  phase_ = Phase::kClosed;
  const auto closed = [](uv_handle_t* handle) {
    static_cast<Connection&>(static_cast<Flow*>(handle->data)->owner()).handle_closed(handle);
  };
  for (uv_tcp_t* handle : {&client_, &upstream_}) {
    const bool open = handle == &client_ ? client_open_ : upstream_open_ && !upstream_closing_;
    if (!open) continue;
    if (uv_tcp_close_reset(handle, closed) != 0) uv_close(reinterpret_cast<uv_handle_t*>(handle), closed);
  }
}

void Connection::close() {
  if (phase_ == Phase::kClosed) return;
  phase_ = Phase::kClosed;
  close_upstream();
  uv_close(reinterpret_cast<uv_handle_t*>(&client_), [](uv_handle_t* handle) {
    static_cast<Connection&>(static_cast<Flow*>(handle->data)->owner()).handle_closed(handle);
  });
}

void Connection::close_upstream() {
  if (!upstream_open_ || upstream_closing_) return;
  upstream_closing_ = true;
  uv_close(reinterpret_cast<uv_handle_t*>(&upstream_), [](uv_handle_t* handle) {
    static_cast<Connection&>(static_cast<Flow*>(handle->data)->owner()).handle_closed(handle);
  });
}

void Connection::handle_closed(uv_handle_t* handle) {
  (handle == reinterpret_cast<uv_handle_t*>(&client_) ? client_open_ : upstream_open_) = false;
  if (phase_ == Phase::kDialing) return dial_next();
  if (phase_ == Phase::kClosed && !client_open_ && !upstream_open_) around_.forget(id_);
}

void Connection::send(uv_stream_t* to, std::string text) {
  if (text.empty()) return;
  auto sending = std::make_unique<Sending>();
  sending->text = std::move(text);
  sending->request.data = sending.get();
  const uv_buf_t all = uv_buf_init(sending->text.data(), static_cast<unsigned>(sending->text.size()));
  // A write that fails shows again when the stream is next read or written.
  const auto done = [](uv_write_t* request, int) { delete static_cast<Sending*>(request->data); };
  if (uv_write(&sending->request, to, &all, 1, done) == 0) (void)sending.release();
}

void Connection::set_deadline(int64_t seconds) {
  deadline_ms_ = uv_now(around_.loop) + static_cast<uint64_t>(seconds) * 1000;
}

}  // namespace anser::sandbox::net
