// The store of layers and kept snapshots: shared blobs, restarts, collection, damage, and kill -9 in the middle.
#include "sandbox/trees/store.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include "base/rng.h"
#include "sandbox/trees/contents.h"
#include "tests/sandbox/made_layers.h"
#include "tests/support/scratch.h"

namespace anser::sandbox {
namespace {

namespace fs = std::filesystem;
using test::add_layer;
using test::shown;
using test::Texts;

class StoreTest : public testing::Test {
 protected:
  std::unique_ptr<LayerStore> open() const {
    auto store = LayerStore::open(scratch_.path("store"));
    EXPECT_TRUE(store) << store.error().message();
    const Status furnished = (*store)->furnish();
    EXPECT_TRUE(furnished) << furnished.error().message();
    return std::move(*store);
  }
  // Adds and keeps; the id.
  static std::string keep(LayerStore& store, const std::vector<Texts>& layers) {
    std::vector<std::string> paths;
    for (const Texts& texts : layers) {
      const auto path = add_layer(store, texts);
      EXPECT_TRUE(path) << path.error().message();
      paths.push_back(*path);
    }
    const auto id = store.keep(paths, shown(layers));
    EXPECT_TRUE(id) << id.error().message();
    return id ? *id : "";
  }
  static std::string read(LayerStore& store, const std::string& id, const std::string& path) {
    const auto found = store.find(id);
    if (!found) return "not found: " + found.error().message();
    const auto tree = store.recall(found->layers);
    EXPECT_NE(tree, nullptr);
    EXPECT_EQ(tree_digest(*tree), id);
    const auto contents = Contents::open(found->layers);
    const auto text = contents->read(path, tree->at(path));
    return text ? *text : "unreadable: " + text.error().message();
  }
  static uint64_t inode(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 ? info.st_ino : 0;
  }
  static std::string damage_text(const CheckReport& report) {
    std::string out;
    for (const Damage& one : report.damage) out += one.where + " [" + one.path + "] " + one.problem + "\n";
    return out;
  }

  anser::test::Scratch scratch_;
};

TEST_F(StoreTest, SameContentAndModeIsOneInode) {
  const auto store = open();
  const std::string a = add_layer(*store, {{"d/one", "same"}, {"two", "same"}, {"other", "xrun"}}).value();
  const std::string b = add_layer(*store, {{"three", "same"}, {"run", "xrun"}}).value();
  EXPECT_EQ(inode(a + "/d/one"), inode(a + "/two"));
  EXPECT_EQ(inode(a + "/two"), inode(b + "/three"));
  EXPECT_EQ(inode(a + "/other"), inode(b + "/run"));
  EXPECT_NE(inode(a + "/other"), inode(a + "/two"));
  // Equal bytes, another mode: an inode has one mode.
  Tree tree{{"t", {'f', 0600, false, 4, hash_bytes("same").hex()}}};
  const std::string directory = store->new_directory().value();
  std::ofstream(directory + "/t") << "same";
  fs::permissions(directory + "/t", fs::perms(0600));
  const std::string c = store->adopt(directory, tree).value();
  EXPECT_NE(inode(c + "/t"), inode(a + "/two"));
  EXPECT_EQ(fs::status(a + "/two").permissions(), fs::perms(0644));
}

TEST_F(StoreTest, KeptSnapshotsSurviveARestart) {
  std::string first, second;
  {
    const auto store = open();
    first = keep(*store, {{{"a", "one"}, {"d/b", "two"}}});
    second = keep(*store, {{{"d/b", "-"}, {"d/c", "three"}}, {{"a", "one"}, {"d/b", "two"}}});
    EXPECT_EQ(keep(*store, {{{"a", "one"}, {"d/b", "two"}}}), first) << "kept twice";
  }
  const auto store = open();
  EXPECT_EQ(read(*store, first, "d/b"), "two");
  EXPECT_EQ(read(*store, second, "d/c"), "three");
  EXPECT_EQ(store->recall(store->find(second)->layers)->find("d/b"), nullptr);
  EXPECT_EQ(store->find(first.substr(0, 8))->id, first);
  EXPECT_EQ(store->find("0123456789").error().code, Errc::kNotFound);
  for (const char* bad : {"", "abc", "../../etc/passwd", "ABCDEF"})
    EXPECT_EQ(store->find(bad).error().code, Errc::kInvalid) << bad;
  const auto list = store->kept().value();
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0].layers + list[1].layers, 3);
  EXPECT_EQ(list[0].bytes + list[1].bytes, 6 + 11);
  ASSERT_TRUE(store->forget(first.substr(0, 10)));
  EXPECT_EQ(store->find(first).error().code, Errc::kNotFound);
  EXPECT_EQ(read(*store, second, "a"), "one");
}

