"""The page of `anser session export --format html` in a headless Chromium. Usage: viewer_test.py ANSER SOURCE_DIR; exit 77: no
Chromium or no sandbox here."""
import base64
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ANSER, SOURCE = pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2]).absolute()
sys.path[:0] = [str(SOURCE / "tests/support"), str(SOURCE / "tests/agent")]
import chromium  # noqa: E402
import sample_trace  # noqa: E402

STEPS = 2000
HOSTILE = "</script><script>window.pwned=1</script><img src=x onerror=window.pwned=2><!-- \u2028\u202e ]]> \" ' ` ${window.pwned=3}"
PALETTE = {"added": (0xdf, 0xf5, 0xe3), "gone": (0xfd, 0xe4, 0xe1), "answer": (0xec, 0xe2, 0xfb), "chosen": (0xdb, 0xe7, 0xff)}


class ViewerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        root = cls.root = pathlib.Path(cls.scratch.name)
        sample_trace.solve(ANSER, root / "solved", SOURCE)
        (root / "solved.html").write_text(sample_trace.page(ANSER, root / "solved"))
        work = root / "work"
        work.mkdir()
        (work / "a.txt").write_text(HOSTILE + "\nsecond line\n")
        sample_trace.run(ANSER, root / "scripted", work, [
            {"name": "run", "arguments": {"command": "cat a.txt"}},
            {"name": "edit", "arguments": {"path": "a.txt", "line": 2, "text": "a needle in a haystack"}},
            {"name": "write", "arguments": {"path": "notes/<b>.md", "text": HOSTILE}},
            {"name": "read", "arguments": {"path": "nothing"}},
            {"name": "run", "arguments": {"command": "echo more >> 'notes/<b>.md'; rm a.txt"}},
        ], goal=HOSTILE)
        page = sample_trace.page(ANSER, root / "scripted")
        (root / "hostile.html").write_text(page)
        rich = [line for line in sample_trace.trace_in((root / "solved.html").read_text()) if line["type"] == "step"]
        cls.lines = sample_trace.lengthened(sample_trace.trace_in(page), STEPS, rich)
        (root / "long.html").write_text(sample_trace.with_trace(page, cls.lines))
        cls.browser = chromium.Chromium(1200, 800).__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.scratch.cleanup()

    def open(self, name, fragment=""):
        self.browser.resize(1200, 800)
        self.browser.dark(False)
        return self.browser.open(self.root / name, fragment)

    def text(self, selector):
        return self.browser.evaluate(f"[...document.querySelectorAll({selector!r})].map((e) => e.textContent)")

    def title(self):
        return self.text("#detail h2")[0]

    def chosen(self):
        return self.browser.evaluate("location.hash.slice(1)")

    def nothing_was_fetched(self, name):
        asked = self.browser.requests()
        self.assertEqual([url.split("#")[0] for url in asked], [(self.root / name).as_uri()])

    def test_two_thousand_steps_open(self):
        times = self.open("long.html")
        size = (self.root / "long.html").stat().st_size
        print(f"viewer: {STEPS} steps, {size} bytes: in the document after {times['ready']:.0f} ms, drawn after {times['drawn']:.0f} ms")
        self.assertEqual(self.text("#count"), [f"{STEPS + 2} lines"])
        rows = self.text("#list .row .n")
        self.assertEqual(rows[:4], ["\u25cf", "1", "2", "3"])
        self.assertLess(len(rows), 60)  # only what is in view is in the document
        self.assertEqual(self.text("#list .row .title")[2], "edit a.txt 2: a needle in a haystack")
        self.nothing_was_fetched("long.html")

    def test_keys(self):
        self.open("long.html")
        press, chosen = self.browser.press, self.chosen
        press("j", "j", "j")
        self.assertEqual(chosen(), "3")
        press("k", "ArrowDown", "ArrowUp")
        self.assertEqual(chosen(), "2")
        self.assertIn("needle", self.title())
        press("G")
        self.assertEqual(chosen(), "end")
        self.assertIn("\u25a0", self.text("#list .row.chosen .n"))  # scrolled into view
        press("k")
        self.assertEqual(chosen(), str(STEPS))
        self.assertIn(f"[{STEPS}]", self.text("#detail .observation")[0])
        press("g", "j", "Enter")
        self.assertEqual(self.browser.evaluate("document.activeElement.id"), "detail")
        press("ArrowDown")  # it scrolls what is read now
        self.assertEqual(chosen(), "1")
        press("j")
        self.assertEqual(chosen(), "2")
        press("Escape")
        self.assertEqual(self.browser.evaluate("document.activeElement.id"), "list")

    def test_the_filter(self):
        self.open("long.html")
        self.browser.press("/", *"is:failed")
        failed = sum(not line["record"]["ok"] for line in self.lines[1:-1]) + 1  # the end is no success either
        self.assertEqual(self.text("#count"), [f"{failed} of {STEPS + 2} lines"])
        self.assertEqual(set(self.browser.evaluate("[...document.querySelectorAll('.row')].map((e) => e.className.split(' ')[1])")), {"failed"})
        self.browser.evaluate("document.getElementById('search').value = ''")
        self.browser.press(*f"NEEDLE [{STEPS - 3}]".replace(" ", "  "))
        wanted = [line["n"] for line in self.lines[1:-1] if "needle" in str(line) and f"[{STEPS - 3}]" in line["record"]["observation"]]
        self.assertEqual(self.text(".row .n"), [str(n) for n in wanted])
        self.assertEqual(self.chosen(), str(wanted[0]))
        self.browser.evaluate("document.getElementById('search').value = ''")
        self.browser.press(*"no such words")
        self.assertEqual(self.text(".row"), [])
        self.browser.press("Escape", "j")
        self.browser.press("/")
        self.browser.evaluate("document.getElementById('search').value = ''")
        self.browser.press(*"is:plan")
        plans = sum(line["plan"] is not None for line in self.lines[1:-1])
        self.assertGreater(plans, 10)
        self.assertEqual(self.text("#count"), [f"{plans} of {STEPS + 2} lines"])

    def test_what_a_step_shows(self):
        self.open("solved.html", "#3")
        lines = sample_trace.trace_in((self.root / "solved.html").read_text())
        plan, record = lines[3]["plan"], lines[3]["record"]
        self.assertTrue(self.title().startswith("3 \u00b7 edit median.py 7:"))
        self.assertEqual(self.text(".diff .del") + self.text(".diff .add"),
                         [line for line in lines[3]["diff"].splitlines() if line[0] in "-+" and line[:3] not in ("---", "+++")])
        nodes = self.text("table.tree tr")[1:]
        self.assertEqual(len(nodes), len(plan["nodes"]))
        self.assertEqual(len(self.text("tr.answer")), len(plan["actions"]))
        self.assertIn("passes", self.text("tr.answer")[-1])
        for i, node in enumerate(plan["nodes"][1:6], 1):
            self.assertTrue(any(f"{node['prior']:.3f}" in row and f"{node['value']:.2f}" in row for row in nodes), i)
        self.assertIn(str(record["budget_left"]["steps"]), self.text(".budget span"))
        self.browser.press("k")
        tokens = lines[2]["record"]["uncertainty"]
        self.assertEqual(self.text(".tokens .t"), [token["text"] for token in tokens])
        shades = self.browser.evaluate("[...document.querySelectorAll('.tokens .t')].map((e) => e.className)")
        steps = (0.05, 0.25, 0.7, 1.4, 2.3)
        self.assertEqual([shade.split()[1:] for shade in shades],
                         [[f"u{level}"] if level else [] for level in (sum(token["entropy"] >= step for step in steps) for token in tokens)])
        self.assertIn(f"entropy {tokens[0]['entropy']:.3f}", self.browser.evaluate("document.querySelector('.tokens .t').title"))
        self.browser.evaluate("(() => { const s = document.querySelector('select'); s.value = 'rule'; s.dispatchEvent(new Event('change')); })()")
        ruled = self.browser.evaluate("[...document.querySelectorAll('.tokens .t')].map((e) => e.className)")
        self.assertEqual(["utop" in shade or "uboth" in shade for shade in ruled], [token["top"] < 0.8 for token in tokens])
        self.nothing_was_fetched("solved.html")

    def test_notes_as_they_stood(self):
        self.open("hostile.html", "#3")
        self.assertEqual(self.text(".note summary"), ["notes/<b>.md (changed here)"])
        self.assertIn("window.pwned=1", self.text(".note pre")[0])
        self.browser.press("j", "j")
        self.assertTrue(self.text(".note pre")[0].endswith("more\n"))
        self.browser.press("g")
        self.assertEqual(self.text(".note pre"), [])

    def test_hostile_text_stays_text(self):
        self.open("hostile.html")
        seen = ""
        for _ in range(7):
            seen += self.text("#detail")[0]
            self.browser.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
            self.browser.press("j")
        self.assertGreater(seen.count("</script><script>window.pwned=1</script><img src=x onerror=window.pwned=2>"), 4)
        self.assertIn("\u27e8U+202E\u27e9", seen)  # what turns text around is shown, not obeyed
        self.assertIsNone(self.browser.evaluate("window.pwned"))
        self.assertEqual(self.browser.evaluate("[document.scripts.length, document.images.length, document.querySelectorAll('b, iframe').length]"), [2, 0, 0])
        self.assertEqual([event for event in self.browser.events if event["method"] in
                          ("Page.javascriptDialogOpening", "Runtime.exceptionThrown", "Log.entryAdded")], [])
        self.nothing_was_fetched("hostile.html")

    def test_the_policy_holds_even_where_markup_got_in(self):
        """Put in by hand what the script never would: the browser neither runs nor fetches it."""
        self.open("hostile.html")
        self.browser.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,x\" onerror=\"window.pwned=4\"><style>body{opacity:0}</style>"
                              "<iframe src=\"about:blank\"></iframe>')")
        self.browser.evaluate("(() => { const s = document.createElement('script'); s.textContent = 'window.pwned=5'; document.body.append(s); })()")
        outcome = self.browser.evaluate("fetch('data:,x').then(() => 'fetched', () => 'refused')")
        self.assertEqual(outcome, "refused")
        self.assertIsNone(self.browser.evaluate("window.pwned"))
        self.assertEqual(self.browser.evaluate("getComputedStyle(document.body).opacity"), "1")
        refused = [event for event in self.browser.events if event["method"] == "Log.entryAdded" and "Content Security Policy" in event["params"]["entry"]["text"]]
        self.assertGreaterEqual(len(refused), 3)

    def test_types_that_nobody_expects(self):
        lines = sample_trace.trace_in((self.root / "solved.html").read_text())
        odd = {"type": "step", "n": {"a": 1}, "record": {"call": ["x"], "observation": {"y": None}, "uncertainty": [None, 3, {"entropy": "e"}],
               "action": {"name": {"z": 1}, "arguments": "text"}, "ok": "no", "tokens": "many", "seconds": None},
               "plan": {"nodes": [{"parent": -1}, {"parent": 77, "call": 5}, {"parent": 0, "visits": "v"}], "actions": [7]}, "fed": "fed", "diff": 9,
               "notes": {"notes/a": 5}, "budget": {"steps": "s"}, "time": 1}
        (self.root / "odd.html").write_text(sample_trace.with_trace((self.root / "solved.html").read_text(), [lines[0], odd, lines[-1]]))
        self.open("odd.html")
        self.browser.press("j")
        self.assertIn("\"z\"", self.title())
        self.browser.press("j", "/", *"x")
        self.assertEqual([event for event in self.browser.events if event["method"] == "Runtime.exceptionThrown"], [])

    def test_a_picture_of_it(self):
        self.open("solved.html", "#3")
        self.browser.resize(1200, 1600)  # so high that the answer is in sight, wherever the brain ranked it
        width, height, rgb = chromium.pixels(base64.b64decode(self.browser.screenshot()))
        self.assertEqual((width, height), (1200, 1600))
        counts = {}
        for i in range(0, len(rgb), 3):
            counts[rgb[i:i + 3]] = counts.get(rgb[i:i + 3], 0) + 1
        self.assertGreater(len(counts), 50)
        self.assertLess(max(counts.values()), 0.9 * width * height)
        for name, colour in PALETTE.items():
            self.assertGreater(counts.get(bytes(colour), 0), 500, name)

    def test_small_and_dark(self):
        self.open("long.html", "#5")
        light = self.browser.evaluate("getComputedStyle(document.body).backgroundColor")
        self.browser.dark(True)
        self.assertNotEqual(self.browser.evaluate("getComputedStyle(document.body).backgroundColor"), light)
        self.browser.resize(380, 700)
        for place in ("3", "5", "7", "0", "end"):
            self.browser.evaluate(f"location.hash = '#{place}'; new Promise((done) => setTimeout(done, 50))")
            wide = self.browser.evaluate("[document.documentElement.scrollWidth, document.getElementById('detail').scrollWidth - document.getElementById('detail').clientWidth]")
            self.assertEqual(wide, [380, 0], place)
            heights = self.browser.evaluate("['list', 'detail'].map((id) => document.getElementById(id).clientHeight)")
            self.assertGreater(min(heights), 150)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as probe:
        (pathlib.Path(probe) / "script.json").write_text("[]")
        code = subprocess.run([ANSER, "run", probe, "--check", "true", "--script", probe + "/script.json", "--data", probe + "/data"],
                              capture_output=True).returncode
    if chromium.PROGRAM is None or code == 5:
        print("no chromium here" if chromium.PROGRAM is None else "no sandbox here")
        sys.exit(1 if os.environ.get("ANSER_MUST_WORK") == "1" else 77)
    unittest.main(argv=sys.argv[:1])
