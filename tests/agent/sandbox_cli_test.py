"""`anser sandbox --policy` and `--explain`: what is allowed, what is cut, what is refused. Usage: sandbox_cli_test.py ANSER SOURCE_DIR; exit
77: no sandbox here."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])


def sandbox(*arguments):
    return subprocess.run([ANSER, "sandbox", *arguments], capture_output=True, text=True, check=False, timeout=120)


class SandboxCliTest(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.policy = pathlib.Path(self.scratch.name) / "policy.json"

    def tearDown(self):
        self.scratch.cleanup()

    def write(self, **keys):
        self.policy.write_text(json.dumps({"schema": "anser.policy.1", **keys}))
        return str(self.policy)

    def test_explain_needs_no_program(self):
        shown = sandbox("--explain")
        self.assertEqual(shown.returncode, 0, shown.stderr)
        for part in ("Policy default", "/work, copy-on-write", "sockets [optional, on]", "debuggers [optional, off]", "pids", "Network: none"):
            self.assertIn(part, shown.stdout)
        self.assertEqual(sandbox().returncode, 2)

    def test_a_policy_is_in_force(self):
        policy = self.write(workspace="read-only", environment={"set": {"COLOUR": "red"}}, limits={"wall_ms": 20000})
        ran = sandbox("--policy", policy, "--", "sh", "-c", "echo $COLOUR; touch x 2>/dev/null || echo refused")
        self.assertEqual((ran.stdout, ran.returncode), ("red\nrefused\n", 0), ran.stderr)
        self.assertIn("read-only", sandbox("--policy", policy, "--explain").stdout)

    def test_other_options_only_narrow(self):
        policy = self.write(name="small", limits={"wall_ms": 3000, "pids": 20})
        wide = sandbox("--policy", policy, "--wall", "60s", "--pids", "10", "--explain")
        self.assertIn("anser: not allowed: limits.wall_ms: 60000 asked for, 3000 given", wide.stderr)
        self.assertRegex(wide.stdout, r"wall_ms +3000 ")
        self.assertRegex(wide.stdout, r"pids +10 ")

    def test_doubts_are_bad_usage(self):
        for keys, named in (({"limits": {"wall": 1}}, "limits.wall: is not known"), ({"system_calls": ["all"]}, '"all" is no group'),
                            ({"workspace": "rw"}, "workspace: write")):
            refused = sandbox("--policy", self.write(**keys), "--", "true")
            self.assertEqual(refused.returncode, 2)
            self.assertIn(named, refused.stderr)
            self.assertEqual(refused.stderr.count("\n"), 1)
        self.assertEqual(sandbox("--policy", "/nowhere", "--", "true").returncode, 2)

    def test_seeds_are_what_they_say(self):
        seeds = SOURCE / "tests/fuzz/seeds/policy"
        self.assertEqual(sandbox("--policy", str(seeds / "plan.json"), "--explain").returncode, 0)
        self.assertEqual(sandbox("--policy", str(seeds / "wrong.json"), "--explain").returncode, 2)


if __name__ == "__main__":
    if sandbox("--", "true").returncode == 125:
        sys.exit(77)
    unittest.main(argv=[sys.argv[0]])
