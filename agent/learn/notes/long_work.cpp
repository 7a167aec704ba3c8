// Long tasks, worked off at the desk as they are to be worked off.
#include <algorithm>
#include <optional>

#include "agent/learn/notes/lessons.h"
#include "agent/learn/notes/pen.h"
#include "agent/progress.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

constexpr std::string_view kSum = "SELECT sum(total) FROM parts";

// Does a long task as a person with a short memory would: every look at what is done already is a call, and what is
// next stands in the last answer or two.
class Worker {
 public:
  Worker(const LongTask& task, Desk& desk, const LongWay& way, Rng& rng)
      : task_(task), desk_(desk), way_(way), rng_(rng) {}

  Result<std::vector<Episode>> work() {
    TRY(begin());
    while (true) {
      TRY_ASSIGN(const std::optional<Action> next, choose());
      if (!next) break;
      const std::optional<Action> wrong = rng_.chance(way_.slips) ? slip(*next) : std::nullopt;
      TRY(step(wrong ? *wrong : *next, wrong.has_value()));
    }
    pen_->call(action("submit", {}));
    episodes_.push_back(pen_->take());
    for (const auto& [path, text] : task_.last) {
      if (desk_.file(path) != text) return Error{Errc::kInvalid, task_.kind + " was not done right in " + path};
    }
    return std::move(episodes_);
  }

 private:
  Status begin() {
    pen_.emplace("long", task_.kind);
    TRY_ASSIGN(const std::string context, desk_.context(progress_text(progress_)));
    pen_->prompt(task_.goal, desk_.paths(), context);
    seen_.clear();
    last_.reset();
    return {};
  }

  Status step(const Action& made, bool wrong) {
    wrong ? pen_->slip(made) : pen_->call(made);
    TRY_ASSIGN(const tools::Observation seen, desk_.act(made));
    pen_->observation(seen.text);
    add_step(progress_, made, seen, false);
    last_ = made;
    seen_ = seen.text;
    went_well_ = seen.ok;
    if (++steps_ > 500) return Error{Errc::kInvalid, task_.kind + " does not come to an end"};
    if (way_.forget_every == 0 || steps_ % way_.forget_every != 0) return {};
    episodes_.push_back(pen_->take());
    return begin();
  }

  Result<std::optional<Action>> choose() {
    if (task_.kind == "sum") return sum();
    return task_.kind == "replace" ? replace() : checklist();
  }

  // An edit that changes nothing, as a tired hand makes it: the line beside, or what was there before.
  std::optional<Action> slip(const Action& right) const {
    if (right.name != "edit") return std::nullopt;
    Action wrong = right;
    const std::string path = right.arguments["path"];
    if (path != "todo.md" && rng_.chance(0.5)) {
      const int64_t line = right.arguments["line"];
      wrong.arguments["line"] = line > 1 && rng_.chance(0.5) ? line - 1 : line + 1;
    } else {
      wrong.arguments["old"] = right.arguments["new"];
    }
    // The line beside may hold the piece too.
    const bool fits =
        tools::replace_in_line(desk_.file(path), wrong.arguments["line"], wrong.arguments["old"].get<std::string>(),
                               wrong.arguments["new"].get<std::string>())
            .has_value();
    if (fits) return std::nullopt;
    return wrong;
  }

  // The table says which parts have no total yet: nobody has to remember where he was.
  std::optional<Action> sum() const {
    constexpr std::string_view kNext = "SELECT file FROM parts WHERE total IS NULL LIMIT 1";
    const auto sql = [](const std::string& query) { return action("sql", {{"query", query}}); };
    if (!last_ && desk_.has("sum.txt")) return std::nullopt;
    if (!last_ && steps_ > 0) return sql(std::string(kNext));
    if (!last_) {
      std::string parts;
      for (const auto& [path, text] : task_.files) parts += (parts.empty() ? "('" : ",('") + path + "')";
      return sql("CREATE TABLE parts(file,total);INSERT INTO parts(file) VALUES" + parts + ";" + std::string(kNext));
    }
    if (last_->name == "write") return std::nullopt;
    if (last_->name == "read") {
      const int64_t total = std::atoll(seen_.c_str() + seen_.find("|total: ") + 8);
      const std::string path = last_->arguments["path"];
      return sql("UPDATE parts SET total=" + std::to_string(total) + " WHERE file='" + path + "';" +
                 std::string(kNext));
    }
    if (last_->arguments["query"] == kSum) return action("write", {{"path", "sum.txt"}, {"text", first_line()}});
    if (seen_ == "no rows") return sql(std::string(kSum));
    return action("read", {{"path", first_line()}});
  }
  std::string first_line() const { return seen_.substr(0, seen_.find('\n')); }

  struct Match {
    std::string path;
    int64_t line = 0;
    std::string text;
  };
  // The first of what search answered.
  std::optional<Match> first_match() const {
    const size_t begin = seen_.find('\n');
    if (begin == std::string::npos) return std::nullopt;
    const std::string line = seen_.substr(begin + 1, seen_.find('\n', begin + 1) - begin - 1);
    const size_t path = line.find(':'), number = line.find(": ", path + 1);
    return Match{line.substr(0, path), std::atoll(line.c_str() + path + 1), line.substr(number + 2)};
  }

  static Action edit(const std::string& path, int64_t line, const std::string& from, const std::string& to) {
    Action made = action("edit", {{"path", path}});
    made.arguments["line"] = line;
    made.arguments["old"] = from;
    made.arguments["new"] = to;
    return made;
  }

  std::optional<Action> replace() {
    const size_t from = task_.goal.find('"') + 1, end = task_.goal.find('"', from);
    const size_t to = task_.goal.find('"', end + 1) + 1;
    const std::string word = task_.goal.substr(from, end - from);
    if (!last_ || last_->name == "edit") return action("search", {{"pattern", word}});
    const std::optional<Match> match = first_match();
    if (!match) return std::nullopt;
    return edit(match->path, match->line, word, task_.goal.substr(to, task_.goal.find('"', to) - to));
  }

  std::optional<Action> checklist() {
    const bool ticked = last_ && last_->name == "edit" && last_->arguments["path"] == "todo.md";
    if (!last_ || ticked || !went_well_) return action("search", {{"pattern", "- todo"}});
    if (last_->name == "search") {
      const std::optional<Match> match = first_match();
      if (!match) return std::nullopt;
      todo_ = *match;
      return action("read", {{"path", match->text.substr(8)}});
    }
    if (last_->name == "read") {
      const size_t at = seen_.find("|status: open");
      if (at == std::string::npos) return edit("todo.md", todo_.line, "todo", "done");
      const size_t line = seen_.rfind('\n', at) + 1;
      return edit(last_->arguments["path"], std::atoll(seen_.c_str() + line), "open", "done");
    }
    return edit("todo.md", todo_.line, "todo", "done");
  }

  const LongTask& task_;
  Desk& desk_;
  const LongWay way_;
  Rng& rng_;
  std::optional<Pen> pen_;
  std::vector<Episode> episodes_;
  Progress progress_;
  int steps_ = 0;
  // Since the last reset.
  std::optional<Action> last_;
  std::string seen_;
  bool went_well_ = true;
  Match todo_;
};

}  // namespace

Result<std::vector<Episode>> write_long_task(const LongTask& task, const LongWay& way, Rng& rng) {
  TRY_ASSIGN(const std::unique_ptr<Desk> desk, Desk::make());
  for (const auto& [path, text] : task.files) desk->set_file(path, text);
  return Worker(task, *desk, way, rng).work();
}

}  // namespace anser::agent
