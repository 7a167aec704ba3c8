import sys

from total import total

CASES = [
    ('total((0, (9, (10, None, None), (7, None, None)), (6, None, (10, None, None))))', 42),
    ('total((-1, (-5, (10, None, None), None), (8, None, (2, None, None))))', 14),
    ('total((-4, None, None))', -4),
    ('total((-4, (-4, None, (8, None, None)), (0, None, (3, None, None))))', 3),
    ('total((12, None, (10, (6, None, None), None)))', 28),
    ('total((-5, (-4, None, (7, None, None)), (0, (10, None, None), (2, None, None))))', 10),
    ('total((11, None, (9, None, (5, None, None))))', 25),
    ('total((12, None, None))', 12),
    ('total((-5, (4, None, (5, None, None)), (4, (12, None, None), (-1, None, None))))', 19),
    ('total((7, (-4, (4, None, None), None), (-2, (9, None, None), (12, None, None))))', 26),
    ('total((-4, None, (9, None, (5, None, None))))', 10),
    ('total((-5, None, (-4, None, None)))', -9),
    ('total((2, None, (-3, (11, None, None), (10, None, None))))', 20),
    ('total((-4, (0, (-4, None, None), None), (10, (7, None, None), (11, None, None))))', 20),
    ('total((6, (0, None, (6, None, None)), None))', 12),
    ('total((7, (3, (3, None, None), (12, None, None)), None))', 25),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("total.py"):
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
