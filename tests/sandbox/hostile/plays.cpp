// Scenes of more than one act: two boxes at once, a call and the next one, what becomes of a workspace afterwards.
#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sodium.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/xattr.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <sstream>
#include <thread>

#include "base/bytes.h"
#include "base/json.h"
#include "tests/sandbox/hostile/stage.h"

namespace anser::sandbox::hostile {
namespace {

namespace fs = std::filesystem;

// Runs `first` in a thread, and `second` once `first` has printed something; the lines of both.
std::pair<std::string, std::string> together(Stage& stage, Command first, const Command& second) {
  Box left = stage.open(), right = stage.open();
  std::atomic<bool> spoke = false;
  first.on_output = [&](int, std::string_view) { spoke = true; };
  std::string said;
  std::thread thread([&] {
    const auto outcome = left.run(first);
    said = outcome ? line_of(*outcome) : outcome.error().message();
    spoke = true;
  });
  while (!spoke) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  const std::string heard = line_of(stage.run(right, second));
  thread.join();
  return {said, heard};
}

std::string word(const Status& status) { return status ? "worked" : errc_name(status.error().code); }

// Every name below `top`, and whether any of them leads out of it or is more than a plain file.
std::string look_at_export(const fs::path& top) {
  std::error_code ignored;
  for (const auto& entry : fs::recursive_directory_iterator(top, ignored)) {
    struct stat info {};
    if (::lstat(entry.path().c_str(), &info) != 0) continue;
    const bool plain = S_ISREG(info.st_mode) || S_ISDIR(info.st_mode) || S_ISLNK(info.st_mode);
    if (!plain || (info.st_mode & 07000) != 0) return "special " + visible(entry.path().filename().string());
    if (S_ISREG(info.st_mode) && ::llistxattr(entry.path().c_str(), nullptr, 0) > 0) return "attributes";
    if (S_ISLNK(info.st_mode)) {
      const fs::path to = fs::read_symlink(entry.path(), ignored);
      const fs::path end = (entry.path().parent_path() / to).lexically_normal();
      if (to.is_absolute() || end.string().rfind(top.string() + "/", 0) != 0) return "a link leaves";
    }
    if (entry.path().filename() == "passwd" || entry.path().filename() == "shadow") return "the host's files";
  }
  return "plain";
}

}  // namespace

std::string play_two_boxes(Stage& stage, const Row&) {
  const auto [left, found] = together(stage, stage.command("files", "leave_everywhere", "mark-of-a"),
                                      stage.command("files", "find_anything", "mark-of-a"));
  return found + " ; " + left;
}

// The row's program in one box, while another box does ordinary work.
std::string play_beside(Stage& stage, const Row& row) {
  const auto [held, worked] = together(stage, stage.command(row), stage.command("guests", "seen_of_the_host", ""));
  return held + " ; " + worked;
}

std::string play_locks(Stage& stage, const Row&) {
  const auto [held, tried] =
      together(stage, stage.command("files", "locks", "hold"), stage.command("files", "locks", "try"));
  return tried + " ; " + held;
}

std::string play_next_call(Stage& stage, const Row& row) {
  Box box = stage.open();
  const Outcome first = stage.run(box, stage.command(row));
  EXPECT_GE(first.orphans_killed, 1) << "the job that was left must be counted";
  return line_of(stage.run(box, stage.command("life", "bomb_gone", "")));
}

std::string play_export(Stage& stage, const Row& row) {
  Box box = stage.open();
  const std::string line = line_of(stage.run(box, stage.command(row)));
  const auto committed = box.commit();
  if (!committed) return line + " ; commit " + errc_name(committed.error().code);
  const fs::path to = stage.directory() / "exported";
  const std::string exported = word(stage.sandbox().export_tree(*committed, to.string()));
  const std::string seen = look_at_export(to);
  fs::remove_all(to);
  return line + " ; export " + exported + ", " + seen;
}

std::string play_race(Stage& stage, const Row& row) { return play_export(stage, row); }

std::string play_names(Stage& stage, const Row& row) {
  Box box = stage.open();
  const std::string line = line_of(stage.run(box, stage.command(row)));
  const auto entries = box.list();
  if (!entries) return line + " ; " + entries.error().message();
  int found = 0, shown = 0;
  for (const std::string& name : {std::string("new\nline"), std::string("esc\x1b[31m"), std::string("-rf"),
                                  std::string(255, 'x'), std::string("\xff\xfe"), std::string("...")}) {
    const bool there =
        std::any_of(entries->begin(), entries->end(), [&](const Entry& entry) { return entry.path == name; });
    found += there ? 1 : 0;
    const std::string text = visible(name);
    shown += text.find('\x1b') == std::string::npos && utf8_length(text) > 0 ? 1 : 0;
  }
  const auto committed = box.commit();
  return line + fmt::format(" ; {} found, {} shown, commit {}", found, shown, committed ? "worked" : "failed");
}

// The workspace afterwards: it can be listed, committed, opened again, and what is stored is bounded.
std::string play_commit(Stage& stage, const Row& row) {
  Box box = stage.open();
  const std::string line = line_of(stage.run(box, stage.command(row)));
  const int64_t before = stage.store_bytes();
  const auto entries = box.list();
  const auto committed = box.commit();
  const int64_t grown = stage.store_bytes() - before;
  const std::string stored = grown > stage.command(row).limits.disk_bytes + (int64_t{1} << 20)
                                 ? fmt::format("{} MB stored", grown >> 20)
                                 : "bounded";
  if (committed) {
    auto again = stage.sandbox().open(*committed, {});
    EXPECT_TRUE(again && again->list()) << "what was committed must open again";
  }
  return line + fmt::format(" ; list {}, commit {}, {}", entries ? "worked" : errc_name(entries.error().code),
                            committed ? "worked" : errc_name(committed.error().code), stored);
}

std::string play_read_special(Stage& stage, const Row& row) {
  Box box = stage.open();
  const std::string line = line_of(stage.run(box, stage.command(row)));
  std::string words;
  for (const char* name : {"fifo", "sock", "dir.py"}) {
    const auto read = box.read(name);
    words += std::string(" ") + (read ? "read" : errc_name(read.error().code));
  }
  return line + " ;" + words + (box.list() ? " listed" : " not listed") +
         (box.commit() ? " committed" : " not committed");
}

std::string play_listening(Stage& stage, const Row& row) {
  Box box = stage.open();
  Command command = stage.command(row);
  std::string met;
  command.on_output = [&](int, std::string_view text) {
    if (text.find("listening") == std::string_view::npos) return;
    const UniqueFd fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<uint16_t>(stage.free_port()));
    const int result = ::connect(fd.get(), reinterpret_cast<sockaddr*>(&address), sizeof address);
    met += result == 0 ? " the host came in" : " the host was refused";
  };
  const std::string line = line_of(stage.run(box, command));
  return line + " ;" + met;
}

