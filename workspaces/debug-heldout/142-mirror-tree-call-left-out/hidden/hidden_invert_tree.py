import sys

from invert_tree import invert_tree

CASES = [
    ('invert_tree((0, None, None))', (0, None, None)),
    ('invert_tree((9, None, None))', (9, None, None)),
    ('invert_tree((2, (5, (8, None, None), (8, None, None)), (6, None, None)))', (2, (6, None, None), (5, (8, None, None), (8, None, None)))),
    ('invert_tree((1, None, (4, (2, None, None), None)))', (1, (4, None, (2, None, None)), None)),
    ('invert_tree((6, (7, (0, None, None), (9, None, None)), (4, (9, None, None), (7, None, None))))', (6, (4, (7, None, None), (9, None, None)), (7, (9, None, None), (0, None, None)))),
    ('invert_tree((6, (4, (3, None, None), (3, None, None)), (3, (6, None, None), (6, None, None))))', (6, (3, (6, None, None), (6, None, None)), (4, (3, None, None), (3, None, None)))),
    ('invert_tree((3, None, (4, (6, None, None), None)))', (3, (4, None, (6, None, None)), None)),
    ('invert_tree((9, (3, (5, None, None), (2, None, None)), (7, (3, None, None), (5, None, None))))', (9, (7, (5, None, None), (3, None, None)), (3, (2, None, None), (5, None, None)))),
    ('invert_tree((4, None, (2, (4, None, None), (1, None, None))))', (4, (2, (1, None, None), (4, None, None)), None)),
    ('invert_tree((7, (7, (2, None, None), (0, None, None)), (6, (8, None, None), (4, None, None))))', (7, (6, (4, None, None), (8, None, None)), (7, (0, None, None), (2, None, None)))),
    ('invert_tree((8, None, None))', (8, None, None)),
    ('invert_tree((4, (2, (1, None, None), (0, None, None)), (6, None, (0, None, None))))', (4, (6, (0, None, None), None), (2, (0, None, None), (1, None, None)))),
    ('invert_tree((0, (2, None, (1, None, None)), None))', (0, None, (2, (1, None, None), None))),
    ('invert_tree((0, (0, (8, None, None), (1, None, None)), (1, None, (0, None, None))))', (0, (1, (0, None, None), None), (0, (1, None, None), (8, None, None)))),
    ('invert_tree((0, (2, (3, None, None), None), (5, (3, None, None), (7, None, None))))', (0, (5, (7, None, None), (3, None, None)), (2, None, (3, None, None)))),
    ('invert_tree((7, (1, (7, None, None), None), (3, (4, None, None), (3, None, None))))', (7, (3, (3, None, None), (4, None, None)), (1, None, (7, None, None)))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("invert_tree.py"):
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
