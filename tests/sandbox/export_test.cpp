// Exports to the host's tree: what they make, what they refuse, kill -9 at every step, and hosts that change meanwhile.
#include "sandbox/trees/export.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/rng.h"
#include "sandbox/trees/export_journal.h"
#include "tests/sandbox/made_layers.h"
#include "tests/sandbox/random_trees.h"
#include "tests/support/scratch.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;
using test::Texts;

// What is in a directory of the host.
Tree host_tree(const std::string& directory) {
  Tree tree;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    const std::string path = entry.path().string().substr(directory.size() + 1);
    struct stat info {};
    EXPECT_EQ(::lstat(entry.path().c_str(), &info), 0);
    Node node;
    node.kind = S_ISDIR(info.st_mode) ? 'd' : S_ISLNK(info.st_mode) ? 'l' : S_ISREG(info.st_mode) ? 'f' : 'w';
    if (node.kind != 'l') node.mode = info.st_mode & 07777;
    if (node.kind == 'l') node.content = fs::read_symlink(entry.path()).string();
    if (node.kind == 'f') node.content = hash_bytes(read_file(entry.path().string()).value()).hex();
    if (node.kind == 'f') node.size = info.st_size;
    EXPECT_TRUE(tree.put(path, node)) << path;
  }
  return tree;
}

std::string text_of(const Tree& tree) {
  std::string out;
  for (const auto& [path, node] : tree.nodes())
    out += path + " " + node.kind + " " + std::to_string(node.mode) + " " + node.content.substr(0, 8) + "\n";
  return out;
}

class ExportTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(host()); }
  std::string host() const { return scratch_.path("up/host"); }
  std::string fresh_directory() {
    const std::string path = scratch_.path("made-" + std::to_string(made_++));
    fs::create_directories(path);
    return path;
  }
  // Files of these trees have the texts of random_text() or of `texts`.
  void write_tree(const Tree& tree, const std::string& directory,
                  const std::map<std::string, std::string>& texts = {}) {
    std::map<std::string, std::string> known = texts;
    for (int i = 0; i < 4; ++i) {
      const std::string text = "text " + std::to_string(i) + "\n";
      known[hash_bytes(text).hex()] = text;
    }
    ASSERT_TRUE(write_layer(tree, directory, [&](const std::string& path, const Node& node, const Place& place) {
      const UniqueFd fd(::openat(place.parent.get(), place.name.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600));
      if (!fd || ::fchmod(fd.get(), node.mode) != 0) return Status(file_error("write " + path));
      return write_all(fd.get(), known.at(node.content));
    }));
  }
  Contents contents_of(const Tree& tree, const std::map<std::string, std::string>& texts = {}) {
    const std::string directory = fresh_directory();
    write_tree(tree, directory, texts);
    return Contents::open({directory}).value();
  }
  Contents contents_of_texts(const Texts& texts) {
    const std::string directory = fresh_directory();
    EXPECT_TRUE(test::write_texts(texts, directory));
    return Contents::open({directory}).value();
  }
  // Host := `before`; then exports the difference to `after`.
  Result<ExportReport> run(const Texts& before, const Texts& after, const ExportOptions& options = {}) {
    fs::remove_all(host());
    fs::create_directories(host());
    EXPECT_TRUE(test::write_texts(before, host()));
    return again(before, after, options);
  }
  Result<ExportReport> again(const Texts& before, const Texts& after, const ExportOptions& options = {}) {
    return export_tree_changes(test::tree_of_texts(before), test::tree_of_texts(after), contents_of_texts(after),
                               host(), options);
  }
  // Nothing of an export is left beside or in the target.
  void expect_clean() const {
    for (const auto& entry : fs::directory_iterator(scratch_.path("up"))) EXPECT_EQ(entry.path().filename(), "host");
    for (const auto& entry : fs::directory_iterator(host()))
      EXPECT_EQ(entry.path().filename().string().rfind(".anser", 0), std::string::npos);
  }

  anser::test::Scratch scratch_;
  int made_ = 0;
};

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

// The texts of a change that has every kind of operation in it.
const Texts kBefore{{"edit", "old"}, {"gone/x", "g"}, {"gone/y/z", "g"}, {"f2d", "f"},
                    {"d2f/x", "x"},  {"l", ">edit"},  {"k", "k"}};
const Texts kAfter{{"edit", "new"}, {"f2d/in", "i"}, {"d2f", "f"}, {"l", ">k"},
                   {"k", "k"},      {"n/e/w", "xw"}, {"m", "m"}};

