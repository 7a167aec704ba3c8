// `anser session resume`: a run that goes on.
#include <cstdio>

#include "agent/cli/cli.h"
#include "agent/cli/cmd_session.h"
#include "agent/cli/commands.h"
#include "agent/search_fn.h"
#include "base/bytes.h"

namespace anser::agent {

int session_resume(Sessions& sessions, SessionArguments& a) {
  a.output.data = a.data;
  auto held = sessions.hold(a.word);
  if (!held) return fail(kUsage, held.error());
  const auto task = task_of(held->row);
  if (!task) return fail(kNotSolved, task.error());
  auto options = options_of(held->row);
  if (!options) return fail(kNotSolved, options.error());
  if (held->row.solved && a.say.empty()) {
    return fail(kUsage,
                Error{Errc::kInvalid, "session " + label_of(held->row) +
                                          " is solved: rewind it, or fork it, to try another way; or say what is to be "
                                          "done next: anser session resume " +
                                          std::to_string(held->row.id) + " \"GOAL\""});
  }
  if (a.output.apply && held->row.directory.empty()) {
    return fail(kUsage, Error{Errc::kInvalid, "session " + label_of(held->row) +
                                                  " is of no directory here: import it with --directory to apply it"});
  }
  tools::SandboxOptions boxes;
  boxes.store = sessions.store();
  auto sandbox = tools::Sandbox::start(boxes);
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  if (const Status ready = prepare_apply(a.output, *task); !ready) return fail(kNotSolved, ready.error());
  kernels::Pool pool(a.mind.threads);
  auto mind = make_mind(a.mind, pool, held->row.head.n);
  if (!mind) return fail(a.mind.script.empty() ? kBrainRefused : kUsage, mind.error());
  if ((*mind)->dialect() != held->row.dialect) {
    return fail(kUsage, Error{Errc::kInvalid, "the session speaks " + held->row.dialect + ", this brain " +
                                                  (*mind)->dialect() + ": give --dialect " + held->row.dialect});
  }
  options->notes_path = sessions.notes_path();
  options->started = a.started;
  options->interrupted = catch_interrupts();
  options->on_step = step_printer(a.output);
  if (!a.output.json) {
    std::printf("session %s, from step %lld on: %s\n\n", visible(label_of(held->row)).c_str(),
                static_cast<long long>(held->row.head.n), visible(held->row.goal).c_str());
  }
  const auto done = resume_task(*held, *task, *options, a.more, **mind, **sandbox, sessions, search_plan_fn(), a.say);
  if (done && !done->note.empty()) std::fprintf(stderr, "anser: %s\n", visible(done->note).c_str());
  return finish_run(a.output, *task, {**sandbox, sessions, &*held}, done);
}

}  // namespace anser::agent
