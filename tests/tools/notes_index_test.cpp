// tools/: SQLite as owners and Results, and the index of notes.
#include "tools/notes_index.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "tools/sqlite.h"

namespace anser::tools {
namespace {

TEST(Sqlite, MigratesOnceAndRefusesALaterFile) {
  const auto path = std::filesystem::temp_directory_path() / ("anser_sqlite_" + std::to_string(::getpid()) + ".db");
  const std::vector<std::string> one = {"CREATE TABLE a(x)"};
  const std::vector<std::string> two = {"CREATE TABLE a(x)", "CREATE TABLE b(y)"};
  for (const auto& migrations : {one, one, two}) {
    auto db = Database::open(path.string());
    ASSERT_TRUE(db) << db.error().message();
    ASSERT_TRUE(db->migrate(migrations));
  }
  auto db = Database::open(path.string());
  ASSERT_TRUE(db->execute("INSERT INTO b VALUES(1)"));
  EXPECT_EQ(db->migrate(one).error().code, Errc::kUnsupported);
  EXPECT_FALSE(db->prepare("SELECT nothing FROM nowhere"));
  std::filesystem::remove(path);
}

TEST(NotesIndex, FindsNotesWithTheirProvenance) {
  auto index = NotesIndex::open(":memory:", "/w");
  ASSERT_TRUE(index) << index.error().message();
  ASSERT_TRUE((*index)->record("the bug is in parse_header", "7", 3, "2026-01-01T00:00:00Z"));
  ASSERT_TRUE((*index)->rebuild({{"notes/notes.md", 1, "the bug is in parse_header"}, {"notes/a.md", 2, "by hand"}}));
  auto hits = (*index)->search("where is parse_header?", 10);
  ASSERT_TRUE(hits) << hits.error().message();
  ASSERT_EQ(hits->size(), 1u);
  EXPECT_EQ((*hits)[0].note.text, "the bug is in parse_header");
  EXPECT_EQ((*hits)[0].session, "7");
  EXPECT_EQ((*hits)[0].step, 3);
  EXPECT_EQ((*(*index)->search("hand", 10))[0].session, "");
  // What the files no longer hold is no longer found; a note that comes back has its provenance again.
  ASSERT_TRUE((*index)->rebuild({}));
  EXPECT_TRUE((*index)->search("bug", 10)->empty());
}

TEST(NotesIndex, WordsAreNeverQuerySyntax) {
  auto index = NotesIndex::open(":memory:", "/w");
  ASSERT_TRUE((*index)->rebuild({{"notes/notes.md", 1, "alpha NEAR beta"}}));
  for (const char* words : {"\"", "NEAR(", "a OR", "*", "text:alpha", "", "-", "'; DROP TABLE notes; --"}) {
    EXPECT_TRUE((*index)->search(words, 10)) << words;
  }
  EXPECT_EQ((*index)->search("NEAR(", 10)->size(), 1u);
}

}  // namespace
}  // namespace anser::tools
