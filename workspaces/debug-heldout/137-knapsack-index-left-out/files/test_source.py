import sys

from source import best_value

CASES = [
    ('best_value([(2, 5), (3, 14)], 1)', 0),
    ('best_value([(5, 2), (3, 15), (5, 7)], 11)', 22),
    ('best_value([], 11)', 0),
    ('best_value([(1, 12)], 3)', 12),
    ('best_value([], 1)', 0),
    ('best_value([(6, 4)], 3)', 0),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
