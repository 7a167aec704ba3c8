// Toolbox: the explicit list of tools, and the one place where a call is checked against a tool's forms.
//
// What a model did wrong (an unknown tool, a missing argument, a path that leaves the workspace) is an observation that
// begins with "error: ". An Error means that the box itself cannot go on.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "tools/notes_index.h"
#include "tools/tool.h"

namespace anser::tools {

std::unique_ptr<Tool> make_run();
std::unique_ptr<Tool> make_read();
std::unique_ptr<Tool> make_edit();
std::unique_ptr<Tool> make_write();
std::unique_ptr<Tool> make_search();
std::unique_ptr<Tool> make_note(std::shared_ptr<NotesIndex> index);
std::unique_ptr<Tool> make_recall(std::shared_ptr<NotesIndex> index);
std::unique_ptr<Tool> make_forget(std::shared_ptr<NotesIndex> index);
std::unique_ptr<Tool> make_sql();
std::unique_ptr<Tool> make_submit();

class Toolbox {
 public:
  explicit Toolbox(std::vector<std::unique_ptr<Tool>> tools) : tools_(std::move(tools)) {}
  // All ten, in the order of default_specs().
  static Toolbox standard(std::shared_ptr<NotesIndex> index);

  // These tools are listed still, since the list is the beginning of every prompt and part of what a brain has learnt;
  // but they are not offered any more, and a call of one is refused with `why`.
  void withhold(std::set<std::string> names, std::string why);

  std::vector<ToolSpec> listed() const;  // all, for the prompt
  std::vector<ToolSpec> specs() const;   // those that may be called
  Result<Observation> call(const std::string& name, const nlohmann::json& arguments, ToolContext& context) const;

 private:
  std::vector<std::unique_ptr<Tool>> tools_;
  std::set<std::string> withheld_;
  std::string why_withheld_;
};

// "" when `arguments` fit one of the forms, else a sentence that says what is wrong with them.
std::string misfit(const ToolSpec& spec, const nlohmann::json& arguments);

}  // namespace anser::tools
