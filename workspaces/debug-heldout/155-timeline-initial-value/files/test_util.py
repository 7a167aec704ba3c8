import sys

from util import busy_time

CASES = [
    ('busy_time([(11, 2), (8, 4)])', 9),
    ('busy_time([(9, 2), (5, 2)])', 7),
    ('busy_time([(7, 5), (11, 3), (12, 3)])', 11),
    ('busy_time([(11, 2), (11, 1), (4, 5)])', 7),
    ('busy_time([(3, 4)])', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
