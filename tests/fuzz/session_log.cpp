// The log of a session: every line is an entry that is as it was written, or counted as damaged, or torn. A sum cannot
// be guessed, so the input is entries too: where it begins with 'e', every further line is "KIND TAB JSON" and gets
// one.
#include "agent/session/log.h"
#include "agent/session/replay.h"
#include "agent/session/rows.h"
#include "base/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

using namespace anser::agent;

std::vector<LogEntry> entries_of(std::string_view text) {
  std::vector<LogEntry> entries;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const size_t tab = std::min(line.find('\t'), line.size());
    entries.push_back({std::string(line.substr(0, tab)), std::string(line.substr(std::min(tab + 1, line.size())))});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return entries;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  if (!text.empty() && text[0] == 'e') {
    const std::vector<LogEntry> entries = entries_of(std::string_view(text).substr(1));
    const LogContents read = parse_log(log_text(entries));
    CHECK(read.damaged == 0 && !read.torn && read.entries.size() == entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
      CHECK(read.entries[i].kind == entries[i].kind && read.entries[i].text == entries[i].text);
    (void)replay(read.entries);
    return 0;
  }
  const LogContents contents = parse_log(text);
  const auto lines = std::count(text.begin(), text.end(), '\n');
  CHECK(static_cast<int64_t>(contents.entries.size()) + contents.damaged == lines);
  CHECK(contents.torn == (!text.empty() && text.back() != '\n'));
  (void)replay(contents.entries);
  return 0;
}
