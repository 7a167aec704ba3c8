import sys

from app import subarrays_with_sum

CASES = [
    ('subarrays_with_sum([], -1)', 0),
    ('subarrays_with_sum([0, -3], 1)', 0),
    ('subarrays_with_sum([], -2)', 0),
    ('subarrays_with_sum([-3, 1, -1], -2)', 1),
    ('subarrays_with_sum([0, -1, 4, -1, -2, -3, 4], 5)', 0),
    ('subarrays_with_sum([-3, -3, 2], 2)', 1),
    ('subarrays_with_sum([0, 0, 4], 2)', 0),
    ('subarrays_with_sum([-3, 0, -3, 3, 1, -1], 3)', 2),
    ('subarrays_with_sum([0, 0, 0, 0, 2, 2, -3, -3], -2)', 5),
    ('subarrays_with_sum([0, -2, 3, 2, 1, 3, -1, -3], 4)', 3),
    ('subarrays_with_sum([1, -1, -1], 5)', 0),
    ('subarrays_with_sum([-3, 4, 2, 1, 1, 2, 0], 2)', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
