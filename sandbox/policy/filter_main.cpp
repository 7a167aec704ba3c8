// At build time: the system-call filter as bytes, on standard output. libseccomp takes two milliseconds to work it out,
// which would be most of what `anser sandbox` takes to start; tests hold the bytes against the table.
#include <cstdio>

#include "sandbox/policy/filter.h"

int main() {
  const auto filter = anser::sandbox::build_filter(anser::sandbox::filter_groups());
  if (!filter) {
    std::fprintf(stderr, "%s\n", filter.error().message().c_str());
    return 1;
  }
  return std::fwrite(filter->data(), sizeof(sock_filter), filter->size(), stdout) == filter->size() ? 0 : 1;
}