std::string play_prompt(Stage& stage, const Row& row) {
  Box box = stage.open();
  const Outcome outcome = stage.run(box, stage.command(row));
  EXPECT_LT(outcome.wall_seconds, 10) << "the end must not wait for whoever holds the output";
  EXPECT_GE(outcome.orphans_killed, 1);
  const bool first = outcome.out.data.find("parent ends\n") != std::string::npos;
  return fmt::format("{} | {} {} | cause {}", first ? "kept" : "lost", how_name(outcome.how), outcome.exit_code,
                     cause_name(outcome.cause));
}

std::string play_visible(Stage& stage, const Row& row) {
  Box box = stage.open();
  const Outcome outcome = stage.run(box, stage.command(row));
  const std::string shown = visible(outcome.out.data);
  const bool raw = outcome.out.data.find("\x1b]52;c;ZXZpbA==\x07") != std::string::npos;
  const bool quiet = std::all_of(shown.begin(), shown.end(),
                                 [](char c) { return c == '\n' || c == '\t' || (c != 127 && (c < 0 || c >= ' ')); });
  return fmt::format("{} {} | {} {} | cause {}", raw ? "raw" : "changed", quiet ? "shown escaped" : "shown raw",
                     how_name(outcome.how), outcome.exit_code, cause_name(outcome.cause));
}

