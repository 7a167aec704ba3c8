import sys

from invert_tree import invert_tree

CASES = [
    ('invert_tree((2, None, None))', (2, None, None)),
    ('invert_tree((3, None, None))', (3, None, None)),
    ('invert_tree((1, (9, None, None), None))', (1, None, (9, None, None))),
    ('invert_tree((9, (8, None, (7, None, None)), (3, (4, None, None), None)))', (9, (3, None, (4, None, None)), (8, (7, None, None), None))),
    ('invert_tree((3, (4, (7, None, None), None), (7, (5, None, None), (1, None, None))))', (3, (7, (1, None, None), (5, None, None)), (4, None, (7, None, None)))),
    ('invert_tree((4, (3, None, (3, None, None)), (3, (4, None, None), (1, None, None))))', (4, (3, (1, None, None), (4, None, None)), (3, (3, None, None), None))),
    ('invert_tree((8, None, (4, (9, None, None), (5, None, None))))', (8, (4, (5, None, None), (9, None, None)), None)),
    ('invert_tree((1, (2, (4, None, None), (8, None, None)), None))', (1, None, (2, (8, None, None), (4, None, None)))),
    ('invert_tree((7, None, None))', (7, None, None)),
    ('invert_tree((4, (0, None, None), None))', (4, None, (0, None, None))),
    ('invert_tree((0, (9, (7, None, None), None), (3, None, None)))', (0, (3, None, None), (9, None, (7, None, None)))),
    ('invert_tree((9, None, (6, (6, None, None), (8, None, None))))', (9, (6, (8, None, None), (6, None, None)), None)),
    ('invert_tree((2, None, (2, None, (3, None, None))))', (2, (2, (3, None, None), None), None)),
    ('invert_tree((2, (7, None, (1, None, None)), (9, (8, None, None), (8, None, None))))', (2, (9, (8, None, None), (8, None, None)), (7, (1, None, None), None))),
    ('invert_tree((2, (2, None, (5, None, None)), (5, (1, None, None), None)))', (2, (5, None, (1, None, None)), (2, (5, None, None), None))),
    ('invert_tree((5, (0, (1, None, None), (7, None, None)), (9, (5, None, None), (1, None, None))))', (5, (9, (1, None, None), (5, None, None)), (0, (7, None, None), (1, None, None)))),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
