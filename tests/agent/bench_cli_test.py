"""`anser model bench` and `resume-bench` as a user meets them: names, the fields of the JSON, charts that an XML parser
reads, and a Transformer that llama.cpp loads, where its libraries are. Usage: bench_cli_test.py ANSER SOURCE_DIR"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
BRAIN, LLAMA = SOURCE / "models/debug-l6c192.gguf", SOURCE / "build/llama"
QUICK = ["--rounds", 1, "--seconds", 0.01]
LENGTHS = ["--lengths", "128,300,600", "--rounds", 1]


def anser(*arguments):
    return subprocess.run([ANSER, *map(str, arguments)], capture_output=True, text=True, timeout=240)


class BenchCliTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.svg = pathlib.Path(cls.scratch.name) / "chart.svg"

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def report(self, *arguments):
        done = anser("model", *arguments, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def texts(self):
        root = xml.etree.ElementTree.parse(self.svg).getroot()
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
        return [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]

    def test_bench_says_what_it_measured(self):
        against = ["--against", "llama", "--llama", LLAMA] if LLAMA.exists() else []
        report = self.report("bench", BRAIN, *against, *QUICK, "--svg", self.svg)
        machine = report["machine"]
        self.assertGreater(machine["read_gb_s"], 0)
        self.assertEqual(machine["read_gb_s"], machine["read_ways_gb_s"][machine["read_way"]])
        self.assertEqual(machine["read_gb_s"], max(machine["read_ways_gb_s"].values()))
        self.assertEqual(len(machine["read_ways_gb_s"]), 16)
        self.assertGreater(machine["products_gop_s"]["fp32"], 0)
        model, = report["models"]
        self.assertEqual(model["file"], str(BRAIN))
        names = ["decode", "batch8", "batch16", "batch32", "prefill512"]
        for key in [name + "_tokens_s" for name in names] + [
                "load_ms", "first_token_ms", "resident_mb", "state_kb", "state_fork_us", "state_share_us", "state_f32_save_ms",
                "state_f32_load_ms", "state_int8_kb", "decode_share", "prefill512_share", "memory_gb_s", "check4_cost",
                "clients2_batcher_tokens_s"]:
            self.assertGreater(model[key], 0, key)
        texts = self.texts()
        self.assertIn("debug-l6c192.gguf", texts)
        self.assertIn("prefill512", texts)
        for name in names if against else []:
            ratio = model[name + "_tokens_s"] / model[name + "_llama_tokens_s"]
            self.assertAlmostEqual(model[name + "_ratio"] / ratio, 1, delta=0.01)
        for name in ["load_ms", "first_token_ms", "resident_mb", "state_load_ms"] if against else []:
            self.assertGreater(model["llama_" + name], 0)

    def test_resume_bench_without_a_peer(self):
        report = self.report("resume-bench", BRAIN, *LENGTHS, "--cold", "--svg", self.svg)
        self.assertEqual([point["history"] for point in report["points"]], [128, 300, 600])
        for point in report["points"]:
            ours = point["anser"]
            self.assertNotIn("transformer", point)
            self.assertEqual(ours["tokens_read"], point["history"])
            self.assertTrue(ours["again_ms"]["measured"])
            self.assertGreater(ours["go_on_ms"]["value"], ours["load_ms"]["value"])
            self.assertGreater(ours["kept_bytes"]["value"], 300000)
        sizes = {point["anser"]["kept_bytes"]["value"] for point in report["points"]}
        self.assertEqual(len(sizes), 1)  # whatever the history
        self.assertIn("tokens of history", self.texts())

    @unittest.skipUnless(LLAMA.exists(), "build/llama is missing: scripts/llama.sh")
    def test_a_model_of_random_weights_in_both_engines(self):
        report = self.report("bench", "random:0.1b:q8_0", "--against", "llama", "--llama", LLAMA, *QUICK)
        self.assertGreater(report["models"][0]["decode_ratio"], 0)

    def test_what_is_not_measured_is_said(self):
        done = anser("model", "resume-bench", BRAIN, "--lengths", "100,1m", "--budget", 0.05, "--rounds", 1)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("~ not measured", done.stdout)
        self.assertRegex(done.stdout, r"the state of 1000000 tokens has read \d+ of them")

    @unittest.skipUnless(LLAMA.exists(), "build/llama is missing: scripts/llama.sh")
    def test_a_transformer_beside(self):
        report = self.report("resume-bench", BRAIN, *LENGTHS, "--against", "llama", "--llama", LLAMA, "--svg", self.svg)
        shape = report["transformer"]
        self.assertEqual((shape["layers"], shape["width"]), (6, 192))
        points = report["points"]
        for point in points:
            theirs = point["transformer"]
            self.assertTrue(theirs["go_on_ms"]["measured"])
            self.assertGreater(theirs["next_token_ms"]["value"], 0)
            cache = shape["cache_bytes_per_token"] * point["history"]
            self.assertGreater(theirs["kept_bytes"]["value"], cache)  # and the tokens
            self.assertLess(theirs["kept_bytes"]["value"], cache * 1.1 + 20000)
        self.assertIn("keys and values", self.texts())

    @unittest.skipUnless(LLAMA.exists(), "build/llama is missing: scripts/llama.sh")
    def test_a_transformer_s_long_history_is_computed_from_short_ones(self):
        report = self.report("resume-bench", BRAIN, "--lengths", "128,256,1m", "--rounds", 1, "--budget", 0.5, "--against", "llama",
                             "--llama", LLAMA)
        theirs = report["points"][2]["transformer"]
        self.assertEqual(theirs["tokens_read"], 256)
        self.assertFalse(theirs["kept_bytes"]["measured"])
        expected = report["transformer"]["cache_bytes_per_token"] * 1000000
        self.assertAlmostEqual(theirs["kept_bytes"]["value"] / expected, 1, delta=0.1)

    def test_wrong_names_and_lengths_are_refused(self):
        for arguments, words in [
                (["bench", BRAIN, "random:0.2b:f16"], "no published shape '0.2b'; there are 0.1b"),
                (["bench", "random:0.1b:f17"], "no storage type 'f17'"),
                (["resume-bench", "random:0.1b:q9"], "no storage type 'q9'"),
                (["resume-bench", BRAIN, "--lengths", "1k,ten"], "'ten' is no length"),
                (["resume-bench", BRAIN, "--lengths", "0"], "'0' is no length"),
                (["resume-bench", BRAIN, "--lengths", "101m"], "'101m' is no length"),
                (["bench", BRAIN, "--recurrence"], "add --device cuda"),
                (["bench", BRAIN, "--device", "cuda", "--svg", "/nowhere.svg"], "--svg are for the processor"),
                (["bench", BRAIN, "--against", "llama", "--llama", "/nowhere"], "scripts/llama.sh fetches")]:
            done = anser("model", *arguments)
            self.assertEqual(done.returncode, 2, (arguments, done.stderr))
            self.assertIn(words, done.stderr)
            self.assertRegex(done.stderr, r"\A[^\n]+\n\Z")
        self.assertEqual(anser("model", "bench", "/nowhere.gguf", *QUICK).returncode, 6)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
