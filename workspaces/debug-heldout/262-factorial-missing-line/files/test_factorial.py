import sys

from factorial import factorial

CASES = [
    ('factorial(2)', 2),
    ('factorial(3)', 6),
    ('factorial(0)', 1),
    ('factorial(7)', 5040),
    ('factorial(8)', 40320),
    ('factorial(5)', 120),
    ('factorial(6)', 720),
    ('factorial(1)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("factorial.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
