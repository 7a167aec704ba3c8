import sys

from combine_sorted import combine_sorted

CASES = [
    ('combine_sorted([-5, -1, 3, 6, 7, 12], [])', [-5, -1, 3, 6, 7, 12]),
    ('combine_sorted([7], [2, 11, 13])', [2, 11, 13]),
    ('combine_sorted([-1, 7, 8, 9, 14], [])', [-1, 7, 8, 9, 14]),
    ('combine_sorted([6, 12, 12], [5, 10])', [5, 6, 10, 12, 12]),
    ('combine_sorted([2], [9])', [2, 9]),
    ('combine_sorted([6, 10, 10, 10, 11], [0])', [0, 6, 10, 10, 10, 11]),
    ('combine_sorted([-5, 10], [-5, 5, 6, 7])', [5, 5, 6, 7, 10]),
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
