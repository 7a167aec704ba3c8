import sys

from greatest_common_divisor import greatest_common_divisor

CASES = [
    ('greatest_common_divisor(7, 6)', 1),
    ('greatest_common_divisor(46, 21)', 1),
    ('greatest_common_divisor(0, 7)', 7),
    ('greatest_common_divisor(4, 57)', 1),
    ('greatest_common_divisor(20, 13)', 1),
    ('greatest_common_divisor(53, 38)', 1),
    ('greatest_common_divisor(4, 6)', 2),
    ('greatest_common_divisor(37, 43)', 1),
    ('greatest_common_divisor(30, 7)', 1),
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
