import sys

from common_items import common_items

CASES = [
    ('common_items([1, 6, 2, 4, 6, 0, 4], [4, 1, 1, 1])', [1, 4]),
    ('common_items([8, 0], [4, 1])', []),
    ('common_items([8, 4, 1, 8, 2, 2], [8, 4, 2])', [8, 4, 2]),
    ('common_items([7, 0, 0, 3, 4], [0, 0])', [0, 0]),
    ('common_items([], [1, 2, 8, 0, 4])', []),
    ('common_items([0, 7, 4], [5, 3])', []),
    ('common_items([2, 0, 3, 7, 7, 6, 0], [6, 1, 4, 5, 3, 1, 2])', [2, 3, 6]),
    ('common_items([6], [])', []),
    ('common_items([8], [2, 2, 8])', [8]),
    ('common_items([7, 5, 6, 4, 1, 0], [0])', [0]),
    ('common_items([4, 3, 5, 6, 6, 4, 0], [4, 2])', [4]),
    ('common_items([0, 5, 7, 6], [5, 7, 6, 1, 4])', [5, 7, 6]),
    ('common_items([], [5])', []),
    ('common_items([8, 2], [0, 1, 6, 2])', [2]),
    ('common_items([0, 6, 0, 5, 6, 0], [5])', [5]),
    ('common_items([0, 4, 5, 0, 1, 0, 1], [])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common_items.py"):
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
