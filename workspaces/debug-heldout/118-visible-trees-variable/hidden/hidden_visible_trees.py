import sys

from visible_trees import visible_trees

CASES = [
    ('visible_trees([[2]])', 1),
    ('visible_trees([[6, 6, 6, 3], [3, 4, 3, 1], [6, 6, 6, 3], [6, 6, 2, 3]])', 15),
    ('visible_trees([[0, 4, 6], [4, 1, 6], [5, 1, 5], [3, 6, 2]])', 10),
    ('visible_trees([[5, 2, 4, 5], [0, 0, 6, 3], [2, 6, 6, 5]])', 11),
    ('visible_trees([[1, 4, 4, 1], [5, 5, 3, 0], [1, 0, 6, 1], [6, 5, 3, 4]])', 15),
    ('visible_trees([[4, 4], [5, 6], [1, 1]])', 6),
    ('visible_trees([[3], [4]])', 2),
    ('visible_trees([[2, 3, 0, 6], [6, 6, 2, 0], [0, 0, 1, 0], [2, 6, 2, 6]])', 15),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("visible_trees.py"):
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
