import sys

from module import add_pairwise

CASES = [
    ('add_pairwise([9, -6, 0, 5, -1, -8], [0, 6, 0, 5, 3, 1])', [9, 0, 0, 10, 2, -7]),
    ('add_pairwise([-9, 9, -9, 9, 2, -5, -7], [0, -8, -3, -6, 1, -4])', [-9, 1, -12, 3, 3, -9]),
    ('add_pairwise([0, 4, -9], [-3, 1, -1, -1, 1])', [-3, 5, -10]),
    ('add_pairwise([], [-7, -5, -4])', []),
    ('add_pairwise([-2, -7, -8], [-6, -6, -5, -8, -8])', [-8, -13, -13]),
    ('add_pairwise([2, 3, 6, 7], [1, 4, 6, 1, 5])', [3, 7, 12, 8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
