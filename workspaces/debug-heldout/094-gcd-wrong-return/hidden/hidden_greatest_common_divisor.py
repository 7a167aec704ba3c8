import sys

from greatest_common_divisor import greatest_common_divisor

CASES = [
    ('greatest_common_divisor(90, 28)', 2),
    ('greatest_common_divisor(11, 11)', 11),
    ('greatest_common_divisor(90, 58)', 2),
    ('greatest_common_divisor(64, 27)', 1),
    ('greatest_common_divisor(87, 40)', 1),
    ('greatest_common_divisor(7, 11)', 1),
    ('greatest_common_divisor(61, 59)', 1),
    ('greatest_common_divisor(21, 8)', 1),
    ('greatest_common_divisor(32, 37)', 1),
    ('greatest_common_divisor(10, 1)', 1),
    ('greatest_common_divisor(90, 45)', 45),
    ('greatest_common_divisor(54, 60)', 6),
    ('greatest_common_divisor(41, 50)', 1),
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
