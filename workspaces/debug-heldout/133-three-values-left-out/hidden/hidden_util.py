import sys

from util import ordered

CASES = [
    ('ordered(12, 12, 1)', [12, 12, 1]),
    ('ordered(1, -3, 1)', [1, 1, -3]),
    ('ordered(1, 1, -3)', [1, 1, -3]),
    ('ordered(-3, 8, 0)', 11),
    ('ordered(7, 6, 1)', 6),
    ('ordered(-4, 9, 1)', 13),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
