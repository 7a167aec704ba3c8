"""`anser sandbox --policy` and `--explain`: what is allowed, what is cut, what is refused. Usage: sandbox_cli_test.py ANSER SOURCE_DIR; exit
77: no sandbox here (1 where ANSER_MUST_WORK=1)."""
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])


def sandbox(*arguments):
    return subprocess.run([ANSER, "sandbox", *arguments], capture_output=True, text=True, check=False, timeout=120)


class Goose(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.served += 1
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"goose")

    def log_message(self, *_):
        pass


# The box's no_proxy names the loopback; here it is to be reached.
FETCH = """import sys, urllib.request, urllib.error
try: print(urllib.request.urlopen(sys.argv[1]).read().decode())
except urllib.error.HTTPError as e: print('HTTP', e.code)
except OSError as e: print('no way')
"""


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

    def test_tighter_limits_from_outside_hold(self):
        # 0 for cores is what many services run with; files: lower than the policy's, and enough for Anser itself.
        limits = "ulimit -Hc 0; ulimit -n 200; exec \"$@\""
        asked = subprocess.run(["bash", "-c", limits, "bash", ANSER, "sandbox", "--", "bash", "-c", "ulimit -Hc; ulimit -Hn"],
                               capture_output=True, text=True, check=False, timeout=120)
        self.assertEqual((asked.returncode, asked.stdout), (0, "0\n200\n"), asked.stderr)

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

    def test_net_is_what_is_listed(self):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Goose)
        server.served, port = 0, server.server_port
        threading.Thread(target=server.serve_forever, daemon=True).start()
        fetch = ("--wall", "60s", "--env", "no_proxy=", "--env", "NO_PROXY=", "--", "python3", "-I", "-S", "-c", FETCH, f"http://127.0.0.1:{port}/")
        rule = f"127.0.0.1:{port}+private"
        allowed = self.write(name="some", limits={"wall_ms": 60000}, network=[f"127.0.0.1:{port},1+private"])
        try:
            for options, said, served in (
                    ((), "no way", 0), (("--net", "none"), "no way", 0), (("--net", rule), "goose", 1),
                    (("--net", f"example.org:443 {rule} connections=2"), "goose", 2), (("--net", "example.org:443", "--net", rule), "goose", 3),
                    (("--net", f"127.0.0.1:{port}"), "HTTP 403", 3), (("--net", "127.0.0.1:1+private"), "HTTP 403", 3),
                    (("--policy", allowed), "goose", 4), (("--policy", allowed, "--net", rule), "goose", 5),
                    (("--policy", allowed, "--net", "none"), "no way", 5)):
                ran = sandbox(*options, *fetch)
                self.assertEqual((ran.stdout, ran.returncode, server.served), (said + "\n", 0, served), f"{options} {ran.stderr}")
        finally:
            server.shutdown()
            server.server_close()

    def test_net_only_narrows_a_policy(self):
        policy = self.write(network=["*.example.org:80,443", "connections=8"])
        asked = sandbox("--policy", policy, "--net", "a.example.org:443 connections=4", "--net", "b.example.org:22", "--explain")
        self.assertIn("Network: nothing but\n  a.example.org:443\n  connections=4\n", asked.stdout)
        self.assertIn("Asked for, and not allowed:\n  network: b.example.org:22 is not given\n", asked.stdout)
        self.assertIn("anser: not allowed: network: b.example.org:22 is not given\n", asked.stderr)
        nothing = sandbox("--policy", policy, "--net", "other.org:1", "--explain")
        self.assertIn("Network: none", nothing.stdout)
        self.assertIn("Network: none", sandbox("--policy", policy, "--net", "none", "--explain").stdout)
        self.assertNotIn("not allowed:", sandbox("--policy", policy, "--explain").stdout)
        silent = self.write(system_calls=[])
        self.assertIn("network: a.org:1 is not given", sandbox("--policy", silent, "--net", "a.org:1", "--explain").stdout)

    def test_what_is_no_rule_is_bad_usage(self):
        for text in ("", "example.org", "*:443", "none a.org:1", "connections=3", "http://a.org:1", "0x7f000001:1"):
            refused = sandbox("--net", text, "--", "true")
            self.assertEqual(refused.returncode, 2, text)
            self.assertIn("--net", refused.stderr)
        refused = sandbox("--policy", self.write(network=["nonsense"]), "--explain")
        self.assertEqual((refused.returncode, refused.stdout), (2, ""))
        self.assertIn("policy: network", refused.stderr)

    def test_exit_status(self):
        for program, status in (("exit 0", 0), ("exit 5", 5), ("exit 124", 124), ("exit 255", 255), ("kill -TERM $$", 143), ("kill -KILL $$", 137),
                                ("kill -INT $$", 130)):
            self.assertEqual(sandbox("--", "sh", "-c", program).returncode, status, program)
        self.assertEqual(sandbox("--", "no-such-program").returncode, 127)
        self.assertEqual(sandbox("--", "/etc").returncode, 126)
        for options, program, cause in ((("--wall", "300ms"), ("sleep", "60"), "wall"), (("--cpu", "300ms"), ("sh", "-c", "while :; do :; done"), "cpu")):
            ended = sandbox(*options, "--", *program)
            self.assertEqual(ended.returncode, 124)
            self.assertEqual(ended.stderr, f"anser: ended by its limit: {cause}\n")
        env = {**os.environ, "TMPDIR": "/nowhere"}
        refused = subprocess.run([ANSER, "sandbox", "--", "true"], env=env, capture_output=True, text=True, check=False)
        self.assertEqual(refused.returncode, 125, refused.stderr)
        for wrong in (("--nonsense", "--", "true"), ("--mem", "x", "--", "true"), ("--workspace", "/nowhere", "--", "true"), ()):
            self.assertEqual(sandbox(*wrong).returncode, 2, wrong)
        self.assertEqual(sandbox("--", "list").returncode, 127, "after -- it is a program, whatever its name")

    def test_seeds_are_what_they_say(self):
        seeds = SOURCE / "tests/fuzz/seeds/policy"
        self.assertEqual(sandbox("--policy", str(seeds / "plan.json"), "--explain").returncode, 0)
        self.assertEqual(sandbox("--policy", str(seeds / "wrong.json"), "--explain").returncode, 2)


if __name__ == "__main__":
    probe = sandbox("--", "true")
    if probe.returncode == 125:
        print(probe.stderr)
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    unittest.main(argv=[sys.argv[0]])
