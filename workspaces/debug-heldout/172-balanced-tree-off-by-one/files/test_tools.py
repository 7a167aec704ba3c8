import sys

from tools import sorted_to_tree

CASES = [
    ('sorted_to_tree([12, 13, 20])', (13, (12, None, None), (20, None, None))),
    ('sorted_to_tree([0, 8, 17])', (8, (0, None, None), (17, None, None))),
    ('sorted_to_tree([3])', (3, None, None)),
    ('sorted_to_tree([2, 3, 11, 12])', (11, (3, (2, None, None), None), (12, None, None))),
    ('sorted_to_tree([5, 12, 14, 16, 19])', (14, (12, (5, None, None), None), (19, (16, None, None), None))),
    ('sorted_to_tree([5, 8])', (8, (5, None, None), None)),
    ('sorted_to_tree([1])', (1, None, None)),
    ('sorted_to_tree([7])', (7, None, None)),
    ('sorted_to_tree([15])', (15, None, None)),
    ('sorted_to_tree([1, 2, 8, 17, 18])', (8, (2, (1, None, None), None), (18, (17, None, None), None))),
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