TEST_F(StoreTest, AmbiguousBeginningsAreRefused) {
  const auto store = open();
  std::map<std::string, int> beginnings;
  std::string twice;
  for (int i = 0; twice.empty() && i < 3000; ++i) {  // two of 65536 meet soon
    const std::string id = tree_digest(shown({{{"a", std::to_string(i)}}}));
    if (beginnings.count(id.substr(0, 4)) == 1) {
      keep(*store, {{{"a", std::to_string(i)}}});
      keep(*store, {{{"a", std::to_string(beginnings[id.substr(0, 4)])}}});
      twice = id;
    }
    beginnings[id.substr(0, 4)] = i;
  }
  ASSERT_FALSE(twice.empty());
  EXPECT_EQ(store->find(twice.substr(0, 4)).error().code, Errc::kInvalid);
  EXPECT_EQ(store->find(twice)->id, twice);
}

TEST_F(StoreTest, NothingIsKeptInAStoreWithoutAName) {
  const auto store = LayerStore::open("").value();
  ASSERT_TRUE(store->furnish());
  const std::string path = add_layer(*store, {{"a", "one"}}).value();
  EXPECT_EQ(store->keep({path}, shown({{{"a", "one"}}})).error().code, Errc::kInvalid);
}

TEST_F(StoreTest, KeepRefusesATreeThatTheLayersDoNotShow) {
  const auto store = open();
  const std::string path = add_layer(*store, {{"a", "one"}}).value();
  EXPECT_FALSE(store->keep({path}, shown({{{"a", "two"}}})));
  EXPECT_FALSE(store->keep({"/usr"}, shown({{{"a", "one"}}})));
  EXPECT_TRUE(store->kept()->empty());
}

TEST_F(StoreTest, CollectionFreesWhatNobodyReachesAndNothingElse) {
  std::string kept, used_path, garbage_path;
  auto living = open();  // stands for another process: it has a lock of its own
  {
    const auto store = open();
    kept = keep(*store, {{{"k", "kept"}, {"shared", "both"}}});
    garbage_path = add_layer(*store, {{"g", "garbage"}, {"shared", "both"}}).value();
    used_path = add_layer(*living, {{"u", "used"}}).value();
    EXPECT_EQ(store->gc()->layers, 0) << "this process lives, and may be using it";
  }
  const auto store = open();
  const Collected freed = store->gc().value();
  EXPECT_EQ(freed.layers, 1);
  EXPECT_EQ(freed.blobs, 1);
  EXPECT_EQ(freed.bytes, 7);
  EXPECT_FALSE(fs::exists(garbage_path));
  EXPECT_TRUE(fs::exists(used_path + "/u"));
  EXPECT_EQ(read(*store, kept, "shared"), "both");
  EXPECT_EQ(store->use({garbage_path}).error().code, Errc::kNotFound);
  living.reset();
  EXPECT_EQ(store->gc()->layers, 1);
  EXPECT_FALSE(fs::exists(used_path));
  ASSERT_TRUE(store->forget(kept));
  const auto last = open();
  EXPECT_EQ(last->gc()->layers, 0) << "the store that found it lives";
}

TEST_F(StoreTest, CollectionStopsAtAManifestItCannotRead) {
  std::string kept;
  {
    const auto store = open();
    kept = keep(*store, {{{"a", "one"}}});
  }
  const auto store = open();
  std::ofstream(scratch_.path("store/snapshots/" + kept + ".json"), std::ios::app) << "x";
  EXPECT_EQ(store->gc().error().code, Errc::kCorrupt);
  EXPECT_EQ(store->find(kept).error().code, Errc::kCorrupt);
  EXPECT_NE(store->kept()->front().damage, "");
  EXPECT_EQ(store->check()->damage.size(), 1u);
  ASSERT_TRUE(store->forget(kept));
  EXPECT_EQ(store->gc()->layers, 1);
}

