#include "agent/callable.h"

#include <algorithm>

#include "tools/line_edit.h"
#include "tools/observation.h"

namespace anser::agent {
namespace {

constexpr int64_t kMaxFileBytes = int64_t{1} << 20;

bool hidden(const std::string& path) { return path[0] == '.' || path.find("/.") != std::string::npos; }

tools::Parameter* find(tools::Form& form, const std::string& name) {
  const auto same = [&name](const tools::Parameter& parameter) { return parameter.name == name; };
  const auto at = std::find_if(form.parameters.begin(), form.parameters.end(), same);
  return at == form.parameters.end() ? nullptr : &*at;
}

// The largest number that `parameter` may be in a file of `lines` lines; smaller than its minimum: none.
int64_t last_line(const tools::Parameter& parameter, int64_t lines) {
  // Reading from a line on only makes sense where a listing does not hold the whole file.
  if (parameter.name == "from") return lines > tools::kListingLines ? lines : 0;
  return lines;
}

void add_filled(const tools::Form& form, const std::vector<WorkspaceFile>& files, const std::vector<std::string>& paths,
                std::vector<tools::Form>* forms) {
  tools::Form filled = form;
  tools::Parameter* path = find(filled, "path");
  if (paths.empty()) return;
  const auto is_line = [](const tools::Parameter& p) { return p.kind == tools::Parameter::Kind::kInteger; };
  const auto line = std::find_if(filled.parameters.begin(), filled.parameters.end(), is_line);
  if (line == filled.parameters.end()) {
    path->choices = paths;
    forms->push_back(std::move(filled));
    return;
  }
  for (const WorkspaceFile& file : files) {
    const int64_t last = last_line(*line, file.lines);
    if (last < line->minimum) continue;
    tools::Form one = filled;
    find(one, "path")->choices = {file.path};
    find(one, line->name)->maximum = last;
    forms->push_back(std::move(one));
  }
}

}  // namespace

Result<std::vector<WorkspaceFile>> workspace_files(tools::Box& box) {
  TRY_ASSIGN(const std::vector<tools::Entry> entries, box.list());
  std::vector<WorkspaceFile> files;
  for (const tools::Entry& entry : entries) {
    if (entry.kind != 'f' || entry.size > kMaxFileBytes || hidden(entry.path)) continue;
    if (files.size() == kMaxCallableFiles) break;
    TRY_ASSIGN(const std::string source, box.read(entry.path));
    if (source.find('\0') != std::string::npos) continue;
    files.push_back({entry.path, static_cast<int64_t>(tools::split_lines(source).size())});
  }
  return files;
}

Callable fill_callable(const std::vector<tools::ToolSpec>& specs, const std::vector<WorkspaceFile>& files) {
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const WorkspaceFile& file : files) paths.push_back(file.path);
  Callable callable;
  for (const tools::ToolSpec& spec : specs) {
    tools::ToolSpec filled = spec;
    filled.forms.clear();
    for (tools::Form form : spec.forms) {
      // `write` makes new files: its path is free.
      if (find(form, "path") == nullptr || spec.name == "write") {
        filled.forms.push_back(std::move(form));
      } else {
        add_filled(form, files, paths, &filled.forms);
      }
    }
    if (!filled.forms.empty()) callable.push_back(std::move(filled));
  }
  return callable;
}

}  // namespace anser::agent
