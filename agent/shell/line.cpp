#include "agent/shell/line.h"

#include <algorithm>
#include <array>

namespace anser::agent {
namespace {

constexpr std::array kHelp{
    ShellHelp{"help", "", "this"},
    ShellHelp{"plan", "", "plan mode: the workspace is read-only in the box, and nothing that edits is offered"},
    ShellHelp{"act", "", "act mode: it may be written again (the first mode of every shell)"},
    ShellHelp{"undo", "", "take back the last turn: what was said and all steps that followed, or one !program"},
    ShellHelp{"redo", "", "go forward again by a turn"},
    ShellHelp{"back", "N", "go back N steps; /redo leads forward until another way is taken"},
    ShellHelp{"fork", "NAME", "a second session that begins here; go on in it"},
    ShellHelp{"switch", "NAME", "go on in another session (its name, its number, or last); alone: list them"},
    ShellHelp{"diff", "", "what has changed in the workspace, compared with the directory"},
    ShellHelp{"export", "[yes]", "write that to the directory, after the diff was shown and agreed to"},
    ShellHelp{"notes", "[WORDS]", "the notes that hold, or those about these words"},
    ShellHelp{"search", "WORDS", "the steps of this session that hold all these words"},
    ShellHelp{"budget", "[steps|tokens|runs|wall|cpu N]",
              "what a turn may spend; with a number, set it (none: no limit)"},
    ShellHelp{"colour", "[off|entropy|varentropy|gini|gap]", "the brain's tokens, as they come, by how sure it was"},
    ShellHelp{"state", "", "the mind's state, mode, session and step"},
    ShellHelp{"tree", "", "the newest search: what was tried, and what came of it"},
    ShellHelp{"brain", "", "the brain: file, shape, fingerprint, dialect"},
    ShellHelp{"save", "FILE", "all of the session in one file (anser session import reads it)"},
    ShellHelp{"quit", "", "leave; the session stays as it is (also Ctrl-D)"},
};

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string common_beginning(const std::vector<std::string>& words) {
  if (words.empty()) return "";
  std::string common = words.front();
  for (const std::string& word : words) {
    const auto differ = std::mismatch(common.begin(), common.end(), word.begin(), word.end());
    common.erase(differ.first, common.end());
  }
  // Not within a character.
  while (!common.empty() && common.size() < words.front().size() &&
         (static_cast<unsigned char>(words.front()[common.size()]) & 0xc0) == 0x80)
    common.pop_back();
  return common;
}

}  // namespace

ShellLine parse_line(std::string_view line) {
  const std::string_view text = trimmed(line);
  if (text.empty()) return {};
  if (line[0] == '!') {
    const std::string_view program = trimmed(line.substr(1));
    return {program.empty() ? ShellLine::Kind::kNothing : ShellLine::Kind::kRun, "", std::string(program)};
  }
  if (line[0] != '/') return {ShellLine::Kind::kSay, "", std::string(text)};
  const size_t end = std::min(text.find_first_of(" \t\n"), text.size());
  return {ShellLine::Kind::kCommand, std::string(text.substr(1, end - 1)), std::string(trimmed(text.substr(end)))};
}

std::span<const ShellHelp> shell_help() { return kHelp; }

Completion complete(std::string_view line, const ShellNames& names) {
  Completion completion;
  const size_t space = line.find_last_of(" \t");
  completion.begin = space == std::string_view::npos ? 0 : space + 1;
  std::string_view word = line.substr(completion.begin);
  std::vector<std::string> all;
  if (completion.begin == 0 && word.starts_with('/')) {
    for (const ShellHelp& help : kHelp) all.push_back("/" + std::string(help.word));
  } else if (line.starts_with("/switch ")) {
    all = names.sessions;
    all.emplace_back("last");
  } else if (line.starts_with("/colour ")) {
    all = {"off", "entropy", "varentropy", "gini", "gap"};
  } else if (line.starts_with("/budget ")) {
    all = {"steps", "tokens", "runs", "wall", "cpu"};
  } else {
    if (completion.begin == 0 && word.starts_with('!')) {
      word.remove_prefix(1);
      completion.begin = 1;
    }
    all = names.files;
  }
  for (std::string& one : all) {
    if (one.size() >= word.size() && one.starts_with(word)) completion.words.push_back(std::move(one));
  }
  std::sort(completion.words.begin(), completion.words.end());
  completion.words.erase(std::unique(completion.words.begin(), completion.words.end()), completion.words.end());
  completion.common = common_beginning(completion.words);
  if (completion.words.size() == 1) completion.common += ' ';
  return completion;
}

}  // namespace anser::agent
