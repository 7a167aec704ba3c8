"""Runs many small programs in one process: the oracle's outputs, a test script, and the exact text that
`python3 test_NAME.py` would print for each wrong version. Runs inside a box, on code that nobody has read.

Usage: judge.py REQUEST RESULTS. REQUEST is JSON, {"items": [...]} as agent/learn/judge.cpp writes it; RESULTS gets one
JSON line for each item as soon as it is done, so that an item which kills the process costs only itself."""
import ast
import io
import json
import linecache
import random
import re
import resource
import signal
import sys
import time
import traceback
import types
import unittest

ORACLE_SECONDS, VARIANT_SECONDS = 0.3, 0.06  # of CPU time: wall-clock alarms go off by themselves on a busy machine
MAX_REPR = 120
REAL_IMPORT = __import__
namespaces = []  # of the script that is running, for unittest.main


class OutOfTime(KeyboardInterrupt):
    """A KeyboardInterrupt, because that is what neither unittest nor `except Exception` keeps to itself."""


def out_of_time(signum, frame):
    raise OutOfTime


def timed(seconds, function, *args):
    """(value, error, whether time ran out) of a call."""
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.05)
    try:
        value = function(*args)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return value, None, False
    except OutOfTime:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return None, None, True
    except BaseException as error:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        return None, error, False


def load(code, name):
    module = types.ModuleType(name)
    module.__dict__["__name__"] = name
    exec(code, module.__dict__)
    return module


def oracle_pass(code, name, calls):
    """repr of each call's value; None where it raises."""
    scope = load(code, name).__dict__
    results = []
    for call in calls:
        try:
            results.append(repr(eval(call, scope)))
        except Exception:
            results.append(None)
    return results


def usable(text):
    if text is None or len(text) > MAX_REPR:
        return False
    try:
        value = ast.literal_eval(text)
        return value == value and repr(value) == text
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return False


def examples_of(item, code):
    """[(call, repr of the right value)], or a reason why there are too few."""
    calls = [f"{item['entry']}({arguments})" for arguments in dict.fromkeys(item["inputs"]) if len(arguments) <= MAX_REPR]
    found = []
    for _ in range(2):  # twice: state that is kept between calls, and chance, show up as a difference
        with Captured():
            values, error, late = timed(ORACLE_SECONDS, oracle_pass, code, item["module"], calls)
        if late or error is not None:
            return None, "oracle: " + ("out of time" if late else type(error).__name__)
        found.append(values)
    examples = [(c, a) for c, a, b in zip(calls, *found) if a == b and usable(a)]
    if len(examples) < 6:
        return None, "too few examples"
    values = [value for _, value in examples]
    if max(values.count(v) for v in set(values)) > 0.85 * len(values):
        return None, "outputs do not vary"
    return examples, ""


