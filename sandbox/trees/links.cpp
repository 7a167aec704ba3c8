#include "sandbox/trees/links.h"

#include <algorithm>
#include <vector>

namespace anser::sandbox {
namespace {

constexpr int kMaxFollowed = 64;  // the kernel gives up after 40

void split_before(std::vector<std::string>& rest, const std::string& text) {  // `rest` is in reverse
  std::vector<std::string> parts;
  size_t at = 0;
  while (at <= text.size()) {
    const size_t end = std::min(text.find('/', at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  rest.insert(rest.end(), parts.rbegin(), parts.rend());
}

}  // namespace

// The words alone do not tell: with d -> . beside it, d/d/../../.. has as many names as dots and leaves all the same.
bool link_leaves(const Tree& tree, const std::string& path, const std::string& text) {
  if (text.empty() || text[0] == '/') return true;
  std::string here = path.find('/') == std::string::npos ? "" : path.substr(0, path.rfind('/'));
  std::vector<std::string> rest;
  split_before(rest, text);
  for (int followed = 1; !rest.empty();) {
    const std::string part = std::move(rest.back());
    rest.pop_back();
    if (part == ".") continue;
    if (part == "..") {
      if (here.empty()) return true;
      here.resize(here.find('/') == std::string::npos ? 0 : here.rfind('/'));
      continue;
    }
    const std::string next = here.empty() ? part : here + "/" + part;
    const Node* node = tree.find(next);
    if (node == nullptr || node->kind != 'l') {
      here = next;
      continue;
    }
    if (++followed > kMaxFollowed) return false;
    if (node->content.empty() || node->content[0] == '/') return true;
    split_before(rest, node->content);
  }
  return false;
}

}  // namespace anser::sandbox
