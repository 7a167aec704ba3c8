import sys

from solution import gcd

CASES = [
    ('gcd(0, 12)', 12),
    ('gcd(90, 2)', 2),
    ('gcd(12, 1)', 1),
    ('gcd(69, 37)', 1),
    ('gcd(4, 23)', 1),
    ('gcd(70, 16)', 2),
    ('gcd(20, 35)', 5),
    ('gcd(90, 30)', 30),
    ('gcd(11, 12)', 1),
    ('gcd(85, 20)', 5),
    ('gcd(18, 19)', 1),
    ('gcd(12, 37)', 1),
    ('gcd(19, 43)', 1),
    ('gcd(72, 17)', 1),
    ('gcd(4, 50)', 2),
    ('gcd(20, 51)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
