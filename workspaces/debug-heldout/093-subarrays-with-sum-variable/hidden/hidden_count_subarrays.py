import sys

from count_subarrays import count_subarrays

CASES = [
    ('count_subarrays([0, 0], -1)', 0),
    ('count_subarrays([-2, -2], 6)', 0),
    ('count_subarrays([], 0)', 0),
    ('count_subarrays([1, 1], -2)', 0),
    ('count_subarrays([], -1)', 0),
    ('count_subarrays([1, -1, -2, -2], 2)', 0),
    ('count_subarrays([-2, 1, -3, -3, -3, -2], 0)', 0),
    ('count_subarrays([-1], -1)', 1),
    ('count_subarrays([-3, 1, -3, -3, 4, -2, -1], 3)', 0),
    ('count_subarrays([-3, 0, 4, 3, 2, 4, 3], 1)', 1),
    ('count_subarrays([2, -3, -1, 3, -1], 1)', 2),
    ('count_subarrays([3, 1, 2, -3, -3], 6)', 1),
    ('count_subarrays([0, 1, 1, -3, 4, 1, -3], 2)', 5),
    ('count_subarrays([4, 1], -1)', 0),
    ('count_subarrays([3, -1], -2)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_subarrays.py"):
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
