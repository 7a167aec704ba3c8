import sys

from prog import weave

CASES = [
    ('weave([], [18, 12, 11, 10, 18, 13])', [18, 12, 11, 10, 18, 13]),
    ('weave([9, 1, 7, 9], [])', [9, 1, 7, 9]),
    ('weave([5, 4, 3], [19, 17, 14, 15])', [5, 19, 4, 17, 3, 14, 15]),
    ('weave([1], [15])', [1, 15]),
    ('weave([], [19, 18, 15, 10, 10])', [19, 18, 15, 10, 10]),
    ('weave([6, 3, 0, 9], [16])', [6, 16, 3, 0, 9]),
    ('weave([], [13, 10, 15, 10, 19, 18])', [13, 10, 15, 10, 19, 18]),
    ('weave([], [10])', [10]),
    ('weave([3, 8, 0], [])', [3, 8, 0]),
    ('weave([7, 8, 2, 0, 5, 6], [])', [7, 8, 2, 0, 5, 6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