TEST_F(ExportTest, KilledAtEveryStep) {
  const Tree before = test::tree_of_texts(kBefore);
  Tree base = before, after = test::tree_of_texts(kAfter);
  ASSERT_TRUE(base.put("mode", {'d', 0755, false, 0, ""}));
  ASSERT_TRUE(after.put("mode", {'d', 0711, false, 0, ""}));
  const Contents contents = contents_of_texts(kAfter);
  Rng rng(7);
  int undone = 0, finished = 0, killed = 0;
  const auto export_killed_at = [&](int step) {  // the child's exit status; 0: it was through before that
    const pid_t child = ::fork();
    if (child == 0) {
      int at = 0;
      ExportOptions options;
      options.step = [&] {
        if (at++ == step) ::kill(::getpid(), SIGKILL);
      };
      const auto report = export_tree_changes(base, after, contents, host(), options);
      ::_exit(report ? (report->applied || !report->conflicts.empty() ? 0 : 3) : 4);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return status;
  };
  for (int step = 0;; ++step) {
    SCOPED_TRACE(step);
    fs::remove_all(scratch_.path("up"));
    fs::create_directories(host());
    ASSERT_TRUE(test::write_texts(kBefore, host()));
    fs::create_directory(host() + "/mode");
    const int status = export_killed_at(step);
    if (status == 0) break;
    ASSERT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
    ++killed;
    // Every other time the next export, which undoes it first, is killed too.
    if (step % 2 == 1) {
      const int second = export_killed_at(static_cast<int>(rng.below(30)));
      ASSERT_TRUE(WIFSIGNALED(second) || WEXITSTATUS(second) == 0) << WEXITSTATUS(second);
    }
    const auto recovery = recover_export(host());
    ASSERT_TRUE(recovery) << recovery.error().message();
    undone += *recovery == Recovery::kUndone;
    finished += *recovery == Recovery::kFinished;
    const std::string now = text_of(host_tree(host()));
    ASSERT_TRUE(now == text_of(base) || now == text_of(after)) << now;
    expect_clean();
    EXPECT_EQ(*recover_export(host()), Recovery::kNothing);
    // And then it works.
    if (now == text_of(base)) {
      const auto report = export_tree_changes(base, after, contents, host());
      ASSERT_TRUE(report && report->applied);
    }
    ASSERT_EQ(text_of(host_tree(host())), text_of(after));
  }
  EXPECT_GT(killed, 40);
  EXPECT_GT(undone, 10);
  EXPECT_GT(finished, 3);
}

// Somebody changes the host after the check: what they did stays, and nothing of the export does.
TEST_F(ExportTest, AHostThatChangesMeanwhile) {
  const auto at = [&](const char* path) { return host() + "/" + path; };
  const std::pair<const char*, std::function<void()>> changes[] = {
      {"edits in place", [&] { std::ofstream(at("edit"), std::ios::app) << " more"; }},
      {"replaces", [&] { std::ofstream(at("t")) << "theirs", fs::rename(at("t"), at("edit")); }},
      {"deletes", [&] { fs::remove(at("edit")); }},
      {"adds in the way", [&] { std::ofstream(at("m")) << "theirs"; }},
      {"adds to what goes", [&] { std::ofstream(at("gone/mine")) << "theirs"; }},
      {"moves the directory away", [&] { fs::rename(at("gone"), at("elsewhere")); }},
      {"puts a link there",
       [&] { fs::rename(at("gone"), at("elsewhere")), fs::create_symlink("elsewhere", at("gone")); }},
  };
  for (const auto& [name, change] : changes) {
    SCOPED_TRACE(name);
    int conflicting = 0;
    bool early = true;  // nothing is renamed yet
    for (int when = 0; early; ++when) {
      fs::remove_all(host());
      fs::create_directories(host());
      ASSERT_TRUE(test::write_texts(kBefore, host()));
      int step = 0;
      ExportOptions options;
      std::string theirs;
      options.step = [&] {
        if (step++ != when) return;
        early = text_of(host_tree(host())) == text_of(test::tree_of_texts(kBefore));
        if (early) change();
        theirs = text_of(host_tree(host()));
      };
      const auto report = again(kBefore, kAfter, options);
      ASSERT_TRUE(report) << report.error().message();
      ASSERT_NE(theirs, "");
      if (!early) break;
      ASSERT_FALSE(report->applied);
      ASSERT_FALSE(report->conflicts.empty());
      ++conflicting;
      EXPECT_EQ(text_of(host_tree(host())), theirs) << when;
      expect_clean();
    }
    EXPECT_GT(conflicting, 5);
  }
}

// Another process makes directories into links that lead out, and moves directories out, all the time.
TEST_F(ExportTest, RacesDoNotLeadOut) {
  const std::string outside = scratch_.path("up/outside");
  const Texts before{{"d/a", "old"}, {"d/e/b", "old"}},
      after{{"d/a", "new"}, {"d/e/b", "new"}, {"d/e/c", "new"}, {"d/n/m", "new"}};
  const Texts secret{{"a", "old"}, {"e/b", "old"}};
  fs::create_directories(outside);
  ASSERT_TRUE(test::write_texts(secret, outside));
  ASSERT_TRUE(test::write_texts(before, host()));
  const std::string d = host() + "/d", aside = host() + "/aside", e = host() + "/d/e", away = scratch_.path("up/away");
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    Rng rng(8);
    for (;;) {
      ::usleep(static_cast<useconds_t>(rng.below(1500)));
      if (::rename(d.c_str(), aside.c_str()) == 0) {
        (void)!::symlink("../outside", d.c_str());
        ::unlink(d.c_str());
        ::rename(aside.c_str(), d.c_str());
      }
      if (::rename(e.c_str(), away.c_str()) == 0) {
        (void)!::symlink("../../outside/e", e.c_str());
        ::unlink(e.c_str());
        ::rename(away.c_str(), e.c_str());
      }
    }
  }
  const Contents contents = contents_of_texts(after), old = contents_of_texts(before);
  const Tree base = test::tree_of_texts(before), wanted = test::tree_of_texts(after);
  int applied = 0, refused = 0;
  bool there = false;
  for (int i = 0; i < 300; ++i) {
    const auto report =
        there ? export_tree_changes(wanted, base, old, host()) : export_tree_changes(base, wanted, contents, host());
    if (report && report->applied) there = !there;
    if (report) ++(report->applied ? applied : refused);
    ASSERT_EQ(text_of(host_tree(outside)), text_of(test::tree_of_texts(secret))) << i;
  }
  ::kill(child, SIGKILL);
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
  // In peace again, whatever could not be undone meanwhile can be.
  if (fs::exists(aside)) fs::remove(d), fs::rename(aside, d);
  if (fs::exists(away)) fs::remove(e), fs::rename(away, e);
  const auto recovery = recover_export(host());
  EXPECT_TRUE(recovery) << recovery.error().message();
  EXPECT_EQ(text_of(host_tree(host())), text_of(there ? wanted : base));
  EXPECT_EQ(text_of(host_tree(outside)), text_of(test::tree_of_texts(secret)));
  EXPECT_GT(applied, 5);
  EXPECT_GT(refused, 10) << "the race was never met";
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

TEST_F(ExportTest, FailuresLeaveNothing) {
  ASSERT_TRUE(test::write_texts(kBefore, host()));
  const std::string was = text_of(host_tree(host()));
  // A content that is nowhere.
  const Contents wrong = contents_of_texts({{"edit", "neW"}});
  EXPECT_EQ(export_tree_changes(test::tree_of_texts(kBefore), test::tree_of_texts(kAfter), wrong, host()).error().code,
            Errc::kCorrupt);
  EXPECT_EQ(text_of(host_tree(host())), was);
  expect_clean();
  // A file system that takes no more; in a child, since the limit is the process's.
  Texts large = kAfter;
  large["m"] = std::string(100'000, 'm');
  const Contents contents = contents_of_texts(large);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{50'000, 50'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto report = export_tree_changes(test::tree_of_texts(kBefore), test::tree_of_texts(large), contents, host());
    ::_exit(report ? 1 : 0);
  }
  int status = -1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(text_of(host_tree(host())), was);
  expect_clean();
  EXPECT_EQ(export_tree_changes({}, test::tree_of_texts(kAfter), contents, scratch_.path("nowhere")).error().code,
            Errc::kNotFound);
}

TEST_F(ExportTest, AMountIsStagedInItself) {
  const Contents contents = contents_of_texts(kAfter);
  ASSERT_TRUE(test::write_texts(kBefore, host()));
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount(host().c_str(), host().c_str(), nullptr, MS_BIND, nullptr) != 0)
      ::_exit(77);
    const auto report =
        export_tree_changes(test::tree_of_texts(kBefore), test::tree_of_texts(kAfter), contents, host());
    ::_exit(report && report->applied ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 77) GTEST_SKIP() << "mounts need root";
  ASSERT_EQ(status, 0);
  EXPECT_EQ(text_of(host_tree(host())), text_of(test::tree_of_texts(kAfter)));
  expect_clean();
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
