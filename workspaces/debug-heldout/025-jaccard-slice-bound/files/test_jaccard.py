import sys

from jaccard import jaccard

CASES = [
    ('jaccard({0}, {2, 4, 0})', 0.33),
    ('jaccard({1}, set())', 0.0),
    ('jaccard({3, 2, 1, 4}, {4})', 0.25),
    ('jaccard(set(), set())', 1.0),
    ('jaccard({5, 3, 1}, {2, 5})', 0.25),
    ('jaccard({4, 6}, {6})', 0.5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("jaccard.py"):
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