std::string play_json(Stage& stage, const Row& row) {
  Box box = stage.open();
  const Outcome outcome = stage.run(box, stage.command(row));
  const auto json = nlohmann::json::parse(outcome_json(outcome), nullptr, false);
  if (json.is_discarded()) return "not JSON";
  const std::string text = json["stdout"]["data"];
  std::string raw(text.size(), '\0');
  size_t length = 0;
  const bool decoded = sodium_base642bin(reinterpret_cast<unsigned char*>(raw.data()), raw.size(), text.data(),
                                         text.size(), nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL) == 0;
  raw.resize(length);
  const bool same = json["stdout"]["encoding"] == "base64" && decoded && raw == outcome.out.data;
  return fmt::format("{} {} | {} {} | cause {}", same ? "lossless" : "lost", outcome.out.total_bytes,
                     how_name(outcome.how), outcome.exit_code, cause_name(outcome.cause));
}

// What a program says is at most a request, and a request can only narrow.
std::string play_request(Stage& stage, const Row& row) {
  Box box = stage.open();
  const Outcome outcome = stage.run(box, stage.command(row));
  const size_t at = outcome.out.data.find('{');
  const auto asked = parse_policy(outcome.out.data.substr(std::min(at, outcome.out.data.size())), default_policy());
  if (!asked) return asked.error().message();
  const Narrowed got = narrow(default_policy(), *asked);
  return fmt::format("{} refused, {} wider, network {}", got.refused.size(),
                     wider_than(got.policy, default_policy()).size(), got.policy.network.size());
}

std::string play_random(Stage& stage, const Row& row) {
  Box left = stage.open(), right = stage.open();
  Command once = stage.command(row);
  once.env = {"ONCE=secret"};
  const std::string first = stage.run(left, once).out.data;
  const std::string second = stage.run(left, stage.command(row)).out.data;
  const std::string third = line_of(stage.run(right, stage.command(row)));
  std::istringstream one(first), two(second), three(third);
  std::string a, b, c;
  int differ = 0;
  for (int i = 0; i < 3; ++i) {
    one >> a;
    two >> b;
    three >> c;
    differ += a != b && b != c && a != c ? 1 : 0;
  }
  one >> a;
  two >> b;
  three >> c;
  return fmt::format("{} differ, {} then {} and {}{}", differ, a, b, c, third.substr(third.find(" | ")));
}

std::string play_output_limit(Stage& stage, const Row& row) {
  Box box = stage.open();
  Command command = stage.command("resources", "output_flood", "");
  command.limits.kill_on_output = true;
  const Outcome outcome = stage.run(box, command);
  EXPECT_TRUE(outcome.out.truncated) << row.name;
  EXPECT_LE(outcome.out.data.size(), 65536u);
  return fmt::format("| {} {} | cause {}", how_name(outcome.how), outcome.signal, cause_name(outcome.cause));
}

// A version that was committed and opened again is confined like the first.
std::string play_resume(Stage& stage, const Row&) {
  Box box = stage.open();
  const Command tamper = stage.command("guests", "tamper", ""), look = stage.command("guests", "identity", "");
  const std::string before = line_of(stage.run(box, look));
  stage.run(box, tamper);
  const auto committed = box.commit();
  if (!committed) return committed.error().message();
  auto again = stage.sandbox().open(*committed, {});
  if (!again) return again.error().message();
  const std::string bomb = line_of(stage.run(*again, stage.command("resources", "fork_bomb", "")));
  const std::string after = line_of(stage.run(*again, look));
  return bomb + (before == after ? " ; the same" : " ; " + before + " became " + after);
}

}  // namespace anser::sandbox::hostile
