import sys

from lib import count_leaves

CASES = [
    ('count_leaves((9, None, None))', 1),
    ('count_leaves((7, (5, None, (7, (4, None, None), (1, None, None))), None))', 2),
    ('count_leaves((4, (0, None, (5, (3, None, None), None)), (2, None, None)))', 2),
    ('count_leaves((4, (2, (5, (6, None, None), (5, None, None)), (0, None, (0, None, None))), None))', 3),
    ('count_leaves((4, (0, None, (0, None, (0, None, None))), None))', 1),
    ('count_leaves((6, (5, (5, (2, None, None), None), None), None))', 1),
    ('count_leaves((9, None, (8, None, (1, (3, None, None), (5, None, None)))))', 2),
    ('count_leaves((5, None, (6, (9, (3, None, None), (2, None, None)), None)))', 2),
    ('count_leaves((3, (3, (1, (1, None, None), None), (7, None, (2, None, None))), (5, None, None)))', 3),
    ('count_leaves((2, None, (5, (8, None, None), (3, (1, None, None), None))))', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
