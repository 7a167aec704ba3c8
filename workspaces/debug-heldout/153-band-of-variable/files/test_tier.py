import sys

from tier import tier

CASES = [
    ('tier(2, 2)', -6),
    ('tier(-1, 1)', -14),
    ('tier(14, 4)', 28),
    ('tier(5, 9)', 36),
    ('tier(12, 1)', 16),
    ('tier(2, 3)', -6),
    ('tier(48, 2)', 2),
    ('tier(45, 5)', 5),
    ('tier(0, 8)', -72),
    ('tier(6, 8)', 24),
    ('tier(1, 1)', -14),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tier.py"):
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
