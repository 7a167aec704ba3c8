// agent/protocol: every dialect to the byte, as written out here, and that calls with and without thoughts read back.
#include <gtest/gtest.h>

#include <set>

#include "agent/protocol.h"
#include "tools/specs.h"

namespace anser::agent {
namespace {

using nlohmann::ordered_json;

Action read_call() { return {"read", {{"path", "a.py"}}}; }

// Prompt, call, observation, call, as a brain sees them one after another.
std::string transcript(std::string_view name) {
  const Dialect* dialect = find_dialect(name);
  if (dialect == nullptr) return "(unknown)";
  const std::vector<tools::ToolSpec> tools{tools::default_spec("read"), tools::default_spec("submit")};
  return dialect->prompt(tools, "mend\n\na.py") + dialect->call(read_call()) +
         dialect->observation("x = 1\r\n\n\ny = 2\n") + dialect->call({"submit", ordered_json::object()});
}

TEST(Dialects, WorldToTheByte) {
  const std::string head =
      "User: These tools can be called:\n- read(path: string)\n- submit(answer?: string)\n"
      "Answer with one call at a time, as JSON in a fenced block:\n```json\n"
      "{\"name\":\"tool_name\",\"arguments\":{\"arg\":\"value\"}}\n```\nThe task: mend\na.py";
  EXPECT_EQ(transcript("world"),
            head +
                "\n\nAssistant: ```json\n{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n```"
                "\n\nUser: The call returned:\nx = 1\ny = 2"
                "\n\nAssistant: ```json\n{\"name\":\"submit\",\"arguments\":{}}\n```");
  EXPECT_EQ(transcript("world-fast"),
            head +
                "\n\nAssistant: <think>\n</think>\n```json\n{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n```"
                "\n\nUser: The call returned:\nx = 1\ny = 2"
                "\n\nAssistant: <think>\n</think>\n```json\n{\"name\":\"submit\",\"arguments\":{}}\n```");
}

TEST(Dialects, G1gToTheByte) {
  const std::string head =
      "System: Tools are listed as JSON inside <tools></tools>.\n<tools>\n"
      "{\"type\":\"function\",\"function\":{\"name\":\"read\",\"description\":\"show a file with line numbers\","
      "\"parameters\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"},"
      "\"from\":{\"type\":\"integer\"}},\"required\":[\"path\"]}}}\n"
      "{\"type\":\"function\",\"function\":{\"name\":\"submit\",\"description\":\"say that the work is done, with an "
      "answer where one was "
      "asked for; the check "
      "decides\",\"parameters\":{\"type\":\"object\",\"properties\":{\"answer\":{\"type\":\"string\"}},\"required\":[]}"
      "}}\n"
      "</tools>\nTo call one, write:\n**Tool Call:**\n```json\n"
      "{\"name\":\"tool_name\",\"arguments\":{\"arg\":\"value\"}}\n```\n\nUser: mend\na.py";
  EXPECT_EQ(transcript("g1g"),
            head +
                "\n\nAssistant: **Tool Call:**\n```json\n{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n```"
                "\n\nUser: <tool_response>\nx = 1\ny = 2\n</tool_response>"
                "\n\nAssistant: **Tool Call:**\n```json\n{\"name\":\"submit\",\"arguments\":{}}\n```");
  EXPECT_EQ(
      transcript("g1g-think"),
      head +
          "\n\nAssistant: <think>\n</think>\n**Tool Call:**\n```json\n"
          "{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n```"
          "\n\nUser: <tool_response>\nx = 1\ny = 2\n</tool_response>"
          "\n\nAssistant: <think>\n</think>\n**Tool Call:**\n```json\n{\"name\":\"submit\",\"arguments\":{}}\n```");
}

TEST(Dialects, G1hToTheByte) {
  const std::string head =
      "System: Tools are listed as JSON inside <tools></tools>.\n<tools>\n"
      "{\"type\":\"function\",\"function\":{\"name\":\"read\",\"description\":\"show a file with line numbers\","
      "\"parameters\":{\"type\":\"object\",\"properties\":{\"path\":{\"type\":\"string\"},"
      "\"from\":{\"type\":\"integer\"}},\"required\":[\"path\"]}}}\n"
      "{\"type\":\"function\",\"function\":{\"name\":\"submit\",\"description\":\"say that the work is done, with an "
      "answer where one was "
      "asked for; the check "
      "decides\",\"parameters\":{\"type\":\"object\",\"properties\":{\"answer\":{\"type\":\"string\"}},\"required\":[]}"
      "}}\n"
      "</tools>\nTo call one, write:\n<tool_call>\n"
      "{\"name\":\"tool_name\",\"arguments\":{\"arg\":\"value\"}}\n</tool_call>\n\nUser: mend\na.py";
  EXPECT_EQ(transcript("g1h"),
            head +
                "\n\nAssistant: <tool_call>\n{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n</tool_call>"
                "\n\nUser: <tool_response>\nx = 1\ny = 2\n</tool_response>"
                "\n\nAssistant: <tool_call>\n{\"name\":\"submit\",\"arguments\":{}}\n</tool_call>");
  EXPECT_EQ(transcript("g1h-fast"),
            head +
                "\n\nAssistant: <think>\n</think>\n<tool_call>\n"
                "{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n</tool_call>"
                "\n\nUser: <tool_response>\nx = 1\ny = 2\n</tool_response>"
                "\n\nAssistant: <think>\n</think>\n<tool_call>\n{\"name\":\"submit\",\"arguments\":{}}\n</tool_call>");
}

TEST(Dialects, G1iWithEveryWayOfThinkingToTheByte) {
  const auto whole = [](const std::string& hint, const std::string& thought) {
    return "System: Tools:\n- read(path: string)\n- submit(answer?: string)\nReturn only a JSON function "
           "call.\n\nUser: mend\na.py" +
           hint + "\n\nAssistant: " + thought +
           "```json\n{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}\n```"
           "\n\nUser: Function output:\nx = 1\ny = 2\n\nAssistant: " +
           thought + "```json\n{\"name\":\"submit\",\"arguments\":{}}\n```";
  };
  EXPECT_EQ(transcript("g1i"), whole("", ""));
  EXPECT_EQ(transcript("g1i-fast"), whole("", "<think>\n</think>\n"));
  EXPECT_EQ(transcript("g1i-think"), whole("", "<think>\n</think>\n"));
  EXPECT_EQ(transcript("g1i-think-bit"), whole(" (think a bit)", "<think>\n</think>\n"));
  EXPECT_EQ(transcript("g1i-think-lot"), whole(" (think a lot)", "<think>\n</think>\n"));
}

TEST(Dialects, TheUsersTurnInEachToTheByte) {
  const auto said = [](const char* name) { return find_dialect(name)->user("go\n\non"); };
  const std::string user = "\n\nUser: go\non", assistant = "\n\nAssistant: ";
  EXPECT_EQ(said("world"), "```" + user + assistant + "```json\n");
  EXPECT_EQ(said("world-fast"), "```" + user + assistant + "<think>\n</think>\n```json\n");
  EXPECT_EQ(said("world-think"), ">\n</think>\n```json\n```" + user + assistant + "<think");
  EXPECT_EQ(said("g1g"), "```" + user + assistant + "**Tool Call:**\n```json\n");
  EXPECT_EQ(said("g1g-think"), ">\n</think>\n**Tool Call:**\n```json\n```" + user + assistant + "<think");
  EXPECT_EQ(said("g1h"), "</tool_call>" + user + assistant + "<tool_call>\n");
  EXPECT_EQ(said("g1h-fast"), "</tool_call>" + user + assistant + "<think>\n</think>\n<tool_call>\n");
  EXPECT_EQ(said("g1h-think"), ">\n</think>\n<tool_call>\n</tool_call>" + user + assistant + "<think");
  EXPECT_EQ(said("g1i"), "```" + user + assistant + "```json\n");
  EXPECT_EQ(said("g1i-think-bit"), ">\n</think>\n```json\n```" + user + " (think a bit)" + assistant + "<think");
  EXPECT_EQ(said("g1i-think-lot"), ">\n</think>\n```json\n```" + user + " (think a lot)" + assistant + "<think");
}

// A brain that thinks is to write the ">" itself: the tokenizer may join it with what follows.
TEST(Dialects, OnlyAThoughtIsLeftOpen) {
  for (const std::string& name : dialect_names()) {
    const Dialect& dialect = *find_dialect(name);
    EXPECT_EQ(dialect.name(), name);
    const bool thinks = name.find("-think") != std::string::npos;
    EXPECT_EQ(dialect.thinks(), thinks) << name;
    for (const std::string& text : {dialect.prompt({}, "x"), dialect.observation("x"), dialect.user("x")}) {
      EXPECT_EQ(text.ends_with("Assistant: <think"), thinks) << name << ": " << text;
      EXPECT_EQ(text.ends_with('\n'), !thinks) << name << ": " << text;
    }
    EXPECT_EQ(dialect.call_prefix().empty(), !thinks) << name;
    EXPECT_EQ(dialect.call(read_call()),
              dialect.call_prefix() + "{\"name\":\"read\",\"arguments\":{\"path\":\"a.py\"}}" + dialect.call_suffix());
  }
}

TEST(Dialects, EveryCallReadsBackInEach) {
  const std::vector<Action> actions{
      read_call(),
      {"submit", ordered_json::object()},
      {"run", {{"command", "echo '</tool_call>' > \"<think\""}}},
      {"edit", {{"path", "a.py"}, {"line", 3}, {"text", "```\n</think>\n**Tool Call:**\t\xc3\xa9"}}},
  };
  for (const std::string& name : dialect_names()) {
    const Dialect& dialect = *find_dialect(name);
    for (const Action& action : actions) {
      const auto back = dialect.parse(dialect.call(action));
      ASSERT_TRUE(back) << name << ": " << back.error().message();
      EXPECT_EQ(*back, action) << name;
      // With a thought, with all of it, and with white space wherever a brain might leave some.
      const std::string json =
          "  { \"name\" : \"" + action.name + "\",\n \"arguments\" : " + action.arguments.dump(2) + " }\n";
      const std::string marked = dialect.call_opening() + json + dialect.call_suffix();
      for (const char* before :
           {"", " \n", ">hm {\"name\":\"x\"}\n</think>", "<think>\n</think>\n\n", "<think></think>"}) {
        const auto tolerated = dialect.parse(before + marked + " \n\n");
        ASSERT_TRUE(tolerated) << name << ": " << before << marked;
        EXPECT_EQ(*tolerated, action) << name;
        EXPECT_EQ(dialect.canonical(before + marked), dialect.call(action)) << name;
      }
      EXPECT_EQ(*dialect.parse(json), action) << name << ": without its marks";
    }
  }
}

TEST(Dialects, WhatIsNoCallIsRefusedInASentence) {
  const auto why = [](const char* name, std::string_view text) {
    const auto action = find_dialect(name)->parse(text);
    return action ? "read as " + action->name : action.error().what;
  };
  for (const std::string& name : dialect_names()) {
    EXPECT_EQ(why(name.c_str(), ""), "the call is not well formed: it is no JSON");
    EXPECT_EQ(why(name.c_str(), "[1]"), "the call is not well formed: it is no JSON object");
    EXPECT_EQ(why(name.c_str(), "{}"), "the call is not well formed: it has no \"name\"");
    EXPECT_EQ(why(name.c_str(), ">it is {\"name\":\"run\"}"),
              "the call is not well formed: its thought does not end with </think>");
    EXPECT_EQ(why(name.c_str(), "{\"name\":\"run\",\"arguments\":3}"),
              "the call is not well formed: its \"arguments\" are no object");
  }
  EXPECT_EQ(find_dialect("g1h")->canonical("hm"), "hm");
  EXPECT_EQ(why("g1i", "<tool_call>\n{\"name\":\"run\"}\n</tool_call>"), "the call is not well formed: it is no JSON");
}

TEST(Dialects, NamesAreKnownOrRefusedInOneLine) {
  const std::vector<std::string> names = dialect_names();
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), 20u);
  for (const char* name : {"", "g1", "g1x", "G1I", "g1i-", "g1i-thinking", "-fast"}) {
    EXPECT_EQ(find_dialect(name), nullptr) << name;
  }
  EXPECT_EQ(unknown_dialect("g1\n\x1b"),
            "no dialect is named \"g1 \\x1b\": known are world, g1g, g1h, g1i, each also with -fast -think -think-bit "
            "-think-lot");
}

}  // namespace
}  // namespace anser::agent
