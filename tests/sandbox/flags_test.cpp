// What an export is flagged for: every row of the table by an example, known files, ordinary files, names that deceive.
#include "sandbox/trees/flags.h"

#include <gtest/gtest.h>

#include <set>

namespace anser::sandbox {
namespace {

Tree with(const std::string& path, const Node& node) {
  Tree tree;
  for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    tree.put(path.substr(0, slash), Node{'d', 0755, false, 0, ""});
  EXPECT_TRUE(tree.put(path, node)) << path;
  return tree;
}

std::vector<Flag> flags(const std::string& path, const Node& node = {'f', 0644, false, 1, "x"}) {
  const Tree after = with(path, node);
  std::vector<Flag> out;
  for (const Flag& flag : flags_of(diff({}, after), after)) {
    if (flag.path == path) out.push_back(flag);
  }
  return out;
}

bool has(const std::string& path, FlagKind kind) {
  for (const Flag& flag : flags(path)) {
    if (flag.kind == kind) return true;
  }
  return false;
}

// A path that the pattern is about.
std::string example(std::string pattern) {
  for (size_t star; (star = pattern.find('*')) != std::string::npos;) pattern.replace(star, 1, "any");
  return pattern.back() == '/' ? pattern + "file" : pattern;
}

TEST(FlagTable, EveryRowMatchesItsExampleAnywhere) {
  std::set<std::string_view> patterns;
  for (const FlagRule& rule : flag_rules()) {
    EXPECT_TRUE(patterns.insert(rule.pattern).second) << rule.pattern << " twice";
    EXPECT_EQ(rule.pattern.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string_view::npos) << rule.pattern;
    EXPECT_GE(rule.why.size(), 10u);
    EXPECT_EQ(rule.why.find('\n'), std::string_view::npos);
    std::string path = example(std::string(rule.pattern));
    for (const char* prefix : {"", "deep/er/"}) {
      EXPECT_TRUE(has(prefix + path, rule.kind)) << prefix + path;
      std::string loud = prefix + path;
      for (char& c : loud) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      EXPECT_TRUE(has(loud, rule.kind)) << loud;
    }
    const std::string text = flag_table();
    EXPECT_NE(text.find(rule.pattern), std::string::npos);
  }
  EXPECT_GT(patterns.size(), 150u);
}

TEST(Flags, KnownTraps) {
  const std::pair<const char*, FlagKind> cases[] = {
      {".git/hooks/pre-commit", FlagKind::kVersionControl},
      {".git/config", FlagKind::kVersionControl},
      {"vendor/lib/.git/hooks/post-checkout", FlagKind::kVersionControl},
      {".gitattributes", FlagKind::kVersionControl},
      {".gitmodules", FlagKind::kVersionControl},
      {"Makefile", FlagKind::kBuild},
      {"sub/CMakeLists.txt", FlagKind::kBuild},
      {"package.json", FlagKind::kBuild},
      {"setup.py", FlagKind::kBuild},
      {"pyproject.toml", FlagKind::kBuild},
      {"tests/conftest.py", FlagKind::kInterpreter},
      {"build.rs", FlagKind::kBuild},
      {".cargo/config.toml", FlagKind::kBuild},
      {".npmrc", FlagKind::kBuild},
      {"pip.conf", FlagKind::kBuild},
      {"sitecustomize.py", FlagKind::kInterpreter},
      {"venv/lib/python3.11/site-packages/x.pth", FlagKind::kInterpreter},
      {"Dockerfile", FlagKind::kContainer},
      {"docker/Dockerfile.dev", FlagKind::kContainer},
      {".github/workflows/ci.yml", FlagKind::kContinuous},
      {".gitlab-ci.yml", FlagKind::kContinuous},
      {".envrc", FlagKind::kShell},
      {".bashrc", FlagKind::kShell},
      {".profile", FlagKind::kShell},
      {".vscode/tasks.json", FlagKind::kEditor},
      {".vscode/settings.json", FlagKind::kEditor},
      {".idea/workspace.xml", FlagKind::kEditor},
      {".vimrc", FlagKind::kEditor},
      {".exrc", FlagKind::kEditor},
      {".nvim.lua", FlagKind::kEditor},
      {".dir-locals.el", FlagKind::kEditor},
      {"AGENTS.md", FlagKind::kAgent},
      {"sub/CLAUDE.md", FlagKind::kAgent},
      {".cursorrules", FlagKind::kAgent},
      {".github/copilot-instructions.md", FlagKind::kAgent},
      {".claude/settings.json", FlagKind::kAgent},
      {".codex/config.toml", FlagKind::kAgent},
  };
  for (const auto& [path, kind] : cases) EXPECT_TRUE(has(path, kind)) << path;
  EXPECT_FALSE(flags(".vscode", {'l', 0, false, 0, "elsewhere"}).empty()) << "a link in place of such a directory";
}

TEST(Flags, OrdinaryFilesHaveNone) {
  for (const char* path :
       {"README.md", "src/main.cpp", "src/main.py", "docs/index.html", ".editorconfig", "data/x.json",
        "tests/test_a.py", "notes/agents.txt", "a/b.h", "gitconfig.md", "my.makefile.txt", "mygit/hook",
        "caf\xc3\xa9.txt", "\xe6\x97\xa5\xe6\x9c\xac.txt", "src/lib.rs", "environment.py"})
    EXPECT_TRUE(flags(path).empty()) << path << ": " << flags(path)[0].why;
}

TEST(Flags, DeletedAndChangedFilesToo) {
  const Tree before = with("AGENTS.md", {'f', 0644, false, 1, "x"});
  EXPECT_EQ(flags_of(diff(before, {}), {}).size(), 1u);
  const Tree after = with("AGENTS.md", {'f', 0644, false, 2, "y"});
  EXPECT_EQ(flags_of(diff(before, after), after).size(), 1u);
  EXPECT_TRUE(flags_of(diff(before, before), before).empty());
}

TEST(Flags, BecameAProgram) {
  const Tree plain = with("tool", {'f', 0644, false, 1, "x"}), program = with("tool", {'f', 0755, false, 1, "x"});
  const auto now = flags_of(diff(plain, program), program);
  ASSERT_EQ(now.size(), 1u);
  EXPECT_EQ(now[0].kind, FlagKind::kExecutable);
  EXPECT_EQ(flags_of(diff({}, program), program).size(), 1u);
  const Tree edited = with("tool", {'f', 0755, false, 1, "y"});
  EXPECT_TRUE(flags_of(diff(program, edited), edited).empty()) << "it was one before";
}

TEST(Flags, NamesThatDeceive) {
  for (const char* name : {"new\nline", "esc\x1b[31m", "tab\there", "del\x7f", "c1\xc2\x9b",
                           "gpj\xe2\x80\xae"
                           "exe.txt",
                           "a\xe2\x80\x8b", "soft\xc2\xad", "\xff\xfe", "-rf", "--help", "d/-x", "isolate\xe2\x81\xa6"})
    EXPECT_TRUE(has(name, FlagKind::kName)) << name;
  const std::pair<const char*, const char*> alike[] = {
      {"main.py", "m\xd0\xb0in.py"},       // Cyrillic a
      {"main.py", "ma\xe2\x80\x8bin.py"},  // zero width space
      {"README", "readme"},                // one file on some hosts
      {"a.txt", "a.txt."},                 // a dot at the end, which some hosts drop
      {"setup",
       "\xef\xbd\x93"
       "etup"},  // full width s
      {"a b",
       "a\xc2\xa0"
       "b"},                      // no-break space
      {"x-y", "x\xe2\x80\x90y"},  // hyphen
  };
  for (const auto& [name, twin] : alike) {
    const Node file{'f', 0644, false, 1, "x"};
    const Tree before{{name, file}, {"other", file}};
    Tree after = before;
    ASSERT_TRUE(after.put(twin, file));
    bool said = false;
    for (const Flag& flag : flags_of(diff(before, after), after))
      said = said || flag.why.find("beside it") != std::string::npos;
    EXPECT_TRUE(said) << twin;
  }
  const Tree two{{"abc", {'f', 0644, false, 1, "x"}}, {"abd", {'f', 0644, false, 1, "x"}}};
  EXPECT_TRUE(flags_of(diff({}, two), two).empty());
}

TEST(FlagPatterns, AsDescribed) {
  EXPECT_TRUE(matches_flag("*.mk", "a/rules.mk"));
  EXPECT_FALSE(matches_flag("*.mk", "a.mk/rules"));
  EXPECT_TRUE(matches_flag(".github/workflows/", "x/.github/workflows/a/b.yml"));
  EXPECT_FALSE(matches_flag(".github/workflows/", ".github/other/workflows/x"));
  EXPECT_TRUE(matches_flag("hooks/pre-*", "bare.git/hooks/pre-push"));
  EXPECT_FALSE(matches_flag("hooks/pre-*", "hooks/pre-push/x"));
  EXPECT_TRUE(matches_flag("a*b*c", "aXbYbZc"));
  EXPECT_FALSE(matches_flag("a*b*c", "aXbYd"));
  EXPECT_TRUE(matches_flag("compose*.y*ml", "compose.yaml"));
}

}  // namespace
}  // namespace anser::sandbox
