// Records of managed boxes and the cabinet that keeps them, without a box; and rules of a network.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "agent/boxes/cabinet.h"
#include "agent/own_files.h"
#include "base/rng.h"
#include "base/unique_fd.h"

namespace anser::agent {
namespace {

namespace fs = std::filesystem;

std::string id(char digit) { return std::string(64, digit); }

BoxRecord example() {
  BoxRecord record;
  record.name = "work";
  record.directory = "/home/me/größe \"x\"\n";
  record.created = "2026-11-22T10:00:00Z";
  record.execs = 3;
  record.policy = tools::default_policy();
  record.policy.limits.wall_ms = 1234;
  record.policy.set["COLOUR"] = "red";
  record.origin = id('a');
  record.base = id('b');
  record.current = id('c');
  record.labels = {{"s1", id('a')}, {"later", "c1" + std::string(62, '0')}};
  return record;
}

class Boxes : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "anser-boxes-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    root_ = pattern;
  }
  void TearDown() override { fs::remove_all(root_); }
  Cabinet open() { return Cabinet::open(root_ + "/a/b").value(); }
  static bool never(const std::string&) { return false; }
  static bool always(const std::string&) { return true; }
  std::string root_;
};

TEST(BoxRecords, ComeBackAsTheyWere) {
  const BoxRecord record = example();
  const std::string text = record_json(record);
  const auto back = parse_record(text);
  ASSERT_TRUE(back) << back.error().message();
  EXPECT_EQ(record_json(*back), text);
  EXPECT_EQ(back->directory, record.directory);
  EXPECT_TRUE(back->policy == record.policy);
  EXPECT_EQ(back->labels, record.labels);
  EXPECT_EQ(back->execs, 3);
}

TEST(BoxRecords, EveryChangedByteIsSeen) {
  const std::string text = record_json(example());
  Rng rng(1);
  for (size_t at = 0; at < text.size(); ++at) {
    std::string other = text;
    other[at] = static_cast<char>(other[at] ^ static_cast<char>(1 + rng.next() % 255));
    EXPECT_FALSE(parse_record(other)) << at;
    EXPECT_FALSE(parse_record(text.substr(0, at))) << at;
  }
  EXPECT_FALSE(parse_record(text + "\n"));
  EXPECT_FALSE(parse_record(std::string(5 << 20, ' ')));
}

TEST(BoxRecords, AnotherSchemaIsNamed) {
  std::string text = record_json(example());
  text.replace(text.find("anser.box.1"), 11, "anser.box.2");
  EXPECT_EQ(parse_record(text).error().code, Errc::kUnsupported);
}

TEST(BoxRecords, Names) {
  for (const char* name : {"a", "0", "a.b-c_D", "a..", "con"}) EXPECT_TRUE(check_name(name, "the box")) << name;
  EXPECT_TRUE(check_name(std::string(64, 'a'), "the box"));
  for (const std::string& name :
       {std::string(), std::string("."), std::string(".."), std::string("-a"), std::string("a/b"), std::string("a b"),
        std::string("ä"), std::string("a\n"), std::string("a\0b", 3), std::string(65, 'a')})
    EXPECT_FALSE(check_name(name, "the box")) << name;
  for (const char* word : {"origin", "base", "current"}) EXPECT_FALSE(check_label(word));
}

TEST(BoxRecords, WordsStandForStates) {
  const BoxRecord record = example();
  EXPECT_EQ(resolve(record, "origin").value(), id('a'));
  EXPECT_EQ(resolve(record, "base").value(), id('b'));
  EXPECT_EQ(resolve(record, "current").value(), id('c'));
  EXPECT_EQ(resolve(record, "s1").value(), id('a'));
  EXPECT_EQ(resolve(record, "bbbb").value(), id('b'));
  EXPECT_EQ(resolve(record, "aaaa").value(), id('a'));  // two names, one state
  EXPECT_EQ(resolve(record, "bbb").error().code, Errc::kNotFound);
  EXPECT_EQ(resolve(record, "cccd").error().code, Errc::kNotFound);
  EXPECT_NE(resolve(record, "nope").error().message().find("origin, base, current, later, s1"), std::string::npos);
  EXPECT_EQ(snapshots_of(record).size(), 4u);
}

