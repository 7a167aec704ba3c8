#include "sandbox/net/flow.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"

namespace anser::sandbox::net {

void Flow::set_from(uv_stream_t* from) {
  from_ = from;
  from->data = this;
}

void Flow::read() {
  if (reading_) return;
  if (buffer_ == nullptr) buffer_ = std::make_unique_for_overwrite<char[]>(kBufferBytes);
  const auto allocate = [](uv_handle_t* handle, size_t, uv_buf_t* buffer) {
    Flow& self = *static_cast<Flow*>(handle->data);
    *buffer = uv_buf_init(self.buffer_.get() + self.filled_, static_cast<unsigned>(kBufferBytes - self.filled_));
  };
  const int code = uv_read_start(from_, allocate, on_read);
  if (code != 0) return owner_.on_error(*this, code);
  reading_ = true;
}

void Flow::pause() {
  if (reading_) uv_read_stop(from_);
  reading_ = false;
}

void Flow::stop() {
  stopped_ = true;
  pause();
}

void Flow::resume() {
  stopped_ = false;
  read();
}

void Flow::on_read(uv_stream_t* stream, ssize_t n, const uv_buf_t*) {
  Flow& self = *static_cast<Flow*>(stream->data);
  if (n == 0) return;  // EAGAIN
  if (n > 0) {
    self.filled_ += static_cast<size_t>(n);
    return self.owner_.on_data(self);
  }
  self.pause();
  if (n == UV_EOF) {
    self.owner_.on_end(self);
  } else {
    self.owner_.on_error(self, static_cast<int>(n));
  }
}

void Flow::drop(size_t n) {
  n = std::min(n, filled_);
  filled_ -= n;
  if (filled_ > 0) std::memmove(buffer_.get(), buffer_.get() + n, filled_);
}

void Flow::pass(size_t n) {
  CHECK(!writing_ && n <= filled_);
  filled_ = n;
  size_t sent = 0;
  if (n > 0) {
    const uv_buf_t all = uv_buf_init(buffer_.get(), static_cast<unsigned>(n));
    const int now = uv_try_write(to_, &all, 1);
    if (now < 0 && now != UV_EAGAIN) return owner_.on_error(*this, now);
    sent = now > 0 ? static_cast<size_t>(now) : 0;
  }
  if (sent == n) {
    filled_ = 0;
    if (!stopped_) read();
    return;
  }
  pause();
  const uv_buf_t rest = uv_buf_init(buffer_.get() + sent, static_cast<unsigned>(n - sent));
  write_.data = this;
  const int code = uv_write(&write_, to_, &rest, 1, on_written);
  if (code != 0) return owner_.on_error(*this, code);
  writing_ = true;
}

void Flow::on_written(uv_write_t* request, int status) { static_cast<Flow*>(request->data)->written(status); }

void Flow::written(int status) {
  writing_ = false;
  filled_ = 0;
  if (status == UV_ECANCELED) return;  // the stream is being closed
  if (status < 0) return owner_.on_error(*this, status);
  if (!stopped_ && !ended_) read();
}

void Flow::end() {
  if (ended_) return;
  ended_ = true;
  pause();
  shutdown_.data = this;
  const auto done = [](uv_shutdown_t* request, int status) {
    Flow& self = *static_cast<Flow*>(request->data);
    if (status == UV_ECANCELED) return;
    if (status < 0) return self.owner_.on_error(self, status);
    self.owner_.on_shut(self);
  };
  const int code = uv_shutdown(&shutdown_, to_, done);
  if (code != 0) owner_.on_error(*this, code);
}

}  // namespace anser::sandbox::net