def choose(item, examples, rng):
    """Visible and hidden examples. Short ones are shown; the first inputs are the edge cases."""
    order = sorted(examples, key=lambda e: len(e[0]) + len(e[1]))
    pool = order[: max(6, len(order) * 3 // 4)]
    count = min(item["visible"], max(4, len(order) * 2 // 3))
    visible = rng.sample(pool, min(count, len(pool)))
    if len({value for _, value in visible}) < 2:
        other = [e for e in order if e[1] != visible[0][1]]
        visible[-1] = other[0]
    hidden = [e for e in examples if e not in visible]
    return visible, hidden


PLAIN_FORMS = {
    "plain": 'FAIL {call} -> {text}, expected {want!r}',
    "returned": 'FAIL: {call} returned {text}, expected {want!r}',
    "got": '{call}: got {text}, want {want!r}',
}


def plain_script(item, examples, form):
    """Prints the first examples that fail, with values, then "P/T passed"."""
    cases = "".join(f"    ({call!r}, {value}),\n" for call, value in examples)
    return f'''import sys

from {item["module"]} import {item["entry"]}

CASES = [
{cases}]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("{item["module"]}.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{{type(error).__name__}}: {{str(error)[:80]}} (line {{line}})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < {item["shown"]}:
        shown += 1
        print(f"{PLAIN_FORMS[form]}")
print(f"{{passed}}/{{len(CASES)}} passed")
sys.exit(passed < len(CASES))
'''


def unittest_script(item, examples, rng):
    words = ["test_%d" % (i + 1) for i in range(len(examples))]
    body = "".join(f"    def {word}(self):\n        self.assertEqual({call}, {value})\n\n" for word, (call, value) in zip(words, examples))
    name = "".join(part.capitalize() for part in item["entry"].split("_") if part) or "It"
    return f'''import unittest

from {item["module"]} import {item["entry"]}


class Test{name}(unittest.TestCase):
{body}
if __name__ == "__main__":
    unittest.main()
'''


def assert_script(item, examples):
    body = "".join(f"assert {call} == {value}\n" for call, value in examples)
    return f'from {item["module"]} import {item["entry"]}\n\n{body}print("ok")\n'


def script_of(item, examples, rng):
    style = item["style"]
    if style == "unittest":
        return unittest_script(item, examples[:4], rng)
    if style == "assert":
        return assert_script(item, examples)
    return plain_script(item, examples, style)


class Captured:
    """sys.stdout and sys.stderr as text."""

    def __enter__(self):
        self.saved = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = self.out, self.err = io.StringIO(), io.StringIO()
        return self

    def __exit__(self, *_):
        sys.stdout, sys.stderr = self.saved


def fake_unittest_main(*_, **__):
    scope = namespaces[-1]
    cases = [v for v in scope.values() if isinstance(v, type) and issubclass(v, unittest.TestCase)]
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(case) for case in cases)
    result = unittest.TextTestRunner(stream=sys.stderr).run(suite)
    sys.exit(not result.wasSuccessful())


def distance(a, b):
    """Edit distance as the interpreter weighs it: 2 for a letter, 1 for its case."""
    row = [2 * j for j in range(len(b) + 1)]
    for i, x in enumerate(a):
        above, row = row, [2 * (i + 1)]
        for j, y in enumerate(b):
            change = 0 if x == y else 1 if x.lower() == y.lower() else 2
            row.append(min(above[j] + change, above[j + 1] + 2, row[j] + 2))
    return row[-1]


def closest(name, candidates):
    best, best_distance = None, None
    for candidate in candidates:
        if candidate == name or not isinstance(candidate, str):
            continue
        limit = (len(name) + len(candidate) + 3) * 2 // 6
        if best is not None:
            limit = min(limit, best_distance - 1)
        found = distance(name, candidate)
        if found <= limit:
            best, best_distance = candidate, found
    return best


def did_you_mean(error):
    """What the interpreter adds to the last line of an uncaught NameError or AttributeError."""
    name = getattr(error, "name", None)
    if not isinstance(name, str) or len(name) > 40:
        return ""
    word = None
    if isinstance(error, NameError):
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        frame = trace.tb_frame
        code = frame.f_code
        for names in (code.co_varnames + code.co_cellvars + code.co_freevars, frame.f_globals, frame.f_builtins):
            word = word or closest(name, list(names))
    elif isinstance(error, AttributeError) and not isinstance(error.obj, types.ModuleType):
        word = closest(name, dir(error.obj))
    return f". Did you mean: '{word}'?" if word else ""


def traceback_text(error, files):
    """As the interpreter prints it, without this program's own frames."""
    if isinstance(error, SyntaxError) and error.text is None and error.lineno:
        error.text = linecache.getline(error.filename or "", error.lineno) or None
    if isinstance(error, IndentationError):
        error.end_offset = None  # the interpreter marks its first character only
    shown = traceback.TracebackException.from_exception(error)
    part = shown
    while part is not None:
        part.stack[:] = [frame for frame in part.stack if frame.filename in files]
        part = part.__cause__ or part.__context__
    text = "".join(shown.format())
    added = did_you_mean(error)
    return text[:-1] + added + "\n" if added else text


def remember(path, text):
    linecache.cache[path] = (len(text), None, text.splitlines(True), path)


def steady(text, rng):
    """Elapsed times and addresses as the item's seed draws them: the same request gives the same answer."""
    text = re.sub(r"(?<=^Ran )(\d+ tests?) in \d+\.\d+s$", lambda m: f"{m[1]} in 0.00{rng.randrange(5)}s", text, flags=re.M)
    drawn = {}
    for address in re.findall(r"\b0x[0-9a-f]{9,12}\b", text):
        drawn.setdefault(address, f"0x7f{rng.randrange(1 << 28):07x}{rng.randrange(1 << 8) * 16:03x}")
    return re.sub(r"\b0x[0-9a-f]{9,12}\b", lambda m: drawn[m[0]], text)


def run_script(item, script_code, variant):
    """What `python3 test_NAME.py` does with this version of the module."""
    source_path, script_path = f"/work/{item['module']}.py", f"/work/test_{item['module']}.py"
    remember(source_path, variant)

    def hooked(name, *args, **kwargs):
        if name != item["module"]:
            return REAL_IMPORT(name, *args, **kwargs)
        return load(compile(variant, source_path, "exec", dont_inherit=True), name)

    builtins = dict(vars(REAL_IMPORT("builtins")))
    builtins["__import__"] = hooked
    scope = {"__name__": "__main__", "__builtins__": builtins}
    namespaces.append(scope)
    with Captured() as captured:
        _, error, late = timed(VARIANT_SECONDS, exec, script_code, scope)
    namespaces.pop()
    code, text = 0, captured.err.getvalue()
    if isinstance(error, SystemExit):
        code = int(error.code or 0) if isinstance(error.code, (int, bool, type(None))) else 1
    elif error is not None:
        code = 1
        text += traceback_text(error, {source_path, script_path})
    if late:
        return {"late": True}
    rng = random.Random(item["seed"])
    return {"exit": code, "out": steady(captured.out.getvalue(), rng)[:20000], "err": steady(text, rng)[:20000]}


def share(code_text, item, examples):
    """How many examples a version passes, by value."""
    def count():
        scope = load(compile(code_text, "x.py", "exec", dont_inherit=True), item["module"]).__dict__
        passed = 0
        for call, value in examples:
            try:
                passed += eval(call, scope) == ast.literal_eval(value)
            except Exception:
                pass
        return passed

    with Captured():
        passed, _, _ = timed(VARIANT_SECONDS, count)
    return passed or 0


def judge(item):
    rng = random.Random(item["seed"])
    try:
        code = compile(item["source"], "x.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return {"reason": f"does not compile: {error}"}
    examples, reason = examples_of(item, code)
    if examples is None:
        return {"reason": reason}
    visible, hidden = choose(item, examples, rng)
    script = script_of(item, visible, rng)
    script_code = compile(script, f"/work/test_{item['module']}.py", "exec", dont_inherit=True)
    remember(f"/work/test_{item['module']}.py", script)
    right = run_script(item, script_code, item["source"])
    if right.get("exit") != 0:
        return {"reason": "the right version fails its own test"}
    result = {"reason": "", "script": script, "right": right, "variants": []}
    for variant in item["variants"]:
        ran = run_script(item, script_code, variant)
        if item.get("want_hidden"):
            ran["hidden"] = share(variant, item, hidden)
        result["variants"].append(ran)
    if item.get("want_hidden"):
        result["hidden_total"] = len(hidden)
        result["hidden_script"] = plain_script(item, hidden[:16], "plain")
    return result


def main():
    signal.signal(signal.SIGVTALRM, out_of_time)
    resource.setrlimit(resource.RLIMIT_AS, (768 << 20, 768 << 20))
    sys.setrecursionlimit(1000 + 4)  # this program's own frames below a script
    unittest.main = fake_unittest_main
    with open(sys.argv[1]) as request:
        items = json.load(request)["items"]
    results = open(sys.argv[2], "w")
    for item in items:
        try:
            result = judge(item)
        except (Exception, OutOfTime, RecursionError) as error:
            result = {"reason": f"judge: {type(error).__name__}: {error}"}
        results.write(json.dumps(result) + "\n")
        results.flush()


if __name__ == "__main__":
    main()
