import sys

from combine_sorted import combine_sorted

CASES = [
    ('combine_sorted([-5, 0], [-4, 0])', [-5, -12, 0]),
    ('combine_sorted([-5, 1, 2, 3, 4], [9])', [-5, 1, 2, 3, 4]),
    ('combine_sorted([12], [-5, 1, 6, 6])', [-15, 3, 18, 18, 12]),
    ('combine_sorted([2, 11], [-3, 13])', [-9, 2, 11]),
    ('combine_sorted([], [0, 2, 7, 9, 13, 14])', []),
    ('combine_sorted([5, 10], [-3, 15])', [-9, 5, 10]),
    ('combine_sorted([8, 11, 11, 12], [-2, 0, 2, 4, 4, 4])', [-6, 0, 6, 12, 12, 12, 8, 11, 11, 12]),
    ('combine_sorted([-2, 1, 6], [-5, 4, 7])', [-15, -2, 1, 12, 6]),
    ('combine_sorted([-3, 0, 2, 3, 6], [1, 3, 3, 5, 7])', [-3, 0, 3, 2, 3, 9, 9, 15, 6]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("combine_sorted.py"):
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
