import sys

from greatest_common_divisor import greatest_common_divisor

CASES = [
    ('greatest_common_divisor(65, 1)', 1),
    ('greatest_common_divisor(0, 31)', 31),
    ('greatest_common_divisor(15, 52)', 1),
    ('greatest_common_divisor(70, 5)', 5),
    ('greatest_common_divisor(15, 13)', 1),
    ('greatest_common_divisor(2, 41)', 1),
    ('greatest_common_divisor(38, 13)', 1),
    ('greatest_common_divisor(83, 11)', 1),
    ('greatest_common_divisor(14, 52)', 2),
    ('greatest_common_divisor(33, 38)', 1),
    ('greatest_common_divisor(65, 9)', 1),
    ('greatest_common_divisor(34, 12)', 2),
    ('greatest_common_divisor(12, 29)', 1),
    ('greatest_common_divisor(6, 1)', 1),
    ('greatest_common_divisor(9, 33)', 3),
    ('greatest_common_divisor(61, 33)', 1),
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
