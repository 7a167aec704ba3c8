import sys

from tree_max import tree_max

CASES = [
    ('tree_max((11, None, (19, (12, None, None), (0, None, None))))', 19),
    ('tree_max((-8, (-2, (5, None, None), (-7, None, None)), None))', 5),
    ('tree_max((12, None, None))', 12),
    ('tree_max((1, (8, (-7, None, None), None), (12, (10, None, None), None)))', 12),
    ('tree_max((16, None, None))', 16),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tree_max.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
