// Whole lines: one too many, one at the wrong depth, one missing. A missing line is guessed from what the function
// around it does: a counter that the loop tests and nobody moves, a list that nobody fills, a value never returned, a
// name that is read and never bound.
#include <algorithm>

#include "agent/search/mutations.h"

namespace anser::agent {
namespace {

class LineMutator {
 public:
  LineMutator(const PyFile& file, int line, Proposals& out)
      : file_(file), line_(line), out_(out), scope_(file.scope_at(line)) {}

  void run() {
    const PyLine& l = file_.line(line_);
    if (l.inside || (l.blank && l.first == l.last)) return;
    if (!l.blank) {
      if (!file_.opens_block(line_) || !deeper_follows()) out_.remove(line_, "line too many");
      depth();
    }
    if (scope_.def_line == 0 || continues()) return;
    if (line_ == scope_.def_line) return first_lines();
    missing_after();
  }

 private:
  bool continues() const { return line_ < file_.line_count() && file_.line(line_ + 1).inside; }
  bool deeper_follows() const {
    const int next = file_.next_code_line(line_);
    return next > 0 && file_.line(next).indent > file_.line(line_).indent;
  }
  bool is_first(int number, std::string_view word) const { return file_.is(file_.line(number).first, word); }
  static std::string at(size_t indent, const std::string& text) { return std::string(indent, ' ') + text; }
  // The header of the block that holds the line; 0: none.
  int header_of(int number, size_t indent) const {
    for (int n = number; n >= 1; --n)
      if (!file_.line(n).blank && !file_.line(n).inside && file_.line(n).indent < indent) return n;
    return 0;
  }
  // Innermost loop around a line at this indentation; 0: none.
  int loop_of(int number, size_t indent) const {
    int header = header_of(number, indent);
    while (header > scope_.def_line) {
      if (is_first(header, "for") || is_first(header, "while")) return header;
      header = header_of(header, file_.line(header).indent);
    }
    return 0;
  }

  // One level out, one level in, or where an unparsable file leaves no doubt.
  void depth() {
    const size_t indent = file_.line(line_).indent;
    const size_t unit = file_.indent_unit();
    const std::string code(file_.code(line_));
    const int before = file_.previous_code_line(line_);
    const int after = file_.next_code_line(line_);
    if (before == 0) return;
    const size_t above = file_.line(before).indent;
    const bool opens = file_.opens_block(before);
    if (indent >= 2 * unit && (after == 0 || file_.line(after).indent <= indent)) move(indent - unit, code);
    if (indent < above || opens) move(indent + unit, code);
    if (opens && indent != above + unit) move(above + unit, code);
    if (opens && indent != above + 4) move(above + 4, code);  // the only block there is may be the wrong one
    if (!opens && indent > above) move(above, code);
    if (indent < above && is_first(line_, "return") && indent + 2 * unit <= above) move(indent + 2 * unit, code);
    if (indent >= 3 * unit && is_first(line_, "return")) move(indent - 2 * unit, code);
    // Neighbours exchanged cannot be one edit; a stray indent of fewer than a unit can.
    if (unit > 0 && indent % unit != 0) {
      move(indent - indent % unit, code);
      move(indent - indent % unit + unit, code);
    }
  }
  void move(size_t indent, const std::string& code) {
    if (indent > 0) out_.line(line_, at(indent, code), "indentation");
  }

