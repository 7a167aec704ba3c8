// TLS ClientHellos, as bytes.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace anser::test {

using Extension = std::pair<int, std::string>;

inline std::string big_endian(size_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xff);
  return text;
}

inline Extension server_name(const std::string& name) {
  return {0, big_endian(name.size() + 3, 2) + '\0' + big_endian(name.size(), 2) + name};
}

// In records of at most `record` bytes.
inline std::string client_hello_of(const std::vector<Extension>& extensions, size_t record = 1 << 14) {
  std::string list;
  for (const auto& [type, data] : extensions) {
    list += big_endian(static_cast<size_t>(type), 2) + big_endian(data.size(), 2) + data;
  }
  std::string body =
      std::string("\x03\x03") + std::string(32, 'r') + '\0' + big_endian(2, 2) + "\x13\x01" + '\x01' + '\0';
  body += big_endian(list.size(), 2) + list;
  const std::string message = '\x01' + big_endian(body.size(), 3) + body;
  std::string text;
  for (size_t i = 0; i < message.size(); i += record) {
    const std::string part = message.substr(i, record);
    text += std::string("\x16\x03\x01") + big_endian(part.size(), 2) + part;
  }
  return text;
}

// "": without a server name.
inline std::string client_hello(const std::string& name, size_t record = 1 << 14) {
  std::vector<Extension> extensions{{43, std::string("\x02\x03\x04")}};
  if (!name.empty()) extensions.push_back(server_name(name));
  return client_hello_of(extensions, record);
}

}  // namespace anser::test
