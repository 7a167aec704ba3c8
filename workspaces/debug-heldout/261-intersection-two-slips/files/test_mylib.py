import sys

from mylib import intersect

CASES = [
    ('intersect([8, 8], [])', []),
    ('intersect([1], [1, 1])', [1]),
    ('intersect([], [])', []),
    ('intersect([4, 8, 4, 0], [])', []),
    ('intersect([], [4, 7, 7, 0])', []),
    ('intersect([], [0, 0, 6, 1])', []),
    ('intersect([0, 2, 0, 8, 1], [3, 7])', []),
    ('intersect([3, 2, 4, 4], [6])', []),
    ('intersect([8], [])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