TEST_F(StoreTest, CheckNamesEveryDamageAndNobodyUsesIt) {
  const std::vector<Texts> layers{{{"gone", "-"}, {"d", "!"}, {"d/new", "new\n"}, {"link", ">a"}},
                                  {{"a", "some text\n"}, {"gone", "old"}, {"d/e", "xrun"}}};
  const auto top = [&](const std::string& path) {
    return scratch_.path("store/layers/" + layer_name(test::tree_of_texts(layers[0]))) + path;
  };
  const auto bottom = [&](const std::string& path) {
    return scratch_.path("store/layers/" + layer_name(test::tree_of_texts(layers[1]))) + path;
  };
  const auto listing = [&](size_t i) {
    return scratch_.path("store/listings/" + layer_name(test::tree_of_texts(layers[i])));
  };
  const std::pair<const char*, std::function<void()>> damages[] = {
      {"a byte", [&] { std::fstream(bottom("/a")) << "X"; }},
      {"longer", [&] { std::ofstream(bottom("/a"), std::ios::app) << "X"; }},
      {"emptied", [&] { fs::resize_file(bottom("/a"), 0); }},
      {"missing", [&] { fs::remove(bottom("/a")); }},
      {"mode", [&] { fs::permissions(bottom("/d/e"), fs::perms(0644)); }},
      {"setuid", [&] { fs::permissions(bottom("/d/e"), fs::perms(04755)); }},
      {"mode of a directory", [&] { fs::permissions(bottom("/d"), fs::perms(0700)); }},
      {"a stranger", [&] { std::ofstream(bottom("/d/stranger")) << "X"; }},
      {"a stranger at the top", [&] { fs::create_directory(top("/stranger")); }},
      {"link", [&] { fs::remove(top("/link")), fs::create_symlink("/etc/passwd", top("/link")); }},
      {"file for a link", [&] { fs::remove(top("/link")), std::ofstream(top("/link")) << "a"; }},
      {"whiteout gone", [&] { fs::remove(top("/gone")); }},
      {"opaque mark gone", [&] { ::lremovexattr(top("/d").c_str(), "user.overlay.opaque"); }},
      {"layer gone", [&] { fs::remove_all(top("")); }},
      {"listing gone", [&] { fs::remove(listing(0)); }},
      {"listing short", [&] { fs::resize_file(listing(1), 40); }},
      {"listing of another", [&] { fs::copy_file(listing(0), listing(1), fs::copy_options::overwrite_existing); }},
  };
  for (const auto& [name, damage] : damages) {
    SCOPED_TRACE(name);
    fs::remove_all(scratch_.path("store"));
    std::string id, other;
    {
      const auto store = open();
      id = keep(*store, layers);
      other = keep(*store, {{{"unharmed", "fine"}}});
      const CheckReport clean = store->check().value();
      EXPECT_EQ(damage_text(clean), "");
      EXPECT_EQ(clean.layers, 3);
      EXPECT_EQ(clean.files, 5);
    }
    damage();
    const auto store = open();
    const CheckReport report = store->check().value();
    EXPECT_FALSE(report.damage.empty());
    const auto found = store->find(id);
    ASSERT_FALSE(found) << damage_text(report);
    EXPECT_EQ(found.error().code, Errc::kCorrupt) << found.error().message();
    EXPECT_EQ(read(*store, other, "unharmed"), "fine");
    // Kept again from whole layers, it is whole again.
    EXPECT_EQ(keep(*store, layers), id);
    EXPECT_EQ(damage_text(store->check().value()), "") << damage_text(report);
    EXPECT_EQ(read(*store, id, "d/new"), "new\n");
    EXPECT_EQ(read(*store, id, "a"), "some text\n");
  }
}

TEST_F(StoreTest, ADamagedBlobIsNotShared) {
  const auto store = open();
  const std::string a = add_layer(*store, {{"f", "right bytes"}}).value();
  std::fstream(a + "/f") << "wrong";  // and so the blob
  const std::string b = add_layer(*store, {{"g", "right bytes"}}).value();
  EXPECT_EQ(read_file(b + "/g").value(), "right bytes");
  EXPECT_NE(inode(a + "/f"), inode(b + "/g"));
  EXPECT_EQ(inode(add_layer(*store, {{"h", "right bytes"}}).value() + "/h"), inode(b + "/g"));
}

