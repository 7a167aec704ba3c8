import sys

from find_first import find_first

CASES = [
    ('find_first([9, 12])', 1),
    ('find_first([-5, 12, -7, 4, -1, -7])', 1),
    ('find_first([1, -4, 2])', None),
    ('find_first([17, 5, -6, 0])', 0),
    ('find_first([8, 5, 19, 0, 18, 14, 0])', 2),
    ('find_first([18, 17, 18, 16, 15, 14])', 0),
    ('find_first([10, 5, 6, 7, 5, 5])', None),
    ('find_first([-4, -8])', None),
    ('find_first([18, 11, 20, 6, -8])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_first.py"):
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
