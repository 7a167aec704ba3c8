import sys

from source import take_every

CASES = [
    ('take_every([], 1, 0)', []),
    ('take_every([15, 20, 30, 2, 24, 1, 26], 1, 3)', [2, 24, 1, 26]),
    ('take_every([21, 29, 3, 20, 18, 11, 6, 18, 7], 4, 1)', [29, 11]),
    ('take_every([], 1, 1)', []),
    ('take_every([7], 2, 1)', []),
    ('take_every([30, 1], 1, 0)', [30, 1]),
    ('take_every([4, 14, 5, 26, 28, 15], 4, 2)', [5]),
    ('take_every([16, 0, 14, 2, 18], 4, 2)', [14]),
    ('take_every([19, 24, 22, 21, 24, 25, 19], 3, 2)', [22, 25]),
    ('take_every([0], 4, 3)', []),
    ('take_every([], 2, 2)', []),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
