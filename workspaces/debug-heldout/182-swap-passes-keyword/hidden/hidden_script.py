import sys

from script import settle_order

CASES = [
    ('settle_order([])', ([], False)),
    ('settle_order([-4])', ([-4], False)),
    ('settle_order([-2, -4, -3])', ([-4, -3, -2], False)),
    ('settle_order([3])', ([3], False)),
    ('settle_order([-1, 0, 2, -5, -4, -3, 4])', ([-5, -4, -3], False)),
    ('settle_order([-5, 2, -1, 3, 4])', ([-5, -1, 2], False)),
    ('settle_order([7, 8, -2, 0, -5])', ([-5, -2, 0], False)),
    ('settle_order([-1, 2, -2, 5, 0, 2, 2])', ([-2, -1, 0], False)),
    ('settle_order([11, 11, 3, 5, 5])', ([3, 5, 5], False)),
    ('settle_order([8])', ([8], False)),
    ('settle_order([-1, 5, 4, 2, -1, 12, -1, -3])', ([-1, -1, -3], True)),
    ('settle_order([6, 2, 0, 6, 0, 4])', ([0, 0, 2], False)),
    ('settle_order([-3])', ([-3], False)),
    ('settle_order([1, -5, 10])', ([-5, 1, 10], False)),
    ('settle_order([10, 3, 5, 1, 9, 1])', ([1, 1, 3], False)),
    ('settle_order([6, -2, 1, 0, 3, 12, -5, 7])', ([-2, -5, 0], True)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
