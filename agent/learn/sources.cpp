#include "agent/learn/sources.h"

#include <cstdlib>

#include "agent/learn/families.h"
#include "agent/learn/grammar.h"
#include "agent/learn/harvest.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

struct Wanted {
  std::string name;
  double weight = 1;
};

Result<Wanted> parse_one(const std::string& text) {
  Wanted wanted;
  const size_t equals = text.find('=');
  wanted.name = text.substr(0, equals);
  if (equals == std::string::npos) return wanted;
  const std::string number = text.substr(equals + 1);
  char* end = nullptr;
  wanted.weight = std::strtod(number.c_str(), &end);
  if (number.empty() || *end != '\0' || wanted.weight < 0)
    return Error{Errc::kInvalid, "the weight of source '" + wanted.name + "' is no number: " + number};
  return wanted;
}

}  // namespace

Result<SourceFactory> source_factory(const std::string& list, const std::string& harvest_file) {
  std::vector<Wanted> wanted;
  std::shared_ptr<const Harvest> harvested;
  for (size_t at = 0; at <= list.size();) {
    const size_t end = std::min(list.find(',', at), list.size());
    TRY_ASSIGN(const Wanted one, parse_one(list.substr(at, end - at)));
    at = end + 1;
    if (one.name != "families" && one.name != "grammar" && one.name != "harvest")
      return Error{Errc::kInvalid, "there is no source of programs '" + one.name + "': families, grammar, harvest"};
    if (one.name == "harvest" && harvest_file.empty()) continue;
    if (one.name == "harvest" && harvested == nullptr) {
      TRY_ASSIGN(const std::string text, read_file(harvest_file));
      TRY_ASSIGN(std::vector<Program> programs, parse_harvest(text));
      harvested = make_harvest(std::move(programs));
    }
    wanted.push_back(one);
  }
  return SourceFactory([wanted, harvested] {
    std::vector<WeightedSource> sources;
    for (const Wanted& one : wanted) {
      if (one.name == "families") sources.push_back({families_source(), one.weight});
      if (one.name == "grammar") sources.push_back({grammar_source(), one.weight});
      if (one.name == "harvest") sources.push_back({harvest_source(harvested), one.weight});
    }
    return sources;
  });
}

}  // namespace anser::agent
