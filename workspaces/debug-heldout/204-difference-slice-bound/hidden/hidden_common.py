import sys

from common import only_in_first

CASES = [
    ('only_in_first([8, 0], [0, 8])', []),
    ('only_in_first([0, 2, 0, 8, 6, 3, 2], [6, 0, 4])', [2, 8, 3, 2]),
    ('only_in_first([1], [])', [1]),
    ('only_in_first([1, 0, 7, 5, 6, 3], [8])', [1, 0, 7, 5, 6, 3]),
    ('only_in_first([6, 4, 5, 8, 3, 4, 5], [])', [6, 4, 5, 8, 3, 4, 5]),
    ('only_in_first([], [8, 3, 4, 3, 8, 2])', []),
    ('only_in_first([4], [])', [4]),
    ('only_in_first([8, 2, 1], [0, 6, 5, 4, 4])', [8, 2, 1]),
    ('only_in_first([5, 3, 3, 1, 8], [5, 7, 7, 6, 1, 8, 5])', [3, 3]),
    ('only_in_first([3, 1, 3, 7, 8, 8], [7])', [3, 1, 3, 8, 8]),
    ('only_in_first([3, 2], [8, 7, 0, 8, 4, 5])', [3, 2]),
    ('only_in_first([5, 4, 6], [])', [5, 4, 6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
