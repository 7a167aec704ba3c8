import sys

from lib import interleave

CASES = [
    ('interleave([], [13])', [13]),
    ('interleave([0, 9], [11, 11])', [0, 11, 9, 11]),
    ('interleave([0, 0], [])', [0, 0]),
    ('interleave([3], [12, 13, 18, 15, 12])', [3, 12, 13, 18, 15, 12]),
    ('interleave([], [11, 11])', [11, 11]),
    ('interleave([], [])', []),
    ('interleave([1], [15, 18, 12, 18, 13])', [1, 15, 18, 12, 18, 13]),
    ('interleave([0, 0], [17, 17, 17, 17])', [0, 17, 0, 17, 17, 17]),
    ('interleave([6, 6, 2, 7], [13, 19])', [6, 13, 6, 19, 2, 7]),
    ('interleave([3, 1], [14, 12, 11, 15])', [3, 14, 1, 12, 11, 15]),
    ('interleave([1, 0, 4], [11])', [1, 11, 0, 4]),
    ('interleave([0], [14, 19, 10, 18, 12])', [0, 14, 19, 10, 18, 12]),
    ('interleave([0, 4], [19, 15])', [0, 19, 4, 15]),
    ('interleave([9], [10, 17, 13, 19, 18])', [9, 10, 17, 13, 19, 18]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
