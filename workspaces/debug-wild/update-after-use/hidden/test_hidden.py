import sys

from update_after_use import fibonacci_pairs

CASES = [
    ('fibonacci_pairs(3)', [(1, 1), (1, 2), (2, 3)]),
    ('fibonacci_pairs(6)', [(1, 1), (1, 2), (2, 3), (3, 5), (5, 8), (8, 13)]),
    ('fibonacci_pairs(8)', [(1, 1), (1, 2), (2, 3), (3, 5), (5, 8), (8, 13), (13, 21), (21, 34)]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("update_after_use.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
