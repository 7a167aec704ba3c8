import sys

from band import band

CASES = [
    ('band(47, 1)', 3),
    ('band(27, 8)', 'high'),
    ('band(32, 1)', 3),
    ('band(3, 1)', 'high'),
    ('band(28, 1)', 3),
    ('band(34, 4)', 3),
    ('band(34, 7)', 'high'),
    ('band(7, 1)', 3),
    ('band(-10, 2)', 0),
    ('band(12, 2)', 'high'),
    ('band(-8, 3)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("band.py"):
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
