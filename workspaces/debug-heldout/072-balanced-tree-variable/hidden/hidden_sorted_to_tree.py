import sys

from sorted_to_tree import sorted_to_tree

CASES = [
    ('sorted_to_tree([20])', (20, None, None)),
    ('sorted_to_tree([0])', (0, None, None)),
    ('sorted_to_tree([1, 4, 14, 16, 18])', (14, (4, (1, None, None), None), (18, (16, None, None), None))),
    ('sorted_to_tree([0, 4, 10, 11, 12])', (10, (4, (0, None, None), None), (12, (11, None, None), None))),
    ('sorted_to_tree([])', None),
    ('sorted_to_tree([0, 5, 8, 15, 16, 20])', (15, (5, (0, None, None), (8, None, None)), (20, (16, None, None), None))),
    ('sorted_to_tree([7, 19])', (19, (7, None, None), None)),
    ('sorted_to_tree([10])', (10, None, None)),
    ('sorted_to_tree([3, 9, 13, 15, 20])', (13, (9, (3, None, None), None), (20, (15, None, None), None))),
    ('sorted_to_tree([8, 11])', (11, (8, None, None), None)),
    ('sorted_to_tree([0, 6, 9, 19])', (9, (6, (0, None, None), None), (19, None, None))),
    ('sorted_to_tree([16, 17])', (17, (16, None, None), None)),
    ('sorted_to_tree([7, 20])', (20, (7, None, None), None)),
    ('sorted_to_tree([1, 3, 9, 14, 16, 19])', (14, (3, (1, None, None), (9, None, None)), (19, (16, None, None), None))),
    ('sorted_to_tree([0, 1, 4, 5, 8])', (4, (1, (0, None, None), None), (8, (5, None, None), None))),
    ('sorted_to_tree([4, 7, 14])', (7, (4, None, None), (14, None, None))),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("sorted_to_tree.py"):
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
