#include "sandbox/run/living.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <uv.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>

#include "base/check.h"
#include "sandbox/run/judge.h"
#include "sandbox/run/pidfd.h"
#include "sandbox/run/watch.h"

namespace anser::sandbox {

// Everything but `number` is guarded by the mutex of `shared`, or belongs to the loop's thread while the box lives.
struct LivingProgram {
  struct Shared {  // outlives the box
    std::mutex mutex;
    std::condition_variable changed;
    LivingBox::Loop* loop = nullptr;  // nullptr: the box is gone
  };
  std::shared_ptr<Shared> shared;
  uint32_t number = 0;
  Command command;
  std::unique_ptr<CgroupLeaf> leaf;
  std::unique_ptr<ProgramWatch> watch;
  UniqueFd input;
  bool stopping = false;
  std::optional<Outcome> outcome;
};

namespace {

using Shared = LivingProgram::Shared;

}  // namespace

struct LivingBox::Loop {
  Loop(BuiltBox& of, Settings with)
      : box(of), settings(std::move(with)), shared(std::make_shared<Shared>()), loop(of.loop->get()) {
    shared->loop = this;
    CHECK(uv_async_init(loop, &wake, [](uv_async_t* handle) { static_cast<Loop*>(handle->data)->work(); }) == 0);
    wake.data = this;
    CHECK(uv_poll_init(loop, &reports, box.channel.fd()) == 0);
    reports.data = this;
    CHECK(uv_poll_start(&reports, UV_READABLE | UV_DISCONNECT,
                        [](uv_poll_t* handle, int, int) { static_cast<Loop*>(handle->data)->read_reports(); }) == 0);
    thread = std::thread([this] {
      // Writing to a program that has closed its input is an error, not the end of us.
      sigset_t pipes;
      sigemptyset(&pipes);
      sigaddset(&pipes, SIGPIPE);
      pthread_sigmask(SIG_BLOCK, &pipes, nullptr);
      uv_run(loop, UV_RUN_DEFAULT);
    });
  }

  // Everything in the box dies, and what was asked of its programs is answered.
  void stop() {
    post([this] { end(); });
    thread.join();
    {
      const std::lock_guard<std::mutex> lock(shared->mutex);
      shared->loop = nullptr;
    }
    work();  // what came while the loop was ending; nothing comes now
  }

  void post(std::function<void()> task) {
    const std::lock_guard<std::mutex> lock(tasks_mutex);
    tasks.push_back(std::move(task));
    if (!ending) uv_async_send(&wake);
  }
  void work() {
    for (;;) {
      std::function<void()> task;
      {
        const std::lock_guard<std::mutex> lock(tasks_mutex);
        if (tasks.empty()) return;
        task = std::move(tasks.front());
        tasks.pop_front();
      }
      task();
    }
  }

  std::shared_ptr<LivingProgram> find(uint32_t number) const {
    const auto found =
        std::find_if(programs.begin(), programs.end(), [&](const auto& program) { return program->number == number; });
    return found == programs.end() ? nullptr : *found;
  }

  void begin(const std::shared_ptr<LivingProgram>& program, Streams streams, ProgramWatch::Clock::time_point start) {
    LivingProgram* const raw = program.get();
    ProgramWatch::Setup setup;
    setup.limits = raw->command.limits;
    setup.leaf = raw->leaf.get();
    setup.start = start;
    setup.on_output = raw->command.on_output;
    setup.cancelled = raw->command.cancelled;
    setup.alone = false;
    setup.denials_at_most = settings.denials_at_most;
    setup.on_end = [this, raw] { ended(*raw); };
    setup.on_quiet = [this, raw] { forget(*raw); };
    setup.kill_all = [this, raw] { kill_program(*raw); };
    raw->watch = std::make_unique<ProgramWatch>(loop, std::move(setup));
    programs.push_back(program);
    raw->watch->start(std::move(streams.out), std::move(streams.err), -1);
    const auto told = early.find(raw->number);
    if (told != early.end()) {
      for (BoxReport& one : told->second) raw->watch->hear(std::move(one));
      early.erase(told);
    }
    if (gone) raw->watch->no_more_reports();
  }

  void kill_left(uint32_t number) {
    const auto found = left.find(number);
    if (found != left.end()) found->second->kill();
    bury_empty();
  }

  // Control groups that somebody was left in, and nobody is any more.
  void bury_empty() {
    if (gone) return;
    for (auto one = left.begin(); one != left.end();) {
      one = one->second->processes() == 0 ? left.erase(one) : std::next(one);
    }
  }

  void kill_program(LivingProgram& program) {
    if (program.leaf != nullptr) program.leaf->kill();
    program.watch->signal(SIGKILL);
    // With neither there is only the box to be killed.
    if (program.leaf == nullptr && program.watch->unreachable()) (void)send_signal(box.process, SIGKILL);
  }

