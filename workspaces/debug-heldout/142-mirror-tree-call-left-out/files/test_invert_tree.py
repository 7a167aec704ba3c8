import sys

from invert_tree import invert_tree

CASES = [
    ('invert_tree((5, (4, (5, None, None), (2, None, None)), None))', (5, None, (4, (2, None, None), (5, None, None)))),
    ('invert_tree((8, (8, (1, None, None), (8, None, None)), (1, (6, None, None), None)))', (8, (1, None, (6, None, None)), (8, (8, None, None), (1, None, None)))),
    ('invert_tree((5, (8, (3, None, None), (6, None, None)), None))', (5, None, (8, (6, None, None), (3, None, None)))),
    ('invert_tree((2, None, (0, (3, None, None), (3, None, None))))', (2, (0, (3, None, None), (3, None, None)), None)),
    ('invert_tree((5, None, None))', (5, None, None)),
    ('invert_tree((4, (0, None, (2, None, None)), (9, None, (6, None, None))))', (4, (9, (6, None, None), None), (0, (2, None, None), None))),
    ('invert_tree((5, (6, None, (3, None, None)), (9, None, None)))', (5, (9, None, None), (6, (3, None, None), None))),
    ('invert_tree((3, None, None))', (3, None, None)),
    ('invert_tree((1, (9, None, None), (2, (8, None, None), (7, None, None))))', (1, (2, (7, None, None), (8, None, None)), (9, None, None))),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
