import sys

from example import most_water

CASES = [
    ('most_water([9, 4, 0, 5, 1])', 15),
    ('most_water([6, 6, 0, 5, 5, 3, 0])', 20),
    ('most_water([1, 4, 8, 9, 0, 5, 3, 8])', 40),
    ('most_water([6, 3, 8, 5, 2, 3, 4])', 24),
    ('most_water([4, 1, 9, 9, 8])', 16),
    ('most_water([6])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