  void ended(LivingProgram& program) {
    if (program.stopping && program.leaf != nullptr) program.leaf->kill();
    Outcome outcome = judge(*program.watch, program.leaf.get(), program.command);
    const std::vector<std::string> own = std::move(outcome.standing.degraded);
    outcome.standing = settings.standing;
    outcome.standing.degraded.insert(outcome.standing.degraded.end(), own.begin(), own.end());
    box.tell_network(outcome);
    if (program.leaf != nullptr) outcome.left_running = static_cast<int>(program.leaf->processes());
    const std::lock_guard<std::mutex> lock(shared->mutex);
    program.outcome = std::move(outcome);
    shared->changed.notify_all();
  }

  // Its streams are at their end: nothing more will come of it. Its control groups stay as long as somebody is in them.
  void forget(LivingProgram& program) {
    program.watch->close([this, number = program.number] {
      const auto found =
          std::find_if(programs.begin(), programs.end(), [&](const auto& one) { return one->number == number; });
      if (found == programs.end()) return;
      const std::shared_ptr<LivingProgram> last = std::move(*found);
      programs.erase(found);
      if (last->leaf != nullptr && (gone || last->leaf->processes() > 0)) left[number] = std::move(last->leaf);
      last->leaf.reset();
      bury_empty();
    });
  }

  void read_reports() {
    bool ended = false;
    while (std::optional<BoxReport> got = box.channel.next(ended)) {
      if (got->report.kind == wire::Report::kNetwork) {
        box.hear(*got);
        continue;
      }
      const std::shared_ptr<LivingProgram> program = find(got->report.number);
      if (program != nullptr) {
        program->watch->hear(std::move(*got));
      } else {
        early[got->report.number].push_back(std::move(*got));
      }
    }
    if (ended) lost();
  }

  void lost() {
    if (gone) return;
    gone = true;
    uv_close(reinterpret_cast<uv_handle_t*>(&reports), nullptr);
    const auto all = programs;
    for (const auto& program : all) program->watch->no_more_reports();
  }

  // Everything dies; the loop ends when the last watch has closed.
  void end() {
    const auto all = programs;
    for (const auto& program : all) program->watch->kill(Cause::kCancelled);
    if (box.leaf != nullptr) box.leaf->kill();
    (void)send_signal(box.process, SIGKILL);
    lost();
    for (const auto& program : all) {
      if (!program->watch->over()) program->watch->finish();
      forget(*program);
    }
    const std::lock_guard<std::mutex> lock(tasks_mutex);
    ending = true;
    uv_close(reinterpret_cast<uv_handle_t*>(&wake), nullptr);
  }

