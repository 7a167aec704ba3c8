import sys

from add_without_plus import add_without_plus

CASES = [
    ('add_without_plus(0, 1)', 1),
    ('add_without_plus(54, 1)', 55),
    ('add_without_plus(200, 185)', 385),
    ('add_without_plus(35, 19)', 54),
    ('add_without_plus(135, 61)', 196),
    ('add_without_plus(7, 77)', 84),
    ('add_without_plus(32, 16)', 48),
    ('add_without_plus(14, 29)', 43),
    ('add_without_plus(197, 16)', 213),
    ('add_without_plus(28, 114)', 142),
    ('add_without_plus(15, 7)', 22),
    ('add_without_plus(123, 122)', 245),
    ('add_without_plus(41, 134)', 175),
    ('add_without_plus(189, 41)', 230),
    ('add_without_plus(20, 182)', 202),
    ('add_without_plus(186, 19)', 205),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("add_without_plus.py"):
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
