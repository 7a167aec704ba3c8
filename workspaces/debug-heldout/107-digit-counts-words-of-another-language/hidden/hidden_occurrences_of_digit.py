import sys

from occurrences_of_digit import occurrences_of_digit

CASES = [
    ('occurrences_of_digit(0, 5)', 0),
    ('occurrences_of_digit(99999, 1)', 0),
    ('occurrences_of_digit(52870, 3)', 0),
    ('occurrences_of_digit(82311, 3)', 1),
    ('occurrences_of_digit(2425, 7)', 0),
    ('occurrences_of_digit(87616, 1)', 1),
    ('occurrences_of_digit(80509, 4)', 0),
    ('occurrences_of_digit(19, 6)', 0),
    ('occurrences_of_digit(32774, 3)', 1),
    ('occurrences_of_digit(45347, 1)', 0),
    ('occurrences_of_digit(7, 2)', 0),
    ('occurrences_of_digit(19, 2)', 0),
    ('occurrences_of_digit(57877, 1)', 0),
    ('occurrences_of_digit(95312, 2)', 1),
    ('occurrences_of_digit(94801, 8)', 1),
    ('occurrences_of_digit(6, 0)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("occurrences_of_digit.py"):
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
