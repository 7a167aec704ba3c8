// Lines and trees merged: laws that any merge keeps, edits whose result is known, and random trees against a plain
// oracle.
#include "sandbox/trees/merge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/bytes.h"
#include "base/rng.h"
#include "sandbox/trees/line_merge.h"
#include "tests/sandbox/random_trees.h"

namespace anser::sandbox {
namespace {

using Reason = MergeConflict::Reason;

std::string random_lines(Rng& rng, uint64_t most, uint64_t kinds) {
  std::string out;
  for (uint64_t i = rng.below(most + 1); i > 0; --i) out += "l" + std::to_string(rng.below(kinds)) + "\n";
  if (!out.empty() && rng.chance(0.2)) out.pop_back();  // no newline at the end
  return out;
}

// Some lines of a text changed, deleted or added.
std::string edited(Rng& rng, const std::string& text, double rate) {
  std::string out;
  for (const std::string_view line : split_lines(text)) {
    if (rng.chance(rate)) out += "new" + std::to_string(rng.below(5)) + "\n";
    if (!rng.chance(rate)) out += line;
  }
  return out;
}

size_t longest_common(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i < a.size(); ++i) {
    for (size_t j = 0; j < b.size(); ++j)
      table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : std::max(table[i][j + 1], table[i + 1][j]);
  }
  return table[a.size()][b.size()];
}

TEST(DiffLines, IsShortestAndTurnsOneIntoTheOther) {
  Rng rng(1);
  for (int i = 0; i < 4000; ++i) {
    const std::string from = random_lines(rng, 14, 1 + rng.below(6));
    const std::string to = rng.chance(0.5) ? random_lines(rng, 14, 5) : edited(rng, from, 0.3);
    const auto a = split_lines(from), b = split_lines(to);
    const auto edits = diff_lines(a, b);
    size_t at = 0, changed = 0;
    std::string made;
    for (const LineEdit& edit : edits) {
      ASSERT_TRUE(edit.from.count + edit.to.count > 0);
      ASSERT_TRUE(edit.from.first > at || at == 0) << "edits touch";
      for (; at < edit.from.first; ++at) made += a[at];
      for (size_t k = edit.to.first; k < edit.to.end(); ++k) made += b[k];
      at = edit.from.end();
      changed += edit.from.count + edit.to.count;
    }
    for (; at < a.size(); ++at) made += a[at];
    ASSERT_EQ(made, to);
    ASSERT_EQ(changed, a.size() + b.size() - 2 * longest_common(a, b)) << from << "---\n" << to;
  }
}

TEST(DiffLines, LargeAndDifferentTextsEnd) {
  std::string a, b;
  for (int i = 0; i < 200'000; ++i) {
    a += "a" + std::to_string(i % 977) + "\n";
    b += "b" + std::to_string((i * 7) % 1009) + (i % 3 == 0 ? "" : "x") + "\n";
  }
  const auto edits = diff_lines(split_lines(a), split_lines(b));
  ASSERT_FALSE(edits.empty());
  EXPECT_EQ(edits.back().from.end(), 200'000u);
}

TEST(MergeLines, KeepsTheLaws) {
  Rng rng(2);
  int conflicts = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string base = random_lines(rng, 20, 8);
    const std::string x = edited(rng, base, 0.15), y = edited(rng, base, 0.15);
    EXPECT_EQ(merge_lines(base, x, base).text, x);
    EXPECT_EQ(merge_lines(base, base, y).text, y);
    EXPECT_EQ(merge_lines(base, x, x).text, x);
    EXPECT_TRUE(merge_lines(base, x, x).conflicts.empty());
    const LineMerge one = merge_lines(base, x, y), other = merge_lines(base, y, x);
    ASSERT_EQ(one.conflicts.size(), other.conflicts.size());
    if (one.conflicts.empty()) {
      EXPECT_EQ(one.text, other.text);
    }
    const auto lines = split_lines(one.text), mine = split_lines(x);
    for (const LineConflict& conflict : one.conflicts) {  // the ranges say where ours stands
      ASSERT_LE(conflict.merged.end(), lines.size());
      for (size_t k = 0; k < conflict.merged.count; ++k)
        ASSERT_EQ(lines[conflict.merged.first + k], mine[conflict.ours.first + k]);
    }
    conflicts += one.conflicts.empty() ? 0 : 1;
  }
  EXPECT_GT(conflicts, 300);
  EXPECT_LT(conflicts, 2700);
}

// A base of lines that are all different: then the alignment is known, and so is the merge.
TEST(MergeLines, EditsApartFromEachOtherGoTogether) {
  Rng rng(3);
  for (int i = 0; i < 1000; ++i) {
    const size_t n = 30;
    std::string base, ours, theirs, both;
    size_t last_owner = 2, since = 9;
    for (size_t k = 0; k < n; ++k) {
      const std::string line = "line " + std::to_string(k) + "\n";
      base += line;
      std::string now = line;
      const size_t owner = rng.below(2);
      const bool touches = since < 2 && owner != last_owner;
      const bool change = rng.chance(0.3) && !touches;
      if (change) {
        now = rng.chance(0.3) ? "" : rng.chance(0.5) ? line + "added " + std::to_string(k) + "\n" : "other\n";
        last_owner = owner;
        since = 0;
      } else {
        ++since;
      }
      ours += change && owner == 0 ? now : line;
      theirs += change && owner == 1 ? now : line;
      both += now;
    }
    const LineMerge merged = merge_lines(base, ours, theirs);
    ASSERT_TRUE(merged.conflicts.empty()) << ours << "---\n" << theirs;
    ASSERT_EQ(merged.text, both);
  }
}

TEST(MergeLines, ConflictsSayWhere) {
  const LineMerge merged = merge_lines("a\nb\nc\nd\n", "a\nB\nc\nd\nmine\n", "a\nx\ny\nc\nd\n");
  EXPECT_EQ(merged.text, "a\nB\nc\nd\nmine\n");
  ASSERT_EQ(merged.conflicts.size(), 1u);
  EXPECT_EQ(merged.conflicts[0], (LineConflict{{1, 1}, {1, 1}, {1, 2}, {1, 1}}));
  EXPECT_EQ(merge_lines("a\n", "a\nb\n", "a\nc\n").conflicts.size(), 1u) << "two things in one place";
  EXPECT_EQ(merge_lines("a\n", "a\nb\n", "a\nb\n").text, "a\nb\n");
  EXPECT_EQ(merge_lines("a\nb", "a\nb\n", "z\na\nb").text, "z\na\nb\n") << "the newline at the end is a change";
  EXPECT_EQ(merge_lines("", "x", "").text, "x");
}

// Contents by digest, as every test tree here has them.
class Texts {
 public:
  Node file(const std::string& text, uint16_t mode = 0644) {
    const std::string digest = hash_bytes(text).hex();
    texts_[digest] = text;
    return {'f', mode, false, static_cast<int64_t>(text.size()), digest};
  }
  void add(const std::map<std::string, std::string>& more) { texts_.insert(more.begin(), more.end()); }
  std::string of(const Node& node) const { return texts_.at(node.content); }
  MergeSources sources() const {
    const ReadFile read = [this](const std::string&, const Node& node) -> Result<std::string> { return of(node); };
    return {read, read, read};
  }

