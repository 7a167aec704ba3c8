import sys

from script import count_between

CASES = [
    ('count_between([], -1, 30)', 0),
    ('count_between([], 6, 30)', 0),
    ('count_between([30, 25, 18, 28, -4, 28], -10, 30)', 6),
    ('count_between([27, -10, 12, 26, 20], 2, 17)', 1),
    ('count_between([16, 17, 19, 21, 19, 19, 17, 20, 22], 6, 24)', 9),
    ('count_between([17, -9], -3, 10)', 0),
    ('count_between([-9, 16, 13, -9, 28], -4, 7)', 0),
    ('count_between([30, -1, -1, -9], 2, 25)', 0),
    ('count_between([-3, -9, -6, -5, -9], 0, 8)', 0),
    ('count_between([28, 23], -8, 22)', 0),
    ('count_between([14, 12], -5, 7)', 0),
    ('count_between([-5, -3, 7, 8, 24, -7, 19, 30, 21], -3, 9)', 3),
    ('count_between([1, 0, 28, -9, 7, 11, 13], -6, 18)', 5),
    ('count_between([2, 0, 4], -5, 8)', 3),
    ('count_between([4, 10, 14, 23, -10, 22, 5, -4], 1, 30)', 6),
    ('count_between([], -7, 11)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