  // Right after "def": base cases, and values to begin with for names that nothing binds.
  void first_lines() {
    if (!file_.opens_block(line_)) return;
    const size_t unit = scope_.indent;
    for (const std::string& name : without_start()) initial_values(line_, unit, name);
    if (scope_.name == "__init__") {
      for (const std::string& attribute : file_.attributes()) {
        for (const char* value : {"[]", "0", "{}", "None", "set()", "\"\""})
          out_.insert_after(line_, at(unit, "self." + attribute + " = " + value), "line missing");
        for (const std::string& parameter : scope_.parameters)
          out_.insert_after(line_, at(unit, "self." + attribute + " = " + parameter), "line missing");
      }
      return;
    }
    const bool recursive = calls_itself();
    for (const std::string& p : scope_.parameters) {
      for (const char* value : {"[]", "0", "None", "\"\"", "False", "True", "{}"})
        out_.insert_after(line_, at(unit, "if not " + p + ": return " + value), "base case");
      out_.insert_after(line_, at(unit, "if not " + p + ": return " + p), "base case");
      if (!recursive) continue;
      for (const char* test : {" == 0", " <= 0", " <= 1", " < 2", " == 1", " < 0"})
        for (const std::string& value : {std::string("0"), std::string("1"), p, std::string("[]"), std::string("[[]]")})
          out_.insert_after(line_, at(unit, "if " + p + test + ": return " + value), "base case");
      for (const std::string& q : scope_.parameters)
        if (q != p) out_.insert_after(line_, at(unit, "if " + p + " == 0: return " + q), "base case");
      out_.insert_after(line_, at(unit, "if len(" + p + ") <= 1: return " + p), "base case");
    }
  }
  // Names that are bound nowhere, or read on an earlier line than they are bound.
  std::vector<std::string> without_start() const {
    std::vector<std::string> names = scope_.unknown;
    for (const std::string& name : scope_.variables) {
      const auto& known = scope_.parameters;
      if (std::find(known.begin(), known.end(), name) == known.end() && !bound_first(name)) names.push_back(name);
    }
    return names;
  }
  // The line that a name stands on first binds it.
  bool bound_first(const std::string& name) const {
    for (int n = scope_.first_line; n <= scope_.last_line; ++n) {
      bool here = false;
      bool target = is_first(n, "for") || is_first(n, "with") || is_first(n, "except") || is_first(n, "def");
      for (int i = file_.line(n).first; i < file_.line(n).last; ++i) {
        here |= file_.is(i, name);
        target |= file_.is(i, "for") || file_.is(i, "lambda") || file_.is(i, ":=");
        target |= here && file_.is(i, "=") && file_.token(i).depth == 0;
        if (file_.is(i, "=") && file_.token(i).depth == 0 && !here) break;  // only on the right: read
      }
      if (here) return target;
      if (uses(n, name)) return false;
    }
    return true;
  }
  void initial_values(int after, size_t indent, const std::string& name) {
    for (const char* value : {"0", "[]", "{}", "\"\"", "1", "set()", "None", "-1", "True", "False"})
      out_.insert_after(after, at(indent, name + " = " + value), "line missing");
    for (const std::string& p : scope_.parameters) {
      for (const std::string& value :
           {"len(" + p + ")", p, p + "[0]", "len(" + p + ") - 1", "list(" + p + ")", "sorted(" + p + ")"})
        out_.insert_after(after, at(indent, name + " = " + value), "line missing");
    }
  }
  bool calls_itself() const {
    for (int n = scope_.first_line; n <= scope_.last_line; ++n)
      for (int i = file_.line(n).first; i < file_.line(n).last; ++i)
        if (file_.is(i, scope_.name) && file_.is(i + 1, "(")) return true;
    return false;
  }

  void missing_after() {
    const size_t indent = file_.line(line_).indent;
    const bool opens = file_.opens_block(line_);
    if (opens && !deeper_follows()) return empty_block(indent + file_.indent_unit());
    const size_t here = opens ? indent + file_.indent_unit() : indent;
    const int loop = loop_of(line_, here);
    if (loop > 0) in_loop(loop, here);
    // After the last line of a block, at the depths around it.
    const int next = file_.next_code_line(line_);
    const size_t lowest = next > 0 && line_ < scope_.last_line ? file_.line(next).indent : scope_.indent;
    for (size_t depth = lowest; depth < here; depth += file_.indent_unit()) {
      const int outer = loop_of(line_, depth);
      if (outer > 0) in_loop(outer, depth);
    }
    if (line_ == scope_.last_line && scope_.name != "__init__") returns(scope_.indent);
    const bool jumped = is_first(line_, "return") || is_first(line_, "continue") || is_first(line_, "break") ||
                        is_first(line_, "raise");
    const int header = header_of(line_, indent);
    const bool branch =
        header > 0 && !opens && (is_first(header, "if") || is_first(header, "elif") || is_first(header, "else"));
    if (branch && !jumped && (next == 0 || file_.line(next).indent < indent)) {
      if (loop > 0) {
        out_.insert_after(line_, "continue", "line missing");
        out_.insert_after(line_, "break", "line missing");
      }
      for (const char* value : {"True", "False", "None", ""})
        out_.insert_after(line_, std::string("return") + (*value ? " " : "") + value, "line missing");
    }
    if (!opens && next > 0 && line_ < scope_.last_line)
      for (const std::string& name : without_start()) initial_values(line_, indent, name);
  }

  void empty_block(size_t indent) {
    const std::vector<std::string> names = file_.visible_names(line_);
    for (const char* text : {"pass", "continue", "break", "return", "return True", "return False", "return None",
                             "return 0", "return 1", "return []", "return -1", "return \"\""})
      out_.insert_after(line_, at(indent, text), "line missing");
    for (const std::string& name : names) {
      out_.insert_after(line_, at(indent, "return " + name), "line missing");
      out_.insert_after(line_, at(indent, name + " += 1"), "line missing");
      out_.insert_after(line_, at(indent, name + " -= 1"), "line missing");
      for (const std::string& other : names)
        if (other != name) out_.insert_after(line_, at(indent, name + " = " + other), "line missing");
      if (filled(name).empty()) continue;
      for (const std::string& other : names)
        if (other != name) out_.insert_after(line_, at(indent, name + filled(name) + other + ")"), "line missing");
    }
  }

