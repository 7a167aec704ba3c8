// Policies as values: what is read is what is written, doubts are errors that name their key, and what is asked for can
// only narrow what is allowed.
#include "sandbox/policy/policy.h"

#include <gtest/gtest.h>
#include <linux/audit.h>
#include <linux/seccomp.h>

#include <algorithm>
#include <fstream>

#include "base/json.h"
#include "base/rng.h"
#include "sandbox/policy/groups.h"
#include "sandbox/policy/network.h"
#include "tests/support/scratch.h"

namespace anser::sandbox {
namespace {

std::string with(const std::string& body) { return R"({"schema": "anser.policy.1", )" + body + "}"; }

std::string error_of(const std::string& text) {
  const auto policy = parse_policy(text);
  return policy ? "accepted" : policy.error().what;
}

template <class T>
std::vector<T> some(const std::vector<T>& all, Rng& rng) {
  std::vector<T> out;
  for (const T& one : all) {
    if (rng.chance(0.6)) out.push_back(one);
  }
  return out;
}

// Valid, and drawn from few values, so that two of them agree in some fields.
Policy random_policy(Rng& rng) {
  Policy policy;
  policy.name = rng.chance(0.5) ? "a" : "b";
  policy.workspace_read_only = rng.chance(0.5);
  policy.mounts = some<ExtraMount>({{"/opt/a", "/opt/a"}, {"/opt/a", "/opt/b"}, {"/srv", "/data"}}, rng);
  policy.groups = some(optional_groups(), rng);
  for (const LimitField& field : limit_fields()) {
    policy.limits.*field.member = std::clamp(field.least << rng.below(8), field.least, field.most);
  }
  policy.limits.kill_on_output = rng.chance(0.5);
  for (const char* name : {"A", "B", "C"}) {
    if (rng.chance(0.6)) policy.set[name] = rng.chance(0.5) ? "1" : "2";
  }
  policy.pass = some<std::string>({"D", "E", "F"}, rng);
  policy.keep = rng.chance(0.5) ? Keep::kProcesses : Keep::kNothing;
  const bool sockets = std::count(policy.groups.begin(), policy.groups.end(), "sockets") != 0;
  if (sockets)
    policy.network = some<std::string>({"*.example:80,443", "a.example:443", "b.example:443", "connections=3"}, rng);
  policy.denials = {rng.chance(0.5), rng.between(1, 3)};
  return policy;
}

TEST(PolicyJson, DefaultAndRandomOnesSurvive) {
  EXPECT_TRUE(check_policy(default_policy()));
  Rng rng(1);
  for (int i = 0; i < 300; ++i) {
    const Policy policy = i == 0 ? default_policy() : random_policy(rng);
    const auto again = parse_policy(policy_json(policy));
    ASSERT_TRUE(again) << again.error().message() << policy_json(policy);
    EXPECT_TRUE(*again == policy) << policy_json(policy) << policy_json(*again);
    EXPECT_EQ(policy_id(*again), policy_id(policy));
  }
}

TEST(PolicyJson, MissingKeysAreTheBases) {
  EXPECT_TRUE(parse_policy(R"({"schema": "anser.policy.1"})").value() == default_policy());
  Rng rng(2);
  const Policy base = random_policy(rng);
  Policy expected = base;
  expected.limits.pids = 7;
  EXPECT_TRUE(parse_policy(with(R"("limits": {"pids": 7})"), base).value() == expected);
}

TEST(PolicyJson, TheIdIsOfWhatIsAllowed) {
  Policy policy = default_policy();
  const std::string id = policy_id(policy);
  EXPECT_EQ(id.size(), 64u);
  policy.name = "other";
  EXPECT_EQ(policy_id(policy), id);
  policy.limits.kill_on_output = true;
  EXPECT_NE(policy_id(policy), id);
}

TEST(PolicyJson, DoubtsNameTheirKey) {
  struct Case {
    const char* text;
    const char* named;  // in the error
  };
  const Case cases[] = {
      {R"("limit": {})", "policy: limit: is not known: write one of schema, name"},
      {R"("limits": {"wall": 1})", "limits.wall: is not known"},
      {R"("limits": {"wall_ms": "1"})", "limits.wall_ms: write a whole number"},
      {R"("limits": {"wall_ms": 1.5})", "limits.wall_ms: write a whole number"},
      {R"("limits": {"wall_ms": 0})", "limits.wall_ms: 0 is out of range"},
      {R"("limits": {"pids": 30001})", "limits.pids: 30001 is out of range: write a whole number from 1 to 30000"},
      {R"("limits": {"pids": 18446744073709551615})", "limits.pids: is too large"},
      {R"("limits": {"pids": -1})", "limits.pids: -1 is out of range"},
      {R"("limits": [])", "limits: write an object"},
      {R"("limits": {"kill_on_output": 1})", "limits.kill_on_output: write true or false"},
      {R"("limits": {"pids": 1, "pids": 2})", "pids: is there twice"},
      {R"("limits": {}, "limits": {})", "limits: is there twice"},
      {R"("name": "")", "name: write 1 to 64"},
      {R"("name": "a b")", "name: write 1 to 64"},
      {R"("workspace": "rw")", "workspace: write \"copy-on-write\""},
      {R"("workspace": true)", "workspace: write"},
      {R"("keep": "files")", "keep: write \"nothing\" or"},
      {R"("system_calls": "debuggers")", "system_calls: write a list"},
      {R"("system_calls": ["debugger"])", "system_calls: \"debugger\" is no group: write some of asynchronous-files"},
      {R"("system_calls": ["mounts and namespaces"])", "is not a policy's to choose"},
      {R"("system_calls": ["nested namespaces"])", "is no group"},
      {R"("system_calls": ["debuggers", "debuggers"])", "is there twice"},
      {R"("system_calls": [1])", "system_calls: write text"},
      {R"("mounts": [{"host": "/opt"}])", "mounts[0].box: is missing"},
      {R"("mounts": [{"host": "/opt", "box": "/opt", "writable": true}])", "mounts[0].writable: is not known"},
      {R"("mounts": [{"host": "opt", "box": "/opt"}])", "mounts[0].host: \"opt\" is not absolute"},
      {R"("mounts": [{"host": "/opt/../etc", "box": "/opt"}])", "mounts[0].host: \"/opt/../etc\" has an empty part"},
      {R"("mounts": [{"host": "/", "box": "/opt"}])", "mounts[0].host"},
      {R"("mounts": [{"host": "/opt", "box": "/opt/"}])", "mounts[0].box"},
      {R"("mounts": [{"host": "/proc/1", "box": "/opt"}])", "is the kernel's"},
      {R"("mounts": [{"host": "/tmp/x", "box": "/opt"}])", "write a place outside /tmp"},
      {R"("mounts": [{"host": "/opt", "box": "/usr/x"}])", "the box has a /usr of its own"},
      {R"("mounts": [{"host": "/opt", "box": "/work"}])", "the box has a /work of its own"},
      {R"("mounts": [{"host": "/opt", "box": "/a"}, {"host": "/srv", "box": "/a/b"}])", "lie in one another"},
      {R"("mounts": [{"host": "/o\u0000pt", "box": "/a"}])", "bytes in it that are no text"},
      {R"("mounts": [{"host": "/opt", "box": "/a/b/c/d/e/f"}])", "at most 5 parts"},
      {R"("environment": {"set": {"A=B": "1"}})", "environment.set.A=B: is no name"},
      {R"("environment": {"set": {"A": 1}})", "environment.set.A: write text"},
      {R"("environment": {"set": {"A": "\u0000"}})", "environment.set.A: write UTF-8"},
      {R"("environment": {"set": {"A": "1"}, "pass": ["A"]})", "environment.pass: A is set as well"},
      {R"("environment": {"pass": ["1A"]})", "environment.pass: \"1A\" is no name"},
      {R"("environment": {"home": ""})", "environment.home: is not known"},
      {R"("network": "all")", "network: write a list"},
      {R"("network": ["a b:1"])", "network: \"a b:1\" is no rule"},
      {R"("network": ["a:1", "a:1"])", "network: a:1 is there twice"},
      {R"("network": ["a:1"], "system_calls": [])", "rules without the system-call group \"sockets\""},
      {R"("denials": {"record": "yes"})", "denials.record: write true or false"},
      {R"("denials": {"at_most": 0})", "denials.at_most: write a whole number from 1"},
      {R"("schema": "anser.policy.1")", "schema: is there twice"},
      {R"("name": [[[[[[1]]]]]])", "nested too deeply"},
  };
  for (const Case& one : cases) {
    EXPECT_NE(error_of(with(one.text)).find(one.named), std::string::npos)
        << one.text << "\n got: " << error_of(with(one.text)) << "\n expected: " << one.named;
  }
  EXPECT_NE(error_of("{}").find("schema: write \"anser.policy.1\""), std::string::npos);
  EXPECT_NE(error_of("[]").find("no JSON object"), std::string::npos);
  EXPECT_NE(error_of("{").find("no JSON"), std::string::npos);
  EXPECT_NE(error_of("").find("no JSON"), std::string::npos);
  EXPECT_NE(error_of(std::string(2 << 20, ' ')).find("1 MiB"), std::string::npos);
  EXPECT_NE(error_of("\xff").find("no JSON"), std::string::npos);
}

// Property: for 3,000 triples of random policies.
TEST(Narrow, IsNowhereWiderAndDoesNotCareAboutOrder) {
  Rng rng(3);
  int cut = 0;
  for (int i = 0; i < 3000; ++i) {
    const Policy allowed = random_policy(rng), a = random_policy(rng), b = random_policy(rng);
    const Narrowed once = narrow(allowed, a);
    EXPECT_TRUE(check_policy(once.policy)) << policy_json(once.policy);
    EXPECT_EQ(wider_than(once.policy, allowed), std::vector<std::string>());
    Policy recorded_alike = a;
    recorded_alike.denials = allowed.denials;
    EXPECT_EQ(wider_than(once.policy, recorded_alike), std::vector<std::string>());
    EXPECT_EQ(once.refused.empty(), wider_than(a, allowed).empty());
    cut += once.refused.empty() ? 0 : 1;
    EXPECT_TRUE(narrow(allowed, allowed).policy == allowed);
    EXPECT_TRUE(narrow(allowed, once.policy).policy == once.policy);  // idempotent
    EXPECT_TRUE(narrow(once.policy, a).policy == once.policy);
    EXPECT_TRUE(narrow(narrow(allowed, a).policy, b).policy == narrow(narrow(allowed, b).policy, a).policy);
    // Monotone: who is allowed less, gets less, whatever is asked for.
    const Policy less = narrow(allowed, b).policy;
    EXPECT_EQ(wider_than(narrow(less, a).policy, once.policy), std::vector<std::string>());
  }
  EXPECT_GT(cut, 1000) << "the random policies must disagree, or nothing was tried";
}

// Nothing that the operator's filter refuses passes the narrowed one, by the compiled programs.
TEST(Narrow, TheFilterAllowsNothingMore) {
  Rng rng(4);
  for (int i = 0; i < 12; ++i) {
    const Policy allowed = random_policy(rng), asked = random_policy(rng);
    const Filter wide = policy_filter(allowed).value(), narrowed = policy_filter(narrow(allowed, asked).policy).value();
    for (int call = 0; call < 1024; ++call) {
      for (uint64_t value = 0; value < 64; ++value) {
        const std::array<uint64_t, 3> arguments{value < 32 ? value : uint64_t{1} << (value - 32), 0x5400 + value,
                                                value};
        if (evaluate_filter(narrowed, AUDIT_ARCH_X86_64, call, arguments) != SECCOMP_RET_ALLOW) continue;
        ASSERT_EQ(evaluate_filter(wide, AUDIT_ARCH_X86_64, call, arguments), SECCOMP_RET_ALLOW) << call;
      }
    }
  }
}

TEST(Narrow, SaysWhatWasCut) {
  Policy allowed = default_policy();
  allowed.workspace_read_only = true;
  const auto asked = parse_policy(
      with(R"("workspace": "copy-on-write", "limits": {"wall_ms": 99999, "pids": 3}, "system_calls": ["debuggers"],
              "environment": {"set": {"A": "1"}, "pass": ["SECRET"]}, "denials": {"record": false}, "keep": "processes",
              "mounts": [{"host": "/etc", "box": "/data"}])"),
      allowed);
  ASSERT_TRUE(asked) << asked.error().message();
  const Narrowed got = narrow(allowed, *asked);
  EXPECT_EQ(got.refused.size(), 8u);
  EXPECT_EQ(std::count(got.refused.begin(), got.refused.end(), "limits.wall_ms: 99999 asked for, 10000 given"), 1);
  Policy expected = allowed;
  expected.limits.pids = 3;
  expected.groups.clear();
  EXPECT_TRUE(got.policy == expected) << policy_json(got.policy);
}

TEST(PolicyPlan, AddsTheMountsBehindTheSystem) {
  test::Scratch scratch;
  scratch.put("tools/x", "1");
  Policy policy = default_policy();
  policy.mounts = {{scratch.path("tools"), "/opt/tools"}, {scratch.path("tools/x"), "/opt/x"}};
  const Plan plan = policy_plan(policy, {}).value();
  EXPECT_EQ(plan_text(plan), "directory /opt\nbind read-only /opt/tools -> " + scratch.path("tools") +
                                 "\nbind read-only /opt/x -> " + scratch.path("tools/x") + "\n");
  policy.mounts = {{scratch.path("nowhere"), "/opt/tools"}};
  EXPECT_EQ(policy_plan(policy, {}).error().code, Errc::kNotFound);
}

TEST(PolicyVariables, SetAndPassed) {
  Policy policy = default_policy();
  policy.set = {{"A", "1"}};
  policy.pass = {"B", "C"};
  const auto host = [](const char* name) { return std::string(name) == "B" ? "two" : nullptr; };
  EXPECT_EQ(policy_variables(policy, host), (std::vector<std::string>{"A=1", "B=two"}));
}

TEST(PolicyText, ShowsEveryPart) {
  Policy policy = default_policy();
  policy.network = {"example.org:443"};
  policy.set = {{"COLOUR", "a\x1b[31m"}};
  policy.mounts = {{"/srv", "/data"}};
  const std::string text = policy_text(policy, {{wire::kBindReadOnly, "data", "/srv"}});
  for (const FilterGroup& group : all_groups()) {
    EXPECT_NE(text.find(group.why), std::string::npos) << group.name;
    for (const FilterRule& rule : group.rules) EXPECT_NE(text.find(" " + rule.call), std::string::npos) << rule.call;
  }
  for (const LimitField& field : limit_fields()) EXPECT_NE(text.find(field.why), std::string::npos) << field.name;
  for (const char* part : {"copy-on-write", "debuggers [optional, off]", "sockets [optional, on]", "example.org:443",
                           "COLOUR=a\\x1b[31m", "/data -> /srv", "socket(arg0 = 0x1, 0x2, 0xa)",
                           "clone(arg0 & 0x7e020000 not 0)", "clone(arg0 & 0x7e020000 = 0x0)"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
  for (size_t at = 0, end; at < text.size(); at = end + 1) {
    end = std::min(text.find('\n', at), text.size());
    EXPECT_LT(end - at, 125u) << text.substr(at, end - at);
  }
}

using Words = std::vector<std::string>;

TEST(NetworkRules, AreReadStrictly) {
  EXPECT_EQ(network_rules("none").value(), Words{});
  EXPECT_EQ(network_rules("B.example:443 a.example:80 connections=3\n").value(),
            (Words{"a.example:80", "b.example:443", "connections=3"}));
  for (const char* text :
       {"", " ", "none a:1", "a:1 none", "connections=3", "a", "*:80", "a:0", "user@a:1", "none none"})
    EXPECT_FALSE(network_rules(text)) << text;
}

TEST(NetworkRules, NarrowByWhatTheyAllow) {
  const auto policy = [](const char* text) {
    Policy out = default_policy();
    out.network = network_rules(text).value();
    return out;
  };
  const auto narrowed = [&](const char* allowed, const char* asked) { return narrow(policy(allowed), policy(asked)); };
  auto got = narrowed("*.example.org:80,443 connections=8", "files.example.org:443 connections=4");
  EXPECT_EQ(got.policy.network, (Words{"connections=4", "files.example.org:443"}));
  EXPECT_EQ(got.refused, Words{});
  got = narrowed("files.example.org:443", "*.example.org:80,443 other.org:1 connections=100");
  EXPECT_EQ(got.policy.network, Words{"files.example.org:443"});
  EXPECT_EQ(got.refused,
            (Words{"network: *.example.org:80,443 asked for, files.example.org:443 given",
                   "network: other.org:1 is not given", "network: connections=100 is more than is given"}));
  EXPECT_EQ(narrowed("a.org:1", "none").policy.network, Words{});
  EXPECT_TRUE(narrowed("a.org:1 connections=2", "a.org:1").refused.empty()) << "a cap that is not named is no wish";
  got = narrowed("none", "a.org:1");
  EXPECT_EQ(got.policy.network, Words{});
  EXPECT_EQ(got.refused, Words{"network: a.org:1 is not given"});
  EXPECT_EQ(narrowed("a.org:1 connections=2", "b.org:1").policy.network, Words{}) << "caps alone are no network";
  EXPECT_EQ(narrowed("127.0.0.1:80", "127.0.0.1:80+private").policy.network, Words{"127.0.0.1:80"});
}

TEST(NetworkRules, WithoutSocketsThereIsNone) {
  Policy allowed = default_policy(), request;
  allowed.groups = {"system-v-ipc"};
  request = allowed;
  request.network = {"a.org:1"};
  const Narrowed got = narrow(allowed, request);
  EXPECT_TRUE(check_policy(got.policy));
  EXPECT_EQ(got.refused, Words{"network: a.org:1 is not given"});
}

}  // namespace
}  // namespace anser::sandbox
