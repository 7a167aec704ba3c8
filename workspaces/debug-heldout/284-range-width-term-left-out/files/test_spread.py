import sys

from spread import spread

CASES = [
    ('spread([31])', 0),
    ('spread([11, 11, 8])', 3),
    ('spread([-9, 28, 32, 11, 28, 12])', 41),
    ('spread([38, -6, 10, -4, 15, 5])', 44),
    ('spread([35, 21, 37, 5, -17, 6])', 54),
    ('spread([32, 38, 38, 37])', 6),
    ('spread([-7, -20, 14])', 34),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("spread.py"):
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
