import sys

from module import total

CASES = [
    ('total((8, (6, (2, None, None), (2, None, None)), (8, (3, None, None), None)))', 29),
    ('total((9, None, None))', 9),
    ('total((10, None, (1, None, (8, None, None))))', 19),
    ('total((11, (-2, (6, None, None), (11, None, None)), (-5, (2, None, None), (9, None, None))))', 32),
    ('total((5, (-2, None, (-1, None, None)), (11, (8, None, None), (-3, None, None))))', 18),
    ('total((3, (0, (5, None, None), (7, None, None)), (-1, None, None)))', 14),
    ('total((2, (4, None, (7, None, None)), (2, (-2, None, None), (10, None, None))))', 23),
    ('total((3, (11, (10, None, None), (11, None, None)), (2, (8, None, None), None)))', 45),
    ('total((-1, (5, None, (-5, None, None)), (12, None, (6, None, None))))', 17),
    ('total((12, (4, (0, None, None), (10, None, None)), (9, None, (3, None, None))))', 38),
    ('total((9, (2, (10, None, None), (1, None, None)), None))', 22),
    ('total((-3, (-3, (2, None, None), (10, None, None)), (7, (5, None, None), (0, None, None))))', 18),
    ('total((3, None, None))', 3),
    ('total((0, (7, (-1, None, None), (9, None, None)), (12, (-2, None, None), (6, None, None))))', 31),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
