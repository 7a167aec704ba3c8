import sys

from balance_point import balance_point

CASES = [
    ('balance_point([4])', 0),
    ('balance_point([1, 2, 3, 0, 0, 3])', 2),
    ('balance_point([0])', 0),
    ('balance_point([0, 3, 2, 0, 3, 4, 1])', 4),
    ('balance_point([4, 1])', -1),
    ('balance_point([1, 0, 3, 0, 0, 2, 3])', -1),
    ('balance_point([3, 3])', -1),
    ('balance_point([1, 0, 2, 4, 4])', -1),
    ('balance_point([3, 2])', -1),
    ('balance_point([3, 2, 4, 1, 3, 4])', -1),
    ('balance_point([1, 1, 4, 1, 2, 1])', -1),
    ('balance_point([1, 3, 2, 1, 1, 3])', -1),
    ('balance_point([1, 4, 4, 4, 1, 0, 1])', -1),
    ('balance_point([3, 0, 0])', 0),
    ('balance_point([3, 3, 3, 2])', -1),
    ('balance_point([0, 4, 4, 2, 0])', -1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("balance_point.py"):
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
