import sys

from solution import join_sorted

CASES = [
    ('join_sorted([], [-1, 1, 6, 10])', [-1, 1, 6, 10]),
    ('join_sorted([], [-5, 1, 2, 12])', [-5, 1, 2, 12]),
    ('join_sorted([-5, 8, 14, 15], [-1])', [-5, -2, 8, 14, 15]),
    ('join_sorted([], [-5, -1])', [-5, -1]),
    ('join_sorted([], [-1, 0])', [-1, 0]),
    ('join_sorted([-4, -4, 0, 7, 8, 13], [])', [-4, -4, 0, 7, 8, 13]),
    ('join_sorted([10], [-1])', [-2, 10]),
    ('join_sorted([2], [4, 10, 12])', [2, 4, 10, 12]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
