import sys

from three_for_two import three_for_two

CASES = [
    ('three_for_two([13, 3, 13, 27, 7, 30, 19])', 86),
    ('three_for_two([30, 9])', 39),
    ('three_for_two([14, 6, 1, 11, 16])', 37),
    ('three_for_two([])', 0),
    ('three_for_two([22, 23, 20, 25, 18, 15, 24])', 106),
    ('three_for_two([20])', 20),
    ('three_for_two([19, 19, 25, 8, 10, 16])', 70),
    ('three_for_two([10, 13])', 23),
    ('three_for_two([13])', 13),
    ('three_for_two([6, 21, 28, 18, 6, 17, 17])', 89),
    ('three_for_two([20, 17, 18, 18, 2, 18])', 73),
    ('three_for_two([3, 3, 26])', 29),
    ('three_for_two([5, 8, 18, 1, 9, 12, 30])', 66),
    ('three_for_two([17, 15, 1, 25, 3, 1, 29])', 73),
    ('three_for_two([20, 4, 6])', 26),
    ('three_for_two([12])', 12),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("three_for_two.py"):
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
