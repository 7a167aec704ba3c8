// At build time: the system-call filter of the default groups as bytes, on standard output, so that no start has to
// work it out; tests hold the bytes against the table.
//   anser_filter errno | notify            the program, by how refusals are said
//   anser_filter verdicts [GROUP...]       what it answers to every call, for people and for review
//                                          (tests/sandbox/verdicts.txt); GROUP: optional groups instead of the default
#include <cstdio>
#include <string>
#include <vector>

#include "sandbox/policy/filter.h"
#include "sandbox/policy/groups.h"
#include "sandbox/policy/verdicts.h"

int main(int argc, char** argv) {
  using anser::sandbox::DenyBy;
  const std::string what = argc > 1 ? argv[1] : "";
  const std::vector<std::string> chosen(argv + (argc > 2 ? 2 : argc), argv + argc);
  if (what != "errno" && what != "notify" && what != "verdicts") {
    std::fprintf(stderr, "usage: anser_filter errno | notify | verdicts [GROUP...]\n");
    return 2;
  }
  const auto groups = anser::sandbox::filter_groups(chosen.empty() ? anser::sandbox::default_groups() : chosen);
  const auto filter = anser::sandbox::build_filter(groups, what == "notify" ? DenyBy::kNotify : DenyBy::kErrno);
  if (!filter) {
    std::fprintf(stderr, "%s\n", filter.error().message().c_str());
    return 1;
  }
  if (what == "verdicts") return std::fputs(anser::sandbox::verdict_table(groups, *filter).c_str(), stdout) < 0;
  return std::fwrite(filter->data(), sizeof(sock_filter), filter->size(), stdout) == filter->size() ? 0 : 1;
}
