import sys

from order import order

CASES = [
    ('order([1])', [1]),
    ('order([-8])', [-8]),
    ('order([16, 3, 11])', [3, 11, 16]),
    ('order([-1, 0])', [-1, 0]),
    ('order([-1, 3, -1, 4])', [-1, -1, 3, 4]),
    ('order([3, -6, -6, 5, 14])', [-6, -6, 3, 5, 14]),
    ('order([])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("order.py"):
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
