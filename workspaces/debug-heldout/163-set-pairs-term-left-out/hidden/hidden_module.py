import sys

from module import set_balance

CASES = [
    ('set_balance([9, 9], [])', []),
    ('set_balance([1], [8])', [32]),
    ('set_balance([1], [])', []),
    ('set_balance([8, 7, 8, 5, 7, 7, 2], [6, 9, 5, 9])', [20, 24, 36]),
    ('set_balance([], [8, 0, 9, 9, 0, 7, 2])', [0, 8, 28, 32, 36]),
    ('set_balance([0, 1], [])', []),
    ('set_balance([6, 3], [4])', [16]),
    ('set_balance([7, 5, 5, 0, 1, 6], [6])', [24]),
    ('set_balance([4], [1, 0, 0, 7, 3, 6])', [0, 4, 12, 24, 28]),
    ('set_balance([1, 8, 8, 6, 9, 4], [3])', [12]),
    ('set_balance([], [6, 4, 8, 8, 9, 6, 3])', [12, 16, 24, 32, 36]),
    ('set_balance([5, 0, 2], [9, 8, 3, 8, 2])', [8, 12, 32, 36]),
    ('set_balance([6, 4], [1, 5, 5, 4])', [4, 16, 20]),
    ('set_balance([2, 5], [6, 7])', [24, 28]),
    ('set_balance([6, 6], [3, 6, 7, 0, 0])', [0, 12, 24, 28]),
    ('set_balance([0, 3, 0], [1, 9])', [4, 36]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
