// The generators' grammar and their draws. A draw in edge mode leans to what breaks programs: empty, one item, all the
// same, already sorted, the ends of ranges, zero.
#include "agent/learn/family_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "agent/learn/family_shapes.h"
#include "agent/learn/family_words.h"
#include "base/check.h"

namespace anser::agent {
namespace {

struct GenParser {
  std::string_view text;
  size_t at = 0;

  void skip_space() {
    while (at < text.size() && text[at] == ' ') ++at;
  }
  bool take(char c) {
    skip_space();
    if (at >= text.size() || text[at] != c) return false;
    ++at;
    return true;
  }
  Error wrong(const std::string& why) const {
    return Error{Errc::kInvalid, fmt::format("generator \"{}\", character {}: {}", text, at, why)};
  }

  Result<std::string> quoted() {
    std::string out;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) {
        ++at;
        out += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at];
      } else {
        out += text[at];
      }
    }
    if (at >= text.size()) return wrong("string without end");
    ++at;
    return out;
  }

  Result<int64_t> number() {
    int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (code != std::errc()) return wrong("number expected");
    at = static_cast<size_t>(end - text.data());
    return value;
  }

  Status argument(ValueGen& gen) {
    skip_space();
    if (at >= text.size()) return wrong("argument expected");
    const char c = text[at];
    if (c == '"') {
      TRY_ASSIGN(std::string value, quoted());
      if (gen.kind == "pick" || gen.kind == "cat" || gen.kind == "alt") {
        gen.parts.push_back(ValueGen{"text_literal", {}, {std::move(value)}, {}});
      } else {
        gen.texts.push_back(std::move(value));
      }
      return {};
    }
    if (gen.kind == "pick") return bare_literal(gen);
    if (c == '-' || (c >= '0' && c <= '9')) {
      ValueGen::Range range;
      TRY_ASSIGN(range.low, number());
      range.high = range.low;
      if (text.substr(at, 2) == "..") {
        at += 2;
        TRY_ASSIGN(range.high, number());
      }
      if (range.high < range.low) return wrong("range goes down");
      gen.ranges.push_back(range);
      return {};
    }
    TRY_ASSIGN(ValueGen part, parse());
    gen.parts.push_back(std::move(part));
    return {};
  }

  // A Python literal as it stands, to the next `,` or `)` outside of its own brackets and quotes.
  Status bare_literal(ValueGen& gen) {
    const size_t start = at;
    int depth = 0;
    for (char quote = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
        continue;
      }
      if (c == '"' || c == '\'') quote = c;
      if (c == '(' || c == '[' || c == '{') ++depth;
      if (depth == 0 && (c == ',' || c == ')')) break;
      if (c == ')' || c == ']' || c == '}') --depth;
    }
    gen.parts.push_back(ValueGen{"raw", {}, {std::string(text.substr(start, at - start))}, {}});
    return {};
  }

  Result<ValueGen> parse() {
    skip_space();
    ValueGen gen;
    while (at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || text[at] == '_')) gen.kind += text[at++];
    if (gen.kind.empty()) return wrong("generator's name expected");
    if (take('(')) {
      if (take(')')) return gen;
      do TRY(argument(gen));
      while (take(','));
      if (!take(')')) return wrong(") expected");
    }
    TRY(check(gen));
    return gen;
  }

  // How many ranges, strings and parts each kind takes: "ranges texts parts", * for one or more.
  Status check(const ValueGen& gen) const {
    static const std::map<std::string, std::string, std::less<>> kForms = {
        {"int", "100"},    {"float", "200"},    {"bool", "000"},   {"pick", "00*"},      {"opt", "001"},
        {"ints", "200"},   {"sorted", "200"},   {"uniq", "200"},   {"usorted", "200"},   {"floats", "300"},
        {"str", "110"},    {"word", "000"},     {"words", "100"},  {"text", "100"},      {"name", "000"},
        {"names", "100"},  {"cat", "00*"},      {"join", "111"},   {"pad", "101"},       {"noisy", "001"},
        {"list", "101"},   {"tuple", "00*"},    {"dict", "102"},   {"setof", "101"},     {"grid", "201"},
        {"square", "101"}, {"tree", "101"},     {"nested", "101"}, {"graph", "100"},     {"ugraph", "100"},
        {"dag", "100"},    {"weighted", "100"}, {"bst", "200"},    {"intervals", "200"}, {"alt", "00*"},
        {"elem", "10?"},   {"sub", "100"},      {"index", "100"},  {"letters", "100"},   {"digits", "100"}};
    const auto form = kForms.find(gen.kind);
    if (form == kForms.end()) return wrong("no generator is called " + gen.kind);
    const size_t counts[3] = {gen.ranges.size(), gen.texts.size(), gen.parts.size()};
    for (size_t i = 0; i < 3; ++i) {
      const char want = form->second[i];
      const bool good = want == '*'   ? counts[i] >= 1
                        : want == '?' ? counts[i] <= 1
                                      : counts[i] == static_cast<size_t>(want - '0');
      if (!good) return wrong(gen.kind + " takes other arguments");
    }
    return {};
  }
};

