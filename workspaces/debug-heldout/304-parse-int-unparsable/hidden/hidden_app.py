import sys

from app import read_integer

CASES = [
    ("read_integer('abc')", 0),
    ("read_integer('191')", 191),
    ("read_integer('  8x1')", 8),
    ("read_integer('-83743')", -83743),
    ("read_integer('6')", 6),
    ("read_integer('+abc')", 0),
    ("read_integer('333')", 333),
    ("read_integer('+8998 ')", 8998),
    ("read_integer('  539abc')", 539),
    ("read_integer('40')", 40),
    ("read_integer('7')", 7),
    ("read_integer('4356 ')", 4356),
    ("read_integer('290')", 290),
    ("read_integer('+338')", 338),
    ("read_integer('391')", 391),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
