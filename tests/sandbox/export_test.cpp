// Exports to the host's tree: what they make, and what they refuse.
#include "sandbox/trees/export.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "base/rng.h"
#include "sandbox/trees/export_journal.h"
#include "tests/sandbox/export_fixture.h"
#include "tests/sandbox/random_trees.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;
using test::ExportTest;
using test::host_tree;
using test::text_of;
using test::Texts;

TEST_F(ExportTest, EveryKindOfChange) {
  const Texts before{{"same", "s"},      {"edit", "old"},    {"chmod", "code"},   {"gone", "g"},
                     {"dir/a", "a"},     {"dir/sub/b", "b"}, {"f2d", "file"},     {"d2f/x", "x"},
                     {"l2f", ">same"},   {"f2l", "file"},    {"d2l/deep/y", "y"}, {"relink", ">same"},
                     {"new\nline", "n"}, {"keep/only", "k"}, {"l2d", ">same"}};
  const Texts after{{"same", "s"},         {"edit", "new"},     {"chmod", "xcode"}, {"f2d/in/side", "i"},
                    {"d2f", "now a file"}, {"l2f", "file now"}, {"f2l", ">edit"},   {"d2l", ">keep"},
                    {"relink", ">edit"},   {"bad\xff", "b"},    {"-rf", "xdash"},   {"more/a/b/c", "c"},
                    {"more/l", ">a"},      {"keep/only", "k"},  {"keep/new", "x1"}, {"l2d/z", "z"},
                    {"empty", "/"}};
  const auto report = run(before, after);
  ASSERT_TRUE(report) << report.error().message();
  EXPECT_TRUE(report->applied);
  EXPECT_TRUE(report->conflicts.empty());
  EXPECT_EQ(text_of(host_tree(host())), text_of(test::tree_of_texts(after)));
  EXPECT_EQ(report->changes, diff(test::tree_of_texts(before), test::tree_of_texts(after)));
  EXPECT_GE(report->flags.size(), 3u);  // programs, names
  expect_clean();
  const auto nothing = again(after, after);
  EXPECT_FALSE(nothing->applied);
  EXPECT_TRUE(nothing->changes.empty());
}

TEST_F(ExportTest, RandomTrees) {
  Rng rng(1);
  int applied = 0, refused = 0;
  for (int i = 0; i < 150; ++i) {
    const Tree before = test::random_tree(rng, 20);
    const Tree after = rng.chance(0.5) ? test::random_tree(rng, 20) : apply_layer(before, test::random_layer(rng, 8));
    fs::remove_all(host());
    fs::create_directories(host());
    write_tree(before, host());
    const auto report = export_tree_changes(before, after, contents_of(after), host());
    if (!report) {  // a link b/c from the top of a tree where b is a link that loops, or the like: none of these leave
      ADD_FAILURE() << report.error().message();
      continue;
    }
    ASSERT_TRUE(report->conflicts.empty()) << report->conflicts[0].path << " " << report->conflicts[0].problem;
    ASSERT_EQ(text_of(host_tree(host())), text_of(after)) << "from\n" << text_of(before);
    ++(report->applied ? applied : refused);
    expect_clean();
  }
  EXPECT_GT(applied, 100);
}

TEST_F(ExportTest, AHostThatIsNotAsTheBaseIsNotTouched) {
  const Texts before{{"edit", "old"},   {"gone", "g"}, {"dir/a", "a"}, {"dir/b", "b"},
                     {"link", ">edit"}, {"mode", "m"}, {"d/e/f", "f"}};
  const Texts after{{"edit", "new"}, {"link", ">mode"}, {"mode", "xm"}, {"added", "+"}, {"d/e/f", "f"}, {"d/e/g", "g"}};
  const auto at = [&](const char* path) { return host() + "/" + path; };
  const std::tuple<const char*, std::function<void()>, const char*, const char*> cases[] = {
      {"edited", [&] { std::ofstream(at("edit")) << "other"; }, "edit", "the content is another"},
      {"same size", [&] { std::ofstream(at("edit")) << "oLd"; }, "edit", "the content is another"},
      {"deleted", [&] { fs::remove(at("gone")); }, "gone", "is missing"},
      {"mode", [&] { fs::permissions(at("edit"), fs::perms(0600)); }, "edit", "the mode is another"},
      {"kind", [&] { fs::remove(at("edit")), fs::create_directory(at("edit")); }, "edit", "is of another kind"},
      {"fifo", [&] { fs::remove(at("edit")), ::mkfifo(at("edit").c_str(), 0644); }, "edit", "is of another kind"},
      {"link", [&] { fs::remove(at("link")), fs::create_symlink("dir", at("link")); }, "link",
       "the link's text is another"},
      {"link for a file", [&] { fs::remove(at("edit")), fs::create_symlink("mode", at("edit")); }, "edit",
       "is of another kind"},
      {"in the way", [&] { std::ofstream(at("added")) << "mine"; }, "added", "is there already"},
      {"dangling link in the way", [&] { fs::create_symlink("nowhere", at("added")); }, "added", "is there already"},
      {"stranger", [&] { std::ofstream(at("dir/mine")) << "mine"; }, "dir/mine",
       "is not in the workspace, and its directory is to be removed"},
      {"directory is a link", [&] { fs::rename(at("d/e"), at("d/real")), fs::create_symlink("real", at("d/e")); },
       "d/e/g", "a link or a file is where its directory was"},
      {"directory is gone", [&] { fs::remove_all(at("d/e")); }, "d/e/g", "its directory is missing"},
  };
  for (const auto& [name, change, path, problem] : cases) {
    SCOPED_TRACE(name);
    fs::remove_all(host());
    fs::create_directories(host());
    ASSERT_TRUE(test::write_texts(before, host()));
    change();
    const std::string was = text_of(host_tree(host()));
    const auto report = again(before, after);
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_FALSE(report->applied);
    ASSERT_EQ(report->conflicts.size(), 1u);
    EXPECT_EQ(report->conflicts[0], (ExportConflict{path, problem}));
    EXPECT_EQ(text_of(host_tree(host())), was);
    expect_clean();
  }
}

