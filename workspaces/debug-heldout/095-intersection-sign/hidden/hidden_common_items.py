import sys

from common_items import common_items

CASES = [
    ('common_items([1], [2])', []),
    ('common_items([0, 0], [])', []),
    ('common_items([1, 0, 2], [3, 4, 8, 6, 2])', [2]),
    ('common_items([7, 4], [5, 0, 2])', []),
    ('common_items([4, 0, 8, 4, 7], [0])', [0]),
    ('common_items([7, 2, 1, 6, 7], [8, 1, 7, 0, 7, 8, 7])', [1, 7]),
    ('common_items([7, 0, 0, 1], [0, 6])', [0]),
    ('common_items([7], [0, 3, 5, 1])', []),
    ('common_items([3, 6, 5, 2, 3, 6, 0], [4])', []),
    ('common_items([1, 7, 1, 7], [3, 8, 8, 4, 5, 4])', []),
    ('common_items([0], [5, 5, 6, 2, 2, 8, 4])', []),
    ('common_items([3, 4, 8], [1])', []),
    ('common_items([2, 6, 3, 8, 8, 8, 8], [2, 4, 5, 8, 7])', [2, 8]),
    ('common_items([8, 2, 4, 4, 7], [7, 0, 6, 7, 4])', [4, 7]),
    ('common_items([5, 6, 0, 2], [7, 1, 4, 2, 8, 0])', [0, 2]),
    ('common_items([3, 4, 2, 1, 1], [7, 8, 5, 5, 1, 5])', [1]),
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
