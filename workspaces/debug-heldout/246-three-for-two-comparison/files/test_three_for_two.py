import sys

from three_for_two import three_for_two

CASES = [
    ('three_for_two([20, 13])', 33),
    ('three_for_two([23])', 23),
    ('three_for_two([25, 21, 29, 17, 6])', 77),
    ('three_for_two([16])', 16),
    ('three_for_two([13, 23])', 36),
    ('three_for_two([15, 20, 1])', 35),
    ('three_for_two([29, 13, 21])', 50),
    ('three_for_two([8, 8])', 16),
    ('three_for_two([27])', 27),
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
