import sys

from solution import offer_total

CASES = [
    ('offer_total([10, 30])', 40),
    ('offer_total([])', 0),
    ('offer_total([29, 6, 11, 8])', 46),
    ('offer_total([3])', 3),
    ('offer_total([1, 22, 8, 14, 3, 24, 6])', 61),
    ('offer_total([6, 6, 18])', 24),
    ('offer_total([1, 18, 29, 1, 25, 13])', 68),
    ('offer_total([26, 11, 22, 30])', 67),
    ('offer_total([10])', 10),
    ('offer_total([15, 26, 28, 6, 22, 12])', 81),
    ('offer_total([28, 25, 12])', 53),
    ('offer_total([1, 1, 26, 18, 3, 6, 9])', 54),
    ('offer_total([25, 19, 9, 9])', 53),
    ('offer_total([19, 19])', 38),
    ('offer_total([20, 1])', 21),
    ('offer_total([1, 18])', 19),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
