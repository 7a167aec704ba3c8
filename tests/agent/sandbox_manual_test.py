"""docs/man/anser-sandbox.1 says what `anser sandbox --help` says: every command and option, and no other; and groff has nothing to complain of.
Usage: sandbox_manual_test.py ANSER SOURCE_DIR"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

ANSER = sys.argv[1]
PAGE = pathlib.Path(sys.argv[2]) / "docs/man/anser-sandbox.1"
SHARED = ("Of a policy", "Of a run", "Of kept boxes")
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def help_of(*words):
    return subprocess.run([ANSER, "sandbox", *words, "--help"], capture_output=True, text=True, check=True).stdout


def options_of(help_text):
    """Of the lines "  -h,--help  ..." below "Options:"."""
    found = set()
    for line in help_text.split("Options:\n")[1].split("\n\n")[0].splitlines():
        if line.startswith("  -"):
            found.update(OPTION.findall(line.split("  ")[1].split(" ")[0].replace(",", " ")))
    return found


def sections(page):
    """Heading of every .SS to the options that have a paragraph (.TP) of their own there."""
    out, heading, tagged = {}, None, False
    for line in page.splitlines():
        if line.startswith((".SS", ".SH")):
            heading = line[4:].strip('"').replace("\\-", "-") if line.startswith(".SS") else None
            out.setdefault(heading, set())
        elif tagged and heading:
            out[heading].update(OPTION.findall(line.replace("\\-", "-").replace("\\~", " ")))
        tagged = line == ".TP"
    out.pop(None, None)
    return out


class SandboxManualTest(unittest.TestCase):
    def setUp(self):
        self.page = sections(PAGE.read_text())
        self.general = help_of()
        listed = self.general.split("Commands,")[1].split("\n\n")[0].splitlines()[1:]
        self.commands = [line.split()[0] for line in listed]

    def test_the_page_was_read(self):
        self.assertIn("--mem", self.page["Of a policy"])
        self.assertIn("-h", self.page["Of kept boxes"])
        self.assertIn("--n", options_of(help_of("fork")))
        self.assertEqual(len(self.commands), 10)

    def test_every_command_has_its_section(self):
        headings = {heading.split()[0]: heading for heading in self.page if not heading.startswith("Of ")}
        self.assertEqual(set(headings), set(self.commands))
        for command in self.commands:
            usage = re.search(r"Usage: anser sandbox (.*)", help_of(command)).group(1).replace(" [OPTIONS]", "")
            self.assertEqual(headings[command].split(" --")[0], usage)

    def test_every_option_is_there_and_no_other(self):
        shared = set().union(*(self.page[name] for name in SHARED))
        everything = options_of(self.general)
        self.assertEqual(options_of(self.general) - shared, self.page["Of a single run"])
        for heading, own in self.page.items():
            if heading.startswith("Of "):
                continue
            options = options_of(help_of(heading.split()[0]))
            self.assertLessEqual(own, options, f"{heading}: options that are not there")
            self.assertLessEqual(options, own | shared, f"{heading}: options that the page does not have")
            everything |= options
        self.assertEqual(shared - everything, set())

    def test_groff_takes_it(self):
        if shutil.which("groff") is None and os.environ.get("ANSER_MUST_WORK") != "1":
            self.skipTest("groff is not installed (scripts/deps-ci.txt)")
        done = subprocess.run(["groff", "-ww", "-man", "-Tutf8", "-z", str(PAGE)], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
