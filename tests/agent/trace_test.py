"""Sessions as traces: JSON lines against docs/trace.schema.json, ATIF against its fields, the page's safety as text. Usage:
trace_test.py ANSER SOURCE_DIR; exit 77: no sandbox here. With Debian's python3, which has jsonschema."""
import base64
import hashlib
import html.parser
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import jsonschema

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
HOSTILE = "</script><script>alert(1)</script><!-- \u2028 <img src=x onerror=alert(2)> &amp; \u202e"


def strict(schema):
    """The same, where a key that the schema does not name is an error: the file must not fall behind the program."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: strict(value) for key, value in schema.items()}
    if isinstance(out.get("properties"), dict) and out.get("type") == "object" and "additionalProperties" not in out:
        out["additionalProperties"] = False
    return out


def checker(path):
    schema = json.loads((SOURCE / path).read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


TRACE = jsonschema.Draft202012Validator(strict(checker("docs/trace.schema.json")))
ATIF = jsonschema.Draft202012Validator(checker("tests/agent/atif_v1_7.schema.json"))


def problems(validator, value):
    return [f"{list(error.absolute_path)}: {error.message[:300]}" for error in validator.iter_errors(value)]


def atif_problems(trajectory):
    """What the schema cannot say."""
    found = problems(ATIF, trajectory)
    for i, step in enumerate(trajectory["steps"]):
        if step["step_id"] != i + 1:
            found.append(f"step {i}: step_id {step['step_id']}")
        calls = {call["tool_call_id"] for call in step.get("tool_calls", [])}
        for result in step.get("observation", {}).get("results", []):
            if result.get("source_call_id") is not None and result["source_call_id"] not in calls:
                found.append(f"step {i}: an observation of no call")
    return found


class Page(html.parser.HTMLParser):
    """The elements of a page, and the text of each script and style."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts, self.inside = [], [], None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style", "title"):
            self.inside = (tag, dict(attrs))
            self.texts.append([tag, dict(attrs), ""])

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside:
            self.texts[-1][2] += data


class TraceTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.scratch.name)
        self.work = self.root / "work"
        self.work.mkdir()

    def tearDown(self):
        self.scratch.cleanup()

    def anser(self, *arguments, status=0):
        done = subprocess.run([ANSER, *map(str, arguments), "--data", self.root / "data"], capture_output=True, timeout=600)
        if status is not None:
            self.assertEqual(done.returncode, status, done.stdout[-2000:] + done.stderr)
        return done

    def run_script(self, calls, *more, goal="go on", status=None):
        script = self.root / "script.json"
        script.write_text(json.dumps(calls))
        return self.anser("run", self.work, goal, "--check", "false", "--script", script, "--plan", "greedy", *more, status=status)

    def lines(self, word="last"):
        text = self.anser("session", "export", word, "--format", "jsonl").stdout.decode()
        lines = [json.loads(line) for line in text.splitlines()]
        for line in lines:
            self.assertEqual(problems(TRACE, line), [], line.get("n"))
        self.assertEqual([line["type"] for line in lines], ["session"] + ["step"] * (len(lines) - 2) + ["end"])
        self.assertEqual([line["n"] for line in lines[1:-1]], list(range(1, len(lines) - 1)))
        return lines

    def atif(self, word="last"):
        trajectory = json.loads(self.anser("session", "export", word, "--format", "atif").stdout)
        self.assertEqual(atif_problems(trajectory), [])
        return trajectory

    def page(self, word="last"):
        text = self.anser("session", "export", word, "--format", "html").stdout.decode()
        page = Page(text)
        trace = next(one[2] for one in page.texts if one[1].get("id") == "trace")
        return text, page, json.loads(trace)

    def small_session(self):
        (self.work / "a.txt").write_text("one\ntwo\nthree\n")
        (self.work / "gone.txt").write_text("it goes\n")
        (self.work / "notes").mkdir()
        (self.work / "notes/old.md").write_text("from before\n")
        self.run_script([
            {"name": "edit", "arguments": {"path": "a.txt", "line": 2, "text": "zwei"}},
            {"name": "run", "arguments": {"command": "rm gone.txt; mkdir new; printf 'x\\377\\n' > new/bytes; chmod 700 new; ln -s a.txt l; printf 'a\\0b' > bin"}},
            {"name": "write", "arguments": {"path": "notes/plan.md", "text": "first\n"}},
            {"name": "run", "arguments": {"command": "rm notes/old.md; echo second >> notes/plan.md"}},
            {"name": "run", "arguments": {"command": "cat a.txt"}},
            {"name": "read", "arguments": {"path": "nothing.txt"}},
        ])

    def test_json_lines_say_what_was_done(self):
        self.small_session()
        lines = self.lines()
        shown = json.loads(self.anser("session", "show", "last", "--json").stdout)
        head, end = lines[0], lines[-1]
        self.assertEqual({key: head["session"][key] for key in ("id", "goal", "check", "brain")},
                         {key: shown[key] for key in ("id", "goal", "check", "brain")})
        self.assertIn("go on", head["fed"][0])
        self.assertEqual(head["notes"], {"notes/old.md": "from before\n"})
        for line, step in zip(lines[1:-1], shown["steps"]):
            self.assertEqual(line["record"], {key: value for key, value in step.items() if key not in ("time", "plan")})
            self.assertEqual(line["budget"], step["budget_left"])
            self.assertEqual(line["fed"][-2], step["call"])
            self.assertIn(step["observation"].split("\n")[0], line["fed"][-1])
        one, two, three, four, five, six = lines[1:-1]
        self.assertEqual(one["diff"], "--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n one\n-two\n+zwei\n three\n")
        self.assertEqual({change["path"]: change["kind"] for change in two["changes"]},
                         {"gone.txt": "deleted", "new": "added", "new/bytes": "added", "l": "added", "bin": "added"})
        self.assertIn("-it goes\n", two["diff"])
        self.assertIn("Binary files a/bin and b/bin differ", two["diff"])
        self.assertIn("+x\ufffd\n", two["diff"])
        self.assertEqual(three["notes"], {"notes/plan.md": "first\n"})
        self.assertEqual(four["notes"], {"notes/plan.md": "first\nsecond\n", "notes/old.md": None})
        self.assertEqual((five["changes"], five["diff"], five.get("notes")), ([], "", None))
        self.assertFalse(six["record"]["ok"])
        self.assertEqual(end["steps"], 6)
        self.assertEqual(end["tokens"], sum(line["record"]["tokens"] for line in lines[1:-1]))
        self.assertEqual({change["path"] for change in end["changes"]},
                         {"a.txt", "gone.txt", "new", "new/bytes", "l", "bin", "notes/old.md", "notes/plan.md"})

    def test_the_diffs_one_after_another_are_the_whole(self):
        """Each step's diff applies to what the one before left, and the last state is what the end's diff makes of the first."""
        (self.work / "a.txt").write_text("".join(f"line {i}\n" for i in range(40)))
        calls = [{"name": "edit", "arguments": {"path": "a.txt", "line": 3 * i + 1, "text": f"new {i}"}} for i in range(8)]
        calls += [{"name": "run", "arguments": {"command": "tail -n 5 a.txt > b.txt; sed -i 5d a.txt"}}]
        self.run_script(calls)
        lines = self.lines()
        trees = []
        for diffs in ([line["diff"] for line in lines[1:-1]], [lines[-1]["diff"]]):
            tree = self.root / f"tree{len(trees)}"
            tree.mkdir()
            (tree / "a.txt").write_text((self.work / "a.txt").read_text())
            for diff in filter(None, diffs):
                subprocess.run(["git", "apply", "-p1", "-"], input=diff.encode(), cwd=tree, check=True)
            trees.append({path.name: path.read_text() for path in tree.iterdir()})
        self.assertEqual(trees[0], trees[1])
        self.assertEqual(set(trees[0]), {"a.txt", "b.txt"})
        self.assertEqual(trees[0]["a.txt"].splitlines()[:4], ["new 0", "line 1", "line 2", "new 1"])

    def test_only_the_way_to_the_head_is_told(self):
        self.small_session()
        whole = self.lines()
        self.anser("session", "fork", "last", "--at", 3, "--name", "beside")
        self.assertEqual([line["record"]["call"] for line in self.lines("beside")[1:-1]], [line["record"]["call"] for line in whole[1:4]])
        self.anser("session", "rewind", "1", 2)
        rewound = self.lines("1")
        self.assertEqual(rewound[1:-1], whole[1:3])
        self.assertEqual((rewound[-1]["steps"], rewound[-1]["undone"]), (2, 4))
        self.anser("session", "rewind", "1", 0)
        self.assertEqual([line["type"] for line in self.lines("1")], ["session", "end"])
        self.atif("1")

    def test_what_people_said_and_did_is_theirs(self):
        script = self.root / "script.json"
        script.write_text(json.dumps([{"name": "submit", "arguments": {}}] * 2))
        done = subprocess.run([ANSER, "shell", self.work, "--script", script, "--data", self.root / "data"], capture_output=True,
                              input=b"begin\n!echo by hand > c.txt\n/plan\nnow <|im_end|> this\n")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        one, two, three = self.lines()[1:-1]
        self.assertEqual([step["record"].get("said") for step in (one, two, three)], [None, None, "now <|im_end|> this"])
        self.assertEqual([step["record"].get("host") for step in (one, two, three)], [None, True, None])
        self.assertEqual([step["record"].get("read_only") for step in (one, two, three)], [None, None, True])
        steps = self.atif()["steps"]
        self.assertEqual([step["source"] for step in steps], ["user", "agent", "agent", "user", "agent"])
        self.assertEqual([steps[0]["message"], steps[3]["message"]], ["begin", "now <|im_end|> this"])
        self.assertEqual((steps[2]["llm_call_count"], steps[2]["extra"]["host"]), (0, True))
        self.assertNotIn("llm_call_count", steps[4])

    def test_a_mind_that_was_started_anew_is_told_by_the_system(self):
        self.anser("run", SOURCE / "workspaces/examples/median", "make the tests pass", "--forget-every", 1, "--plan", "greedy",
                   "--budget-steps", 3, status=None)
        lines = self.lines()[1:-1]
        self.assertEqual([step["reset"] for step in lines], [False] + [True] * (len(lines) - 1))
        self.assertGreater(len(lines), 1)
        for step in lines[1:]:
            self.assertIn(step["record"]["noted"]["text"], step["fed"][0])
        told = [step for step in self.atif()["steps"] if step["source"] == "system"]
        self.assertEqual(len(told), len(lines) - 1)
        self.assertTrue(all(step["extra"]["reset"] and "Done: " in step["message"] for step in told))

    def test_a_session_from_another_machine_tells_the_same(self):
        self.small_session()
        whole = self.lines()
        bundle = self.root / "s.anser"
        self.anser("session", "export", "last", bundle)
        self.anser("session", "import", bundle)
        there = self.lines("last")
        self.assertEqual(there[0]["session"]["id"], 2)
        self.assertEqual(there[1:], [{**line} for line in whole[1:]])

    def tampered(self, change):
        """A bundle whose second step somebody changed, imported: what its digests do not cover can say anything."""
        self.small_session()
        bundle = self.root / "tampered.anser"
        self.anser("session", "export", "last", bundle)
        db = sqlite3.connect(bundle)
        body, plan = change(json.loads(db.execute("SELECT body FROM steps WHERE n = 2").fetchone()[0]))
        db.execute("UPDATE steps SET body = ?, plan = ? WHERE n = 2", (json.dumps(body), plan))
        db.commit()
        db.close()
        self.anser("session", "import", bundle)

    def test_a_record_of_other_types_is_refused(self):
        self.tampered(lambda body: ({**body, "record": {**body["record"], "tokens": "many"}}, ""))
        for form in ("jsonl", "atif", "html"):
            out = self.root / f"t.{form}"
            done = self.anser("session", "export", "last", "--format", form, "--out", out, status=1)
            self.assertIn("not as this program writes them", done.stderr.decode())
            self.assertFalse(out.exists())

    def test_an_action_without_a_name_is_refused(self):
        self.tampered(lambda body: ({**body, "record": {**body["record"], "action": {"arguments": []}}}, ""))
        done = self.anser("session", "export", "last", "--format", "atif", status=1)
        self.assertIn("not as this program writes them", done.stderr.decode())

    def test_a_plan_that_is_no_tree_is_not_shown(self):
        node = {"call": "", "prior": 0, "log_prob": 0, "value": 0, "score": -1, "visits": 0, "run_index": -1}
        plan = {"nodes": [{**node, "parent": -1}, {**node, "parent": 1}], "actions": [], "verified": False, "score": 0, "runs_used": 0,
                "candidates": 0, "tokens": 0, "sandbox_cpu_seconds": 0, "ended": "runs"}
        self.tampered(lambda body: (body, json.dumps(plan)))
        step = self.lines()[2]
        self.assertIsNone(step["plan"])
        self.assertIn("node 1 has no parent before it", step["plan_problem"])
        self.atif()

    def test_long_diffs_are_cut_and_say_so(self):
        (self.work / "a.txt").write_text("x\n")
        self.run_script([{"name": "run", "arguments": {"command": "seq 100000 > a.txt; head -c 2000000 /dev/zero | tr '\\0' x > big"}}])
        step = self.lines()[1]
        self.assertGreater(step["diff_cut_bytes"], 100000)
        self.assertLessEqual(len(step["diff"]), 256 << 10)
        self.assertTrue(step["diff"].endswith("\n"))
        self.run_script([{"name": "run", "arguments": {"command": "head -c 2000000 /dev/zero | tr '\\0' x > big"}}])
        self.assertIn("larger than 1 MiB", self.lines()[1]["diff"])

    def test_a_workspace_that_is_lost_is_said(self):
        self.small_session()
        lost = self.lines()[2]["snapshot"]
        (self.root / f"data/store/snapshots/{lost}.json").unlink()
        lines = self.lines()
        self.assertIsNone(lines[2]["changes"])
        self.assertIn(lost, lines[2]["diff_problem"])
        self.assertIsNone(lines[3]["changes"])
        self.assertEqual(lines[4]["notes"]["notes/old.md"], None)

    def test_atif(self):
        self.small_session()
        trajectory, lines = self.atif(), self.lines()
        self.assertEqual([step["source"] for step in trajectory["steps"]], ["user"] + ["agent"] * 6)
        self.assertEqual(trajectory["steps"][0]["message"], "go on")
        for step, line in zip(trajectory["steps"][1:], lines[1:-1]):
            record = line["record"]
            self.assertEqual(step["timestamp"], line["time"])
            self.assertEqual(step["message"], record["call"])
            self.assertEqual(step["tool_calls"][0]["function_name"], record["action"]["name"])
            self.assertEqual(step["tool_calls"][0]["arguments"], record["action"]["arguments"])
            self.assertEqual(step["observation"]["results"][0]["content"], record["observation"])
            self.assertEqual(step["extra"]["diff"], line["diff"])
        self.assertEqual(trajectory["final_metrics"]["total_steps"], 7)
        self.assertEqual(trajectory["extra"]["ended"], lines[-1]["ended"])

    def test_the_schema_of_atif_refuses(self):
        """What its specification forbids; without that the test above would say nothing."""
        self.small_session()
        good = self.atif()

        def broken(change):
            copy = json.loads(json.dumps(good))
            change(copy)
            return atif_problems(copy)
        for change in (lambda t: t.update(more=1), lambda t: t.pop("agent"), lambda t: t["steps"].pop(0), lambda t: t.update(schema_version="ATIF-v1.4"),
                       lambda t: t["steps"][0].update(tool_calls=[]), lambda t: t["steps"][1].update(llm_call_count=0),
                       lambda t: t["steps"][1]["observation"]["results"][0].update(source_call_id="other"),
                       lambda t: t["steps"][1].update(timestamp="yesterday"), lambda t: t["steps"][1]["tool_calls"][0].update(arguments="{}")):
            self.assertNotEqual(broken(change), [])

    def test_the_brain_s_own_run(self):
        """With the shipped brain: a searched plan, figures of every token, and steps that a plan dispatched."""
        self.anser("run", SOURCE / "workspaces/examples/median", "make the tests pass", "--uncertainty")
        lines, trajectory = self.lines(), self.atif()
        self.assertTrue(lines[-1]["solved"])
        planned = [line for line in lines[1:-1] if line["plan"]]
        self.assertEqual(len(planned), 1)
        self.assertGreater(len(planned[0]["plan"]["nodes"]), 2)
        said = [line["record"] for line in lines[1:-1] if "uncertainty" in line["record"]]
        self.assertGreater(len(said), 2)
        for record in said:
            self.assertEqual("".join(token["text"] for token in record["uncertainty"]), record["call"])
            self.assertFalse(record["planned"])
            for token in record["uncertainty"]:
                self.assertLessEqual(token["gap"], token["top"])
                self.assertLessEqual(token["log_prob"], 0)
        agent = [step for step in trajectory["steps"] if step["source"] == "agent"]
        for step, line in zip(agent, lines[1:-1]):
            figures = line["record"].get("uncertainty")
            if figures:
                self.assertEqual(step["metrics"]["logprobs"], [token["log_prob"] for token in figures])
                self.assertEqual(step["metrics"]["prompt_tokens"] + step["metrics"]["completion_tokens"], line["record"]["tokens"])
        without = self.anser("run", SOURCE / "workspaces/examples/median", "make the tests pass")
        again = self.lines()
        self.assertEqual([line["record"]["call"] for line in again[1:-1]], [line["record"]["call"] for line in lines[1:-1]], without.stdout)
        self.assertFalse([line for line in again[1:-1] if "uncertainty" in line["record"]])

    def test_the_page_holds_hostile_text_as_data(self):
        (self.work / "a.txt").write_text(HOSTILE + "\n")
        self.run_script([{"name": "run", "arguments": {"command": "cat a.txt"}},
                         {"name": "write", "arguments": {"path": "notes/</script>.md", "text": HOSTILE}},
                         {"name": "edit", "arguments": {"path": "a.txt", "line": 1, "text": "<b>" + HOSTILE}}],
                        goal="</title></style>" + HOSTILE)
        text, page, trace = self.page()
        self.assertEqual([tag for tag, _ in page.tags if tag in ("script", "style", "title", "img", "b", "iframe", "link")],
                         ["title", "style", "script", "script"])
        self.assertFalse([(tag, attrs) for tag, attrs in page.tags if any(name.startswith("on") or name in ("src", "href") for name in attrs)])
        self.assertIn(HOSTILE[:40], trace[1]["record"]["observation"])
        self.assertIn("</script>", trace[0]["session"]["goal"])
        self.assertEqual({**self.lines()[3], "fed": [], "changes": None}, {**trace[3], "changes": None})
        data = text[text.index('id="trace">'):text.index("</script>", text.index('id="trace">'))]
        self.assertNotIn("<", data)
        self.assertNotIn("\u2028", data)
        self.assertNotRegex(text, r"https?://")

    def test_the_page_s_policy_allows_its_own_script_and_style_alone(self):
        self.small_session()
        _, page, _ = self.page()
        policy = next(attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy")
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe", policy)
        for tag, directive in (("script", "script-src"), ("style", "style-src")):
            body = next(one[2] for one in page.texts if one[0] == tag and "type" not in one[1])
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            self.assertEqual(re.search(directive + r" ([^;]*)", policy).group(1), f"'sha256-{digest}'")
        script = next(one[2] for one in page.texts if one[0] == "script" and "type" not in one[1])
        self.assertNotRegex(script, r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|fetch\(|XMLHttpRequest|import\(")

    def test_files_and_options(self):
        self.small_session()
        out = self.root / "t.html"
        said = json.loads(self.anser("session", "export", "last", "--format", "html", "--out", out, "--json").stdout)
        self.assertEqual((said["format"], said["steps"], said["bytes"]), ("html", 6, out.stat().st_size))
        self.assertEqual(out.read_bytes(), self.anser("session", "export", "last", "--format", "html").stdout)
        for arguments, says in ((["--format", "html", "--out", out], "is there already"), ([], "name its file with --out"),
                                (["--format", "jsonl", "--json"], "--out FILE"), (["--format", "pdf"], "pdf"),
                                (["--format", "atif", "--out", self.root / "no/such/place"], "no/such/place")):
            done = self.anser("session", "export", "last", *arguments, status=None)
            self.assertIn(done.returncode, (1, 2), arguments)
            self.assertIn(says, done.stderr.decode())
        self.assertEqual([path.name for path in self.root.iterdir() if ".html" in path.name], ["t.html"])
        self.anser("session", "export", "nobody", "--format", "jsonl", status=2)

    def test_standard_output_that_is_full(self):
        self.small_session()
        with open("/dev/full", "wb") as full:
            done = subprocess.run([ANSER, "session", "export", "last", "--format", "jsonl", "--data", self.root / "data"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"No space left", done.stderr)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as probe:
        (pathlib.Path(probe) / "script.json").write_text("[]")
        code = subprocess.run([ANSER, "run", probe, "--check", "true", "--script", probe + "/script.json", "--data", probe + "/data"],
                              capture_output=True).returncode
    if code == 5:
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    unittest.main(argv=sys.argv[:1])
