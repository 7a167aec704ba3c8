import sys

from source import blur

CASES = [
    ('blur([[3, 8], [7, 4]])', 18),
    ('blur([[4], [2]])', 5),
    ('blur([[5, 7, 7, 4], [6, 8, 8, 9], [1, 1, 3, 4]])', 22),
    ('blur([[9, 9], [5, 4], [0, 6]])', 17),
    ('blur([[9, 5, 3], [9, 5, 5], [8, 0, 5], [7, 6, 8]])', 18),
    ('blur([[1], [2], [0], [3]])', 2),
    ('blur([[1, 0, 3, 6], [0, 6, 4, 8]])', 17),
    ('blur([[2], [5]])', 6),
    ('blur([[9, 4, 0, 9], [9, 8, 0, 7], [3, 3, 1, 8]])', 20),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
