import sys

from work import total

CASES = [
    ('total((6, None, None))', 6),
    ('total((7, None, (0, (12, None, None), None)))', 19),
    ('total((12, None, None))', 12),
    ('total((7, None, None))', 7),
    ('total(None)', 0),
    ('total((1, None, None))', 1),
    ('total((-5, (4, (11, None, None), None), (9, None, (-4, None, None))))', 15),
    ('total((0, None, (8, (9, None, None), (6, None, None))))', 23),
    ('total((1, (-2, (2, None, None), None), None))', 1),
    ('total((0, None, None))', 0),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
