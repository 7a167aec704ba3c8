import sys

from utils import grow_tree

CASES = [
    ('grow_tree([0, 20])', (0, None, (20, None, None))),
    ('grow_tree([20])', (20, None, None)),
    ('grow_tree([16, 7, 13, 20, 10])', (16, (7, None, (13, (10, None, None), None)), (20, None, None))),
    ('grow_tree([1, 0])', (1, (0, None, None), None)),
    ('grow_tree([0, 20, 3])', (0, None, (20, (3, None, None), None))),
    ('grow_tree([])', None),
    ('grow_tree([19, 8])', (19, (8, None, None), None)),
    ('grow_tree([17, 14, 5])', (17, (14, (5, None, None), None), None)),
    ('grow_tree([4, 0, 8, 5, 13, 15])', (4, (0, None, None), (8, (5, None, None), (13, None, (15, None, None))))),
    ('grow_tree([18, 15, 3, 4])', (18, (15, (3, None, (4, None, None)), None), None)),
    ('grow_tree([3, 10, 13, 4])', (3, None, (10, (4, None, None), (13, None, None)))),
    ('grow_tree([15, 19])', (15, None, (19, None, None))),
    ('grow_tree([16, 2, 10])', (16, (2, None, (10, None, None)), None)),
    ('grow_tree([11, 18, 1, 14, 17])', (11, (1, None, None), (18, (14, None, (17, None, None)), None))),
    ('grow_tree([16, 17])', (16, None, (17, None, None))),
    ('grow_tree([0])', (0, None, None)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
