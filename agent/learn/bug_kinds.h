// Kinds of mistakes beyond the table of single-edit mutations.
#pragma once

#include <string>
#include <vector>

#include "agent/search/edit.h"

namespace anser::agent {

struct BugKind {
  std::string name;
  double weight = 0;
  std::vector<Edit> edits;  // each makes a wrong version out of the right one
};

std::vector<BugKind> other_bugs(const std::string& source);

}  // namespace anser::agent
