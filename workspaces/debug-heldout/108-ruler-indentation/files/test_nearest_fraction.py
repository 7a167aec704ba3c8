import sys

from nearest_fraction import nearest_fraction

CASES = [
    ('nearest_fraction(0.13)', (0, 1, 8)),
    ('nearest_fraction(4.52)', (4, 1, 2)),
    ('nearest_fraction(2.34)', (2, 5, 16)),
    ('nearest_fraction(0.14)', (0, 1, 8)),
    ('nearest_fraction(1.13)', (1, 1, 8)),
    ('nearest_fraction(4.49)', (4, 1, 2)),
    ('nearest_fraction(0.1)', (0, 1, 8)),
    ('nearest_fraction(0.19)', (0, 3, 16)),
    ('nearest_fraction(0.07)', (0, 1, 16)),
    ('nearest_fraction(0.0)', (0, 0, 16)),
    ('nearest_fraction(0.05)', (0, 1, 16)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("nearest_fraction.py"):
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
