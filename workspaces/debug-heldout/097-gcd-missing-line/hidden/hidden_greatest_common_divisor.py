import sys

from greatest_common_divisor import greatest_common_divisor

CASES = [
    ('greatest_common_divisor(6, 60)', 6),
    ('greatest_common_divisor(0, 1)', 1),
    ('greatest_common_divisor(90, 2)', 2),
    ('greatest_common_divisor(58, 22)', 2),
    ('greatest_common_divisor(33, 60)', 3),
    ('greatest_common_divisor(64, 49)', 1),
    ('greatest_common_divisor(20, 26)', 2),
    ('greatest_common_divisor(10, 44)', 2),
    ('greatest_common_divisor(12, 22)', 2),
    ('greatest_common_divisor(70, 57)', 1),
    ('greatest_common_divisor(74, 1)', 1),
    ('greatest_common_divisor(72, 20)', 4),
    ('greatest_common_divisor(0, 3)', 3),
    ('greatest_common_divisor(81, 12)', 3),
    ('greatest_common_divisor(5, 50)', 5),
    ('greatest_common_divisor(7, 47)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("greatest_common_divisor.py"):
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
