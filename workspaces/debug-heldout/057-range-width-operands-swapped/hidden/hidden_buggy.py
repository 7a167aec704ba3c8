import sys

from buggy import spread

CASES = [
    ('spread([0])', 0),
    ('spread([-40])', 0),
    ('spread([-16, -17, -16, -13, -17, -12])', 5),
    ('spread([-1, 27, 4, -9, 9, -34, 7, 0, -20])', 61),
    ('spread([-2, -4, -4, -1])', 3),
    ('spread([3, 10, 4, -33, 16])', 49),
    ('spread([9, 7, 30, 15, 20, 2, -1, 2])', 31),
    ('spread([-10, 40, -18, 8, -36, -26, -5])', 76),
    ('spread([-10, -11, -8, -38])', 30),
    ('spread([34])', 0),
    ('spread([])', 0),
    ('spread([-26, -24, -28, -26, -27, -26, -23])', 5),
    ('spread([38, -35, 4, 19])', 73),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
