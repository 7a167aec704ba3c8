// Every family and every skeleton, run: its instances load, take their own inputs, are quick and deterministic, and do
// not always say the same (tests/agent/check_programs.py, in a box).
#include <gtest/gtest.h>

#include "agent/learn/families.h"
#include "agent/learn/family_style.h"
#include "agent/learn/grammar.h"
#include "base/json.h"
#include "base/unique_fd.h"
#include "tests/support/shared_data.h"
#include "tools/box.h"

namespace anser::agent {
namespace {

// The same program as it was written and in another style: what they compute must agree.
std::string json_pairs(std::string_view text, int each) {
  auto book = parse_families(text);
  EXPECT_TRUE(book.has_value()) << book.error().message();
  std::string lines;
  Rng rng(77);
  for (const Family& family : book->families) {
    for (int i = 0; i < each; ++i) {
      const Program drawn = instantiate(family, *book, rng);
      const Template::Sources sources{family.entry_names, {&family.names, &book->shared_names}, book->rules};
      const Template::Rendered plain = family.body.render(sources, rng);
      const std::string& entry = plain.names.at("f");
      const nlohmann::json line = {{"source", restyle(plain.text, entry, family, rng)},
                                   {"plain", plain.text},
                                   {"entry", entry},
                                   {"inputs", drawn.inputs},
                                   {"name", drawn.name}};
      lines += line.dump() + "\n";
    }
  }
  return lines;
}

std::string json_lines(std::string_view text, int each) {
  auto book = parse_families(text);
  EXPECT_TRUE(book.has_value()) << book.error().message();
  std::string lines;
  Rng rng(2024);
  for (const Family& family : book->families) {
    for (int i = 0; i < each; ++i) {
      const Program program = instantiate(family, *book, rng);
      const nlohmann::json line = {
          {"source", program.source}, {"entry", program.entry}, {"inputs", program.inputs}, {"name", program.name}};
      lines += line.dump() + "\n";
    }
  }
  return lines;
}

void expect_all_pass(const std::string& lines) {
  const auto script = read_file(std::string(ANSER_SOURCE_DIR) + "/tests/agent/check_programs.py", 1 << 20);
  ASSERT_TRUE(script.has_value());
  auto sandbox = tools::Sandbox::start({});
  if (!sandbox) ANSER_SKIP_OR_FAIL(sandbox.error().message());
  auto any = (*sandbox)->import_tree(std::string(ANSER_SOURCE_DIR) + "/workspaces/examples/median/files");
  ASSERT_TRUE(any.has_value()) << any.error().message();
  auto box = (*sandbox)->open(*any, {});
  ASSERT_TRUE(box.has_value()) << box.error().message();
  ASSERT_TRUE(box->write("check.py", *script).has_value());
  ASSERT_TRUE(box->write("programs.jsonl", lines).has_value());
  tools::Command command;
  command.argv = {"sh", "-c", "python3 check.py < programs.jsonl"};
  command.limits.wall_ms = command.limits.cpu_ms = 300'000;
  const auto outcome = box->run(command);
  ASSERT_TRUE(outcome.has_value()) << outcome.error().message();
  if (outcome->how == tools::How::kNotStarted) ANSER_SKIP_OR_FAIL(outcome->setup_error);
  EXPECT_TRUE(outcome->ok()) << outcome->out.data << outcome->err.data;
}

TEST(FamiliesInBox, EveryFamilyRuns) { expect_all_pass(json_lines(embedded_families(), 6)); }

TEST(FamiliesInBox, EverySkeletonRuns) { expect_all_pass(json_lines(embedded_grammar(), 20)); }

TEST(FamiliesInBox, StyleChangesNoResult) {
  expect_all_pass(json_pairs(embedded_families(), 3));
  expect_all_pass(json_pairs(embedded_grammar(), 10));
}

}  // namespace
}  // namespace anser::agent
