"""Outcomes of every kind against docs/outcome.schema.json. Usage: outcome_schema_test.py ANSER SOURCE_DIR; exit 77: no sandbox here."""
import json
import os
import pathlib
import subprocess
import sys
import unittest

import jsonschema

ANSER, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
SCHEMA = json.loads((SOURCE / "docs/outcome.schema.json").read_text())


def strict(schema):
    """The same, where a key that the schema does not name is an error: the file must not fall behind the program."""
    if isinstance(schema, list):
        return [strict(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: strict(value) for key, value in schema.items()}
    if "properties" in out and "additionalProperties" not in out:
        out["additionalProperties"] = False
    return out


def outcome(*arguments):
    ran = subprocess.run([ANSER, "sandbox", "--json", *arguments], capture_output=True, check=False, timeout=300)
    return json.loads(ran.stdout)


class OutcomeSchemaTest(unittest.TestCase):
    checker = jsonschema.Draft202012Validator(strict(SCHEMA))

    def holds(self, made):
        problems = [f"{list(error.absolute_path)}: {error.message}" for error in self.checker.iter_errors(made)]
        self.assertEqual(problems, [])
        return made

    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        made = outcome("--", "true")
        for spoilt in ({**made, "cause": "moon"}, {**made, "more": 1}, {k: v for k, v in made.items() if k != "timing"}):
            self.assertFalse(self.checker.is_valid(spoilt))

    def test_an_end_of_every_kind(self):
        script = "import os; os.write(1, b'\\xff\\xfe'); open('a', 'w').write('x' * 100000)"
        made = self.holds(outcome("--", "python3", "-c", script))
        self.assertEqual((made["how"], made["stdout"]["encoding"]), ("exited", "base64"))
        self.assertGreaterEqual(made["usage"]["disk_bytes"], 100000)
        self.assertGreater(made["usage"]["disk_inodes"], 0)
        self.assertEqual(len(made["policy_id"]), 64)
        self.assertIn("filter of", made["layers"]["system_calls"])
        timing = made["timing"]
        self.assertGreater(timing["setup_seconds"], 0)
        self.assertGreater(timing["run_seconds"], 0)
        self.assertLessEqual(timing["setup_seconds"] + timing["run_seconds"], made["usage"]["wall_seconds"] + 1e-3)
        self.assertEqual(self.holds(outcome("--", "sh", "-c", "kill -9 $$"))["how"], "signaled")
        self.assertEqual(self.holds(outcome("--wall", "300ms", "--", "sleep", "60"))["cause"], "wall")
        self.assertEqual(self.holds(outcome("--", "no-such-program"))["exit_code"], 127)
        refused = "import ctypes; ctypes.CDLL(None).mount(b'a', b'/b', b'tmpfs', 0, None)"
        self.assertEqual(self.holds(outcome("--", "python3", "-c", refused))["denials"][0]["call"], "mount")


if __name__ == "__main__":
    probe = subprocess.run([ANSER, "sandbox", "--", "true"], capture_output=True, check=False)
    if probe.returncode == 125 and "ANSER_MUST_WORK" not in os.environ:
        print("skipped: no sandbox here: " + probe.stderr.decode())
        sys.exit(77)
    unittest.main(argv=[sys.argv[0]], verbosity=2)
