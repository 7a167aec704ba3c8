#include <fmt/format.h>

#include <algorithm>

#include "agent/learn/notes/lessons.h"

namespace anser::agent {
namespace {

constexpr std::string_view kSum[]{"Add up the totals of all files and write the sum to sum.txt.",
                                  "Write the sum of the totals of all files to sum.txt.",
                                  "Every file has a total. Write what they come to to sum.txt.",
                                  "sum.txt should hold the sum of the totals of all files.",
                                  "Please sum the totals of the files into sum.txt."};
constexpr std::string_view kReplace[]{"Replace \"$O\" by \"$N\" in all files.", "Change \"$O\" to \"$N\" everywhere.",
                                      "Every \"$O\" should read \"$N\".", "Write not \"$O\" but \"$N\" in every file.",
                                      "In all files, put for \"$O\" the word \"$N\"."};
constexpr std::string_view kChecklist[]{"Work off todo.md: set the status of each file to done and tick it.",
                                        "Do what todo.md says: every file named there gets the status done.",
                                        "Go through todo.md, close each file, and mark it as done.",
                                        "todo.md is a checklist of files that are open. Set each to done."};

LongTask sum_task(int parts, Words& words) {
  Rng& rng = words.rng();
  LongTask task{"sum", std::string(words.template_of(kSum)), {}, {}};
  int64_t sum = 0;
  while (static_cast<int>(task.files.size()) < parts) {
    int64_t total = 0;
    std::string lines;
    for (int64_t i = rng.between(1, 4); i > 0; --i) {
      const int64_t amount = rng.between(1, 300);
      total += amount;
      lines += words.thing() + " " + std::to_string(amount) + "\n";
    }
    const std::string line = "total: " + std::to_string(total) + "\n";
    if (task.files.emplace(words.region() + ".txt", rng.chance(0.3) ? line + lines : lines + line).second) sum += total;
  }
  task.last["sum.txt"] = std::to_string(sum) + "\n";
  return task;
}

LongTask replace_task(int parts, Words& words) {
  Rng& rng = words.rng();
  LongTask task{"replace", "", {}, {}};
  const std::string from = words.thing();
  std::string to = words.thing();
  // Neither in the other, or there would be no end to it.
  while (to.find(from) != std::string::npos || from.find(to) != std::string::npos) to = words.thing();
  const auto other = [&] {
    std::string word = words.thing();
    while (word.find(from) != std::string::npos || from.find(word) != std::string::npos) word = words.thing();
    return word;
  };
  while (static_cast<int>(task.files.size()) < parts) {
    std::string before, after;
    const int64_t lines = rng.between(1, 4), at = rng.between(0, lines - 1);
    for (int64_t i = 0; i < lines; ++i) {
      const std::string head = words.person() + " has " + std::to_string(rng.between(2, 99)) + " ";
      const bool here = i == at || rng.chance(0.1);
      const std::string word = here ? from : other();
      before += head + word + "\n";
      after += head + (here ? to : word) + "\n";
    }
    const std::string path = words.region() + ".txt";
    if (task.files.emplace(path, before).second) task.last[path] = after;
  }
  task.goal = filled(words.template_of(kReplace), {{'O', from}, {'N', to}});
  return task;
}

LongTask checklist_task(int parts, Words& words) {
  Rng& rng = words.rng();
  LongTask task{"checklist", std::string(words.template_of(kChecklist)), {}, {}};
  std::string before = "# To do\n", after = before;
  while (static_cast<int>(task.files.size()) < parts) {
    const std::string path = words.region() + ".txt";
    std::string head, tail;
    for (int64_t i = rng.between(0, 2); i > 0; --i) head += "owner: " + words.person() + "\n";
    for (int64_t i = rng.between(0, 2); i > 0; --i)
      tail += words.thing() + ": " + std::to_string(rng.between(1, 99)) + "\n";
    if (!task.files.emplace(path, head + "status: open\n" + tail).second) continue;
    task.last[path] = head + "status: done\n" + tail;
    before += "- todo: " + path + "\n";
    after += "- done: " + path + "\n";
  }
  task.files["todo.md"] = before;
  task.last["todo.md"] = after;
  return task;
}

}  // namespace

LongTask draw_long_task(int parts, Words& words) {
  const double at = words.rng().uniform();
  return at < 0.4 ? sum_task(parts, words) : at < 0.7 ? replace_task(parts, words) : checklist_task(parts, words);
}

}  // namespace anser::agent