 private:
  std::map<std::string, std::string> texts_;
};

class MergeTrees : public testing::Test {
 protected:
  MergeTrees() {
    for (int i = 0; i < 4; ++i) texts_.file("text " + std::to_string(i) + "\n");  // those of random_text()
  }
  TreeMerge merge(const Tree& base, const Tree& ours, const Tree& theirs) {
    auto merged = merge_trees(base, ours, theirs, texts_.sources());
    EXPECT_TRUE(merged) << merged.error().message();
    if (merged) texts_.add(merged->texts);
    return merged ? std::move(*merged) : TreeMerge{};
  }
  Texts texts_;
  const Node directory_{'d', 0755, false, 0, ""};
};

TEST_F(MergeTrees, TextsOfBothSides) {
  const Tree base{{"d", directory_}, {"d/f", texts_.file("1\n2\n3\n4\n5\n")}, {"d/same", texts_.file("s")}};
  Tree ours = base, theirs = base;
  ours.put("d/f", texts_.file("one\n2\n3\n4\n5\n"));
  theirs.put("d/f", texts_.file("1\n2\n3\n4\nfive\n", 0755));
  theirs.put("d/more", texts_.file("m"));
  const TreeMerge merged = merge(base, ours, theirs);
  EXPECT_TRUE(merged.conflicts.empty());
  EXPECT_EQ(texts_.of(merged.tree.at("d/f")), "one\n2\n3\n4\nfive\n");
  EXPECT_EQ(merged.tree.at("d/f").mode, 0755);
  EXPECT_EQ(merged.tree.count("d/more"), 1u);
  EXPECT_EQ(merged.tree, merge(base, theirs, ours).tree);
}

TEST_F(MergeTrees, EveryConflictIsDataAndKeepsOurs) {
  const Node link{'l', 0, false, 0, "d"};
  const Node binary = texts_.file(std::string("\0bin", 4)), other_binary = texts_.file(std::string("\0two", 4));
  struct Case {
    const char* name;
    Tree base, ours, theirs;
    Reason reason;
    bool lines;
  };
  const Node one = texts_.file("1\n"), two = texts_.file("2\n"), three = texts_.file("3\n");
  Node program = one, secret = one, shared = one;
  program.mode = 0755;
  secret.mode = 0600;
  shared.mode = 0644;
  const Case cases[] = {
      {"text", {{"p", one}}, {{"p", two}}, {{"p", three}}, Reason::kBothModified, true},
      {"binary", {{"p", one}}, {{"p", binary}}, {{"p", other_binary}}, Reason::kBothModified, false},
      {"deleted here", {{"p", one}}, {}, {{"p", two}}, Reason::kModifyDelete, false},
      {"deleted there", {{"p", one}}, {{"p", two}}, {}, Reason::kModifyDelete, false},
      {"added", {}, {{"p", one}}, {{"p", two}}, Reason::kBothAdded, false},
      {"links",
       {{"p", {'l', 0, false, 0, "a"}}},
       {{"p", link}},
       {{"p", {'l', 0, false, 0, "c"}}},
       Reason::kBothModified,
       false},
      {"link and file", {{"p", one}}, {{"p", link}}, {{"p", two}}, Reason::kKind, false},
      {"directory and file", {{"p", one}}, {{"p", directory_}, {"p/x", one}}, {{"p", two}}, Reason::kKind, false},
      {"new in two kinds", {}, {{"p", one}}, {{"p", directory_}, {"p/x", one}}, Reason::kKind, false},
      {"modes", {{"p", shared}}, {{"p", program}}, {{"p", secret}}, Reason::kMode, false},
      {"modes of new files", {}, {{"p", program}}, {{"p", secret}}, Reason::kMode, false},
  };
  for (const Case& one_case : cases) {
    SCOPED_TRACE(one_case.name);
    const TreeMerge merged = merge(one_case.base, one_case.ours, one_case.theirs);
    EXPECT_EQ(merged.tree, one_case.ours);
    ASSERT_EQ(merged.conflicts.size(), 1u);
    const MergeConflict& conflict = merged.conflicts[0];
    EXPECT_EQ(conflict.path, "p");
    EXPECT_EQ(conflict.reason, one_case.reason);
    EXPECT_EQ(!conflict.lines.empty(), one_case.lines);
    const auto node = [](const Tree& tree) {
      return tree.find("p") == nullptr ? std::nullopt : std::optional<Node>(tree.at("p"));
    };
    EXPECT_EQ(conflict.base, node(one_case.base));
    EXPECT_EQ(conflict.ours, node(one_case.ours));
    EXPECT_EQ(conflict.theirs, node(one_case.theirs));
    EXPECT_NE(conflicts_json(merged.conflicts).find(reason_name(conflict.reason)), std::string::npos);
  }
}

TEST_F(MergeTrees, ADeletedDirectoryComesBackForWhatWasAdded) {
  const Tree base{{"d", directory_}, {"d/old", texts_.file("o")}};
  Tree theirs = base;
  theirs.put("d/new", texts_.file("n"));
  for (const bool swap : {false, true}) {
    const TreeMerge merged = swap ? merge(base, theirs, {}) : merge(base, {}, theirs);
    EXPECT_TRUE(merged.conflicts.empty());
    EXPECT_EQ(merged.tree, (Tree{{"d", directory_}, {"d/new", texts_.file("n")}}));
  }
}

using Map = std::map<std::string, Node>;
Map map_of(const Tree& tree) {
  Map out;
  for (const auto& [path, node] : tree.nodes()) out.emplace(path, node);
  return out;
}

// The same merge by paths alone. Only for trees in which no path is a directory in one and something else in another.
struct NaiveMerge {
  Map tree;
  std::set<std::string> conflicts;
};
NaiveMerge naive_merge(const Map& base, const Map& ours, const Map& theirs) {
  NaiveMerge out;
  std::set<std::string, std::greater<>> paths;  // what is in a directory before the directory
  for (const Map* one : {&base, &ours, &theirs}) {
    for (const auto& [path, node] : *one) paths.insert(path);
  }
  const auto get = [](const Map& map, const std::string& path) {
    const auto found = map.find(path);
    return found == map.end() ? std::nullopt : std::optional<Node>(found->second);
  };
  for (const std::string& path : paths) {
    const auto b = get(base, path), o = get(ours, path), t = get(theirs, path);
    const auto inside = out.tree.lower_bound(path + "/");
    const bool needed = inside != out.tree.end() && inside->first.rfind(path + "/", 0) == 0;
    std::optional<Node> result = o;
    if (o == t || b == t) {
      result = o;
    } else if (b == o) {
      result = t;
    } else if (o && t && o->kind == t->kind && o->kind != 'l' &&
               (o->kind == 'd' || (b && b->kind == 'f') || o->content == t->content)) {
      // Contents and modes by themselves; these texts have one line.
      if (o->content != t->content && (!b || b->content != t->content)) {
        if (b && b->content == o->content) {
          result->content = t->content;
          result->size = t->size;
        } else {
          out.conflicts.insert(path);
        }
      }
      if (out.conflicts.count(path) == 0 && o->mode != t->mode && !(b && b->kind == o->kind && b->mode == t->mode)) {
        if (b && b->kind == o->kind && b->mode == o->mode) {
          result->mode = t->mode;
        } else {
          out.conflicts.insert(path);
        }
      }
    } else {
      out.conflicts.insert(path);
    }
    if (!result && needed) result = t ? t : b;  // a directory that one side deleted
    if (result) out.tree.emplace(path, *result);
  }
  return out;
}

TEST_F(MergeTrees, KeepsTheLawsAndAgreesWithPlainMaps) {
  Rng rng(4);
  int compared = 0, clean = 0, conflicting = 0;
  for (int i = 0; i < 12'000; ++i) {
    const Tree base = test::random_tree(rng, 14);
    const Tree x = apply_layer(base, test::random_layer(rng, 6)), y = apply_layer(base, test::random_layer(rng, 6));
    EXPECT_EQ(merge(base, x, base).tree, x);
    EXPECT_EQ(merge(base, base, y).tree, y);
    EXPECT_EQ(merge(base, x, x).tree, x);
    const TreeMerge merged = merge(base, x, y), other = merge(base, y, x);
    ASSERT_EQ(merged.conflicts.size(), other.conflicts.size());
    if (merged.conflicts.empty()) {
      EXPECT_EQ(merged.tree, other.tree) << "edits that do not meet commute";
    }
    for (const MergeConflict& conflict : merged.conflicts) {  // ours stays
      const Node* ours = x.find(conflict.path);
      const Node* kept = merged.tree.find(conflict.path);
      ASSERT_TRUE(ours == nullptr ? kept == nullptr || kept->kind == 'd' : kept != nullptr && kept->kind == ours->kind);
    }
    const Map b = map_of(base), o = map_of(x), t = map_of(y);
    bool mixed = false;
    for (const auto* first : {&b, &o, &t}) {
      for (const auto& [path, node] : *first) {
        for (const auto* second : {&b, &o, &t})
          mixed = mixed || (second->count(path) == 1 && (second->at(path).kind == 'd') != (node.kind == 'd'));
      }
    }
    if (mixed) continue;
    const NaiveMerge expected = naive_merge(b, o, t);
    std::set<std::string> paths;
    for (const MergeConflict& conflict : merged.conflicts) paths.insert(conflict.path);
    ASSERT_EQ(paths, expected.conflicts) << i;
    ASSERT_EQ(map_of(merged.tree), expected.tree) << i;
    ++compared;
    ++(paths.empty() ? clean : conflicting);
  }
  EXPECT_GT(compared, 500);
  EXPECT_GT(clean, 100);
  EXPECT_GT(conflicting, 100);
}

}  // namespace
}  // namespace anser::sandbox
