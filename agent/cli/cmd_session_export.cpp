// `anser session export`: a session in a file, for this program on another machine or for others to read.
#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "agent/cli/cli.h"
#include "agent/cli/cmd_session.h"
#include "agent/cli/commands.h"
#include "agent/session/bundle.h"
#include "agent/trace/atif.h"
#include "agent/trace/html.h"
#include "agent/trace/trace.h"
#include "base/bytes.h"
#include "runtime/io/atomic_file.h"

namespace anser::agent {
namespace {

Result<std::unique_ptr<tools::Sandbox>> sandbox_of(const Sessions& sessions) {
  tools::SandboxOptions options;
  options.store = sessions.store();
  options.to_read = sessions.read_only();
  return tools::Sandbox::start(options);
}

int exit_status(const Error& error) { return error.code == Errc::kInvalid ? kUsage : kNotSolved; }

int export_bundle(Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& row, const SessionArguments& a) {
  const auto done = export_session(sessions, sandbox, row, a.file);
  if (!done) return fail(exit_status(done.error()), done.error());
  if (a.as_json) {
    print_json({{"schema", "anser.session_export.1"},
                {"format", "bundle"},
                {"file", a.file},
                {"steps", done->steps},
                {"snapshots", done->snapshots},
                {"files", done->files},
                {"bytes", done->bytes}});
    return kDone;
  }
  std::printf("session %s is in %s: %lld steps, %lld workspaces, %lld files of %lld bytes\n",
              visible(label_of(row)).c_str(), visible(a.file).c_str(), static_cast<long long>(done->steps),
              static_cast<long long>(done->snapshots), static_cast<long long>(done->files),
              static_cast<long long>(done->bytes));
  return kDone;
}

// A file that is there whole or not at all, or standard output.
class Output {
 public:
  explicit Output(const std::string& path) : path_(path), file_(path) {}
  Status open() {
    if (path_.empty()) return {};
    std::error_code code;
    if (std::filesystem::exists(path_, code))
      return Error{Errc::kInvalid, path_ + " is there already: name another file"};
    return file_.open();
  }
  Status write(std::string_view text) {
    bytes_ += static_cast<int64_t>(text.size());
    if (!path_.empty()) return file_.write(text);
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return {};
    return Error{Errc::kIo, "write the trace to standard output", errno};
  }
  Status finish() {
    if (!path_.empty()) return file_.finish();
    if (std::fflush(stdout) == 0) return {};
    return Error{Errc::kIo, "write the trace to standard output", errno};
  }
  int64_t bytes() const { return bytes_; }

 private:
  std::string path_;
  runtime::AtomicFile file_;
  int64_t bytes_ = 0;
};

Status write_as(const std::string& format, Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& row,
                Output& output) {
  const auto put = [&](std::string_view text) { return output.write(text); };
  if (format == "jsonl") {
    return write_trace(sessions, sandbox, row,
                       [&](const nlohmann::json& object) { return put(trace_text(object) + "\n"); });
  }
  if (format == "html") {
    HtmlWriter page(put);
    TRY(write_trace(sessions, sandbox, row, [&](const nlohmann::json& object) { return page.add(object); }));
    return page.finish();
  }
  AtifBuilder atif(ANSER_VERSION);
  const auto add = [&](const nlohmann::json& object) -> Status {
    atif.add(object);
    return {};
  };
  TRY(write_trace(sessions, sandbox, row, add));
  return put(atif.trajectory().dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

int export_trace(Sessions& sessions, tools::Sandbox& sandbox, const SessionRow& row, const SessionArguments& a) {
  Output output(a.file);
  Status done = output.open();
  if (done) done = write_as(a.format, sessions, sandbox, row, output);
  if (done) done = output.finish();
  if (!done) return fail(exit_status(done.error()), done.error());
  if (a.file.empty()) return kDone;
  if (a.as_json) {
    print_json({{"schema", "anser.session_export.1"},
                {"format", a.format},
                {"file", a.file},
                {"steps", row.head.n},
                {"bytes", output.bytes()}});
    return kDone;
  }
  std::printf("session %s is in %s: %lld steps, %lld bytes\n", visible(label_of(row)).c_str(), visible(a.file).c_str(),
              static_cast<long long>(row.head.n), static_cast<long long>(output.bytes()));
  return kDone;
}

// Whether the options make sense together.
Status check(const SessionArguments& a) {
  if (!a.file.empty()) return {};
  if (a.format == "bundle") return Error{Errc::kInvalid, "a bundle is a database: name its file with --out FILE"};
  if (a.as_json)
    return Error{Errc::kInvalid, "standard output is the trace itself: --json needs a file to report on (--out FILE)"};
  return {};
}

}  // namespace

int session_export(Sessions& sessions, const SessionArguments& a) {
  if (const Status sensible = check(a); !sensible) return fail(kUsage, sensible.error());
  const auto row = sessions.journal().session(a.word);
  if (!row) return fail(kUsage, row.error());
  auto sandbox = sandbox_of(sessions);
  if (!sandbox) return fail(kSandboxRefused, sandbox.error());
  return a.format == "bundle" ? export_bundle(sessions, **sandbox, *row, a)
                              : export_trace(sessions, **sandbox, *row, a);
}

}  // namespace anser::agent
