import sys

from prog import missing_number

CASES = [
    ('missing_number([])', 1),
    ('missing_number([1, 2, 3, 4, 5, 6])', 7),
    ('missing_number([1, 2, 3, 5, 6, 7, 8, 9])', 4),
    ('missing_number([3, 7, 8, 9])', 1),
    ('missing_number([1, 2, 3, 4, 5, 6, 8])', 7),
    ('missing_number([1, 2, 3, 4, 5, 7, 8, 9])', 6),
    ('missing_number([1, 2, 3, 4, 6, 7, 8, 9])', 5),
    ('missing_number([3, 4, 5, 7])', 1),
    ('missing_number([2, 3, 4, 5, 6, 7, 8, 9])', 1),
    ('missing_number([1, 3, 4, 9])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
