import sys

from core import chaotic

CASES = [
    ('chaotic(9)', 6),
    ('chaotic(25)', 14),
    ('chaotic(5)', 3),
    ('chaotic(20)', 12),
    ('chaotic(8)', 5),
    ('chaotic(27)', 16),
    ('chaotic(26)', 14),
    ('chaotic(15)', 10),
    ('chaotic(12)', 8),
    ('chaotic(6)', 4),
    ('chaotic(18)', 11),
    ('chaotic(28)', 16),
    ('chaotic(13)', 8),
    ('chaotic(21)', 12),
    ('chaotic(23)', 12),
    ('chaotic(24)', 16),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
