import sys

from ordered import ordered

CASES = [
    ('ordered(-1, -4, 0)', -5),
    ('ordered(1, 10, -2)', 13),
    ('ordered(-4, 0, -3)', -1),
    ('ordered(-2, 8, 12)', -14),
    ('ordered(-3, -3, -4)', 1),
    ('ordered(3, 12, -3)', 18),
    ('ordered(7, 3, 0)', 10),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("ordered.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
