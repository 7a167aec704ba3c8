import sys

from core import chaotic

CASES = [
    ('chaotic(2)', 1),
    ('chaotic(30)', 16),
    ('chaotic(14)', 8),
    ('chaotic(3)', 2),
    ('chaotic(1)', 1),
    ('chaotic(16)', 9),
    ('chaotic(4)', 3),
    ('chaotic(11)', 6),
    ('chaotic(17)', 10),
    ('chaotic(22)', 12),
    ('chaotic(10)', 6),
    ('chaotic(29)', 16),
    ('chaotic(7)', 5),
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
