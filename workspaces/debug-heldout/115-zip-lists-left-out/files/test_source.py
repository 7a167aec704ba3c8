import sys

from source import alternate

CASES = [
    ('alternate([4, 0, 6, 4, 0], [17])', [4, 17, 0, 6, 4, 0]),
    ('alternate([2, 0, 0], [])', [2, 0, 0]),
    ('alternate([4, 3, 9, 2, 5], [17, 17, 15])', [4, 17, 3, 17, 9, 15, 2, 5]),
    ('alternate([9, 1, 3], [11])', [9, 11, 1, 3]),
    ('alternate([6], [18, 16, 15, 17])', [6, 18, 16, 15, 17]),
    ('alternate([2], [10, 11])', [2, 10, 11]),
    ('alternate([], [12, 10])', [12, 10]),
    ('alternate([], [12])', [12]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