int64_t draw_int(const ValueGen::Range& range, bool edge, Rng& rng) {
  if (edge) {
    const int64_t ends[] = {range.low, range.high, 0, 1, -1, range.low + 1};
    const int64_t value = ends[rng.below(6)];
    if (value >= range.low && value <= range.high) return value;
  }
  // Small numbers are what programs see most: half of the draws from a wide range stay near zero or the low end.
  if (range.high - range.low > 60 && rng.chance(0.4)) {
    const int64_t near = range.low > 0 ? range.low : range.high < 0 ? range.high : 0;
    return rng.between(std::max(range.low, near - 12), std::min(range.high, near + 20));
  }
  return rng.between(range.low, range.high);
}

size_t draw_count(const ValueGen::Range& range, bool edge, Rng& rng) {
  if (edge) return static_cast<size_t>(std::min(range.high, range.low + static_cast<int64_t>(rng.below(3))));
  return static_cast<size_t>(rng.between(range.low, range.high));
}

std::string draw_float(const ValueGen::Range& range, int64_t places, bool edge, Rng& rng) {
  int64_t scale = 1;
  for (int64_t i = 0; i < places; ++i) scale *= 10;
  const int64_t value = draw_int({range.low * scale, range.high * scale}, edge, rng);
  std::string text =
      fmt::format("{:.{}f}", static_cast<double>(value) / static_cast<double>(scale), static_cast<int>(places));
  while (text.size() > 2 && text.back() == '0' && text[text.size() - 2] != '.') text.pop_back();
  return text;
}

Value number_list(const ValueGen& gen, bool edge, Rng& rng) {
  const bool distinct = gen.kind == "uniq" || gen.kind == "usorted";
  size_t count = draw_count(gen.ranges[0], edge, rng);
  std::vector<int64_t> numbers;
  std::set<int64_t> seen;
  const bool all_same = edge && !distinct && rng.chance(0.3);
  // A narrower range now and then, so that equal items meet.
  ValueGen::Range range = gen.ranges[1];
  if (!distinct && range.high - range.low > 12 && rng.chance(0.3)) {
    range.low = rng.between(range.low, range.high - 6);
    range.high = range.low + 6;
  }
  for (size_t tries = 0; numbers.size() < count && tries < 4 * count + 8; ++tries) {
    const int64_t value = all_same && !numbers.empty() ? numbers[0] : draw_int(range, edge, rng);
    if (distinct && !seen.insert(value).second) continue;
    numbers.push_back(value);
  }
  if (gen.kind == "sorted" || gen.kind == "usorted" || (edge && rng.chance(0.2)))
    std::sort(numbers.begin(), numbers.end());
  std::vector<Value> items;
  for (const int64_t value : numbers) items.push_back({false, std::to_string(value), {}});
  return list_value(std::move(items));
}

Value characters(std::string_view alphabet, size_t count, Rng& rng) {
  std::string out;
  // Runs of one character make run-lengths, duplicates and palindromes meet their interesting cases.
  const bool runs = rng.chance(0.25);
  while (out.size() < count) {
    const char c = alphabet[rng.below(alphabet.size())];
    for (uint64_t n = runs ? 1 + rng.below(3) : 1; n > 0 && out.size() < count; --n) out += c;
  }
  if (rng.chance(0.08)) {
    for (size_t i = 0; i < out.size() / 2; ++i) out[out.size() - 1 - i] = out[i];
  }
  return text_value(std::move(out));
}

// One small accident: a character dropped, doubled, changed or swapped with the next.
std::string break_text(std::string text, Rng& rng) {
  if (text.empty() || rng.chance(0.4)) return text;
  const size_t at = static_cast<size_t>(rng.below(text.size()));
  switch (rng.below(4)) {
    case 0:
      text.erase(at, 1);
      break;
    case 1:
      text.insert(at, 1, text[at]);
      break;
    case 2:
      text[at] = text[static_cast<size_t>(rng.below(text.size()))];
      break;
    default:
      if (at + 1 < text.size()) std::swap(text[at], text[at + 1]);
  }
  return text;
}

Value draw_text(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng) {
  const std::string& kind = gen.kind;
  if (kind == "word") return text_value(random_word(rng));
  if (kind == "name") return text_value(random_name(rng));
  if (kind == "pad") {
    std::string text = draw(gen.parts[0], before, edge, rng).text;
    const auto width = static_cast<size_t>(gen.ranges[0].low);
    return text_value(std::string(width - std::min(width, text.size()), '0') + text);
  }
  if (kind == "noisy") return text_value(break_text(draw(gen.parts[0], before, edge, rng).text, rng));
  std::string out;
  if (kind == "cat") {
    for (const ValueGen& part : gen.parts) out += draw(part, before, edge, rng).text;
    return text_value(std::move(out));
  }
  const size_t count = draw_count(gen.ranges[0], edge, rng);
  if (kind == "str") return characters(gen.texts[0], count, rng);
  if (kind == "letters") return characters("abcdefghijklmnopqrstuvwxyz", count, rng);
  if (kind == "digits") return characters("0123456789", count, rng);
  for (size_t i = 0; i < count; ++i) {
    if (i > 0) out += kind == "join" ? gen.texts[0] : " ";
    out += kind == "join" ? draw(gen.parts[0], before, edge && rng.chance(0.3), rng).text : random_word(rng);
  }
  return text_value(std::move(out));
}

