// What needs no box: the plan, the outcome as JSON, trees as data.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/unique_fd.h"
#include "sandbox/policy/plan.h"
#include "sandbox/run/keeper.h"
#include "sandbox/trees/tree.h"

namespace anser::sandbox {
namespace {

TEST(Plan, ShowsTheSystemAndNoSecrets) {
  const std::string text = plan_text(system_plan());
  EXPECT_NE(text.find("bind read-only /usr -> /usr\n"), std::string::npos) << text;
  for (const char* secret : {"/etc/shadow", "/home", "/root", "/var", "/run", "/sys"}) {
    EXPECT_EQ(text.find(std::string("-> ") + secret), std::string::npos) << secret;
  }
}

TEST(Plan, CallersVariablesWin) {
  const auto environment = box_environment({"LANG=de_DE.UTF-8", "X=1"});
  EXPECT_EQ(std::count(environment.begin(), environment.end(), "LANG=C.UTF-8"), 0);
  EXPECT_EQ(std::count(environment.begin(), environment.end(), "LANG=de_DE.UTF-8"), 1);
  EXPECT_EQ(environment.back(), "X=1");
}

TEST(Keeper, KeepsHeadAndTail) {
  Keeper keeper(10);
  for (int i = 0; i < 1000; ++i) keeper.add("abcdefg");
  keeper.add("12345");
  const Output output = keeper.output();
  EXPECT_EQ(output.data, "abcde12345");
  EXPECT_EQ(output.head_bytes, 5);
  EXPECT_EQ(output.total_bytes, 7005);
  EXPECT_TRUE(output.truncated);
  Keeper whole(10);
  whole.add("0123456789");
  EXPECT_FALSE(whole.output().truncated);
}

TEST(OutcomeJson, StaysValidWhateverTheBytes) {
  Outcome outcome;
  outcome.how = How::kExited;
  outcome.exit_code = 0;
  outcome.out.data = "fine\n\x1b]52;c;AAAA\x07";
  outcome.err.data = std::string("\xff\xfe\0x", 4);
  outcome.setup_error = "\xc3";
  const auto json = nlohmann::json::parse(outcome_json(outcome));
  EXPECT_EQ(json["schema"], "anser.outcome.1");
  EXPECT_EQ(json["stdout"]["encoding"], "utf-8");
  EXPECT_EQ(json["stdout"]["data"], outcome.out.data);
  EXPECT_EQ(json["stderr"]["encoding"], "base64");
  EXPECT_EQ(json["stderr"]["data"], "//4AeA==");
}

TEST(Tree, LayersApply) {
  const Node file{'f', 0644, false, 1, "x"}, directory{'d', 0755, false, 0, ""};
  Node opaque = directory, gone{'w', 0, false, 0, ""};
  opaque.opaque = true;
  const Tree base{{"a", file}, {"d", directory}, {"d/1", file}, {"d/2", file}, {"e", directory}, {"e/1", file}};
  EXPECT_EQ(apply_layer(base, {}), base);
  EXPECT_EQ(apply_layer(base, {{"d", directory}, {"d/1", gone}}).count("d/1"), 0u);
  EXPECT_EQ(apply_layer(base, {{"d", directory}, {"d/1", gone}}).count("d/2"), 1u);
  EXPECT_EQ(apply_layer(base, {{"d", opaque}, {"d/3", file}}).size(), 5u);
  EXPECT_EQ(apply_layer(base, {{"d", gone}}).size(), 3u);
  EXPECT_EQ(apply_layer(base, {{"d", file}}).size(), 4u);
  EXPECT_NE(tree_digest(base), tree_digest({}));
}

TEST(Tree, TheStreamIsJudged) {
  const auto entry = [](wire::Record record, const std::string& rest) {
    return std::string(reinterpret_cast<const char*>(&record), sizeof record) + rest;
  };
  for (const char* const text : {"", "/a", "a/", "..", "a/../b", ".", "a//b"}) {
    const std::string path = text;
    TreeCollector collector;
    RecordReader reader(collector, false);
    wire::Record record;
    record.kind = wire::Record::kFile;
    record.path_length = static_cast<uint32_t>(path.size());
    EXPECT_FALSE(reader.feed(entry(record, path))) << path;
  }
  wire::Record record;
  record.kind = wire::Record::kFile;
  record.path_length = 3;
  record.size = 5;
  const std::string stream = entry(record, "a/b") + "hello" + entry({}, "");
  for (size_t step = 1; step < stream.size(); ++step) {  // cut anywhere
    TreeCollector collector;
    RecordReader reader(collector, true);
    for (size_t at = 0; at < stream.size(); at += step)
      ASSERT_TRUE(reader.feed(std::string_view(stream).substr(at, step)));
    EXPECT_TRUE(reader.complete());
    EXPECT_EQ(collector.take().at("a/b").content, hash_bytes("hello").hex());
  }
  TreeCollector collector;
  RecordReader reader(collector, false);
  record.path_length = 1u << 30;
  EXPECT_FALSE(reader.feed(entry(record, "x") + "y"));
}

TEST(Tree, HolesStayHoles) {
  std::string pattern = (std::filesystem::temp_directory_path() / "anser-tree-XXXXXX").string();
  const std::string directory = ::mkdtemp(pattern.data());
  for (const size_t step : {size_t{1000}, size_t{4096}, size_t{65536}, size_t{1} << 20}) {
    std::string bytes(size_t{1} << 20, '\0');
    bytes[5000] = 'a';
    bytes[300'000] = 'b';
    for (const size_t size : {bytes.size(), bytes.size() - 1, size_t{300'001}, size_t{5001}, size_t{100}, size_t{0}}) {
      const std::string whole = bytes.substr(0, size), path = directory + "/f";
      const auto writer = TreeWriter::open(directory, TreeWriter::Form::kLayer).value();
      wire::Record file;
      file.kind = wire::Record::kFile;
      file.mode = 0644;
      ASSERT_TRUE(writer->begin(file, "f", ""));
      for (size_t at = 0; at < size; at += step) ASSERT_TRUE(writer->data(std::string_view(whole).substr(at, step)));
      ASSERT_TRUE(writer->end());
      EXPECT_TRUE(read_file(path).value() == whole) << size << " in steps of " << step;
      struct stat info {};
      ASSERT_EQ(::stat(path.c_str(), &info), 0);
      EXPECT_LE(info.st_blocks * 512, 4 * 4096) << size << " in steps of " << step;
      std::filesystem::remove(path);
    }
  }
  std::filesystem::remove_all(directory);
}

TEST(Tree, LinksThatLeaveAreNotExported) {
  std::string pattern = (std::filesystem::temp_directory_path() / "anser-tree-XXXXXX").string();
  const std::string directory = ::mkdtemp(pattern.data());
  const auto writer = TreeWriter::open(directory, TreeWriter::Form::kExport).value();
  wire::Record link;
  link.kind = wire::Record::kLink;
  EXPECT_FALSE(writer->begin(link, "l", "/etc/passwd"));
  EXPECT_FALSE(writer->begin(link, "l", "../x"));
  EXPECT_FALSE(writer->begin(link, "l", "a/../../x"));
  EXPECT_TRUE(writer->begin(link, "l", "a/../b"));
  wire::Record file;
  file.kind = wire::Record::kFile;
  file.mode = 0755;
  EXPECT_FALSE(writer->begin(file, "l/x", "")) << "through a link";
  EXPECT_TRUE(writer->begin(file, "f", ""));
  EXPECT_FALSE(writer->begin(file, "f", "")) << "twice";
  std::filesystem::remove_all(directory);
}

}  // namespace
}  // namespace anser::sandbox