  BuiltBox& box;
  const Settings settings;
  std::shared_ptr<Shared> shared;
  uv_loop_t* const loop;
  uv_async_t wake{};
  uv_poll_t reports{};
  std::thread thread;
  std::mutex tasks_mutex;
  std::deque<std::function<void()>> tasks;
  bool ending = false;  // nobody may wake the loop any more
  // Of the loop's thread.
  std::vector<std::shared_ptr<LivingProgram>> programs;
  // By number, what was said of programs that have not begun here: that they wait, as a rule; but one can also have
  // ended before begin() has come to it.
  std::map<uint32_t, std::vector<BoxReport>> early;
  std::map<uint32_t, std::unique_ptr<CgroupLeaf>> left;  // of programs that have ended, with what they left behind
  std::atomic<bool> gone = false;
  std::mutex start_mutex;  // numbers are given in the order of the Commands
  uint32_t next = 0;
};

LivingBox::LivingBox(BuiltBox box, Settings settings)
    : box_(std::move(box)), loop_(std::make_unique<Loop>(box_, std::move(settings))) {}

LivingBox::~LivingBox() {
  loop_->stop();
  // The groups of programs lie below the box's, and go before it does.
  bury(box_);
  loop_.reset();
}

Result<std::unique_ptr<LivingBox>> LivingBox::begin(BuiltBox box, Settings settings) {
  if (!box.refused.empty()) return Error{Errc::kPermission, box.refused};
  return std::unique_ptr<LivingBox>(new LivingBox(std::move(box), std::move(settings)));
}

bool LivingBox::alive() const { return !loop_->gone; }

Status LivingBox::while_frozen(const std::function<Status()>& body) const {
  if (processes().empty() && box_.leaf->processes() <= 2) return body();  // its first process and the one that waits
  if (!box_.leaf->freeze(true)) {
    (void)box_.leaf->freeze(false);
    return Error{Errc::kUnsupported,
                 "the programs of this box cannot be made to stand still (no control groups of version 2): stop them, "
                 "then take the snapshot"};
  }
  Status done = body();
  (void)box_.leaf->freeze(false);
  return done;
}

Result<Process> LivingBox::start(const wire::Command& head, const Command& command,
                                 const std::vector<std::string>& environment, const std::string& leaf, bool input,
                                 Sides sides) {
  const auto start = ProgramWatch::Clock::now();
  auto program = std::make_shared<LivingProgram>();
  program->shared = loop_->shared;
  program->command = command;
  if (const CgroupRoots roots = box_.leaf->below(); roots.limits_memory() || roots.limits_pids()) {
    TRY_ASSIGN(program->leaf, CgroupLeaf::make(roots, leaf, command.limits.memory_bytes, command.limits.pids));
  }
  const std::lock_guard<std::mutex> lock(loop_->start_mutex);
  if (loop_->gone) return Error{Errc::kResource, "the box has ended: open another"};
  TRY_ASSIGN(Streams streams, send_command(box_.channel, head, command, environment,
                                           {program->leaf.get(), input, sides.in.get(), sides.out.get()}));
  program->number = loop_->next++;
  program->input = std::move(streams.in);
  // A std::function wants something that can be copied.
  auto handed = std::make_shared<Streams>(std::move(streams));
  loop_->post([this, program, handed, start] { loop_->begin(program, std::move(*handed), start); });
  return Process(program);
}

std::vector<Process> LivingBox::processes() const {
  std::promise<std::vector<Process>> answer;
  loop_->post([&] {
    std::vector<Process> out;
    for (const auto& program : loop_->programs) {
      if (!program->watch->over()) out.push_back(Process(program));
    }
    answer.set_value(std::move(out));
  });
  return answer.get_future().get();
}

namespace {

// Does `task` on the loop's thread and waits for it. False when the box is gone: then this thread has the program for
// itself, under the mutex.
template <class Task>
bool on_loop(const std::shared_ptr<LivingProgram>& program, Task task) {
  std::promise<void> done;
  {
    const std::lock_guard<std::mutex> lock(program->shared->mutex);
    if (program->shared->loop == nullptr) return false;
    auto* const loop = program->shared->loop;
    loop->post([&, loop] {
      task(loop);
      done.set_value();
    });
  }
  done.get_future().wait();
  return true;
}

}  // namespace

uint32_t Process::number() const { return program_->number; }

Process::Chunk Process::read(int stream, int64_t offset) const {
  Chunk chunk;
  const auto look = [&] {
    const ProgramWatch& watch = *program_->watch;
    chunk.data = (stream == 2 ? watch.err() : watch.out()).since(offset, chunk.first);
    chunk.ended = watch.over() && !watch.streaming();
  };
  const auto pump_and_look = [&](auto*) {
    program_->watch->pump();
    look();
  };
  if (!on_loop(program_, pump_and_look)) {
    const std::lock_guard<std::mutex> lock(program_->shared->mutex);
    look();
    chunk.ended = true;
  }
  return chunk;
}

Status Process::write(std::string_view data) {
  Status result = Error{Errc::kNotFound, "the program has no standard input any more"};
  (void)on_loop(program_, [&](auto*) {
    const int fd = program_->command.terminal ? program_->watch->terminal_fd() : program_->input.get();
    if (fd < 0) return;
    const ssize_t n = ::write(fd, data.data(), data.size());
    if (n == static_cast<ssize_t>(data.size())) {
      result = {};
    } else if (n >= 0 || errno == EAGAIN) {
      result = Error{Errc::kResource, "the program does not read its input: what was written of it is in its pipe"};
    } else {
      result = Error{Errc::kIo, "write to the program", errno};
    }
  });
  return result;
}

Status Process::close_input() {
  (void)on_loop(program_, [&](auto*) { program_->input.reset(); });
  return {};
}

Status Process::signal(int number) {
  if (number < 1 || number > 64) return Error{Errc::kInvalid, "there is no signal " + std::to_string(number)};
  bool sent = false;
  (void)on_loop(program_, [&](auto*) {
    sent = !program_->watch->over();
    if (sent) program_->watch->signal(number);
  });
  return sent ? Status() : Status(Error{Errc::kNotFound, "the program has ended"});
}

Status Process::resize(int rows, int columns) {
  Status result = Error{Errc::kInvalid, "the program has no terminal"};
  (void)on_loop(program_, [&](auto*) {
    if (!program_->command.terminal || program_->watch->terminal_fd() < 0) return;
    const winsize size = {static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
    const bool done = ::ioctl(program_->watch->terminal_fd(), TIOCSWINSZ, &size) == 0;
    result = done ? Status() : Status(Error{Errc::kIo, "resize the terminal", errno});
  });
  return result;
}

bool Process::running() const {
  const std::lock_guard<std::mutex> lock(program_->shared->mutex);
  return !program_->outcome;
}

std::optional<Outcome> Process::wait(int64_t timeout_ms) {
  std::unique_lock<std::mutex> lock(program_->shared->mutex);
  program_->shared->changed.wait_for(lock, std::chrono::milliseconds(timeout_ms),
                                     [&] { return program_->outcome.has_value(); });
  return program_->outcome;
}

Outcome Process::stop() {
  (void)on_loop(program_, [&](auto* loop) {
    program_->stopping = true;
    if (program_->watch->over()) {
      if (program_->leaf != nullptr) program_->leaf->kill();
      loop->kill_left(program_->number);
    } else {
      program_->watch->terminate(Cause::kCancelled);
    }
  });
  std::unique_lock<std::mutex> lock(program_->shared->mutex);
  program_->shared->changed.wait(lock, [&] { return program_->outcome.has_value(); });
  return *program_->outcome;
}

}  // namespace anser::sandbox
