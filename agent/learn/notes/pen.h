// Pen: writes what an agent said and saw as the segments of one training document, each with what it weighs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "agent/learn/episodes.h"
#include "agent/protocol.h"

namespace anser::agent {

// A call with these arguments, texts.
Action action(const std::string& name, const std::vector<std::pair<const char*, std::string>>& arguments);

class Pen {
 public:
  // Of which kind of document, and its name: Episode::origin, Episode::name.
  Pen(std::string origin, std::string name);

  // What a run begins with (agent/protocol.h).
  void prompt(const std::string& say, const std::vector<std::string>& files, const std::string& context);
  void user(const std::string& say);
  void call(const Action& made);
  // A call that was a mistake: to be seen, and not to be learnt.
  void slip(const Action& made) { episode_.segments.push_back({dialect_.call(made), {}}); }
  void observation(const std::string& text);
  Episode take() { return std::move(episode_); }

 private:
  const Dialect& dialect_;
  Episode episode_;
};

}  // namespace anser::agent
