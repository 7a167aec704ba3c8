import sys

from totient import totient

CASES = [
    ('totient(30)', 8),
    ('totient(2)', 1),
    ('totient(21)', 12),
    ('totient(15)', 8),
    ('totient(28)', 12),
    ('totient(27)', 18),
    ('totient(5)', 4),
    ('totient(35)', 24),
    ('totient(53)', 52),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("totient.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
