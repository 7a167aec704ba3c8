import sys

from lib import interleave

CASES = [
    ('interleave([4, 0, 3, 1, 6], [10, 13])', [4, 10, 0, 13, 3, 1, 6]),
    ('interleave([9, 8, 0, 3, 7, 1], [15, 10, 19])', [9, 15, 8, 10, 0, 19, 3, 7, 1]),
    ('interleave([4, 6, 4, 2, 0, 1], [16, 11, 17, 13, 19, 12])', [4, 16, 6, 11, 4, 17, 2, 13, 0, 19, 1, 12]),
    ('interleave([3, 4], [17, 10, 18, 13, 15, 15])', [3, 17, 4, 10, 18, 13, 15, 15]),
    ('interleave([], [17, 13, 16, 12, 18, 19])', [17, 13, 16, 12, 18, 19]),
    ('interleave([9, 6, 7], [19, 17, 18, 14, 16])', [9, 19, 6, 17, 7, 18, 14, 16]),
    ('interleave([4, 8, 8, 2, 5, 4], [12, 11, 13])', [4, 12, 8, 11, 8, 13, 2, 5, 4]),
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
