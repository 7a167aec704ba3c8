import sys

from helpers import minimum_of

CASES = [
    ('minimum_of([17, 14, -16, 11, -21])', -21),
    ('minimum_of([-10, -33])', -33),
    ('minimum_of([15, -14, -5, 46, -45])', -45),
    ('minimum_of([13])', 13),
    ('minimum_of([26, 32, 30, 30])', 26),
    ('minimum_of([25])', 25),
    ('minimum_of([])', -1),
    ('minimum_of([1])', 1),
    ('minimum_of([35, 14, 10, 9, -36, 5])', -36),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
