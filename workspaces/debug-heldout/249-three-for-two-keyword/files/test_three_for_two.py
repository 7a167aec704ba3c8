import sys

from three_for_two import three_for_two

CASES = [
    ('three_for_two([16, 1])', 17),
    ('three_for_two([20, 7])', 27),
    ('three_for_two([7, 28, 14, 30, 7])', 72),
    ('three_for_two([])', 0),
    ('three_for_two([19, 29, 22])', 51),
    ('three_for_two([20, 12, 20, 1])', 41),
    ('three_for_two([22, 6, 8, 6, 29, 1, 6])', 64),
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
