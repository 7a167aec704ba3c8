// What training documents are made of: bugs with their repairs, the vocabulary, episodes that are true to the tools.
#include <gtest/gtest.h>

#include <set>

#include "agent/learn/bugs.h"
#include "agent/learn/corpus.h"
#include "agent/learn/episodes.h"
#include "agent/learn/families.h"
#include "agent/learn/harvest.h"
#include "agent/learn/rename.h"
#include "agent/learn/sources.h"
#include "agent/learn/vocab.h"
#include "agent/protocol.h"
#include "agent/search/candidates.h"
#include "tools/line_edit.h"

namespace anser::agent {
namespace {

const std::string kSource =
    "def climb(values, limit):\n"
    "    best = 0\n"
    "    i = 0\n"
    "    while i < len(values):\n"
    "        if values[i] > limit and not values[i] == 0:\n"
    "            best = max(best, values[i] - (limit + 1) * 2)\n"
    "        elif values[i] == limit:\n"
    "            best += 1 if limit > 3 else 2\n"
    "        i += 1\n"
    "    return best\n";

Program program() { return {kSource, "climb", {"[1], 2", "[3, 4], 1", "[], 0"}, "hand", "climb", "climbs"}; }

TEST(Bugs, EachHasItsRepair) {
  const BugMaker maker(kSource);
  Rng rng(1);
  std::set<std::string> kinds;
  for (int i = 0; i < 3000; ++i) {
    const auto bug = maker.draw(rng);
    ASSERT_TRUE(bug);
    kinds.insert(bug->kind);
    EXPECT_NE(bug->source, kSource) << bug->kind;
    const auto repaired = apply_edit(bug->source, bug->repair);
    ASSERT_TRUE(repaired) << bug->kind;
    EXPECT_EQ(*repaired, kSource) << bug->kind << "\n" << bug->source;
  }
  for (const char* kind :
       {"comparison",        "variable",          "off by one",           "index",         "operator",
        "constant",          "initial value",     "augmented assignment", "negation",      "condition",
        "function",          "arguments swapped", "operands swapped",     "wrong return",  "missing line",
        "extra line",        "indentation",       "unparsable",           "misspelt name", "words of another language",
        "brackets left out", "branches swapped",  "endless loop",         "left out",      "right side of another line",
        "two slips",         "another expression"})
    EXPECT_TRUE(kinds.count(kind)) << kind;
}

TEST(Bugs, AreNotOnlyWhatTheTableUndoes) {
  const BugMaker maker(kSource);
  Rng rng(2);
  int beyond = 0, all = 0;
  for (int i = 0; i < 200; ++i) {
    const auto bug = maker.draw(rng);
    bool found = false;
    for (const Edit& edit : propose_edits(bug->source, Language::kPython))
      found |= *apply_edit(bug->source, edit) == kSource;
    beyond += found ? 0 : 1;
    ++all;
  }
  EXPECT_GT(beyond, all / 20);
  EXPECT_LT(beyond, all / 2);  // and the table is worth having
}

TEST(HeldOut, IsAFifthOfTheClusters) {
  int out = 0;
  for (int i = 0; i < 2000; ++i) out += held_out("cluster" + std::to_string(i)) ? 1 : 0;
  EXPECT_NEAR(out, 400, 60);
  int quarter = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string name = "cluster" + std::to_string(i);
    quarter += in_share(name, 0.25) ? 1 : 0;
    EXPECT_TRUE(in_share(name, 1));
    EXPECT_TRUE(!in_share(name, 0.25) || in_share(name, 0.5)) << "a larger share holds the smaller one";
  }
  EXPECT_NEAR(quarter, 500, 60);
  EXPECT_EQ(held_out("g_merge"), held_out("merge_sorted")) << "they do the same thing";
  EXPECT_EQ(held_out("climbs"), held_out("climbs"));
}

// A judgement as the box would give it: version 0 of every plan fails, the right one passes.
Judged judgement(const PlannedProgram& planned) {
  Judged judged;
  judged.script = "script";
  judged.right.exit_code = 0;
  judged.right.out = "3/3 passed\n";
  for (size_t i = 0; i < planned.item.variants.size(); ++i) {
    TestRun run;
    run.exit_code = 1;
    run.out = "FAIL climb([3, 4], 1) -> 7, expected 2\n\n2/3 passed\n";
    judged.variants.push_back(run);
  }
  return judged;
}

std::vector<Episode> some_episodes(int programs) {
  std::vector<Episode> episodes;
  for (int i = 0; i < programs; ++i) {
    Rng rng(static_cast<uint64_t>(i));
    const PlannedProgram planned = plan_program(program(), 3, rng);
    const Judged judged = judgement(planned);
    for (const EpisodePlan& plan : planned.plans)
      if (auto episode = write_episode(planned, plan, judged)) episodes.push_back(std::move(*episode));
  }
  return episodes;
}

std::vector<std::string> texts_of(const std::vector<Episode>& episodes) {
  std::vector<std::string> texts;
  for (const Episode& episode : episodes)
    for (const Segment& segment : episode.segments) texts.push_back(segment.text);
  return texts;
}

// The calls read back, and made on the first version they give the last one.
TEST(Episodes, ReplayToTheRightFile) {
  const Dialect& dialect = *find_dialect("g1i");
  int wrong = 0, inserted = 0, pieces = 0, right_from_start = 0;
  for (const Episode& episode : some_episodes(150)) {
    std::string file = episode.first;
    std::string last_call;
    for (size_t i = 1; i < episode.segments.size(); i += 2) {
      const auto action = dialect.parse(episode.segments[i].text);
      ASSERT_TRUE(action) << episode.segments[i].text;
      EXPECT_EQ(dialect.call(*action), episode.segments[i].text);
      last_call = action->name;
      if (action->name != "edit") continue;
      const auto& arguments = action->arguments;
      EXPECT_EQ(arguments["path"], episode.path);
      inserted += arguments.contains("after") ? 1 : 0;
      pieces += arguments.contains("old") ? 1 : 0;
      const auto next = edited_text_of(file, *action);
      ASSERT_TRUE(next) << episode.segments[i].text;
      file = *next;
    }
    EXPECT_EQ(file, kSource);
    EXPECT_EQ(last_call, "submit");
    wrong += episode.wrong_edits;
    right_from_start += episode.kinds.empty() ? 1 : 0;
  }
  EXPECT_GT(wrong, 30);
  EXPECT_GT(inserted, 5);
  EXPECT_GT(pieces, 60);
  EXPECT_GT(right_from_start, 2);
}

TEST(Episodes, AreDroppedWhenTheTestsSeeNothing) {
  Rng rng(4);
  const PlannedProgram planned = plan_program(program(), 3, rng);
  Judged blind = judgement(planned);
  for (TestRun& run : blind.variants) run.exit_code = 0;
  Judged unusable = judgement(planned);
  unusable.reason = "too few examples";
  for (const EpisodePlan& plan : planned.plans) {
    EXPECT_FALSE(write_episode(planned, plan, unusable));
    if (plan.moves.empty()) continue;
    EXPECT_FALSE(write_episode(planned, plan, blind));
  }
}

TEST(Vocabulary, KeepsEverySegmentAndNamesALineWithOneToken) {
  const std::vector<Episode> episodes = some_episodes(60);
  const std::vector<std::string> texts = texts_of(episodes);
  const auto made = build_vocabulary(texts, 1200);
  ASSERT_TRUE(made) << made.error().message();
  EXPECT_LE(made->size(), 1200);
  for (const std::string& text : texts) ASSERT_EQ(made->decode(made->encode(text)), text);
  for (int n = 1; n <= kVocabLines; ++n)
    for (const char* path : {"climb.py", "a_b.py", "x\\\"y"}) {
      Edit edit{Edit::Kind::kReplace, n, "return \"a\" + b[1]", ""};
      const std::string marker = "\",\"line\":" + std::to_string(n) + ",\"";
      const std::string call = find_dialect("g1i")->call(edit_action(path, edit, ""));
      int found = 0;
      for (const runtime::Token token : made->encode(call)) found += made->bytes(token) == marker ? 1 : 0;
      EXPECT_EQ(found, 1) << call;
    }
  // Phrases that are always the same are one token each.
  for (const char* text : {"{\"name\":\"run\",\"arguments\":{}}\n```", "{\"name\":\"submit\",\"arguments\":{}}\n```"})
    EXPECT_EQ(made->encode(text).size(), 1u);
  for (runtime::Token id = 1; id < made->size(); ++id) {
    const std::string& piece = made->bytes(id);
    const bool digits = piece.size() > 1 && piece.find_first_not_of("0123456789") == std::string::npos;
    EXPECT_FALSE(digits) << piece;
  }
  EXPECT_FALSE(build_vocabulary(texts, 300));
  EXPECT_EQ(made->to_world_text(), build_vocabulary(texts, 1200)->to_world_text());
}

// Behind a space and behind a quote: what is to be copied looks the same.
TEST(Vocabulary, CutsAWordTheSameWhereverItStands) {
  std::vector<std::string> texts(4, "the total of the report and \"the total\": the");
  texts[0] += " unheard unheard unheard unheard unheard unheard unheard unheard unheard";
  auto old = runtime::Tokenizer::from_tokens([] {
    std::vector<std::string> tokens{""};
    for (int byte = 0; byte < 256; ++byte) tokens.emplace_back(1, static_cast<char>(byte));
    for (const char* piece : {" the", "total", " tot"}) tokens.emplace_back(piece);
    return tokens;
  }());
  ASSERT_TRUE(old) << old.error().message();
  const auto made = build_vocabulary(texts, 1600, {&*old, 2});
  ASSERT_TRUE(made) << made.error().message();
  const auto pieces = [&](const std::string& text) {
    std::vector<std::string> out;
    for (const runtime::Token token : made->encode(text)) out.push_back(made->bytes(token));
    return out;
  };
  EXPECT_EQ(pieces(" the total"), (std::vector<std::string>{" ", "the", " ", "total"}));
  EXPECT_EQ(pieces("total"), std::vector<std::string>{"total"});
  EXPECT_GT(pieces("unheard").size(), 1u) << "only one text has it";
}

TEST(Documents, WeighTheChoiceOfTheLineMost) {
  const std::vector<Episode> episodes = some_episodes(60);
  const auto tokenizer = build_vocabulary(texts_of(episodes), 1200);
  ASSERT_TRUE(tokenizer);
  for (const Episode& episode : episodes) {
    const runtime::Document document = to_document(episode, *tokenizer);
    ASSERT_EQ(document.tokens.size(), document.weights.size());
    EXPECT_EQ(document.tokens[0], runtime::kEndOfDocument);
    size_t lines = 0, edits = 0;
    for (size_t i = 1; i < document.tokens.size(); ++i) lines += document.weights[i] == kLineWeight ? 1 : 0;
    for (const Segment& segment : episode.segments) edits += segment.text.rfind("{\"name\":\"edit\"", 0) == 0 ? 1 : 0;
    EXPECT_EQ(lines, edits - static_cast<size_t>(episode.wrong_edits));
    // A prompt is given, never written.
    EXPECT_EQ(document.weights[1], 0.0f);
  }
}

TEST(Sources, AreNamed) {
  EXPECT_TRUE(source_factory("families=2,harvest", ""));
  EXPECT_EQ(source_factory("nonsense", "").error().code, Errc::kInvalid);
  EXPECT_EQ(source_factory("families=x", "").error().code, Errc::kInvalid);
}

TEST(Harvest, RoundTrips) {
  const auto back = parse_harvest(harvest_text({program()}));
  ASSERT_TRUE(back);
  ASSERT_EQ(back->size(), 1u);
  EXPECT_EQ((*back)[0].source, kSource);
  EXPECT_EQ((*back)[0].origin, "harvest");
  EXPECT_EQ(parse_harvest("{\"source\":1}\n").error().code, Errc::kInvalid);
  const auto source = harvest_source(make_harvest(*back));
  Rng rng(3);
  EXPECT_EQ(source->next(rng)->entry, "climb");
  EXPECT_EQ(source->clusters(), std::vector<std::string>{"climbs"});
}

Program to_rename(const std::string& source, std::vector<std::string> inputs = {"1, 2"}) {
  Program one;
  one.source = source;
  one.entry = "work";
  one.inputs = std::move(inputs);
  return one;
}

// What `renamed` makes of a program, with one new name for each of its kinds of names, over many draws.
std::set<std::string> all_renamings(const Program& program) {
  std::set<std::string> found;
  Rng rng(4);
  for (int i = 0; i < 200; ++i) found.insert(renamed(program, {{"fresh"}, {"job"}}, rng).source);
  return found;
}

TEST(Renaming, ChangesEveryMentionOfALocalName) {
  const auto found =
      all_renamings(to_rename("def work(a, b=2):\n    return [a for c in b.a if c > a] + [b['a'], a]\n"));
  EXPECT_EQ(found.count("def work(fresh, b=2):\n    return [fresh for c in b.a if c > fresh] + [b['a'], fresh]\n"), 1u);
  EXPECT_EQ(found.count("def work(a, b=2):\n    return [a for fresh in b.a if fresh > a] + [b['a'], a]\n"), 1u);
  EXPECT_EQ(found.count("def job(a, fresh=2):\n    return [a for c in fresh.a if c > a] + [fresh['a'], a]\n"), 1u);
}

TEST(Renaming, LeavesWhatMayMeanSomethingElse) {
  const auto only = [](const std::string& source, const Program& program) {
    for (const std::string& text : all_renamings(program)) {
      std::string back = text;
      for (size_t at = back.find("job"); at != std::string::npos; at = back.find("job")) back.replace(at, 3, "work");
      EXPECT_EQ(back, source);
    }
  };
  for (const std::string source : {
           "def work(a, b):\n    return f'{a}, {b}'\n",                                        // f-string
           "def work(a, b):\n    return '{a}{b}'.format(**locals())\n",                        // by name
           "a = b = 1\n\ndef work(a, b):\n    return a + b\n",                                 // module-level names
           "def help(a, b):\n    return a - b\n\n\ndef work():\n    return help(b=1, a=2)\n",  // keyword arguments
           "def work(*, max, min):\n    return max - min\n",                                   // builtins
           "def work():\n    from math import pi as a\n    return a\n",                        // imports
           "def work(a):\n    a = 'a\n",                                                       // no Python
           "b = 1\n\ndef work():\n    global b\n    b = 2\n    return b\n",                    // globals
       })
    only(source, to_rename(source));
  const std::string keyword = "def work(a):\n    return a\n";
  only(keyword, to_rename(keyword, {"a=1"}));
  EXPECT_GT(all_renamings(to_rename(keyword)).size(), 2u);
}

TEST(Renaming, TakesTheEntryAlongAndGivesNoNameTwice) {
  const Program program = to_rename("def work(n):\n    m = n - 1\n    return n * work(m) if n else 1\n", {"3"});
  Rng rng(9);
  for (int i = 0; i < 100; ++i) {
    const Program other = renamed(program, {{"p", "q", "n"}, {"job"}}, rng);
    EXPECT_EQ(other.source.find("def " + other.entry + "("), 0u);
    EXPECT_NE(other.source.find("* " + other.entry + "("), std::string::npos);
    EXPECT_EQ(other.source.find("p = p"), std::string::npos);
    EXPECT_EQ(other.source.find("q = q"), std::string::npos);
  }
}

}  // namespace
}  // namespace anser::agent
