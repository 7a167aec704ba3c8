import sys

from basic import pair_up_weights

CASES = [
    ('pair_up_weights([4], 6)', 1),
    ('pair_up_weights([], 7)', 0),
    ('pair_up_weights([3, 4, 4, 5], 9)', 2),
    ('pair_up_weights([1, 1, 3, 1, 2, 5, 2, 3], 7)', 4),
    ('pair_up_weights([6, 3], 7)', 2),
    ('pair_up_weights([4, 3, 3, 5, 3, 5, 5], 8)', 4),
    ('pair_up_weights([4, 2, 1, 4], 9)', 2),
    ('pair_up_weights([3, 3, 1, 3], 8)', 2),
    ('pair_up_weights([3, 5], 7)', 2),
    ('pair_up_weights([5, 4, 1, 6], 7)', 3),
    ('pair_up_weights([], 9)', 0),
    ('pair_up_weights([6, 6, 4, 1, 3], 9)', 3),
    ('pair_up_weights([6, 6, 6, 3, 3, 2, 3], 9)', 4),
    ('pair_up_weights([6, 3, 5, 1, 4], 8)', 3),
    ('pair_up_weights([2], 6)', 1),
    ('pair_up_weights([4, 2, 3, 5, 2], 9)', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
