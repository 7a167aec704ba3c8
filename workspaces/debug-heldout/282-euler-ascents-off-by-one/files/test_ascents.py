import sys

from ascents import ascents

CASES = [
    ('ascents(1)', [1]),
    ('ascents(3)', [1, 4, 1]),
    ('ascents(5)', [1, 26, 66, 26, 1]),
    ('ascents(4)', [1, 11, 11, 1]),
    ('ascents(2)', [1, 1]),
    ('ascents(7)', [1, 120, 1191, 2416, 1191, 120, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("ascents.py"):
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
