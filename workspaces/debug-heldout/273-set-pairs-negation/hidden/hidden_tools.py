import sys

from tools import unique_to

CASES = [
    ('unique_to([3, 3, 4, 5, 8, 3, 0], [4, 1, 9, 2, 2, 5, 9])', 5),
    ('unique_to([1], [7, 8, 9, 3, 0, 0])', 1),
    ('unique_to([4, 0, 8, 8, 9, 8, 0], [0, 7, 6, 8])', 2),
    ('unique_to([5, 8, 2, 6, 2, 2], [5, 1, 5, 2, 4, 4])', 2),
    ('unique_to([0, 7, 8, 0, 8, 2, 9], [2, 2, 1, 6, 7, 6])', 5),
    ('unique_to([1, 5, 5, 0, 1, 9, 8], [9, 4, 3])', 6),
    ('unique_to([1, 4, 6], [8, 5, 6, 1, 9, 4])', 0),
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
