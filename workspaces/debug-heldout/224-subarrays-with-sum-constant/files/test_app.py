import sys

from app import subarrays_with_sum

CASES = [
    ('subarrays_with_sum([1, -1, -2], 1)', 1),
    ('subarrays_with_sum([-2], -1)', 0),
    ('subarrays_with_sum([], 3)', 0),
    ('subarrays_with_sum([], 1)', 0),
    ('subarrays_with_sum([1], -2)', 0),
    ('subarrays_with_sum([-2], -2)', 1),
    ('subarrays_with_sum([0, 0], 0)', 3),
    ('subarrays_with_sum([3], 0)', 0),
    ('subarrays_with_sum([4, 4, -3], 4)', 2),
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
