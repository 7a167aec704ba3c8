// The families parse and instantiate; what their code does is checked in a box (families_box_test).
#include "agent/learn/families.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "agent/learn/grammar.h"

namespace anser::agent {
namespace {

void expect_every_family_instantiates(std::string_view text) {
  auto book = parse_families(text);
  ASSERT_TRUE(book.has_value()) << book.error().message();
  for (const Family& family : book->families) {
    for (uint64_t seed = 1; seed <= 3; ++seed) {
      Rng rng(seed);
      const Program program = instantiate(family, *book, rng);
      EXPECT_NE(program.source.find("def " + program.entry + "("), std::string::npos) << program.source;
      EXPECT_EQ(program.source.find('$'), std::string::npos) << program.source;
      EXPECT_EQ(program.source.find("||"), std::string::npos) << program.source;
      EXPECT_GE(program.inputs.size(), 8u) << family.name;
      EXPECT_EQ(std::set<std::string>(program.inputs.begin(), program.inputs.end()).size(), program.inputs.size());
    }
  }
}

TEST(Families, EveryFamilyInstantiates) { expect_every_family_instantiates(embedded_families()); }

TEST(Grammar, EverySkeletonInstantiates) { expect_every_family_instantiates(embedded_grammar()); }

TEST(Families, BreadthIsWhatWasPromised) {
  auto book = parse_families(embedded_families());
  ASSERT_TRUE(book.has_value());
  EXPECT_GE(book->families.size(), 1000u);
  EXPECT_GE(families_source()->clusters().size(), 200u);
  EXPECT_GE(grammar_source()->clusters().size(), 65u);
  auto grammar = parse_families(embedded_grammar());
  ASSERT_TRUE(grammar.has_value());
  EXPECT_GE(grammar->families.size(), 200u);
}

TEST(Grammar, HardlyEverTheSameTwice) {
  auto source = grammar_source();
  Rng rng(3);
  std::set<std::string> sources;
  for (int i = 0; i < 2000; ++i) sources.insert(source->next(rng)->source);
  EXPECT_GE(sources.size(), 1950u);
}

TEST(Families, SameSeedSameProgram) {
  auto first = families_source(), second = families_source();
  Rng a(7), b(7);
  for (int i = 0; i < 50; ++i) {
    const auto x = first->next(a), y = second->next(b);
    ASSERT_TRUE(x && y);
    EXPECT_EQ(x->source, y->source);
    EXPECT_EQ(x->inputs, y->inputs);
  }
}

TEST(Families, InstancesOfAFamilyDiffer) {
  auto book = parse_families(embedded_families());
  ASSERT_TRUE(book.has_value());
  for (const Family& family : book->families) {
    std::set<std::string> sources;
    Rng rng(11);
    for (int i = 0; i < 24; ++i) sources.insert(instantiate(family, *book, rng).source);
    EXPECT_GE(sources.size(), 6u) << family.name;
  }
}

TEST(Families, WrongTextIsRefusedWithItsName) {
  const char* const kWrong[] = {"== c n f : int(3..1)\ndef $f(x):\n",         // a range that goes down
                                "== c n f : nothing(3)\ndef $f(x):\n",        // no such generator
                                "== c n f : int(1..3)\ndef $f($unknown):\n",  // no such slot
                                "== c n f : int(1..3)\ndef $f(x): {{a||b\n",  // no end
                                "== c n f\ndef $f(x):\n",                     // no generators
                                "== c n f : int(1)\n!what x\ndef $f(x):\n",   // no such directive
                                // An argument where there is none, and a rule that wants one more than it is given.
                                "== c n f : int(1..3)\ndef $f(x):\n    return x %2\n",
                                "== rules\nplus: %1 + %2\n== c n f : int(1..3)\ndef $f(x):\n    return <<plus x>>\n"};
  for (const char* text : kWrong) {
    const auto book = parse_families(text);
    ASSERT_FALSE(book.has_value()) << text;
    EXPECT_NE(book.error().what.find("n"), std::string::npos);
  }
}

TEST(Families, AlternativesNestAndTagsAgree) {
  const auto book = parse_families(
      "== names\nx = one\n== c n f : int(1..9)\ndef $f($x):\n    {{@a\n    return 1\n    ||\n"
      "    return {{2||2}}\n    }}\n# {{@a 1||2}}\n");
  ASSERT_TRUE(book.has_value()) << book.error().message();
  const std::vector<std::string> entry = {"f"};
  std::set<std::string> seen;
  for (uint64_t seed = 0; seed < 20; ++seed) {
    Rng rng(seed);
    seen.insert(book->families[0].body.render({entry, {&book->shared_names}, book->rules}, rng).text);
  }
  EXPECT_EQ(seen, (std::set<std::string>{"def f(one):\n    return 1\n# 1\n", "def f(one):\n    return 2\n# 2\n"}));
}

}  // namespace
}  // namespace anser::agent
