// families_dump SOURCE COUNT SEED: instances of a source of programs as JSON lines, for tests/agent/check_programs.py.
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "agent/learn/families.h"

namespace {

void print_program(const anser::agent::Program& program) {
  const nlohmann::json line = {{"source", program.source},
                               {"entry", program.entry},
                               {"inputs", program.inputs},
                               {"name", program.name},
                               {"cluster", program.cluster}};
  std::puts(line.dump().c_str());
}

}  // namespace

int main(int argc, char** argv) {
  using anser::agent::Program;
  if (argc != 4) {
    std::fputs("usage: families_dump families COUNT_EACH SEED\n", stderr);
    return 2;
  }
  const long count = std::strtol(argv[2], nullptr, 10);
  anser::Rng rng(std::strtoull(argv[3], nullptr, 10));
  auto book = anser::agent::parse_families(anser::agent::embedded_families());
  if (!book) {
    std::fprintf(stderr, "%s\n", book.error().message().c_str());
    return 1;
  }
  for (const auto& family : book->families) {
    for (long i = 0; i < count; ++i) print_program(anser::agent::instantiate(family, book->shared_names, rng));
  }
  return 0;
}
