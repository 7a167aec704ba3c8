import sys

from utils import ranks

CASES = [
    ('ranks([0, 0])', {0: 1}),
    ('ranks([])', {}),
    ('ranks([11])', {11: 1}),
    ('ranks([6])', {6: 1}),
    ('ranks([3, 2, 2, 3, 5, 2])', {5: 1, 3: 2, 2: 4}),
    ('ranks([1, 1])', {1: 1}),
    ('ranks([2, 2, 5])', {5: 1, 2: 2}),
    ('ranks([1, 12])', {12: 1, 1: 2}),
    ('ranks([8, 9, 1, 0])', {9: 1, 8: 2, 1: 3, 0: 4}),
    ('ranks([3, 7, 7])', {7: 1, 3: 3}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
