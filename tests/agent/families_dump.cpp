// families_dump families|grammar COUNT SEED: COUNT instances of every family or skeleton as JSON lines, for
// tests/agent/check_programs.py.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "agent/learn/families.h"
#include "agent/learn/grammar.h"
#include "base/json.h"

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
    std::fputs("usage: families_dump families|grammar COUNT_EACH SEED\n", stderr);
    return 2;
  }
  const long count = std::strtol(argv[2], nullptr, 10);
  anser::Rng rng(std::strtoull(argv[3], nullptr, 10));
  const bool grammar = std::string_view(argv[1]) == "grammar";
  auto book =
      anser::agent::parse_families(grammar ? anser::agent::embedded_grammar() : anser::agent::embedded_families());
  if (!book) {
    std::fprintf(stderr, "%s\n", book.error().message().c_str());
    return 1;
  }
  for (const auto& family : book->families) {
    for (long i = 0; i < count; ++i) print_program(anser::agent::instantiate(family, *book, rng));
  }
  return 0;
}
