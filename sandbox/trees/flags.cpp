#include "sandbox/trees/flags.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/bytes.h"
#include "sandbox/trees/directory.h"

namespace anser::sandbox {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<std::string_view> components(std::string_view path) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at < path.size();) {
    const size_t end = std::min(path.find('/', at), path.size());
    out.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// `pattern` is lower-case. The last * that was met takes one more character whenever the rest does not fit.
bool glob(std::string_view pattern, std::string_view name) {
  size_t p = 0, n = 0, star = std::string_view::npos, taken = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = n;
    } else if (p < pattern.size() && pattern[p] == lower(name[n])) {
      ++p;
      ++n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++taken;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool matches(std::string_view pattern, const std::vector<std::string_view>& path) {
  const bool below = !pattern.empty() && pattern.back() == '/';
  const std::vector<std::string_view> parts = components(pattern);
  if (parts.empty() || path.size() < parts.size()) return false;
  const size_t last = path.size() - parts.size();
  for (size_t at = below ? 0 : last; at <= last; ++at) {
    if (std::equal(parts.begin(), parts.end(), path.begin() + static_cast<std::ptrdiff_t>(at), glob)) return true;
  }
  return false;
}

// The code point at the front of `text`, `length` bytes long; -1 for a byte that is no UTF-8.
int32_t code_point(std::string_view text, size_t& length) {
  length = utf8_length(text);
  const auto at = [&](size_t i) { return static_cast<int32_t>(static_cast<unsigned char>(text[i])); };
  switch (length) {
    case 0:
      length = 1;
      return -1;
    case 1:
      return at(0);
    case 2:
      return (at(0) & 0x1F) << 6 | (at(1) & 0x3F);
    case 3:
      return (at(0) & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F);
    default:
      return (at(0) & 0x07) << 18 | (at(1) & 0x3F) << 12 | (at(2) & 0x3F) << 6 | (at(3) & 0x3F);
  }
}

struct Span {
  int32_t first, last;
};
bool in(const Span* begin, const Span* end, int32_t c) {
  return std::any_of(begin, end, [c](const Span& span) { return c >= span.first && c <= span.last; });
}

constexpr Span kControls[] = {{0x00, 0x1F}, {0x7F, 0x9F}};
constexpr Span kDirections[] = {{0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};
// Characters that show nothing (Unicode: Default_Ignorable_Code_Point, without the directions).
constexpr Span kInvisible[] = {{0x00AD, 0x00AD},   {0x034F, 0x034F},  {0x115F, 0x1160}, {0x17B4, 0x17B5},
                               {0x180B, 0x180F},   {0x200B, 0x200D},  {0x2060, 0x2065}, {0x206A, 0x206F},
                               {0x3164, 0x3164},   {0xFE00, 0xFE0F},  {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
                               {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
constexpr Span kSpaces[] = {{0x00A0, 0x00A0}, {0x1680, 0x1680}, {0x2000, 0x200A},
                            {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};
// Letters of other scripts that look like these (Unicode's confusables.txt, those for lower-case and capital letters
// that are drawn the same).
constexpr std::pair<int32_t, char> kLookAlikes[] = {
    {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'},
    {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'}, {0x04BB, 'h'},
    {0x04CF, 'l'}, {0x0410, 'a'}, {0x0412, 'b'}, {0x0415, 'e'}, {0x041A, 'k'}, {0x041C, 'm'}, {0x041D, 'h'},
    {0x041E, 'o'}, {0x0420, 'p'}, {0x0421, 'c'}, {0x0422, 't'}, {0x0423, 'y'}, {0x0425, 'x'}, {0x0405, 's'},
    {0x0406, 'i'}, {0x0408, 'j'}, {0x0391, 'a'}, {0x0392, 'b'}, {0x0395, 'e'}, {0x0396, 'z'}, {0x0397, 'h'},
    {0x0399, 'i'}, {0x039A, 'k'}, {0x039C, 'm'}, {0x039D, 'n'}, {0x039F, 'o'}, {0x03A1, 'p'}, {0x03A4, 't'},
    {0x03A5, 'y'}, {0x03A7, 'x'}, {0x03B1, 'a'}, {0x03B9, 'i'}, {0x03BD, 'v'}, {0x03BF, 'o'}, {0x03C1, 'p'},
    {0x0251, 'a'}, {0x0261, 'g'}, {0x0131, 'i'}, {0x017F, 's'}, {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'},
    {0x2013, '-'}, {0x2212, '-'}, {0x2024, '.'}, {0x2044, '/'}, {0x2215, '/'}};

// What is left of a name for somebody who only looks: two names with the same remainder are taken for each other.
std::string skeleton(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    size_t length = 0;
    const int32_t c = code_point(name, length);
    const auto* alike =
        std::find_if(std::begin(kLookAlikes), std::end(kLookAlikes), [c](const auto& pair) { return pair.first == c; });
    if (in(std::begin(kSpaces), std::end(kSpaces), c)) {
      out += ' ';
    } else if (c >= 0xFF01 && c <= 0xFF5E) {  // full width
      out += lower(static_cast<char>(c - 0xFF01 + '!'));
    } else if (alike != std::end(kLookAlikes)) {
      out += alike->second;
    } else if (!in(std::begin(kControls), std::end(kControls), c) &&
               !in(std::begin(kDirections), std::end(kDirections), c) &&
               !in(std::begin(kInvisible), std::end(kInvisible), c)) {
      for (const char byte : name.substr(0, length)) out += lower(byte);
    }
    name.remove_prefix(length);
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();  // some hosts drop these
  return out;
}

const DirectoryPtr& directory_at(const Tree& tree, std::string_view path) {
  static const DirectoryPtr kNone;
  const DirectoryPtr* at = &tree.root();
  for (const std::string_view part : components(path)) {
    const auto found = entries_of(*at).find(part);
    if (found == entries_of(*at).end()) return kNone;
    at = &found->second.below;
  }
  return *at;
}

class NameJudge {
 public:
  explicit NameJudge(const Tree& after) : after_(after) {}

  void judge(const std::string& path, std::vector<Flag>& out) {
    const size_t slash = path.rfind('/');
    const std::string directory = slash == std::string::npos ? "" : path.substr(0, slash);
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    const auto say = [&](const std::string& why) { out.push_back({path, FlagKind::kName, "", why}); };
    bool bad = false, control = false, direction = false, invisible = false;
    for (std::string_view rest = name; !rest.empty();) {
      size_t length = 0;
      const int32_t c = code_point(rest, length);
      bad = bad || c < 0;
      control = control || in(std::begin(kControls), std::end(kControls), c);
      direction = direction || in(std::begin(kDirections), std::end(kDirections), c);
      invisible = invisible || in(std::begin(kInvisible), std::end(kInvisible), c);
      rest.remove_prefix(length);
    }
    if (bad) say("the name is not valid UTF-8");
    if (control) say("the name has control characters in it, which a terminal obeys");
    if (direction) say("the name has characters in it that change the direction of reading");
    if (invisible) say("the name has invisible characters in it");
    if (name[0] == '-') say("the name begins with -, which programs take for an option");
    for (const std::string& other : alike(directory, skeleton(name))) {
      if (other == name) continue;
      say("the name looks like that of " + visible(other) + " beside it");
      break;
    }
  }

 private:
  const std::vector<std::string>& alike(const std::string& directory, const std::string& shape) {
    const auto [found, fresh] = shapes_.try_emplace(directory);
    if (fresh) {
      for (const auto& [name, entry] : entries_of(directory_at(after_, directory)))
        found->second[skeleton(name)].push_back(name);
    }
    return found->second[shape];
  }

  const Tree& after_;
  std::map<std::string, std::map<std::string, std::vector<std::string>>> shapes_;  // by directory, by skeleton
};

}  // namespace

bool matches_flag(std::string_view pattern, std::string_view path) { return matches(pattern, components(path)); }

std::vector<Flag> flags_of(const std::vector<Change>& changes, const Tree& after) {
  std::vector<Flag> out;
  NameJudge names(after);
  for (const Change& change : changes) {
    const bool file_before = change.before && change.before->kind != 'd';
    const bool file_after = change.after && change.after->kind != 'd';
    if (file_before || file_after) {
      const std::vector<std::string_view> path = components(change.path);
      for (const FlagRule& rule : flag_rules()) {
        if (matches(rule.pattern, path))
          out.push_back({change.path, rule.kind, std::string(rule.pattern), std::string(rule.why)});
      }
    }
    const auto runs = [](const std::optional<Node>& node) {
      return node && node->kind == 'f' && (node->mode & 0111) != 0;
    };
    if (runs(change.after) && !runs(change.before))
      out.push_back({change.path, FlagKind::kExecutable, "", "it is now a program"});
    if (change.after && (!change.before || change.before->kind != change.after->kind)) names.judge(change.path, out);
  }
  return out;
}

}  // namespace anser::sandbox
