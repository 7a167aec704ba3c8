// Flow: bytes in one direction between two libuv streams, through one buffer. Reading stops while anything read is not
// yet written, so a receiver that does not read holds up the sender and not this program's memory. Used by Connection,
// on the thread of the loop.
#pragma once

#include <uv.h>

#include <cstddef>
#include <memory>
#include <string_view>

namespace anser::sandbox::net {

class Flow {
 public:
  class Owner {
   public:
    virtual ~Owner() = default;
    virtual void on_data(Flow& flow) = 0;             // data() has grown
    virtual void on_end(Flow& flow) = 0;              // the sender is done
    virtual void on_shut(Flow& flow) = 0;             // the receiver has been told so
    virtual void on_error(Flow& flow, int code) = 0;  // libuv's code; neither stream is of use any more
  };
  static constexpr size_t kBufferBytes = 64 << 10;  // allocated with the first read

  // The owner, and the stream to read from once there is one, outlive the flow's callbacks: its handle is closed first.
  explicit Flow(Owner& owner) : owner_(owner) {}
  Flow(const Flow&) = delete;
  Flow& operator=(const Flow&) = delete;

  // Takes the data pointer of `from`. `to` may follow later.
  void set_from(uv_stream_t* from);
  void set_to(uv_stream_t* to) { to_ = to; }

  // REQUIRES: room in the buffer. on_data() is called as bytes come.
  void read();
  void pause();
  // What was read and neither passed nor dropped.
  std::string_view data() const { return {buffer_.get(), filled_}; }
  void drop(size_t n);  // the first n bytes of data()
  // Writes the first n bytes of data() to `to` and drops the rest; reads on when they are written, unless stop() is
  // called. REQUIRES: nothing being passed.
  void pass(size_t n);
  void stop();    // no more reading of its own accord
  void resume();  // undoes stop(), and reads
  // Tells the receiver that this was all, after what is still being written; then on_shut().
  void end();

  Owner& owner() { return owner_; }

 private:
  static void on_read(uv_stream_t* stream, ssize_t n, const uv_buf_t* buffer);
  static void on_written(uv_write_t* request, int status);
  void written(int status);

  Owner& owner_;
  uv_stream_t* from_ = nullptr;
  uv_stream_t* to_ = nullptr;
  std::unique_ptr<char[]> buffer_;
  size_t filled_ = 0;
  bool reading_ = false, writing_ = false, stopped_ = false, ended_ = false;
  uv_write_t write_{};
  uv_shutdown_t shutdown_{};
};

}  // namespace anser::sandbox::net
