import sys

from build_tree import build_tree

CASES = [
    ('build_tree([1, 20])', (1, None, (20, None, None))),
    ('build_tree([6, 13, 4, 18, 8, 20])', (6, (4, None, None), (13, (8, None, None), (18, None, (20, None, None))))),
    ('build_tree([20, 10, 15, 6, 2, 4])', (20, (10, (6, (2, None, (4, None, None)), None), (15, None, None)), None)),
    ('build_tree([6, 9, 13, 12, 14])', (6, None, (9, None, (13, (12, None, None), (14, None, None))))),
    ('build_tree([18, 5, 2, 4, 13])', (18, (5, (2, None, (4, None, None)), (13, None, None)), None)),
    ('build_tree([11])', (11, None, None)),
    ('build_tree([8, 10, 13, 9, 3])', (8, (3, None, None), (10, (9, None, None), (13, None, None)))),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
