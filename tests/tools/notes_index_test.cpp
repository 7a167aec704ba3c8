// tools/: SQLite as owners and Results, and the index of notes.
#include "tools/notes_index.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "tools/note.h"
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

TEST(NotesIndex, FindsWhatTheFilesHoldNow) {
  auto index = NotesIndex::open(":memory:", "/w");
  ASSERT_TRUE(index) << index.error().message();
  const std::string first = "---\nid: 1\nabout: parser\n---\nthe bug is in parse_header\n";
  ASSERT_TRUE((*index)->record(first, {"7", "brain", "2026-01-01T00:00:00Z", 3}));
  ASSERT_TRUE((*index)->update({{"notes/0001.md", first}, {"notes/ideas.md", "by\nhand\n\nmore of it"}}, "t1"));
  auto places = (*index)->search("where is parse_header?", 10);
  ASSERT_TRUE(places) << places.error().message();
  ASSERT_EQ(places->size(), 1u);
  EXPECT_EQ(places->at(0).path, "notes/0001.md");
  EXPECT_EQ(places->at(0).line, 5);
  EXPECT_EQ((*(*index)->search("more", 10))[0].line, 4);
  EXPECT_EQ((*(*index)->provenance(first))->step, 3);
  EXPECT_FALSE((*index)->provenance("by hand")->has_value());
  // A file that changed is read again, one that is gone is not found; what it once held is kept.
  ASSERT_TRUE((*index)->update({{"notes/0001.md", first + "and elsewhere"}}, "t2"));
  EXPECT_EQ((*index)->search("elsewhere", 10)->size(), 1u);
  EXPECT_TRUE((*index)->search("hand", 10)->empty());
  EXPECT_EQ((*index)->versions("notes/0001.md")->size(), 2u);
  EXPECT_EQ((*(*index)->versions("notes/ideas.md"))[0].file, "by\nhand\n\nmore of it");
}

TEST(NotesIndex, WorkspacesAreApartAndOldIndexesAreMadeAnew) {
  const auto path = std::filesystem::temp_directory_path() / ("anser_notes_" + std::to_string(::getpid()) + ".db");
  {
    auto db = Database::open(path.string());
    ASSERT_TRUE(
        db->migrate({"CREATE VIRTUAL TABLE notes USING fts5(text, path UNINDEXED, line UNINDEXED, workspace UNINDEXED);"
                     "CREATE TABLE provenance(workspace TEXT NOT NULL, text TEXT NOT NULL, session TEXT NOT NULL,"
                     " step INTEGER NOT NULL, time TEXT NOT NULL, PRIMARY KEY(workspace, text));"
                     "INSERT INTO provenance VALUES('/w','old','1',1,'t');"}));
  }
  {
    auto one = NotesIndex::open(path.string(), "/w"), other = NotesIndex::open(path.string(), "/v");
    ASSERT_TRUE(one && other) << one.error().message();
    ASSERT_TRUE((*one)->update({{"notes/a.md", "alpha"}}, "t"));
    ASSERT_TRUE((*other)->update({{"notes/a.md", "beta"}}, "t"));
    EXPECT_EQ((*one)->search("alpha", 10)->size(), 1u);
    EXPECT_TRUE((*one)->search("beta", 10)->empty());
  }
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + end);
}

TEST(NotesIndex, WordsAreNeverQuerySyntax) {
  auto index = NotesIndex::open(":memory:", "/w");
  ASSERT_TRUE((*index)->update({{"notes/notes.md", "alpha NEAR beta"}}, "t"));
  for (const char* words : {"\"", "NEAR(", "a OR", "*", "text:alpha", "", "-", "'; DROP TABLE notes; --"}) {
    EXPECT_TRUE((*index)->search(words, 10)) << words;
  }
  EXPECT_EQ((*index)->search("NEAR(", 10)->size(), 1u);
}

TEST(Note, IsReadAsItIsWritten) {
  Note note;
  note.path = "notes/0015.md";
  note.line = 13;
  note.id = 15;
  note.time = "2026-03-09T08:00:00Z";
  note.session = "3";
  note.step = 2;
  note.source = "brain";
  note.about = "Ruth office";
  note.tags = {"people", "rooms"};
  note.pinned = true;
  note.replaces = 7;
  note.until = "2026-03-10T00:00:00Z";
  note.text = "B12\n\n---\nid: 3\nand more";
  EXPECT_EQ(note_path(15), note.path);
  const std::string file = note_file(note);
  EXPECT_EQ(parse_notes(note.path, file), std::vector<Note>{note}) << file;
  // What is about something may hold anything, and is no field.
  note.about = "a\npinned: true\n---";
  EXPECT_EQ(parse_notes(note.path, note_file(note))[0].about, "a pinned: true ---");
}

TEST(Note, WhatPeopleWriteIsKept) {
  const std::string by_hand = "---\nid: 4\nmood: fine\nuntil: 1\n---\ntext\n";
  EXPECT_EQ(with_field(by_hand, "until", "2"), "---\nid: 4\nmood: fine\nuntil: 2\n---\ntext\n");
  EXPECT_EQ(with_field(by_hand, "pinned", "true"), "---\nid: 4\nmood: fine\nuntil: 1\npinned: true\n---\ntext\n");
  const auto plain = parse_notes("notes/a.md", "# Head\nline\n\n\nnext");
  ASSERT_EQ(plain.size(), 2u);
  EXPECT_EQ(plain[0].text, "# Head\nline");
  EXPECT_EQ(plain[1].line, 5);
  for (const char* odd : {"---", "---\nid: 4", "---\n---", "---\nid: x\n---\nt", "", "\n\n"})
    for (const Note& note : parse_notes("notes/a.md", odd)) EXPECT_EQ(note.id, 0) << odd;
  EXPECT_TRUE(is_note_path("notes/a.md"));
  for (const char* path : {"notes/.md", "notes/a/b.md", "a.md", "notes/a.txt", "old/notes/a.md"})
    EXPECT_FALSE(is_note_path(path)) << path;
}

TEST(Note, OfTwoThatHoldTheNewerIsRight) {
  std::vector<Note> notes(3);
  for (size_t i = 0; i < notes.size(); ++i) {
    notes[i].id = static_cast<int64_t>(i) + 1;
    notes[i].about = i == 2 ? "other" : "Thing";
    notes[i].time = "2026-01-0" + std::to_string(i + 1) + "T00:00:00Z";
  }
  settle_notes(notes);
  EXPECT_EQ(notes[0].until, notes[1].time);
  EXPECT_EQ(notes[0].replaced_by, 2);
  EXPECT_TRUE(notes[1].until.empty() && notes[2].until.empty());
  EXPECT_TRUE(held(notes[0], "2026-01-01"));
  EXPECT_FALSE(held(notes[0], "2026-01-02"));
  EXPECT_FALSE(held(notes[1], "2026-01-01"));
}

}  // namespace
}  // namespace anser::tools
