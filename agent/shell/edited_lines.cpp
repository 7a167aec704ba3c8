// Lines edited by libedit. It reads its keys through us: libedit knows no marked pastes, and would send off each of
// their lines.
#include <fcntl.h>
#include <histedit.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <deque>

#include "agent/shell/lines.h"
#include "agent/shell/status.h"
#include "agent/shell/wait.h"
#include "base/bytes.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

constexpr size_t kKept = 1000;       // lines of history that are loaded
constexpr size_t kTrimmed = 4000;    // lines in the file from which it is cut down to these
constexpr size_t kShownWords = 100;  // of a completion

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  size_t at = 0;
  while (at < text.size()) {
    const size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

class EditedLines final : public LineSource {
 public:
  explicit EditedLines(EditorSetup setup) : setup_(std::move(setup)) {}
  ~EditedLines() override {
    if (editor_ != nullptr) ::el_end(editor_);
    if (history_ != nullptr) ::history_end(history_);
  }
  EditedLines(const EditedLines&) = delete;
  EditedLines& operator=(const EditedLines&) = delete;

  Status open() {
    // Of the terminal's characters; the files and the box are UTF-8 whatever the user's locale is.
    if (std::setlocale(LC_CTYPE, "C.UTF-8") == nullptr)
      return Error{Errc::kUnsupported, "this system has no locale C.UTF-8"};
    history_ = ::history_init();
    editor_ = ::el_init("anser", stdin, stdout, stderr);
    if (history_ == nullptr || editor_ == nullptr)
      return Error{Errc::kUnsupported, "libedit cannot edit on this terminal"};
    ::el_set(editor_, EL_CLIENTDATA, this);
    ::el_set(editor_, EL_TERMINAL, setup_.terminal.c_str());
    ::el_set(editor_, EL_SIGNAL, 0);  // ours
    ::el_set(editor_, EL_EDITOR, "emacs");
    ::el_set(editor_, EL_PROMPT, &EditedLines::prompt);
    ::el_wset(editor_, EL_GETCFN, &EditedLines::get_character);
    ::el_set(editor_, EL_ADDFN, "anser-complete", "complete a word", &EditedLines::complete_word);
    struct Binding {
      const char* keys;
      const char* what;
    };
    constexpr std::array kBindings{
        Binding{"^I", "anser-complete"},          Binding{"^R", "em-inc-search-prev"},
        Binding{"\\e[3~", "ed-delete-next-char"}, Binding{"\\e[H", "ed-move-to-beg"},
        Binding{"\\e[F", "ed-move-to-end"},       Binding{"\\e[1~", "ed-move-to-beg"},
        Binding{"\\e[4~", "ed-move-to-end"},      Binding{"^W", "ed-delete-prev-word"},
    };
    for (const Binding& one : kBindings) ::el_set(editor_, EL_BIND, one.keys, one.what, nullptr);
    return load_history();
  }

  Got read(const std::string& prompt, std::string& line) override {
    prompt_ = prompt;
    keys_.clear();
    decoder_ = {};
    stopped_ = false;
    setup_.signals.interrupted = false;  // it was for what ran
    if (setup_.signals.resized.exchange(false)) ::el_resize(editor_);
    write(kPasteOn);
    int count = 0;
    const char* text = ::el_gets(editor_, &count);
    write(kPasteOff);
    if (text == nullptr || count <= 0) {
      if (stopped_ || setup_.signals.ended) write("\r\n");
      if (stopped_) return was_empty_ ? Got::kInterrupted : Got::kCleared;
      if (!setup_.signals.ended) write("\r\n");
      return Got::kEnd;
    }
    line.assign(text, static_cast<size_t>(count));
    while (!line.empty() && line.back() == '\n') line.pop_back();
    remember(line);
    return Got::kLine;
  }

  std::string with_pastes(std::string_view line) const override { return pastes_.expand(line); }

 private:
  static EditedLines& self(EditLine* editor) {
    void* data = nullptr;
    ::el_get(editor, EL_CLIENTDATA, &data);
    return *static_cast<EditedLines*>(data);
  }
  static char* prompt(EditLine* editor) { return self(editor).prompt_.data(); }
  static int get_character(EditLine* editor, wchar_t* character) { return self(editor).next_key(character); }
  static unsigned char complete_word(EditLine* editor, int) { return self(editor).complete_here(); }

  // 1: a key; 0: the end of the input; -1: a signal that ends the line.
  int next_key(wchar_t* key) {
    while (keys_.empty()) {
      if (wait_for_input(setup_.signals) == Waited::kSignal) {
        if (setup_.signals.resized.exchange(false)) ::el_resize(editor_);
        if (setup_.signals.ended) return -1;
        if (!setup_.signals.interrupted.exchange(false)) continue;
        const LineInfo* info = ::el_line(editor_);
        was_empty_ = info->lastchar == info->buffer;
        stopped_ = true;
        return -1;
      }
      std::array<char, 4096> bytes;
      const ssize_t n = ::read(STDIN_FILENO, bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) return 0;
      for (ssize_t i = 0; i < n; ++i) take(bytes[static_cast<size_t>(i)]);
    }
    *key = keys_.front();
    keys_.pop_front();
    return 1;
  }

  void take(char byte) {
    for (const Input& input : decoder_.take(byte)) {
      if (input.key != 0) {
        keys_.push_back(input.key);
      } else if (!input.paste.empty()) {
        InputDecoder characters;
        for (const char one : pastes_.put(input.paste)) {
          for (const Input& typed : characters.take(one)) keys_.push_back(typed.key);
        }
      }
    }
  }

  unsigned char complete_here() {
    const LineInfo* info = ::el_line(editor_);
    const std::string before(info->buffer, static_cast<size_t>(info->cursor - info->buffer));
    const Completion found = complete(before, setup_.names());
    if (found.words.empty()) return CC_REFRESH;
    const std::string rest = found.common.substr(std::min(found.common.size(), before.size() - found.begin));
    if (!rest.empty()) return ::el_insertstr(editor_, rest.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
    std::string shown = "\r\n";
    for (size_t i = 0; i < std::min(found.words.size(), kShownWords); ++i) shown += visible(found.words[i]) + "  ";
    if (found.words.size() > kShownWords) shown += "and " + std::to_string(found.words.size() - kShownWords) + " more";
    write(shown + "\r\n");
    return CC_REDISPLAY;
  }

  Status load_history() {
    HistEvent event;
    ::history(history_, &event, H_SETSIZE, static_cast<int>(kKept));
    ::history(history_, &event, H_SETUNIQUE, 1);
    ::el_set(editor_, EL_HIST, ::history, history_);
    if (::access(setup_.history_file.c_str(), F_OK) != 0) return {};
    TRY_ASSIGN(const std::string text, read_file(setup_.history_file, size_t{16} << 20));
    std::vector<std::string> lines = lines_of(text);
    const size_t first = lines.size() > kKept ? lines.size() - kKept : 0;
    if (lines.size() > kTrimmed) {
      std::string kept;
      for (size_t i = first; i < lines.size(); ++i) kept += lines[i] + "\n";
      TRY(write_file_atomic(setup_.history_file, kept));
    }
    for (size_t i = first; i < lines.size(); ++i) ::history(history_, &event, H_ENTER, lines[i].c_str());
    return {};
  }

  // In the file only what will mean the same in another shell. A disk that is full is no reason not to go on.
  void remember(const std::string& line) {
    if (line.find_first_not_of(" \t") == std::string::npos) return;
    HistEvent event;
    ::history(history_, &event, H_ENTER, line.c_str());
    if (pastes_.holds(line)) return;
    const auto file = open_file(setup_.history_file, O_WRONLY | O_APPEND | O_CREAT, 0600);
    if (file) (void)write_all(file->get(), line + "\n");
  }

  static void write(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
  }

  EditorSetup setup_;
  EditLine* editor_ = nullptr;
  History* history_ = nullptr;
  std::string prompt_;
  InputDecoder decoder_;
  PasteShelf pastes_;
  std::deque<wchar_t> keys_;  // typed, and not yet asked for
  bool stopped_ = false, was_empty_ = false;
};

}  // namespace

Result<std::unique_ptr<LineSource>> edited_lines(EditorSetup setup) {
  auto lines = std::make_unique<EditedLines>(std::move(setup));
  TRY(lines->open());
  return std::unique_ptr<LineSource>(std::move(lines));
}

}  // namespace anser::agent