TEST_F(StoreTest, HostDirectoriesAreCopiedIn) {
  const auto store = open();
  const Texts texts{{"a", "one"}, {"d/run", "xrun"}, {"l", ">a"}};
  fs::create_directories(scratch_.path("ws"));
  ASSERT_TRUE(test::write_texts(texts, scratch_.path("ws")));
  const Tree tree = test::tree_of_texts(texts);
  const std::string layer = store->copy_in(scratch_.path("ws"), tree).value();
  std::ofstream(scratch_.path("ws/a")) << "changed later";
  EXPECT_EQ(read_file(layer + "/a").value(), "one");
  EXPECT_EQ(fs::status(layer + "/d/run").permissions(), fs::perms(0755));
  EXPECT_EQ(fs::read_symlink(layer + "/l"), "a");
  EXPECT_EQ(store->copy_in(scratch_.path("ws"), tree).error().code, Errc::kInvalid);
  scratch_.put("secret", "one");
  fs::remove(scratch_.path("ws/a"));
  fs::create_symlink("../secret", scratch_.path("ws/a"));
  EXPECT_FALSE(store->copy_in(scratch_.path("ws"), tree)) << "through a link";
}

// What a commit does, a thousand times: the stack stays short, the work in all stays near what was changed.
TEST_F(StoreTest, LongStacksAreFlattenedWithLittleWork) {
  const auto store = open();
  Tree tree;
  std::vector<std::string> layers;
  size_t merged = 0;
  constexpr int kCommits = 1000;
  for (int i = 0; i < kCommits; ++i) {
    const Texts texts{{"d" + std::to_string(i % 7) + "/f" + std::to_string(i), std::to_string(i)},
                      {i % 5 == 4 ? "d0/f0" : "again", i % 5 == 4 ? "-" : std::to_string(i)}};
    layers.insert(layers.begin(), add_layer(*store, texts).value());
    tree = apply_layer(tree, test::tree_of_texts(texts));
    const auto flat = store->flatten(layers);
    ASSERT_TRUE(flat) << flat.error().message();
    if (flat->size() < layers.size()) merged += store->listing(flat->front()).value()->size();
    layers = *flat;
    ASSERT_LE(layers.size(), 16u);
  }
  EXPECT_LT(merged, 12u * kCommits) << "merging grows with the length of the session";
  const std::string id = store->keep(layers, tree).value();
  EXPECT_EQ(id, tree_digest(tree));
  EXPECT_EQ(damage_text(store->check().value()), "");
}

TEST_F(StoreTest, LayersOfAnEarlierRunTellWhatTheyHold) {
  const Texts texts{{"a", "one"}, {"d", "!"}, {"d/run", "xrun"}, {"l", ">a"}, {"gone", "-"}};
  std::string layer;
  {
    const auto first = open();
    layer = add_layer(*first, texts).value();  // not kept
  }
  const auto store = open();
  ASSERT_TRUE(store->use({layer}));
  EXPECT_EQ(**store->listing(layer), test::tree_of_texts(texts));
  EXPECT_EQ(store->keep({layer}, shown({texts})).value(), tree_digest(shown({texts})));
  // One that lost its bytes, as by a loss of power before anything was synced, is not used, and made anew when it comes
  // again.
  std::string lost;
  {
    const auto second = open();
    lost = add_layer(*second, {{"x", "some bytes"}}).value();
    fs::resize_file(lost + "/x", 0);
  }
  const auto third = open();
  EXPECT_EQ(third->use({lost}).error().code, Errc::kCorrupt);
  EXPECT_EQ(third->listing(lost).error().code, Errc::kCorrupt);
  EXPECT_EQ(keep(*third, {{{"x", "some bytes"}}}), tree_digest(shown({{{"x", "some bytes"}}})));
  EXPECT_EQ(read_file(lost + "/x").value(), "some bytes");
  EXPECT_EQ(damage_text(third->check().value()), "");
}

