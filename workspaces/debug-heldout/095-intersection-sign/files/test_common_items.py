import sys

from common_items import common_items

CASES = [
    ('common_items([4, 6, 3, 2], [7])', []),
    ('common_items([1, 2], [1, 2, 2])', [1, 2]),
    ('common_items([1, 5, 8, 8], [4, 0, 0])', []),
    ('common_items([6, 0, 2, 5, 2], [3])', []),
    ('common_items([1, 7], [6])', []),
    ('common_items([3, 6, 3, 6], [1, 3])', [3]),
    ('common_items([0, 1], [0, 2, 1, 6])', [0, 1]),
    ('common_items([2, 0], [2])', [2]),
    ('common_items([1], [0])', []),
    ('common_items([], [])', []),
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
