import sys

from app import bell_numbers

CASES = [
    ('bell_numbers(2)', [2, 3, 5]),
    ('bell_numbers(0)', [1]),
    ('bell_numbers(6)', [203, 255, 322, 409, 523, 674, 877]),
    ('bell_numbers(1)', [1, 2]),
    ('bell_numbers(3)', [5, 7, 10, 15]),
    ('bell_numbers(4)', [15, 20, 27, 37, 52]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
