import sys

from lib import count_leaves

CASES = [
    ('count_leaves((8, None, None))', 1),
    ('count_leaves((1, None, (8, (5, None, (9, None, None)), (8, None, (5, None, None)))))', 2),
    ('count_leaves(None)', 0),
    ('count_leaves((0, None, None))', 1),
    ('count_leaves((9, None, (5, (5, (7, None, None), (5, None, None)), None)))', 2),
    ('count_leaves((1, (0, (0, (2, None, None), (6, None, None)), None), (3, None, (8, (5, None, None), None))))', 3),
    ('count_leaves((4, (3, (0, None, (9, None, None)), (9, (6, None, None), (4, None, None))), (8, (1, None, (3, None, None)), None)))', 4),
    ('count_leaves((9, (9, (6, (5, None, None), (5, None, None)), (0, (4, None, None), (2, None, None))), None))', 4),
    ('count_leaves((8, (4, (3, (8, None, None), (4, None, None)), (8, (7, None, None), (2, None, None))), None))', 4),
    ('count_leaves((5, None, None))', 1),
    ('count_leaves((7, None, (9, (4, (7, None, None), (1, None, None)), (1, (8, None, None), (1, None, None)))))', 4),
    ('count_leaves((2, None, None))', 1),
    ('count_leaves((1, (2, None, (2, None, (1, None, None))), (6, (1, (9, None, None), (9, None, None)), None)))', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
