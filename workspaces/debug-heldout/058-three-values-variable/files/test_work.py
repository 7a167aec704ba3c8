import sys

from work import ordered

CASES = [
    ('ordered(2, -1, 8)', 9),
    ('ordered(12, 0, 2)', 10),
    ('ordered(4, -3, 7)', 5),
    ('ordered(5, 11, 3)', 30),
    ('ordered(1, 0, 11)', 12),
    ('ordered(2, 4, 11)', 22),
    ('ordered(-3, 12, 1)', 24),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
