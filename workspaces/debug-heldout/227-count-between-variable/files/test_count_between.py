import sys

from count_between import count_between

CASES = [
    ('count_between([], -3, 17)', 0),
    ('count_between([-9], -10, 12)', 1),
    ('count_between([1, 5, -7, -4, 3, 24], 5, 15)', 1),
    ('count_between([6, 5], 9, 12)', 0),
    ('count_between([1], -9, 27)', 1),
    ('count_between([20, 24], -1, 21)', 1),
    ('count_between([13], -9, 18)', 1),
    ('count_between([-1, -1, 0], -3, 11)', 3),
    ('count_between([-8, 14, 16, 4, 23, -8], -1, 11)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_between.py"):
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
