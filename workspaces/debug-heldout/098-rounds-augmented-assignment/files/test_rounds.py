import sys

from rounds import rounds

CASES = [
    ('rounds([1, 6, 2, 8, 1], 3)', 8),
    ('rounds([8, 6], 2)', 7),
    ('rounds([7, 1], 1)', 8),
    ('rounds([4, 3, 7], 3)', 6),
    ('rounds([9, 5], 3)', 5),
    ('rounds([3, 8, 6, 6], 4)', 7),
    ('rounds([2, 1, 2, 5], 3)', 5),
    ('rounds([9, 2, 9, 8, 1], 2)', 15),
    ('rounds([4, 8, 4], 4)', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rounds.py"):
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