TEST_F(Boxes, AreThereOnce) {
  const Cabinet cabinet = open();
  EXPECT_EQ(cabinet.hold("work", never).error().code, Errc::kNotFound);
  ASSERT_TRUE(cabinet.add(example()));
  EXPECT_EQ(cabinet.add(example()).error().code, Errc::kInvalid);
  auto held = cabinet.hold("work", never);
  ASSERT_TRUE(held) << held.error().message();
  held->record.execs = 9;
  ASSERT_TRUE(cabinet.replace(*held));
  EXPECT_EQ(cabinet.read("work")->execs, 9);
  EXPECT_EQ(cabinet.list()->size(), 1u);
  ASSERT_TRUE(cabinet.remove("work"));
  EXPECT_EQ(cabinet.list()->size(), 0u);
  EXPECT_TRUE(fs::is_empty(root_ + "/a/b/boxes")) << "nothing is left beside the records";
  EXPECT_EQ(fs::status(root_ + "/a/b").permissions(), fs::perms::owner_all);
}

TEST_F(Boxes, AreHeldByOneAlsoAfterTheyWereReplaced) {
  const Cabinet cabinet = open();
  ASSERT_TRUE(cabinet.add(example()));
  auto held = cabinet.hold("work", never);
  ASSERT_TRUE(held);
  for (int i = 0; i < 3; ++i) {
    std::string who;
    const auto second = cabinet.hold("work", [&](const std::string& holder) {
      who = holder;
      return false;
    });
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::kResource);
    EXPECT_EQ(who.rfind("process " + std::to_string(::getpid()) + " (", 0), 0u) << who;
    ASSERT_TRUE(cabinet.replace(*held));
  }
  held->lock.reset();
  EXPECT_TRUE(cabinet.hold("work", never));
}

// Many who add one to a number: nothing is lost, though each waits for a record that is replaced under it.
TEST_F(Boxes, NoChangeIsLost) {
  const Cabinet cabinet = open();
  BoxRecord first = example();
  first.execs = 0;
  ASSERT_TRUE(cabinet.add(first));
  constexpr int kThreads = 4, kTimes = 50;
  std::atomic<int> failed = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      for (int k = 0; k < kTimes; ++k) {
        auto held = cabinet.hold("work", always);
        if (held) ++held->record.execs;
        if (!held || !cabinet.replace(*held)) ++failed;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(cabinet.read("work")->execs, kThreads * kTimes);
}

TEST_F(Boxes, WhoWaitsForABoxThatGoesIsTold) {
  const Cabinet cabinet = open();
  ASSERT_TRUE(cabinet.add(example()));
  auto held = cabinet.hold("work", never);
  std::atomic<bool> asked = false;
  Errc code = Errc::kIo;
  std::thread other([&] {
    const auto second = cabinet.hold("work", [&](const std::string&) { return asked = true; });
    if (!second) code = second.error().code;
  });
  while (!asked) std::this_thread::yield();
  ASSERT_TRUE(cabinet.remove("work"));
  held->lock.reset();
  other.join();
  EXPECT_EQ(code, Errc::kNotFound);
}

TEST_F(Boxes, DamageIsNamedAndStaysApart) {
  const Cabinet cabinet = open();
  ASSERT_TRUE(cabinet.add(example()));
  BoxRecord other = example();
  other.name = "other";
  ASSERT_TRUE(cabinet.add(other));
  const std::string path = root_ + "/a/b/boxes/work.json";
  std::ofstream(path, std::ios::app) << "x";
  EXPECT_EQ(cabinet.hold("work", never).error().code, Errc::kCorrupt);
  EXPECT_NE(cabinet.read("work").error().message().find(path), std::string::npos);
  const auto boxes = cabinet.list();
  ASSERT_EQ(boxes->size(), 2u);
  EXPECT_EQ((*boxes)[0].problem, "");
  EXPECT_NE((*boxes)[1].problem, "");
  fs::copy_file(root_ + "/a/b/boxes/other.json", path, fs::copy_options::overwrite_existing);
  EXPECT_NE(cabinet.read("work").error().message().find("is of the box other"), std::string::npos);
  EXPECT_TRUE(cabinet.hold_file("work", never)) << "so that it can be destroyed";
  fs::remove(path);
  fs::create_symlink("/etc/passwd", path);
  EXPECT_FALSE(cabinet.hold_file("work", never)) << "a link is no record";
}

TEST_F(Boxes, AddingAndForgettingExcludeEachOther) {
  const Cabinet cabinet = open();
  auto one = cabinet.adding(), two = cabinet.adding();
  ASSERT_TRUE(one && two);
  EXPECT_FALSE(cabinet.alone(false).value());
  one->reset();
  EXPECT_FALSE(cabinet.alone(false).value());
  two->reset();
  EXPECT_TRUE(cabinet.alone(false).value());
}

}  // namespace
}  // namespace anser::agent
