import sys

from find_first import find_first

CASES = [
    ('find_first([7, 6, 7, 6])', None),
    ('find_first([15, 0, 19, -7, 11, -9])', 1),
    ('find_first([-1, 8])', 0),
    ('find_first([1, 3, 13, 16, 18])', 0),
    ('find_first([])', None),
    ('find_first([0, 1])', 0),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
