// edit: a piece of a line, or a line replaced, inserted or deleted by its number (the host supplies the indentation),
// or one exact text of the file.
#include "tools/line_edit.h"
#include "tools/observation.h"
#include "tools/specs.h"
#include "tools/toolbox.h"

namespace anser::tools {
namespace {

struct Change {
  std::string source;  // of the whole file, after the edit
  std::string text;    // what is answered
};

Result<Change> by_line(const std::string& path, const std::string& source, int line, const std::string& text) {
  if (text.empty()) {
    TRY_ASSIGN(std::string after, delete_line(source, line));
    return Change{std::move(after), deleted_text(path, line)};
  }
  TRY_ASSIGN(std::string after, replace_line(source, line, text));
  std::string answer = edited_text(path, line, after);
  return Change{std::move(after), std::move(answer)};
}

Result<Change> insertion(const std::string& path, const std::string& source, int line, const std::string& text) {
  TRY_ASSIGN(std::string after, insert_after(source, line, text));
  std::string answer = inserted_text(path, line + 1, after);
  return Change{std::move(after), std::move(answer)};
}

Result<Change> in_line(const std::string& path, const std::string& source, int line, const std::string& old_text,
                       const std::string& new_text) {
  TRY_ASSIGN(std::string after, replace_in_line(source, line, old_text, new_text));
  std::string answer = edited_text(path, line, after);
  return Change{std::move(after), std::move(answer)};
}

Result<Change> by_text(const std::string& path, const std::string& source, const std::string& old_text,
                       const std::string& new_text) {
  TRY_ASSIGN(std::string after, replace_exact(source, old_text, new_text));
  const size_t line = split_lines(std::string_view(source).substr(0, source.find(old_text))).size();
  const bool at_line_start = line > 0 && source[source.find(old_text) - 1] == '\n';
  const int number = static_cast<int>(line == 0 || at_line_start ? line + 1 : line);
  std::string answer = edited_text(path, number, after);
  return Change{std::move(after), std::move(answer)};
}

class Edit final : public Tool {
 public:
  const ToolSpec& spec() const override { return spec_; }

  Result<Observation> call(const nlohmann::json& arguments, ToolContext& context) override {
    const auto path = arguments.at("path").get<std::string>();
    TRY_ASSIGN(const std::string source, context.box.read(path));
    TRY_ASSIGN(const Change change, make(path, source, arguments));
    TRY(context.box.write(path, change.source));
    Observation observation;
    observation.text = cut_for_brain(change.text, kObservationBytes, &observation.cut_bytes);
    return observation;
  }

 private:
  static Result<Change> make(const std::string& path, const std::string& source, const nlohmann::json& arguments) {
    const auto text = [&arguments](const char* name) { return arguments.at(name).get<std::string>(); };
    if (arguments.contains("old") && arguments.contains("line"))
      return in_line(path, source, arguments.at("line").get<int>(), text("old"), text("new"));
    if (arguments.contains("old")) return by_text(path, source, text("old"), text("new"));
    if (arguments.contains("after")) return insertion(path, source, arguments.at("after").get<int>(), text("text"));
    return by_line(path, source, arguments.at("line").get<int>(), text("text"));
  }

  const ToolSpec spec_ = default_spec("edit");
};

}  // namespace

std::unique_ptr<Tool> make_edit() { return std::make_unique<Edit>(); }

}  // namespace anser::tools
