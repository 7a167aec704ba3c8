import sys

from tools import unique_to

CASES = [
    ('unique_to([9], [3, 3])', 1),
    ('unique_to([0, 4], [0])', 1),
    ('unique_to([], [0])', 0),
    ('unique_to([6, 3], [5, 5, 8, 7, 4])', 2),
    ('unique_to([3, 2, 5, 3], [7, 1, 6, 5])', 3),
    ('unique_to([9, 9], [3])', 2),
    ('unique_to([7], [4, 7, 8])', 0),
    ('unique_to([], [7, 6])', 0),
    ('unique_to([0], [0, 0])', 0),
    ('unique_to([2, 8], [1, 4, 6, 5, 6, 3])', 2),
    ('unique_to([9, 1, 4, 0, 8, 2], [1])', 5),
    ('unique_to([6], [2, 7, 9, 4, 1])', 1),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
