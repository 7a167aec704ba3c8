import sys

from combine_sorted import combine_sorted

CASES = [
    ('combine_sorted([15], [15])', [15]),
    ('combine_sorted([-1, -1], [])', [-1, -1]),
    ('combine_sorted([7, 9], [4, 6])', [4, 6, 7, 9]),
    ('combine_sorted([2, 5], [])', [2, 5]),
    ('combine_sorted([4, 5, 6, 8, 8], [-2, 1, 5, 8])', [-2, 1, 4, 5, 6, 8, 8]),
    ('combine_sorted([3, 6], [7, 7, 9])', [6, 7, 7, 9]),
    ('combine_sorted([-3, 1, 5, 6, 12, 13], [8, 12, 13, 13, 14])', [6, 8, 12, 13, 13, 14]),
    ('combine_sorted([-5, 0, 1, 1, 12, 12], [-4, 3, 3, 4])', [-4, 0, 3, 3, 4, 12, 12]),
    ('combine_sorted([5, 7], [-5, 3])', [-5, 3, 5, 7]),
    ('combine_sorted([-5, -2, 4, 11, 12, 13], [1, 3, 5])', [-2, 1, 3, 4, 5, 11, 12, 13]),
    ('combine_sorted([-2, 5, 9], [-4, -2, 3, 4, 6, 8])', [-4, 2, 3, 4, 6, 8, 9]),
    ('combine_sorted([-3, 11, 12, 13], [0, 2, 3, 6, 10, 15])', [0, 2, 3, 6, 10, 12, 15]),
    ('combine_sorted([3, 5, 5, 7, 8, 9], [-4, 6, 14])', [-4, 6, 8, 14]),
    ('combine_sorted([11, 13], [3, 5, 5, 7, 9, 9])', [3, 5, 5, 7, 9, 9, 11, 13]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
