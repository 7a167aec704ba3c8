// agent/protocol: the dialect g1i, to the byte, and that every call reads back.
#include "agent/protocol.h"

#include <gtest/gtest.h>

#include "tools/specs.h"

namespace anser::agent {
namespace {

const Dialect& g1i() { return *find_dialect("g1i"); }

TEST(Protocol, PromptToTheByte) {
  const std::string goal = goal_text("make the\n\ntests pass", {"test_a.py", "a.py"}, "python3 test_a.py");
  EXPECT_EQ(goal, "make the\n\ntests pass\nFiles: a.py test_a.py\nCheck: python3 test_a.py");
  EXPECT_EQ(g1i().prompt(tools::default_specs(), goal),
            "System: Tools:\n- run(command?: string)\n- read(path: string)\n"
            "- edit(path: string, line: integer, old: string, new: string)\n- write(path: string, text: string)\n"
            "- search(pattern: string)\n- note(about?: string, text: string)\n- recall(query: string, at?: string)\n"
            "- forget(id: integer)\n- sql(query: string)\n- submit(answer?: string)\n"
            "Return only a JSON function call.\n\nUser: make the\ntests pass\nFiles: a.py test_a.py\n"
            "Check: python3 test_a.py\n\nAssistant: ```json\n");
}

TEST(Protocol, CallsAndObservationsToTheByte) {
  Action edit{"edit", {{"path", "a.py"}, {"line", 3}, {"text", "return \"x\"\t# \xc3\xa9"}}};
  EXPECT_EQ(
      g1i().call(edit),
      "{\"name\":\"edit\",\"arguments\":{\"path\":\"a.py\",\"line\":3,\"text\":\"return \\\"x\\\"\\t# \xc3\xa9\"}}"
      "\n```");
  EXPECT_EQ(g1i().call({"submit", nlohmann::ordered_json::object()}), "{\"name\":\"submit\",\"arguments\":{}}\n```");
  EXPECT_EQ(g1i().observation("exit 1\n\nboom\n"), "\n\nUser: Function output:\nexit 1\nboom\n\nAssistant: ```json\n");
}

// Behind an observation, which has opened a turn of the assistant: that one calls nothing.
TEST(Protocol, TheUsersTurnToTheByte) {
  EXPECT_EQ(g1i().user("now\r\n\n\nthe other one\n"), "```\n\nUser: now\nthe other one\n\nAssistant: ```json\n");
  EXPECT_EQ(g1i().observation("exit 0") + g1i().user("thanks"),
            "\n\nUser: Function output:\nexit 0\n\nAssistant: ```json\n```\n\nUser: thanks\n\nAssistant: ```json\n");
}

TEST(Protocol, EveryCallReadsBack) {
  const std::vector<Action> actions{
      {"run", nlohmann::ordered_json::object()},
      {"run", {{"command", "ls -l | head"}}},
      {"read", {{"path", "a b/c\".py"}}},
      {"edit", {{"path", "a.py"}, {"line", 12}, {"text", ""}}},
      {"edit", {{"text", "```\n{}"}, {"path", "a.py"}, {"after", 0}}},
  };
  for (const Action& action : actions) {
    const Result<Action> back = g1i().parse(g1i().call(action));
    ASSERT_TRUE(back) << back.error().message();
    EXPECT_EQ(*back, action);
  }
  EXPECT_TRUE(g1i().parse("  ```json\n{ \"name\" : \"submit\" }\n```\n"));
}

TEST(Protocol, MalformedCallsAreNamedNotThrown) {
  for (const char* text : {"", "hello", "[1]", "{\"name\":3}", "{\"arguments\":{}}",
                           "{\"name\":\"a\",\"arguments\":[]}", "{\"name\":\"run\"", "\xff\xfe"}) {
    const Result<Action> action = g1i().parse(text);
    ASSERT_FALSE(action) << text;
    EXPECT_EQ(action.error().code, Errc::kInvalid);
  }
  EXPECT_EQ(find_dialect("g9z"), nullptr);
}

}  // namespace
}  // namespace anser::agent
