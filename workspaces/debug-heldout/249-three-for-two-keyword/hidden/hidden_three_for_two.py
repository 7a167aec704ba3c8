import sys

from three_for_two import three_for_two

CASES = [
    ('three_for_two([5, 1])', 6),
    ('three_for_two([15, 26, 2, 29])', 57),
    ('three_for_two([30, 15, 24, 12, 12, 12])', 78),
    ('three_for_two([27, 13, 22])', 49),
    ('three_for_two([8, 8, 14, 11, 19, 3, 22])', 63),
    ('three_for_two([6, 25, 28, 1, 12, 15, 4])', 72),
    ('three_for_two([17, 20, 23, 26, 20])', 86),
    ('three_for_two([23, 11, 9, 23, 21, 5, 7])', 71),
    ('three_for_two([17, 25, 22, 17])', 64),
    ('three_for_two([8, 30, 24, 27, 14, 7, 22])', 100),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("three_for_two.py"):
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
