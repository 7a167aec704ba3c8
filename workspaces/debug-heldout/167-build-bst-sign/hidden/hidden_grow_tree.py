import sys

from grow_tree import grow_tree

CASES = [
    ('grow_tree([])', None),
    ('grow_tree([1])', (1, None, None)),
    ('grow_tree([18, 15])', (18, (15, None, None), None)),
    ('grow_tree([1, 2])', (1, None, (2, None, None))),
    ('grow_tree([16, 15, 0, 19])', (16, (15, (0, None, None), None), (19, None, None))),
    ('grow_tree([17, 8, 19, 1, 18, 2])', (17, (8, (1, None, (2, None, None)), None), (19, (18, None, None), None))),
    ('grow_tree([20])', (20, None, None)),
    ('grow_tree([10, 6])', (10, (6, None, None), None)),
    ('grow_tree([19])', (19, None, None)),
    ('grow_tree([1, 14, 9])', (1, None, (14, (9, None, None), None))),
    ('grow_tree([16, 12, 7, 8])', (16, (12, (7, None, (8, None, None)), None), None)),
    ('grow_tree([16, 20, 4, 18])', (16, (4, None, None), (20, (18, None, None), None))),
    ('grow_tree([9])', (9, None, None)),
    ('grow_tree([18, 14, 0, 15, 10, 16])', (18, (14, (0, None, (10, None, None)), (15, None, (16, None, None))), None)),
    ('grow_tree([14, 3, 13, 18, 16, 11])', (14, (3, None, (13, (11, None, None), None)), (18, (16, None, None), None))),
    ('grow_tree([12, 8, 0, 15, 7])', (12, (8, (0, None, (7, None, None)), None), (15, None, None))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("grow_tree.py"):
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
