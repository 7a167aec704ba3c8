import sys

from lib import find_first

CASES = [
    ('find_first([-6, 20, -4, -6, -5, 17, -2, -8, 6])', 2),
    ('find_first([13, -3, 9, 15, 16, 2, 9, 14])', 7),
    ('find_first([-8, -6, -5, -4, -7, -3, -7, -5])', 1),
    ('find_first([-9, 9, -8, 6])', 2),
    ('find_first([8, 17, 2, 5, 10, 9, 13, 1])', 1),
    ('find_first([0, -4, -6, -1, -6, -6, -3, -4, -2])', 1),
    ('find_first([-2, -7])', 1),
    ('find_first([8, -8, 0, 11])', 2),
    ('find_first([5])', -1),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
