// Exports that are killed at every step, hosts that change meanwhile, races, and file systems that say no.
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "base/rng.h"
#include "sandbox/trees/export.h"
#include "tests/sandbox/export_fixture.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;
using test::ExportTest;
using test::host_tree;
using test::text_of;
using test::Texts;

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
  for (int i = 0; i < 3000 && (applied < 10 || refused < 20); ++i) {
    const auto report =
        there ? export_tree_changes(wanted, base, old, host()) : export_tree_changes(base, wanted, contents, host());
    if (report && report->applied) there = !there;
    ++(report && report->applied ? applied : refused);
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
  EXPECT_GE(applied, 10);
  EXPECT_GE(refused, 20) << "the race was never met";
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

}  // namespace
}  // namespace anser::sandbox
