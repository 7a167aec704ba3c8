#include "agent/learn/notes/suite.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "agent/learn/notes/lessons.h"
#include "base/json.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

Status write_text(const fs::path& path, const std::string& text) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  if (failed) return Error{Errc::kIo, "make the directory " + path.parent_path().string(), failed.value()};
  return write_file_atomic(path.string(), text);
}

Status write_sessions_task(const fs::path& directory, const std::string& suite, const Scenario& scenario) {
  ordered_json sessions = ordered_json::array();
  for (const Visit& visit : scenario.visits) {
    ordered_json one{{"day", visit.day}, {"say", visit.say}};
    if (!visit.files.empty()) one["files"] = visit.files;
    sessions.push_back(std::move(one));
  }
  const ordered_json task{{"id", directory.filename().string()},
                          {"suite", suite},
                          {"bug_kind", scenario.family + " " + scenario.kind},
                          {"sessions", std::move(sessions)},
                          {"answer", scenario.visits.back().answer}};
  TRY(write_text(directory / "task.json", task.dump(1) + "\n"));
  return write_text(directory / "files" / ".keep", "");  // the first workspace is empty, and git keeps no such thing
}

Status write_long_task_files(const fs::path& directory, const std::string& suite, const LongTask& long_task) {
  const ordered_json task{{"id", directory.filename().string()},
                          {"suite", suite},
                          {"bug_kind", "long " + long_task.kind},
                          {"goal", long_task.goal},
                          {"hidden_check", "sh check.sh"}};
  TRY(write_text(directory / "task.json", task.dump(1) + "\n"));
  for (const auto& [path, text] : long_task.files) TRY(write_text(directory / "files" / path, text));
  std::string check;
  for (const auto& [path, text] : long_task.last) {
    check += (check.empty() ? "" : " && ") + fmt::format("cmp {} wanted/{}", path, path);
    TRY(write_text(directory / "hidden" / "wanted" / path, text));
  }
  return write_text(directory / "hidden" / "check.sh", check + "\n");
}

Scenario draw(int family, int sessions, Words& words) {
  constexpr std::array kDraw{draw_facts, draw_ledger, draw_facts, draw_stock, draw_facts, draw_reports};
  return kDraw[static_cast<size_t>(family) % kDraw.size()](sessions, words);
}

}  // namespace

Result<std::map<std::string, int>> make_notes_suite(const NotesSuiteOptions& options) {
  std::error_code failed;
  if (fs::exists(options.out, failed) && !fs::is_empty(options.out, failed))
    return Error{Errc::kInvalid, options.out + " is not empty: name a new directory"};
  std::map<std::string, int> counts;
  Rng rng(options.seed);
  for (int i = 0; i < options.tasks; ++i) {
    const int sessions = options.sessions[static_cast<size_t>(i) % options.sessions.size()];
    const int round = i / static_cast<int>(options.sessions.size());
    const fs::path directory = fs::path(options.out) / fmt::format("{:03}", i + 1);
    Words words(Split::kValid, rng);
    if (sessions == 1) {
      const LongTask task = draw_long_task(static_cast<int>(rng.between(4, 12)), words);
      Rng unused(0);
      TRY(write_long_task(task, {}, unused));  // a task that the writer of documents can do
      TRY(write_long_task_files(directory, options.name, task));
      ++counts["long " + task.kind];
      continue;
    }
    // One whose answer the tools give, of the few that they do not (lessons.h).
    for (int attempt = 0;; ++attempt) {
      const Scenario scenario = draw(round, sessions, words);
      Rng unused(0);
      const auto written = write_sessions(scenario, unused);
      if (!written && (written.error().code != Errc::kNotFound || attempt == 20)) return written.error();
      if (!written) continue;
      TRY(write_sessions_task(directory, options.name, scenario));
      ++counts[fmt::format("{} {} sessions", scenario.family, sessions)];
      break;
    }
  }
  return counts;
}

}  // namespace anser::agent
