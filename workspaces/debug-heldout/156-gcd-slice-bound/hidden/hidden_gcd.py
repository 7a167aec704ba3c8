import sys

from gcd import gcd

CASES = [
    ('gcd(0, 60)', 60),
    ('gcd(10, 59)', 1),
    ('gcd(77, 29)', 1),
    ('gcd(90, 8)', 2),
    ('gcd(12, 53)', 1),
    ('gcd(10, 21)', 1),
    ('gcd(17, 11)', 1),
    ('gcd(1, 45)', 1),
    ('gcd(90, 60)', 30),
    ('gcd(39, 2)', 1),
    ('gcd(61, 46)', 1),
    ('gcd(89, 7)', 1),
    ('gcd(89, 26)', 1),
    ('gcd(80, 51)', 1),
    ('gcd(32, 18)', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("gcd.py"):
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
