import sys

from task import pair_up_weights

CASES = [
    ('pair_up_weights([4, 4], 9)', 1),
    ('pair_up_weights([], 6)', 0),
    ('pair_up_weights([1, 2, 4, 3], 7)', 2),
    ('pair_up_weights([6, 6, 1, 1, 3, 6, 1, 1], 7)', 4),
    ('pair_up_weights([5, 3], 8)', 1),
    ('pair_up_weights([2, 2, 4, 1, 3, 6, 2], 7)', 4),
    ('pair_up_weights([3], 6)', 1),
    ('pair_up_weights([], 8)', 0),
    ('pair_up_weights([6, 6, 2], 6)', 3),
    ('pair_up_weights([1, 5, 5], 8)', 2),
    ('pair_up_weights([3, 1, 5, 3, 6, 5, 2], 6)', 5),
    ('pair_up_weights([3, 6, 2, 3, 5, 5], 8)', 3),
    ('pair_up_weights([5, 4, 4], 8)', 2),
    ('pair_up_weights([5, 2, 4, 5, 4, 4, 3, 5], 6)', 7),
    ('pair_up_weights([5, 6, 5, 5, 5, 5, 2, 4], 7)', 7),
    ('pair_up_weights([1, 1], 7)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
