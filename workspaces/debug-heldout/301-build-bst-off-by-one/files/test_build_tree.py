import sys

from build_tree import build_tree

CASES = [
    ('build_tree([17, 18])', (17, None, (18, None, None))),
    ('build_tree([3])', (3, None, None)),
    ('build_tree([0, 5, 20, 16, 6])', (0, None, (5, None, (20, (16, (6, None, None), None), None)))),
    ('build_tree([14, 16, 8])', (14, (8, None, None), (16, None, None))),
    ('build_tree([])', None),
    ('build_tree([20, 3])', (20, (3, None, None), None)),
    ('build_tree([7, 13, 6, 9])', (7, (6, None, None), (13, (9, None, None), None))),
    ('build_tree([0, 17])', (0, None, (17, None, None))),
    ('build_tree([12])', (12, None, None)),
    ('build_tree([7, 2])', (7, (2, None, None), None)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("build_tree.py"):
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
