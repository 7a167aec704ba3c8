import sys

from module import bitonic

CASES = [
    ('bitonic([9])', 1),
    ('bitonic([9, 8, 1, 6])', 3),
    ('bitonic([8, 2, 0, 4, 9, 2, 9, 5])', 4),
    ('bitonic([8, 8, 5])', 2),
    ('bitonic([3, 5, 8, 2, 2, 1, 8])', 5),
    ('bitonic([2, 5, 5, 6])', 3),
    ('bitonic([8, 1, 5, 0])', 3),
    ('bitonic([5, 1, 3, 5, 2, 2])', 4),
    ('bitonic([3])', 1),
    ('bitonic([3, 3, 5, 7, 3, 7, 3])', 4),
    ('bitonic([5, 9, 0, 8, 2, 5])', 4),
    ('bitonic([7, 7, 6, 1, 7, 9, 5, 0])', 5),
    ('bitonic([6, 3])', 2),
    ('bitonic([4, 5, 7, 5, 2, 1])', 6),
    ('bitonic([8, 8, 8, 6, 4, 7])', 3),
    ('bitonic([4, 4, 9, 7, 9, 1, 3, 2])', 5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
