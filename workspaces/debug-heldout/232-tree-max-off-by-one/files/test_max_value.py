import sys

from max_value import max_value

CASES = [
    ('max_value((-1, None, (1, (1, None, None), (11, None, None))))', 11),
    ('max_value((12, None, None))', 12),
    ('max_value((4, None, None))', 4),
    ('max_value(None)', None),
    ('max_value((4, (14, None, (15, None, None)), (8, None, None)))', 15),
    ('max_value((-8, (5, (16, None, None), (12, None, None)), (20, None, (16, None, None))))', 20),
    ('max_value((-6, None, None))', -6),
    ('max_value((14, (6, None, (16, None, None)), (8, (5, None, None), (16, None, None))))', 16),
    ('max_value((14, (17, None, (6, None, None)), None))', 17),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("max_value.py"):
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
