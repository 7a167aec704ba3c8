#include "tools/note.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "tools/line_edit.h"

namespace anser::tools {
namespace {

constexpr std::string_view kFence = "---";
constexpr size_t kMaxShownBytes = 300;  // of a note in what recall answers

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

int64_t number_in(std::string_view text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0 ? number : 0;
}

std::vector<std::string> list_in(std::string_view text) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const size_t comma = std::min(text.find(','), text.size());
    if (const std::string_view item = trimmed(text.substr(0, comma)); !item.empty()) items.emplace_back(item);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return items;
}

void set_field(Note& note, std::string_view name, std::string_view value) {
  if (name == "id") note.id = number_in(value);
  if (name == "time") note.time = value;
  if (name == "session") note.session = value;
  if (name == "step") note.step = number_in(value);
  if (name == "source") note.source = value;
  if (name == "about") note.about = value;
  if (name == "tags") note.tags = list_in(value);
  if (name == "pinned") note.pinned = value == "true" || value == "yes";
  if (name == "replaces") note.replaces = number_in(value);
  if (name == "replaced_by") note.replaced_by = number_in(value);
  if (name == "until") note.until = value;
}

// Lines of the front matter between its fences; nothing when there is none.
std::vector<std::string_view> front_matter(const std::vector<std::string_view>& lines) {
  if (lines.empty() || trimmed(lines[0]) != kFence) return {};
  for (size_t i = 1; i < lines.size(); ++i) {
    if (trimmed(lines[i]) == kFence) return {lines.begin() + 1, lines.begin() + static_cast<std::ptrdiff_t>(i)};
  }
  return {};
}

std::string joined(const std::vector<std::string_view>& lines, size_t first, size_t last) {
  std::string text;
  for (size_t i = first; i < last; ++i) text += (i == first ? "" : "\n") + std::string(lines[i]);
  return text;
}

// One a paragraph, each with the line that it begins with.
std::vector<Note> paragraphs(const Note& like, const std::vector<std::string_view>& lines, size_t first) {
  std::vector<Note> notes;
  for (size_t i = first; i < lines.size(); ++i) {
    if (trimmed(lines[i]).empty()) continue;
    size_t end = i;
    while (end < lines.size() && !trimmed(lines[end]).empty()) ++end;
    Note note = like;
    note.line = static_cast<int64_t>(i) + 1;
    note.text = joined(lines, i, end);
    notes.push_back(std::move(note));
    i = end;
  }
  return notes;
}

std::string day_of(const std::string& time) { return time.substr(0, 10); }

std::string one_line(std::string_view text, size_t most) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.size() <= most) return line;
  size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;  // whole characters
  return line.substr(0, end) + "...";
}

}  // namespace

bool is_note_path(std::string_view path) {
  constexpr std::string_view kFolder = "notes/", kSuffix = ".md";
  return path.size() > kFolder.size() + kSuffix.size() && path.starts_with(kFolder) && path.ends_with(kSuffix) &&
         path.find('/', kFolder.size()) == std::string_view::npos;
}

std::string note_path(int64_t id) {
  std::string digits = std::to_string(id);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return "notes/" + digits + ".md";
}

std::vector<Note> parse_notes(const std::string& path, std::string_view file) {
  const std::vector<std::string_view> lines = split_lines(file);
  Note note;
  note.path = path;
  const std::vector<std::string_view> fields = front_matter(lines);
  for (const std::string_view line : fields) {
    const size_t colon = line.find(':');
    if (colon != std::string_view::npos)
      set_field(note, trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
  }
  const size_t body = fields.empty() ? 0 : fields.size() + 2;
  if (note.id == 0) return paragraphs(note, lines, body);
  note.line = static_cast<int64_t>(body) + 1;
  note.text = trimmed(joined(lines, body, lines.size()));
  return {note};
}

std::string note_file(const Note& note) {
  std::string file(kFence);
  const auto field = [&file](const char* name, const std::string& value) {
    if (!value.empty()) file += "\n" + std::string(name) + ": " + one_line(value, kMaxNoteBytes);
  };
  const auto number = [](int64_t n) { return n == 0 ? std::string() : std::to_string(n); };
  std::string tags;
  for (const std::string& tag : note.tags) tags += (tags.empty() ? "" : ", ") + tag;
  field("id", number(note.id));
  field("time", note.time);
  field("session", note.session);
  field("step", number(note.step));
  field("source", note.source);
  field("about", note.about);
  field("tags", tags);
  field("pinned", note.pinned ? "true" : "");
  field("replaces", number(note.replaces));
  field("until", note.until);
  field("replaced_by", number(note.replaced_by));
  return file + "\n" + std::string(kFence) + "\n" + note.text + "\n";
}

std::string with_field(std::string_view file, std::string_view name, std::string_view value) {
  const std::vector<std::string_view> lines = split_lines(file);
  const size_t fields = front_matter(lines).size();
  const std::string whole = std::string(name) + ": " + std::string(value);
  std::string result;
  bool written = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool same =
        i > 0 && i <= fields && trimmed(lines[i].substr(0, std::min(lines[i].find(':'), lines[i].size()))) == name;
    if (i == fields + 1 && !written) result += whole + "\n";
    if (same && std::exchange(written, true)) continue;
    result += (same ? whole : std::string(lines[i])) + "\n";
  }
  return result;
}

std::string about_key(std::string_view about) {
  std::string key = one_line(trimmed(about), kMaxNoteBytes);
  for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return key;
}

void settle_notes(std::vector<Note>& notes) {
  std::map<std::string, const Note*> newest;
  for (const Note& note : notes) {
    if (note.id == 0 || note.about.empty() || !note.until.empty()) continue;
    const Note*& best = newest[about_key(note.about)];
    if (best == nullptr || note.id > best->id) best = &note;
  }
  for (Note& note : notes) {
    if (note.id == 0 || note.about.empty() || !note.until.empty()) continue;
    const Note& best = *newest[about_key(note.about)];
    if (best.id == note.id) continue;
    note.until = best.time.empty() ? note.time : best.time;
    note.replaced_by = best.id;
  }
}

bool held(const Note& note, std::string_view day) {
  if (day.empty()) return note.until.empty();
  return day_of(note.time) <= day && (note.until.empty() || day_of(note.until) > day);
}

bool is_day(std::string_view text) {
  if (text.size() != 10) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (i == 4 || i == 7 ? text[i] != '-' : !digit) return false;
  }
  return true;
}

std::string noted_text(int64_t id, int64_t replaces, bool known) {
  if (known) return "noted before: " + std::to_string(id);
  return "noted " + std::to_string(id) + (replaces == 0 ? "" : ", replaces " + std::to_string(replaces));
}

std::string forgot_text(int64_t id) { return "forgot " + std::to_string(id); }

std::string shown_note(const Note& note) {
  std::string line = note.id > 0 ? std::to_string(note.id) : note.path + ":" + std::to_string(note.line);
  if (!note.about.empty()) line += " " + note.about;
  line += ": " + one_line(note.text, kMaxShownBytes);
  if (note.time.empty()) return line;
  return line + " (" + day_of(note.time) + (note.until.empty() ? "" : " to " + day_of(note.until)) + ")";
}

std::string recalled_text(const std::vector<Note>& hits) {
  std::string text = hits.empty() ? "no note found" : std::to_string(hits.size()) + " found";
  for (const Note& note : hits) text += "\n" + shown_note(note);
  return text;
}

}  // namespace anser::tools
