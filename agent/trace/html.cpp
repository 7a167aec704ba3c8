#include "agent/trace/html.h"

#include <sodium.h>

#include <array>

#include "agent/trace/trace.h"
#include "agent/trace/viewer_files.h"

namespace anser::agent {
namespace {

using nlohmann::json;

// "'sha256-...'", as a Content-Security-Policy names a script or style that it allows.
std::string source_hash(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)> base64{};
  sodium_bin2base64(base64.data(), base64.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL);
  return "'sha256-" + std::string(base64.data()) + "'";
}

std::string markup_safe(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '<') {
      safe += "&lt;";
    } else if (c == '&') {
      safe += "&amp;";
    } else {
      safe += c;
    }
  }
  return safe;
}

// The page's text from `from` to the mark, which it leaves behind.
std::string_view up_to(std::string_view& from, std::string_view mark) {
  const size_t at = from.find(mark);
  const std::string_view piece = from.substr(0, at);
  from.remove_prefix(at == std::string_view::npos ? from.size() : at + mark.size());
  return piece;
}

// The page before the first object of the trace, and behind the last one.
struct Page {
  std::string before, after;
};

Page page_for(const std::string& title) {
  std::string_view rest = kViewerPage;
  Page page;
  page.before += up_to(rest, "@POLICY@");
  page.before += "default-src 'none'; script-src " + source_hash(kViewerScript) + "; style-src " +
                 source_hash(kViewerStyle) + "; base-uri 'none'; form-action 'none'";
  page.before += up_to(rest, "@TITLE@");
  page.before += markup_safe(title);
  page.before += up_to(rest, "@STYLE@");
  page.before += kViewerStyle;
  page.before += up_to(rest, "@TRACE@");
  page.after += up_to(rest, "@SCRIPT@");
  page.after += kViewerScript;
  page.after += rest;
  return page;
}

// The call and the observation are in the record already; what else the mind was given is shown.
json slim(json object) {
  if (object.value("type", "") != "step") return object;
  json& fed = object["fed"];
  for (int i = 0; i < 2 && !fed.empty(); ++i) fed.erase(fed.size() - 1);
  object.erase("changes");  // the diff shows them
  return object;
}

}  // namespace

std::string script_safe(const std::string& json) {
  std::string safe;
  safe.reserve(json.size() + json.size() / 16);
  for (const char c : json) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

Status HtmlWriter::add(const json& object) {
  if (!begun_) {
    const std::string goal = object.contains("session") ? object.at("session").value("goal", "") : "";
    TRY(write_(page_for("Anser: " + goal).before + "[\n"));
  }
  TRY(write_((begun_ ? ",\n" : "") + script_safe(trace_text(slim(object)))));
  begun_ = true;
  return {};
}

Status HtmlWriter::finish() { return write_("\n]" + page_for("").after); }

}  // namespace anser::agent
