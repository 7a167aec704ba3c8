import sys

from invert_tree import invert_tree

CASES = [
    ('invert_tree((4, None, None))', (4, None, None)),
    ('invert_tree((0, (5, (3, None, None), (7, None, None)), None))', (0, None, (5, (7, None, None), (3, None, None)))),
    ('invert_tree((3, (7, (8, None, None), (5, None, None)), None))', (3, None, (7, (5, None, None), (8, None, None)))),
    ('invert_tree((6, None, None))', (6, None, None)),
    ('invert_tree(None)', None),
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
