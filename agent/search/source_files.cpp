#include "agent/search/source_files.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace anser::agent {
namespace {

constexpr std::array<std::string_view, 34> kCode{
    ".py",  ".pyi", ".pyw", ".js", ".mjs", ".cjs", ".jsx",  ".ts", ".tsx", ".c",    ".h",  ".cc",
    ".cpp", ".cxx", ".hpp", ".hh", ".go",  ".rs",  ".java", ".kt", ".rb",  ".pl",   ".pm", ".php",
    ".lua", ".sh",  ".awk", ".hs", ".ml",  ".scm", ".sql",  ".cs", ".jl",  ".swift"};

// Data and prose: never what is repaired first.
constexpr std::array<std::string_view, 16> kNoCode{".md",  ".txt", ".rst", ".json", ".csv", ".tsv", ".lock", ".toml",
                                                   ".ini", ".cfg", ".yml", ".yaml", ".xml", ".log", ".pyc",  ".o"};

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view suffix_of(std::string_view path) {
  const std::string_view name = name_of(path);
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot);
}

template <class List>
bool holds(const List& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_hidden(std::string_view path) { return path.substr(0, 1) == "." || path.find("/.") != std::string_view::npos; }

// The check's words, cut at white space, quotes and what a shell or a test selector puts between them.
std::vector<std::string> words_of(const std::string& check) {
  std::vector<std::string> words;
  size_t from = 0;
  while ((from = check.find_first_not_of(" \t\n'\";&|()<>=", from)) != std::string::npos) {
    const size_t end = std::min(check.find_first_of(" \t\n'\";&|()<>=", from), check.size());
    std::string word = check.substr(from, end - from);
    word.resize(std::min(word.find("::"), word.size()));
    if (word.rfind("./", 0) == 0) word.erase(0, 2);
    words.push_back(std::move(word));
    from = end;
  }
  return words;
}

bool is_script(const std::string& path, const std::vector<std::string>& words) {
  std::string module(path.substr(0, path.size() - suffix_of(path).size()));
  std::replace(module.begin(), module.end(), '/', '.');
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == path) return true;
    const bool python = suffix_of(path) == ".py" && i > 0;
    if (python && words[i] == module && (words[i - 1] == "-m" || words[i - 1] == "unittest")) return true;
  }
  return false;
}

}  // namespace

bool is_test_path(const std::string& path) {
  std::string_view rest = path;
  for (size_t slash; (slash = rest.find('/')) != std::string_view::npos; rest.remove_prefix(slash + 1)) {
    const std::string_view folder = rest.substr(0, slash);
    if (folder == "test" || folder == "tests" || folder == "spec" || folder == "__tests__") return true;
  }
  const std::string_view stem = rest.substr(0, rest.size() - suffix_of(rest).size());
  const auto ends = [stem](std::string_view end) {
    return stem.size() >= end.size() && stem.substr(stem.size() - end.size()) == end;
  };
  return stem.substr(0, 5) == "test_" || stem == "test" || stem == "tests" || stem == "conftest" || ends("_test") ||
         ends("_tests") || ends(".test") || ends("_spec") || ends(".spec");
}

std::vector<std::string> editable_paths(const std::vector<std::string>& paths, const std::string& check) {
  const std::vector<std::string> words = words_of(check);
  std::vector<std::string> code, text, scripts;
  for (const std::string& path : paths) {
    if (is_hidden(path) || holds(kNoCode, suffix_of(path))) continue;
    if (is_script(path, words)) {
      scripts.push_back(path);
    } else if (!is_test_path(path)) {
      (holds(kCode, suffix_of(path)) ? code : text).push_back(path);
    }
  }
  if (!code.empty()) return code;
  return text.empty() ? scripts : text;
}

}  // namespace anser::agent