TEST_F(ExportTest, CheckOnlyWritesNothing) {
  const auto report = run({{"a", "1"}}, {{"a", "2"}, {"Makefile", "all:"}}, {.check_only = true, .step = {}});
  ASSERT_TRUE(report);
  EXPECT_FALSE(report->applied);
  EXPECT_EQ(report->changes.size(), 2u);
  ASSERT_EQ(report->flags.size(), 1u);
  EXPECT_EQ(report->flags[0].kind, FlagKind::kBuild);
  EXPECT_EQ(read_file(host() + "/a").value(), "1");
}

TEST_F(ExportTest, LinksThatLeaveAreRefused) {
  for (const char* text : {">/etc/passwd", ">../x", ">d/../../x", ">d/self/../../x"}) {
    EXPECT_EQ(run({{"d/f", "f"}}, {{"d/f", "f"}, {"d/self", ">."}, {"l", text}}).error().code, Errc::kInvalid) << text;
    EXPECT_EQ(text_of(host_tree(host())), text_of(test::tree_of_texts({{"d/f", "f"}})));
  }
  // What the host had before is its own affair; what turns a harmless link into one that leaves is not.
  EXPECT_TRUE(run({{"out", ">/usr/bin/python3"}, {"a", "1"}}, {{"out", ">/usr/bin/python3"}, {"a", "2"}})->applied);
  EXPECT_FALSE(run({{"d/e/f", "f"}, {"l", ">d/e/../.."}}, {{"d/e", ">."}, {"l", ">d/e/../.."}}));
  expect_clean();
}

TEST_F(ExportTest, OtherHardLinksKeepTheirBytes) {
  ASSERT_TRUE(test::write_texts({{"a", "old"}, {"b", "mode"}}, host()));
  fs::create_hard_link(host() + "/a", scratch_.path("alias-a"));
  fs::create_hard_link(host() + "/b", scratch_.path("alias-b"));
  Tree before = test::tree_of_texts({{"a", "old"}, {"b", "mode"}}), after = before;
  Node program = before.at("b");
  program.mode = 0755;
  ASSERT_TRUE(after.put("b", program));
  ASSERT_TRUE(after.put("a", test::node_of("new")));
  const auto contents = contents_of(after, {{hash_bytes("new").hex(), "new"}, {hash_bytes("mode").hex(), "mode"}});
  ASSERT_TRUE(export_tree_changes(before, after, contents, host())->applied);
  EXPECT_EQ(read_file(scratch_.path("alias-a")).value(), "old");
  EXPECT_EQ(fs::status(scratch_.path("alias-b")).permissions(), fs::perms(0644));
  EXPECT_EQ(read_file(host() + "/a").value(), "new");
  EXPECT_EQ(fs::status(host() + "/b").permissions(), fs::perms(0755));
}

