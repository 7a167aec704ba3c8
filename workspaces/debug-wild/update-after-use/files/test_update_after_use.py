import sys

from update_after_use import fibonacci_pairs

CASES = [
    ('fibonacci_pairs(0)', []),
    ('fibonacci_pairs(1)', [(1, 1)]),
    ('fibonacci_pairs(2)', [(1, 1), (1, 2)]),
    ('fibonacci_pairs(4)', [(1, 1), (1, 2), (2, 3), (3, 5)]),
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
