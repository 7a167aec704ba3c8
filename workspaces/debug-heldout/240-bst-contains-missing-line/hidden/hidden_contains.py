import sys

from contains import contains

CASES = [
    ('contains((5, None, None), 1)', -1),
    ('contains((4, (0, None, (2, None, None)), (12, (5, None, (8, None, None)), None)), 14)', -1),
    ('contains((13, (11, (4, None, (6, (5, None, None), None)), None), None), 11)', True),
    ('contains((3, (0, None, (1, None, None)), (11, (7, (5, (4, None, None), None), None), (12, None, None))), 6)', -1),
    ('contains((10, (7, None, None), None), 13)', -1),
    ('contains((1, None, (2, None, (6, None, (12, None, None)))), 10)', -1),
    ('contains((14, (7, (6, (2, None, (5, None, None)), None), (11, None, None)), None), 15)', -1),
    ('contains((1, None, (15, (7, (4, None, None), (10, None, None)), None)), 8)', -1),
    ('contains((0, None, (14, (6, (3, None, (4, None, None)), None), None)), 3)', True),
    ('contains((2, (0, None, None), (10, (5, None, None), None)), 0)', True),
    ('contains((15, (11, (6, (3, None, (4, None, None)), (7, None, None)), None), None), 3)', True),
    ('contains((3, None, (9, (5, None, (7, None, (8, None, None))), (14, None, None))), 9)', True),
    ('contains((15, (4, None, None), None), 9)', -1),
    ('contains((7, None, None), 1)', -1),
    ('contains((1, None, (3, None, (11, None, (13, None, None)))), 6)', -1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("contains.py"):
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