TEST_F(ExportTest, ModesAreThoseOfTheTree) {
  const mode_t mask = ::umask(077);
  const auto report = run({{"a", "1"}, {"s", "2"}}, {{"a", "1!"}, {"s", "2!"}, {"new/run", "x"}});
  ::umask(mask);
  ASSERT_TRUE(report->applied);
  EXPECT_EQ(fs::status(host() + "/new").permissions(), fs::perms(0755));
  EXPECT_EQ(fs::status(host() + "/new/run").permissions(), fs::perms(0755));
  // A setuid program of the host is replaced by one without.
  fs::permissions(host() + "/s", fs::perms(04644));
  ASSERT_TRUE(
      again({{"a", "1!"}, {"s", "2!"}, {"new/run", "x"}}, {{"a", "1!"}, {"s", "3"}, {"new/run", "x"}})->applied);
  EXPECT_EQ(fs::status(host() + "/s").permissions(), fs::perms(0644));
  // Directories: a new mode, a closed one, one that its owner may not write.
  Tree before = test::tree_of_texts({{"a", "1!"}, {"s", "3"}, {"new/run", "x"}}), after = before;
  Node closed{'d', 0500, false, 0, ""};
  ASSERT_TRUE(after.put("new", closed));
  ASSERT_TRUE(after.put("locked", closed));
  ASSERT_TRUE(after.put("locked/in", test::node_of("text 1\n")));
  const auto contents =
      contents_of(after, {{hash_bytes("1!").hex(), "1!"}, {hash_bytes("3").hex(), "3"}, {hash_bytes("x").hex(), "x"}});
  const auto modes = export_tree_changes(before, after, contents, host());
  ASSERT_TRUE(modes) << modes.error().message();
  EXPECT_EQ(text_of(host_tree(host())), text_of(after));
}

TEST_F(ExportTest, OwnersStay) {
  if (::geteuid() != 0) GTEST_SKIP() << "needs root";
  ASSERT_TRUE(test::write_texts({{"a", "1"}, {"d/b", "2"}}, host()));
  ASSERT_EQ(::lchown((host() + "/a").c_str(), 4321, 4322), 0);
  ASSERT_EQ(::lchown((host() + "/d").c_str(), 5321, 5322), 0);
  ASSERT_TRUE(
      again({{"a", "1"}, {"d/b", "2"}}, {{"a", "new"}, {"d/b", "2"}, {"d/new/c", "3"}, {"d/l", ">b"}})->applied);
  for (const auto& [path, uid] :
       {std::pair<const char*, uid_t>{"a", 4321}, {"d/new", 5321}, {"d/new/c", 5321}, {"d/l", 5321}}) {
    struct stat info {};
    ASSERT_EQ(::lstat((host() + "/" + path).c_str(), &info), 0);
    EXPECT_EQ(info.st_uid, uid) << path;
    EXPECT_EQ(info.st_gid, uid + 1) << path;
  }
}

TEST_F(ExportTest, OneExportAtATime) {
  ExportOptions options;
  bool asked = false;
  options.step = [&] {
    if (asked) return;
    asked = true;
    EXPECT_EQ(again({}, {{"x", "x"}}).error().code, Errc::kResource);
    EXPECT_EQ(recover_export(host()).error().code, Errc::kResource);
  };
  EXPECT_TRUE(run({}, {{"a", "1"}}, options)->applied);
  EXPECT_TRUE(asked);
}

TEST_F(ExportTest, SomethingElseUnderItsName) {
  struct stat info {};
  ASSERT_EQ(::stat(host().c_str(), &info), 0);
  const std::string name = scratch_.path("up/.anser-export-" + std::to_string(info.st_ino));
  std::ofstream(name) << "x";
  EXPECT_EQ(again({}, {{"a", "1"}}).error().code, Errc::kPermission);
  fs::remove(name);
  fs::create_directory_symlink(scratch_.path(), name);
  EXPECT_EQ(again({}, {{"a", "1"}}).error().code, Errc::kPermission);
  fs::remove(name);
  fs::create_directory(name);  // open to others: they could have put a journal there
  fs::permissions(name, fs::perms(0755));
  EXPECT_EQ(again({}, {{"a", "1"}}).error().code, Errc::kPermission);
  EXPECT_TRUE(fs::is_empty(host()));
}

TEST(ExportJournalText, ComesBackAndShowsDamage) {
  ExportJournal journal{7,
                        8,
                        {{ExportOperation::Kind::kRemove, "a/b", 1, 0, 0, 0},
                         {ExportOperation::Kind::kPut, "bad\xff", 0, 2, 0, 0},
                         {ExportOperation::Kind::kMode, "d", 3, 0, 0755, 0700}}};
  const std::string text = write_journal(journal);
  ASSERT_TRUE(read_journal(text)) << read_journal(text).error().message();
  EXPECT_EQ(*read_journal(text), journal);
  for (size_t i = 0; i < text.size(); ++i) {
    std::string damaged = text;
    damaged[i] = damaged[i] == '1' ? '2' : '1';
    EXPECT_FALSE(read_journal(damaged)) << i;
    EXPECT_FALSE(read_journal(text.substr(0, i))) << i;
  }
  for (const char* path : {"", "/a", "../a", "a/..", "a//b"}) {
    journal.operations[0].path = path;
    EXPECT_FALSE(read_journal(write_journal(journal))) << path;
  }
}

}  // namespace
}  // namespace anser::sandbox
