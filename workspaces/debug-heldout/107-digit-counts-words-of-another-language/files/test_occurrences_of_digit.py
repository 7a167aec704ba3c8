import sys

from occurrences_of_digit import occurrences_of_digit

CASES = [
    ('occurrences_of_digit(48875, 6)', 0),
    ('occurrences_of_digit(20, 0)', 1),
    ('occurrences_of_digit(3, 4)', 0),
    ('occurrences_of_digit(31044, 9)', 0),
    ('occurrences_of_digit(13, 6)', 0),
    ('occurrences_of_digit(8, 3)', 0),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
