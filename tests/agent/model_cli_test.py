"""`anser model` as a user meets it: export, quantize, import --state, sharded models; and what every command says about
damaged files. Usage: model_cli_test.py ANSER SOURCE_DIR"""
import collections
import json
import pathlib
import pickle
import pickletools
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile

ANSER, SEEDS = sys.argv[1], pathlib.Path(sys.argv[2]) / "tests/fuzz/seeds"
FORMATS = {"gguf": "f16", "pth": "bf16", "safetensors": "f32", "st": "f16", "rwkv.cpp": "f16", "fla": "bf16"}


def anser(*arguments):
    return subprocess.run([ANSER, *map(str, arguments)], capture_output=True, text=True, timeout=120)


class Storage(collections.namedtuple("Storage", "type key count")):
    pass


class TorchReader(pickle.Unpickler):
    """What torch.load(weights_only=True) allows, and what it makes of it: (storage, offset, size, stride)."""

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, size, stride, grad, hooks: (storage, offset, size, stride)
        if module == "torch" and name in ("FloatStorage", "HalfStorage", "BFloat16Storage"):
            return name
        raise pickle.UnpicklingError(f"{module}.{name}")

    def persistent_load(self, pid):
        kind, type_, key, location, count = pid
        assert (kind, location) == ("storage", "cpu"), pid
        return Storage(type_, key, count)


class ModelCliTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.scratch.name)
        cls.source = SEEDS / "model/web-rwkv.safetensors"
        cls.files = {}
        for name, type_ in FORMATS.items():
            path = cls.root / ("model." + name)
            done = anser("model", "export", cls.source, path, "--format", name, "--type", type_, "--json")
            assert done.returncode == 0, done.stderr
            assert json.loads(done.stdout)["type"] == type_.upper()
            cls.files[name] = path

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def info(self, path):
        done = anser("model", "info", path, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def refused(self, *arguments):
        """Exit code 6 and one line, which is returned."""
        done = anser(*arguments)
        self.assertEqual(done.returncode, 6, (arguments, done.stdout, done.stderr))
        self.assertRegex(done.stderr, r"\A[^\n]+\n\Z", arguments)
        self.assertEqual(done.stdout, "")
        return done.stderr

    def test_compare_says_what_each_type_got_and_lost(self):
        brain = SEEDS.parents[2] / "models/debug-l6c192.gguf"
        text = self.root / "text.txt"
        text.write_text("System: Tools:\n- run()\n\nUser: make the tests pass\nFiles: a.py\n\ndef add(a, b):\n    return a + b\n" * 3)
        compare = lambda *more: anser("model", "compare", brain, "--text", text, "--threads", "1", *more)
        done = compare("--types", "f32,f16,q8_0,q4_0,q4_k", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = {row["type"]: row for row in json.loads(done.stdout)["types"]}
        self.assertEqual(list(rows), ["F32", "F16", "Q8_0", "Q4_0", "Q4_K"])
        for exact in ("F32", "F16"):  # the brain's own storage is F16
            self.assertEqual((rows[exact]["greedy_agreement"], rows[exact]["perplexity_ratio"]), (1, 1))
            self.assertEqual((rows[exact]["largest_difference"], rows[exact]["mean_kl"]), (0, 0))
        self.assertLess(0, rows["Q8_0"]["mean_kl"])
        self.assertLess(rows["Q8_0"]["mean_kl"] * 5, rows["Q4_0"]["mean_kl"])
        self.assertLess(rows["Q8_0"]["mean_difference"] * 2, rows["Q4_0"]["mean_difference"])
        # Rows of 192 are no multiple of 256: only the matrix from the 768 of the channel mix gets K blocks.
        self.assertEqual(sum(rows["Q4_K"]["matrices"].values()), sum(rows["F16"]["matrices"].values()))
        self.assertEqual(rows["Q4_K"]["matrices"]["Q4_K"], 6)
        self.assertGreater(rows["F32"]["bytes"], rows["F16"]["bytes"])
        tokens = rows["F32"]["tokens"]
        cut = json.loads(compare("--types", "q8_0", "--tokens", "20", "--json").stdout)["types"][0]
        self.assertEqual((cut["tokens"], tokens > 20), (20, True))
        table = compare("--types", "q4_k").stdout.splitlines()
        self.assertEqual(len(table), 2)
        self.assertTrue(table[1].startswith("Q4_K ") and "6 Q4_K" in table[1], table[1])

    def test_compare_refuses_in_one_line(self):
        brain = SEEDS.parents[2] / "models/debug-l6c192.gguf"
        text = self.root / "words.txt"
        text.write_text("words")
        empty = self.root / "empty.txt"
        empty.write_text("")
        for status, arguments in [(2, [brain]), (2, [brain, "--text", text, "--shard", text]), (2, [brain, "--shard", text]),
                                  (2, [brain, "--text", empty]), (2, [brain, "--text", text, "--types", "q3_x"]),
                                  (6, [text, "--text", text])]:
            done = anser("model", "compare", *arguments)
            self.assertEqual(done.returncode, status, (arguments, done.stderr))
            self.assertEqual(done.stdout, "")
            self.assertTrue(done.stderr.strip(), arguments)

    def test_every_format_is_read_back(self):
        for name, path in self.files.items():
            report = self.info(path)
            self.assertEqual(report["format"], {"st": "safetensors", "fla": "safetensors"}.get(name, name))
            self.assertEqual((report["layers"], report["width"], report["ranks_w_a_v_g"]), (2, 8, [1, 2, 3, 2]))

    def test_pth_is_what_torch_reads(self):
        exact = self.root / "exact.pth"
        self.assertEqual(anser("model", "export", self.source, exact, "--format", "pth", "--type", "f32").returncode, 0)
        with zipfile.ZipFile(exact) as archive:
            self.assertIsNone(archive.testzip())
            entries = archive.infolist()
            self.assertTrue(all(entry.compress_type == zipfile.ZIP_STORED for entry in entries))
            self.assertEqual(entries[0].filename, "model/data.pkl")
            self.assertEqual(archive.read("model/version"), b"3\n")
            self.assertEqual(archive.read("model/byteorder"), b"little")
            opcodes = {code.name for code, _, _ in pickletools.genops(archive.read("model/data.pkl"))}
            self.assertLessEqual(opcodes, {"PROTO", "GLOBAL", "EMPTY_TUPLE", "REDUCE", "MARK", "BINUNICODE", "BININT", "TUPLE",
                                           "BINPERSID", "NEWFALSE", "SETITEMS", "STOP"})
            tensors = TorchReader(archive.open("model/data.pkl")).load()
            self.assertEqual(type(tensors), collections.OrderedDict)
            header_size, = struct.unpack("<Q", self.source.read_bytes()[:8])
            header = json.loads(self.source.read_bytes()[8:8 + header_size])
            self.assertEqual(set(tensors), set(header))
            for name, (storage, offset, size, stride) in tensors.items():
                begin, end = header[name]["data_offsets"]
                theirs = self.source.read_bytes()[8 + header_size + begin:8 + header_size + end]
                ours = archive.read("model/data/" + storage.key)
                self.assertEqual((storage.type, offset, len(ours)), ("FloatStorage", 0, 4 * storage.count))
                shape = header[name]["shape"]
                if name[-3] == "." and name[-2] in "wavg" and name[-1] in "12":  # transposed in the .st
                    rows, cols = shape
                    self.assertEqual(size, (cols, rows))
                    values = struct.unpack(f"<{rows * cols}f", theirs)
                    theirs = struct.pack(f"<{rows * cols}f", *(values[i * cols + j] for j in range(cols) for i in range(rows)))
                else:
                    self.assertEqual(size, tuple(shape))
                self.assertEqual(ours, theirs, name)
                self.assertEqual(stride[-1], 1)

    def test_what_a_format_cannot_store_is_said(self):
        for name, type_, words in [("st", "f32", "a st file has no place for F32; it can store F16"),
                                   ("pth", "q8_0", "it can store F32, F16, BF16"), ("rwkv.cpp", "q4_k", "no place for Q4_K")]:
            out = self.root / "refused"
            done = anser("model", "export", self.source, out, "--format", name, "--type", type_)
            self.assertEqual(done.returncode, 2)
            self.assertIn(words, done.stderr)
            self.assertFalse(out.exists())
        done = anser("model", "export", self.source, out, "--format", "st", "--json")  # F32 in the input
        self.assertEqual(json.loads(done.stdout)["type"], "F16")

    def test_quantize_keeps_keys_and_says_what_became_of_tensors(self):
        done = anser("model", "quantize", SEEDS / "model/tokens.gguf", self.root / "q.gguf", "--type", "q4_k", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        report = json.loads(done.stdout)
        before, after = self.info(SEEDS / "model/tokens.gguf"), self.info(self.root / "q.gguf")
        self.assertEqual(after["metadata"], before["metadata"])
        self.assertEqual(after["tokenizer"], before["tokenizer"])
        self.assertEqual(report["types"]["embedding"], "F16 (1 tensors)")
        self.assertIn("no multiple of the 256 values of a Q4_K block", report["fell_back"]["embedding, F16"])
        done = anser("model", "quantize", self.files["pth"], self.root / "q.gguf", "--type", "q4_k")
        self.assertEqual(done.returncode, 2)
        self.assertIn("`anser model import` makes GGUF of it", done.stderr)

    def test_a_tuned_state_is_written_into_the_model(self):
        fingerprints = set()
        for state in ["tuned.pth", "tuned.st"]:
            out = self.root / (state + ".gguf")
            done = anser("model", "import", self.source, out, "--state", SEEDS / "state" / state)
            self.assertEqual(done.returncode, 0, done.stderr)
            report = self.info(out)
            self.assertTrue(report["tuned_initial_state"])
            fingerprints.add(report["fingerprint"])
        self.assertEqual(len(fingerprints), 1)
        line = self.refused("model", "import", self.source, self.root / "x.gguf", "--state", self.source)
        self.assertIn("is no part of a tuned state", line)
        self.assertIn("a tuned initial state, no model", self.refused("model", "info", SEEDS / "state/tuned.pth"))

    def shards(self):
        folder = self.root / "shards"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        data = self.files["fla"].read_bytes()
        size, = struct.unpack("<Q", data[:8])
        header = json.loads(data[8:8 + size])
        header.pop("__metadata__")
        weight_map = {}
        for part in range(2):
            body, entries = b"", {}
            for i, (name, entry) in enumerate(header.items()):
                if i % 2 != part:
                    continue
                begin, end = entry["data_offsets"]
                entries[name] = {**entry, "data_offsets": [len(body), len(body) + end - begin]}
                body += data[8 + size + begin:8 + size + end]
                weight_map[name] = f"model-{part}.safetensors"
            text = json.dumps(entries).encode()
            (folder / f"model-{part}.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + body)
        (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": weight_map}))
        return folder

    def test_shards_are_found_and_missed(self):
        folder = self.shards()
        expected = self.info(self.files["fla"])["fingerprint"]
        self.assertEqual(self.info(folder)["fingerprint"], expected)
        self.assertEqual(self.info(folder / "model.safetensors.index.json")["fingerprint"], expected)
        (folder / "model-1.safetensors").unlink()
        self.assertIn("model-1.safetensors", self.refused("model", "info", folder))

    def test_a_soak_reports_its_points(self):
        done = anser("model", "soak", SEEDS / "model/tokens.gguf", "--tokens", "2500", "--every", "1000", "--threads", "1", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        report = json.loads(done.stdout)
        self.assertEqual([point["tokens"] for point in report["points"]], [1000, 2000, 2500])
        self.assertTrue(all(point["largest"] > 0 and point["token_us"] > 0 for point in report["points"]))
        # The sanitizers keep what is freed, so how little memory grows is left to the soak itself.
        growth = report["points"][-1]["resident_mb"] - report["points"][0]["resident_mb"]
        self.assertAlmostEqual(report["memory_growth_mb"], growth, places=6)
        self.refused("model", "soak", SEEDS / "state/tuned.pth")

    def test_truncated_files_are_refused_in_one_line(self):
        cut = self.root / "cut"
        sandboxed = anser("doctor").returncode == 0
        for name, path in self.files.items():
            data = path.read_bytes()
            for length in [0, 3, 9, 40, len(data) // 3, len(data) - 1]:
                cut.write_bytes(data[:length])
                self.refused("model", "info", cut)
            cut.write_bytes(data[:len(data) // 2])
            self.refused("model", "bench", cut)
            self.refused("model", "import", cut, self.root / "never.gguf")
            if sandboxed:
                self.refused("run", self.root, "--brain", cut, "--check", "true", "--data", self.root / "data")
        self.assertFalse((self.root / "never.gguf").exists())

    def test_flipped_bytes_are_refused_in_one_line_or_do_no_harm(self):
        chance = random.Random(3)
        hurt = self.root / "hurt"
        for name, path in self.files.items():
            for _ in range(12):
                data = bytearray(path.read_bytes())
                for _ in range(3):
                    data[chance.randrange(min(len(data), 1500))] = chance.choice([0, 0x7F, 0xFF, chance.randrange(256)])
                hurt.write_bytes(data)
                done = anser("model", "info", hurt)
                if done.returncode != 0:
                    self.refused("model", "info", hurt)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
