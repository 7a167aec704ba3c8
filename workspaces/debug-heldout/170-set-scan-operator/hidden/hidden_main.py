import sys

from main import fresh_values

CASES = [
    ('fresh_values([9])', (0, 1)),
    ('fresh_values([0, -2, 2, 5, 2])', (1, 4)),
    ('fresh_values([4])', (0, 1)),
    ('fresh_values([4, 9, -1, 7, -2, 3, 2, 4, 8])', (1, 8)),
    ('fresh_values([8, 2, 6, 3, 7, 1])', (0, 6)),
    ('fresh_values([7, -2, 5, 3, 6, 0, -1, 9, 4])', (0, 9)),
    ('fresh_values([5, 4, 4])', (1, 2)),
    ('fresh_values([1])', (0, 1)),
    ('fresh_values([9, 4, 0, 7, 8, 2])', (0, 6)),
    ('fresh_values([8, -2, 9, 6])', (0, 4)),
    ('fresh_values([-2, 6])', (0, 2)),
    ('fresh_values([-1, 0, 6, 3, 5, -1, 8])', (1, 6)),
    ('fresh_values([-2, 5, 5, 5, 8, 2, 3, 0, 6])', (2, 7)),
    ('fresh_values([9, 1])', (0, 2)),
    ('fresh_values([9, -1])', (0, 2)),
    ('fresh_values([4, -1, 8, 5, 7, -2, -2, 3, -2])', (2, 7)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
