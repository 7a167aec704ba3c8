import sys

from mylib import totient

CASES = [
    ('totient(1)', 1),
    ('totient(40)', 16),
    ('totient(26)', 12),
    ('totient(30)', 8),
    ('totient(31)', 30),
    ('totient(21)', 12),
    ('totient(36)', 12),
    ('totient(19)', 18),
    ('totient(50)', 20),
    ('totient(7)', 6),
    ('totient(28)', 12),
    ('totient(42)', 12),
    ('totient(51)', 32),
    ('totient(48)', 16),
    ('totient(53)', 52),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
