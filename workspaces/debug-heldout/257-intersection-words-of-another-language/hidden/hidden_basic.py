import sys

from basic import common_items

CASES = [
    ('common_items([], [3])', []),
    ('common_items([2, 1], [1, 6, 2, 0])', [2, 1]),
    ('common_items([8, 1], [0, 8])', [8]),
    ('common_items([2, 4, 7, 2, 3, 6], [5, 5, 8, 4, 7])', [4, 7]),
    ('common_items([6, 7, 2, 3], [0, 6, 7, 4, 2, 4, 8])', [6, 7, 2]),
    ('common_items([7, 2, 7, 3, 8, 7], [5, 0, 5])', []),
    ('common_items([4, 4, 6, 5, 0], [3, 8, 7, 0, 4, 2])', [4, 0]),
    ('common_items([3, 1, 0, 4], [0, 0])', [0]),
    ('common_items([8, 2, 3, 5, 3, 2], [5, 4, 0, 8])', [8, 5]),
    ('common_items([0, 4, 8], [0, 6, 4, 2, 2, 2])', [0, 4]),
    ('common_items([8, 6], [7, 0])', []),
    ('common_items([0, 3, 1, 2, 3, 2, 6], [1, 0, 1, 5, 2, 2])', [0, 1, 2]),
    ('common_items([8, 1, 1, 6, 4, 8], [6])', [6]),
    ('common_items([5, 4, 1, 2, 6, 7, 2], [1, 6, 7, 6])', [1, 6, 7]),
    ('common_items([5, 2, 2, 8], [1])', []),
    ('common_items([4, 3, 6, 8, 0, 4, 2], [1, 6, 4, 8, 4])', [4, 6, 8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