TEST_F(StoreTest, AddingAndCollectingAtOnce) {
  const auto base = open();
  const std::string kept = keep(*base, {{{"a", "one"}}});
  std::atomic<bool> stop{false};
  std::atomic<int> failures{0}, collected{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 60; ++i) {  // each a process of its own
        const auto store = open();
        const Texts texts{{"f" + std::to_string(i % 10), "text " + std::to_string((i + t) % 4)}};
        const auto layer = add_layer(*store, texts);
        const Status used = layer ? store->use({*layer}) : Status(layer.error());
        EXPECT_TRUE(used) << used.error().message();
        if (!used || !fs::exists(*layer + "/" + texts.begin()->first)) ++failures;
      }
    });
  }
  std::thread collector([&] {
    const auto store = open();
    while (!stop) {
      const auto freed = store->gc();
      EXPECT_TRUE(freed) << freed.error().message();
      if (freed) collected += static_cast<int>(freed->layers);
    }
  });
  for (std::thread& thread : threads) thread.join();
  stop = true;
  collector.join();
  EXPECT_EQ(failures, 0);
  EXPECT_GT(collected, 0);
  EXPECT_EQ(read(*base, kept, "a"), "one");
  EXPECT_EQ(damage_text(base->check().value()), "");
}

// A process keeps, forgets and collects until it is killed. What it said was kept, and did not begin to forget, is
// there.
TEST_F(StoreTest, KilledAtRandomMoments) {
  Rng rng(5);
  std::set<std::string> sure;  // kept, said so, and not begun to be forgotten
  int killed_busy = 0;
  for (int round = 0; round < 60; ++round) {
    int pipe_ends[2];
    ASSERT_EQ(::pipe2(pipe_ends, O_CLOEXEC), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      const auto store = open();
      const auto say = [&](const std::string& line) {
        if (::write(pipe_ends[1], (line + "\n").data(), line.size() + 1) < 0) ::_exit(1);
      };
      std::vector<std::string> mine;
      for (int i = 0;; ++i) {
        const std::string text = std::to_string(round) + "." + std::to_string(i);
        mine.push_back(keep(*store, {{{"new", text}, {"d/x", "-"}}, {{"d/x", "x"}, {"d/y", "y" + text.substr(0, 1)}}}));
        say("+" + mine.back());
        if (i % 3 == 2) {
          say("-" + mine[static_cast<size_t>(i) / 2]);
          (void)store->forget(mine[static_cast<size_t>(i) / 2]);
        }
        if (i % 4 == 3 && !store->gc()) ::_exit(2);
      }
    }
    ::close(pipe_ends[1]);
    if (round % 4 != 0) {  // once it is at work
      pollfd first{pipe_ends[0], POLLIN, 0};
      ::poll(&first, 1, 60'000);
    }
    ::usleep(static_cast<useconds_t>(rng.below(60'000)));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself: " << status;
    std::string said;
    char buffer[4096];
    for (ssize_t n = 0; (n = ::read(pipe_ends[0], buffer, sizeof buffer)) > 0;)
      said.append(buffer, static_cast<size_t>(n));
    ::close(pipe_ends[0]);
    killed_busy += said.empty() ? 0 : 1;
    for (size_t at = 0; at < said.size(); at += 66) {
      const std::string id = said.substr(at + 1, 64);
      said[at] == '+' ? (void)sure.insert(id) : (void)sure.erase(id);
    }
    const auto store = open();
    ASSERT_EQ(damage_text(store->check().value()), "") << "round " << round;
    for (const std::string& id : sure) ASSERT_EQ(read(*store, id, "new").find("not found"), std::string::npos) << id;
  }
  EXPECT_GE(killed_busy, 45);
  const auto store = open();
  ASSERT_TRUE(store->gc());
  // Nothing half done is left over.
  std::set<std::string> wanted;
  const std::vector<KeptSnapshot> list = store->kept().value();
  for (const KeptSnapshot& one : list) {
    const LayerStore::Found found = store->find(one.id).value();
    wanted.insert(found.layers.begin(), found.layers.end());
  }
  size_t there = 0;
  for (const auto& entry : fs::directory_iterator(scratch_.path("store/layers"))) there += wanted.count(entry.path());
  EXPECT_EQ(there, wanted.size());
  size_t processes = 0;
  for (const auto& entry : fs::directory_iterator(scratch_.path("store")))
    processes += entry.path().filename().string().rfind("process-", 0) == 0 ? 1 : 0;
  EXPECT_EQ(processes, 1u);
}

}  // namespace
}  // namespace anser::sandbox
