// A libuv loop that is closed with its owner.
#pragma once

#include <uv.h>

#include <memory>

#include "base/check.h"
#include "base/result.h"

namespace anser::sandbox {

class OwnLoop {
 public:
  // kResource when this process has as many files open as it may.
  static Result<std::unique_ptr<OwnLoop>> make() {
    std::unique_ptr<OwnLoop> loop(new OwnLoop);
    const int code = uv_loop_init(&loop->loop_);
    if (code != 0) return Error{Errc::kResource, "make an event loop (raise the limit of open files)", -code};
    loop->open_ = true;
    return loop;
  }
  ~OwnLoop() { CHECK(!open_ || uv_loop_close(&loop_) == 0); }  // REQUIRES: every handle is closed
  OwnLoop(const OwnLoop&) = delete;
  OwnLoop& operator=(const OwnLoop&) = delete;
  uv_loop_t* get() { return &loop_; }

 private:
  OwnLoop() = default;
  uv_loop_t loop_{};
  bool open_ = false;
};

}  // namespace anser::sandbox