  void returns(size_t indent) {
    if (is_first(line_, "return") && file_.line(line_).indent == indent) return;
    for (const std::string& name : file_.visible_names(line_))
      out_.insert_after(line_, at(indent, "return " + name), "line missing");
    for (const char* value : {"True", "False", "None", "-1", "0", "[]"})
      out_.insert_after(line_, at(indent, std::string("return ") + value), "line missing");
    for (const std::string& name : scope_.variables) {
      const std::string how = filled(name);
      if (how == ".append(") out_.insert_after(line_, at(indent, "return \"\".join(" + name + ")"), "line missing");
    }
  }

  // Counters moved, lists filled, values carried on.
  void in_loop(int loop, size_t indent) {
    const bool tested = is_first(loop, "while");
    const std::vector<std::string> inside = names_within(loop);
    for (const std::string& name : scope_.variables) {
      const bool used_in_test = uses(loop, name);
      const std::string how = filled(name);
      if (tested && used_in_test) {
        for (const char* change : {" += 1", " -= 1", " //= 2", " //= 10", " = "})
          if (std::string(change) != " = ") out_.insert_after(line_, at(indent, name + change), "line missing");
        out_.insert_after(line_, at(indent, name + " = " + name + ".next"), "line missing");
        out_.insert_after(line_, at(indent, name + ".pop()"), "line missing");
      }
      if (!how.empty()) {
        for (const std::string& other : inside)
          if (other != name) out_.insert_after(line_, at(indent, name + how + other + ")"), "line missing");
      } else if (bound_before(loop, name) && !uses(loop, name)) {
        if (!tested) out_.insert_after(line_, at(indent, name + " += 1"), "line missing");
        for (const std::string& other : inside) {
          if (other == name) continue;
          out_.insert_after(line_, at(indent, name + " = " + other), "line missing");
          if (!bound_before(loop, other)) out_.insert_after(line_, at(indent, name + " += " + other), "line missing");
        }
      } else if (tested && used_in_test) {
        for (const std::string& other : inside)
          if (other != name) out_.insert_after(line_, at(indent, name + " = " + other), "line missing");
      }
    }
  }
  // How a collection that begins empty takes a value; "" when `name` does not begin as one.
  std::string filled(const std::string& name) const {
    for (int n = scope_.first_line; n <= scope_.last_line; ++n) {
      const int i = file_.line(n).first;
      if (!file_.is(i, name) || !file_.is(i + 1, "=")) continue;
      if (file_.is(i + 2, "[")) return ".append(";
      if (file_.is(i + 2, "set") || file_.is(i + 2, "{")) return file_.is(i + 2, "set") ? ".add(" : "";
      if (file_.is(i + 2, "deque")) return ".append(";
    }
    return "";
  }
  bool uses(int number, const std::string& name) const {
    for (int i = file_.line(number).first; i < file_.line(number).last; ++i)
      if (file_.is(i, name)) return true;
    return false;
  }
  bool bound_before(int loop, const std::string& name) const {
    for (int n = scope_.first_line; n < loop; ++n) {
      const PyLine& l = file_.line(n);
      for (int i = l.first; i < l.last && !file_.is(i, "="); ++i)
        if (file_.is(i, name) && (file_.is(i + 1, "=") || file_.is(i + 1, ","))) return true;
    }
    return false;
  }
  std::vector<std::string> names_within(int loop) const {
    std::vector<std::string> names;
    for (int n = loop; n <= scope_.last_line; ++n) {
      if (n > loop && !file_.line(n).blank && file_.line(n).indent <= file_.line(loop).indent) break;
      for (int i = file_.line(n).first; i < file_.line(n).last; ++i) {
        if (!file_.name_at(i) || file_.is(i - 1, ".") || file_.is(i + 1, "(")) continue;
        const std::string name(file_.text(i));
        const auto& known = scope_.variables;
        if (std::find(known.begin(), known.end(), name) == known.end()) continue;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
      }
    }
    return names;
  }

  const PyFile& file_;
  int line_;
  Proposals& out_;
  const PyScope& scope_;
};

}  // namespace

void mutate_lines(const PyFile& file, int line, Proposals& out) { LineMutator(file, line, out).run(); }

}  // namespace anser::agent
