import sys

from tools import sorted_to_tree

CASES = [
    ('sorted_to_tree([])', None),
    ('sorted_to_tree([0, 7, 8, 9, 12])', (8, (7, (0, None, None), None), (12, (9, None, None), None))),
    ('sorted_to_tree([2, 4, 5, 8, 13, 18])', (8, (4, (2, None, None), (5, None, None)), (18, (13, None, None), None))),
    ('sorted_to_tree([10, 11, 13, 15, 16, 17, 19])', (15, (11, (10, None, None), (13, None, None)), (17, (16, None, None), (19, None, None)))),
    ('sorted_to_tree([1, 2, 3, 4, 5, 12, 17])', (4, (2, (1, None, None), (3, None, None)), (12, (5, None, None), (17, None, None)))),
    ('sorted_to_tree([3, 4, 6, 13, 18, 19, 20])', (13, (4, (3, None, None), (6, None, None)), (19, (18, None, None), (20, None, None)))),
    ('sorted_to_tree([1, 7, 8, 9, 18])', (8, (7, (1, None, None), None), (18, (9, None, None), None))),
    ('sorted_to_tree([2, 7, 8, 11, 12, 18])', (11, (7, (2, None, None), (8, None, None)), (18, (12, None, None), None))),
    ('sorted_to_tree([5, 17])', (17, (5, None, None), None)),
    ('sorted_to_tree([10])', (10, None, None)),
    ('sorted_to_tree([0, 9, 10, 11, 13, 16])', (11, (9, (0, None, None), (10, None, None)), (16, (13, None, None), None))),
    ('sorted_to_tree([1, 3, 6, 13])', (6, (3, (1, None, None), None), (13, None, None))),
    ('sorted_to_tree([5, 14])', (14, (5, None, None), None)),
    ('sorted_to_tree([8, 15, 16, 18, 20])', (16, (15, (8, None, None), None), (20, (18, None, None), None))),
    ('sorted_to_tree([4, 7, 9, 12, 17])', (9, (7, (4, None, None), None), (17, (12, None, None), None))),
    ('sorted_to_tree([0, 15])', (15, (0, None, None), None)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
