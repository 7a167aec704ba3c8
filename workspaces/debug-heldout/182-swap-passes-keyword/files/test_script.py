import sys

from script import settle_order

CASES = [
    ('settle_order([7, -5, 5, 3, -3, 0])', ([-5, -3, 0], False)),
    ('settle_order([-5, -5, 11])', ([-5, -5, 11], False)),
    ('settle_order([-5])', ([-5], False)),
    ('settle_order([-1, 4, -5, 5, 0, 8])', ([-5, -1, 0], False)),
    ('settle_order([-1])', ([-1], False)),
    ('settle_order([2])', ([2], False)),
    ('settle_order([7])', ([7], False)),
    ('settle_order([12, 8, -2])', ([-2, 8, 12], False)),
    ('settle_order([11])', ([11], False)),
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