Value draw_list(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng) {
  const size_t count = draw_count(gen.ranges[0], edge, rng);
  std::vector<Value> items;
  for (size_t i = 0; i < count; ++i) {
    if (gen.kind == "floats") {
      items.push_back({false, draw_float(gen.ranges[1], gen.ranges[2].low, false, rng), {}});
    } else if (gen.kind == "words") {
      items.push_back(text_value(random_word(rng)));
    } else if (gen.kind == "names") {
      items.push_back(text_value(random_name(rng)));
    } else if (!items.empty() && rng.chance(0.12)) {
      items.push_back(rng.pick(items));  // repeats are what makes counting and grouping worth testing
    } else {
      items.push_back(draw(gen.parts[0], before, edge && rng.chance(0.3), rng));
    }
  }
  return list_value(std::move(items));
}

Value draw_from_before(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng) {
  const auto which = static_cast<size_t>(gen.ranges[0].low);
  CHECK(which < before.size());
  const Value& source = before[which];
  if (gen.kind == "elem") {
    if (!source.items.empty() && (gen.parts.empty() || rng.chance(0.65))) return rng.pick(source.items);
    if (source.is_text && !source.text.empty() && (gen.parts.empty() || rng.chance(0.65))) {
      return text_value(std::string(1, source.text[rng.below(source.text.size())]));
    }
    return gen.parts.empty() ? Value{false, "0", {}} : draw(gen.parts[0], before, edge, rng);
  }
  const size_t size = source.is_text ? source.text.size() : source.items.size();
  if (gen.kind == "index") return {false, std::to_string(size == 0 ? 0 : rng.below(size)), {}};
  const size_t start = static_cast<size_t>(rng.below(size + 1));
  const size_t length = static_cast<size_t>(rng.below(std::min<size_t>(size - start, 5) + 1));
  if (source.is_text) return text_value(source.text.substr(start, length));
  const auto first = source.items.begin() + static_cast<std::ptrdiff_t>(start);
  return list_value({first, first + static_cast<std::ptrdiff_t>(length)});
}

}  // namespace

std::string Value::literal() const {
  if (!is_text) return text;
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '\'') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return "'" + out + "'";
}

Result<ValueGen> parse_value_gen(std::string_view text) {
  GenParser parser{text};
  TRY_ASSIGN(ValueGen gen, parser.parse());
  parser.skip_space();
  if (parser.at != text.size()) return parser.wrong("text after the generator");
  return gen;
}

Value draw(const ValueGen& gen, const std::vector<Value>& before, bool edge, Rng& rng) {
  const std::string& kind = gen.kind;
  if (kind == "int") return {false, std::to_string(draw_int(gen.ranges[0], edge, rng)), {}};
  if (kind == "float") return {false, draw_float(gen.ranges[0], gen.ranges[1].low, edge, rng), {}};
  if (kind == "bool") return {false, rng.chance(0.5) ? "True" : "False", {}};
  if (kind == "raw") return {false, gen.texts[0], {}};
  if (kind == "text_literal") return text_value(gen.texts[0]);
  if (kind == "pick" || kind == "alt") return draw(rng.pick(gen.parts), before, edge, rng);
  if (kind == "opt") return rng.chance(0.2) ? Value{false, "None", {}} : draw(gen.parts[0], before, edge, rng);
  if (kind == "ints" || kind == "sorted" || kind == "uniq" || kind == "usorted") return number_list(gen, edge, rng);
  if (kind == "list" || kind == "floats" || kind == "words" || kind == "names") {
    return draw_list(gen, before, edge, rng);
  }
  if (kind == "elem" || kind == "sub" || kind == "index") return draw_from_before(gen, before, edge, rng);
  if (is_shape(kind)) return draw_shape(gen, before, edge, rng);
  return draw_text(gen, before, edge, rng);
}

std::string type_hint(const ValueGen& gen) {
  const std::string& kind = gen.kind;
  if (kind == "int" || kind == "float" || kind == "bool") return kind;
  if (kind == "ints" || kind == "sorted" || kind == "uniq" || kind == "usorted") return "list[int]";
  if (kind == "floats") return "list[float]";
  if (kind == "words" || kind == "names") return "list[str]";
  if (kind == "list") {
    const std::string item = type_hint(gen.parts[0]);
    return item.empty() ? "list" : "list[" + item + "]";
  }
  if (kind == "str" || kind == "letters" || kind == "digits" || kind == "word" || kind == "name" || kind == "text" ||
      kind == "cat" || kind == "join" || kind == "noisy" || kind == "pad") {
    return "str";
  }
  if (kind == "dict") return "dict";
  if (kind == "grid" || kind == "square") return "list";
  return "";
}

}  // namespace anser::agent
