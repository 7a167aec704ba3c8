#include "runtime/text/python_literal.h"

#include <cstdint>

#include "base/bytes.h"

namespace anser::runtime {
namespace {

constexpr char kHex[] = "0123456789abcdef";

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The value of exactly `digits` hexadecimal digits at the front of `text`, or -1.
int64_t hex_value(std::string_view text, size_t digits) {
  if (text.size() < digits) return -1;
  int64_t value = 0;
  for (size_t i = 0; i < digits; ++i) {
    const int digit = hex_digit(text[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// Surrogates are encoded like any other code point below 0x10000: vocabularies have none, and the byte length tells.
void append_utf8(std::string& out, uint32_t c) {
  const auto put = [&](uint32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

// The code point of the valid sequence of `length` bytes at the front of `s`.
uint32_t code_point(std::string_view s, size_t length) {
  const auto at = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(s[i])); };
  if (length == 1) return at(0);
  uint32_t c = at(0) & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) c = c << 6 | (at(i) & 0x3F);
  return c;
}

char simple_escape(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    case '0':
      return '\0';
    case '\\':
    case '\'':
    case '"':
      return c;
    default:
      return 1;  // no simple escape gives this byte
  }
}

Error bad(size_t at, const std::string& what) {
  return Error{Errc::kInvalid, what + " at byte " + std::to_string(at) + " of the literal"};
}

// One escape; `rest` starts after the backslash. Appends its bytes and returns how many of `rest` it took.
Result<size_t> parse_escape(std::string_view rest, bool is_bytes, size_t at, std::string& out) {
  if (rest.empty()) return bad(at, "nothing after a backslash");
  const char kind = rest.front();
  if (kind == 'x' || (!is_bytes && (kind == 'u' || kind == 'U'))) {
    const size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
    const int64_t value = hex_value(rest.substr(1), digits);
    if (value < 0 || value > 0x10FFFF) {
      return bad(at, std::string("\\") + kind + " needs " + std::to_string(digits) + " hexadecimal digits");
    }
    if (is_bytes) {
      out += static_cast<char>(value);
    } else {
      append_utf8(out, static_cast<uint32_t>(value));
    }
    return digits + 1;
  }
  const char simple = simple_escape(kind);
  if (simple == 1) return bad(at, std::string("unknown escape \\") + kind);
  out += simple;
  return size_t{1};
}

void append_hex_escape(std::string& out, unsigned char c) {
  out += "\\x";
  out += kHex[c >> 4];
  out += kHex[c & 15];
}

// Appends one byte below 0x80 as Python's repr writes it between `quote`s.
void append_ascii(std::string& out, unsigned char c, char quote) {
  if (c == '\n') {
    out += "\\n";
  } else if (c == '\t') {
    out += "\\t";
  } else if (c == '\r') {
    out += "\\r";
  } else if (c == '\\' || c == static_cast<unsigned char>(quote)) {
    out += '\\';
    out += static_cast<char>(c);
  } else if (c < 0x20 || c >= 0x7F) {
    append_hex_escape(out, c);
  } else {
    out += static_cast<char>(c);
  }
}

char repr_quote(std::string_view bytes) {
  const bool single = bytes.find('\'') != std::string_view::npos;
  const bool twice = bytes.find('"') != std::string_view::npos;
  return single && !twice ? '"' : '\'';
}

}  // namespace

Result<std::string> parse_python_literal(std::string_view literal) {
  size_t at = 0;
  const bool is_bytes = literal.starts_with('b');
  if (is_bytes) ++at;
  if (literal.size() < at + 2 || (literal[at] != '\'' && literal[at] != '"') || literal.back() != literal[at]) {
    return bad(at, "no quoted string");
  }
  const char quote = literal[at++];
  const size_t end = literal.size() - 1;
  std::string out;
  while (at < end) {
    const char c = literal[at];
    if (c == quote) return bad(at, "a quote inside the string");
    if (c == '\\') {
      TRY_ASSIGN(const size_t taken, parse_escape(literal.substr(at + 1, end - at - 1), is_bytes, at, out));
      at += 1 + taken;
      continue;
    }
    if (is_bytes && static_cast<unsigned char>(c) >= 0x80) return bad(at, "a byte above 127 in a bytes literal");
    out += c;
    ++at;
  }
  return out;
}

std::string python_literal(std::string_view bytes) {
  const char quote = repr_quote(bytes);
  std::string text(1, quote);
  for (std::string_view rest = bytes; !rest.empty();) {
    const size_t length = utf8_length(rest);
    if (length == 0) return "b" + std::string(1, quote) + gguf_token_text(bytes) + quote;
    const uint32_t c = code_point(rest, length);
    if (c < 0x80) {
      append_ascii(text, static_cast<unsigned char>(c), quote);
    } else {
      const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
      text += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
      for (int i = digits - 1; i >= 0; --i) text += kHex[c >> (4 * i) & 15];
    }
    rest.remove_prefix(length);
  }
  return text + quote;
}

std::string gguf_token_text(std::string_view bytes) {
  const char quote = repr_quote(bytes);
  std::string out;
  for (const char raw : bytes) append_ascii(out, static_cast<unsigned char>(raw), quote);
  return out;
}

Result<std::string> parse_gguf_token_text(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (++i == text.size()) return bad(i - 1, "nothing after a backslash");
    const char kind = text[i];
    if (kind == 'x') {
      const int64_t value = hex_value(text.substr(i + 1), 2);
      if (value < 0) return bad(i - 1, "\\x needs 2 hexadecimal digits");
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += kind == 't' ? '\t' : kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind;
    }
  }
  return out;
}

}  // namespace anser::runtime
