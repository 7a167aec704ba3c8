import sys

from work import total

CASES = [
    ('total((3, None, None))', 3),
    ('total((-1, (12, None, (0, None, None)), None))', 11),
    ('total((-2, (12, (10, None, None), (4, None, None)), (0, (2, None, None), (1, None, None))))', 27),
    ('total((7, None, (8, (-5, None, None), (-2, None, None))))', 8),
    ('total((-2, None, (3, (0, None, None), (11, None, None))))', 12),
    ('total((-4, (10, (0, None, None), (8, None, None)), None))', 14),
    ('total((4, (-4, (11, None, None), (9, None, None)), (10, (0, None, None), (8, None, None))))', 38),
    ('total((12, (6, (5, None, None), (6, None, None)), (1, (9, None, None), (5, None, None))))', 44),
    ('total((-5, (5, (3, None, None), (-3, None, None)), None))', 0),
    ('total((-3, (-4, (7, None, None), None), (3, (8, None, None), (-4, None, None))))', 7),
    ('total((-2, (3, None, (6, None, None)), (-1, (8, None, None), (10, None, None))))', 24),
    ('total((-2, (11, (2, None, None), (-4, None, None)), (-5, (10, None, None), (3, None, None))))', 15),
    ('total((11, (5, None, (3, None, None)), (3, (9, None, None), (-2, None, None))))', 29),
    ('total((8, None, (5, (3, None, None), (-5, None, None))))', 11),
    ('total((5, (0, (6, None, None), (2, None, None)), None))', 13),
    ('total((4, (-4, None, (-2, None, None)), None))', -2),
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
