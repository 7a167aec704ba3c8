import sys

from band import band

CASES = [
    ('band(-10, 9)', 0),
    ('band(-9, 9)', 0),
    ('band(28, 3)', 3),
    ('band(-6, 3)', 0),
    ('band(17, 5)', 'high'),
    ('band(31, 2)', 3),
    ('band(49, 6)', 3),
    ('band(18, 5)', 'high'),
    ('band(26, 9)', 'high'),
    ('band(24, 6)', 'high'),
    ('band(36, 6)', 'high'),
    ('band(13, 5)', 'high'),
    ('band(5, 1)', 'high'),
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
