import sys

from mylib import pascal_row

CASES = [
    ('pascal_row(3)', [1, 3, 3, 1]),
    ('pascal_row(4)', [1, 4, 6, 4, 1]),
    ('pascal_row(0)', [1]),
    ('pascal_row(6)', [1, 6, 15, 20, 15, 6, 1]),
    ('pascal_row(1)', [1, 1]),
    ('pascal_row(5)', [1, 5, 10, 10, 5, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
