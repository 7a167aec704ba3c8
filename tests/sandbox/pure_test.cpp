// What needs no box: the plan, the outcome as JSON, the head and tail of a stream.
#include <gtest/gtest.h>

#include "base/json.h"
#include "sandbox/policy/plan.h"
#include "sandbox/run/keeper.h"
#include "sandbox/run/outcome.h"

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

}  // namespace
}  // namespace anser::sandbox
