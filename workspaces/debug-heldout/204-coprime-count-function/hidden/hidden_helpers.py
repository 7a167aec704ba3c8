import sys

from helpers import totient

CASES = [
    ('totient(36)', 12),
    ('totient(27)', 18),
    ('totient(40)', 16),
    ('totient(53)', 52),
    ('totient(2)', 1),
    ('totient(43)', 42),
    ('totient(47)', 46),
    ('totient(54)', 18),
    ('totient(26)', 12),
    ('totient(60)', 16),
    ('totient(13)', 12),
    ('totient(46)', 22),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
