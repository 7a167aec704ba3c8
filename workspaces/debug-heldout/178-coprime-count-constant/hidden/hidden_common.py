import sys

from common import phi

CASES = [
    ('phi(1)', 1),
    ('phi(13)', 12),
    ('phi(44)', 20),
    ('phi(58)', 28),
    ('phi(55)', 40),
    ('phi(49)', 42),
    ('phi(18)', 6),
    ('phi(25)', 20),
    ('phi(11)', 10),
    ('phi(35)', 24),
    ('phi(41)', 40),
    ('phi(52)', 24),
    ('phi(24)', 8),
    ('phi(59)', 58),
    ('phi(46)', 22),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
