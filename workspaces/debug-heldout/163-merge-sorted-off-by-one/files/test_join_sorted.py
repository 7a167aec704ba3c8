import sys

from join_sorted import join_sorted

CASES = [
    ('join_sorted([7], [-5, -1, 0, 2, 13, 15])', [-5, -1, 0, 2, 7, 13, 15]),
    ('join_sorted([], [8, 10, 12, 14, 14])', [8, 10, 12, 14, 14]),
    ('join_sorted([0, 0, 0, 4, 6], [1, 14])', [0, 0, 0, 1, 4, 6, 14]),
    ('join_sorted([], [-2, 7, 10])', [-2, 7, 10]),
    ('join_sorted([6, 8], [])', [6, 8]),
    ('join_sorted([-5, -5], [10, 13])', [-5, -5, 10, 13]),
    ('join_sorted([4], [-4, -1, 15])', [-4, -1, 4, 15]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("join_sorted.py"):
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
