// agent/changes: what a run did, as a diff for people, made from the sandbox's own.
#include "agent/changes.h"

#include <gtest/gtest.h>

#include "base/unique_fd.h"
#include "tests/support/scratch.h"
#include "tests/support/shared_data.h"
#include "tools/shell.h"

namespace anser::agent {
namespace {

class ChangesTest : public testing::Test {
 protected:
  void SetUp() override {
    auto started = tools::Sandbox::start({});
    if (!started) ANSER_SKIP_OR_FAIL(started.error().message());
    sandbox_ = std::move(*started);
    scratch_.put("a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    scratch_.put("same.txt", "same\n");
    scratch_.put("dir/gone.txt", "bye");
    scratch_.put("turns.txt", "file\n");
    std::filesystem::create_symlink("a.txt", scratch_.path("link"));
    auto first = sandbox_->import_tree(scratch_.path());
    ASSERT_TRUE(first) << first.error().message();
    first_ = *first;
  }

  // What `script` does to the files, as a diff.
  std::vector<FileChange> after(const std::string& script) {
    auto box = sandbox_->open(first_, {});
    EXPECT_TRUE(box) << box.error().message();
    const auto ran = tools::run_shell(*box, script, {});
    EXPECT_TRUE(ran && ran->ok()) << ran->err.data;
    const auto last = box->commit();
    EXPECT_TRUE(last) << last.error().message();
    auto changes = changes_between(*sandbox_, first_, *last);
    EXPECT_TRUE(changes) << changes.error().message();
    return changes ? *changes : std::vector<FileChange>();
  }
  std::string diff(const std::string& script) { return unified_diff(after(script)); }

  test::Scratch scratch_;
  std::unique_ptr<tools::Sandbox> sandbox_;
  tools::Snapshot first_;
};

TEST_F(ChangesTest, TextsAsDiffDoes) {
  EXPECT_EQ(diff("true"), "");
  EXPECT_EQ(diff("sed -i s/2/two/ a.txt"), "--- a/a.txt\n+++ b/a.txt\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n");
  EXPECT_EQ(diff("echo x > new.txt; rm dir/gone.txt"),
            "--- a/dir/gone.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-bye\n\\ No newline at end of file\n"
            "--- /dev/null\n+++ b/new.txt\n@@ -0,0 +1 @@\n+x\n");
}

TEST_F(ChangesTest, WhatLinesCannotSayIsInGitsWords) {
  EXPECT_EQ(diff("chmod 755 a.txt"), "diff --git a/a.txt b/a.txt\nold mode 100644\nnew mode 100755\n");
  EXPECT_EQ(diff("ln -sfn same.txt link"),
            "--- a/link\n+++ b/link\n@@ -1 +1 @@\n-a.txt\n\\ No newline at end of file\n"
            "+same.txt\n\\ No newline at end of file\n");
  EXPECT_EQ(diff("rm turns.txt; ln -s dir turns.txt"),
            "--- a/turns.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-file\n"
            "diff --git a/turns.txt b/turns.txt\nnew file mode 120000\n"
            "--- /dev/null\n+++ b/turns.txt\n@@ -0,0 +1 @@\n+dir\n\\ No newline at end of file\n");
  EXPECT_EQ(diff("printf 'a\\0b' > same.txt"), "Binary files a/same.txt and b/same.txt differ\n");
}

TEST_F(ChangesTest, DirectoriesShowInWhatIsInThem) {
  EXPECT_EQ(diff("mkdir empty"), "Only in b: empty/\n");
  // "d-e" comes between "d" and what is in it.
  EXPECT_EQ(diff("mkdir d d-e; echo x > d/x; echo y > d-e/y"),
            "--- /dev/null\n+++ b/d-e/y\n@@ -0,0 +1 @@\n+y\n--- /dev/null\n+++ b/d/x\n@@ -0,0 +1 @@\n+x\n");
  EXPECT_EQ(diff("rm turns.txt; mkdir turns.txt"),
            "--- a/turns.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-file\nOnly in b: turns.txt/\n");
}

TEST_F(ChangesTest, NamesCannotWriteLinesOfTheDiff) {
  EXPECT_EQ(diff("echo x > \"$(printf 'n\\n+++ b/evil')\" 2>/dev/null || { mkdir -p \"$(printf 'n\\n+++ b')\"; "
                 "echo x > \"$(printf 'n\\n+++ b/evil')\"; }"),
            "--- /dev/null\n+++ \"b/n\\012+++ b/evil\"\n@@ -0,0 +1 @@\n+x\n");
}

TEST_F(ChangesTest, OnlyWhatDiffersIsReadAndWhatIsTooLargeIsNamed) {
  EXPECT_EQ(diff("head -c 9000000 /dev/zero | tr '\\0' x > large"),
            "Files a/large and b/large differ: it is larger than 8 MiB\n");
  // A large file that nobody touched is no matter: the whole tree used to be read.
  scratch_.put("host_large", std::string(9 << 20, 'x'));
  first_ = sandbox_->import_tree(scratch_.path()).value();
  EXPECT_EQ(diff("echo more >> same.txt"), "--- a/same.txt\n+++ b/same.txt\n@@ -1 +1,2 @@\n same\n+more\n");
}

TEST_F(ChangesTest, AnOldTextThatTheHostChangedIsNotTakenForTheOldText) {
  auto box = sandbox_->open(first_, {});
  ASSERT_TRUE(box && box->write("a.txt", "mine\n"));
  const auto last = box->commit();
  ASSERT_TRUE(last);
  scratch_.put("a.txt", "theirs\n");
  const auto changes = changes_between(*sandbox_, first_, *last);
  ASSERT_TRUE(changes) << changes.error().message();
  EXPECT_EQ(unified_diff(*changes),
            "Files a/a.txt and b/a.txt differ: its old content was changed in the directory meanwhile\n");
}

}  // namespace
}  // namespace anser::agent
