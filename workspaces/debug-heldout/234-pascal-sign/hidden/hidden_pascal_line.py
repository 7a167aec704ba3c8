import sys

from pascal_line import pascal_line

CASES = [
    ('pascal_line(8)', [1, 8, 28, 56, 70, 56, 28, 8, 1]),
    ('pascal_line(10)', [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1]),
    ('pascal_line(1)', [1, 1]),
    ('pascal_line(9)', [1, 9, 36, 84, 126, 126, 84, 36, 9, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("pascal_line.py"):
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
