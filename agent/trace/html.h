// A trace as a page for a browser: one file, which loads nothing and asks nobody.
//
// All that a trace holds was written by models, programs and strangers. It is data in the page: escaped so that no byte
// of it can end the element that it stands in, turned into text and never into markup by the script (viewer/viewer.js),
// and the page's policy lets that one script and that one style sheet run, by their hashes, and nothing else.
//
// Tested by tests/agent/viewer_test.py, in Chromium.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"

namespace anser::agent {

// Takes a trace's objects in their order and writes the page as they come.
class HtmlWriter {
 public:
  using Write = std::function<Status(std::string_view)>;
  explicit HtmlWriter(Write write) : write_(std::move(write)) {}
  Status add(const nlohmann::json& object);
  // After the last one.
  Status finish();

 private:
  Write write_;
  bool begun_ = false;
};

// The same JSON without a "<", so that it can stand in a <script> element of any type.
std::string script_safe(const std::string& json);

}  // namespace anser::agent
