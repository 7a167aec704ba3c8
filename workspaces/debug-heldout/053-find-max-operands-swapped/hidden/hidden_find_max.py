import sys

from find_max import find_max

CASES = [
    ('find_max([28, 13, -34])', 28),
    ('find_max([39, 39, 41, 39, 36, 40])', 41),
    ('find_max([-15, 1, 43, 29, -6, 25])', 43),
    ('find_max([-43, -43, -45, -48])', -43),
    ('find_max([27, 11])', 27),
    ('find_max([3, 9, 4, -10, 3, -10])', 9),
    ('find_max([14, 14, 18, 19, 19])', 19),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_max.py"):
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
